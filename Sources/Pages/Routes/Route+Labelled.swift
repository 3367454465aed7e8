import Domain

/// Addresses of what bears labels.
extension Route {
  init?(labelled segments: [String], query: RouteQuery) {
    let rest = Array(segments.dropFirst())
    let found: Route? =
      switch (segments[0], rest.count) {
      case ("papers", 0): .papers(PaperFilter(query))
      case ("papers", 1) where rest[0] == "new": .filePaper(nil)
      case ("papers", 1): Paper.ID(rest[0]).map(Route.paper)
      case ("papers", 2) where rest[1] == "new": Paper.ID(rest[0]).map { .filePaper($0) }
      case ("versions", 1): Version.ID(rest[0]).map(Route.content)
      case ("reviews", 0): .reviews
      case ("reviews", 1): Challenge.ID(rest[0]).map(Route.challenge)
      case ("access", _): AccessQuestion(rest, query).map(Route.access)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}

extension PaperFilter {
  init(_ query: RouteQuery) {
    self.init(
      party: query["party"].flatMap { Code($0) }, body: query["body"].flatMap { Code($0) },
      words: query["q"] ?? "", skip: max(0, query["skip"].flatMap { Int($0) } ?? 0))
  }

  var query: [(String, String)] {
    var pairs: [(String, String)] = []
    if !words.isEmpty { pairs.append(("q", words)) }
    if let party { pairs.append(("party", party.text)) }
    if let body { pairs.append(("body", body.text)) }
    if skip > 0 { pairs.append(("skip", String(skip))) }
    return pairs
  }
}
