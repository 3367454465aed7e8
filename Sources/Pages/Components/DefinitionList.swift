/// Facts about one thing: a name and what it is, line by line.
public struct DefinitionList: Sendable {
  /// The names with what they are.
  public var items: [(name: String, value: HTML)]

  /// A list of names and values; a value that is empty leaves its line out.
  public init(_ items: [(name: String, value: HTML)]) { self.items = items }

  /// The list.
  public var html: HTML {
    """
    <dl class="facts">\
    \(each: items.filter { !$0.value.isEmpty }, { line($0.name, $0.value) })</dl>
    """
  }

  private func line(_ name: String, _ value: HTML) -> HTML {
    "<div><dt>\(name)</dt><dd>\(value)</dd></div>"
  }
}
