import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// Proposals, as pages and for programs.
extension Site {
  func answerProposals(
    _ route: ProposalRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    if asked.request.isReading {
      return try showProposals(route, Sheet(key: freshKey().description), table, .ok)
    }
    let answer = FormAnswer { sheet throws(Problem) in
      try self.askedOfProposals(route, sheet, table)
    } show: { sheet, status throws(Problem) in
      try self.showProposals(route, sheet, table, status)
    } done: { receipt in
      self.proposalDone(receipt, route, asked)
    }
    return try await take(table, answer)
  }

  /// What is asked; what may not be read is answered before anything typed is looked at.
  private func askedOfProposals(
    _ route: ProposalRoute, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> FormAsked {
    let deeds = ProposalDeeds(table, sheet)
    switch route {
    case .proposal(let id), .redraft(let id):
      guard let proposal = table.sight.proposal(id) else { throw .notFound }
      return deeds.asked(of: proposal)
    case .bring(let id, let first):
      guard let version = table.sight.version(id) else { throw .notFound }
      return deeds.asked(in: version, first: first)
    case .sheet(let id, let number):
      _ = try self.sheet(number, of: id, table.sight)
      throw .wrongMethod(allow: "GET, HEAD")
    case .list, .committee: throw .wrongMethod(allow: "GET, HEAD")
    }
  }

  /// A proposal with one of its action sheets.
  private func sheet(
    _ number: Int, of id: Proposal.ID, _ sight: Sight
  ) throws(Problem) -> (sheet: ActionSheet, proposal: Proposal, committee: Committee) {
    guard let proposal = sight.proposal(id), let committee = sight.committee(proposal.committee),
      let sheet = proposal.sheets.first(where: { $0.number == number })
    else { throw .notFound }
    return (sheet, proposal, committee)
  }

  func clocks(_ committee: Committee, _ sight: Sight) -> ProposalClocks {
    let capital = sight.principal.party.flatMap(sight.clock).map { WallClock(named: $0) }
    return ProposalClocks(WallClock(named: committee.clock), capital: capital)
  }

  private func showProposals(
    _ route: ProposalRoute, _ sheet: Sheet, _ table: Labelled, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    let reading = try reading(table)
    let sight = table.sight
    switch route {
    case .list(let committee):
      let page = ProposalsPage(committee) { clocks($0, sight) }
      return .page(status, page.render(reading).bytes)
    case .committee(let id):
      guard let committee = sight.committee(id) else { throw .notFound }
      return .page(status, CommitteePage.render(reading, committee) { clocks($0, sight) }.bytes)
    case .proposal(let id):
      guard let proposal = sight.proposal(id), let committee = sight.committee(proposal.committee)
      else { throw .notFound }
      let page = ProposalPage(proposal, before: committee, clocks(committee, sight), sheet)
      return .page(status, page.render(reading).bytes)
    case .bring(let id, let first):
      guard let version = sight.version(id) else { throw .notFound }
      guard sight.mayWrite else { return try turnAway(table.asked, table.visitor) }
      return .page(status, BringPage(version, first, sheet).render(reading).bytes)
    case .redraft(let id):
      guard let proposal = sight.proposal(id) else { throw .notFound }
      guard sight.mayRedraft(proposal) else { return try turnAway(table.asked, table.visitor) }
      return .page(status, RedraftPage(proposal, sheet).render(reading).bytes)
    case .sheet(let id, let number):
      let found = try self.sheet(number, of: id, sight)
      let page = ActionSheetPage(
        found.sheet, of: found.proposal, before: found.committee, clocks(found.committee, sight))
      return .page(status, page.render(reading).bytes)
    }
  }

  private func proposalDone(
    _ receipt: Receipt, _ route: ProposalRoute, _ asked: Asked
  ) -> Response {
    var next = route
    switch receipt.facts.last {
    case .proposal(.brought(let proposal))?: next = .proposal(proposal.id)
    case .proposal(.redrafted(let id, _))?: next = .proposal(id)
    default: break
    }
    return .redirect(.seeOther, to: Route.proposals(next).address(in: asked.language).text)
  }

  func answerProposals(
    api route: ProposalRoute, _ asked: Asked
  ) async throws(Problem) -> Response {
    let visitor = try bearer(of: asked) ?? .anybody
    let sight = presentSight(asked, visitor)
    if asked.request.isReading { return .json(.ok, try proposalsJSON(route, sight)) }
    guard asked.request.head.method == .post else { throw .wrongMethod(allow: "GET, HEAD, POST") }
    guard visitor.mayWrite else { throw Problem(.forbidden, .forbidden, .access(.scope)) }
    let key = try key(of: asked.request)
    let table = Labelled(asked: asked, visitor: visitor, sight: sight)
    let (body, lines) = try jsonBody(asked.request).partingLines
    var sheet = try Sheet(body, key: key, sight)
    for (place, line) in lines.enumerated() {
      let line = try Sheet(line, key: key, sight)
      guard let kind = DraftLineKind(rawValue: line["line"]) else {
        throw .badField("lines", .unreadableBody)
      }
      let made = DraftLine(place + 1, kind, typed: line.typed)
      sheet.typed["lines", default: []].append(made.word)
      for (name, values) in line.typed { sheet.typed[made.name(of: name)] = values }
    }
    let receipt = try await take(sheet, table) { sheet throws(Problem) in
      try self.askedOfProposals(route, sheet, table)
    }
    return .json(.created, receipt.json(presentSight(asked, visitor)))
  }

  private func proposalsJSON(_ route: ProposalRoute, _ sight: Sight) throws(Problem) -> JSON {
    switch route {
    case .list(let committee):
      let shown = sight.committees.filter { committee == nil || $0.id == committee }
      let found = shown.flatMap { Array(sight.proposals(before: $0.id).prefix(Self.rowsMax)) }
      return ["proposals": .array(found.map { sight.json($0) })]
    case .committee(let id):
      guard let committee = sight.committee(id) else { throw .notFound }
      return committee.json
    case .proposal(let id):
      guard let proposal = sight.proposal(id) else { throw .notFound }
      return sight.json(proposal)
    case .sheet(let id, let number):
      let found = try self.sheet(number, of: id, sight)
      return sight.json(found.sheet, of: found.proposal)
    case .bring, .redraft: throw .wrongMethod(allow: "POST")
    }
  }
}

extension JSON {
  /// A draft as programs send it: its fields, and its lines as objects of their own.
  fileprivate var partingLines: (body: JSON, lines: [JSON]) {
    guard case .object(let members) = self, let lines = self["lines"]?.elements else {
      return (self, [])
    }
    let kept = members.filter { $0.name != "lines" }
    return (.object(kept), Array(lines.prefix(DraftLine.countMax)))
  }
}

extension Committee {
  /// Its clock and calendar, and who may bring what.
  fileprivate var json: JSON {
    [
      "committee": .string(id.text), "name": .string(short.english), "clock": .string(clock),
      "shortest_hours": .number(shortest),
      "holidays": .array(holidays.map { .string($0.description) }),
      "rules": .array(
        rules.map { rule in
          [
            "matter": .string(rule.matter.word), "allies": .bool(rule.isForAllies),
            "roles": .array(rule.roles.map { .string($0.word) }),
          ]
        }),
    ]
  }
}

extension Sight {
  /// A told proposal with how each part stands and what was said.
  fileprivate func json(_ proposal: Proposal) -> JSON {
    [
      "id": .string(proposal.id.description), "committee": .string(proposal.committee.text),
      "paper": .string(proposal.paper.description),
      "version": .string(proposal.draft.version.description),
      "number": .string(proposal.suffix(of: proposal.drafts.count - 1)),
      "ends": proposal.openSilence.map { .string($0.ends.description) } ?? .null,
      "withdrawn": .bool(proposal.withdrawn != nil),
      "runs": .array(proposal.draft.runs.map { .string($0.text) }),
      "parts": .array(proposal.draft.parts.map { json($0, in: proposal) }),
      "positions": .array((proposal.silences.last?.positions ?? []).map(\.json)),
      "sheets": .array(proposal.sheets.map { json($0, of: proposal) }),
    ]
  }

  /// An action sheet: what was agreed, when, by which version.
  fileprivate func json(_ sheet: ActionSheet, of proposal: Proposal) -> JSON {
    let draft = proposal.drafts[sheet.draft]
    let decision = Proposal.decision(in: draft.version).flatMap { self.decision($0) }
    return [
      "sheet": .number(sheet.number), "number": .string(proposal.suffix(of: sheet)),
      "proposal": .string(proposal.id.description), "at": .string(sheet.at.description),
      "version": .string(draft.version.description),
      "digest": version(draft.version).map { .string($0.content.digest) } ?? .null,
      "decision": decision.map { .string($0.id.text) } ?? .null,
      "agreed": .array(
        sheet.adopted.map { adopted in
          ["part": .string(adopted.part.text), "outcome": .string(adopted.outcome.word)]
        }),
      "not_agreed": .array(sheet.left.map { .string($0.text) }),
    ]
  }

  private func json(_ part: Proposal.Part, in proposal: Proposal) -> JSON {
    let standing: String =
      switch standing(of: part.id, in: proposal) {
      case .drafted: "drafted"
      case .silent: "silent"
      case .stopped: "stopped"
      case .adopted(let adopted): adopted.outcome.word
      case .notAdopted: "not-adopted"
      case .withdrawn: "withdrawn"
      }
    return [
      "part": .string(part.id.text), "party": part.party.map { .string($0.text) } ?? .null,
      "title": .string(part.title), "opens_runs": .bool(part.opensRuns),
      "matters": .array(part.matters.map { .string($0.word) }), "standing": .string(standing),
      "adopted_at": proposal.outcome(of: part.id).map { .string($0.at.description) } ?? .null,
    ]
  }
}

extension Proposal.Position {
  fileprivate var json: JSON {
    var parts: [Proposal.Part.ID] = []
    var runs: [Iteration.ID] = []
    let word: String
    switch kind {
    case .agrees: word = "agree"
    case .comments: word = "comment"
    case .needsTime: word = "time"
    case .objects(let scope):
      word = "object"
      if case .parts(let named) = scope { parts = named }
      if case .runs(let named, let within) = scope { (runs, parts) = (named, within) }
    }
    return [
      "id": .string(id.description),
      "party": .string(party.text), "kind": .string(word), "text": .string(text),
      "at": .string(said.at.description), "parts": .array(parts.map { .string($0.text) }),
      "runs": .array(runs.map { .string($0.text) }),
    ]
  }
}
