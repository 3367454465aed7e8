extension Track.Point.Kind: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .common: "common"
    case .apart: "apart"
    case .open: "open"
    }
  }
}
