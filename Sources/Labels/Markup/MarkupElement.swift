/// A name in a namespace; no namespace is the empty text.
struct MarkupName: Hashable, Sendable {
  var namespace: String
  var local: String

  init(_ namespace: String, _ local: String) {
    self.namespace = namespace
    self.local = local
  }
}

/// One attribute, its value with references resolved and white space normalised.
struct MarkupAttribute: Hashable, Sendable {
  var name: MarkupName
  var value: String
}

/// What stands inside an element: other elements and text; comments and instructions are not kept.
enum MarkupNode: Hashable, Sendable {
  case element(MarkupElement)
  case text(String)
}

/// An element with its namespaces resolved.
struct MarkupElement: Hashable, Sendable {
  var name: MarkupName
  var attributes: [MarkupAttribute] = []
  var children: [MarkupNode] = []
  /// The prefixes in force here, kept because foreign text may hold prefixed names; no part of
  /// what the element is.
  var scope: [String: String] = [:]

  init(_ name: MarkupName) { self.name = name }

  static func == (left: MarkupElement, right: MarkupElement) -> Bool {
    left.name == right.name && left.attributes == right.attributes
      && left.children == right.children
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(attributes)
    hasher.combine(children)
  }
}

extension MarkupElement {
  /// The value of an attribute without a namespace.
  func attribute(_ local: String) -> String? {
    attributes.first { $0.name == MarkupName("", local) }?.value
  }

  /// The elements inside, in order.
  var elements: [MarkupElement] {
    children.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  /// The elements of one name inside, in order.
  func elements(_ name: MarkupName) -> [MarkupElement] { elements.filter { $0.name == name } }

  /// The text directly inside, in order, without that of inner elements.
  var text: String {
    children.reduce(into: "") { if case .text(let piece) = $1 { $0 += piece } }
  }

  /// Whether text other than white space stands directly inside.
  var hasText: Bool { !text.collapsed.isEmpty }
}

/// How much of an XML text is read at most; more is refused before it costs anything.
struct MarkupLimits: Sendable {
  var bytes: Int
  var depth = 32
  var elements: Int
  var attributes = 64
  /// Namespace declarations in the whole text: each costs every element inside it.
  var declarations = 256
  /// Bytes of one attribute's value or of one element's own text.
  var value = 65_536

  /// For labels, clearances and bindings.
  static let label = MarkupLimits(bytes: 262_144, elements: 4096)
  /// For policies, which list every value there is.
  static let policy = MarkupLimits(bytes: 8_388_608, elements: 200_000)
}
