import Synchronization

/// Up to where each webhook was looked at and had no news, so that a quiet office costs nothing.
final class HookMemory: Sendable {
  /// After how many seconds the clock alone may have made news: offers lapse by it.
  private static let secondsMax: Int64 = 60
  private let seen = Mutex<[String: (entry: UInt64, at: Int64)]>([:])

  func isStale(_ code: String, at entry: UInt64, _ seconds: Int64) -> Bool {
    seen.withLock { seen in
      guard let last = seen[code] else { return true }
      return last.entry != entry || seconds - last.at >= Self.secondsMax
    }
  }

  func note(_ code: String, at entry: UInt64, _ seconds: Int64) {
    seen.withLock { $0[code] = (entry, seconds) }
  }

  func forget(_ code: String) { seen.withLock { $0[code] = nil } }
}
