public import Domain

/// Addresses of operations, and of what parties have in them and offer for them.
public enum OperationRoute: Hashable, Sendable {
  /// All operations.
  case list
  case operation(Body.ID)
  /// Who bore how much over a period.
  case shares(Body.ID, SharesView)
  /// The form that records a contribution that came of no offer.
  case contribute(Body.ID)
  case contribution(Contribution.ID)
  /// The offers that may be read, of one operation where one is named.
  case offers(Body.ID?)
  /// The form that makes an offer.
  case newOffer(Body.ID)
  case offer(Offer.ID)
}

/// Over which period and by what burdens are compared; nil where nothing was chosen.
public struct SharesView: Hashable, Sendable {
  /// The first day.
  public var from: Day?
  /// The last day.
  public var to: Day?
  /// By the value of an indicator; nil as if all were alike.
  public var indicator: Indicator.ID?

  /// A period and a denominator.
  public init(from: Day? = nil, to: Day? = nil, by indicator: Indicator.ID? = nil) {
    self.from = from
    self.to = to
    self.indicator = indicator
  }

  /// The days compared of an operation, the last left out: those chosen, or else the last year of
  /// the operation up to a day.
  public func period(of operation: Body, upTo day: Day) -> Range<Day> {
    let end = operation.ending?.on.day ?? .latest
    let last = min(to?.next ?? day.next, end)
    let first = max(from ?? last.adding(-365), operation.founded.day)
    return first..<max(last, first.next)
  }
}

extension OperationRoute {
  static let roots: Set<String> = ["operations", "offers", "contributions"]

  /// Whether it tells something as of a day.
  public var isDated: Bool {
    switch self {
    case .list, .operation, .shares, .contribution: true
    case .contribute, .offers, .newOffer, .offer: false
    }
  }

  var segments: [String] {
    switch self {
    case .list: ["operations"]
    case .operation(let id): ["operations", id.text]
    case .shares(let id, _): ["operations", id.text, "shares"]
    case .contribute(let id): ["operations", id.text, "contribute"]
    case .newOffer(let id): ["operations", id.text, "offer"]
    case .contribution(let id): ["contributions", id.description]
    case .offers: ["offers"]
    case .offer(let id): ["offers", id.description]
    }
  }

  var query: [(String, String)] {
    switch self {
    case .shares(_, let view):
      [
        view.from.map { ("from", $0.description) }, view.to.map { ("to", $0.description) },
        view.indicator.map { ("by", $0.text) },
      ].compactMap(\.self)
    case .offers(let operation): operation.map { [("operation", $0.text)] } ?? []
    default: []
    }
  }

  init?(segments: [String], query: RouteQuery) {
    let rest = Array(segments.dropFirst())
    let found: OperationRoute? =
      switch (segments.first, rest.count) {
      case ("operations", 0): .list
      case ("operations", 1): Code(rest[0]).map(OperationRoute.operation)
      case ("operations", 2):
        Code(rest[0]).flatMap { OperationRoute($0, part: rest[1], query) }
      case ("offers", 0): .offers(query["operation"].flatMap { Code($0) })
      case ("offers", 1): Offer.ID(rest[0]).map(OperationRoute.offer)
      case ("contributions", 1): Contribution.ID(rest[0]).map(OperationRoute.contribution)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  private init?(_ id: Body.ID, part: String, _ query: RouteQuery) {
    switch part {
    case "shares":
      self = .shares(
        id,
        SharesView(
          from: query["from"].flatMap { Day($0) }, to: query["to"].flatMap { Day($0) },
          by: query["by"].flatMap { Code($0) }))
    case "contribute": self = .contribute(id)
    case "offer": self = .newOffer(id)
    default: return nil
    }
  }
}
