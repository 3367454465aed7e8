import Domain
import Labels
import Testing

@Suite struct `Labels and the dated network` {
  @Test func `let who left read nothing until it returns, and nothing from between`() throws {
    let network = try LabelledNetwork()
    let before = nato("RESTRICTED", "PFP", on: "1996-01-01")
    #expect(network.reads("MLT", before, on: "1996-06-01"))
    #expect(!network.reads("MLT", before, on: "2000-01-01"))
    #expect(network.reads("MLT", before, on: "2010-01-01"))
    let between = nato("RESTRICTED", "PFP", on: "2000-01-01")
    #expect(!network.reads("MLT", between, on: "2010-01-01"))
  }

  @Test func `open nothing older to those who join later`() throws {
    let network = try LabelledNetwork()
    let old = nato("SECRET", "NATO", on: "2020-01-01")
    let shared = nato("RESTRICTED", "PFP", on: "2020-01-01")
    for party in ["FIN", "SWE"] as [Party.ID] {
      #expect(network.reads(party, shared, on: "2021-01-01"))
      #expect(network.reads(party, shared, on: "2025-01-01"))
      #expect(!network.reads(party, old, on: "2025-01-01"))
    }
    let between = nato("SECRET", "NATO", on: "2024-01-10")
    #expect(network.reads("FIN", between, on: "2024-01-20"))
    #expect(!network.reads("SWE", between, on: "2024-01-20"))
    #expect(!network.reads("SWE", between, on: "2025-01-01"))
    let latest = nato("SECRET", "NATO", on: "2024-04-01")
    #expect(network.reads("SWE", latest, on: "2025-01-01"))
  }

  @Test func `follow one rule of days or the other where the office says so`() throws {
    let old = nato("SECRET", "NATO", on: "2020-01-01")
    let left = nato("RESTRICTED", "PFP", on: "1996-01-01")
    #expect(try LabelledNetwork(asOf: .now).reads("FIN", old, on: "2025-01-01"))
    #expect(try LabelledNetwork(asOf: .creation).reads("MLT", left, on: "2000-01-01"))
    #expect(try !LabelledNetwork(asOf: .creation).reads("FIN", old, on: "2025-01-01"))
  }

  @Test func `close at once to those who are restricted`() throws {
    let network = try LabelledNetwork()
    let label = nato("RESTRICTED", "PFP", on: "2013-01-01")
    #expect(network.reads("RUS", label, on: "2014-03-31"))
    #expect(!network.reads("RUS", label, on: "2014-04-01"))
    #expect(network.reads("BLR", label, on: "2021-10-31"))
    #expect(!network.reads("BLR", label, on: "2021-11-02"))
  }

  @Test func `let in who is named on its own, as partner and as Ally`() throws {
    let network = try LabelledNetwork()
    let named = nato("RESTRICTED", "NATO", to: ["MNE"], on: "2016-08-01")
    let own = nato("RESTRICTED", "NATO", on: "2016-08-01")
    #expect(network.reads("MNE", named, on: "2016-09-01"))
    #expect(network.reads("MNE", named, on: "2018-01-01"))
    #expect(!network.reads("MNE", own, on: "2016-09-01"))
    #expect(!network.reads("MNE", own, on: "2018-01-01"))
    #expect(!network.reads("CHE", named, on: "2016-09-01"))
  }

  @Test func `give nothing to whom the registry does not know`() throws {
    let network = try LabelledNetwork()
    for owner in ["NATO", "EAPC", "PFP", "MD"] {
      let label = nato("UNCLASSIFIED", owner, on: "2020-01-01")
      #expect(!network.reads("PSE", label, on: "2021-01-01"))
    }
    let named = nato("RESTRICTED", "NATO", to: ["PSE"], on: "2020-01-01")
    #expect(!network.reads("PSE", named, on: "2021-01-01"))
  }

  @Test func `say who could read, seat by seat`() throws {
    let network = try LabelledNetwork()
    let sight = network.sight(anna, on: "2020-01-01")
    let audience = sight.audience(of: nato("RESTRICTED", "PFP", on: "2020-01-01"))
    #expect(audience.includesAlliance && !audience.isOpen)
    #expect(Set(audience.parties) == ["CHE", "FIN", "MLT", "MNE", "SWE", "BLR", "USA"])
    #expect(audience.others.contains("RUS") && audience.others.contains("EGY"))
    #expect(!audience.others.contains("SUN"))
  }

  @Test func `make one label of a whole that lets in whom every part lets in`() throws {
    let network = try LabelledNetwork()
    let sight = network.sight(anna, on: "2020-06-01")
    let shared = nato("UNCLASSIFIED", "PFP", on: "2020-01-01")
    let own = nato("RESTRICTED", "NATO", on: "2020-01-01")
    let whole = try #require(sight.combined([shared, own]))
    #expect(whole.classification == "RESTRICTED")
    #expect(sight.audience(of: whole).parties == ["MNE", "USA"])
    let apart = nato("RESTRICTED", "MD", on: "2020-01-01")
    #expect(sight.combined([shared, apart]) == nil || sight.combined([shared, apart]) != shared)
  }
}
