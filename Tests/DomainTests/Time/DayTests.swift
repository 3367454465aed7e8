import Domain
import Drawing
import Testing

@Suite struct `A day` {
  @Test func `steps through every day of the office's years in the calendar's order`() {
    var (year, month, day) = (1800, 1, 1)
    for number in Day.earliest.number...Day.latest.number {
      let found = Day(number: number)
      guard let found, found.parts == (year, month, day),
        found == Day(year: year, month: month, day: day)
      else {
        Issue.record("\(number) is not \(year)-\(month)-\(day)")
        return
      }
      day += 1
      if Day(year: year, month: month, day: day) == nil { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect((year, month, day) == (2200, 1, 1))
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
  }

  @Test(arguments: [(1900, false), (2000, true), (2024, true), (2026, false), (2100, false)])
  func `comes on 29 February in leap years alone`(year: Int, isLeap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(Day(year: year, month: 2, day: 30) == nil)
  }

  @Test func `lies within the years 1800 to 2199`() {
    for text in ["1799-12-31", "2200-01-01"] { #expect(Day(text) == nil) }
    #expect(Day(number: Day.earliest.number - 1) == nil)
    #expect(Day(number: Day.latest.number + 1) == nil)
    #expect(Day(number: .min) == nil)
    #expect(Day(number: .max) == nil)
    #expect(Day.earliest.previous == .earliest)
    #expect(Day.latest.next == .latest)
  }

  @Test(arguments: [
    "", "-", "--", "2026", "2026-11", "2026-11-", "2026-11-2", "2026-11-021", "02026-11-21",
    "2026-11-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026/11/21", " 2026-11-21",
    "2026-11-21 ", "2026-11-21T00:00:00Z", "2026-11-21-", "-2026-11-21", "+026-11-21", "٢٠٢٦-١١-٢١",
    "２０２６-11-21", "2026–11–21", "2026-11-2\u{0661}", "21-11-2026", "0x7E-11-21", "2026-1e-01",
    "2026-11-21\0", "\u{FEFF}2026-11-21",
  ])
  func `is not read from odd text`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `prints what it reads`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2000 {
      let range = Day.earliest.number...Day.latest.number
      let day = Day(number: Int32.random(in: range, using: &random))
      #expect(day.flatMap { Day($0.description) } == day)
    }
  }

  @Test func `is never read from random bytes that print otherwise`() {
    var random = SplitMix64(seed: 2)
    let letters = Array("0123456789--- +T/:é")
    for _ in 0..<20_000 {
      let text = String((0..<random.below(12)).map { _ in random.pick(letters) })
      if let dated = Dated(text) { #expect(dated.description == text) }
    }
  }
}

@Suite struct `A date` {
  @Test(arguments: [
    ("2014-09-17", Dated.Precision.day, "2014-09-17"), ("2014-09", .month, "2014-09-01"),
    ("2014", .year, "2014-01-01"),
  ])
  func `is as exact as it is written`(text: String, precision: Dated.Precision, first: Day) {
    let dated = Dated(text)
    #expect(dated?.precision == precision)
    #expect(dated?.day == first)
    #expect(dated?.description == text)
  }

  @Test func `moves to the first day of what it may mean`() {
    #expect(Dated("2014-09-17", precision: .month) == "2014-09")
    #expect(Dated("2014-09-17", precision: .year) == "2014")
    #expect(Dated("2014-09-17", precision: .day) == "2014-09-17")
  }

  @Test func `orders by day, then the more exact first`() {
    let dates: [Dated] = ["2014", "2014-09-02", "2014-01", "2014-01-01", "2013-12-31", "2014-09"]
    #expect(
      dates.sorted() == ["2013-12-31", "2014-01-01", "2014-01", "2014", "2014-09", "2014-09-02"])
  }
}

@Suite struct `An instant` {
  @Test(arguments: [
    (Int64(0), "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (999, "1970-01-01T00:00:00Z"),
    (1_795_295_040_000, "2026-11-21T21:04:00Z"), (-86_400_000, "1969-12-31T00:00:00Z"),
  ])
  func `prints in UTC to the second`(milliseconds: Int64, text: String) {
    #expect(Instant(milliseconds: milliseconds).description == text)
  }

  @Test func `falls on a day of the office even at the ends of its numbers`() {
    #expect(Instant(milliseconds: .min).day == .earliest)
    #expect(Instant(milliseconds: .max).day == .latest)
    #expect(Instant(milliseconds: .min).clock.count == 8)
    #expect(Instant(milliseconds: .max).clock.count == 8)
  }
}
