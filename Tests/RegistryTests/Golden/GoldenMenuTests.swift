import Domain
import Foundation
import Journal
import Testing

@testable import Registry

/// The menu and nominations as they were first stored. The file never changes.
@Suite struct `The golden journal of the menu` {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["ENTENTE_WRITE_GOLDEN"] == "menu"))
  func `is written when the environment says so, and never otherwise`() async throws {
    let text = HexJournal.text(try entries(of: try await GoldenMenu.journal()))
    try Data(text.utf8).write(to: HexJournal.menu.url)
  }

  @Test func `holds facts of every kind`() throws {
    let facts = try HexJournal.menu.entries().flatMap { try Payload(bytes: $0.payload).facts }
    let tags = try Set(
      facts.map { fact in
        var writer = ByteWriter()
        writer.write(fact)
        var reader = ByteReader(writer.bytes)
        return try reader.number()
      })
    #expect(tags.isSuperset(of: Array(0x90...0x9D) + Array(0xA0...0xA8) + Array(0xB0...0xB7)))
  }

  @Test func `is chained, and encodes again to the same bytes`() throws {
    let stated = try HexJournal.menu.entries()
    for entry in stated { #expect(try Payload(bytes: entry.payload).bytes == entry.payload) }
    let drafts = stated.map { Draft(key: $0.key, payload: $0.payload) }
    #expect(try MemoryJournal().append(drafts, after: .empty) == stated)
  }

  @Test func `is what this program writes for the same orders`() async throws {
    #expect(try entries(of: await GoldenMenu.journal()) == HexJournal.menu.entries())
  }

  @Test func `replays to what it described, from its snapshot too`() throws {
    let journal = MemoryJournal()
    let drafts = try HexJournal.menu.entries().map { Draft(key: $0.key, payload: $0.payload) }
    _ = try journal.append(drafts, after: .empty)
    let point = try Registrar(journal).latest
    let again = Snapshot.standpoint(in: Snapshot.bytes(of: point), of: journal)
    #expect(again?.alliance == point.alliance)
    let held = point.alliance.holdings
    let run = try #require(held.iterations.first { $0.id == "FIN.1.1" })
    #expect(run.step == .reported)
    #expect(run.instructions == 5)
    #expect(run.moves.count == 1)
    #expect(run.place.town == "Helsinki")
    let roster = try #require(held.rosters.first { $0.iteration == run.id })
    #expect(roster.nominations.map(\.status) == [.withdrawn, .substituted, .attended])
    #expect(roster.nominations.map(\.candidate) == ["c-1", "c-2", "c-3"])
    #expect(roster.nominations.last?.certificate == "cert-0001")
    #expect(roster.critiques.map(\.ratings) == [[5, 4, 3, 5]])
    #expect(held.activities.first { $0.id == "FIN.2" }?.retired == "1970-01-03")
    #expect(held.candidates.first { $0.id == "c-1" }?.gender == .woman)
    #expect(held.allowances.map(\.persons) == [9])
    let plan = try #require(held.plans.first)
    #expect(held.plans.count == 1)
    #expect(plan.name == "Winter in Finland" && plan.isShared)
    #expect(
      plan.lines == [
        Plan.Line("FIN.1.2", note: "If it is held."), Plan.Line("FIN.1.1", note: "Two of us."),
      ])
    #expect(plan.made.at < plan.changed.at)
  }
}
