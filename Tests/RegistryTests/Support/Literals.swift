public import Domain

extension Code: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let code = Code(text) else { preconditionFailure("\(text) is no code") }
    self = code
  }
}

extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
    self = day
  }
}

extension Dated: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let dated = Dated(text) else { preconditionFailure("\(text) is no date") }
    self = dated
  }
}

extension Bilingual: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension Identifier: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: UInt64) { self.init(value) }
}
