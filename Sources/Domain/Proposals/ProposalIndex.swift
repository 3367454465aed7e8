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
  private var byPaper = TreeDictionary<Paper.ID, [Proposal.ID]>()
  private var byCommittee = TreeDictionary<Committee.ID, [Latest]>()

  /// A proposal by the moment of its last draft or silence.
  struct Latest: Comparable, Sendable {
    var at: Instant
    var proposal: Proposal.ID

    static func < (left: Latest, right: Latest) -> Bool {
      (left.at, left.proposal) < (right.at, right.proposal)
    }
  }

  /// When the next silence ends.
  var firstEnd: Instant? { running.first?.ends }
  /// The silence that ends next.
  var firstToEnd: Running? { running.first }

  func proposals(in paper: Paper.ID) -> [Proposal.ID] { byPaper[paper] ?? [] }
  /// The latest last.
  func proposals(before committee: Committee.ID) -> [Proposal.ID] {
    (byCommittee[committee] ?? []).map(\.proposal)
  }

  mutating func learn(_ proposal: Proposal) {
    byPaper[proposal.paper, default: []].insertSorted(proposal.id)
    byCommittee[proposal.committee, default: []].insertSorted(proposal.latest)
    if let silence = proposal.openSilence {
      running.insertSorted(Running(ends: silence.ends, proposal: proposal.id))
    }
  }

  mutating func forget(_ proposal: Proposal) {
    byPaper[proposal.paper]?.removeSorted(proposal.id)
    byCommittee[proposal.committee]?.removeSorted(proposal.latest)
    if let silence = proposal.openSilence {
      running.removeSorted(Running(ends: silence.ends, proposal: proposal.id))
    }
  }
}

extension Proposal {
  fileprivate var latest: ProposalIndex.Latest {
    ProposalIndex.Latest(at: draft.made.at, proposal: id)
  }
}
