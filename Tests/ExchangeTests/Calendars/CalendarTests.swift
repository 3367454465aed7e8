import Domain
import Exchange
import Testing

private func schedule(
  _ first: String, _ last: String, _ hours: Range<Int>? = nil, _ zone: String = "Europe/Helsinki"
) throws -> Iteration.Schedule {
  Iteration.Schedule(
    try #require(Day(first)), through: try #require(Day(last)), hours: hours, timeZone: zone)
}

private func item(_ schedule: Iteration.Schedule) -> CalendarFile.Item {
  CalendarFile.Item(
    uid: "FIN.2732.34@entente", "Course", schedule, changed: Instant(milliseconds: 0))
}

private func text(_ item: CalendarFile.Item) -> String {
  String(decoding: CalendarFile("Mine", [item]).bytes, as: UTF8.self)
}

private func lines(_ item: CalendarFile.Item) -> [String] {
  text(item).replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
}

@Suite struct `A run in a calendar` {
  @Test func `of whole days ends before the day after its last`() throws {
    let lines = lines(item(try schedule("2026-12-30", "2026-12-31")))
    #expect(lines.contains("DTSTART;VALUE=DATE:20261230"))
    #expect(lines.contains("DTEND;VALUE=DATE:20270101"))
    #expect(!lines.contains { $0.hasPrefix("BEGIN:VTIMEZONE") || $0.hasPrefix("RRULE") })
    #expect(lines.contains("DTSTAMP:19700101T000000Z"))
  }

  @Test func `with hours is held by the clock of its place, once a day`() throws {
    let lines = lines(item(try schedule("2026-10-23", "2026-10-27", 540..<1440)))
    #expect(lines.contains("DTSTART;TZID=Europe/Helsinki:20261023T090000"))
    #expect(lines.contains("DTEND;TZID=Europe/Helsinki:20261024T000000"))
    #expect(lines.contains("RRULE:FREQ=DAILY;COUNT=5"))
    let zone = lines.prefix { $0 != "END:VTIMEZONE" }.drop { $0 != "BEGIN:VTIMEZONE" }
    #expect(zone.contains("TZID:Europe/Helsinki"))
    // Back on 25 October 2026 at four by the clock of summer, forward on 28 March 2027 at three.
    let back = try #require(zone.firstIndex(of: "DTSTART:20261025T040000"))
    #expect(zone[back - 1] == "BEGIN:STANDARD")
    #expect(zone[back + 1] == "TZOFFSETFROM:+0300")
    #expect(zone[back + 2] == "TZOFFSETTO:+0200")
    let forth = try #require(zone.firstIndex(of: "DTSTART:20270328T030000"))
    #expect(zone[forth - 1] == "BEGIN:DAYLIGHT")
  }

  @Test func `with a clock that nobody knows takes whole days`() throws {
    let lines = lines(item(try schedule("2026-10-23", "2026-10-23", 540..<600, "Moon/Sea")))
    #expect(lines.contains("DTSTART;VALUE=DATE:20261023"))
    #expect(!lines.contains("BEGIN:VTIMEZONE"))
  }

  @Test func `is folded at 75 bytes and never inside a character`() throws {
    var long = item(try schedule("2026-10-23", "2026-10-23"))
    long.summary = String(repeating: "é漢✈a", count: 60)
    let text = text(long)
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(lines(long).contains("SUMMARY:\(long.summary)"))
    #expect(!text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
  }

  @Test func `can put nothing of its own into the file`() throws {
    var bad = item(try schedule("2026-10-23", "2026-10-23"))
    bad.summary = "a;b,c\\d\r\nEND:VEVENT\u{2028}e\u{0}\u{85}f"
    #expect(lines(bad).contains("SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\ne\\nf"))
    #expect(lines(bad).count { $0 == "END:VEVENT" } == 1)
  }

  @Test func `that was called off says so, with a higher number`() throws {
    var off = item(try schedule("2026-10-23", "2026-10-23"))
    off.sequence = 2
    off.isCancelled = true
    let lines = lines(off)
    #expect(lines.contains("SEQUENCE:2"))
    #expect(lines.contains("STATUS:CANCELLED"))
    #expect(lines.contains("TRANSP:TRANSPARENT"))
    #expect(lines.contains("CLASS:CONFIDENTIAL"))
  }
}
