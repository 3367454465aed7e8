import Pages

/// The sort of a request, for counting: few, and the same whatever the address holds.
public enum RouteClass: String, CaseIterable, Sendable {
  /// A page for people.
  case page
  /// A form, shown or sent.
  case form
  /// Signing in and out, by people and programs.
  case session
  /// One's account, and people.
  case access
  /// A stylesheet or script.
  case asset
  /// What programs read.
  case api
  /// What programs change.
  case action
  /// Health, readiness and metrics.
  case operation
  /// Nothing that there is.
  case none
  /// Cut off before it was whole.
  case unfinished

  init(_ route: Route) {
    switch route {
    case .form, .register: self = .form
    case .signIn, .signOut, .secondStep, .invitation, .api(.session): self = .session
    case .account, .people, .calendar: self = .access
    case .api(.actions): self = .action
    case .api: self = .api
    default: self = .page
    }
  }

  /// What the parts of a path ask for.
  init(_ segments: [String]) {
    switch segments.first {
    case "assets": self = .asset
    default: self = Operation(segments) == nil ? .none : .operation
    }
  }
}

/// What the machinery around an office asks it.
enum Operation: String, Sendable {
  case health, ready, metrics

  init?(_ segments: [String]) {
    guard segments.count == 1, let first = segments.first else { return nil }
    self.init(rawValue: first)
  }
}
