extension Challenge.Outcome: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .kept: "kept"
    case .changed: "changed"
    }
  }
}
