/// A moment on the world's clock, in milliseconds since 1970-01-01T00:00:00Z.
///
/// The record knows things at instants; the world holds things on days. The two are never mixed.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let milliseconds: Int64

  /// A moment by its distance from 1970-01-01T00:00:00Z, in milliseconds.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The day it falls on in UTC, held within the days that the office accepts.
  public var day: Day {
    let days = milliseconds.dividedFloor(by: 86_400_000)
    let bounded = min(max(days, Int64(Day.earliest.number)), Int64(Day.latest.number))
    return Day(number: Int32(bounded)) ?? .earliest
  }

  /// The earlier first.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 in UTC to the second, `2026-11-21T21:04:00Z`.
  public var description: String { "\(day)T\(clock)Z" }

  /// The time of day in UTC, `21:04:00`.
  public var clock: String {
    let seconds = Int(milliseconds.dividedFloor(by: 1000))
    let ofDay = seconds - Int(Int64(seconds).dividedFloor(by: 86_400)) * 86_400
    return [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map(twoDigits).joined(separator: ":")
  }
}

extension Int64 {
  /// Division that rounds towards negative infinity, so that moments before 1970 keep their day.
  fileprivate func dividedFloor(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
