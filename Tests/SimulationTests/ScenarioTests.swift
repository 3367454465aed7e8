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
    for step in 0..<5000 {
      var pen = Pen(random: random.split(), roster: roster, alliance: alliance)
      pen.at = Pen.moment(of: step)
      let drawn = Scenario.drawn(with: &random)
      pen.hand = pen.hand(for: drawn)
      let action = drawn.draw(&pen)
      let answer = try? alliance.decide(action, on: pen.occasion())
      if drawn.name == name { if answer == nil { refused += 1 } else { allowed += 1 } }
      roster.learn(answer ?? [])
      alliance.apply(answer ?? [])
    }
    #expect(allowed > 20)
    #expect(refused > 20)
    #expect(scenario.check(Records(alliance)).isEmpty)
  }
}
