internal import HashTreeCollections

/// Proposals by the questions asked of them.
struct ProposalIndex: Sendable {
  /// A silence that runs.
  struct Running: Comparable, Sendable {
    var ends: Instant
    var proposal: Proposal.ID

    static func < (left: Running, right: Running) -> Bool {
      (left.ends, left.proposal) < (right.ends, right.proposal)
    }
  }

  /// Silences that run, the first to end first.
  private(set) var running: [Running] = []
  private var byPosition = TreeDictionary<Proposal.Position.ID, Proposal.ID>()
  private var byPaper = TreeDictionary<Paper.ID, [Proposal.ID]>()
  private var byCommittee = TreeDictionary<Committee.ID, [Drawn]>()
  private var byParty = TreeDictionary<Party.ID, [Drawn]>()

  /// A draft by the moment of its making: whoever may not read the later ones finds a proposal
  /// where the last that they may read puts it.
  struct Drawn: Comparable, Sendable {
    var at: Instant
    var proposal: Proposal.ID
    var version: Version.ID

    static func < (left: Drawn, right: Drawn) -> Bool {
      (left.at, left.proposal, left.version) < (right.at, right.proposal, right.version)
    }
  }

  /// When the next silence ends.
  var firstEnd: Instant? { running.first?.ends }
  /// The silence that ends next.
  var firstToEnd: Running? { running.first }

  func proposal(of position: Proposal.Position.ID) -> Proposal.ID? { byPosition[position] }
  func proposals(in paper: Paper.ID) -> [Proposal.ID] { byPaper[paper] ?? [] }
  /// The latest last.
  func drafts(before committee: Committee.ID) -> [Drawn] { byCommittee[committee] ?? [] }
  /// The drafts that have a part for a party, the latest last.
  func drafts(concerning party: Party.ID) -> [Drawn] { byParty[party] ?? [] }

  mutating func learn(_ proposal: Proposal) {
    for position in proposal.silences.flatMap(\.positions) {
      byPosition[position.id] = proposal.id
    }
    byPaper[proposal.paper, default: []].insertSorted(proposal.id)
    for drawn in proposal.drawn {
      byCommittee[proposal.committee, default: []].insertSorted(drawn)
    }
    for (party, drawn) in proposal.concerned { byParty[party, default: []].insertSorted(drawn) }
    if let silence = proposal.openSilence {
      running.insertSorted(Running(ends: silence.ends, proposal: proposal.id))
    }
  }

  mutating func forget(_ proposal: Proposal) {
    for position in proposal.silences.flatMap(\.positions) { byPosition[position.id] = nil }
    byPaper[proposal.paper]?.removeSorted(proposal.id)
    for drawn in proposal.drawn { byCommittee[proposal.committee]?.removeSorted(drawn) }
    for (party, drawn) in proposal.concerned { byParty[party]?.removeSorted(drawn) }
    if let silence = proposal.openSilence {
      running.removeSorted(Running(ends: silence.ends, proposal: proposal.id))
    }
  }
}

extension Proposal {
  fileprivate var drawn: [ProposalIndex.Drawn] {
    drafts.map { ProposalIndex.Drawn(at: $0.made.at, proposal: id, version: $0.version) }
  }

  /// The parties that its drafts have parts for, each once a draft.
  fileprivate var concerned: [(Party.ID, ProposalIndex.Drawn)] {
    zip(drafts, drawn).flatMap { draft, drawn in
      Set(draft.parts.compactMap(\.party)).map { ($0, drawn) }
    }
  }
}
