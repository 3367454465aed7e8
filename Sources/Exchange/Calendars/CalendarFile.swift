public import Domain

/// Runs and days as an iCalendar file (RFC 5545), which calendar programs read and subscribe to.
public struct CalendarFile: Sendable {
  /// Something in the calendar.
  public struct Item: Sendable {
    /// What names it for ever, wherever it is read.
    public var uid: String
    /// When it last changed.
    public var changed: Instant
    /// How often it was moved or called off; programs believe the highest.
    public var sequence: Int
    /// When it is held.
    public var schedule: Iteration.Schedule
    /// What it is called.
    public var summary: String
    /// Where it is held; empty for nowhere.
    public var place: String
    /// What else there is to know, one line each.
    public var lines: [String]
    /// What sort of thing it is; empty for none.
    public var category: String
    /// Its page.
    public var address: String?
    /// Whether it is called off.
    public var isCancelled: Bool
    /// Whether it takes up the days, or only marks them.
    public var isBusy: Bool
    /// Whether all may read it.
    public var isPublic: Bool

    /// Something on some days.
    public init(uid: String, _ summary: String, _ schedule: Iteration.Schedule, changed: Instant) {
      self.uid = uid
      self.summary = summary
      self.schedule = schedule
      self.changed = changed
      sequence = 0
      place = ""
      lines = []
      category = ""
      isCancelled = false
      isBusy = true
      isPublic = false
    }
  }

  /// What the calendar is called.
  public var name: String
  /// What stands in it.
  public var items: [Item]

  /// A calendar of some items.
  public init(_ name: String, _ items: [Item]) {
    self.name = name
    self.items = items
  }

  /// The file. The same items are always the same bytes.
  public var bytes: [UInt8] {
    var text = CalendarText()
    text.put("BEGIN:VCALENDAR")
    text.put("VERSION:2.0")
    text.put("PRODID:-//Entente//Partnership office//EN")
    text.put("CALSCALE:GREGORIAN")
    text.put("METHOD:PUBLISH")
    text.put("NAME", text: name)
    text.put("X-WR-CALNAME", text: name)
    text.put("REFRESH-INTERVAL;VALUE=DURATION:PT6H")
    text.put("X-PUBLISHED-TTL:PT6H")
    let zones = CalendarZone.needed(by: items.map(\.schedule))
    for zone in zones { zone.write(to: &text) }
    let known = Set(zones.map(\.name))
    for item in items { item.write(to: &text, knowing: known) }
    text.put("END:VCALENDAR")
    return text.bytes
  }
}

extension CalendarFile.Item {
  fileprivate func write(to text: inout CalendarText, knowing zones: Set<String>) {
    text.put("BEGIN:VEVENT")
    text.put("UID", text: uid)
    text.put("DTSTAMP:\(changed.inCalendar)")
    text.put("SEQUENCE:\(sequence)")
    writeDays(to: &text, knowing: zones)
    text.put("SUMMARY", text: summary)
    if !place.isEmpty { text.put("LOCATION", text: place) }
    if !lines.isEmpty { text.put("DESCRIPTION", text: lines.joined(separator: "\n")) }
    if !category.isEmpty { text.put("CATEGORIES", text: category) }
    if let address { text.put("URL:\(address)") }
    text.put("STATUS:\(isCancelled ? "CANCELLED" : "CONFIRMED")")
    text.put("TRANSP:\(isBusy && !isCancelled ? "OPAQUE" : "TRANSPARENT")")
    text.put("CLASS:\(isPublic ? "PUBLIC" : "CONFIDENTIAL")")
    text.put("END:VEVENT")
  }

  /// Whole days as days; hours by the clock of the place, and once a day where it lasts several.
  private func writeDays(to text: inout CalendarText, knowing zones: Set<String>) {
    guard let hours = schedule.hours, !hours.isEmpty, zones.contains(schedule.timeZone) else {
      text.put("DTSTART;VALUE=DATE:\(schedule.first.inCalendar)")
      text.put("DTEND;VALUE=DATE:\(schedule.last.next.inCalendar)")
      return
    }
    let zone = schedule.timeZone
    text.put("DTSTART;TZID=\(zone):\(schedule.first.inCalendar(at: hours.lowerBound))")
    text.put("DTEND;TZID=\(zone):\(schedule.first.inCalendar(at: hours.upperBound))")
    if schedule.days > 1 { text.put("RRULE:FREQ=DAILY;COUNT=\(schedule.days)") }
  }
}

extension Day {
  /// `20261121`.
  var inCalendar: String { String(description.filter { $0 != "-" }) }

  /// `20261121T090000`; minute 1440 is the next day's first.
  func inCalendar(at minute: Int) -> String {
    let day = minute >= 1440 ? next : self
    let rest = minute % 1440
    let hour = rest / 60
    let left = rest % 60
    return "\(day.inCalendar)T\(hour < 10 ? "0" : "")\(hour)\(left < 10 ? "0" : "")\(left)00"
  }
}

extension Instant {
  /// `20261121T210400Z`.
  fileprivate var inCalendar: String { "\(day.inCalendar)T\(clock.filter { $0 != ":" })Z" }
}
