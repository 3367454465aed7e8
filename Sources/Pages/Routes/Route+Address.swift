extension Language {
  /// What stands before every path of the language's pages: nothing for English.
  public var prefix: [String] { self == .english ? [] : [rawValue] }
}

extension Route {
  /// Its address in a language, with what pages carry on from one to the next.
  public func address(in language: Language, carrying: [Address.Query] = []) -> Address {
    let prefix: [String] =
      switch self {
      case .api, .table: []
      default: language.prefix
      }
    let own = query.map { Address.Query($0.0, $0.1) }
    return Address(path: prefix + segments, query: own + (isDated ? carrying : []))
  }
}

extension Frame {
  /// A link to a page in the language of this one, keeping the day and entry where they apply.
  public func link(to route: Route) -> Address {
    route.address(in: language, carrying: carried)
  }
}
