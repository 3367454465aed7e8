import Domain
import Pages
import Testing

@Suite struct `The record's pages` {
  static func page(_ language: Language = .english, _ holds: (Fact) -> Bool) throws -> String {
    let office = try Strelsau.full()
    let line = try office.line(holds)
    return EntryPage.render(office.reading(language), line: line).description
  }

  @Test func `tell before and after of a renaming`() throws {
    let page = try Self.page { $0.deed == .renamed && $0.subject != .edition }
    #expect(page.contains("Party renamed:"))
    #expect(page.contains("<del>"))
    #expect(page.contains("Free State of Freedonia"))
    #expect(page.contains("État libre de Freedonie"))
    #expect(page.contains("since Jun 2005"))
  }

  @Test func `tell before and after of a correction, in both languages`() throws {
    let corrected = try Self.page { $0.deed == .corrected }
    #expect(corrected.contains("<del>Member</del>"))
    #expect(corrected.contains("<ins>Contributor</ins>"))
    let french = try Self.page(.french) { $0.deed == .corrected }
    #expect(french.contains("<del>Membre</del>"))
    #expect(french.contains("<ins>Contributeur</ins>"))
    #expect(french.contains("Appartenance corrigée"))
  }

  @Test func `tell what a struck record was, from what it held`() throws {
    let page = try Self.page { fact in
      if case .membership = fact.subject { fact.deed == .struck } else { false }
    }
    #expect(page.contains("Membership struck from the record:"))
    #expect(page.contains("SYL · "))
    #expect(page.contains("<del>Observer</del>"))
  }

  @Test func `tell of a founding only what came to be`() throws {
    let page = try Self.page { fact in
      if case .body = fact.subject { fact.deed == .added } else { false }
    }
    #expect(page.contains("Body founded:"))
    #expect(!page.contains("<del>"))
  }

  @Test func `tell an end, an inclusion and a lifting`() throws {
    let ended = try Self.page { fact in
      if case .body = fact.subject { fact.deed == .ended } else { false }
    }
    #expect(ended.contains("Body ended:"))
    #expect(ended.contains("Membership ended:"))
    #expect(ended.contains("30 May 1997"))
    #expect(try Self.page { $0.deed == .included }.contains("ALLIES"))
    #expect(try Self.page { $0.deed == .lifted }.contains("Restriction lifted:"))
  }

  @Test func `lead to neighbours and to the network as known then`() throws {
    let office = try Strelsau.full()
    let line = office.lines[2]
    let page = EntryPage.render(
      office.reading(), line: line, older: office.lines[1].entry.key,
      newer: office.lines[3].entry.key
    ).description
    #expect(page.contains("href=\"/record/k2\""))
    #expect(page.contains("href=\"/record/k4\""))
    #expect(page.contains("href=\"/?at=k3\""))
    let last = EntryPage.render(office.reading(), line: line).description
    #expect(!last.contains("href=\"/record/k4\""))
  }

  @Test func `name every deed that a record may hold`() throws {
    let office = try Strelsau.full()
    let deeds = Set(office.lines.flatMap { $0.entry.facts.map(\.deed) })
    let ofNetwork: Set<Fact.Deed> = [
      .added, .renamed, .ended, .included, .corrected, .struck, .lifted,
    ]
    #expect(deeds == ofNetwork)
  }

  @Test func `say what damage there is and what to do`() throws {
    var office = try Strelsau.full()
    office.registrar.roles.insert(.securityOfficer)
    let reading = office.reading(.french)
    let page = VerificationPage.render(
      reading, outcome: `Every page of bodies and of the record`.damaged
    ).description
    #expect(page.contains("Les écritures 3 à 5 manquent."))
    #expect(page.contains("0,25"))
    let whole = VerificationOutcome(
      entries: 1, bytes: 2, head: "ab", damage: [], seconds: 0.001)
    let found = VerificationPage.render(reading, outcome: whole).description
    #expect(found.contains("La chaîne est intacte"))
  }
}

@Suite struct `Search and open data` {
  @Test func `tell the former name by which something was found`() throws {
    let reading = try Strelsau.full().reading()
    let page = SearchPage.render(reading, query: "freedonie").description
    #expect(page.contains("also “État libre de Freedonie”"))
    #expect(page.contains("<code>FRE</code>"))
  }

  @Test func `offer remedies where nothing is found`() throws {
    let page = SearchPage.render(try Strelsau.full().reading(), query: "zzz").description
    #expect(page.contains("Nothing found for “zzz”"))
    #expect(page.contains("href=\"/bodies\""))
    #expect(page.contains(" autofocus"))
  }

  @Test func `offer every table in both forms, on the day shown`() throws {
    let reading = try Strelsau.full().reading(on: try #require(Day("1996-06-01")))
    let page = OpenDataPage.render(reading).description
    for table in OpenTable.allCases {
      for format in OpenFormat.allCases {
        #expect(page.contains("/data/\(table.rawValue).\(format.rawValue)?on=1996-06-01"))
      }
      #expect(!table.columns.isEmpty)
    }
    #expect(page.contains("CC-BY-4.0"))
  }

  @Test func `list what rests on a decision and what cites a source`() throws {
    let reading = try Strelsau.full().reading()
    let pact = try #require(reading.sight.decision(try code("pact")))
    let decision = DecisionPage.render(reading, decision: pact).description
    #expect(decision.contains("Bodies founded"))
    #expect(decision.contains("Memberships begun"))
    let source = try #require(reading.sight.source(try code("S1")))
    let page = SourcePage.render(reading, source: source).description
    #expect(page.contains("/decisions/pact"))
    #expect(page.contains("href=\"https://www.example.org/papers\""))
  }
}
