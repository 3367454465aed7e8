import Domain
import Journal
import Registry
import Testing

/// Three hundred people for twenty seats, all at once.
@Suite struct `A race for seats` {
  private static let seats = 20
  private static let people = 300

  @Test func `gives each seat once, and the rest a place in the order of filing`() async throws {
    try await withFolder { folder in
      let journal = try SQLiteJournal(path: folder + "/store.db")
      let registry = try Registrar(journal)
      _ = try await registry.perform(
        all: GoldenMenu.race(seats: Self.seats, people: Self.people))
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...Self.people {
          let order = GoldenMenu.filing(number)
          group.addTask { _ = try await registry.perform(order) }
        }
        try await group.waitForAll()
      }
      let roster = try GoldenMenu.roster(in: registry.latest.alliance)
      #expect(roster.count == Self.people)
      #expect(roster.prefix(Self.seats).allSatisfy { $0.status == .confirmed })
      #expect(roster.dropFirst(Self.seats).allSatisfy { $0.status == .waiting })
      #expect(try replayed(journal) == registry.latest.alliance)
      try journal.close()
    }
  }
}

extension GoldenMenu {
  private static let racing: Iteration.ID = "FIN.1.1"

  /// A run that gives its seats by arrival, on the menu, and people who may be sent.
  static func race(seats: Int, people: Int) -> [Order] {
    var open = run(1, town: "Helsinki")
    open.seating = Iteration.Seating(seats, allocation: .arrival)
    open.series = nil
    let steps = [
      asks(school, 2, .activity(.propose([open])), 1000),
      asks(planner, 3, .activity(.check([racing])), 1001),
      asks(planner, 3, .activity(.approve([racing], .all())), 1002),
      asks(school, 3, .activity(.publish([racing])), 1003),
    ]
    let racers = (1...people).map { number in
      asks(swede, 4, .nomination(.register(candidate(racer(number), nil))), 2000 + UInt64(number))
    }
    return network + offers + steps + racers
  }

  /// One of them is put forward.
  static func filing(_ number: Int) -> Order {
    let nomination = Nomination(
      id: Nomination.ID(UInt64(number)), for: racing, of: racer(number), by: "SWE",
      Stamp(by: swede.id, at: Instant(milliseconds: 5 * 86_400_000)))
    return asks(swede, 5, .nomination(.nominate([nomination])), 5000 + UInt64(number))
  }

  private static func racer(_ number: Int) -> Candidate.ID {
    Code(stringLiteral: "racer-\(number)")
  }

  /// Everyone put forward, in the order of filing.
  static func roster(in alliance: Alliance) throws -> [Nomination] {
    let at = Instant(milliseconds: 6 * 86_400_000)
    let sight = alliance.seen(by: school, on: at.day, at: at)
    return sight.nominations(for: try #require(sight.iteration(racing)))
  }
}
