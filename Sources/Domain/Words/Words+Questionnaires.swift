extension Questionnaire.Kind: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .text: "text"
    case .yesNo: "yes-no"
    case .number: "number"
    case .choice: "choice"
    case .level: "level"
    }
  }
}

extension Response.Turn: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .submitted: "submitted"
    case .returned: "returned"
    case .received: "received"
    case .dropped: "dropped"
    }
  }
}

extension Response.Status: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .open: "open"
    case .returned: "returned"
    case .submitted: "submitted"
    case .received: "received"
    case .dropped: "dropped"
    }
  }
}

extension Response.Value {
  /// The text that forms and programs send for it.
  public var text: String {
    switch self {
    case .text(let text): text
    case .yes(let isSo): isSo ? "yes" : "no"
    case .number(let quantity): quantity.description
    case .option(let id): id.text
    case .level(let level): String(level)
    }
  }

  /// Reads what forms and programs send as an answer to a question; nil when it is none.
  public init?(_ text: String, to question: Questionnaire.Question) {
    switch question.kind {
    case .text: self = .text(text)
    case .yesNo:
      guard text == "yes" || text == "no" else { return nil }
      self = .yes(text == "yes")
    case .number:
      guard let quantity = Quantity(text) else { return nil }
      self = .number(quantity)
    case .choice:
      guard let id = Questionnaire.Option.ID(text), question.option(id) != nil else { return nil }
      self = .option(id)
    case .level:
      guard let level = Int(text), (0...Questionnaire.levelMax).contains(level) else {
        return nil
      }
      self = .level(level)
    }
  }
}
