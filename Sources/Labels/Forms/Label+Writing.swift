extension Label {
  /// The label as XML of ADatP-4774, with what others had written into it.
  public func xml() -> [UInt8] {
    var writer = MarkupWriter(prefixes: ["slab": FormNamespace.label])
    write(to: &writer, isRoot: true)
    return writer.bytes
  }

  /// Writes the label as an element of a greater text; the prefix `slab` has been declared
  /// unless this is the root.
  func write(to writer: inout MarkupWriter, isRoot: Bool = false) {
    write(as: role.rawValue, to: &writer, isRoot: isRoot)
  }

  private func write(as name: String, to writer: inout MarkupWriter, isRoot: Bool) {
    var attributes = foreign.attributes["label"] ?? []
    if let reviewDue {
      attributes.insert(.plain("ReviewDateTime", "\(reviewDue)"), at: 0)
    }
    writer.open("slab:\(name)", attributes, isRoot: isRoot)
    writeInformation(to: &writer)
    if let originator {
      writer.leaf(
        "slab:OriginatorID", originator.name,
        [.plain("IDType", originator.kind.rawValue)]
          + (foreign.attributes["OriginatorID"] ?? []))
    }
    writer.leaf(
      "slab:CreationDateTime", "\(created)", foreign.attributes["CreationDateTime"] ?? [])
    if let succession { write(succession, to: &writer) }
    for element in foreign.elements["label"] ?? [] { writer.write(element) }
    writer.close()
  }

  private func writeInformation(to writer: inout MarkupWriter) {
    let place = "ConfidentialityInformation"
    writer.open("slab:\(place)", foreign.attributes[place] ?? [])
    policy.write(to: &writer, foreign)
    writer.leaf(
      "slab:Classification", classification, foreign.attributes["Classification"] ?? [])
    if let privacyMark {
      writer.leaf("slab:PrivacyMark", privacyMark, foreign.attributes["PrivacyMark"] ?? [])
    }
    for category in categories { category.write(to: &writer, foreign) }
    for element in foreign.elements[place] ?? [] { writer.write(element) }
    writer.close()
  }

  private func write(_ succession: Succession, to writer: inout MarkupWriter) {
    writer.open("slab:SuccessionHandling")
    writer.leaf("slab:SuccessionDateTime", "\(succession.at)")
    succession.label.write(as: "SuccessorConfidentialityLabel", to: &writer, isRoot: false)
    writer.close()
  }
}

extension PolicyName {
  func write(to writer: inout MarkupWriter, _ foreign: ForeignContent) {
    let uri = oid.map { [MarkupAttribute.plain("URI", "urn:oid:\($0)")] } ?? []
    writer.leaf(
      "slab:PolicyIdentifier", name, uri + (foreign.attributes["PolicyIdentifier"] ?? []))
  }
}

extension Category {
  func write(to writer: inout MarkupWriter, _ foreign: ForeignContent) {
    var attributes: [MarkupAttribute] = [
      .plain("Type", kind.rawValue), .plain("TagName", tag),
    ]
    if let tagSet { attributes.append(.plain("URI", "urn:oid:\(tagSet)")) }
    writer.open("slab:Category", attributes + (foreign.attributes[place] ?? []))
    for value in values { writer.leaf("slab:GenericValue", value) }
    writer.close()
  }
}

extension MarkupAttribute {
  /// An attribute without a namespace.
  static func plain(_ name: String, _ value: String) -> MarkupAttribute {
    MarkupAttribute(name: MarkupName("", name), value: value)
  }
}
