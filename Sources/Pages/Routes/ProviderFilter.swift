public import Domain

/// Which providers a page shows.
public struct ProviderFilter: Hashable, Sendable {
  /// Of one kind.
  public var kind: Provider.Kind?
  /// Lying in one country.
  public var host: Party.ID?
  /// Words of the name, the town or the code.
  public var words: String

  /// Everything.
  public init(kind: Provider.Kind? = nil, host: Party.ID? = nil, words: String = "") {
    self.kind = kind
    self.host = host
    self.words = words
  }

  init(_ query: RouteQuery) {
    self.init(
      kind: query["kind"].flatMap(Provider.Kind.init(word:)),
      host: query["host"].flatMap { Code($0) }, words: query["q"] ?? "")
  }

  var pairs: [(String, String)] {
    var pairs: [(String, String)] = []
    if !words.isEmpty { pairs.append(("q", words)) }
    if let kind { pairs.append(("kind", kind.word)) }
    if let host { pairs.append(("host", host.text)) }
    return pairs
  }

  /// The things that a filter asks.
  struct Parts: OptionSet {
    let rawValue: UInt8
    static let words = Parts(rawValue: 1)
    static let kind = Parts(rawValue: 2)
    static let host = Parts(rawValue: 4)
  }

  /// Whether it lets a provider through.
  public func admits(_ provider: Provider) -> Bool { misses(of: provider).isEmpty }

  /// What a provider lacks of what the filter asks.
  func misses(of provider: Provider) -> Parts {
    var misses: Parts = []
    if let kind, kind != provider.kind { misses.insert(.kind) }
    if let host, host != provider.host { misses.insert(.host) }
    let texts =
      [provider.id.text, provider.name.english, provider.name.french, provider.town]
      .compactMap(\.self).joined(separator: " ")
    let known = Folding.words(texts)
    let isNamed = Folding.words(words).allSatisfy { word in
      known.contains { $0.hasPrefix(word) }
    }
    if !isNamed { misses.insert(.words) }
    return misses
  }
}
