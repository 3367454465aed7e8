import Domain

/// Filters in addresses: words of their own, never the numbers of the enumerations.
extension PartyFilter {
  var query: [(String, String)] {
    var pairs: [(String, String)] = []
    if let kind { pairs.append(("kind", kind.word)) }
    if let body { pairs.append(("body", body.text)) }
    if let standing { pairs.append(("standing", standing.word)) }
    if let region { pairs.append(("region", region.text)) }
    if restricted { pairs.append(("restricted", "yes")) }
    if skip > 0 { pairs.append(("skip", "\(skip)")) }
    return pairs
  }

  init(_ query: RouteQuery) {
    self.init(
      kind: query["kind"].flatMap(Party.Kind.init(word:)),
      body: query["body"].flatMap { Code($0) },
      standing: query["standing"].flatMap(Standing.init(word:)),
      region: query["region"].flatMap { Code($0) },
      restricted: query["restricted"] == "yes")
    skip = query["skip"].flatMap(Int.init).map { max(0, $0) } ?? 0
  }
}

extension BodyFilter {
  var query: [(String, String)] {
    var pairs: [(String, String)] = []
    if let kind { pairs.append(("kind", kind.word)) }
    if let purpose { pairs.append(("purpose", purpose.word)) }
    if current { pairs.append(("current", "yes")) }
    if skip > 0 { pairs.append(("skip", "\(skip)")) }
    return pairs
  }

  init(_ query: RouteQuery) {
    self.init(
      kind: query["kind"].flatMap(Body.Kind.init(word:)),
      purpose: query["purpose"].flatMap(Body.Purpose.init(word:)),
      current: query["current"] == "yes")
    skip = query["skip"].flatMap(Int.init).map { max(0, $0) } ?? 0
  }
}

/// Filters that say nothing that is known.
extension Route {
  /// The first filter of the page whose value is none of its choices, which must not be taken for
  /// no filter at all; nil when every one is understood.
  public func misread(_ query: RouteQuery) -> String? {
    let understood = Set(self.query.map(\.0))
    return filters.first { name in
      guard let value = query[name], !understood.contains(name) else { return false }
      return value != Route.unprinted[name]
    }
  }

  /// What is left out of addresses because it is so without saying.
  private static let unprinted = ["of": OverlapView.bodies.rawValue, "skip": "0"]

  private var filters: [String] {
    switch self {
    case .parties, .api(.parties): ["kind", "body", "standing", "region", "restricted", "skip"]
    case .bodies, .api(.bodies): ["kind", "purpose", "current", "skip"]
    case .overlap, .api(.overlap): ["of"]
    case .papers, .api(.papers): ["party", "body", "skip"]
    case .record, .api(.record): ["before"]
    case .menu(.providers), .api(.menu(.providers)): ["kind", "host"]
    case .nominations(.own): ["status", "skip"]
    case .nominations(.reports): ["skip"]
    default: []
    }
  }
}
