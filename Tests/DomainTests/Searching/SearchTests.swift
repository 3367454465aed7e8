import Domain
import Testing

private func party(_ id: Party.ID, _ english: String, french: String? = nil) -> Action {
  .add(Party(id: id, kind: .state, names: [DatedName(Bilingual(english, french: french))]))
}

@Suite struct `Searching` {
  private func found(_ query: String) throws -> [Subject] {
    var alliance = try Alliance([
      party("TUR", "Türkiye", french: "Turquie"), party("CIV", "Côte d'Ivoire"),
      party("DEU", "Germany", french: "Allemagne"), party("JPN", "日本"),
      party("MKD", "North Macedonia", french: "Macédoine du Nord"),
      party("PRK", "North Korea"), party("GEO", "Georgia"), party("LUX", "Grooß Łuxœmbourg"),
      .found(body("pfp")), .add(source("S33")),
      .add(changed(decision("C-M-94-1")) { $0.title = "Framework of the partnership" }),
    ])
    try alliance.perform(.party(.rename("GEO", DatedName(from: "2020", "Sakartvelo"))))
    return alliance.on("2026-11-21").search(query).map(\.subject)
  }

  @Test(arguments: [
    ("turkiye", Subject.party("TUR")), ("TÜRKİYE", .party("TUR")),
    ("Tu\u{308}rkiye", .party("TUR")),
    ("turq", .party("TUR")), ("cote ivoire", .party("CIV")), ("Côte d’Ivoire", .party("CIV")),
    ("allem", .party("DEU")), ("日本", .party("JPN")), ("日", .party("JPN")),
    ("macedonia north", .party("MKD")), ("macedoine", .party("MKD")),
    ("sakart", .party("GEO")), ("georgia", .party("GEO")), ("luxoem", .party("LUX")),
    ("grooss", .party("LUX")), ("pfp", .body("pfp")), ("PFP", .body("pfp")),
    ("s33", .source("S33")),
    ("c-m-94-1", .decision("C-M-94-1")), ("framework part", .decision("C-M-94-1")),
  ])
  func `finds by the beginnings of words, without marks, in both languages`(
    query: String, subject: Subject
  ) throws {
    #expect(try found(query) == [subject])
  }

  @Test(arguments: ["", " ", "\0", "'", "urkiye", "turkiye germany", "zz", "日本国", "\u{308}"])
  func `finds nothing where not every word begins so`(query: String) throws {
    #expect(try found(query) == [])
  }

  @Test func `puts whole words and codes first`() throws {
    #expect(try found("north") == [.party("MKD"), .party("PRK")])
    #expect(try found("geo") == [.party("GEO")])
    let alliance = try Alliance([
      party("AAA", "Mali federation"), party("BBB", "Malian union"), party("MALI", "A republic"),
    ])
    let order = alliance.on("2026-11-21").search("mali").map(\.subject)
    #expect(order == [.party("MALI"), .party("AAA"), .party("BBB")])
  }

  @Test func `stops at its limit and bears endless queries`() throws {
    let alliance = try Alliance([party("A", "One"), party("B", "One"), party("C", "One")])
    #expect(
      alliance.on("2026-11-21").search("one", limit: 2).map(\.subject) == [
        .party("A"), .party("B"),
      ])
    let long = String(repeating: "one ", count: 10_000)
    #expect(alliance.on("2026-11-21").search(long).count == 3)
  }

  @Test func `weighs a record alike whatever else there is`() throws {
    var alliance = try Alliance([party("TUR", "Türkiye"), party("TUN", "Tunisia")])
    let queries = ["tu", "tur", "tunisia", "t"]
    func weights(_ alliance: Alliance) -> [[SearchMatch]] {
      queries.map { query in
        alliance.on("2026-11-21").search(query, limit: 1000).filter {
          [.party("TUR"), .party("TUN")].contains($0.subject)
        }
      }
    }
    let alone = weights(alliance)
    #expect(alone[0].count == 2)
    for place in 0..<200 {
      try alliance.perform(party(Party.ID(stringLiteral: "T\(place)"), "Tu\(place) tunisia türk"))
    }
    #expect(weights(alliance) == alone)
  }

  @Test func `forgets old words when a record is corrected`() throws {
    var alliance = try Alliance([party("TUR", "Türkiye"), party("TUN", "Tunisia")])
    let other = Party(id: "TUR", kind: .state, names: [DatedName("Anatolia")])
    try alliance.perform(.party(.correct(other)))
    #expect(alliance.on("2026-11-21").search("turkiye") == [])
    #expect(alliance.on("2026-11-21").search("anat").map(\.subject) == [.party("TUR")])
  }
}

@Suite struct `Searching in scripts whose marks join their letters` {
  @Test(arguments: ["भ", "भा", "भार", "भारत", "ค", "คน", "한", "한국", "하", "क"])
  func `finds by the beginnings of words`(query: String) throws {
    let names = ["भारत", "कि", "कटक", "คนไทย", "한국", "하늘"]
    let alliance = try Alliance(
      names.enumerated().map { party(Party.ID(stringLiteral: "P\($0)"), $1) })
    let found = alliance.on("2026-11-21").search(query).map(\.subject)
    let expected = names.enumerated().filter {
      $1.unicodeScalars.starts(with: query.unicodeScalars)
    }
    #expect(Set(found) == Set(expected.map { .party(Party.ID(stringLiteral: "P\($0.offset)")) }))
  }
}
