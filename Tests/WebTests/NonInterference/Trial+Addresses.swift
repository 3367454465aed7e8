import Domain
import Journal
import Web

/// Addresses that no link leads to, and what is refused.
extension Trial {
  /// Pages that one may type: the hidden records' own, searches for their words, the past, and
  /// what programs read.
  static func starts(_ hidden: [Secret], _ deeds: [Deed]) -> [String] {
    var paths = [
      "/?on=2010-01-01", "/fr?on=2024-01-01", "/parties?on=2015-01-01", "/papers", "/reviews",
      "/papers/new", "/access", "/access/readers", "/access/readable?reader=party.FIN",
      "/access/suspension?party=CHE", "/policies", "/people", "/account", "/change", "/data",
      "/record/verification?run=1", "/nowhere", "/papers/nowhere", "/health", "/ready",
      "/metrics", "/api/v1/nowhere", "/api/v1/network?on=2012-01-01",
    ]
    for name in [
      "openapi.json", "network", "parties", "bodies", "overlap", "changes", "record",
      "record/verification", "policies", "papers", "notes", "reviews", "access", "people",
      "access/readable?reader=party.CHE", "access/suspension?party=FIN",
    ] { paths.append("/api/v1/\(name)") }
    for word in ["report", "harbour", "mountain", "doubt", "cause", "another", "0123"] {
      paths += ["/search?q=\(word)", "/api/v1/search?q=\(word)", "/papers?q=\(word)"]
    }
    let year = World.now.day.adding(60).year
    paths += [
      "/menu?year=\(year)",
      "/menu?year=\(year)&view=month&of=\(World.now.day.adding(60).parts.month)",
      "/menu?year=\(year)&view=year", "/menu?year=\(year)&q=cour", "/menu?year=\(year)&open=open",
      "/menu?year=\(year)&area=med&provider=NOR&for=CHE", "/providers", "/providers/NOR",
      "/providers/SCH", "/inbox", "/nominations", "/candidates", "/allowances", "/bulk",
      "/reports/attendance", "/reports/demand", "/reports/absences", "/reports/deadlines",
      "/api/v1/menu?year=\(year)", "/api/v1/providers", "/api/v1/providers/NOR",
      "/api/v1/nominations", "/menu/compare?runs=NOR.1.2", "/plans", "/api/v1/plans",
      "/menu/new-provider", "/providers/NOR/correct", "/toolbox", "/toolbox/track", "/cases",
      "/cases?instrument=track", "/cases?party=FIN", "/cases?party=CHE", "/api/v1/toolbox",
      "/api/v1/toolbox/track", "/api/v1/cases", "/api/v1/cases?party=CHE", "/api/v1/inbox",
      "/proposals", "/api/v1/proposals", "/proposals?committee=nac", "/committees/nac",
      "/api/v1/committees/nac", "/decisions", "/programmes", "/programmes?party=FIN",
      "/partners", "/api/v1/partners",
      "/programmes?party=CHE", "/programmes/new", "/parties/CHE/office", "/fr/parties/FIN/office",
      "/api/v1/programmes", "/thread", "/api/v1/parties/CHE/office",
      "/thread?party=FIN", "/thread/calm", "/api/v1/thread", "/api/v1/thread?party=CHE",
      "/api/v1/parties/FIN/office", "/cases.csv", "/cases?state=late", "/cases?who=partner",
    ]
    for deed in deeds { paths += addresses(of: deed) }
    for secret in hidden { paths += addresses(of: secret) }
    return paths
  }

  private static func addresses(of deed: Deed) -> [String] {
    let key = key(deed.place)
    var paths = ["/record/\(key)", "/api/v1/record/\(key)", "/parties?at=\(key)"]
    if case .version(_, let paper, _, _, _, _) = deed.kind {
      paths += ["/papers/\(paper)", "/papers/\(paper)/new", "/api/v1/papers/\(paper)"]
    }
    return paths
  }

  private static func addresses(of secret: Secret) -> [String] {
    switch secret {
    case .item(.note(let id)): ["/notes/\(id)", "/access/readers?item=note.\(id)"]
    case .item(.version(let id)):
      [
        "/versions/\(id)", "/versions/\(id).bdo", "/access/readers?item=version.\(id)",
        "/api/v1/versions/\(id)",
      ]
    case .challenge(let id): ["/reviews/\(id)", "/api/v1/reviews/\(id)"]
    case .person(let id): ["/people/\(id)", "/access/readable?reader=person.\(id)"]
    case .activity(let id), .item(.activity(let id)):
      [
        "/activities/\(id)", "/activities/\(id)/correct", "/api/v1/activities/\(id)",
        "/markings/activity/\(id)", "/access/readers?item=activity.\(id)",
      ]
    case .run(let id), .item(.iteration(let id)):
      [
        "/iterations/\(id)", "/iterations/\(id)/change", "/iterations/\(id).ics",
        "/rosters/\(id)", "/nominations/new?run=\(id)", "/api/v1/iterations/\(id)",
        "/api/v1/nominations?run=\(id)", "/menu/compare?runs=\(id)",
        "/markings/iteration/\(id)", "/access/readers?item=iteration.\(id)",
        "/plans/add?runs=\(id)",
      ]
    case .candidate(let id): ["/candidates/\(id)", "/candidates/\(id)/correct"]
    case .nomination(let id):
      ["/nominations/\(id)", "/nominations/\(id)/substitute", "/nominations/\(id)/follow-up"]
    case .plan(let id): ["/plans/\(id)", "/api/v1/plans/\(id)"]
    case .programme(let id):
      [
        "/programmes/\(id)", "/programmes/\(id)?edition=1", "/programmes/\(id)/edit?part=goal",
        "/programmes/\(id)/basket", "/programmes/\(id)/progress",
        "/programmes/\(id)/compare?from=1&to=0", "/programmes/\(id)/reviews/2026",
        "/programmes/new?party=FIN&from=\(id)", "/api/v1/programmes/\(id)",
      ]
    case .oneCase(let id):
      [
        "/cases/\(id)", "/fr/cases/\(id)", "/api/v1/cases/\(id)", "/cases/\(id)/print",
        "/cases/\(id)/print.odt", "/cases/\(id)/print?of=plan",
      ]
    case .proposal(let id):
      [
        "/proposals/\(id)", "/proposals/\(id)/redraft", "/proposals/\(id)/sheets/1",
        "/api/v1/proposals/\(id)", "/api/v1/proposals/\(id)/sheets/1",
      ]
    case .item(.position(let id)):
      ["/markings/position/\(id)", "/access/readers?item=position.\(id)"]
    case .reason, .item(.critique): []
    }
  }

  private static func key(_ place: Int) -> String {
    ActionKey(high: 9, low: UInt64(place)).description
  }

  /// What is refused of a plan that one may not read, and of a plan's runs.
  static func planRefusals(
    _ secret: Secret, _ token: String, _ sites: (Answering, Answering)
  ) async -> [String] {
    guard case .plan(let id) = secret else { return [] }
    var found: [String] = []
    for deed in ["rename", "share", "strike", "add"] {
      let json = #"{"deed":"\#(deed)","name":"x","shared":"yes","runs":["NOR.1.2"]}"#
      let path = "/api/v1/plans/\(id)"
      let answers = await (
        Crawl.act(json, to: path, token, key: key(900), sites.0),
        Crawl.act(json, to: path, token, key: key(900), sites.1)
      )
      if answers.0 != answers.1 { found.append("POST \(path) \(deed)") }
    }
    return found
  }

  /// What is refused of a proposal that one may not read.
  static func proposalRefusals(
    _ secret: Secret, _ token: String, _ sites: (Answering, Answering)
  ) async -> [String] {
    guard case .proposal(let id) = secret else { return [] }
    var found: [String] = []
    for deed in ["speak", "silence", "extend", "escalate", "withdraw", "redraft"] {
      let json =
        #"{"deed":"\#(deed)","kind":"agree","readers":"NATO|RESTRICTED|NATO","#
        + #""ends":"2027-01-05T12:00:00Z","version":"0000000000001","revision":"revision"}"#
      let path = "/api/v1/proposals/\(id)"
      let answers = await (
        Crawl.act(json, to: path, token, key: key(901), sites.0),
        Crawl.act(json, to: path, token, key: key(901), sites.1)
      )
      if answers.0 != answers.1 { found.append("POST \(path) \(deed)") }
    }
    return found
  }

  /// What is refused in other words, of everything that one may try with an identifier.
  static func refusals(
    _ secret: Secret, _ token: String, _ sites: (Answering, Answering)
  ) async -> [String] {
    let subject: (kind: String, id: String) =
      switch secret {
      case .item(.note(let id)): ("note", id.description)
      case .item(.version(let id)): ("version", id.description)
      case .challenge(let id): ("challenge", id.description)
      case .person(let id): ("person", id.text)
      case .activity(let id), .item(.activity(let id)): ("activity", id.text)
      case .run(let id), .item(.iteration(let id)): ("iteration", id.text)
      case .item(.critique(let id)): ("critique", id.description)
      case .candidate(let id): ("candidate", id.text)
      case .nomination(let id): ("nomination", id.description)
      case .plan(let id): ("plan", id.description)
      case .oneCase(let id): ("case", id.description)
      case .programme(let id): ("programme", id.description)
      case .proposal(let id): ("proposal", id.description)
      case .item(.position(let id)): ("position", id.description)
      case .reason(let place): ("entry", key(place))
      }
    let actions = [
      "strike-party", "correct-party", "strike-note", "correct-note", "read-paper", "keep",
      "relabel", "challenge", "acknowledge", "answer", "settle", "appeal",
    ]
    var found: [String] = []
    for action in actions {
      let json = """
        {"action":"\(action)","id":"\(subject.id)","item":"\(subject.kind).\(subject.id)",\
        "text":"x","reason":""}
        """
      let answers = await (
        Crawl.act(json, to: "/api/v1/actions", token, sites.0),
        Crawl.act(json, to: "/api/v1/actions", token, sites.1)
      )
      if answers.0 != answers.1 { found.append("POST \(action)") }
    }
    return found
  }
}
