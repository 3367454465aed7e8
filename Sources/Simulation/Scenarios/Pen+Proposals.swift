import Domain
import Labels

/// Proposals that are drawn up, steered and answered.
extension Pen {
  /// The proposals that who asks may read; those under silence come twice, so that they are drawn
  /// more often.
  var readableProposals: [Proposal] {
    let eyes = eyes
    return roster.proposals.suffix(12).compactMap { eyes.proposal($0) } + eyes.runningSilences
  }

  /// Versions of the office's own papers that everybody may read.
  private var ownVersions: [Version] {
    let eyes = eyes
    return roster.versions.suffix(40).compactMap { eyes.version($0) }.filter { version in
      eyes.paper(version.paper)?.origin == hand.seat && version.marking.label.policy.name == "OPEN"
    }
  }

  mutating func drawnUp() -> ProposalAction {
    let known = random.one(of: readableProposals)
    if let known, oneIn(12) { return .withdraw(known.id) }
    if let known, oneIn(6) {
      let versions = ownVersions.filter { $0.paper == known.paper }
      var next = draft(in: versions.last?.id ?? Version.ID(random.next()))
      next.parts = oneIn(3) ? known.openParts : next.parts
      next.runs = next.parts.contains(where: \.opensRuns) ? openable() : []
      next.revision = oneIn(20) ? nil : random.any()
      return .redraft(known.id, next)
    }
    let version = random.one(of: ownVersions)
    let id = oneIn(30) ? known?.id ?? Proposal.ID(1) : Proposal.ID(random.next())
    let committee = random.one(of: sight.committees)?.id ?? code("k", 2)
    return .bring(
      Proposal(
        id: id, before: committee,
        in: Paper(id: version?.paper ?? Paper.ID(random.next()), origin: hand.seat),
        draft(in: version?.id ?? Version.ID(random.next()))))
  }

  private mutating func draft(in version: Version.ID) -> Proposal.Draft {
    var parts: [Proposal.Part] = []
    for place in 0...random.below(4) {
      guard let id = Proposal.Part.ID("part-\(place)") else { continue }
      var part = Proposal.Part(id: id, title: text())
      part.party = random.one(of: living)
      part.opensRuns = oneIn(3)
      part.actions = (0..<random.below(3)).map { _ in deed() }
      parts.append(part)
    }
    var draft = Proposal.Draft(in: version, parts, Stamp(by: hand.id, at: at))
    draft.runs = parts.contains(where: \.opensRuns) ? openable() : []
    if draft.runs.isEmpty { for place in parts.indices { draft.parts[place].opensRuns = false } }
    draft.title = seldom(2) { $0.phrase() }
    return draft
  }

  private mutating func openable() -> [Iteration.ID] {
    let sight = eyes
    let found = roster.runs.suffix(20).filter { sight.iteration($0)?.mayBeOpened ?? false }
    return Set(found.filter { _ in !oneIn(3) }).sorted()
  }

  /// Something that a proposal may do; what meets it until it is done may stand in its way.
  private mutating func deed() -> Action {
    let party = random.one(of: living) ?? party()
    switch random.below(12) {
    case 0...6:
      let day = Day(number: Int32(21_000 + random.below(60))) ?? .latest
      var limit = Restriction(
        id: Restriction.ID(random.next()), party: party, scopes: [random.any()], from: Dated(day))
      limit.to = Dated(day.adding(2))
      return .restriction(.restrict(limit))
    case 7...8: return .restriction(.lift(limit(), on: Dated(at.day.adding(90)), by: nil))
    case 9 where oneIn(6): return .body(.rename(body(), DatedName(from: dated(), phrase())))
    default:
      let body = Body(
        id: code("b", 16), kind: .format, names: [DatedName(phrase())], short: Bilingual("FMT"),
        founded: Dated(at.day))
      return .body(.found(body))
    }
  }

  private func later(_ minutes: Int) -> Instant {
    Instant(milliseconds: at.milliseconds + Int64(minutes) * 60_000)
  }

  mutating func steered() -> ProposalAction {
    let eyes = eyes
    let waiting = readableProposals.filter {
      $0.openSilence == nil && $0.withdrawn == nil && !$0.openParts.isEmpty
    }
    guard !waiting.isEmpty, !oneIn(4) else {
      let id = random.one(of: eyes.runningSilences)?.id ?? Proposal.ID(random.next())
      let ends = eyes.proposal(id)?.openSilence?.ends ?? at
      let longer = Instant(milliseconds: ends.milliseconds + Int64(random.below(9)) * 600_000)
      if oneIn(9) { return .escalate(id) }
      return oneIn(12) ? .withdraw(id) : .extend(id, until: longer)
    }
    let id = random.one(of: waiting)?.id ?? Proposal.ID(random.next())
    let others = living.filter { !eyes.allies.contains($0) }
    return .setSilence(
      id, until: later(60 + random.below(2400)),
      consulting: oneIn(3) ? [random.one(of: others) ?? party()] : [])
  }

  mutating func spoken() -> ProposalAction {
    let proposal = random.one(of: eyes.runningSilences)
    let draft = proposal.map { $0.drafts[$0.openSilence?.draft ?? 0] }
    let label = sight.policies.lazy.compactMap { [at] in $0.openLabel(at: at) }.first
    guard let label else { return .withdraw(Proposal.ID(random.next())) }
    var position = Proposal.Position(
      id: Proposal.Position.ID(random.next()), of: oneIn(20) ? party() : hand.party ?? party(),
      kind(on: draft), marking: Marking(label, reason: "For all to read."),
      Stamp(by: hand.id, at: at))
    position.text = text()
    return .speak(proposal?.id ?? Proposal.ID(random.next()), position)
  }

  private mutating func kind(on draft: Proposal.Draft?) -> Proposal.Position.Kind {
    let parts = draft?.parts ?? []
    switch random.below(12) {
    case 0...2: return .agrees
    case 3: return .needsTime(oneIn(2) ? nil : later(random.below(2000)))
    case 4...5: return .comments
    case 6: return .objects(.whole)
    case 7...9:
      let about = parts.map(\.id).filter { _ in oneIn(2) }
      return .objects(.parts(about))
    default:
      let runs = (draft?.runs ?? []).filter { _ in oneIn(2) }
      let opening = parts.filter(\.opensRuns).map(\.id).filter { _ in oneIn(2) }
      return .objects(.runs(runs, in: oneIn(2) ? [] : opening))
    }
  }
}
