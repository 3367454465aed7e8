/// Writes XML from the top down: indented, every character that needs it as a reference.
struct MarkupWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  /// The prefixes that the root declares.
  private let prefixes: [String: String]
  private var open: [String] = []

  init(prefixes: [String: String]) { self.prefixes = prefixes }

  /// Begins an element of ours, its name with one of the root's prefixes.
  mutating func open(
    _ name: String, _ attributes: [MarkupAttribute] = [], isRoot: Bool = false
  ) {
    begin(name, attributes, isRoot: isRoot)
    put(">\n")
    open.append(name)
  }

  /// An element of ours that holds nothing but text.
  mutating func leaf(_ name: String, _ text: String, _ attributes: [MarkupAttribute] = []) {
    begin(name, attributes, isRoot: false)
    put(">")
    put(escaped: text)
    put("</\(name)>\n")
  }

  /// An element of ours that holds nothing.
  mutating func empty(_ name: String, _ attributes: [MarkupAttribute]) {
    begin(name, attributes, isRoot: false)
    put("/>\n")
  }

  /// Ends the element begun last.
  mutating func close() {
    guard let name = open.popLast() else { return }
    indent()
    put("</\(name)>\n")
  }

  /// An element of someone else, as it was read.
  mutating func write(_ element: MarkupElement) {
    indent()
    write(element, inside: prefixes)
    put("\n")
  }

  // MARK: Parts

  private mutating func begin(_ name: String, _ attributes: [MarkupAttribute], isRoot: Bool) {
    indent()
    put("<\(name)")
    if isRoot {
      for prefix in prefixes.keys.sorted() {
        declare(prefix, prefixes[prefix, default: ""])
      }
    }
    var scope = prefixes
    for attribute in attributes {
      put(attribute, prefix: prefix(for: attribute.name.namespace, in: &scope))
    }
  }

  /// A prefix for a foreign attribute's namespace, declared here when there is none.
  private mutating func prefix(
    for namespace: String, in scope: inout [String: String]
  ) -> String {
    if namespace.isEmpty { return "" }
    if namespace == NamespaceResolver.xml { return "xml" }
    let known = scope.filter { $0.value == namespace }.keys.sorted().first
    if let known { return known }
    let new = "f\(scope.count)"
    scope[new] = namespace
    declare(new, namespace)
    return new
  }

  private mutating func write(_ element: MarkupElement, inside outer: [String: String]) {
    let scope = completed(element, inside: outer)
    let name = qualified(element.name, scope, isAttribute: false)
    put("<\(name)")
    for prefix in scope.keys.sorted() where scope[prefix] != outer[prefix] {
      declare(prefix, scope[prefix, default: ""])
    }
    for attribute in element.attributes {
      let written = qualified(attribute.name, scope, isAttribute: true)
      put(" \(written)=\"")
      put(escaped: attribute.value)
      put("\"")
    }
    guard !element.children.isEmpty else { return put("/>") }
    put(">")
    for child in element.children {
      switch child {
      case .text(let text): put(escaped: text)
      case .element(let inner): write(inner, inside: outer.merging(scope) { $1 })
      }
    }
    put("</\(name)>")
  }

  /// The element's prefixes, with those that it needs and that nobody gave it.
  private func completed(
    _ element: MarkupElement, inside outer: [String: String]
  ) -> [String: String] {
    var scope = element.scope
    let namespace = element.name.namespace
    if namespace.isEmpty {
      if (scope[""] ?? outer[""] ?? "") != "" { scope[""] = "" }
    } else if namespace != NamespaceResolver.xml, !scope.values.contains(namespace) {
      scope[""] = namespace
    }
    for attribute in element.attributes {
      let needed = attribute.name.namespace
      let isKnown = scope.contains { $0.value == needed && !$0.key.isEmpty }
      if needed.isEmpty || needed == NamespaceResolver.xml || isKnown { continue }
      scope["g\(scope.count)"] = needed
    }
    return scope
  }

  private func qualified(
    _ name: MarkupName, _ scope: [String: String], isAttribute: Bool
  ) -> String {
    if name.namespace.isEmpty { return name.local }
    if name.namespace == NamespaceResolver.xml { return "xml:\(name.local)" }
    let prefixes = scope.filter { $0.value == name.namespace && !(isAttribute && $0.key.isEmpty) }
    guard let prefix = prefixes.keys.sorted().first, !prefix.isEmpty else { return name.local }
    return "\(prefix):\(name.local)"
  }

  private mutating func declare(_ prefix: String, _ namespace: String) {
    put(prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"")
    put(escaped: namespace)
    put("\"")
  }

  private mutating func put(_ attribute: MarkupAttribute, prefix: String) {
    put(prefix.isEmpty ? " \(attribute.name.local)=\"" : " \(prefix):\(attribute.name.local)=\"")
    put(escaped: attribute.value)
    put("\"")
  }

  private mutating func indent() { put(String(repeating: "  ", count: open.count)) }

  private mutating func put(_ text: String) { bytes += Array(text.utf8) }

  /// Characters that XML cannot hold become the sign for what is unknown.
  private mutating func put(escaped text: String) {
    guard text.unicodeScalars.allSatisfy(isAllowed) else {
      let allowed = text.unicodeScalars.map { isAllowed($0) ? $0 : "\u{FFFD}" }
      return put(escaped: String(String.UnicodeScalarView(allowed)))
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): put("&amp;")
      case UInt8(ascii: "<"): put("&lt;")
      case UInt8(ascii: ">"): put("&gt;")
      case UInt8(ascii: "\""): put("&quot;")
      case 9, 10, 13: put("&#\(byte);")
      default: bytes.append(byte)
      }
    }
  }
}
