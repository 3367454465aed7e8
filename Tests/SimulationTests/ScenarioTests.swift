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
    for _ in 0..<1500 {
      var pen = Pen(random: random.split(), roster: roster, alliance: alliance)
      let drawn = Scenario.drawn(with: &random)
      let answer = alliance.answer(drawn.draw(&pen), by: try clerk())
      if drawn.name == name { if answer == nil { refused += 1 } else { allowed += 1 } }
      roster.learn(answer ?? [])
      alliance.apply(answer ?? [])
    }
    #expect(allowed > 20)
    #expect(refused > 20)
    #expect(scenario.check(Records(alliance)).isEmpty)
  }

  private func clerk() throws -> Principal {
    Principal(id: try #require(Principal.ID("clerk")), roles: [.registrar])
  }
}

extension Alliance {
  fileprivate func answer(_ action: Action, by principal: Principal) -> [Fact]? {
    let occasion = Occasion(by: principal, at: Instant(milliseconds: 0), reason: "Simulated")
    return try? decide(action, on: occasion)
  }
}
