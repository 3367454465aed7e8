import Domain
import Journal
import Labels
import Pages

/// What a form about meetings asks for.
struct MeetingDeeds {
  let table: Labelled
  let sheet: Sheet

  init(_ table: Labelled, _ sheet: Sheet) {
    self.table = table
    self.sheet = sheet
  }

  private var sight: Sight { table.sight }
  private var say: Language { table.asked.language }
  private var now: Instant { table.asked.now }
  private var stamp: Stamp { Stamp(by: table.visitor.principal.id, at: now) }
  private var key: UInt64? { ActionKey(text: sheet.key)?.high }

  /// That a committee be called together.
  func askedToPlan() -> FormAsked {
    guard sheet.deed == "plan", let key else { return .unknown }
    guard let id = Committee.ID(sheet["committee"]), let committee = sight.committee(id) else {
      return .wrong([
        "committee": say(
          Wording.Refusals.choiceMissing, say(Wording.MeetingForms.committee))
      ])
    }
    return asked(by: committee) { call in
      .plan(Meeting(id: Meeting.ID(key), of: id, call, stamp))
    }
  }

  /// That what those invited are told be changed.
  func askedToChange(_ meeting: Meeting) -> FormAsked {
    guard sheet.deed == "change", let committee = sight.committee(meeting.committee) else {
      return .unknown
    }
    return asked(by: committee) { .change(meeting.id, $0) }
  }

  private func asked(
    by committee: Committee, _ action: (Meeting.Call) -> MeetingAction
  ) -> FormAsked {
    var errors: [String: String] = [:]
    let marking = LabelEditor(typed: sheet.typed).marking(sight, in: say, &errors)
    if sheet.isPreview {
      var ofLabel: [String: String] = [:]
      let label = LabelEditor(typed: sheet.typed).label(sight, in: say, &ofLabel)
      guard let label, !table.unfit(label, &ofLabel) else { return .wrong(ofLabel) }
      var shown = sheet
      shown.preview = label
      return .again(shown)
    }
    let title = bilingual("title", say(Wording.MeetingForms.theme), &errors)
    let begins = begins(for: committee)
    if begins == nil { errors["day"] = say(Wording.MeetingForms.momentWrong) }
    let place = sheet["place"].trimmed
    if place.isEmpty {
      errors["place"] = say(Wording.Refusals.empty, say(Wording.MeetingForms.place))
    }
    guard errors.isEmpty, let title, let begins, let marking else { return .wrong(errors) }
    let call = Meeting.Call(title, begins: begins, place: place, marking: marking)
    return .action(.meeting(action(call)))
  }

  private func bilingual(
    _ name: String, _ label: String, _ errors: inout [String: String]
  ) -> Bilingual? {
    let english = sheet[name].trimmed
    let french = sheet[name + "French"].trimmed
    guard !english.isEmpty else {
      errors[name] = say(Wording.Refusals.empty, label)
      return nil
    }
    return Bilingual(english, french: french.isEmpty ? nil : french)
  }

  /// Day and hour by the committee's clock, or a moment itself, as programs send it.
  private func begins(for committee: Committee) -> Instant? {
    if !sheet["begins"].isEmpty { return Instant(iso: sheet["begins"]) }
    guard let day = Day(sheet["day"].trimmed), let minutes = sheet["hour"].trimmed.minutesOfDay
    else { return nil }
    return WallClock(named: committee.clock).moment(on: day, minutes: minutes)
  }

  /// What is asked of a meeting.
  func asked(of meeting: Meeting) -> FormAsked {
    let id = meeting.id
    switch sheet.deed {
    case "add": return add(to: meeting)
    case "drop":
      return item(of: meeting).map { .action(.meeting(.drop(id, $0.id))) } ?? .unknown
    case "cancel": return .action(.meeting(.cancel(id)))
    case "attend": return attend(meeting)
    case "conclude": return item(of: meeting).map { conclude($0, of: meeting) } ?? .unknown
    case "fulfil":
      guard let task = AgendaItem.Arising.ID(sheet["task"]) else { return .unknown }
      return .action(.meeting(.fulfil(id, task)))
    case "close":
      let record = sheet["record"].trimmed
      guard !record.isEmpty else { return .action(.meeting(.close(id, record: nil))) }
      guard let version = version(record) else {
        return .wrong(["record": say(Wording.MeetingForms.papersWrong)])
      }
      return .action(.meeting(.close(id, record: version)))
    case "invite": return invite(to: meeting)
    default: return .unknown
    }
  }

  private func item(of meeting: Meeting) -> AgendaItem? {
    AgendaItem.ID(sheet["item"]).flatMap(meeting.item)
  }

  /// A version by its number, or the latest of a paper by the paper's; nil where none may be read.
  private func version(_ text: String) -> Version.ID? {
    if let found = Version.ID(text).flatMap(sight.version) { return found.id }
    return Paper.ID(text).flatMap { sight.versions(of: $0).last?.id }
  }

  private func add(to meeting: Meeting) -> FormAsked {
    guard let key else { return .unknown }
    var errors: [String: String] = [:]
    let title = bilingual("title", say(Wording.MeetingForms.itemTitle), &errors)
    let named = sheet.words("papers")
    let papers = (sheet.words("recent") + named).compactMap(version)
    if papers.count < named.count + sheet.words("recent").count {
      errors["papers"] = say(Wording.MeetingForms.papersWrong)
    }
    let marking = marking(as: meeting.call.marking, &errors)
    guard errors.isEmpty, let title, let marking else { return .wrong(errors) }
    var item = AgendaItem(id: AgendaItem.ID(key), title, marking: marking)
    var seen: Set<Version.ID> = []
    item.papers = papers.filter { seen.insert($0).inserted }
    item.proposal = Proposal.ID(sheet["proposal"])
    return .action(
      .meeting(.add(meeting.id, item, before: AgendaItem.ID(sheet["before"]))))
  }

  /// A quick label, or the one of the meeting where none is chosen.
  private func marking(
    as own: Marking, _ errors: inout [String: String]
  ) -> Marking? {
    let word = sheet["readers"]
    if word.isEmpty { return own }
    guard let quick = QuickLabel.choices(sight).first(where: { $0.word == word }) else {
      errors["readers"] = say(Wording.LabelRefusals.labelMissing)
      return nil
    }
    return Marking(quick.label(at: now), reason: own.reason)
  }

  private func attend(_ meeting: Meeting) -> FormAsked {
    var found: [Party.ID: Int] = [:]
    let lines = (sheet.typed["attendance"] ?? []).flatMap { $0.split(whereSeparator: \.isNewline) }
    for line in lines {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let code = words.first else { continue }
      guard let party = Party.ID(code), words.count <= 2, found[party] == nil,
        words.count == 1 || Int(words[1]) != nil
      else { return .wrong(["attendance": say(Wording.MeetingForms.attendWrong)]) }
      found[party] = words.count == 1 ? 0 : Int(words[1]) ?? 0
    }
    let attendance = found.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { Meeting.Attendance($0.key, people: $0.value) }
    return .action(.meeting(.attend(meeting.id, attendance)))
  }

  private func conclude(_ item: AgendaItem, of meeting: Meeting) -> FormAsked {
    guard let key else { return .unknown }
    let outcome: AgendaItem.Outcome
    switch sheet["outcome"] {
    case "noted": outcome = .noted
    case "agreed": outcome = .agreed
    case "deferred": outcome = .deferred
    case "not-agreed": outcome = .notAgreed
    case "referred":
      guard let committee = Committee.ID(sheet["referred"]) else {
        return .wrong(["referred": say(Wording.MeetingForms.outcomeMissing)])
      }
      outcome = .referred(committee)
    default: return .wrong(["outcome": say(Wording.MeetingForms.outcomeMissing)])
    }
    var conclusion = Meeting.Conclusion(outcome)
    let parts = sheet.words("parts").compactMap { Proposal.Part.ID($0) }
    conclusion.adopting = Set(parts).sorted()
    let text = sheet["arising"].trimmed
    if !text.isEmpty {
      let owner = sheet["owner"].trimmed
      let party = Party.ID(owner)
      guard let due = Day(sheet["due"].trimmed), owner.isEmpty || party != nil else {
        return .wrong(["arising": say(Wording.MeetingForms.arisingWrong)])
      }
      conclusion.arising = [
        AgendaItem.Arising(
          id: AgendaItem.Arising.ID(key), text, owner: party.map { .party($0) } ?? .alliance,
          due: due)
      ]
    }
    return .action(.meeting(.conclude(meeting.id, item.id, conclusion)))
  }

  private func invite(to meeting: Meeting) -> FormAsked {
    let party = Party.ID(sheet["party"].trimmed).map { Meeting.Guest.Who.party($0) }
    let body = Body.ID(sheet["body"].trimmed).map { Meeting.Guest.Who.body($0) }
    guard let who = party ?? body else {
      return .wrong([
        "party": say(Wording.Refusals.choiceMissing, say(Wording.MeetingForms.party))
      ])
    }
    return .action(
      .meeting(.invite(meeting.id, who, by: Decision.ID(sheet["decision"].trimmed))))
  }

  /// The criteria that were typed; nil where they are none.
  var criteria: Composition.Criteria? {
    let typed = Composition.Criterion.allCases.compactMap { criterion in
      Int(sheet[criterion.word].trimmed).map { Composition.Weight(criterion, $0) }
    }
    guard let count = Int(sheet["count"].trimmed), (1...200).contains(count),
      typed.allSatisfy({ (0...100).contains($0.weight) }), typed.contains(where: { $0.weight > 0 })
    else { return nil }
    var criteria = Composition.Criteria(typed.filter { $0.weight > 0 }, count: count)
    criteria.regions = Set(sheet.words("regions").compactMap { Term.ID($0) }).sorted()
    criteria.areas = Set(sheet.words("areas").compactMap { Term.ID($0) }).sorted()
    return criteria
  }

  /// A ranking, or that a choice be kept.
  func askedToCompose(_ meeting: Meeting) -> FormAsked {
    guard ["rank", "keep"].contains(sheet.deed), sight.plansMeetings else { return .unknown }
    guard let criteria else {
      return .wrong(["count": say(Wording.ComposingTexts.weightsWrong)])
    }
    guard sheet.deed == "keep" else { return .again(sheet) }
    var errors: [String: String] = [:]
    let chosen = Set(sheet.words("chosen").compactMap { Party.ID($0) }).sorted()
    let reasons = reasons(&errors)
    let quick = QuickLabel.choices(sight).first { $0.word == sheet["readers"] }
    if quick == nil { errors["readers"] = say(Wording.LabelRefusals.labelMissing) }
    guard let quick, errors.isEmpty else { return .wrong(errors) }
    let marking = Marking(quick.label(at: now), reason: say(Wording.ComposingTexts.choice))
    var choice = Composition.Choice(criteria, chosen: chosen, marking: marking)
    let departures = choice.departures(from: sight.ranking(by: criteria, for: meeting))
    choice.reasons = departures.compactMap { party in
      reasons[party].map { Composition.Reason(party, $0) }
    }
    let open = departures.filter { reasons[$0] == nil }
    guard open.isEmpty else {
      let names = open.map { "\(say.text(sight.name(of: $0))) (\($0))" }.joined(separator: ", ")
      return .wrong(["reasons": say(Wording.ComposingTexts.reasonsWrong, names)])
    }
    return .action(.meeting(.compose(meeting.id, choice)))
  }

  private func reasons(_ errors: inout [String: String]) -> [Party.ID: String] {
    var found: [Party.ID: String] = [:]
    let lines = (sheet.typed["reasons"] ?? []).flatMap { $0.split(whereSeparator: \.isNewline) }
    for line in lines where !String(line).trimmed.isEmpty {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let party = Party.ID(String(parts[0]).trimmed) else {
        errors["reasons"] = say(Wording.ComposingTexts.reasonsWrong, String(line))
        return found
      }
      found[party] = String(parts[1]).trimmed
    }
    return found
  }
}

extension String {
  /// `17:00` as minutes after midnight.
  var minutesOfDay: Int? {
    let parts = split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute), parts[1].utf8.count == 2
    else { return nil }
    return hour * 60 + minute
  }
}
