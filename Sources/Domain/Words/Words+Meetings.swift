extension AgendaItem.Outcome {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .noted: "noted"
    case .agreed: "agreed"
    case .deferred: "deferred"
    case .referred: "referred"
    case .notAgreed: "not-agreed"
    }
  }
}

extension Composition.Criterion: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .contribution: "contribution"
    case .capability: "capability"
    case .region: "region"
    case .interest: "interest"
    case .balance: "balance"
    }
  }
}

extension Composition.Barred.Condition: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .clearance: "clearance"
    case .restriction: "restriction"
    }
  }
}
