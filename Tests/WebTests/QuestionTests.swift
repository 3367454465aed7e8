import Domain
import Testing
import Web

@Suite struct `The security officer's questions` {
  private static let addresses = [
    "/access", "/access/readers", "/access/readable", "/access/suspension",
    "/access/readable?reader=party.CHE&day=2020-01-01",
    "/access/readable?reader=person.p-fin",
    "/access/suspension?party=CHE&body=eapc&how=ended", "/access/suspension?party=FIN",
  ]
  private static let forPrograms = [
    "/api/v1/access", "/api/v1/access/readable?reader=party.CHE",
    "/api/v1/access/suspension?party=CHE",
  ]

  private func world() async throws -> (World, Doors) {
    let doors = try Doors(at: World.now.milliseconds / 1000)
    var dice = Dice(3)
    return (try await World(World.deeds(&dice, count: 40), behind: doors), doors)
  }

  private func ask(_ path: String, _ code: String, _ world: World, _ doors: Doors) async -> String {
    await Crawl.ask(path, doors.tokens[code] ?? "") { await world.answer($0) }
  }

  @Test func `are answered to security officers, and to nobody else`() async throws {
    let (world, doors) = try await world()
    let pages = Self.addresses + Self.addresses.map { "/fr" + $0 } + Self.forPrograms
    for path in pages {
      #expect(await ask(path, "p-chief", world, doors).hasPrefix("200"), "\(path)")
      for code in ["", "p-registrar", "p-admin", "p-desk", "p-fra", "p-jpn"] {
        #expect(await ask(path, code, world, doors).hasPrefix("404"), "\(path) for \(code)")
      }
    }
  }

  @Test func `are answered for what the officer may read alone`() async throws {
    let (world, doors) = try await world()
    for version in world.held.versions {
      let path = "/access/readers?item=version.\(version.id)"
      for code in ["p-chief", "p-officer"] {
        let isRead = try world.sight(of: code).version(version.id) != nil
        let answer = await ask(path, code, world, doors)
        #expect(answer.hasPrefix(isRead ? "200" : "404"), "\(path) for \(code)")
      }
    }
  }

  @Test func `refuse parties, people and items that are not there`() async throws {
    let (world, doors) = try await world()
    for path in [
      "/access/readers?item=version.0000000000000", "/access/readable?reader=party.XXX",
      "/access/readable?reader=person.p-nobody", "/access/suspension?party=XXX",
      "/access/suspension?party=CHE&body=nothing", "/access/elsewhere",
    ] {
      #expect(await ask(path, "p-chief", world, doors).hasPrefix("404"), "\(path)")
    }
  }

  @Test func `rest on policies that are open to all, in both languages`() async throws {
    let (world, doors) = try await world()
    for path in ["/policies", "/fr/policies", "/api/v1/policies"] {
      let answer = await ask(path, "", world, doors)
      #expect(answer.hasPrefix("200"))
      #expect(answer.contains("RESTRICTED") && answer.contains("UNMARKED"))
    }
    let french = await ask("/fr/policies", "", world, doors)
    #expect(french.contains("DIFFUSION RESTREINTE"))
  }
}
