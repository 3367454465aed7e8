/// A day of the Gregorian calendar, without time or zone.
///
/// Spells hold on days: a membership begins on a day wherever one stands. Days count from
/// 1970-01-01, so that comparing and stepping are integer operations.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  /// The earliest day that the office accepts.
  public static let earliest = Day(unchecked: 1800, 1, 1)
  /// The latest day that the office accepts.
  public static let latest = Day(unchecked: 2199, 12, 31)

  /// A day by its distance from 1970-01-01, in days; nil outside the years 1800 to 2199.
  public init?(number: Int32) {
    guard (Day.earliest.number...Day.latest.number).contains(number) else { return nil }
    self.number = number
  }

  /// A day by year, month and day of month; nil when the calendar or the office has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1800...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    // Days from civil, counting years from March so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
  }

  /// The calendar year.
  public var year: Int { parts.year }

  /// The day before, or the earliest day itself.
  public var previous: Day { Day(number: number - 1) ?? self }

  /// The day after, or the latest day itself.
  public var next: Day { Day(number: number + 1) ?? self }

  /// The day so many days later, as far as the office's calendar goes.
  public func adding(_ days: Int) -> Day {
    Day(number: Int32(clamping: Int(number) + days)) ?? (days < 0 ? .earliest : .latest)
  }

  /// The same date some months later; the last day of the month where there is none.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    return Day(year: newYear, month: newMonth, day: day)
      ?? Day(year: newYear, month: newMonth, day: 1)?.lastOfMonth ?? .latest
  }

  /// 0 on Mondays to 6 on Sundays.
  public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 }

  /// The last day of its month.
  public var lastOfMonth: Day {
    let (year, month, _) = parts
    return Day(unchecked: year, month, Day.length(ofMonth: month, in: year))
  }

  /// The earlier first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601, `2026-11-21`.
  public var description: String {
    let (year, month, day) = parts
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// Reads `2026-11-21` and nothing else.
  public init?(_ text: some StringProtocol) {
    guard let dated = Dated(text), dated.precision == .day else { return nil }
    self = dated.day
  }
}

/// Two decimal digits, with a leading zero where needed.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
