/// Asks about offers and contributions to operations.
public enum OperationAction: Hashable, Sendable {
  /// A party's delegation makes an offer.
  case offer(Offer)
  /// The party offers something else in its place.
  case change(Offer.ID, Offer.Content, String)
  /// The alliance asks back.
  case ask(Offer.ID, String)
  /// The party answers.
  case reply(Offer.ID, String)
  case withdraw(Offer.ID, String)
  case decline(Offer.ID, String)
  /// The alliance accepts: a partner's by consensus, or as a decision that is cited says.
  case accept(Offer.ID, by: Decision.ID?)
  /// Records a contribution that came of no offer.
  case contribute(Contribution)
  case setStrength(Contribution.ID, Contribution.Strength)
  /// Names all limits anew.
  case limit(Contribution.ID, [Contribution.Caveat])
  case end(Contribution.ID, on: Day)
  case correct(Contribution)
  case strike(Contribution.ID)
}

/// What happened to offers and contributions.
public enum OperationFact: Hashable, Sendable {
  case offered(Offer)
  case changed(Offer.ID, Offer.Content, Offer.Step)
  /// It was asked about, answered, withdrawn or declined.
  case stepped(Offer.ID, Offer.Step)
  /// It was accepted; the contribution is what it makes.
  case accepted(Offer.ID, Offer.Step, Contribution)
  case contributed(Contribution)
  case strengthSet(Contribution.ID, Contribution.Strength, by: Stamp)
  case limited(Contribution.ID, [Contribution.Caveat], by: Stamp)
  case ended(Contribution.ID, on: Day, by: Stamp)
  case corrected(Contribution)
  case struck(Contribution.ID)
}

extension OperationFact {
  var described: (Subject, Fact.Deed) {
    switch self {
    case .offered(let offer): (.offer(offer.id), .offered)
    case .changed(let id, _, _): (.offer(id), .changed)
    case .stepped(let id, let step): (.offer(id), step.kind.deed)
    case .accepted(let id, _, _): (.offer(id), .accepted)
    case .contributed(let contribution): (.contribution(contribution.id), .added)
    case .strengthSet(let id, _, _): (.contribution(id), .strengthened)
    case .limited(let id, _, _): (.contribution(id), .limited)
    case .ended(let id, _, _): (.contribution(id), .ended)
    case .corrected(let contribution): (.contribution(contribution.id), .corrected)
    case .struck(let id): (.contribution(id), .struck)
    }
  }
}

extension Offer.Step.Kind {
  fileprivate var deed: Fact.Deed {
    switch self {
    case .changed: .changed
    case .asked: .asked
    case .replied: .replied
    case .accepted: .accepted
    case .declined: .declined
    case .withdrawn: .withdrawn
    }
  }
}
