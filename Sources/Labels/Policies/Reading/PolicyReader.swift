/// What a policy file said, once it is known to be consistent.
struct PolicyDraft {
  var name = PolicyName("")
  var classifications: [Classification] = []
  var tagSets: [TagSet] = []
  var validity = Validity()
  var rules: [PolicyRule] = []
  var release: ReleaseRoles?
  var equivalents: [PolicyName] = []
  var markings = PolicyMarkings()
  var index = PolicyIndex([], [])
}

/// Reads a policy from an XML SPIF of schema 2.1 and collects what is wrong with it.
struct PolicyReader {
  var faults: [PolicyProblem.Fault] = []

  static let namespace = "http://www.xmlspif.org/spif"
  static let xml = "http://www.w3.org/XML/1998/namespace"

  mutating func read(_ bytes: [UInt8]) throws(PolicyProblem) -> PolicyDraft {
    let root: MarkupElement
    do {
      root = try MarkupReader.root(of: bytes, within: .policy)
    } catch {
      throw PolicyProblem(faults: [.init(path: "/", kind: .markup(error), text: "")])
    }
    try checkRoot(root)
    let draft = self.draft(root)
    check(draft)
    guard faults.isEmpty else { throw PolicyProblem(faults: faults) }
    return draft
  }

  private mutating func checkRoot(_ root: MarkupElement) throws(PolicyProblem) {
    guard root.name == MarkupName(Self.namespace, "SPIF") else {
      throw PolicyProblem(faults: [.init(path: "/", kind: .notPolicy, text: root.name.local)])
    }
    let schema = root.attribute("schemaVersion") ?? ""
    guard schema.collapsed == "2.1" else {
      let fault = PolicyProblem.Fault(path: "/SPIF/@schemaVersion", kind: .schema, text: schema)
      throw PolicyProblem(faults: [fault])
    }
  }

  private mutating func draft(_ root: MarkupElement) -> PolicyDraft {
    var draft = PolicyDraft()
    let place = Place(root, "/SPIF")
    expect(
      place,
      children: [
        "defaultSecurityPolicyId", "securityPolicyId", "updateInfo", "securityClassifications",
        "securityCategoryTagSets", "privacyMarks", "equivalentPolicies", "markingData",
        "markingQualifier", "extensions",
      ])
    draft.name = policyName(place)
    draft.validity = validity(place)
    draft.equivalents = equivalentPolicies(place)
    draft.classifications = classifications(place)
    draft.tagSets = tagSets(place)
    draft.markings.policy = markingSet(place)
    if let levels = place.element.elements(
      MarkupName(Self.namespace, "securityClassifications")
    ).first {
      draft.markings.levels = markingSet(Place(levels, "\(place.path)/securityClassifications"))
    }
    draft.index = PolicyIndex(draft.classifications, draft.tagSets)
    readExtensions(place, into: &draft)
    return draft
  }

  private mutating func policyName(_ root: Place) -> PolicyName {
    guard let place = one("securityPolicyId", in: root) else {
      fault(root, "securityPolicyId", .missing)
      return PolicyName("")
    }
    return PolicyName(
      required("name", in: place).collapsed, oid: identifier("id", in: place))
  }

  private mutating func equivalentPolicies(_ root: Place) -> [PolicyName] {
    guard let list = one("equivalentPolicies", in: root) else { return [] }
    expect(list, children: ["equivalentPolicy"])
    return children("equivalentPolicy", in: list).map { place in
      PolicyName(required("name", in: place).collapsed, oid: identifier("id", in: place))
    }
  }
}

/// An element of a policy file and where it stands.
struct Place {
  let element: MarkupElement
  let path: String

  init(_ element: MarkupElement, _ path: String) {
    self.element = element
    self.path = path
  }

  func attribute(_ name: String) -> String? { element.attribute(name) }
}
