import Domain
import Foundation
import Journal
import Testing

@testable import Registry

/// The first format that was ever shipped. The file never changes: a program that cannot read it
/// or hashes it otherwise has broken its users' records.
@Suite struct `The golden journal of format 1` {
  /// The file as a journal; its digests must be those that this program computes.
  private func golden() throws -> MemoryJournal {
    let journal = MemoryJournal()
    let stated = try HexJournal.first.entries()
    let drafts = stated.map { Draft(key: $0.key, payload: $0.payload) }
    #expect(try journal.append(drafts, after: .empty) == stated)
    return journal
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["ENTENTE_WRITE_GOLDEN"] == "1"))
  func `is written when the environment says so, and never otherwise`() async throws {
    let text = HexJournal.text(try entries(of: try await GoldenOffice.journal()))
    try Data(text.utf8).write(to: HexJournal.first.url)
  }

  @Test func `holds facts of every kind`() throws {
    let facts = try HexJournal.first.entries().flatMap { try Payload(bytes: $0.payload).facts }
    let tags = Set(
      facts.map { fact in
        var writer = ByteWriter()
        writer.write(fact)
        return writer.bytes[0]
      })
    let blocks: [ClosedRange<UInt8>] = [
      0x01...0x07, 0x10...0x14, 0x20...0x25, 0x30...0x33, 0x40...0x43,
    ]
    #expect(tags == Set(blocks.flatMap(Array.init)))
  }

  @Test func `is chained, and encodes again to the same bytes`() throws {
    for entry in try HexJournal.first.entries() {
      #expect(try Payload(bytes: entry.payload).bytes == entry.payload)
    }
    #expect(try golden().replay { _ in true }.number == UInt64(GoldenOffice.actions.count))
  }

  @Test func `is what this program writes for the same orders`() async throws {
    #expect(try entries(of: await GoldenOffice.journal()) == HexJournal.first.entries())
  }

  @Test func `replays to the alliance it described`() throws {
    let alliance = try Registrar(try golden()).latest.alliance
    let sight = alliance.seen(
      by: registrar, on: "2023-04-03", at: Instant(milliseconds: 1_700_000_000_000))
    #expect(sight.parties.map(\.id) == ["FIN"])
    #expect(sight.bodies.map(\.id) == ["ifor", "nato", "pfp"])
    #expect(sight.memberships.map(\.id) == [Identifier(.max), 1])
    #expect(sight.restrictions == [])
    #expect(sight.party("FIN")?.alpha2 == "FI")
    #expect(sight.party("FIN")?.tile == Party.Tile(column: 34, row: 2))
    #expect(sight.party("FIN")?.names.first?.footnote == "日本")
    #expect(sight.source("S1")?.title == "A good book")
    #expect(sight.decision("summit-1994")?.reference == "M-1(94)2")
    #expect(sight.term("north")?.name == "The north")
    #expect(sight.edition?.title.french == "Doré")
    let pfp = sight.body("pfp")
    #expect(pfp?.purposes == [.membership, .interoperability])
    #expect(pfp?.name(on: "2010-01-01") == "Partnership")
    #expect(pfp?.inclusions.map(\.body) == ["nato"])
    #expect(sight.body("ifor")?.ending?.into == ["pfp"])
    #expect(sight.membership(1)?.from == "1994-05-09")
    #expect(sight.membership(1)?.close?.manner == .acceded)
    #expect(sight.membership(Identifier(.max))?.close?.manner == .completed)
    #expect(sight.standing(of: "FIN") == .partner)
  }
}
