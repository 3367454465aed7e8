internal import Labels
internal import Synchronization

/// Policies that were read of late, by their source.
///
/// The same adoption is read whenever a stretch of the record is, and reading its policy costs
/// more than a thousand other entries.
enum PolicyShelf {
  private static let most = 16
  private static let held = Mutex<[[UInt8]: Policy]>([:])

  /// The policy of a source, read now or before.
  static func policy(of source: [UInt8]) throws(PolicyProblem) -> Policy {
    if let known = held.withLock({ $0[source] }) { return known }
    let policy = try Policy(spif: source)
    held.withLock { held in
      if held.count >= most { held = [:] }
      held[source] = policy
    }
    return policy
  }
}
