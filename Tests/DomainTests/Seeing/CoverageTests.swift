import Drawing
import Testing

@testable import Domain

@Suite struct `How many spans hold on a day` {
  private func span(_ random: inout SplitMix64) -> Span {
    let from = Int32(random.below(60))
    let to = random.oneIn(3) ? nil : Day(number: from + 1 + Int32(random.below(30)))
    return Span(from: Day(number: from).map { Dated($0) }, to: to.map { Dated($0) })
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `is known while they come and go`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var spans: [Span] = []
    var coverage = Coverage()
    for _ in 0..<400 {
      if !spans.isEmpty, random.oneIn(3) {
        coverage.remove(spans.remove(at: random.below(spans.count)))
      } else {
        spans.append(span(&random))
        coverage.add(spans[spans.count - 1])
      }
      #expect(coverage == Coverage(spans.shuffled(using: &random)))
      #expect(coverage.isEmpty == spans.isEmpty)
      let day = try #require(Day(number: Int32(random.below(100)) - 5))
      #expect(coverage.depth(on: day) == spans.count { $0.contains(day) })
      #expect(coverage.begins(by: day) == spans.contains { ($0.from?.day ?? day) <= day })
    }
  }
}
