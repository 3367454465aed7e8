import Synchronization

/// How many papers are coming in, so that they are few at a time.
final class Uploads: Sendable {
  private let count = Mutex(0)

  /// Takes a place; false when all are taken.
  func begin() -> Bool {
    count.withLock { count in
      guard count < Limits.uploadsMax else { return false }
      count += 1
      return true
    }
  }

  /// Gives a place back.
  func end() { count.withLock { $0 -= 1 } }
}
