/// Finds the namespaces of an element and its attributes from the prefixes in force.
struct NamespaceResolver {
  private(set) var scope: [String: String]
  private let offset: Int

  static let xml = "http://www.w3.org/XML/1998/namespace"
  static let declarations = "http://www.w3.org/2000/xmlns/"

  init(scope: [String: String], at offset: Int) {
    self.scope = scope
    self.offset = offset
  }

  /// The element of a written name and written attributes.
  mutating func element(
    _ written: String, _ pairs: [(String, String)]
  ) throws(MarkupProblem) -> MarkupElement {
    for (name, value) in pairs where name == "xmlns" || name.hasPrefix("xmlns:") {
      try declare(String(name.dropFirst(6)), value)
    }
    var element = MarkupElement(try resolve(written, isElement: true))
    for (name, value) in pairs where name != "xmlns" && !name.hasPrefix("xmlns:") {
      let resolved = try resolve(name, isElement: false)
      guard !element.attributes.contains(where: { $0.name == resolved }) else {
        throw MarkupProblem(reason: .repeatedAttribute, offset: offset)
      }
      element.attributes.append(MarkupAttribute(name: resolved, value: value))
    }
    element.scope = scope
    return element
  }

  private mutating func declare(_ prefix: String, _ namespace: String) throws(MarkupProblem) {
    let isXML = prefix == "xml" && namespace == Self.xml
    let isForbidden =
      prefix == "xmlns" || namespace == Self.declarations || prefix.contains(":")
      || (namespace.isEmpty && !prefix.isEmpty)
      || (prefix == "xml") != (namespace == Self.xml)
    guard isXML || !isForbidden else { throw MarkupProblem(reason: .namespace, offset: offset) }
    if !isXML { scope[prefix] = namespace }
  }

  private func resolve(
    _ written: String, isElement: Bool
  ) throws(MarkupProblem) -> MarkupName {
    let parts = written.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1 { return MarkupName(isElement ? scope[""] ?? "" : "", written) }
    guard parts.count == 2, isPlainName(parts[0]), isPlainName(parts[1]) else {
      throw MarkupProblem(reason: .namespace, offset: offset)
    }
    if parts[0] == "xml" { return MarkupName(Self.xml, parts[1]) }
    guard let namespace = scope[parts[0]], parts[0] != "xmlns" else {
      throw MarkupProblem(reason: .namespace, offset: offset)
    }
    return MarkupName(namespace, parts[1])
  }

  /// A name's part may not begin with what a whole name may not begin with.
  private func isPlainName(_ part: String) -> Bool {
    guard let first = part.utf8.first else { return false }
    return !(48...57).contains(first) && first != 45 && first != 46
  }
}
