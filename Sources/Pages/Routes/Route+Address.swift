public import Domain

extension Language {
  /// What stands before every path of the language's pages: nothing for English.
  public var prefix: [String] { self == .english ? [] : [rawValue] }

  /// A text of the data; French falls back on English where there is no French.
  public func text(_ bilingual: Bilingual) -> String {
    self == .french ? bilingual.french ?? bilingual.english : bilingual.english
  }
}

extension Route {
  /// Its address in a language, with what pages carry on from one to the next.
  public func address(in language: Language, carrying: [Address.Query] = []) -> Address {
    var frame = Frame(language, title: "")
    frame.carried = carrying
    return frame.link(to: self)
  }
}
