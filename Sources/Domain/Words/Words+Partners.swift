extension Due.Kind {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .stage: "case"
    case .answer: "answer"
    case .decide: "decide"
    case .attendance: "attendance"
    case .silence: "silence"
    case .draft: "draft"
    case .statement: "statement"
    case .consider: "consider"
    case .reply: "reply"
    case .arising: "arising"
    case .goal: "goal"
    case .milestone: "milestone"
    case .edition: "edition"
    case .fill: "fill"
    case .receive: "receive"
    }
  }
}

extension Due.Owner {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .party: "party"
    case .alliance: "alliance"
    case .allies: "allies"
    case .provider: "provider"
    case .doers: "doers"
    }
  }
}
