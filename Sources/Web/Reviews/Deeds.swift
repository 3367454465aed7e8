import Domain
import Journal
import Labels
import Pages

/// What a form about notes, labels or challenges asks for.
struct Deeds {
  /// What is asked, or why it cannot be said.
  enum Asked {
    /// Only to see who could read it.
    case preview(Label)
    /// What is wrong, by field.
    case wrong([String: String])
    case action(Action)
    /// No form of this address asks so.
    case unknown
  }

  let table: Labelled
  let sheet: Sheet

  private var say: Language { table.asked.language }
  private var key: UInt64 { (ActionKey(text: sheet.key)?.high) ?? 0 }
  private var text: String { sheet["text"].trimmed }

  func asked() -> Asked {
    switch (table.route, sheet.deed) {
    case (.writeNote(let subject), _): write(on: subject)
    case (.note(let id), "correct"): .action(.note(.correct(id, text: text)))
    case (.note(let id), "strike"): .action(.note(.strike(id)))
    case (.marking(let item), "relabel"): relabel(item)
    case (.marking(let item), "keep"): keep(item)
    case (.marking(let item), "challenge"): challenge(item)
    case (.reviews, _): widening()
    case (.marking, _): widening()
    case (.challenge(let id), let deed): step(id, deed)
    default: .unknown
    }
  }

  private func write(on subject: Subject) -> Asked {
    var errors: [String: String] = [:]
    let marking = marking(&errors)
    if sheet.isPreview { return preview() }
    if text.isEmpty { errors["text"] = say(Wording.NoteTexts.textMissing) }
    guard let marking, errors.isEmpty else { return .wrong(errors) }
    let note = Note(
      id: Note.ID(key), about: subject, text: text, marking: marking,
      on: Occasion(by: table.visitor.principal, at: table.asked.now))
    return .action(.note(.write(note)))
  }

  private func relabel(_ item: Item) -> Asked {
    var errors: [String: String] = [:]
    let marking = marking(&errors)
    if sheet.isPreview { return preview() }
    let typed = sheet["decision"].trimmed
    let decision = Decision.ID(typed)
    if !typed.isEmpty, decision == nil {
      errors["decision"] = say(Wording.Unreadables.noCode, say(Wording.Blanks.decision))
    }
    guard let marking, errors.isEmpty else { return .wrong(errors) }
    return .action(.review(.relabel(item, marking, as: Widening.ID(key), decision: decision)))
  }

  private func keep(_ item: Item) -> Asked {
    let typed = sheet["until"].trimmed
    guard typed.isEmpty || Day(typed) != nil else {
      return .wrong(["until": say(Wording.LabelEditing.reviewWrong)])
    }
    // Without a day the label would have no review, which its policy may not allow.
    let day = Day(typed) ?? table.asked.now.day.yearsLater(5)
    return .action(.review(.keep(item, until: day)))
  }

  private func challenge(_ item: Item) -> Asked {
    var errors: [String: String] = [:]
    if text.isEmpty { errors["text"] = say(Wording.Reviewing.textMissing) }
    var proposed: Label?
    if let quick = QuickLabel.choices(table.sight).first(where: { $0.word == sheet["proposed"] }) {
      proposed = quick.label(at: table.asked.now)
    }
    guard errors.isEmpty else { return .wrong(errors) }
    return .action(
      .review(.challenge(Challenge.ID(key), item, text: text, proposed: proposed)))
  }

  private func widening() -> Asked {
    guard let id = Widening.ID(sheet["widening"]) else { return .unknown }
    switch sheet.deed {
    case "confirm": return .action(.review(.confirm(id)))
    case "refuse": return .action(.review(.refuse(id)))
    default: return .unknown
    }
  }

  private func step(_ id: Challenge.ID, _ deed: String) -> Asked {
    let outcome = Challenge.Outcome(word: sheet["outcome"])
    var errors: [String: String] = [:]
    if deed != "acknowledge", text.isEmpty {
      errors["text"] = say(Wording.Reviewing.textMissing)
    }
    if deed == "answer" || deed == "settle", outcome == nil {
      errors["outcome"] = say(Wording.Reviewing.outcomeMissing)
    }
    guard errors.isEmpty else { return .wrong(errors) }
    switch (deed, outcome) {
    case ("acknowledge", _): return .action(.review(.acknowledge(id)))
    case ("answer", let outcome?): return .action(.review(.answer(id, outcome, text: text)))
    case ("appeal", _): return .action(.review(.appeal(id, text: text)))
    case ("settle", let outcome?): return .action(.review(.settle(id, outcome, text: text)))
    default: return .unknown
    }
  }

  private func marking(_ errors: inout [String: String]) -> Marking? {
    LabelEditor(typed: sheet.typed).marking(table.sight, in: say, &errors)
  }

  /// The readers of what was typed, whatever else is still missing.
  private func preview() -> Asked {
    var errors: [String: String] = [:]
    let label = LabelEditor(typed: sheet.typed).label(table.sight, in: say, &errors)
    guard let label, !table.unfit(label, &errors) else { return .wrong(errors) }
    return .preview(label)
  }
}

extension Challenge {
  /// What happened, in order.
  var steps: [Step] { [made, acknowledged, answered, appealed, settled].compactMap(\.self) }
}
