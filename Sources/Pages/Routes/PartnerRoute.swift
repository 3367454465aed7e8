public import Domain

/// Addresses of what the alliance has with one partner, and of who asks for a look.
public enum PartnerRoute: Hashable, Sendable {
  /// The partners of the day, those first that something waits for.
  case list
  /// All that the alliance has with a party.
  case office(Party.ID)
}

extension PartnerRoute {
  static let root = "partners"
  /// The last part of a party's own page with the alliance.
  static let leaf = "office"

  var segments: [String] {
    switch self {
    case .list: [Self.root]
    case .office(let id): ["parties", id.text, Self.leaf]
    }
  }

  init?(segments: [String]) {
    if segments == [Self.root] {
      self = .list
      return
    }
    guard segments.count == 3, segments[0] == "parties", segments[2] == Self.leaf,
      let id = Party.ID(segments[1])
    else { return nil }
    self = .office(id)
  }
}
