import Domain
import Journal
import Registry
import Testing

private let proposal: Proposal.ID = 80
/// When its silence ends.
private let deadline = GoldenMenu.at(7)
private let later = Instant(milliseconds: deadline.milliseconds + 3_600_000)
private let settlement = ActionKey(of: "silence/\(proposal)/0")

/// A party that restrictions are set on, each part by itself.
private func parts() -> [Proposal.Part] {
  ["FIN", "SWE"].enumerated().map { place, party in
    GoldenConsensus.part(
      Code(stringLiteral: party), of: Code(stringLiteral: party),
      [
        .restriction(
          .restrict(
            Restriction(
              id: Identifier(UInt64(50 + place)), party: Code(stringLiteral: party),
              scopes: [.military], from: "1970-01-05")))
      ])
  }
}

/// Brings a proposal of two parts and sets a silence over it.
private func underSilence(_ journal: any Chronicle) async throws -> Registrar {
  let registry = try Registrar(journal)
  for order in GoldenConsensus.office { _ = try await registry.perform(order) }
  let brought = Proposal(
    id: proposal, before: "nac", in: Paper(id: 50, origin: .alliance),
    GoldenConsensus.draft(500, parts(), on: 5))
  _ = try await registry.perform(
    GoldenMenu.asks(GoldenConsensus.planner, 5, .proposal(.bring(brought)), 900))
  _ = try await registry.perform(GoldenConsensus.silence(proposal, until: 7, on: 5, 901))
  return registry
}

/// A server that hears of the deadline and has an order of its own.
private func race(_ server: Registrar, _ place: Int) async throws {
  try await server.settle(by: later)
  _ = try await server.perform(late(place, "XY\(place)"))
}

private func limits(_ alliance: Alliance) -> [UInt64] {
  alliance.holdings.restrictions.map(\.id.value).filter { $0 >= 50 }.sorted()
}

/// An order of a registrar after the deadline.
private func late(_ number: Int, _ party: String) -> Order {
  let name = DatedName(Bilingual("State \(party)"))
  let action = Action.party(
    .add(Party(id: Code(stringLiteral: party), kind: .state, names: [name])))
  return Order(action, on: Occasion(by: registrar, at: later), key: key(5000 + number))
}

@Suite struct `A silence that has ended` {
  @Test func `is recorded as an entry of its own before the next order`() async throws {
    let journal = MemoryJournal()
    let registry = try await underSilence(journal)
    let seen = registry.latest.alliance.settled(by: later)
    #expect(limits(seen) == [50, 51])
    #expect(limits(registry.latest.alliance) == [])
    let before = registry.latest.number
    let receipt = try await registry.perform(late(1, "XYZ"))
    #expect(receipt.number == before + 2)
    #expect(receipt.facts.count == 1)
    let line = try #require(try await registry.entry(before + 1))
    #expect(line.principal == .nobody)
    #expect(line.at == later)
    #expect(line.facts.first?.subject == .proposal(proposal))
    #expect(line.facts.count == 3)
    #expect(try journal.entry(for: settlement)?.number.value == before + 1)
    #expect(try replayed(journal) == registry.latest.alliance)
    #expect(registry.latest.alliance.holdings.proposals == seen.holdings.proposals)
    #expect(limits(registry.latest.alliance) == [50, 51])
  }

  @Test func `is recorded without an order when somebody looks after it`() async throws {
    let journal = MemoryJournal()
    let registry = try await underSilence(journal)
    let before = registry.latest.number
    try await registry.settle(by: Instant(milliseconds: deadline.milliseconds - 1))
    #expect(registry.latest.number == before)
    let seen = registry.latest.alliance.settled(by: deadline)
    try await registry.settle(by: deadline)
    #expect(registry.latest.number == before + 1)
    #expect(registry.latest.alliance == seen)
    try await registry.settle(by: later)
    #expect(try journal.head().number == before + 1)
  }

  @Test func `is recorded once by two servers that meet at the deadline`() async throws {
    let journal = MemoryJournal()
    let one = try await underSilence(journal)
    let (two, three) = (try Registrar(journal), try Registrar(journal))
    let before = one.latest.number
    try await one.settle(by: deadline)
    try await two.settle(by: later)
    #expect(try journal.head().number == before + 1)
    #expect(two.latest.alliance == one.latest.alliance)
    // One that has not heard of it yet decides an order upon it all the same.
    #expect(try await three.perform(late(1, "XYZ")).number == before + 2)
    #expect(three.latest.alliance == (try replayed(journal)))
  }

  @Test func `is recorded once by many servers that race for it on disk`() async throws {
    try await withFolder { folder in
      let journal = try SQLiteJournal(path: folder + "/store.db")
      let first = try await underSilence(journal)
      let before = first.latest.number
      let others = try (0..<4).map { _ in try Registrar(journal) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (place, server) in others.enumerated() {
          group.addTask { try await race(server, place) }
        }
        try await group.waitForAll()
      }
      #expect(try journal.head().number == before + 5)
      #expect(limits(try replayed(journal)) == [50, 51])
      try journal.close()
    }
  }

  @Test func `stays recorded when the order after it is refused`() async throws {
    let registry = try await underSilence(MemoryJournal())
    let before = registry.latest.number
    await #expect(throws: Registrar.Failure.refused(.alreadyExists(.party("FIN")))) {
      try await registry.perform(late(1, "FIN"))
    }
    #expect(registry.latest.number == before + 1)
    #expect(limits(registry.latest.alliance) == [50, 51])
  }

  @Test func `stays recorded when one order of several is refused`() async throws {
    let registry = try await underSilence(MemoryJournal())
    let before = registry.latest.number
    let failure = Registrar.Failure.refusedOne(index: 1, .alreadyExists(.party("FIN")))
    await #expect(throws: failure) {
      try await registry.perform(all: [late(1, "XYZ"), late(2, "FIN")])
    }
    #expect(registry.latest.number == before + 1)
    #expect(limits(registry.latest.alliance) == [50, 51])
    #expect(!registry.latest.alliance.holdings.parties.contains { $0.id == "XYZ" })
  }

  @Test func `is recorded later when the journal cannot take it`() async throws {
    let journal = WatchedJournal()
    let registry = try await underSilence(journal)
    let before = registry.latest.number
    journal.fail(with: .full)
    await #expect(throws: Registrar.Failure.unrecorded(.full)) {
      try await registry.settle(by: later)
    }
    #expect(registry.latest.number == before)
    #expect(limits(registry.latest.alliance) == [])
    // Who looks sees what the clock has made so, recorded or not.
    #expect(limits(registry.latest.alliance.settled(by: later)) == [50, 51])
    journal.fail(with: nil)
    try await registry.settle(by: later)
    #expect(registry.latest.number == before + 1)
  }

  @Test func `refuses an objection that comes at its end, and takes one just before`() async throws
  {
    let registry = try await underSilence(MemoryJournal())
    func objection(at moment: Instant, _ number: UInt64) -> Order {
      let speaker = GoldenConsensus.norwegian
      var position = Proposal.Position(
        id: .init(number), of: "NOR", .objects(.parts(["SWE"])),
        marking: GoldenMenu.marking, Stamp(by: speaker.id, at: moment))
      position.text = "No."
      return Order(
        .proposal(.speak(proposal, position)), on: Occasion(by: speaker, at: moment),
        key: key(Int(number)))
    }
    let last = Instant(milliseconds: deadline.milliseconds - 1)
    _ = try await registry.perform(objection(at: last, 6001))
    await #expect(throws: Registrar.Failure.refused(.notNow)) {
      try await registry.perform(objection(at: deadline, 6002))
    }
    #expect(limits(registry.latest.alliance) == [50])
  }
}

/// An objection about one part, or an agreement.
private func word(
  of speaker: Principal, _ party: Party.ID, _ kind: Proposal.Position.Kind, _ number: UInt64,
  at moment: Instant
) -> Order {
  var position = Proposal.Position(
    id: .init(number), of: party, kind, marking: GoldenMenu.marking,
    Stamp(by: speaker.id, at: moment))
  position.text = "A word."
  return Order(
    .proposal(.speak(proposal, position)), on: Occasion(by: speaker, at: moment),
    key: key(Int(number)))
}

/// Has two delegations speak at once on two servers of a journal, and lets the silence end.
private func speakAtOnce(_ journal: any Chronicle) async throws {
  let first = try await underSilence(journal)
  let second = try Registrar(journal)
  let last = Instant(milliseconds: deadline.milliseconds - 1)
  let speaker = GoldenConsensus.norwegian
  async let one = first.perform(
    word(of: speaker, "NOR", .objects(.parts(["SWE"])), 7001, at: last))
  async let two = second.perform(word(of: speaker, "NOR", .comments, 7002, at: last))
  _ = try await (one, two)
  try await first.settle(by: deadline)
  try await second.settle(by: deadline)
  let whole = try replayed(journal)
  let said = whole.holdings.proposals.first { $0.id == proposal }?.silences.last?.positions
  #expect(Set((said ?? []).map(\.id.value)) == [7001, 7002])
  #expect(limits(whole) == [50])
  #expect(first.latest.alliance == whole && second.latest.alliance == whole)
}

@Suite struct `Delegations that speak at once` {
  @Test func `are both heard, on two servers of one store`() async throws {
    try await speakAtOnce(MemoryJournal())
    try await withFolder { folder in
      let store = try SQLiteJournal(path: folder + "/store.db")
      try await speakAtOnce(store)
      try store.close()
    }
  }

  @Test func `one in the last millisecond and one a millisecond late, are told apart`()
    async throws
  {
    let journal = MemoryJournal()
    let first = try await underSilence(journal)
    let second = try Registrar(journal)
    let speaker = GoldenConsensus.norwegian
    func moment(_ more: Int64) -> Instant {
      Instant(milliseconds: deadline.milliseconds + more)
    }
    let late = word(of: speaker, "NOR", .objects(.whole), 7002, at: moment(1))
    await #expect(throws: Registrar.Failure.refused(.notNow)) { try await second.perform(late) }
    #expect(limits(try replayed(journal)) == [50, 51])
    // The other server's clock stands before the deadline still: the record has closed it.
    let early = word(of: speaker, "NOR", .objects(.whole), 7001, at: moment(-1))
    await #expect(throws: Registrar.Failure.refused(.notNow)) { try await first.perform(early) }
    #expect(limits(try replayed(journal)) == [50, 51])
  }
}

@Suite struct `A running silence in a snapshot` {
  @Test func `ends as it does in one that was replayed`() async throws {
    try await withFolder { folder in
      let (path, journal) = (folder + "/store.snapshot", MemoryJournal())
      _ = try await underSilence(journal)
      try await Registrar(journal, snapshotPath: path).saveSnapshot()
      let opened = try Registrar(journal, snapshotPath: path)
      let replayed = try Registrar(journal)
      #expect(opened.latest.alliance == replayed.latest.alliance)
      #expect(opened.latest.alliance.isDue(by: deadline))
      try await opened.settle(by: deadline)
      #expect(opened.latest.alliance == replayed.latest.alliance.settled(by: deadline))
    }
  }
}
