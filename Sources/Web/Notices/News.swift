import Domain
import Journal
import Registry

/// What somebody is told of their own accord: what their sight answers at that instant, and
/// nothing else.
struct News: Sendable {
  let sight: Sight
  /// What waits, the earliest due first.
  let duties: [Duty]
  /// What happened, the latest first.
  let tidings: [Tiding]

  init(_ sight: Sight) {
    self.sight = sight
    duties = sight.duties
    tidings = sight.tidings
  }

  /// What tells all of it apart, the oldest first, what waits at the end.
  var keys: [String] { tidings.reversed().map(\.key) + duties.map(\.key) }

  /// What of it goes by these keys.
  func holding(_ keys: Set<String>) -> (tidings: [Tiding], duties: [Duty]) {
    (
      tidings.reversed().filter { keys.contains($0.key) },
      duties.filter { keys.contains($0.key) }
    )
  }
}

extension Site {
  /// What an account's person may know at a moment; nil for who acts for nobody, or has left.
  func news(for account: Account, at now: Instant) -> News? {
    guard let visitor = acting(Visitor(account, named: account.name), at: now.seconds),
      visitor.principal.seat != .none
    else { return nil }
    return News(
      registrar.latest.alliance.seen(by: visitor.principal, on: now.day, at: now))
  }
}
