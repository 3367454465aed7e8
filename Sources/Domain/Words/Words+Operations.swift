extension Offer.Status: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .open: "open"
    case .asked: "asked"
    case .accepted: "accepted"
    case .declined: "declined"
    case .withdrawn: "withdrawn"
    }
  }
}

extension Offer.Step.Kind: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .changed: "changed"
    case .asked: "asked"
    case .replied: "replied"
    case .accepted: "accepted"
    case .declined: "declined"
    case .withdrawn: "withdrawn"
    }
  }
}
