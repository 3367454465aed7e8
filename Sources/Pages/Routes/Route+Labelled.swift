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
      case ("versions", 1) where rest[0].hasSuffix(".bdo"):
        Version.ID(rest[0].dropLast(4)).map(Route.sidecar)
      case ("versions", 1): Version.ID(rest[0]).map(Route.content)
      case ("notes", 1) where rest[0] == "new": Subject(query).map(Route.writeNote)
      case ("notes", 1): Note.ID(rest[0]).map(Route.note)
      case ("markings", 2): Item(rest).map(Route.marking)
      case ("reviews", 0): .reviews
      case ("reviews", 1) where rest[0] == "reports": .reports
      case ("reviews", 1): Challenge.ID(rest[0]).map(Route.challenge)
      case ("access", _): AccessQuestion(rest, query).map(Route.access)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}

extension Item {
  /// Its kind and identifier, as addresses name it.
  var segments: [String] { [subject.kindWord, subject.codeText] }

  init?(_ segments: [String]) {
    let found: Item? =
      switch segments[0] {
      case "note": Note.ID(segments[1]).map(Item.note)
      case "version": Version.ID(segments[1]).map(Item.version)
      case "activity": Activity.ID(segments[1]).map(Item.activity)
      case "iteration": Iteration.ID(segments[1]).map(Item.iteration)
      case "critique": Critique.ID(segments[1]).map(Item.critique)
      case "position": Proposal.Position.ID(segments[1]).map(Item.position)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}

extension Subject {
  /// What a note is to be about: a party or a body.
  init?(_ query: RouteQuery) {
    if let party = query["party"].flatMap({ Party.ID($0) }) {
      self = .party(party)
    } else if let body = query["body"].flatMap({ Body.ID($0) }) {
      self = .body(body)
    } else {
      return nil
    }
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
