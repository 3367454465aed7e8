import Foundation

/// What was measured of one thing.
struct Figures: Encodable, Sendable {
  /// What was measured.
  let name: String
  /// Of what the median and the percentile are counts.
  let unit: String
  let count: Int
  let median: Double
  /// What 99 of 100 stay within; the largest where there are few.
  let p99: Double
  /// What else belongs to it: sizes and rates, by name.
  var notes: [String: Double] = [:]

  /// Sums up durations in a unit.
  init(_ name: String, _ samples: [Duration], in unit: TimeUnit) {
    precondition(!samples.isEmpty, "nothing was measured")
    let sorted = samples.sorted()
    self.name = name
    self.unit = unit.rawValue
    count = sorted.count
    median = unit.of(sorted[sorted.count / 2])
    p99 = unit.of(sorted[min(sorted.count - 1, sorted.count * 99 / 100)])
  }

  func noting(_ notes: [String: Double]) -> Figures {
    var copy = self
    copy.notes.merge(notes) { _, new in new }
    return copy
  }
}

/// In what durations are told.
enum TimeUnit: String {
  case milliseconds, microseconds

  func of(_ duration: Duration) -> Double {
    let whole = duration / (self == .milliseconds ? .milliseconds(1) : .microseconds(1))
    return (whole * 1000).rounded() / 1000
  }
}

/// How long something took.
enum Stopwatch {
  /// By the clock on the wall.
  static func time<Result>(_ body: () throws -> Result) rethrows -> (Duration, Result) {
    let begun = ContinuousClock.now
    let result = try body()
    return (ContinuousClock.now - begun, result)
  }

  /// The processor time that this process has used, all threads together: what a page costs
  /// however busy the machine is with other things.
  static var processor: Duration {
    var spent = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent)
    return .seconds(spent.tv_sec) + .nanoseconds(spent.tv_nsec)
  }
}
