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
