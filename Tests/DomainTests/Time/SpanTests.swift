import Domain
import Drawing
import Testing

/// Spans over a few days at either end of the office's years, so that every edge is met often.
private func span(_ random: inout SplitMix64, from first: Day) -> Span {
  func day(_ random: inout SplitMix64) -> Dated? {
    if random.oneIn(4) { return nil }
    return Day(number: first.number + Int32(random.below(8))).map { Dated($0) }
  }
  while true {
    let span = Span(from: day(&random), to: day(&random))
    if span.isOrdered { return span }
  }
}

private let firstDays: [Day] = ["1800-01-01", "2026-11-21", "2199-12-24"]

@Suite struct `A span` {
  /// The days that matter: before, among and after those that spans begin and end on.
  private func days(around first: Day) -> [Day] {
    [.earliest, .latest]
      + ((first.number - 2)...(first.number + 10)).compactMap { Day(number: $0) }
  }

  @Test func `holds from its first day until the day before its end`() {
    let span = Span(from: "2004-03-29", to: "2009-04-01")
    #expect(!span.contains("2004-03-28"))
    #expect(span.contains("2004-03-29"))
    #expect(span.contains("2009-03-31"))
    #expect(!span.contains("2009-04-01"))
    #expect(Span().contains(.earliest))
    #expect(Span().contains(.latest))
  }

  @Test(arguments: firstDays) func `overlaps another when some day is in both`(first: Day) {
    var random = SplitMix64(seed: 3)
    for _ in 0..<3000 {
      let (one, other) = (span(&random, from: first), span(&random, from: first))
      let isShared = days(around: first).contains { one.contains($0) && other.contains($0) }
      #expect(one.overlaps(other) == isShared, "\(one) \(other)")
      #expect(other.overlaps(one) == isShared)
    }
  }

  @Test(arguments: firstDays) func `covers another when all its days are in it`(first: Day) {
    var random = SplitMix64(seed: 4)
    for _ in 0..<3000 {
      let (one, other) = (span(&random, from: first), span(&random, from: first))
      guard days(around: first).contains(where: other.contains) else { continue }
      let isWithin = days(around: first).allSatisfy { !other.contains($0) || one.contains($0) }
      if one.covers(other) { #expect(isWithin, "\(one) \(other)") }
      // What goes on without an end is never covered by what has one, nor the other way round.
      if isWithin, (one.to == nil) == (other.to == nil) { #expect(one.covers(other)) }
    }
  }

  @Test func `that is cut in two covers both, which touch and do not overlap`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<1000 {
      let whole = span(&random, from: "2026-11-21")
      guard let cut = Day(number: 20_778 + Int32(random.below(8))) else { continue }
      let (left, right) = (
        Span(from: whole.from, to: Dated(cut)), Span(from: Dated(cut), to: whole.to)
      )
      guard whole.contains(cut), left.isOrdered, right.isOrdered else { continue }
      #expect(whole.covers(left) && whole.covers(right))
      #expect(!left.overlaps(right))
    }
  }

  @Test func `is ordered when its end comes after its beginning`() {
    #expect(Span(from: "2014", to: "2015").isOrdered)
    #expect(!Span(from: "2014", to: "2014-01-01").isOrdered)
    #expect(!Span(from: "2015", to: "2014").isOrdered)
    #expect(Span(to: "1800").isOrdered)
  }
}
