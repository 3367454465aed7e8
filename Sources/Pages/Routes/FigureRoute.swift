public import Domain

/// Addresses of figures: what is measured, and its values.
public enum FigureRoute: Hashable, Sendable {
  /// All indicators; a new one (POST).
  case list
  /// One indicator's values; a value, a correction or a whole table (POST).
  case indicator(Indicator.ID)
}

extension FigureRoute {
  var segments: [String] {
    switch self {
    case .list: ["indicators"]
    case .indicator(let id): ["indicators", id.text]
    }
  }

  init?(segments: [String]) {
    switch segments.count {
    case 1: self = .list
    case 2:
      guard let id = Indicator.ID(segments[1]) else { return nil }
      self = .indicator(id)
    default: return nil
    }
  }
}
