extension Clearance {
  /// A clearance from its XML of ADatP-4774.
  public init(xml: some Collection<UInt8>) throws(FormProblem) {
    let root: MarkupElement
    do {
      root = try MarkupReader.root(of: Array(xml), within: .label)
    } catch {
      throw FormProblem("/", .markup(error))
    }
    guard root.name == MarkupName(FormNamespace.clearance, "ConfidentialityClearance") else {
      throw FormProblem("/\(root.name.local)", .root, root.name.namespace)
    }
    try self.init(root, at: "/ConfidentialityClearance")
  }

  private init(_ root: MarkupElement, at path: String) throws(FormProblem) {
    var foreign = ForeignContent()
    var reader = try FormReader(root, path: path, namespace: FormNamespace.clearance)
    let policy = try reader.required("PolicyIdentifier", in: FormNamespace.label)
    let list = try reader.required("ClassificationList")
    var categories: [Category] = []
    for element in reader.all("Category", in: FormNamespace.label) {
      let category = try Category(element, at: "\(path)/Category", &foreign)
      // It could only seem to grant something.
      guard category.kind != .informative else {
        throw FormProblem("\(path)/Category/@Type", .unexpected, category.kind.rawValue)
      }
      categories.append(category)
    }
    try reader.finish()
    foreign.keep(try root.foreignAttributes(beside: [], at: path), at: "label")
    foreign.keep(reader.foreign, at: "label")
    self.init(
      policy: try PolicyName(policy, at: "\(path)/PolicyIdentifier", &foreign),
      classifications: try Self.levels(list, at: "\(path)/ClassificationList"),
      categories: categories)
    self.foreign = foreign
  }

  private static func levels(
    _ list: MarkupElement, at path: String
  ) throws(FormProblem) -> Set<String> {
    var reader = try FormReader(
      list, path: path, namespace: FormNamespace.clearance, foreignAllowed: false)
    var levels: Set<String> = []
    for element in reader.all("Classification", in: FormNamespace.label) {
      guard element.attribute("URI") == nil else {
        throw FormProblem("\(path)/Classification/@URI", .unexpected)
      }
      levels.insert(try element.requiredText(at: "\(path)/Classification"))
    }
    try reader.finish()
    guard !levels.isEmpty else { throw FormProblem("\(path)/Classification", .missing) }
    return levels
  }

  /// The clearance as XML of ADatP-4774, levels by name.
  public func xml() -> [UInt8] {
    var writer = MarkupWriter(prefixes: [
      "sclr": FormNamespace.clearance, "slab": FormNamespace.label,
    ])
    writer.open("sclr:ConfidentialityClearance", foreign.attributes["label"] ?? [], isRoot: true)
    policy.write(to: &writer, foreign)
    writer.open("sclr:ClassificationList")
    for level in classifications.sorted() {
      writer.leaf("slab:Classification", level)
    }
    writer.close()
    for category in categories { category.write(to: &writer, foreign) }
    for element in foreign.elements["label"] ?? [] { writer.write(element) }
    writer.close()
    return writer.bytes
  }
}
