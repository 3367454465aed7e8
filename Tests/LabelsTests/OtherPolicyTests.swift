import Labels
import Testing

/// Nothing is NATO's by accident.
@Suite struct `A policy of another shape` {
  let policy: Policy
  let notation: Shorthand

  init() throws {
    policy = try Policy(spif: four)
    notation = Shorthand(policy)
  }

  private func findings(_ text: String, at now: Moment = noon) throws -> [Finding] {
    try policy.findings(in: notation.label(text), at: now)
  }

  @Test func `is validated by its own rules`() throws {
    #expect(try findings("White") == [])
    #expect(try findings("Amber") == [.levelDemand("Amber")])
    #expect(try findings("Amber; Jurisdiction[P]={North}") == [])
    #expect(
      try findings("Amber; Jurisdiction[P]={North|South}") == [.levelDemand("Amber")])
    #expect(
      try findings("White; Jurisdiction[P]={North|East}")
        == [.excluded(tag: "Jurisdiction", value: "East")])
    #expect(
      try findings("Green; Jurisdiction[P]={North|South|East}")
        .contains(.selection(tag: "Jurisdiction")))
    #expect(
      try findings("Green; Trade[R]={Fragile}") == [.valueAtLevel(tag: "Trade", value: "Fragile")])
    let late = try Moment.day("2031-01-01")
    #expect(
      try findings("Green; Jurisdiction[P]={South}", at: late)
        == [.valueNotInForce(tag: "Jurisdiction", value: "South")])
  }

  @Test func `asks of each label in a chain when it is in force`() throws {
    var label = try notation.label("Green; Jurisdiction[P]={South}")
    let next = try notation.label("Green; Jurisdiction[P]={North}")
    label.succession = try Succession(at: .day("2029-01-01"), label: next)
    #expect(try policy.findings(in: label, at: .day("2031-01-01")) == [])
    // South is over when it would come again.
    var other = next
    other.succession = try Succession(
      at: .day("2031-01-01"), label: notation.label("Green; Jurisdiction[P]={South}"))
    let late: Finding = .valueNotInForce(tag: "Jurisdiction", value: "South")
    #expect(try policy.findings(in: other, at: .day("2029-06-01")) == [.successor([late])])
  }

  @Test func `lets old labels keep what new ones may not have`() throws {
    let label = try notation.label("Red; Trade[R]={Old}")
    #expect(policy.findings(in: label, at: noon) == [])
    #expect(
      policy.findings(inNew: label, at: noon)
        == [.obsoleteLevel("Red"), .obsoleteValue(tag: "Trade", value: "Old")])
  }

  @Test func `keeps equally named tags of two sets apart`() throws {
    let label = try notation.label("Green; Jurisdiction[P]={North}; Trade[P]={North}")
    let one = try notation.clearance("Green; Jurisdiction[P]={North}")
    #expect(policy.bare(label, one) == .deny(.permissive(tag: "Trade")))
    let both = try notation.clearance("Green; Jurisdiction[P]={North}; Trade[P]={North}")
    #expect(policy.bare(label, both) == .permit)
    // By the tags' own name nobody can say which is meant, so nothing is granted.
    let either = try notation.clearance("Green; Place[P]={North}")
    #expect(policy.bare(label, either) == .deny(.permissive(tag: "Jurisdiction")))
    #expect(
      try findings("Green; Place[P]={North}") == [.unknownValue(tag: "Place", value: "North")])
  }

  @Test func `is marked in its own words`() throws {
    let label = try notation.label("Green; Jurisdiction[P]={South|North}; Trade[P]={Harbour}")
    #expect(policy.marking(of: label) == "COLOURS | Green | in North and South | Harbour")
    #expect(policy.marking(of: label, in: "fr-CA") == "C | Green | dans North and South | Harbour")
    #expect(try policy.marking(of: notation.label("Red")) == "RED ALERT | Red")
  }

  @Test func `combines levels and places without any registry`() throws {
    let parts = try [
      "Green; Jurisdiction[P]={North|South}", "Amber; Jurisdiction[P]={North}",
    ].map { try notation.label($0) }
    let whole = try policy.combination(of: parts, in: Unregistered(), at: noon)
    #expect(policy.marking(of: whole) == "COLOURS | Amber | in North")
    let apart = try [parts[0], notation.label("White; Jurisdiction[P]={East}")]
    #expect(throws: CombinationProblem.nothingInCommon(tag: "Jurisdiction")) {
      try policy.combination(of: apart, in: Unregistered(), at: noon)
    }
  }

  @Test func `speaks another policy's words where that lets in nobody new`() throws {
    let other = try nato()
    let label = try notation.label("Amber; Jurisdiction[P]={North}")
    let mapped = try #require(policy.equivalent(of: label, in: other))
    #expect(mapped.role == .alternative)
    #expect(other.marking(of: mapped) == "NATO RESTRICTED")
    // South is to be left out there; beside North that narrows, alone it would let anyone in.
    let beside = try notation.label("White; Jurisdiction[P]={North|South}")
    #expect(policy.equivalent(of: beside, in: other) != nil)
    for unmapped in [
      "White; Jurisdiction[P]={South}", "Green; Jurisdiction[P]={North}",
      "Amber; Jurisdiction[P]={North}; Trade[R]={Fragile}",
      "Amber; Jurisdiction[P]={North}; Trade[P]={North}",
    ] {
      #expect(try policy.equivalent(of: notation.label(unmapped), in: other) == nil)
    }
    #expect(other.equivalent(of: mapped, in: policy) == nil)
  }
}

@Suite struct `A policy file` {
  @Test func `is stored and read again as the same policy`() throws {
    for policy in try [nato(), loaded("Packs/nato/policy-public.xml"), Policy(spif: four)] {
      #expect(try Policy(spif: policy.source) == policy)
    }
  }

  @Test func `of the public says that anybody may read`() throws {
    let policy = try loaded("Packs/nato/policy-public.xml")
    var label = Label(policy: policy.name, classification: "unmarked", created: noon)
    label.reviewDue = noon
    let anybody = Clearance(policy: policy.name, classifications: ["UNMARKED"])
    #expect(policy.verdict(on: label, for: anybody, at: noon) == .permit)
    #expect(policy.marking(of: label) == "PUBLIC")
  }

  @Test(arguments: [
    ("schemaVersion=\"2.1\"", "schemaVersion=\"3.0\"", PolicyProblem.Kind.schema),
    ("schemaVersion=\"2.1\"", "", .schema), ("www.xmlspif.org", "www.xmslpif.org", .notPolicy),
    ("tagType=\"restrictive\"", "tagType=\"restrictve\"", .unknown),
    ("tagType=\"restrictive\"", "tagType=\"enumerated\"", .unknown),
    ("tagType=\"restrictive\"", "tagType=\"notApplicable\"", .unknown),
    ("s:excludedCategory", "s:excludedCategry", .unknown),
    ("requiredClass=", "requiredClas=", .unknown),
    ("requiredClass=\"Amber\"", "requiredClass=\"Ambr\"", .unresolved),
    ("operation=\"onlyOne\"", "operation=\"one\"", .unknown),
    ("id=\"2.25.77.1\"", "id=\"2.25.77.2\"", .repeated),
    ("id=\"2.25.77.1\"", "id=\"2.25.077\"", .identifier),
    ("name=\"Green\"", "name=\"WHITE\"", .repeated),
    ("lacv=\"3\" hierarchy", "lacv=\"2\" hierarchy", .repeated),
    ("name=\"South\"", "name=\" north \"", .repeated),
    ("hierarchy=\"20\"", "hierarchy=\"high\"", .number),
    ("hierarchy=\"20\"", "", .missing),
    ("tagSetRef=\"Jurisdiction\"", "tagSetRef=\"Juris\"", .unresolved),
    ("all=\"true\"", "all=\"true\" lacv=\"1\"", .contradiction), ("all=\"true\"", "", .missing),
    ("maxSelection=\"2\"", "minSelection=\"3\" maxSelection=\"2\"", .contradiction),
    ("maxSelection=\"2\"", "maxSelection=\"two\"", .number),
    ("notAfter=\"20300101000000Z\"", "notAfter=\"later\"", .time),
    ("policyRef=\"NATO\" lacv", "policyRef=\"OTAN\" lacv", .unresolved),
    ("applied=\"encrypt\"", "applied=\"maybe\"", .unknown),
    ("qualifierCode=\"separator\"", "qualifierCode=\"seperator\"", .unknown),
    ("replacePolicy", "replacePolice", .unknown),
  ])
  func `with a mistake is refused for it`(
    _ right: String, _ wrong: String, _ kind: PolicyProblem.Kind
  ) throws {
    let text = String(decoding: four, as: UTF8.self)
      .split(separator: right, omittingEmptySubsequences: false).joined(separator: wrong)
    let problem = try #require(throws: PolicyProblem.self) { try Policy(spif: text.utf8) }
    #expect(problem.faults.contains { $0.kind == kind }, "\(problem.faults)")
  }

  @Test(arguments: [
    ("<present tag=\"Context\"/>", "<presnt tag=\"Context\"/>", PolicyProblem.Kind.unknown),
    ("<present tag=\"Context\"/>", "<present tag=\"Contexts\"/>", .unresolved),
    ("value=\"Releasable\"", "value=\"Release\"", .unresolved),
    ("<class>UNCLASSIFIED</class>", "<class>OPEN</class>", .unresolved),
    ("alliance=\"NATO\"", "alliance=\"OTAN\"", .unresolved),
    (">EAPC</group>", ">PFP</group>", .repeated),
  ])
  func `with a mistake in its own rules is refused for it`(
    _ right: String, _ wrong: String, _ kind: PolicyProblem.Kind
  ) throws {
    let text = try String(decoding: bytes(of: "Packs/nato/policy.xml"), as: UTF8.self)
      .split(separator: right, omittingEmptySubsequences: false).joined(separator: wrong)
    let problem = try #require(throws: PolicyProblem.self) { try Policy(spif: text.utf8) }
    #expect(problem.faults.contains { $0.kind == kind }, "\(problem.faults)")
  }
}
