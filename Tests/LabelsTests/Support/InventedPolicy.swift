import Labels

/// A policy made up by chance: its own levels, groups, parties and tags, and labels in it.
struct InventedPolicy {
  let policy: Policy
  let groups: [String]
  let parties: [String]
  let levels: [String]
  let codes: [String]
  let themes: [String]
  let remarks: [String]

  init(_ chance: inout Chance) throws {
    groups = (0..<(2 + chance.below(4))).map { "G\($0)" }
    parties = (0..<(3 + chance.below(6))).map { "P\($0)" }
    levels = (0..<(2 + chance.below(4))).map { "LEVEL \($0)" }
    codes = ["ALPHA", "BRAVO", "CHARLIE"]
    themes = ["SEA", "AIR", "LAND"]
    remarks = ["STAFF", "MEDICAL"]
    var text = Self.head
    for (number, level) in levels.enumerated() {
      text += "<securityClassification name=\"\(level)\" lacv=\"\(number)\" "
      text += "hierarchy=\"\(number)\"/>"
    }
    text += "</securityClassifications><securityCategoryTagSets>"
    text += Self.set("Codes", 1, "tagType=\"restrictive\"", codes) { _ in
      chance.happens(oneIn: 3) ? "<excludedClass>LEVEL 0</excludedClass>" : ""
    }
    let permissive = "tagType=\"enumerated\" enumType=\"permissive\""
    text += Self.set("Owner", 2, permissive, groups + ["Open"]) { _ in "" }
    text += Self.set("Release", 3, permissive, groups + parties) { _ in "" }
    text += Self.set("Only", 4, permissive, ["G0"] + parties) { _ in "" }
    text += Self.set("Theme", 5, permissive, themes) { _ in "" }
    text += Self.set("Remark", 6, "tagType=\"tagType7\"", remarks) { _ in
      chance.happens(oneIn: 3) ? "<excludedClass>LEVEL 1</excludedClass>" : ""
    }
    text += "</securityCategoryTagSets>" + Self.rules(groups, allies: chance.below(3))
    policy = try loaded(spif: text)
  }

  private static let head = """
    <SPIF xmlns="http://www.xmlspif.org/spif" schemaVersion="2.1">
    <securityPolicyId name="INVENTED" id="2.25.1"/><securityClassifications>
    """

  private static func set(
    _ name: String, _ number: Int, _ type: String, _ values: [String],
    _ inner: (String) -> String
  ) -> String {
    let categories = values.enumerated().map { place, value in
      "<tagCategory name=\"\(value)\" lacv=\"\(place)\">\(inner(value))</tagCategory>"
    }
    return "<securityCategoryTagSet name=\"\(name)\" id=\"2.25.1.\(number)\">"
      + "<securityCategoryTag name=\"tag\" \(type)>\(categories.joined())"
      + "</securityCategoryTag></securityCategoryTagSet>"
  }

  private static func rules(_ groups: [String], allies: Int) -> String {
    let list = groups.enumerated().map { number, group in
      "<group\(number > 0 && number <= allies ? " allies=\"true\"" : "")>\(group)</group>"
    }
    return """
      <extensions><rules xmlns="urn:entente:policy-rules:1"><present tag="Owner"/>
      <single tag="Owner"><except>Open</except></single>
      <paired tag="Owner" value="Open" with="Release"/>
      <covers tag="Release" owner="Owner" more="1" unless="Only"/>
      <mirrored tag="Only" other="Release"/>
      <release owner="Owner" opening="Open" release="Release" only="Only" alliance="G0">
      \(list.joined())</release></rules></extensions></SPIF>
      """
  }

  // MARK: Labels, clearances and holders

  func label(_ chance: inout Chance, before now: Int64 = 100) -> Label {
    for _ in 0..<100 {
      let label = attempt(&chance, before: now)
      if policy.findings(in: label, at: Moment(seconds: now)).isEmpty { return label }
    }
    preconditionFailure("a valid label is found soon")
  }

  /// A label that often breaks the policy.
  func attempt(_ chance: inout Chance, before now: Int64 = 100) -> Label {
    var label = Label(
      policy: policy.name, classification: chance.pick(levels),
      categories: release(&chance) + others(&chance),
      created: Moment(seconds: Int64(chance.below(Int(now)))))
    label.reviewDue = Moment(seconds: Int64(chance.below(500)))
    return label
  }

  private func release(_ chance: inout Chance) -> [LabelCategory] {
    let owner = chance.pick(groups)
    let more = chance.few(groups + parties).filter { $0 != owner }
    switch chance.below(4) {
    case 0: return [permissive("Owner", [owner])]
    case 1: return [permissive("Owner", [owner]), permissive("Only", chance.few(parties))]
    case 2:
      let names = chance.few(["G0"] + parties)
      return [
        permissive("Owner", [owner, "Open"]), permissive("Release", names),
        permissive("Only", names),
      ]
    default:
      return [
        permissive("Owner", [owner, "Open"]), permissive("Release", [owner] + more),
      ]
    }
  }

  private func others(_ chance: inout Chance) -> [LabelCategory] {
    var categories: [LabelCategory] = []
    if chance.happens(oneIn: 2) {
      categories.append(LabelCategory(tag: "Codes", kind: .restrictive, values: chance.few(codes)))
    }
    if chance.happens(oneIn: 3) { categories.append(permissive("Theme", chance.few(themes))) }
    if chance.happens(oneIn: 3) {
      categories.append(
        LabelCategory(tag: "Remark", kind: .informative, values: chance.few(remarks)))
    }
    return categories
  }

  private func permissive(_ tag: String, _ values: [String]) -> LabelCategory {
    LabelCategory(tag: tag, kind: .permissive, values: values)
  }

  /// A clearance that rests on nothing but chance.
  func clearance(_ chance: inout Chance) -> Clearance {
    Clearance(
      policy: policy.name, classifications: Set(chance.few(levels)),
      categories: [
        LabelCategory(tag: "Codes", kind: .restrictive, values: chance.some(codes)),
        permissive("Owner", chance.some(groups + ["Open"])),
        permissive("Release", chance.some(groups + parties)),
        permissive("Only", chance.some(["G0"] + parties)),
        permissive("Theme", chance.some(themes)),
      ].filter { !$0.values.isEmpty })
  }

  func holder(
    for party: String, in registry: InventedRegistry, at now: Moment, _ chance: inout Chance
  ) -> Holder {
    Holder(
      party: party, standing: registry.standing(of: party, on: now, alliance: "G0"),
      levels: [chance.pick(levels)], restrictive: ["Codes": Set(chance.some(codes))],
      permissive: ["Theme": Set(chance.some(themes))])
  }
}
