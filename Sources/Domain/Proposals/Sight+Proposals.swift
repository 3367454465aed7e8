internal import HashTreeCollections
internal import Labels

/// Proposals, as far as the versions that they stand in may be read.
extension Sight {
  /// All committees, by code.
  public var committees: [Committee] { alliance.committees.values.sorted { $0.id < $1.id } }

  /// A committee; nil when there is none.
  public func committee(_ id: Committee.ID) -> Committee? { alliance.committees[id] }

  /// The clock by which a party's capital lives, such as `Europe/Helsinki`; nil where unknown.
  public func clock(of party: Party.ID) -> String? { alliance.clocks[party] }

  /// A proposal; nil when none of its drafts may be read. Drafts that may not be read are left
  /// out with their silences, and so is what was said that is not for the principal.
  public func proposal(_ id: Proposal.ID) -> Proposal? {
    guard judge.proposals[id] != nil, let proposal = alliance.proposals[id] else { return nil }
    return told(proposal)
  }

  /// Whether some draft of a proposal may be read.
  func isKnown(_ id: Proposal.ID) -> Bool {
    guard judge.proposals[id] != nil, let proposal = alliance.proposals[id] else { return false }
    return proposal.drafts.contains { reads($0) }
  }

  func told(_ proposal: Proposal) -> Proposal? {
    let readable = proposal.drafts.indices.filter { reads(proposal.drafts[$0]) }
    guard !readable.isEmpty else { return nil }
    var told = proposal
    told.drafts = readable.map { self.told(proposal.drafts[$0]) }
    let heard = proposal.silences.indices.filter { readable.contains(proposal.silences[$0].draft) }
    told.silences = heard.map { place in
      var silence = proposal.silences[place]
      silence.draft = readable.firstIndex(of: silence.draft) ?? 0
      silence.positions = silence.positions.compactMap(self.told)
      return silence
    }
    told.adopted = proposal.adopted.compactMap { adopted in
      guard let means = self.told(adopted.means, heard: heard, drafts: readable) else {
        return nil
      }
      var adopted = adopted
      adopted.means = means
      return adopted
    }
    return told
  }

  /// By what something was adopted, as the principal counts silences and drafts; nil where it
  /// hears of neither.
  private func told(
    _ means: Proposal.Adopted.Means, heard: [Int], drafts: [Int]
  ) -> Proposal.Adopted.Means? {
    switch means {
    case .silence(let number): heard.firstIndex(of: number).map { .silence($0) }
    case .meeting(let id, let draft):
      drafts.firstIndex(of: draft).map {
        .meeting(id.flatMap { isKnown($0) ? $0 : nil }, draft: $0)
      }
    }
  }

  /// A position as its label of the present lets it be read, which stands even in the past.
  private func told(_ position: Proposal.Position) -> Proposal.Position? {
    reads(judge.position(position.id)?.marking) ? position : nil
  }

  /// A position; nil when there is none to be seen.
  public func position(_ id: Proposal.Position.ID) -> Proposal.Position? {
    place(of: id)?.position
  }

  /// The proposal in which something was said, as it is told; nil when it is not to be seen.
  public func proposal(of id: Proposal.Position.ID) -> Proposal? { place(of: id)?.proposal }

  private func place(
    of id: Proposal.Position.ID
  ) -> (proposal: Proposal, position: Proposal.Position)? {
    guard let proposal = alliance.index.proposals.proposal(of: id).flatMap(proposal),
      let position = proposal.silences.lazy.flatMap(\.positions).first(where: { $0.id == id })
    else { return nil }
    return (proposal, position)
  }

  private func reads(_ draft: Proposal.Draft) -> Bool {
    reads(judge.versions[draft.version]?.marking)
  }

  private func told(_ draft: Proposal.Draft) -> Proposal.Draft {
    var draft = draft
    draft.runs.removeAll { !isSeen($0) }
    for place in draft.parts.indices {
      // That there is something to release is told to those alone who may read it.
      draft.parts[place].actions.removeAll { action in
        action.released.map { marking(of: $0) == nil } ?? false
      }
    }
    return draft
  }

  /// The silences that run, the first to end first.
  public var runningSilences: [Proposal] {
    alliance.index.proposals.running.compactMap { proposal($0.proposal) }
      .filter { $0.openSilence != nil }
  }

  /// The proposals before a committee, by their latest drafts that may be read, the latest first.
  public func proposals(before committee: Committee.ID) -> some Sequence<Proposal> {
    alliance.index.proposals.drafts(before: committee).lazy.reversed().compactMap { drawn in
      guard let told = proposal(drawn.proposal), told.draft.version == drawn.version else {
        return nil
      }
      return told
    }
  }

  /// The proposals that stand in a paper.
  public func proposals(in paper: Paper.ID) -> [Proposal] {
    alliance.index.proposals.proposals(in: paper).compactMap(proposal)
  }

  /// How a part stands at the moment.
  public enum PartStanding: Hashable, Sendable {
    /// Not under silence yet, or no more.
    case drafted
    /// Under silence until a moment.
    case silent(until: Instant)
    /// An objection stopped it.
    case stopped
    /// Adopted.
    case adopted(Proposal.Adopted)
    /// Its silence ended without its adoption.
    case notAdopted
    /// The proposal was withdrawn.
    case withdrawn
  }

  /// How a part of a told proposal's latest draft stands, as far as the principal may know:
  /// whoever may not read objections learns at the deadline that it was not adopted.
  public func standing(of part: Proposal.Part.ID, in proposal: Proposal) -> PartStanding {
    if let adopted = proposal.outcome(of: part) { return .adopted(adopted) }
    if proposal.withdrawn != nil { return .withdrawn }
    guard let silence = proposal.silences.last(where: { $0.draft == proposal.drafts.count - 1 })
    else { return .drafted }
    if !silence.objections(to: part).isEmpty { return .stopped }
    guard let ended = silence.ended else { return .silent(until: silence.ends) }
    return ended.how == .deadline ? .notAdopted : .drafted
  }

  /// What a part's adoption would do today, or why it could not be done; nothing for a text.
  public func effects(
    of part: Proposal.Part, in proposal: Proposal
  ) -> Result<[Fact], Refusal> {
    // Whether a case that may not be read could take a step would tell where it stands.
    if let hidden = part.actions.compactMap(\.ofCase).first(where: { caseFile($0) == nil }) {
      return .failure(.unknown(.case(hidden), .item))
    }
    // Why it could not be done would tell of a meeting, an offer, a programme or a dialogue that
    // the principal may not know of.
    let knows = part.actions.allSatisfy { action in
      switch action {
      case .meeting(.invite(let id, _, _)): meeting(id) != nil
      case .operation(.accept(let id, _)): offer(id) != nil
      case .programme(.adopt(let id, _, _)): programme(id) != nil
      case .dialogue(.adopt(let id, let statement, _)): track(id)?.statement(statement) != nil
      default: true
      }
    }
    guard knows else { return .success([]) }
    var before = alliance
    let last = proposal.drafts.count - 1
    // The code of an adoption comes from the version: what is left out before it changes nothing.
    if let record = alliance.decision(adopting: last, of: proposal, at: now),
      alliance.decisions[record.id] == nil
    {
      before.apply(.reference(.decisionAdded(record)))
    }
    return Result { () throws(Refusal) in try before.effects(of: part, at: now).facts }
  }

  /// Why the rules would say no to the principal at this moment; nil where they would not.
  public func refusal(of action: ProposalAction) -> Refusal? {
    do throws(Refusal) {
      _ = try judge.decide(.proposal(action), on: Occasion(by: principal, at: now))
      return nil
    } catch {
      return error
    }
  }

  /// The Allies of the day, who must all be able to agree; by code.
  public var allies: [Party.ID] { alliance.allies(on: day) }

  /// Those of some runs that every Ally of today may read: one that some may not cannot be put
  /// before them.
  public func forAllAllies(_ runs: [Iteration]) -> [Iteration] {
    var known: [Label: Bool] = [:]
    return runs.filter { run in
      judge.markings(of: run.id).allSatisfy { marking in
        if let answer = known[marking.label] { return answer }
        let answer = judge.firstAlly(notReading: [marking], at: now) == nil
        known[marking.label] = answer
        return answer
      }
    }
  }

  /// Whether the principal chairs committees and sets silences.
  public var chairs: Bool { judge.chairs(principal) }

  /// Whether the principal speaks for an Ally of today in committee.
  public var speaksForAlly: Bool {
    guard principal.roles.contains(.delegation), let party = principal.party else { return false }
    return judge.isAlly(party, on: now.day)
  }

  /// Whether the principal may comment on a proposal under silence: an Ally or one consulted.
  public func mayComment(on proposal: Proposal) -> Bool {
    guard principal.roles.contains(.delegation), let party = principal.party,
      let silence = proposal.openSilence
    else { return false }
    return judge.isAlly(party, on: now.day) || silence.consulted.contains(party)
  }

  /// Whether the principal may draw a proposal up anew: whose it is, while some of it is open.
  public func mayRedraft(_ proposal: Proposal) -> Bool {
    mayWrite && proposal.origin == principal.seat && proposal.withdrawn == nil
      && !proposal.openParts.isEmpty
  }

  /// Which matters the principal may bring before a committee.
  public func matters(before committee: Committee) -> [Committee.Matter] {
    committee.rules.filter { judge.mayBring($0, principal, on: now.day) }.map(\.matter)
  }

  /// A fact without what of it the principal may not read; nil when it may not know of it.
  func shown(_ fact: ProposalFact) -> ProposalFact? {
    switch fact {
    case .constituted, .clockKept: return fact
    case .brought(let proposal):
      guard let known = self.proposal(proposal.id), let first = told(proposal) else { return nil }
      return known.drafts.isEmpty ? nil : .brought(first)
    case .redrafted(let id, let draft): return reads(draft) ? .redrafted(id, told(draft)) : nil
    case .silenceSet(let id, let silence):
      guard let told = judge.proposals[id].flatMap(told),
        let place = told.silences.first(where: { $0.set == silence.set })
      else { return nil }
      var shown = silence
      shown.draft = place.draft
      return .silenceSet(id, shown)
    case .extended(let id, let ends, _):
      return hears(id) { $0.ends == ends || $0.formerly.contains(ends) } == nil ? nil : fact
    case .escalated(let id, let by):
      return hears(id) { $0.ended == .init(.escalated, at: by.at) } == nil ? nil : fact
    case .withdrawn(let id, _): return proposal(id) == nil ? nil : fact
    case .concluded(let id, let at, let by, let adopted):
      guard let told = judge.proposals[id].flatMap(told) else { return nil }
      let parts = told.adopted.filter { shown in
        adopted.contains { $0.part == shown.part && $0.at == shown.at }
      }
      let place = at.flatMap { meeting($0)?.id }
      return parts.isEmpty ? nil : .concluded(id, at: place, by: by, parts)
    case .settled(let id, let at, let adopted):
      guard let silence = hears(id, { $0.ended == .init(.deadline, at: at) }) else { return nil }
      let told = adopted.map { Proposal.Adopted($0.part, $0.outcome, by: silence, at: $0.at) }
      return .settled(id, at: at, told)
    case .spoken(let id, let position):
      let isHeard = hears(id) { silence in silence.positions.contains { $0.id == position.id } }
      return isHeard != nil ? fact : nil
    case .runsOpened(let runs, let parties, let decision):
      guard principal.seat == .alliance else { return nil }
      let seen = runs.filter(isSeen)
      return seen.isEmpty ? nil : .runsOpened(seen, to: parties, by: decision)
    }
  }

  /// Which silence it is, as the principal counts them, that fits; nil when it hears of none.
  private func hears(_ id: Proposal.ID, _ fits: (Proposal.Silence) -> Bool) -> Int? {
    judge.proposals[id].flatMap(told)?.silences.firstIndex(where: fits)
  }
}

extension Committee {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)), Detail(.names, .names(names)), Detail(.short, .phrase(short)),
      Detail(.clock, .text(clock)), Detail(.hours, .number(shortest)),
      Detail(.holidays, .text(holidays.map(\.description).joined(separator: ", "))),
      Detail(.matter, .text(rules.map(\.matter.word).joined(separator: ", "))),
    ] + evidence.details
  }
}

extension Proposal {
  var details: [Detail] {
    [
      Detail(.code, .text(id.description)), Detail(.committee, .subjects([.committee(committee)])),
      Detail(.seat, .seat(origin)), Detail(.version, .subjects([.version(draft.version)])),
      Detail(.title, draft.title.map(Detail.Value.phrase)),
      Detail(.parts, .text(draft.parts.map(\.id.text).joined(separator: ", "))),
      Detail(.ends, openSilence.map { .instant($0.ends) }),
      Detail(.positions, .number(silences.last?.positions.count ?? 0)),
    ]
  }
}
