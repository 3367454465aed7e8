import Labels
import Testing

/// Where a literal reading of a standard grants too much.
@Suite struct `A label that reads as less than it means` {
  let policy: Policy
  let notation: Shorthand
  let all = "UNCLASSIFIED+RESTRICTED+CONFIDENTIAL+SECRET; "

  init() throws {
    policy = try nato()
    notation = Shorthand(policy)
  }

  private func verdict(_ label: String, _ clearance: String) throws -> Verdict {
    try policy.verdict(
      on: notation.label(label), for: notation.clearance(all + clearance), at: noon)
  }

  @Test func `is denied without an owner, though the plain algorithm lets anyone in`() throws {
    let partner = "Context[P]={Releasable}; Releasable To[P]={JPN}"
    let bare = try policy.bare(
      notation.label("RESTRICTED"), notation.clearance(all + partner))
    #expect(bare == .permit)
    let context = PolicyRule.present(tag: "Context")
    #expect(try verdict("RESTRICTED", partner) == .deny(.invalid([.rule(context)])))
  }

  @Test func `is denied with an empty tag`() throws {
    let empty = Label(
      policy: policy.name, classification: "SECRET",
      categories: [
        LabelCategory(tag: "Context", kind: .permissive, values: ["NATO"]),
        LabelCategory(tag: "Releasable To", kind: .permissive, values: []),
      ], created: noon)
    #expect(policy.findings(in: empty, at: noon).contains(.emptyTag("Releasable To")))
  }

  @Test(arguments: [
    "RESTRICTED; Context[P]={NATO|EAPC}", "RESTRICTED; Context[P]={NATO|Releasable}",
    "RESTRICTED; Context[P]={Releasable}; Releasable To[P]={JPN}",
    "RESTRICTED; Context[P]={NATO}; Releasable To[P]={NATO|JPN}",
    "RESTRICTED; Context[P]={NATO|Releasable}; Releasable To[P]={JPN|CHE}",
    "RESTRICTED; Context[P]={NATO|Releasable}; Releasable To[P]={NATO}",
    "RESTRICTED; Context[P]={NATO}; Administrative[I]={STAFF}",
    "RESTRICTED; Context[P]={NATO|Releasable}; Releasable To[P]={GBR|JPN}; Only[P]={GBR}",
    "RESTRICTED; Context[P]={NATO}; Additional Sensitivity[R]={ATOMAL}",
    "SECRET; Context[P]={NATO}; Additional Sensitivity[R]={BOHEMIA}",
    "RESTRICTED; Context[P]={NATO}; Additional Sensitivity[R]={ATOMIC}",
    "RESTRICTED; Context[P]={NATO}; Releasable[P]={JPN}",
    "RESTRICTED; Context[R]={NATO}", "RESTRICTED; Context[P]={NATO|nato}", "VERY SECRET",
  ])
  func `is found to break its policy`(_ text: String) throws {
    #expect(try !policy.findings(in: notation.label(text), at: noon).isEmpty)
  }

  @Test(arguments: [
    "RESTRICTED; Context[P]={NATO}", "unclassified; context[P]={nato}; administrative[I]={staff}",
    "RESTRICTED; Context[P]={NATO|Releasable}; Releasable  To[P]={NATO|JPN}",
    "SECRET; Context[P]={EAPC|Releasable}; Releasable To[P]={EAPC|JPN|AUS}",
    "SECRET; Context[P]={NATO}; Only[P]={GBR|FRA}",
    "SECRET; Context[P]={NATO|Releasable}; Only[P]={GBR|JPN}; Releasable To[P]={GBR|JPN}",
    "TOP SECRET; Context[P]={NATO}; Additional Sensitivity[R]={ATOMAL|BOHEMIA}",
  ])
  func `is not seen where there is none`(_ text: String) throws {
    let found = try policy.findings(in: notation.label(text), at: noon)
    #expect(found == [], "\(found)")
  }

  @Test func `is denied when name and identifier do not agree`() throws {
    let wrong = PolicyName("NATO", oid: "1.3.26.1.3.2")
    let label = Label(policy: wrong, classification: "UNCLASSIFIED", created: noon)
    #expect(policy.findings(in: label, at: noon).first == .foreignPolicy)
    let clearance = try notation.clearance("UNCLASSIFIED")
    #expect(policy.bare(label, clearance) == .deny(.policy))
    let other = Label(policy: PolicyName("PUBLIC"), classification: "UNMARKED", created: noon)
    #expect(!policy.verdict(on: other, for: clearance, at: noon).isPermit)
  }
}
