/// Goes through the children of one element in the order that a standard fixes.
struct FormReader {
  let element: MarkupElement
  let path: String
  /// The namespace whose elements are the standard's own here.
  let namespace: String
  private var rest: ArraySlice<MarkupElement>
  /// Elements of other namespaces, found in between.
  private(set) var foreign: [MarkupElement] = []

  init(
    _ element: MarkupElement, path: String, namespace: String = FormNamespace.label,
    foreignAllowed: Bool = true
  ) throws(FormProblem) {
    self.element = element
    self.path = path
    self.namespace = namespace
    rest = []
    guard !element.hasText else { throw FormProblem(path, .unexpected, element.text.collapsed) }
    for child in element.elements {
      if isOwn(child.name) {
        rest.append(child)
      } else {
        try checkForeign(child, allowed: foreignAllowed)
        foreign.append(child)
      }
    }
  }

  private func isOwn(_ name: MarkupName) -> Bool {
    [FormNamespace.label, namespace].contains(name.namespace)
  }

  private func checkForeign(_ child: MarkupElement, allowed: Bool) throws(FormProblem) {
    guard allowed, !child.name.namespace.isEmpty else {
      throw FormProblem("\(path)/\(child.name.local)", .unexpected, child.name.namespace)
    }
    guard !Self.ownNames.contains(child.name.local) else {
      throw FormProblem("\(path)/\(child.name.local)", .lookalike, child.name.namespace)
    }
  }

  /// Names of the standards' controls, which foreign elements may not bear.
  private static let ownNames: Set = [
    "ConfidentialityInformation", "PolicyIdentifier", "Classification", "PrivacyMark", "Category",
    "GenericValue", "IntegerValue", "BitStringValue", "OriginatorID", "CreationDateTime",
    "SuccessionHandling", "SuccessionDateTime", "SuccessorConfidentialityLabel",
    "ClassificationList", "ConfidentialityClearance", "ConfidentialityLabel",
    "originatorConfidentialityLabel", "alternativeConfidentialityLabel",
    "metadataConfidentialityLabel",
  ]

  /// The next element if it has the name.
  mutating func next(_ local: String, in namespace: String? = nil) -> MarkupElement? {
    guard rest.first?.name == MarkupName(namespace ?? self.namespace, local) else { return nil }
    return rest.popFirst()
  }

  /// The next element, which must have the name.
  mutating func required(
    _ local: String, in namespace: String? = nil
  ) throws(FormProblem) -> MarkupElement {
    guard let element = next(local, in: namespace) else {
      throw FormProblem("\(path)/\(local)", .missing, rest.first?.name.local ?? "")
    }
    return element
  }

  /// The next elements of the name, as many as there are.
  mutating func all(_ local: String, in namespace: String? = nil) -> [MarkupElement] {
    var found: [MarkupElement] = []
    while let element = next(local, in: namespace) { found.append(element) }
    return found
  }

  /// Refuses whatever of the standard's own is left.
  func finish() throws(FormProblem) {
    if let left = rest.first {
      throw FormProblem("\(path)/\(left.name.local)", .unexpected)
    }
  }
}

extension MarkupElement {
  /// The text of an element that holds nothing else, white space collapsed.
  func plainText(at path: String) throws(FormProblem) -> String {
    if let inner = elements.first {
      throw FormProblem("\(path)/\(inner.name.local)", .unexpected)
    }
    return text.collapsed
  }

  /// The text of an element that must hold some.
  func requiredText(at path: String) throws(FormProblem) -> String {
    let text = try plainText(at: path)
    guard !text.isEmpty else { throw FormProblem(path, .missing) }
    return text
  }

  /// The object identifier in an attribute `URI="urn:oid:…"`.
  func identifier(at path: String) throws(FormProblem) -> String? {
    guard let written = attribute("URI")?.collapsed else { return nil }
    let oid = String(written.dropFirst(8))
    guard written.lowercased().hasPrefix("urn:oid:"), isObjectIdentifier(oid) else {
      throw FormProblem("\(path)/@URI", .identifier, written)
    }
    return oid
  }

  /// A time, of the element's text or of an attribute.
  func moment(at path: String) throws(FormProblem) -> Moment {
    let text = try requiredText(at: path)
    guard let moment = Moment(dateTime: text) else { throw FormProblem(path, .time, text) }
    return moment
  }

  /// The attributes that are not the standard's own; its own may not bear its namespace.
  func foreignAttributes(
    beside known: Set<String>, at path: String
  ) throws(FormProblem) -> [MarkupAttribute] {
    for attribute in attributes
    where [FormNamespace.label, FormNamespace.clearance].contains(attribute.name.namespace) {
      throw FormProblem("\(path)/@\(attribute.name.local)", .unexpected, attribute.value)
    }
    return attributes.filter { !($0.name.namespace.isEmpty && known.contains($0.name.local)) }
  }
}
