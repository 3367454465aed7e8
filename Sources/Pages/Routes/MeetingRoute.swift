public import Domain

/// Addresses of meetings.
public enum MeetingRoute: Hashable, Sendable {
  case list(MeetingFilter)
  case meeting(Meeting.ID)
  /// The form that calls a committee together.
  case plan(Committee.ID?)
  /// The form that changes what those invited are told.
  case change(Meeting.ID)
  /// How the partners are chosen.
  case compose(Meeting.ID)
}

/// Which meetings are shown.
public struct MeetingFilter: Hashable, Sendable {
  /// Those of one committee; nil for all.
  public var committee: Committee.ID?
  /// The first day of the month that is laid out; nil for the present one.
  public var month: Day?

  /// The meetings of a committee, or of all, in a month.
  public init(_ committee: Committee.ID? = nil, month: Day? = nil) {
    self.committee = committee
    self.month = month
  }
}

extension MeetingRoute {
  static let root = "meetings"

  var segments: [String] {
    switch self {
    case .list: [Self.root]
    case .meeting(let id): [Self.root, id.description]
    case .plan: [Self.root, "new"]
    case .change(let id): [Self.root, id.description, "change"]
    case .compose(let id): [Self.root, id.description, "compose"]
    }
  }

  var query: [(String, String)] {
    switch self {
    case .list(let filter):
      [
        filter.committee.map { ("committee", $0.text) },
        filter.month.map { ("month", String($0.description.prefix(7))) },
      ].compactMap(\.self)
    case .plan(let committee): committee.map { [("committee", $0.text)] } ?? []
    case .meeting, .change, .compose: []
    }
  }

  init?(segments: [String], query: RouteQuery) {
    let rest = Array(segments.dropFirst())
    let committee = query["committee"].flatMap { Committee.ID($0) }
    let id = rest.first.flatMap { Meeting.ID($0) }
    let found: MeetingRoute? =
      switch (rest.count, rest.last) {
      case (0, _):
        .list(MeetingFilter(committee, month: query["month"].flatMap { Day("\($0)-01") }))
      case (1, "new"): .plan(committee)
      case (1, _): id.map(MeetingRoute.meeting)
      case (2, "change"): id.map(MeetingRoute.change)
      case (2, "compose"): id.map(MeetingRoute.compose)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}
