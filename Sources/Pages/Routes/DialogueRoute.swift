public import Domain

/// Addresses of strategic dialogues.
public enum DialogueRoute: Hashable, Sendable {
  /// The dialogues that the reader may know of.
  case list
  /// The form that opens one.
  case open
  case track(Track.ID)
}

extension DialogueRoute {
  static let root = "dialogue"

  var segments: [String] {
    switch self {
    case .list: [Self.root]
    case .open: [Self.root, "new"]
    case .track(let id): [Self.root, id.description]
    }
  }

  init?(segments: [String]) {
    let rest = Array(segments.dropFirst())
    switch rest.count {
    case 0: self = .list
    case 1 where rest[0] == "new": self = .open
    case 1:
      guard let id = Track.ID(rest[0]) else { return nil }
      self = .track(id)
    default: return nil
    }
  }
}
