import Domain
import Journal
import Pages

/// What a form about cases asks for.
struct CaseDeeds {
  let table: Labelled
  let sheet: Sheet

  init(_ table: Labelled, _ sheet: Sheet) {
    self.table = table
    self.sheet = sheet
  }

  var sight: Sight { table.sight }
  var say: Language { table.asked.language }
  private var note: String { sheet["note"].trimmed }

  /// What is asked of a case.
  func asked(of one: Case) -> FormAsked {
    switch sheet.deed {
    case "advance": return advance(one)
    case "file":
      guard let artefact = Instrument.Artefact.ID(sheet["artefact"]) else {
        return .wrong(["artefact": missing(.artefact)])
      }
      guard let version = Version.ID(sheet["version"]) else {
        return .wrong(["version": missing(.version)])
      }
      return .action(.toolbox(.file(one.id, artefact, version)))
    case "pause": return .action(.toolbox(.pause(one.id, note: note)))
    case "resume": return .action(.toolbox(.resume(one.id)))
    case "give-up": return .action(.toolbox(.close(one.id, .givenUp, note: note)))
    case "close":
      guard let how = Case.Ending(word: sheet["how"]), how != .givenUp else {
        return .wrong(["how": missing(.how)])
      }
      return .action(.toolbox(.close(one.id, how, note: note)))
    default: return added(to: one) ?? .unknown
    }
  }

  private func missing(_ words: Wording.CaseForms) -> String {
    say(Wording.Refusals.choiceMissing, say(words))
  }

  private func advance(_ one: Case) -> FormAsked {
    guard let to = Instrument.Stage.ID(sheet["to"]) else {
      return .wrong(["to": missing(.advanceTo)])
    }
    var move = CaseMove(to: to, note: note)
    let day = sheet["on"].trimmed
    if !day.isEmpty {
      guard let on = Dated(day) else { return .wrong(["on": missing(.on)]) }
      move.on = on
    }
    let decision = sheet["decision"].trimmed
    if !decision.isEmpty {
      guard let code = Decision.ID(decision) else {
        return .wrong(["decision": missing(.decision)])
      }
      move.decision = code
    }
    return .action(.toolbox(.advance(one.id, move)))
  }

  /// What is asked of an instrument: that a case be opened.
  func asked(opening instrument: Instrument) -> FormAsked {
    guard sheet.deed == "open", let key = ActionKey(text: sheet.key)?.high else {
      return .unknown
    }
    guard let party = Party.ID(sheet["party"]) else { return .wrong(["party": missing(.party)]) }
    guard let stage = Instrument.Stage.ID(sheet["stage"]) else {
      return .wrong(["stage": missing(.stage)])
    }
    guard let on = Day(sheet["on"].trimmed) else { return .wrong(["on": missing(.on)]) }
    guard let label = CaseLabel.label(sheet["readers"], for: party, sight) else {
      return .wrong(["readers": say(Wording.LabelRefusals.labelMissing)])
    }
    let marking = Marking(label, reason: say(Wording.CaseTexts.oneCase))
    var opening = CaseOpening(
      Case.ID(key), of: party, through: instrument.id, at: stage, marking: marking)
    opening.on = on
    opening.subject = Body.ID(sheet["subject"])
    opening.title = sheet["title"].trimmed
    opening.note = note
    return .action(.toolbox(.open(opening)))
  }
}
