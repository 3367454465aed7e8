public import Domain

/// Addresses of the menu: activities, their runs and who offers them.
public enum MenuRoute: Hashable, Sendable {
  case list(MenuView)
  /// Some runs beside one another.
  case compare([Iteration.ID])
  /// One step for many runs at once.
  case steps([Iteration.ID])
  case providers(ProviderFilter)
  /// The form by which a registrar adds a provider.
  case newProvider
  case provider(Provider.ID)
  /// The form by which a registrar corrects a provider.
  case correctProvider(Provider.ID)
  /// The form for a new activity of a provider.
  case newActivity(Provider.ID)
  case activity(Activity.ID)
  case correctActivity(Activity.ID)
  /// The form for new runs of an activity.
  case propose(Activity.ID)
  /// The form that repeats a provider's runs of a year in the next.
  case repeatYear(Provider.ID, Int)
  case iteration(Iteration.ID)
  /// The form that changes a run's place, seats and days.
  case change(Iteration.ID)
  /// One run as a calendar file.
  case calendarFile(Iteration.ID)
  /// Runs as a table to keep, for spreadsheets.
  case download(MenuView, SheetFormat)
}

/// What of the menu is shown, and how.
public struct MenuView: Hashable, Sendable {
  /// How it is laid out.
  public enum Layout: String, Hashable, Sendable, CaseIterable {
    case list, month, year
  }

  /// What is asked.
  public var query: MenuQuery
  /// How it is laid out.
  public var layout: Layout
  /// The month that is laid out, 1 to 12.
  public var month: Int
  /// The first row shown, counted from 0.
  public var skip: Int
  /// Whether the list shows what has ended too.
  public var showsPast = false

  /// The list of a query.
  public init(_ query: MenuQuery, layout: Layout = .list, month: Int = 1, skip: Int = 0) {
    self.query = query
    self.layout = layout
    self.month = month
    self.skip = skip
  }

  /// The days of the month that is laid out; nil in another layout.
  var monthDays: ClosedRange<Day>? {
    guard layout == .month, let first = Day(year: query.year, month: month, day: 1) else {
      return nil
    }
    return first...first.lastOfMonth
  }
}

/// Addresses printed.
extension MenuRoute {
  var segments: [String] {
    switch self {
    case .list: ["menu"]
    case .compare: ["menu", "compare"]
    case .steps: ["menu", "steps"]
    case .providers: ["providers"]
    case .newProvider: ["menu", "new-provider"]
    case .provider(let id): ["providers", id.text]
    case .correctProvider(let id): ["providers", id.text, "correct"]
    case .newActivity(let id): ["providers", id.text, "new"]
    case .repeatYear(let id, let year): ["providers", id.text, "repeat", "\(year)"]
    case .activity(let id): ["activities", id.text]
    case .correctActivity(let id): ["activities", id.text, "correct"]
    case .propose(let id): ["activities", id.text, "propose"]
    case .iteration(let id): ["iterations", id.text]
    case .change(let id): ["iterations", id.text, "change"]
    case .calendarFile(let id): ["iterations", "\(id.text).ics"]
    case .download(_, let format): SheetPath.segments(["menu"], format)
    }
  }

  var query: [(String, String)] {
    switch self {
    case .list(let view), .download(let view, _): view.pairs
    case .providers(let filter): filter.pairs
    case .compare(let runs), .steps(let runs):
      runs.isEmpty ? [] : [("runs", runs.map(\.text).joined(separator: ","))]
    default: []
    }
  }

  /// Whether the page tells something as of a day.
  var isDated: Bool {
    switch self {
    case .list, .compare, .providers, .provider, .activity, .iteration, .download: true
    case .newProvider, .correctProvider, .newActivity, .correctActivity, .propose, .repeatYear,
      .change, .calendarFile, .steps:
      false
    }
  }
}

/// Addresses read.
extension MenuRoute {
  /// The first parts of the paths that lead here.
  static let roots: Set<String> = [
    "menu", "providers", "activities", "iterations", "menu.csv", "menu.xlsx",
  ]

  init?(segments: [String], query: RouteQuery) {
    let rest = Array(segments.dropFirst())
    let found: MenuRoute? =
      switch (segments[0], rest.count) {
      case ("menu", 0): .list(MenuView(query))
      case ("menu.csv", 0): .download(MenuView(query), .csv)
      case ("menu.xlsx", 0): .download(MenuView(query), .xlsx)
      case ("menu", 1) where rest[0] == "compare":
        .compare(query.all("runs").prefix(6).compactMap { Code($0) })
      case ("menu", 1) where rest[0] == "steps":
        .steps(query.all("runs", most: StepsPage.runsMax).compactMap { Code($0) })
      case ("menu", 1) where rest[0] == "new-provider": .newProvider
      case ("providers", 0): .providers(ProviderFilter(query))
      case ("providers", 1): Code(rest[0]).map(MenuRoute.provider)
      case ("providers", 2) where rest[1] == "new": Code(rest[0]).map(MenuRoute.newActivity)
      case ("providers", 2) where rest[1] == "correct":
        Code(rest[0]).map(MenuRoute.correctProvider)
      case ("providers", 3) where rest[1] == "repeat":
        Int(rest[2]).flatMap { year in Code(rest[0]).map { .repeatYear($0, year) } }
      case ("activities", 1): Code(rest[0]).map(MenuRoute.activity)
      case ("activities", 2) where rest[1] == "correct":
        Code(rest[0]).map(MenuRoute.correctActivity)
      case ("activities", 2) where rest[1] == "propose": Code(rest[0]).map(MenuRoute.propose)
      case ("iterations", 1) where rest[0].hasSuffix(".ics"):
        Code(rest[0].dropLast(4)).map(MenuRoute.calendarFile)
      case ("iterations", 1): Code(rest[0]).map(MenuRoute.iteration)
      case ("iterations", 2) where rest[1] == "change": Code(rest[0]).map(MenuRoute.change)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}

/// What the menu is narrowed to, as addresses name it: a group's values stand in one pair, parted
/// by commas.
extension MenuView {
  /// The year that an address names by leaving it out: that of the day shown.
  public static let yearOfDay = 0

  init(_ pairs: RouteQuery) {
    var query = MenuQuery(year: pairs["year"].flatMap { Int($0) } ?? Self.yearOfDay)
    query.text = pairs["q"] ?? ""
    query.openness = pairs["open"].flatMap { MenuQuery.Openness(word: $0) } ?? .any
    query.party = pairs["for"].flatMap { Code($0) }
    for group in Facet.Group.allCases {
      for value in pairs.all(group.word) { Facet(group, value).map { _ = query.facets.insert($0) } }
    }
    self.init(
      query, layout: pairs["view"].flatMap { Layout(rawValue: $0) } ?? .list,
      month: min(max(pairs["of"].flatMap { Int($0) } ?? 1, 1), 12),
      skip: max(0, pairs["skip"].flatMap { Int($0) } ?? 0))
    showsPast = pairs["past"] == "yes"
  }

  /// What an address says of it.
  var pairs: [(String, String)] {
    var pairs: [(String, String)] = []
    if query.year != Self.yearOfDay { pairs.append(("year", "\(query.year)")) }
    if !query.text.isEmpty { pairs.append(("q", query.text)) }
    if query.openness != .any { pairs.append(("open", query.openness.word)) }
    if let party = query.party { pairs.append(("for", party.text)) }
    let groups = Dictionary(grouping: query.facets, by: \.group)
    for group in Facet.Group.allCases {
      let values = (groups[group] ?? []).sorted { $0.order < $1.order }
      if !values.isEmpty { pairs.append((group.word, values.map(\.word).joined(separator: ","))) }
    }
    if layout != .list { pairs.append(("view", layout.rawValue)) }
    if layout == .month { pairs.append(("of", "\(month)")) }
    if showsPast { pairs.append(("past", "yes")) }
    if skip > 0 { pairs.append(("skip", "\(skip)")) }
    return pairs
  }
}

extension RouteQuery {
  /// Values of a name, also those that stand in one pair, parted by commas; so many at most.
  func all(_ name: String, most: Int = 60) -> [String] {
    values(of: name).flatMap { $0.split(separator: ",").map(String.init) }.prefix(most)
      .map(\.self)
  }
}

extension Facet {
  /// The value as addresses name it.
  public var word: String {
    switch self {
    case .area(let id), .serves(let id): id.text
    case .provider(let id): id.text
    case .month(let month): "\(month)"
    case .country(let id): id.text
    case .language(let language): language
    case .proficiency(let level): "\(level)"
    case .kind(let kind): kind.word
    case .delivery(let delivery): delivery.word
    case .certification(let certification): certification.word
    case .cost(let band): band.word
    case .stage(let step): step.word
    case .free: "free"
    }
  }

  /// The facet of a group and a value as addresses name it; nil for no such value.
  init?(_ group: Group, _ word: String) {
    let found: Facet? =
      switch group {
      case .month: Int(word).flatMap { (1...12).contains($0) ? .month($0) : nil }
      case .area: Code(word).map(Facet.area)
      case .kind: Activity.Kind(word: word).map(Facet.kind)
      case .provider: Code(word).map(Facet.provider)
      case .country: Code(word).map(Facet.country)
      case .language: word.utf8.count == 2 ? .language(word) : nil
      case .proficiency: Int(word).map(Facet.proficiency)
      case .delivery: Activity.Delivery(word: word).map(Facet.delivery)
      case .certification: Activity.Certification(word: word).map(Facet.certification)
      case .cost: CostBand(word: word).map(Facet.cost)
      case .serves: Code(word).map(Facet.serves)
      case .stage: Iteration.Step(word: word).map(Facet.stage)
      case .free: word == "free" ? .free : nil
      }
    guard let found else { return nil }
    self = found
  }
}
