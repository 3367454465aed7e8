extension Programme.Progress: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .notStarted: "not-started"
    case .ongoing: "ongoing"
    case .partly: "partly"
    case .done: "done"
    case .overtaken: "overtaken"
    case .missed: "missed"
    }
  }
}
