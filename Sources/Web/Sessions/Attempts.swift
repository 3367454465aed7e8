import Domain
import Synchronization

/// How often signing in was tried of late, so that passwords cannot be guessed by trying.
///
/// Tries are counted for a name *from an address*, and for an address as a whole: whoever tries
/// someone else's name elsewhere does not lock its owner out.
final class Attempts: Sendable {
  private struct Bucket {
    var left: Double
    var at: Int64
  }

  /// The most names and addresses that are remembered.
  static let bucketsMax = 10_000
  private let buckets = Mutex<[String: Bucket]>([:])

  /// Counts a try; false when it comes too soon.
  func mayTry(name: String, from address: String, at now: Instant) -> Bool {
    let pair = "\(address)\u{0}\(name.prefix(64).lowercased())"
    return buckets.withLock { buckets in
      Self.makeRoom(in: &buckets, at: now)
      let byName = Self.take(pair, of: 5, refill: 36, at: now, in: &buckets)
      let byAddress = Self.take(address, of: 30, refill: 2, at: now, in: &buckets)
      return byName && byAddress
    }
  }

  /// Forgets the tries of a name that then proved to be its owner's.
  func succeeded(name: String, from address: String) {
    let pair = "\(address)\u{0}\(name.prefix(64).lowercased())"
    buckets.withLock { $0[pair] = nil }
  }

  /// Takes one of `capacity` tries, of which one comes back every `refill` seconds.
  private static func take(
    _ key: String, of capacity: Double, refill: Double, at now: Instant,
    in buckets: inout [String: Bucket]
  ) -> Bool {
    var bucket = buckets[key] ?? Bucket(left: capacity, at: now.milliseconds)
    let passed = Double(max(0, now.milliseconds - bucket.at)) / 1000
    bucket.left = min(capacity, bucket.left + passed / refill)
    bucket.at = now.milliseconds
    defer { buckets[key] = bucket }
    guard bucket.left >= 1 else { return false }
    bucket.left -= 1
    return true
  }

  /// Forgets the half that was quiet longest once there are too many.
  private static func makeRoom(in buckets: inout [String: Bucket], at now: Instant) {
    guard buckets.count >= bucketsMax else { return }
    let times = buckets.values.map(\.at).sorted()
    let middle = times[times.count / 2]
    buckets = buckets.filter { $0.value.at > middle }
  }
}
