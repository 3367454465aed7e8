import Domain
import Labels
import Pages

/// Makes a draft's parts of the lines of a form; what is wrong is kept by field.
struct DraftComposer {
  /// The parts so far, those kept of an earlier draft first.
  private(set) var parts: [Proposal.Part]
  /// The runs that parts open.
  private(set) var runs: [Iteration.ID]
  /// What is wrong, by the full name of its field.
  private(set) var errors: [String: String] = [:]

  private let sight: Sight
  private let say: Language
  private let version: Version.ID
  private let decision: Decision.ID?
  /// Codes of parts that were adopted: they are done with.
  private let taken: Set<Proposal.Part.ID>
  private var named: [String: Proposal.Part.ID] = [:]

  init(
    _ table: Labelled, in draft: Proposal.Draft, taken: Set<Proposal.Part.ID> = []
  ) {
    sight = table.sight
    say = table.asked.language
    version = draft.version
    decision = draft.title == nil ? nil : Proposal.decision(in: draft.version)
    parts = draft.parts
    runs = draft.runs
    self.taken = taken
    for part in draft.parts where !part.title.isEmpty && part.party == nil {
      named[part.title] = part.id
    }
  }

  /// Takes in a line.
  mutating func add(_ line: DraftLine) {
    if line.kind == .menu {
      let (parties, isFound) = (parties(line), open(line))
      for party in parties where isFound { open(to: party) }
      return
    }
    if line.kind == .instrument { return addSteps(line) }
    for (party, action) in actions(line) { put(action, of: party, line) }
  }

  /// The draft's parts by code.
  var sorted: [Proposal.Part] { parts.sorted { $0.id < $1.id } }
}

/// Where an action belongs.
extension DraftComposer {
  private mutating func put(_ action: Action?, of party: Party.ID?, _ line: DraftLine) {
    let name = line["part"].trimmed
    let code: Proposal.Part.ID?
    if !name.isEmpty {
      code = part(named: name, party, line)
    } else if let party {
      code = self.place(of: party)
    } else {
      code = part(named: title(of: line), nil, line)
    }
    guard let code, let index = parts.firstIndex(where: { $0.id == code }) else { return }
    if let action { parts[index].actions.append(action) }
  }

  private mutating func open(to party: Party.ID) {
    guard let code = place(of: party), let index = parts.firstIndex(where: { $0.id == code })
    else { return }
    parts[index].opensRuns = true
  }

  /// The part of one party, new where there is none.
  private mutating func place(of party: Party.ID) -> Proposal.Part.ID? {
    if let part = parts.first(where: { $0.party == party }) { return part.id }
    guard let code = free(party.text) else { return nil }
    parts.append(Proposal.Part(id: code, party: party))
    return code
  }

  /// The part of a name; of a party where all its lines concern that one alone.
  private mutating func part(
    named name: String, _ party: Party.ID?, _ line: DraftLine
  ) -> Proposal.Part.ID? {
    if let known = named[name], let index = parts.firstIndex(where: { $0.id == known }) {
      if parts[index].party != party { parts[index].party = nil }
      return known
    }
    // What founds something stands before what partners do in it: parts are done by code.
    guard let code = free(line.kind == .text ? "text" : "0-\(line.kind.rawValue)") else {
      return nil
    }
    parts.append(Proposal.Part(id: code, party: party, title: name))
    named[name] = code
    return code
  }

  private func free(_ text: String) -> Proposal.Part.ID? {
    let used = taken.union(parts.map(\.id))
    let tries = (1...Proposal.partsMax + 1).lazy.compactMap { number in
      Proposal.Part.ID(number == 1 ? text : "\(text)-\(number)")
    }
    return tries.first { !used.contains($0) }
  }

  /// What a part without a name is called.
  private func title(of line: DraftLine) -> String {
    switch line.kind {
    case .body: line["short"].trimmed
    case .statement: say(Wording.DraftingTexts.statement)
    case .format, .operation: ""
    case .include: "\(line["included"].trimmed) – \(line["body"].trimmed)"
    default: line["part"].trimmed
    }
  }
}

/// What a line asks for.
extension DraftComposer {
  private mutating func actions(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    switch line.kind {
    case .restriction: restrictions(line)
    case .lift: liftings(line)
    case .membership: admissions(line)
    case .leave: departures(line)
    case .body: founding(line)
    case .include: inclusion(line)
    case .format: invitations(line)
    case .release: release(line)
    case .operation: acceptances(line)
    case .statement: statement(line)
    case .programme: programmes(line)
    case .text: text(line)
    case .menu, .instrument: []
    }
  }

  private mutating func wrong(_ line: DraftLine, _ field: String, _ sentence: String) {
    let name = line.name(of: field)
    if errors[name] == nil { errors[name] = sentence }
  }

  private mutating func unchosen(
    _ line: DraftLine, _ field: String, _ words: Wording.ProposalForms
  ) {
    wrong(line, field, say(Wording.Refusals.choiceMissing, say(words)))
  }

  private func identifier(_ line: DraftLine, _ about: String) -> String {
    "proposal/\(version)/\(line.number ?? 1)/\(about)"
  }

  private mutating func parties(_ line: DraftLine) -> [Party.ID] {
    let words = line.words("parties")
    let found = words.compactMap { Party.ID($0) }
    if found.isEmpty || found.count != words.count { unchosen(line, "parties", .parties) }
    return Set(found).sorted()
  }

  private mutating func day(
    _ line: DraftLine, _ field: String, _ words: Wording.ProposalForms
  ) -> Dated? {
    guard let day = Day(line[field].trimmed) else {
      wrong(line, field, say(Wording.Refusals.empty, say(words)))
      return nil
    }
    return Dated(day)
  }

  private mutating func body(
    _ line: DraftLine, _ field: String = "body", _ words: Wording.ProposalForms = .body
  ) -> Body.ID? {
    guard let id = Body.ID(line[field].trimmed) else {
      unchosen(line, field, words)
      return nil
    }
    return id
  }

  private mutating func restrictions(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    let (parties, from) = (parties(line), day(line, "from", .from))
    let words = Set(line.words("scopes"))
    let scopes = Restriction.Scope.allCases.filter { words.contains($0.word) }
    if scopes.isEmpty { unchosen(line, "scopes", .scopes) }
    guard let from, !scopes.isEmpty else { return [] }
    return parties.map { party in
      var limit = Restriction(
        id: Restriction.ID(path: identifier(line, party.text)), party: party, scopes: scopes,
        from: from)
      limit.decision = decision
      return (party, .restriction(.restrict(limit)))
    }
  }

  private mutating func liftings(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    let on = day(line, "on", .on)
    let words = line.words("restrictions")
    let found = words.compactMap { Restriction.ID($0).flatMap { sight.restriction($0) } }
    if found.isEmpty || found.count != words.count { unchosen(line, "restrictions", .restrictions) }
    guard let on else { return [] }
    return found.map { ($0.party, .restriction(.lift($0.id, on: on, by: decision))) }
  }

  private mutating func admissions(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    let (parties, body, from) = (parties(line), body(line), day(line, "from", .from))
    guard let role = Membership.Role(word: line["role"]) else {
      unchosen(line, "role", .role)
      return []
    }
    guard let body, let from else { return [] }
    return parties.map { party in
      var spell = Membership(
        id: Membership.ID(path: identifier(line, party.text)), party: party, body: body,
        from: from, beginning: .joined)
      spell.role = role
      spell.decision = decision
      return (party, .membership(.begin(spell)))
    }
  }

  private mutating func departures(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    let (parties, body, on) = (parties(line), body(line), day(line, "on", .on))
    guard let manner = Membership.Ending(word: line["manner"]) else {
      wrong(line, "manner", say(Wording.Refusals.choiceMissing, say(Wording.Blanks.ending)))
      return []
    }
    guard let body, let on else { return [] }
    let close = Membership.Close(on: on, manner: manner, decision: decision)
    return parties.flatMap { party -> [(Party.ID?, Action?)] in
      let spells = sight.memberships(of: party).filter { $0.body == body && $0.close == nil }
      if spells.isEmpty {
        let name = sight.name(of: party)
        let text = say == .french ? name.french ?? name.english : name.english
        wrong(line, "parties", say(Wording.DraftingTexts.noneInBody, text))
      }
      return spells.map { (party, .membership(.end($0.id, close))) }
    }
  }

  private mutating func founding(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    let from = day(line, "from", .from)
    let code = Body.ID(line["code"].trimmed)
    if code == nil {
      wrong(line, "code", say(Wording.Unreadables.noCode, say(Wording.Blanks.code)))
    }
    let kind = Body.Kind(word: line["kind"])
    if kind == nil {
      wrong(line, "kind", say(Wording.Refusals.choiceMissing, say(Wording.Blanks.kind)))
    }
    for (field, words) in [("name", Wording.Blanks.name), ("short", .short)]
    where line[field].trimmed.isEmpty {
      wrong(line, field, say(Wording.Refusals.empty, say(words)))
    }
    guard let from, let code, let kind, errors.isEmpty else { return [] }
    var body = Body(
      id: code, kind: kind, names: [DatedName(line.bilingual("name"))],
      short: line.bilingual("short"), founded: from)
    let words = Set(line.words("purposes"))
    body.purposes = Body.Purpose.allCases.filter { words.contains($0.word) }
    body.decision = decision
    return [(nil, .body(.found(body)))]
  }

  private mutating func inclusion(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    let (body, from) = (body(line), day(line, "from", .from))
    let included = self.body(line, "included", .included)
    guard let body, let included, let from else { return [] }
    return [(nil, .body(.include(body, Body.Inclusion(included, span: Span(from: from)))))]
  }

  private mutating func release(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    var wrongs: [String: String] = [:]
    let marking = LabelEditor(typed: line.typed).marking(sight, in: say, &wrongs)
    for (field, sentence) in wrongs.sorted(by: { $0.key < $1.key }) {
      wrong(line, field, sentence)
    }
    let version = Version.ID(line["version"].trimmed)
    if version.flatMap({ sight.version($0) }) == nil { unchosen(line, "version", .released) }
    named(line)
    guard let marking, let version else { return [] }
    let id = Widening.ID(path: identifier(line, version.description))
    return [(nil, .review(.relabel(.version(version), marking, as: id, decision: decision)))]
  }

  /// Partners one by one, and bodies; of partners those whom the meeting's composition chose where
  /// none is named.
  private mutating func invitations(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    guard let meeting = Meeting.ID(line["meeting"]).flatMap(sight.meeting) else {
      wrong(line, "meeting", say(Wording.MeetingForms.meetingMissing))
      return []
    }
    let (words, bodyWords) = (line.words("parties"), line.words("bodies"))
    let named = words.compactMap { Party.ID($0) }
    let bodies = bodyWords.compactMap { Body.ID($0) }
    let composed = meeting.composition?.choice.chosen ?? []
    let parties = named.isEmpty && bodies.isEmpty ? composed : Set(named).sorted()
    guard named.count == words.count, bodies.count == bodyWords.count,
      !parties.isEmpty || !bodies.isEmpty
    else {
      let invited = say(Wording.MeetingForms.invited)
      wrong(line, "parties", say(Wording.Refusals.choiceMissing, invited))
      return []
    }
    for body in Set(bodies).sorted() {
      guard let code = free("body-\(body.text)") else { continue }
      var part = Proposal.Part(id: code, title: say.text(sight.short(of: body)))
      part.actions = [.meeting(.invite(meeting.id, .body(body), by: decision))]
      parts.append(part)
    }
    return parties.map { ($0, .meeting(.invite(meeting.id, .party($0), by: decision))) }
  }

  /// Of each party the offers that are accepted.
  private mutating func acceptances(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    let words = line.words("offers")
    let found = words.compactMap { Offer.ID($0) }.compactMap(sight.offer)
    guard !found.isEmpty, found.count == words.count else {
      let offers = say(Wording.OfferTexts.inProposal)
      wrong(line, "offers", say(Wording.Refusals.choiceMissing, offers))
      return []
    }
    return found.sorted { $0.id < $1.id }
      .map { ($0.party, .operation(.accept($0.id, by: decision))) }
  }

  /// Of each party the editions that are adopted.
  private mutating func programmes(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    let words = line.words("programmes")
    let found = words.compactMap { word -> (Programme, Int)? in
      let pair = word.split(separator: " ").map(String.init)
      guard pair.count == 2, let number = Int(pair[1]),
        let programme = Programme.ID(pair[0]).flatMap({ sight.programme($0) })
      else { return nil }
      return (programme, number)
    }
    guard !found.isEmpty, found.count == words.count else {
      wrong(line, "programmes", say(Wording.ProgrammeForms.inProposalNone))
      return []
    }
    return found.map { programme, number in
      (programme.party, .programme(.adopt(programme.id, edition: number, by: decision)))
    }
  }

  private mutating func statement(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    let waiting = sight.statements(waitingIn: version)
    let chosen = waiting.first { $0.statement.id.description == line["statement"].trimmed }
    guard let (track, statement) = chosen ?? (waiting.count == 1 ? waiting.first : nil) else {
      wrong(line, "statement", say(Wording.DraftingTexts.noStatement))
      return []
    }
    return [(nil, .dialogue(.adopt(track.id, statement.id, by: decision)))]
  }

  /// A part for each step of a case; with it the membership of the operation, where that is asked.
  private mutating func addSteps(_ line: DraftLine) {
    let admits = line.words("admit").contains("yes")
    var isFound = false
    for word in line.typed["steps"] ?? [] {
      let pair = word.split(separator: " ").map(String.init)
      guard pair.count == 2, let one = Case.ID(pair[0]).flatMap(sight.caseFile),
        let stage = Instrument.Stage.ID(pair[1]), let code = free("\(one.party)-1")
      else { continue }
      var part = Proposal.Part(id: code, party: one.party)
      part.actions = [.toolbox(.advance(one.id, CaseMove(to: stage, by: decision)))]
      if admits, let body = one.subject.flatMap(sight.body), body.kind == .operation {
        var spell = Membership(
          id: Membership.ID(path: identifier(line, one.id.description)), party: one.party,
          body: body.id, from: Dated(sight.now.day), beginning: .recognised)
        spell.role = body.mainRole
        spell.decision = decision
        part.actions.append(.membership(.begin(spell)))
      }
      parts.append(part)
      isFound = true
    }
    if !isFound { wrong(line, "steps", say(Wording.CaseForms.stepMissing)) }
  }

  private mutating func text(_ line: DraftLine) -> [(Party.ID?, Action?)] {
    named(line)
    return line["part"].trimmed.isEmpty ? [] : [(nil, nil)]
  }

  /// That a part that concerns no party is called something.
  private mutating func named(_ line: DraftLine) {
    guard line["part"].trimmed.isEmpty else { return }
    let words: Wording.ProposalForms = line.kind == .text ? .partTitle : .partName
    wrong(line, "part", say(Wording.Refusals.empty, say(words)))
  }

  /// The year's runs that were checked and that some decision may still open.
  private mutating func open(_ line: DraftLine) -> Bool {
    guard let year = Int(line["year"].trimmed), (1900...2200).contains(year) else {
      wrong(line, "year", say(Wording.Refusals.empty, say(Wording.ProposalForms.year)))
      return false
    }
    let waiting = sight.iterations(MenuQuery(year: year)).filter { run in
      run.mayBeOpened && !(run.approval?.isGeneral ?? false)
    }
    let found = sight.forAllAllies(waiting).map(\.id)
    if found.isEmpty { wrong(line, "year", say(Wording.ProposalForms.nothingToOpen)) }
    runs = Array(Set(runs).union(found).sorted().prefix(Proposal.runsMax))
    return !found.isEmpty
  }
}

extension DraftLine {
  /// Words typed or chosen, apart by commas.
  func words(_ field: String) -> [String] { (typed[field] ?? []).partedByCommas }

  /// A text in English and, where it is given, French.
  fileprivate func bilingual(_ field: String) -> Bilingual {
    let french = self[field + "French"].trimmed
    return Bilingual(self[field].trimmed, french: french.isEmpty ? nil : french)
  }
}
