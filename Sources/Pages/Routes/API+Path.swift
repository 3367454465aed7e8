import Domain

extension API {
  var segments: [String] {
    switch self {
    case .description: ["openapi.json"]
    case .network: ["network"]
    case .parties: ["parties"]
    case .party(let id): ["parties", id.text]
    case .bodies: ["bodies"]
    case .body(let id): ["bodies", id.text]
    case .members(let id): ["bodies", id.text, "members"]
    case .table(let table): ["tables", table.rawValue]
    case .overlap: ["overlap"]
    case .changes: ["changes"]
    case .search: ["search"]
    case .record: ["record"]
    case .entry(let key): ["record", key.text]
    case .verification: ["record", "verification"]
    case .papers: ["papers"]
    case .paper(let id): ["papers", id.description]
    case .content(let id): ["versions", id.description]
    case .notes: ["notes"]
    case .note(let id): ["notes", id.description]
    case .reviews: ["reviews"]
    case .access(let question): question.segments
    case .policies: ["policies"]
    case .menu(let menu): menu.segments
    case .nominations: ["nominations"]
    case .certificate(let code): ["certificates", code]
    case .report(let report, _): ["reports", report.rawValue]
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
    case .inbox: ["inbox"]
    case .digest: ["digest"]
    case .webhooks: ["webhooks"]
    case .webhook(let code): ["webhooks", code]
    case .session: ["session"]
    case .actions: ["actions"]
    }
  }

  var query: [(String, String)] {
    switch self {
    case .parties(let filter): filter.query
    case .bodies(let filter): filter.query
    case .overlap(let view): view == .bodies ? [] : [("of", view.rawValue)]
    case .papers(let filter): filter.query
    case .notes(let subject): [(subject.kindWord, subject.codeText)]
    case .search(let text): text.isEmpty ? [] : [("q", text)]
    case .record(let before): before.map { [("before", $0.text)] } ?? []
    case .access(let question): question.query
    case .nominations(let run, let year, let names):
      [run.map { ("run", $0.text) }, year.map { ("year", "\($0)") }].compactMap(\.self)
        + (names ? [("names", "1")] : [])
    case .menu(let menu): menu.query
    case .plans(let plans): plans.query
    case .proposals(let proposals): proposals.query
    case .toolbox(let toolbox): toolbox.query
    case .programmes(let programmes): programmes.query
    case .questionnaires(let questionnaires): questionnaires.query
    case .meetings(let meetings): meetings.query
    case .operations(let operations): operations.query
    case .report(_, let year?): [("year", "\(year)")]
    default: []
    }
  }

  var isDated: Bool {
    switch self {
    case .description, .record, .entry, .verification, .session, .actions: false
    case .papers, .paper, .content, .notes, .note, .reviews: false
    case .access, .policies, .nominations, .certificate, .report, .plans, .proposals: false
    case .programmes, .questionnaires, .partners: false
    case .toolbox(let toolbox): toolbox.isDated
    case .inbox, .digest, .webhooks, .webhook, .dialogue, .meetings: false
    case .operations(let operations): operations.isDated
    default: true
    }
  }

  init?(segments: ArraySlice<String>, query: RouteQuery) {
    let parts = Array(segments)
    if parts.first == "access" {
      guard let question = AccessQuestion(Array(parts.dropFirst()), query) else { return nil }
      self = .access(question)
      return
    }
    if let root = parts.first, MenuRoute.roots.contains(root) {
      guard let menu = MenuRoute(segments: parts, query: query) else { return nil }
      self = .menu(menu)
      return
    }
    if parts.first == "plans" {
      guard let plans = PlanRoute(segments: parts, query: query) else { return nil }
      self = .plans(plans)
      return
    }
    if let root = parts.first, ProposalRoute.roots.contains(root) {
      guard let proposals = ProposalRoute(segments: parts, query: query) else { return nil }
      self = .proposals(proposals)
      return
    }
    if let root = parts.first, OperationRoute.roots.contains(root) {
      guard let found = OperationRoute(segments: parts, query: query) else { return nil }
      self = .operations(found)
      return
    }
    if parts.first == "indicators" {
      guard let found = FigureRoute(segments: parts) else { return nil }
      self = .figures(found)
      return
    }
    if parts.first == DialogueRoute.root {
      guard let dialogue = DialogueRoute(segments: parts) else { return nil }
      self = .dialogue(dialogue)
      return
    }
    if let found = API(tools: parts, query) {
      self = found
      return
    }
    if let partners = PartnerRoute(segments: parts) {
      self = .partners(partners)
      return
    }
    if parts.first == MeetingRoute.root {
      guard let meetings = MeetingRoute(segments: parts, query: query) else { return nil }
      self = .meetings(meetings)
      return
    }
    let found: API? =
      switch parts.count {
      case 1: API(single: parts[0], query: query)
      case 2 where parts[0] == "reports":
        MenuReport(rawValue: parts[1]).map {
          .report($0, year: query["year"].flatMap { Int($0) })
        }
      case 2: API(first: parts[0], second: parts[1])
      case 3 where parts[0] == "bodies" && parts[2] == "members":
        Code(parts[1]).map(API.members)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  /// The toolbox, and what goes on in it.
  private init?(tools parts: [String], _ query: RouteQuery) {
    let root = parts.first ?? ""
    let found: API? =
      if ToolboxRoute.roots.contains(root) {
        ToolboxRoute(segments: parts, query: query).map(API.toolbox)
      } else if ProgrammeRoute.roots.contains(root) {
        ProgrammeRoute(segments: parts, query: query).map(API.programmes)
      } else if QuestionnaireRoute.roots.contains(root) {
        QuestionnaireRoute(segments: parts, query: query).map(API.questionnaires)
      } else {
        nil
      }
    guard let found else { return nil }
    self = found
  }

  private init?(single name: String, query: RouteQuery) {
    switch name {
    case "openapi.json": self = .description
    case "network": self = .network
    case "parties": self = .parties(PartyFilter(query))
    case "bodies": self = .bodies(BodyFilter(query))
    case "overlap": self = .overlap(query["of"].flatMap(OverlapView.init) ?? .bodies)
    case "changes": self = .changes
    case "search": self = .search(query["q"] ?? "")
    case "record": self = .record(before: query["before"].flatMap { Code($0) })
    case "papers": self = .papers(PaperFilter(query))
    case "notes":
      guard let subject = Subject(query) else { return nil }
      self = .notes(subject)
    case "reviews": self = .reviews
    case "nominations":
      self = .nominations(
        run: query["run"].flatMap { Code($0) }, year: query["year"].flatMap { Int($0) },
        names: query["names"] == "1")
    case "policies": self = .policies
    case "inbox": self = .inbox
    case "digest": self = .digest
    case "webhooks": self = .webhooks
    case "session": self = .session
    case "actions": self = .actions
    default: return nil
    }
  }

  private init?(first: String, second: String) {
    let found: API? =
      switch (first, second) {
      case ("parties", let id): Code(id).map(API.party)
      case ("bodies", let id): Code(id).map(API.body)
      case ("tables", let name): OpenTable(rawValue: name).map(API.table)
      case ("papers", let id): Paper.ID(id).map(API.paper)
      case ("versions", let id): Version.ID(id).map(API.content)
      case ("notes", let id): Note.ID(id).map(API.note)
      case ("certificates", let code): .certificate(code)
      case ("webhooks", let code): .webhook(code)
      case ("record", "verification"): .verification
      case ("record", let key): Code(key).map(API.entry)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}
