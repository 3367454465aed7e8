extension Body.Kind: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .alliance: "alliance"
    case .framework: "framework"
    case .council: "council"
    case .format: "format"
    case .status: "status"
    case .package: "package"
    case .operation: "operation"
    case .cluster: "cluster"
    case .community: "community"
    case .organisation: "organisation"
    }
  }
}

extension Body.Purpose: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .membership: "membership"
    case .interoperability: "interoperability"
    case .dialogue: "dialogue"
    case .legitimacy: "legitimacy"
    case .operations: "operations"
    case .challenges: "challenges"
    }
  }
}

extension Body.Ending.Manner: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .dissolved: "dissolved"
    case .replaced: "replaced"
    case .completed: "completed"
    case .merged: "merged"
    }
  }
}
