/// A moment on the world's clock, in whole seconds since 1970-01-01T00:00:00Z.
///
/// The standards write times to the second; a fraction is dropped on reading.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let seconds: Int64

  /// A moment by its distance from 1970-01-01T00:00:00Z, in seconds.
  public init(seconds: Int64) { self.seconds = seconds }

  /// The earlier first.
  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}

extension Moment {
  /// A moment from an XML dateTime, `2026-11-21T21:04:00Z`; a time without a zone is UTC.
  ///
  /// Nil for what is not a dateTime of the years 1 to 9999.
  public init?(dateTime text: some StringProtocol) {
    var digits = DigitReader(text.collapsed)
    guard let date = digits.date(separator: "-"), digits.skip("T"),
      let clock = digits.clock(separator: ":"), digits.fraction(), let shift = digits.zone()
    else { return nil }
    self.init(seconds: date * 86_400 + clock - shift)
  }

  /// A moment from the policy format's times: `20260926120000Z`, an XML dateTime or a date.
  init?(policyTime text: some StringProtocol) {
    if let moment = Moment(dateTime: text) {
      self = moment
      return
    }
    var whole = DigitReader(text.collapsed)
    if let date = whole.date(separator: "-"), whole.isAtEnd {
      self.init(seconds: date * 86_400)
      return
    }
    var digits = DigitReader(text.collapsed)
    guard let date = digits.date(separator: nil), let clock = digits.clock(separator: nil),
      digits.fraction(), let shift = digits.zone()
    else { return nil }
    self.init(seconds: date * 86_400 + clock - shift)
  }
}

extension Moment: CustomStringConvertible {
  /// The moment as an XML dateTime in UTC, `2026-11-21T21:04:00Z`.
  public var description: String {
    let days = seconds.dividedFloor(by: 86_400)
    let ofDay = seconds - days * 86_400
    let (year, month, day) = civil(days)
    let date = [digits(year, 4), digits(month, 2), digits(day, 2)].joined(separator: "-")
    let clock = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { digits($0, 2) }
    return "\(date)T\(clock.joined(separator: ":"))Z"
  }
}

private func digits(_ number: Int64, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}

extension Int64 {
  fileprivate func dividedFloor(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

/// The calendar date of a day number: years begin in March here, so that the leap day is last.
private func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
  let shifted = days + 719_468
  let era = shifted.dividedFloor(by: 146_097)
  let ofEra = shifted - era * 146_097
  let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
  let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shiftedMonth = (5 * ofYear + 2) / 153
  let day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
  let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/// The number of a calendar date, nil when there is no such date.
private func dayNumber(year: Int64, month: Int64, day: Int64) -> Int64? {
  guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
    return nil
  }
  let shifted = month <= 2 ? year - 1 : year
  let era = shifted / 400
  let ofEra = shifted - era * 400
  let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  let days = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  let back = civil(days)
  return back == (year, month, day) ? days : nil
}

/// Reads a time from the left, character by character.
private struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number(_ width: Int) -> Int64? {
    let taken = rest.prefix(width)
    guard taken.count == width, taken.allSatisfy({ (48...57).contains($0) }) else { return nil }
    rest = rest.dropFirst(width)
    return taken.reduce(0) { $0 * 10 + Int64($1 - 48) }
  }

  mutating func skip(_ mark: Character?) -> Bool {
    guard let mark else { return true }
    guard let byte = rest.first, byte == mark.asciiValue else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func date(separator: Character?) -> Int64? {
    guard let year = number(4), skip(separator), let month = number(2), skip(separator),
      let day = number(2)
    else { return nil }
    return dayNumber(year: year, month: month, day: day)
  }

  mutating func clock(separator: Character?) -> Int64? {
    guard let hour = number(2), skip(separator), let minute = number(2), skip(separator),
      let second = number(2), hour < 24, minute < 60, second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  mutating func fraction() -> Bool {
    guard skip(".") else { return true }
    let taken = rest.prefix { (48...57).contains($0) }
    rest = rest.dropFirst(taken.count)
    return !taken.isEmpty
  }

  /// How far the zone is ahead of UTC, in seconds; nothing written is UTC.
  mutating func zone() -> Int64? {
    if isAtEnd { return 0 }
    if skip("Z") { return isAtEnd ? 0 : nil }
    let sign: Int64 = rest.first == 45 ? -1 : 1
    guard skip("+") || skip("-"), let hours = number(2), skip(":"), let minutes = number(2),
      isAtEnd, hours <= 14, minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
