import Domain
import Journal
import Pages

/// What a form about programmes asks for.
struct ProgrammeDeeds {
  let table: Labelled
  let sheet: Sheet

  init(_ table: Labelled, _ sheet: Sheet) {
    self.table = table
    self.sheet = sheet
  }

  private var sight: Sight { table.sight }
  private var say: Language { table.asked.language }
  private var key: UInt64? { ActionKey(text: sheet.key)?.high }

  private func missing(_ words: Wording.ProgrammeForms) -> String {
    say(Wording.ProgrammeForms.missing, say(words))
  }

  private func day(
    _ name: String, _ words: Wording.ProgrammeForms, _ errors: inout [String: String]
  ) -> Day? {
    let day = Day(sheet[name].trimmed)
    if day == nil { errors[name] = say(Wording.ProgrammeForms.wrongDay, say(words)) }
    return day
  }

  private func title(_ errors: inout [String: String]) -> Bilingual {
    let english = sheet["title"].trimmed
    let french = sheet["titleFrench"].trimmed
    if english.isEmpty { errors["title"] = missing(.title) }
    return Bilingual(english, french: french.isEmpty ? nil : french)
  }

  /// What is asked of a programme.
  func asked(of programme: Programme) -> FormAsked {
    let id = programme.id
    let number = Int(sheet["edition"].trimmed)
    switch sheet.deed {
    case "objective", "goal", "effort", "drop": return part(of: programme)
    case "basket": return basket(programme)
    case "seal": return .action(.programme(.seal(id)))
    case "withdraw":
      return number.map { .action(.programme(.withdraw(id, edition: $0))) } ?? .unknown
    case "answer":
      guard let number else { return .unknown }
      guard ["yes", "no"].contains(sheet["accept"]) else {
        return .wrong([
          "accept": say(Wording.Refusals.choiceMissing, say(Wording.ProgrammeForms.answer))
        ])
      }
      return .action(
        .programme(
          .answer(
            id, edition: number, isYes: sheet["accept"] == "yes", text: sheet["text"].trimmed)))
    case "report": return report(programme)
    case "review":
      guard let year = Int(sheet["year"].trimmed) else {
        return .wrong(["year": missing(.reviewYear)])
      }
      return .action(
        .programme(.review(id, year: year, summary: sheet["summary"].trimmed)))
    case "concur":
      return Int(sheet["year"].trimmed).map { .action(.programme(.concur(id, year: $0))) }
        ?? .unknown
    case "amend":
      var errors: [String: String] = [:]
      let title = title(&errors)
      let first = day("first", .first, &errors)
      let last = day("last", .last, &errors)
      guard let first, let last, errors.isEmpty else { return .wrong(errors) }
      return .action(.programme(.amend(id, title: title, first: first, last: last)))
    case "close": return .action(.programme(.close(id, note: sheet["note"].trimmed)))
    default: return .unknown
    }
  }

  /// What is asked of the form that opens one.
  func open(from older: Programme?) -> FormAsked {
    guard sheet.deed == "open", let key else { return .unknown }
    var errors: [String: String] = [:]
    let title = title(&errors)
    let first = day("first", .first, &errors)
    let last = day("last", .last, &errors)
    let party = Party.ID(sheet["party"])
    if party == nil { errors["party"] = missing(.party) }
    let instrument = Instrument.ID(sheet["instrument"])
    if instrument == nil { errors["instrument"] = missing(.instrument) }
    let label = party.flatMap { CaseLabel.label(sheet["readers"], for: $0, sight) }
    if label == nil { errors["readers"] = say(Wording.LabelRefusals.labelMissing) }
    guard let first, let last, let party, let instrument, let label, errors.isEmpty else {
      return .wrong(errors)
    }
    guard first <= last else {
      return .wrong([
        "last": say(Wording.Refusals.endsBeforeBeginning, say(Wording.ProgrammeForms.last))
      ])
    }
    let marking = Marking(label, reason: say(Wording.Subjects.programme))
    var opening = ProgrammeOpening(
      Programme.ID(key), of: party, through: instrument, first...last, marking: marking)
    opening.title = title
    opening.dossier = Case.ID(sheet["case"])
    if let older {
      opening.predecessor = older.id
      opening.contents =
        sight.succession(of: older, over: first...last) { effort(key, $0) }.contents
    }
    return .action(.programme(.open(opening)))
  }

  /// An effort of a form: the form's key and its place make its identifier, so that the same form
  /// sent twice names the same efforts. The session's own token goes in too: keys stand in the
  /// record, and nobody should work out from one which efforts they may not read. It comes last:
  /// a path's hash can be taken back by whoever knows the path's end.
  private func effort(_ key: UInt64, _ place: Int) -> Programme.Effort.ID {
    let token = table.visitor.formToken
    return Programme.Effort.ID(path: "effort \(place) \(key) \(token)")
  }
}

/// Parts of what is being written.
extension ProgrammeDeeds {
  private func part(of programme: Programme) -> FormAsked {
    var errors: [String: String] = [:]
    let element: Programme.Element?
    switch sheet.deed {
    case "objective": element = objective(of: programme, &errors).map { .objective($0) }
    case "goal": element = goal(of: programme, &errors).map { .goal($0) }
    case "effort": element = effort(of: programme, &errors).map { .effort($0) }
    default: return drop(from: programme)
    }
    guard let element, errors.isEmpty else { return errors.isEmpty ? .unknown : .wrong(errors) }
    return .action(.programme(.put(programme.id, [element])))
  }

  private func drop(from programme: Programme) -> FormAsked {
    let part: Programme.Element.ID?
    switch sheet["part"] {
    case "objective": part = Programme.Objective.ID(sheet["code"]).map { .objective($0) }
    case "goal": part = Programme.Goal.ID(sheet["code"]).map { .goal($0) }
    case "effort": part = Programme.Effort.ID(sheet["code"]).map { .effort($0) }
    default: part = nil
    }
    return part.map { .action(.programme(.drop(programme.id, [$0]))) } ?? .unknown
  }

  private func objective(
    of programme: Programme, _ errors: inout [String: String]
  ) -> Programme.Objective? {
    guard let id = Programme.Objective.ID(sheet["code"].trimmed) else {
      errors["code"] = missing(.code)
      return nil
    }
    var one = Programme.Objective(id: id, title(&errors))
    one.text = sheet["text"].trimmed
    one.aims = Set(sheet.words("aims").compactMap { Term.ID($0) }).sorted()
    one.interests = sheet.words("interests").compactMap { word in
      let parts = word.split(separator: " ").map(String.init)
      guard parts.count == 3, let track = Track.ID(parts[0]),
        let statement = Statement.ID(parts[1]),
        let interest = Statement.Interest.ID(parts[2])
      else { return nil }
      return Programme.Cited(interest, of: statement, in: track)
    }
    return one
  }

  private func goal(
    of programme: Programme, _ errors: inout [String: String]
  ) -> Programme.Goal? {
    guard let id = Programme.Goal.ID(sheet["code"].trimmed) else {
      errors["code"] = missing(.code)
      return nil
    }
    guard let objective = Programme.Objective.ID(sheet["objective"]) else {
      errors["objective"] = missing(.objective)
      return nil
    }
    var one = Programme.Goal(id: id, of: objective, title(&errors))
    one.text = sheet["text"].trimmed
    one.owner = sheet["owner"].trimmed
    if !sheet["due"].trimmed.isEmpty { one.due = day("due", .due, &errors) }
    one.counts = counts
    let lines = (sheet.typed["milestones"] ?? []).flatMap { $0.split(whereSeparator: \.isNewline) }
    for line in lines.map({ String($0).trimmed }) where !line.isEmpty {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count == 3, let code = Programme.Milestone.ID(words[0]), let due = Day(words[1])
      else {
        errors["milestones"] = say(Wording.ProgrammeForms.milestoneWrong, line)
        continue
      }
      one.milestones.append(Programme.Milestone(id: code, words[2].trimmed, due: due))
    }
    one.milestones.sort { ($0.due, $0.id) < ($1.due, $1.id) }
    return one
  }

  private var counts: [Instrument.ID] {
    Set(sheet.words("counts").compactMap { Instrument.ID($0) }).sorted()
  }

  /// An effort as typed; a run says its own days, and its title where none is typed.
  private func effort(
    of programme: Programme, _ errors: inout [String: String]
  ) -> Programme.Effort? {
    guard let key else { return nil }
    let id = Programme.Effort.ID(sheet["code"]) ?? effort(key, 0)
    let code = sheet["run"].trimmed
    let run = code.isEmpty ? nil : Iteration.ID(code).flatMap { sight.iteration($0) }
    if !code.isEmpty, run == nil {
      errors["run"] = say(Wording.Refusals.unknown, code, say(Wording.ProgrammeForms.run))
      return nil
    }
    let first = run?.schedule.first ?? day("first", .first, &errors)
    let last = run?.schedule.last ?? day("last", .last, &errors)
    let goal = sheet["goal"].isEmpty ? nil : Programme.Goal.ID(sheet["goal"])
    guard let first, let last else { return nil }
    var one = Programme.Effort(id: id, for: goal, sheet["title"].trimmed, first, through: last)
    if one.title.isEmpty, run == nil { errors["title"] = missing(.title) }
    one.run = run?.id
    one.owner = sheet["owner"].trimmed
    one.people = people(&errors)
    one.cost = cost(&errors)
    one.counts = counts
    return one
  }

  private func people(_ errors: inout [String: String]) -> Int {
    let text = sheet["people"].trimmed
    guard let people = text.isEmpty ? 1 : Int(text) else {
      errors["people"] = say(
        Wording.ProgrammeForms.wrongNumber, say(Wording.ProgrammeForms.people))
      return 1
    }
    return people
  }

  /// In hundredths of a euro; nil where nothing is typed.
  private func cost(_ errors: inout [String: String]) -> Int64? {
    let text = sheet["cost"].trimmed.replacing(",", with: ".")
    guard !text.isEmpty else { return nil }
    guard let amount = Quantity(text), amount.decimals <= 2 else {
      errors["cost"] = say(Wording.ProgrammeForms.wrongNumber, say(Wording.ProgrammeForms.cost))
      return nil
    }
    return (amount.decimals..<2).reduce(amount.digits) { sum, _ in sum * 10 }
  }

  private func basket(_ programme: Programme) -> FormAsked {
    guard let key else { return .unknown }
    var errors: [String: String] = [:]
    let words = sheet.words("runs")
    let runs = words.compactMap { Iteration.ID($0) }.compactMap { sight.iteration($0) }
    guard !runs.isEmpty, runs.count == words.count else {
      let ticked = say(Wording.ProgrammeForms.ticked)
      return .wrong(["runs": say(Wording.Refusals.choiceMissing, ticked)])
    }
    let goal = sheet["goal"].isEmpty ? nil : Programme.Goal.ID(sheet["goal"])
    let people = people(&errors)
    guard errors.isEmpty else { return .wrong(errors) }
    let elements = runs.enumerated().map { place, run -> Programme.Element in
      var one = Programme.Effort(
        id: effort(key, place), for: goal, "", run.schedule.first, through: run.schedule.last)
      one.run = run.id
      one.people = people
      let served = sight.activity(run.activity)?.offer.serves ?? []
      one.counts = Set(served.compactMap { counted($0) }).sorted()
      return .effort(one)
    }
    return .action(.programme(.put(programme.id, elements)))
  }

  /// The instrument that a term of the menu's “also counts as” names: `serves-parp` is `parp`.
  private func counted(_ term: Term.ID) -> Instrument.ID? {
    guard term.text.hasPrefix("serves-") else { return nil }
    let id = Instrument.ID(String(term.text.dropFirst("serves-".count)))
    return id.flatMap { sight.instrument($0) }?.id
  }

  /// Only what differs from what was told before.
  private func report(_ programme: Programme) -> FormAsked {
    let contents = programme.said
    var tellings: [Programme.Telling] = []
    for part in programme.parts(of: contents) {
      let name = ProgrammeProgressPage.name(of: part)
      guard let progress = Programme.Progress(word: sheet[name]) else { continue }
      let note = sheet["note-\(name)"].trimmed
      let before = programme.reports[part]
      guard progress != before?.progress ?? .notStarted || note != before?.note ?? "" else {
        continue
      }
      tellings.append(Programme.Telling(part, progress, note: note))
    }
    return .action(.programme(.report(programme.id, tellings)))
  }
}
