import Domain

/// The decoded `name=value` pairs of an address; the first of a name counts.
public struct RouteQuery: Sendable {
  private let pairs: [(String, String)]

  /// Pairs in the order of the address.
  public init(_ pairs: [(String, String)] = []) { self.pairs = pairs }

  /// The first value of a name; nil when there is none or it is empty.
  public subscript(name: String) -> String? {
    pairs.first { $0.0 == name && !$0.1.isEmpty }?.1
  }

  /// Every value of a name, in the order of the address.
  public func values(of name: String) -> [String] {
    pairs.filter { $0.0 == name && !$0.1.isEmpty }.map(\.1)
  }
}

/// Addresses printed.
extension Route {
  /// The parts of the path, in the page's own language-neutral words.
  public var segments: [String] {
    switch self {
    case .home: []
    case .parties: ["parties"]
    case .party(let id): ["parties", id.text]
    case .bodies: ["bodies"]
    case .body(let id): ["bodies", id.text]
    case .overlap: ["overlap"]
    case .decisions: ["decisions"]
    case .decision(let id): ["decisions", id.text]
    case .sources: ["sources"]
    case .source(let id): ["sources", id.text]
    case .search: ["search"]
    case .record: ["record"]
    case .entry(let key): ["record", key.text]
    case .verification: ["record", "verification"]
    case .openData: ["data"]
    case .table(let table, let format): ["data", "\(table.rawValue).\(format.rawValue)"]
    case .style: ["style"]
    case .papers: ["papers"]
    case .paper(let id): ["papers", id.description]
    case .content(let id): ["versions", id.description]
    case .sidecar(let id): ["versions", "\(id).bdo"]
    case .note(let id): ["notes", id.description]
    case .writeNote: ["notes", "new"]
    case .marking(let item): ["markings"] + item.segments
    case .reports: ["reviews", "reports"]
    case .filePaper(nil): ["papers", "new"]
    case .filePaper(let id?): ["papers", id.description, "new"]
    case .reviews: ["reviews"]
    case .challenge(let id): ["reviews", id.description]
    case .access(let question): question.segments
    case .policies: ["policies"]
    case .signIn: ["sign-in"]
    case .signOut: ["sign-out"]
    case .secondStep: ["sign-in", "code"]
    case .invitation(let token): ["invitation", token]
    case .account(let part): ["account"] + part.segments
    case .calendar(let secret): ["calendar", "\(secret).ics"]
    case .people(let part): ["people"] + part.segments
    case .menu(let menu): menu.segments
    case .nominations(let nominations): nominations.segments
    case .plans(let plans): plans.segments
    case .proposals(let proposals): proposals.segments
    case .dialogue(let dialogue): dialogue.segments
    case .toolbox(let toolbox): toolbox.segments
    case .programmes(let programmes): programmes.segments
    case .questionnaires(let questionnaires): questionnaires.segments
    case .meetings(let meetings): meetings.segments
    case .operations(let operations): operations.segments
    case .figures(let figures): figures.segments
    case .partners(let partners): partners.segments
    case .register: ["change"]
    case .form(let form): ["change"] + form.segments
    case .api(let api): ["api", "v1"] + api.segments
    }
  }

  /// What follows the path, without the day and entry that every page takes.
  public var query: [(String, String)] {
    switch self {
    case .parties(let filter): filter.query
    case .bodies(let filter): filter.query
    case .overlap(let view): view == .bodies ? [] : [("of", view.rawValue)]
    case .search(let text): text.isEmpty ? [] : [("q", text)]
    case .record(let before): before.map { [("before", $0.text)] } ?? []
    case .form(let form): form.query
    case .papers(let filter): filter.query
    case .writeNote(let subject): [(subject.kindWord, subject.codeText)]
    case .access(let question): question.query
    case .menu(let menu): menu.query
    case .nominations(let nominations): nominations.query
    case .plans(let plans): plans.query
    case .proposals(let proposals): proposals.query
    case .toolbox(let toolbox): toolbox.query
    case .programmes(let programmes): programmes.query
    case .questionnaires(let questionnaires): questionnaires.query
    case .meetings(let meetings): meetings.query
    case .operations(let operations): operations.query
    case .api(let api): api.query
    default: []
    }
  }

  /// Whether the page tells something as of a day, so that links to it carry the day on.
  public var isDated: Bool {
    switch self {
    case .style, .signIn, .signOut, .record, .entry, .verification, .register, .form: false
    case .papers, .paper, .content, .sidecar, .filePaper, .note, .writeNote, .marking: false
    case .reviews, .reports, .challenge, .access, .policies: false
    case .secondStep, .invitation, .account, .people, .nominations, .calendar, .plans: false
    case .proposals, .dialogue, .programmes, .questionnaires, .meetings, .partners: false
    case .operations(let operations): operations.isDated
    case .toolbox(let toolbox): toolbox.isDated
    case .menu(let menu): menu.isDated
    case .api(let api): api.isDated
    default: true
    }
  }
}

/// Addresses read.
extension Route {
  /// The route of a path's decoded segments; nil when there is no such page.
  public init?(segments: [String], query: RouteQuery) {
    switch segments.first {
    case nil: self = .home
    case let root? where MenuRoute.roots.contains(root):
      guard let menu = MenuRoute(segments: segments, query: query) else { return nil }
      self = .menu(menu)
    case let root? where NominationRoute.roots.contains(root):
      guard let found = NominationRoute(segments: segments, query: query) else { return nil }
      self = .nominations(found)
    case "plans":
      guard let plans = PlanRoute(segments: segments, query: query) else { return nil }
      self = .plans(plans)
    case let root? where ProposalRoute.roots.contains(root):
      guard let found = ProposalRoute(segments: segments, query: query) else { return nil }
      self = .proposals(found)
    case let root? where OperationRoute.roots.contains(root):
      guard let found = OperationRoute(segments: segments, query: query) else { return nil }
      self = .operations(found)
    case "indicators":
      guard let found = FigureRoute(segments: segments) else { return nil }
      self = .figures(found)
    case DialogueRoute.root:
      guard let found = DialogueRoute(segments: segments) else { return nil }
      self = .dialogue(found)
    case let root? where ToolboxRoute.roots.contains(root):
      guard let found = ToolboxRoute(segments: segments, query: query) else { return nil }
      self = .toolbox(found)
    case let root? where ProgrammeRoute.roots.contains(root):
      guard let found = ProgrammeRoute(segments: segments, query: query) else { return nil }
      self = .programmes(found)
    case let root? where QuestionnaireRoute.roots.contains(root):
      guard let found = QuestionnaireRoute(segments: segments, query: query) else { return nil }
      self = .questionnaires(found)
    case MeetingRoute.root:
      guard let found = MeetingRoute(segments: segments, query: query) else { return nil }
      self = .meetings(found)
    case "parties" where segments.count == 3, PartnerRoute.root:
      guard let found = PartnerRoute(segments: segments) else { return nil }
      self = .partners(found)
    case "parties", "bodies", "decisions", "sources":
      self.init(table: segments, query: query)
    case "record": self.init(record: segments, query: query)
    case "papers", "versions", "notes", "markings", "reviews", "access":
      self.init(labelled: segments, query: query)
    case "data": self.init(data: segments)
    case "sign-in", "invitation", "account", "people", "calendar": self.init(access: segments)
    case "change" where segments.count == 1: self = .register
    case "change":
      guard let form = Amendment(segments: segments.dropFirst(), query: query) else { return nil }
      self = .form(form)
    case "api":
      guard segments.count >= 2, segments[1] == "v1",
        let api = API(segments: segments.dropFirst(2), query: query)
      else { return nil }
      self = .api(api)
    default: self.init(single: segments, query: query)
    }
  }

  private init?(single segments: [String], query: RouteQuery) {
    guard segments.count == 1 else { return nil }
    switch segments[0] {
    case "overlap": self = .overlap(query["of"].flatMap(OverlapView.init) ?? .bodies)
    case "search": self = .search(query["q"] ?? "")
    case "style": self = .style
    case "policies": self = .policies
    case "sign-out": self = .signOut
    default: return nil
    }
  }

  private init?(access segments: [String]) {
    let found: Route? =
      switch segments[0] {
      case "sign-in" where segments.count == 1: .signIn
      case "sign-in": segments.dropFirst() == ["code"] ? .secondStep : nil
      case "calendar" where segments.count == 2 && segments[1].hasSuffix(".ics"):
        .calendar(String(segments[1].dropLast(4)))
      case "calendar": nil
      case "invitation": segments.count == 2 ? .invitation(segments[1]) : nil
      case "account": AccountPart(segments: segments.dropFirst()).map(Route.account)
      default: PeoplePart(segments: segments.dropFirst()).map(Route.people)
      }
    guard let found else { return nil }
    self = found
  }

  private init?(table segments: [String], query: RouteQuery) {
    let id = segments.count == 2 ? segments[1] : nil
    guard segments.count <= 2 else { return nil }
    let found: Route? =
      switch (segments[0], id) {
      case ("parties", nil): .parties(PartyFilter(query))
      case ("parties", let id?): Code(id).map(Route.party)
      case ("bodies", nil): .bodies(BodyFilter(query))
      case ("bodies", let id?): Code(id).map(Route.body)
      case ("decisions", nil): .decisions
      case ("decisions", let id?): Code(id).map(Route.decision)
      case ("sources", nil): .sources
      case ("sources", let id?): Code(id).map(Route.source)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  private init?(record segments: [String], query: RouteQuery) {
    switch segments.count {
    case 1: self = .record(before: query["before"].flatMap { Code($0) })
    case 2 where segments[1] == "verification": self = .verification
    case 2:
      guard let key = Entry.Key(segments[1]) else { return nil }
      self = .entry(key)
    default: return nil
    }
  }

  private init?(data segments: [String]) {
    if segments.count == 1 {
      self = .openData
      return
    }
    let parts = segments[1].split(separator: ".", omittingEmptySubsequences: false)
    guard segments.count == 2, parts.count == 2,
      let table = OpenTable(rawValue: String(parts[0])),
      let format = OpenFormat(rawValue: String(parts[1]))
    else { return nil }
    self = .table(table, format)
  }
}
