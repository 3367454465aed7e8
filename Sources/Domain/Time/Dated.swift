/// A day together with how exactly it is known.
///
/// Much of the public record says only "September 2014". The day is then the first of that
/// period, which is what spells are compared by; the precision is what people are shown.
public struct Dated: Hashable, Comparable, Sendable {
  /// How much of a date is known.
  public enum Precision: UInt8, Hashable, Sendable, CaseIterable {
    case day = 0
    case month = 1
    case year = 2
  }

  /// The first day that the date may mean.
  public let day: Day
  /// How much of it is known.
  public let precision: Precision

  /// A date with its precision; the day moves to the first of its month or year.
  public init(_ day: Day, precision: Precision = .day) {
    let (year, month, _) = day.parts
    let first: Day? =
      switch precision {
      case .day: day
      case .month: Day(year: year, month: month, day: 1)
      case .year: Day(year: year, month: 1, day: 1)
      }
    self.day = first ?? day
    self.precision = precision
  }

  /// Reads `2026-11-21`, `2026-11` or `2026`.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "-"), maxSplits: 3, omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = Self.digits(parts[0], count: 4) else {
      return nil
    }
    let month = parts.count > 1 ? Self.digits(parts[1], count: 2) : 1
    let day = parts.count > 2 ? Self.digits(parts[2], count: 2) : 1
    guard let month, let day, let exact = Day(year: year, month: month, day: day) else {
      return nil
    }
    self.init(exact, precision: [.year, .month, .day][parts.count - 1])
  }

  private static func digits(_ bytes: some Collection<UInt8>, count: Int) -> Int? {
    guard bytes.count == count else { return nil }
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// By day, then the more exact first.
  public static func < (left: Dated, right: Dated) -> Bool {
    (left.day, left.precision.rawValue) < (right.day, right.precision.rawValue)
  }
}

extension Dated: CustomStringConvertible {
  /// ISO 8601 as far as it is known: `2026-11-21`, `2026-11` or `2026`.
  public var description: String {
    let (year, month, _) = day.parts
    return switch precision {
    case .day: day.description
    case .month: "\(year)-\(twoDigits(month))"
    case .year: "\(year)"
    }
  }
}

/// A half-open spell of days: it holds from its first day until the day before `to`.
public struct Span: Hashable, Sendable {
  /// The first day; nil when it has held for as long as the record goes back.
  public var from: Dated?
  /// The first day on which it no longer holds; nil while it does.
  public var to: Dated?

  /// A span; its order is the caller's to check with ``isOrdered``.
  public init(from: Dated? = nil, to: Dated? = nil) {
    self.from = from
    self.to = to
  }

  /// Whether the end comes after the beginning.
  public var isOrdered: Bool {
    guard let from, let to else { return true }
    return from.day < to.day
  }

  /// Whether it holds on a day.
  public func contains(_ day: Day) -> Bool {
    if let from, day < from.day { return false }
    if let to, day >= to.day { return false }
    return true
  }

  /// Whether both hold on some same day.
  public func overlaps(_ other: Span) -> Bool {
    let first = max(from?.day ?? .earliest, other.from?.day ?? .earliest)
    let ends = [to, other.to].compactMap(\.self)
    return ends.allSatisfy { first < $0.day }
  }

  /// Whether every day of the other is a day of this one.
  public func covers(_ other: Span) -> Bool {
    if let from, (other.from?.day ?? .earliest) < from.day { return false }
    guard let to else { return true }
    guard let otherEnd = other.to else { return false }
    return otherEnd.day <= to.day
  }
}
