import Domain
import Testing

@testable import Simulation

@Suite struct `Every subject of the simulation` {
  @Test(arguments: Scenario.all.map(\.name))
  func `asks for what is allowed and for what is not`(name: String) throws {
    let scenario = try #require(Scenario.all.first { $0.name == name })
    var (alliance, roster) = (Alliance(), Roster())
    var random = SplitMix64(seed: 5)
    var (allowed, refused) = (0, 0)
    for step in 0..<3000 {
      var pen = Pen(random: random.split(), roster: roster, alliance: alliance)
      let drawn = Scenario.drawn(with: &random)
      pen.at = Instant(milliseconds: 1_700_000_000_000 + Int64(step) * 1000)
      let (action, occasion) = pen.asked(of: drawn)
      let answer = try? alliance.decide(action, on: occasion)
      if drawn.name == name { if answer == nil { refused += 1 } else { allowed += 1 } }
      roster.learn(answer ?? [])
      alliance.apply(answer ?? [])
    }
    #expect(allowed > 20)
    #expect(refused > 20)
    #expect(scenario.check(Records(alliance)).isEmpty)
  }
}
