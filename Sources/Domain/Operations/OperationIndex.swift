internal import HashTreeCollections

/// Offers and contributions by the questions asked of them.
struct OperationIndex: Sendable {
  private var contributionsByOperation = TreeDictionary<Body.ID, [Contribution.ID]>()
  private var contributionsByParty = TreeDictionary<Party.ID, [Contribution.ID]>()
  private var offersByOperation = TreeDictionary<Body.ID, [Offer.ID]>()
  private var offersByParty = TreeDictionary<Party.ID, [Offer.ID]>()
  /// Offers that may still be accepted.
  private(set) var live: [Offer.ID] = []

  func contributions(to operation: Body.ID) -> [Contribution.ID] {
    contributionsByOperation[operation] ?? []
  }
  func contributions(of party: Party.ID) -> [Contribution.ID] {
    contributionsByParty[party] ?? []
  }
  func offers(to operation: Body.ID) -> [Offer.ID] { offersByOperation[operation] ?? [] }
  func offers(of party: Party.ID) -> [Offer.ID] { offersByParty[party] ?? [] }

  mutating func learn(_ contribution: Contribution) {
    contributionsByOperation[contribution.operation, default: []].insertSorted(contribution.id)
    contributionsByParty[contribution.party, default: []].insertSorted(contribution.id)
  }

  mutating func forget(_ contribution: Contribution) {
    contributionsByOperation[contribution.operation]?.removeSorted(contribution.id)
    contributionsByParty[contribution.party]?.removeSorted(contribution.id)
  }

  mutating func learn(_ offer: Offer) {
    offersByOperation[offer.operation, default: []].insertSorted(offer.id)
    offersByParty[offer.party, default: []].insertSorted(offer.id)
    if offer.status.isLive { live.insertSorted(offer.id) } else { live.removeSorted(offer.id) }
  }
}
