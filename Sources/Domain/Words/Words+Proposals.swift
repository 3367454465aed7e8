extension Committee.Matter: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .restriction: "restriction"
    case .membership: "membership"
    case .body: "body"
    case .menu: "menu"
    case .release: "release"
    case .text: "text"
    case .format: "format"
    case .instrument: "instrument"
    case .operation: "operation"
    case .statement: "statement"
    case .programme: "programme"
    }
  }
}

extension Proposal.Revision: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .revision: "revision"
    case .addition: "addition"
    case .correction: "correction"
    }
  }
}

extension Proposal.Outcome: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .adopted: "adopted"
    case .adoptedInPart: "adopted-in-part"
    case .unperformed: "unperformed"
    }
  }
}

extension Proposal.Silence.Ending: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .deadline: "deadline"
    case .redrafted: "redrafted"
    case .escalated: "escalated"
    case .withdrawn: "withdrawn"
    }
  }
}
