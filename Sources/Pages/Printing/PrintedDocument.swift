/// What is printed, or taken into a word processor: text and tables without the site around them.
///
/// A page and a document are made of the same value, so that neither tells more than the other.
public struct PrintedDocument: Hashable, Sendable {
  /// A name and what it is.
  public struct Line: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What it is.
    public var value: String
  }

  /// Rows under headings.
  public struct Grid: Hashable, Sendable {
    /// What it shows, for those who hear it.
    public var caption: String
    /// The headings.
    public var columns: [String]
    /// The rows, each with a cell a column.
    public var rows: [[String]]

    init(_ caption: String, _ columns: [String], _ rows: [[String]]) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
    }
  }

  /// A part of it.
  public enum Block: Hashable, Sendable {
    case heading(String)
    /// A heading below another.
    case subheading(String)
    /// Text; a line feed begins a new line.
    case paragraph(String)
    case facts([Line])
    case grid(Grid)
  }

  /// What sort of document it is.
  public var kicker: String
  /// Its title.
  public var title: String
  /// Under the title: as of which day.
  public var note: String
  /// The marking at the head and foot of every page.
  public var marking: String
  /// Its parts, in order.
  public var blocks: [Block]

  init(_ kicker: String, _ title: String, note: String, marking: String) {
    self.kicker = kicker
    self.title = title
    self.note = note
    self.marking = marking
    blocks = []
  }

  mutating func add(_ facts: [(name: String, value: String)]) {
    let lines = facts.filter { !$0.value.isEmpty }.map { Line(name: $0.name, value: $0.value) }
    if !lines.isEmpty { blocks.append(.facts(lines)) }
  }

  /// Adds a table with its heading; nothing where there are no rows.
  mutating func add(_ heading: String, _ columns: [String], _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    blocks.append(.heading(heading))
    blocks.append(.grid(Grid(heading, columns, rows)))
  }

  /// Adds text, a paragraph for each stretch between empty lines.
  mutating func add(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for stretch in lines.split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }) {
      blocks.append(.paragraph(stretch.joined(separator: "\n")))
    }
  }
}

extension PrintedDocument {
  /// The document as a page shows it.
  func html(_ say: Language) -> HTML {
    """
    <article class="document"><p class="kicker">\(kicker)</p><h1>\(title)</h1>\
    <p class="row-note">\(note)</p>\(each: blocks, { $0.html(say) })</article>
    """
  }
}

extension PrintedDocument.Block {
  fileprivate func html(_ say: Language) -> HTML {
    switch self {
    case .heading(let text): "<h2>\(text)</h2>"
    case .subheading(let text): "<h3>\(text)</h3>"
    case .paragraph(let text): "<p class=\"document-text\">\(text)</p>"
    case .facts(let lines):
      DefinitionList(lines.map { ($0.name, HTML(text: $0.value)) }).html
    case .grid(let grid):
      Table(
        grid.caption, columns: grid.columns.map { Table.Column($0) },
        rows: grid.rows.map { row in row.map { HTML(text: $0) } }
      ).unseenCaption(say)
    }
  }
}
