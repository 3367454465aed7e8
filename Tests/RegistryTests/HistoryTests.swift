import Domain
import Drawing
import Journal
import Testing

@testable import Registry

@Suite struct `Looking back` {
  private func parties(_ alliance: Alliance) -> Int { alliance.holdings.parties.count }

  @Test func `tells the alliance as the record knew it at any entry`() async throws {
    let journal = MemoryJournal()
    let registry = try Registrar(journal)
    var values: [Alliance] = [Alliance()]
    for number in 1...300 {
      _ = try await registry.perform(add(number))
      values.append(registry.latest.alliance)
    }
    var random = SplitMix64(seed: 9)
    for number in [0, 1, 63, 64, 65, 299, 300] + (0..<60).map({ _ in random.below(301) }) {
      let point = try await registry.standpoint(at: UInt64(number))
      #expect(point.number == UInt64(number))
      #expect(point.alliance == values[number])
    }
    #expect(try await registry.standpoint(at: .max).number == 300)
    let reopened = try Registrar(journal)
    #expect(try await reopened.standpoint(at: 150).alliance == values[150])
  }

  @Test func `keeps few values, spread over all, and finds the rest from them`() async throws {
    let journal = MemoryJournal()
    let history = History(journal, spacing: 2)
    let registry = try Registrar(journal)
    for number in 1...200 {
      _ = try await registry.perform(add(number))
      history.offer(registry.latest.alliance, at: try journal.head())
    }
    var random = SplitMix64(seed: 10)
    for _ in 0..<80 {
      let number = random.below(201)
      let point = try await history.standpoint(at: UInt64(number))
      #expect(point.number == UInt64(number))
      #expect(parties(point.alliance) == number)
    }
  }

  @Test func `reads back a stretch for one question, and keeps what it passed`() throws {
    let watched = try journal(of: 400)
    let history = History(watched, spacing: 16, entriesMax: 100)
    for reached: UInt64 in [100, 200, 300] {
      let before = watched.visited
      #expect(throws: RegistryFault.onTheWay(reached: reached, to: 390)) {
        try history.find(390).get()
      }
      #expect(watched.visited - before == 100)
    }
    #expect(try parties(history.find(390).get().alliance) == 390)
    for number: UInt64 in [5, 17, 170, 255, 389] {
      let before = watched.visited
      #expect(try parties(history.find(number).get().alliance) == Int(number))
      #expect(watched.visited - before <= max(16, (390 - Int(number)) / 2 + 16))
    }
  }

  @Test func `goes on by itself to what was asked for`() async throws {
    let history = History(try journal(of: 400), entriesMax: 50)
    var answers = 0
    while true {
      // A pattern with values in a catch stops Swift 6.3.1's compiler here.
      guard let standpoint = try await ready(history, at: 399) else {
        answers += 1
        continue
      }
      #expect(parties(standpoint.alliance) == 399)
      break
    }
    #expect((1...7).contains(answers))
  }

  /// The standpoint, or nil while it is still read back to.
  private func ready(_ history: History, at number: UInt64) async throws -> Standpoint? {
    do {
      return try await history.standpoint(at: number)
    } catch {
      guard error.words.hasPrefix("onTheWay") else { throw error }
      return nil
    }
  }

  private func journal(of count: Int) throws -> WatchedJournal {
    let journal = WatchedJournal()
    let desk = try Desk(journal, from: nil)
    for number in 1...count { _ = desk.serve([Request(add(number))]) }
    return journal
  }

  @Test func `reads the record in pages, newest first`() async throws {
    let registry = try Registrar(MemoryJournal())
    #expect(try await registry.entries(before: nil, limit: 10) == [])
    for number in 1...25 { _ = try await registry.perform(add(number)) }
    var (seen, before): ([UInt64], UInt64?) = ([], nil)
    while case let page = try await registry.entries(before: before, limit: 10),
      let last = page.last
    {
      seen += page.map(\.number)
      before = last.number
    }
    #expect(seen == (1...25).reversed())
    #expect(try await registry.entries(before: 1, limit: 10) == [])
    #expect(try await registry.entries(before: 0, limit: 10) == [])
    #expect(try await registry.entries(before: nil, limit: 0) == [])
    #expect(try await registry.entries(before: nil, limit: -1) == [])
    #expect(try await registry.entries(before: .max, limit: 2).map(\.number) == [25, 24])
    #expect(try await registry.entries(before: 3, limit: .max).map(\.number) == [2, 1])
  }

  @Test func `reads one entry whole`() async throws {
    let registry = try Registrar(MemoryJournal())
    for number in 1...3 { _ = try await registry.perform(add(number)) }
    let entry = try await registry.entry(2)
    #expect(entry?.number == 2)
    #expect(entry?.principal == "registrar")
    #expect(entry?.reason == "Order 2")
    #expect(entry?.at == Instant(milliseconds: 2000))
    #expect(entry?.facts.map(\.subject) == [.party("P2")])
    #expect(entry?.facts.map(\.deed) == [.added])
    #expect(entry?.digest.count == 64)
    #expect(try await registry.entry(0) == nil)
    #expect(try await registry.entry(4) == nil)
    #expect(try await registry.entry(.max) == nil)
  }
}

extension RegistryFault {
  fileprivate var words: String { "\(self)" }
}
