/// What ties labels to data: a binding of ADatP-4778 that refers to the data from outside.
public struct Binding: Hashable, Sendable {
  /// The data that the labels are bound to.
  public struct Reference: Hashable, Sendable {
    /// Where the data are, as seen from the binding.
    public let uri: String
    /// Of what media type they are, nil where nothing is said.
    public let contentType: String?

    /// Data by their place and media type.
    public init(uri: String, contentType: String? = nil) {
      self.uri = uri
      self.contentType = contentType
    }
  }

  /// The labels, each bound to all data; the originator's first, then equivalents.
  public let labels: [Label]
  /// The data, each bound to all labels.
  public let references: [Reference]

  /// Labels bound to data.
  public init(labels: [Label], references: [Reference]) {
    self.labels = labels
    self.references = references
  }

  /// The name of the header that carries a binding with an answer over the web.
  public static let headerName = "Binding-Data"

  /// What is added to a file's name for the file that holds its binding.
  public static let sidecarSuffix = ".bdo"
}

// MARK: XML

extension Binding {
  /// The binding as XML, as it stands in a sidecar.
  public func xml() -> [UInt8] {
    var writer = MarkupWriter(prefixes: [
      "mb": FormNamespace.binding, "slab": FormNamespace.label, "xmime": FormNamespace.media,
    ])
    writer.open("mb:BindingInformation", isRoot: true)
    writer.open("mb:MetadataBindingContainer")
    writer.open("mb:MetadataBinding")
    for label in labels {
      writer.open("mb:Metadata")
      label.write(to: &writer)
      writer.close()
    }
    for reference in references {
      var attributes = [MarkupAttribute.plain("URI", reference.uri)]
      if let type = reference.contentType {
        attributes.append(
          MarkupAttribute(name: MarkupName(FormNamespace.media, "contentType"), value: type))
      }
      writer.empty("mb:DataReference", attributes)
    }
    for _ in 0..<3 { writer.close() }
    return writer.bytes
  }

  /// A binding from its XML: one container, one binding, labels inside and data referred to.
  ///
  /// What is more than that is refused and not passed over: a second binding may speak of the
  /// same data in other words.
  public init(xml: some Collection<UInt8>) throws(FormProblem) {
    let root: MarkupElement
    do {
      root = try MarkupReader.root(of: Array(xml), within: .label)
    } catch {
      throw FormProblem("/", .markup(error))
    }
    guard root.name == MarkupName(FormNamespace.binding, "BindingInformation") else {
      throw FormProblem("/\(root.name.local)", .root, root.name.namespace)
    }
    let path = "/BindingInformation/MetadataBindingContainer"
    let container = try Self.only("MetadataBindingContainer", in: root, "/BindingInformation")
    let binding = try Self.only("MetadataBinding", in: container, path)
    var reader = try FormReader(
      binding, path: "\(path)/MetadataBinding", namespace: FormNamespace.binding,
      foreignAllowed: false)
    var labels: [Label] = []
    for element in reader.all("Metadata") {
      labels.append(try Self.label(in: element, at: "\(path)/MetadataBinding/Metadata"))
    }
    var references: [Reference] = []
    for element in reader.all("DataReference") {
      references.append(
        try Reference(element, at: "\(path)/MetadataBinding/DataReference"))
    }
    try reader.finish()
    guard !labels.isEmpty, !references.isEmpty else {
      throw FormProblem("\(path)/MetadataBinding", .missing)
    }
    self.init(labels: labels, references: references)
  }

  private static func only(
    _ local: String, in element: MarkupElement, _ path: String
  ) throws(FormProblem) -> MarkupElement {
    var reader = try FormReader(
      element, path: path, namespace: FormNamespace.binding, foreignAllowed: false)
    let found = try reader.required(local)
    try reader.finish()
    return found
  }

  private static func label(
    in element: MarkupElement, at path: String
  ) throws(FormProblem) -> Label {
    guard let inner = element.elements.first, element.elements.count == 1, !element.hasText else {
      throw FormProblem(path, .unexpected)
    }
    return try Label(inner)
  }
}

extension Binding.Reference {
  fileprivate init(_ element: MarkupElement, at path: String) throws(FormProblem) {
    guard let uri = element.attribute("URI") else { throw FormProblem("\(path)/@URI", .missing) }
    guard element.children.isEmpty else { throw FormProblem(path, .unexpected) }
    let type = element.attributes.first {
      $0.name == MarkupName(FormNamespace.media, "contentType")
    }
    self.init(uri: uri, contentType: type?.value)
  }
}

// MARK: Header

extension Binding {
  /// The value of the `Binding-Data` header.
  public var headerValue: String {
    "binding-type=\"\(FormNamespace.binding)\"; binding-data-object=\"\(base64(xml()))\""
  }

  /// A binding from the value of a `Binding-Data` header.
  public init(header: String) throws(FormProblem) {
    guard header.utf8.count <= 400_000 else { throw FormProblem("header", .encoding) }
    var given: [String: String] = [:]
    for part in header.split(separator: ";") {
      guard let mark = part.firstIndex(of: "=") else { throw FormProblem("header", .encoding) }
      let name = part[..<mark].collapsed.lowercased()
      let value = part[part.index(after: mark)...].collapsed
      guard value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\""), given[name] == nil
      else { throw FormProblem("header/\(name)", .encoding) }
      given[name] = String(value.dropFirst().dropLast())
    }
    guard given["binding-type"] == FormNamespace.binding else {
      throw FormProblem("header/binding-type", .unknown, given["binding-type"] ?? "")
    }
    guard let text = given["binding-data-object"], let bytes = bytes(base64: text) else {
      throw FormProblem("header/binding-data-object", .encoding)
    }
    try self.init(xml: bytes)
  }
}
