internal import Domain
internal import Foundation

/// A clock as iCalendar tells it: when it was put forward or back around the days that need it.
struct CalendarZone {
  /// Its name in the time zone database.
  let name: String
  private let turns: [Turn]

  /// From a moment on, so far from Greenwich.
  fileprivate struct Turn {
    var at: Int64
    var from: Int
    var to: Int
    var isSummer: Bool
    var word: String
  }

  private static let week: Int64 = 7 * 86_400

  /// The clocks of schedules with hours, by name, each over the days of all that keep it.
  static func needed(by schedules: [Iteration.Schedule]) -> [CalendarZone] {
    var spans: [String: ClosedRange<Day>] = [:]
    for schedule in schedules where schedule.hours != nil {
      let span = spans[schedule.timeZone] ?? schedule.first...schedule.last
      spans[schedule.timeZone] =
        min(span.lowerBound, schedule.first)...max(span.upperBound, schedule.last)
    }
    return spans.sorted { $0.key < $1.key }.compactMap { CalendarZone($0.key, over: $0.value) }
  }

  /// A clock over some days and half a year around them; nil when the system knows none of the
  /// name.
  init?(_ name: String, over days: ClosedRange<Day>) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.name = name
    let start = Int64(days.lowerBound.number) * 86_400 - 26 * Self.week
    let end = Int64(days.upperBound.number) * 86_400 + 26 * Self.week
    var turns = [Turn(at: start, from: zone.distance(at: start), zone)]
    var at = start
    while at < end {
      let next = at + Self.week
      if zone.distance(at: next) != zone.distance(at: at) {
        let found = zone.turn(between: at, and: next)
        turns.append(Turn(at: found, from: zone.distance(at: found - 1), zone))
        // Two turns within a week have been seen; look again from behind the first.
        at = found
      } else {
        at = next
      }
    }
    self.turns = turns
  }

  func write(to text: inout CalendarText) {
    text.put("BEGIN:VTIMEZONE")
    text.put("TZID:\(name)")
    for turn in turns {
      let part = turn.isSummer ? "DAYLIGHT" : "STANDARD"
      text.put("BEGIN:\(part)")
      text.put("DTSTART:\(turn.clock)")
      text.put("TZOFFSETFROM:\(Self.offset(turn.from))")
      text.put("TZOFFSETTO:\(Self.offset(turn.to))")
      text.put("TZNAME", text: turn.word)
      text.put("END:\(part)")
    }
    text.put("END:VTIMEZONE")
  }

  /// `+0200`, with seconds where there are some.
  private static func offset(_ seconds: Int) -> String {
    let size = abs(seconds)
    let parts = [size / 3600, size / 60 % 60] + (size % 60 > 0 ? [size % 60] : [])
    return (seconds < 0 ? "-" : "+") + parts.map { ($0 < 10 ? "0" : "") + "\($0)" }.joined()
  }
}

extension CalendarZone.Turn {
  fileprivate init(at moment: Int64, from: Int, _ zone: TimeZone) {
    let date = Date(timeIntervalSince1970: TimeInterval(moment))
    at = moment
    self.from = from
    to = zone.secondsFromGMT(for: date)
    isSummer = zone.isDaylightSavingTime(for: date)
    word = zone.abbreviation(for: date) ?? zone.identifier
  }

  /// The clock's own time at the turn, before it was turned.
  fileprivate var clock: String {
    let local = Instant(milliseconds: (at + Int64(from)) * 1000)
    return "\(local.day.inCalendar)T\(local.clock.filter { $0 != ":" })"
  }
}

extension TimeZone {
  fileprivate func distance(at moment: Int64) -> Int {
    secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(moment)))
  }

  /// The first second with the new distance, between two that differ.
  fileprivate func turn(between before: Int64, and after: Int64) -> Int64 {
    let old = distance(at: before)
    var low = before
    var high = after
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if distance(at: middle) == old { low = middle } else { high = middle }
    }
    return high
  }
}
