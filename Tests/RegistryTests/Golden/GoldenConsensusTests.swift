import Domain
import Foundation
import Journal
import Testing

@testable import Registry

/// Proposals and silences as they were first stored. The file never changes.
@Suite struct `The golden journal of proposals` {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["ENTENTE_WRITE_GOLDEN"] == "consensus"))
  func `is written when the environment says so, and never otherwise`() async throws {
    let text = HexJournal.text(try entries(of: try await GoldenConsensus.journal()))
    try Data(text.utf8).write(to: HexJournal.consensus.url)
  }

  @Test func `holds facts of every kind, and every action that a proposal may hold`() throws {
    let facts: [Fact] = try HexJournal.consensus.entries().flatMap {
      try Payload(bytes: $0.payload).facts
    }
    let tags = try Set(facts.map { fact in try tag(of: fact) })
    #expect((UInt64(0xC0)...0xCA).allSatisfy(tags.contains))
    var actions: [Action] = []
    for case .proposal(.brought(let proposal)) in facts {
      actions += proposal.draft.parts.flatMap(\.actions)
    }
    #expect(
      try Set(actions.map { action in try tag(of: action) })
        == [0x20, 0x21, 0x22, 0x30, 0x31, 0x40, 0x41, 0x80])
  }

  private func tag(of value: some Stored) throws -> UInt64 {
    var reader = ByteReader(bytes(value))
    return try reader.number()
  }

  @Test func `is chained, and encodes again to the same bytes`() throws {
    let stated = try HexJournal.consensus.entries()
    for entry in stated { #expect(try Payload(bytes: entry.payload).bytes == entry.payload) }
    let drafts = stated.map { Draft(key: $0.key, payload: $0.payload) }
    #expect(try MemoryJournal().append(drafts, after: .empty) == stated)
  }

  @Test func `is what this program writes for the same orders`() async throws {
    #expect(
      try entries(of: await GoldenConsensus.journal()) == HexJournal.consensus.entries())
  }

  @Test func `replays to what it described, from its snapshot too`() throws {
    let journal = MemoryJournal()
    let drafts = try HexJournal.consensus.entries().map {
      Draft(key: $0.key, payload: $0.payload)
    }
    try journal.append(drafts, after: .empty)
    let point = try Registrar(journal).latest
    let again = Snapshot.standpoint(in: Snapshot.bytes(of: point), of: journal)
    #expect(again?.alliance == point.alliance)
    // A silence runs: both go on alike when it ends, by themselves.
    let later = GoldenMenu.at(20)
    #expect(point.alliance.isDue(by: later))
    #expect(again?.alliance.settled(by: later) == point.alliance.settled(by: later))
    #expect(point.alliance.settled(by: later) != point.alliance)
    let held = point.alliance.holdings
    #expect(held.committees.map(\.id) == ["nac"])
    #expect(held.clocks.map(\.zone) == ["America/New_York"])
    let proposal = try #require(held.proposals.first { $0.id == 54 })
    #expect(
      proposal.adopted.map { "\($0.part) \($0.outcome)" } == [
        "bodies adopted", "lift adopted", "limit adopted", "report adopted",
        "runs adoptedInPart",
      ])
    #expect(proposal.silences.map(\.ended?.how) == [.deadline, .redrafted, .escalated])
    #expect(proposal.silences.first?.formerly == [GoldenMenu.at(7)])
    #expect(proposal.withdrawn != nil)
    #expect(held.proposals.first { $0.id == 55 }?.adopted.map(\.part) == ["text"])
    #expect(held.decisions.contains { $0.id == Proposal.decision(in: 500) })
    #expect(held.bodies.first { $0.id == "cluster" }?.inclusions.map(\.body) == ["old"])
    #expect(held.restrictions.map(\.id).sorted() == [21, 22])
    let open = held.iterations.filter { $0.approval != nil }
    #expect(open.map(\.id) == ["FIN.1.1"])
    #expect(open.first?.approval?.parties == ["SWE"])
  }
}
