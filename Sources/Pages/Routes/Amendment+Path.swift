import Domain

/// Forms stand below `/change`, by what they change: `/change/party/FIN/rename`.
extension Amendment {
  var segments: [String] {
    switch self {
    case .addParty: ["party", "new"]
    case .renameParty(let id): ["party", id.text, "rename"]
    case .endParty(let id): ["party", id.text, "end"]
    case .correctParty(let id): ["party", id.text, "correct"]
    case .strikeParty(let id): ["party", id.text, "strike"]
    case .foundBody: ["body", "new"]
    case .renameBody(let id): ["body", id.text, "rename"]
    case .endBody(let id): ["body", id.text, "end"]
    case .includeBody(let id): ["body", id.text, "include"]
    case .correctBody(let id): ["body", id.text, "correct"]
    case .strikeBody(let id): ["body", id.text, "strike"]
    case .beginMembership: ["membership", "new"]
    case .endMembership(let id): ["membership", id.description, "end"]
    case .correctMembership(let id): ["membership", id.description, "correct"]
    case .strikeMembership(let id): ["membership", id.description, "strike"]
    case .restrict: ["restriction", "new"]
    case .liftRestriction(let id): ["restriction", id.description, "lift"]
    case .correctRestriction(let id): ["restriction", id.description, "correct"]
    case .strikeRestriction(let id): ["restriction", id.description, "strike"]
    case .addDecision: ["decision", "new"]
    case .correctDecision(let id): ["decision", id.text, "correct"]
    case .addSource: ["source", "new"]
    case .correctSource(let id): ["source", id.text, "correct"]
    case .addTerm: ["term", "new"]
    case .correctTerm(let id): ["term", id.text, "correct"]
    }
  }

  var query: [(String, String)] {
    switch self {
    case .beginMembership(let party, let body):
      [party.map { ("party", $0.text) }, body.map { ("body", $0.text) }].compactMap(\.self)
    case .restrict(let party): party.map { [("party", $0.text)] } ?? []
    default: []
    }
  }

  init?(segments: ArraySlice<String>, query: RouteQuery) {
    let parts = Array(segments)
    if parts.count == 2, parts[1] == "new" {
      self.init(new: parts[0], query: query)
    } else if parts.count == 3 {
      self.init(subject: parts[0], id: parts[1], act: parts[2])
    } else {
      return nil
    }
  }

  private init?(new subject: String, query: RouteQuery) {
    switch subject {
    case "party": self = .addParty
    case "body": self = .foundBody
    case "membership":
      self = .beginMembership(
        query["party"].flatMap { Code($0) }, query["body"].flatMap { Code($0) })
    case "restriction": self = .restrict(query["party"].flatMap { Code($0) })
    case "decision": self = .addDecision
    case "source": self = .addSource
    case "term": self = .addTerm
    default: return nil
    }
  }

  private init?(subject: String, id: String, act: String) {
    let found: Amendment? =
      switch (subject, act) {
      case ("party", "rename"): Code(id).map(Amendment.renameParty)
      case ("party", "end"): Code(id).map(Amendment.endParty)
      case ("party", "correct"): Code(id).map(Amendment.correctParty)
      case ("party", "strike"): Code(id).map(Amendment.strikeParty)
      case ("body", "rename"): Code(id).map(Amendment.renameBody)
      case ("body", "end"): Code(id).map(Amendment.endBody)
      case ("body", "include"): Code(id).map(Amendment.includeBody)
      case ("body", "correct"): Code(id).map(Amendment.correctBody)
      case ("body", "strike"): Code(id).map(Amendment.strikeBody)
      case ("membership", "end"): Identifier(id).map(Amendment.endMembership)
      case ("membership", "correct"): Identifier(id).map(Amendment.correctMembership)
      case ("membership", "strike"): Identifier(id).map(Amendment.strikeMembership)
      case ("restriction", "lift"): Identifier(id).map(Amendment.liftRestriction)
      case ("restriction", "correct"): Identifier(id).map(Amendment.correctRestriction)
      case ("restriction", "strike"): Identifier(id).map(Amendment.strikeRestriction)
      case ("decision", "correct"): Code(id).map(Amendment.correctDecision)
      case ("source", "correct"): Code(id).map(Amendment.correctSource)
      case ("term", "correct"): Code(id).map(Amendment.correctTerm)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}
