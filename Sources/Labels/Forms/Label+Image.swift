/// The label's XML as a value of other formats, JSON above all: element by element, nothing lost.
///
/// `{"element": "Classification", "children": ["SECRET"]}`, with attributes as
/// `"attributes": [{"name": "URI", "value": "…"}]` and a namespace wherever it is not that of
/// the element around.
extension Label: Codable {
  /// A label from its image, which must hold what the XML would have to hold.
  public init(from decoder: any Decoder) throws {
    let image = try ElementImage(from: decoder)
    try self.init(image.element(inside: FormNamespace.label, depth: 0))
  }

  /// Writes the label's image.
  public func encode(to encoder: any Encoder) throws {
    let root = try MarkupReader.root(of: xml(), within: .label)
    try ElementImage(root, inside: FormNamespace.label).encode(to: encoder)
  }
}

private struct ElementImage: Codable {
  var element: String
  var namespace: String?
  var attributes: [AttributeImage]?
  var children: [ChildImage]?

  struct AttributeImage: Codable {
    var name: String
    var namespace: String?
    var value: String
  }

  init(_ element: MarkupElement, inside outer: String) {
    self.element = element.name.local
    namespace = element.name.namespace == outer ? nil : element.name.namespace
    let attributes = element.attributes.map { attribute in
      let namespace = attribute.name.namespace
      return AttributeImage(
        name: attribute.name.local, namespace: namespace.isEmpty ? nil : namespace,
        value: attribute.value)
    }
    self.attributes = attributes.isEmpty ? nil : attributes
    // Space between elements of the standard is the writer's; foreign space may mean something.
    let isOurs = element.name.namespace == FormNamespace.label && !element.hasText
    let children = element.children.compactMap { child -> ChildImage? in
      switch child {
      case .text(let text): isOurs ? nil : .text(text)
      case .element(let inner): .element(ElementImage(inner, inside: element.name.namespace))
      }
    }
    self.children = children.isEmpty ? nil : children
  }

  func element(inside outer: String, depth: Int) throws(FormProblem) -> MarkupElement {
    guard depth < 32 else { throw FormProblem("image", .unexpected, element) }
    let texts = [element, namespace ?? ""] + (attributes ?? []).flatMap { [$0.name, $0.value] }
    guard texts.joined().unicodeScalars.allSatisfy(isAllowed) else {
      throw FormProblem("image", .encoding)
    }
    var result = MarkupElement(MarkupName(namespace ?? outer, element))
    result.attributes = (attributes ?? []).map { attribute in
      MarkupAttribute(
        name: MarkupName(attribute.namespace ?? "", attribute.name), value: attribute.value)
    }
    for child in children ?? [] {
      switch child {
      case .text(let text):
        guard text.unicodeScalars.allSatisfy(isAllowed) else {
          throw FormProblem("image", .encoding)
        }
        result.children.append(.text(text))
      case .element(let image):
        let inner = try image.element(inside: result.name.namespace, depth: depth + 1)
        result.children.append(.element(inner))
      }
    }
    return result
  }
}

private enum ChildImage: Codable {
  case text(String)
  case element(ElementImage)

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .text(text)
    } else {
      self = .element(try ElementImage(from: decoder))
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .element(let image): try image.encode(to: encoder)
    }
  }
}
