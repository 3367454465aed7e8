import Domain
import Journal
import Pages

/// What a form about proposals asks for.
struct ProposalDeeds {
  /// What is asked, or why it cannot be said.
  enum Asked {
    /// What is wrong, by field.
    case wrong([String: String])
    case action(Action)
    /// No form of this address asks so.
    case unknown
  }

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

  /// What is asked of a proposal.
  func asked(of proposal: Proposal) -> Asked {
    let id = proposal.id
    switch sheet.deed {
    case "speak": return speak(on: proposal)
    case "silence", "extend":
      guard let committee = sight.committee(proposal.committee), let ends = ends(for: committee)
      else { return .wrong(["day": say(Wording.ProposalForms.deadlineWrong)]) }
      if sheet.deed == "extend" { return .action(.proposal(.extend(id, until: ends))) }
      guard let consulted: [Party.ID] = codes("consult") else { return .unknown }
      return .action(.proposal(.setSilence(id, until: ends, consulting: consulted.sorted())))
    case "redraft": return redraft(proposal)
    case "escalate": return .action(.proposal(.escalate(id)))
    case "withdraw": return .action(.proposal(.withdraw(id)))
    default: return .unknown
    }
  }

  /// The open parts that are kept, in another version.
  private func redraft(_ proposal: Proposal) -> Asked {
    guard let version = Version.ID(sheet["version"]),
      let revision = Proposal.Revision(word: sheet["revision"]),
      let kept: [Proposal.Part.ID] = codes("parts")
    else { return .wrong(["version": say(Wording.ProposalForms.noVersion)]) }
    var draft = Proposal.Draft(
      in: version, proposal.openParts.filter { kept.contains($0.id) }, stamp)
    draft.revision = revision
    draft.runs = draft.parts.contains(where: \.opensRuns) ? proposal.draft.runs : []
    draft.title = proposal.draft.title
    let (old, new) = (Proposal.decision(in: proposal.draft.version), Proposal.decision(in: version))
    for place in draft.parts.indices {
      draft.parts[place].actions = draft.parts[place].actions.map { $0.citing(new, for: old) }
    }
    return .action(.proposal(.redraft(proposal.id, draft)))
  }

  /// The moment that day and hour name by the committee's clock, on a day on which it works; or a
  /// moment itself, as programs send it.
  private func ends(for committee: Committee) -> Instant? {
    if !sheet["ends"].isEmpty { return Instant(iso: sheet["ends"]) }
    guard let day = Day(sheet["day"].trimmed), committee.works(on: day),
      let minutes = sheet["hour"].trimmed.minutesOfDay
    else { return nil }
    return WallClock(named: committee.clock).moment(on: day, minutes: minutes)
  }

  /// Codes typed or chosen; nil where one is no code.
  func codes<Subject>(_ name: String) -> [Code<Subject>]? {
    let words = (sheet.typed[name] ?? []).flatMap { $0.split(separator: ",") }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    let found = words.compactMap { Code<Subject>($0) }
    return found.count == words.count ? Set(found).sorted() : nil
  }

  private func speak(on proposal: Proposal) -> Asked {
    guard let party = sight.principal.party, let key else { return .unknown }
    guard let parts: [Proposal.Part.ID] = codes("parts"), let runs: [Iteration.ID] = codes("runs")
    else { return .wrong(["runs": say(Wording.ProposalForms.runsHint)]) }
    let kind: Proposal.Position.Kind
    switch sheet["kind"] {
    case "agree": kind = .agrees
    case "comment": kind = .comments
    case "time": kind = .needsTime(until(in: proposal))
    case "object" where !runs.isEmpty: kind = .objects(.runs(runs, in: parts))
    case "object": kind = .objects(parts.isEmpty ? .whole : .parts(parts))
    default: return .wrong(["kind": say(Wording.ProposalForms.answerMissing)])
    }
    guard
      let quick = QuickLabel.choices(sight).first(where: { $0.word == sheet["readers"] })
    else { return .wrong(["readers": say(Wording.LabelRefusals.labelMissing)]) }
    let text = sheet["text"].trimmed
    let marking = Marking(
      quick.label(at: now),
      reason: text.isEmpty ? say(Wording.ProposalTexts.positions) : text.prefixed)
    var position = Proposal.Position(
      id: Proposal.Position.ID(key), of: party, kind, marking: marking, stamp)
    position.text = text
    return .action(.proposal(.speak(proposal.id, position)))
  }

  /// The moment until which more time is asked: a day at the hour of the deadline, or a moment.
  private func until(in proposal: Proposal) -> Instant? {
    let text = sheet["until"].trimmed
    guard let committee = sight.committee(proposal.committee), let day = Day(text),
      let ends = proposal.openSilence?.ends
    else { return Instant(iso: text) }
    let clock = WallClock(named: committee.clock)
    let ofDay = (clock.reading(at: ends).milliseconds % 86_400_000) / 60_000
    return clock.moment(on: day, minutes: Int(ofDay))
  }

  /// What is asked of a version: that a proposal be brought in it.
  func asked(in version: Version, about matter: Committee.Matter?) -> Asked {
    guard sheet.deed == "bring", let matter, let key, let paper = sight.paper(version.paper) else {
      return .unknown
    }
    guard let committee = Committee.ID(sheet["committee"]) else {
      return .wrong(["committee": say(Wording.ProposalForms.committee)])
    }
    let id = Proposal.ID(key)
    var draft = Proposal.Draft(in: version.id, [], stamp)
    let title = sheet["title"].trimmed
    draft.title = title.isEmpty ? nil : Bilingual(title)
    var errors: [String: String] = [:]
    draft.parts = parts(for: matter, of: draft, as: id, &errors)
    if matter == .menu { draft.runs = runs(&errors) }
    guard errors.isEmpty else { return .wrong(errors) }
    let proposal = Proposal(id: id, before: committee, in: paper, draft)
    return .action(.proposal(.bring(proposal)))
  }

  private func parts(
    for matter: Committee.Matter, of draft: Proposal.Draft, as id: Proposal.ID,
    _ errors: inout [String: String]
  ) -> [Proposal.Part] {
    if matter == .format { return invitations(of: draft, &errors) }
    if matter == .text {
      let title = sheet["part"].trimmed
      if title.isEmpty {
        errors["part"] = say(Wording.Refusals.empty, say(Wording.ProposalForms.partTitle))
      }
      return Proposal.Part.ID("text").map { [Proposal.Part(id: $0, title: title)] } ?? []
    }
    if matter == .instrument { return steps(of: draft, as: id, &errors) }
    if matter == .operation { return acceptances(of: draft, &errors) }
    let parties: [Party.ID]? = codes("parties")
    guard let parties, !parties.isEmpty else {
      errors["parties"] = say(Wording.Refusals.choiceMissing, say(Wording.ProposalForms.parties))
      return []
    }
    let decision = draft.title == nil ? nil : Proposal.decision(in: draft.version)
    let made = parties.compactMap { party -> Proposal.Part? in
      guard let code = Proposal.Part.ID(party.text) else { return nil }
      var part = Proposal.Part(id: code, party: party)
      part.opensRuns = matter == .menu
      if let action = action(matter, on: party, of: id, decision, &errors) {
        part.actions = [action]
      }
      return part
    }
    return made
  }

  /// A part for each step of a case; with it the membership of the operation, where that is asked.
  private func steps(
    of draft: Proposal.Draft, as id: Proposal.ID, _ errors: inout [String: String]
  ) -> [Proposal.Part] {
    let decision = draft.title == nil ? nil : Proposal.decision(in: draft.version)
    let admits = sheet.typed["admit"]?.contains("yes") ?? false
    var parts: [Proposal.Part] = []
    for word in sheet.typed["steps"] ?? [] {
      let pair = word.split(separator: " ").map(String.init)
      guard pair.count == 2, let one = Case.ID(pair[0]).flatMap(sight.caseFile),
        let stage = Instrument.Stage.ID(pair[1]),
        let code = Proposal.Part.ID("\(one.party)-\(parts.count + 1)")
      else { continue }
      var part = Proposal.Part(id: code, party: one.party)
      part.actions = [.toolbox(.advance(one.id, CaseMove(to: stage, by: decision)))]
      if admits, let body = one.subject.flatMap(sight.body), body.kind == .operation {
        var spell = Membership(
          id: Membership.ID(path: "proposal/\(id)/\(one.id)"), party: one.party, body: body.id,
          from: Dated(now.day), beginning: .recognised)
        spell.role = body.mainRole
        spell.decision = decision
        part.actions.append(.membership(.begin(spell)))
      }
      parts.append(part)
    }
    if parts.isEmpty { errors["steps"] = say(Wording.CaseForms.stepMissing) }
    return parts.sorted { $0.id < $1.id }
  }

  /// For each party whose offers are chosen a part that accepts them.
  private func acceptances(
    of draft: Proposal.Draft, _ errors: inout [String: String]
  ) -> [Proposal.Part] {
    let words = (sheet.typed["offers"] ?? []).flatMap { $0.split(separator: ",") }
    let found = words.compactMap { Offer.ID(String($0).trimmed) }.compactMap(sight.offer)
    guard !found.isEmpty, found.count == words.count else {
      errors["offers"] = say(Wording.Refusals.choiceMissing, say(Wording.OfferTexts.inProposal))
      return []
    }
    let decision = draft.title == nil ? nil : Proposal.decision(in: draft.version)
    let byParty = Dictionary(grouping: found, by: \.party).sorted { $0.key < $1.key }
    return byParty.compactMap { party, offers in
      guard let code = Proposal.Part.ID(party.text) else { return nil }
      var part = Proposal.Part(id: code, party: party)
      part.actions = offers.map(\.id).sorted().map { .operation(.accept($0, by: decision)) }
      return part
    }
  }

  private func action(
    _ matter: Committee.Matter, on party: Party.ID, of id: Proposal.ID, _ decision: Decision.ID?,
    _ errors: inout [String: String]
  ) -> Action? {
    guard matter == .restriction || matter == .membership else { return nil }
    guard let day = Day(sheet["from"].trimmed) else {
      errors["from"] = say(Wording.Refusals.empty, say(Wording.ProposalForms.from))
      return nil
    }
    if matter == .restriction {
      let words = Set(sheet.typed["scopes"] ?? [])
      let scopes = Restriction.Scope.allCases.filter { words.contains($0.word) }
      var limit = Restriction(
        id: Restriction.ID(path: "proposal/\(id)/\(party)"), party: party, scopes: scopes,
        from: Dated(day))
      limit.decision = decision
      return .restriction(.restrict(limit))
    }
    guard let body = Body.ID(sheet["body"]), let role = Membership.Role(word: sheet["role"]) else {
      errors["body"] = say(Wording.Refusals.choiceMissing, say(Wording.ProposalForms.body))
      return nil
    }
    var spell = Membership(
      id: Membership.ID(path: "proposal/\(id)/\(party)"), party: party, body: body,
      from: Dated(day), beginning: .joined)
    spell.role = role
    spell.decision = decision
    return .membership(.begin(spell))
  }

  /// The year's runs that were checked and that some decision may still open.
  private func runs(_ errors: inout [String: String]) -> [Iteration.ID] {
    guard let year = Int(sheet["year"].trimmed) else {
      errors["year"] = say(Wording.Refusals.empty, say(Wording.ProposalForms.year))
      return []
    }
    let found = sight.iterations(MenuQuery(year: year)).filter { run in
      run.mayBeOpened && !(run.approval?.isGeneral ?? false) && sight.isForAllAllies(run.id)
    }.map(\.id)
    if found.isEmpty { errors["year"] = say(Wording.ProposalForms.nothingToOpen) }
    return Array(found.sorted().prefix(Proposal.runsMax))
  }
}

extension Instant {
  /// Reads `2026-05-06T15:00:00Z` and nothing else; nil for other texts.
  init?(iso text: String) {
    let parts = text.split(separator: "T")
    guard parts.count == 2, let day = Day(parts[0]), parts[1].hasSuffix("Z") else { return nil }
    let clock = parts[1].dropLast().split(separator: ":").map { Int($0) }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    let seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    self.init(milliseconds: seconds * 1000)
  }
}

extension String {
  /// Its beginning, as far as a reason may go.
  fileprivate var prefixed: String { String(prefix(300)) }
}
