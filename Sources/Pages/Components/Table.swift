/// A table with a caption, links that sort it, and a form for narrow windows.
public struct Table: Sendable {
  /// What becomes of the table where it does not fit.
  public enum Narrow: Sendable {
    /// Each row becomes a card with its columns' titles; for lists of things.
    case cards
    /// The table scrolls inside its frame; for tables compared across.
    case scroll
  }

  /// A column.
  public struct Column: Sendable {
    /// Which way the rows are sorted by this column.
    public enum Order: String, Sendable { case ascending, descending }

    /// Its title.
    public var title: String
    /// Whether it holds numbers, which are set flush right.
    public var isNumber = false
    /// The page sorted by this column.
    public var sort: Address?
    /// How it is sorted now.
    public var order: Order?

    /// A column of text.
    public init(_ title: String, sort: Address? = nil, order: Order? = nil) {
      self.title = title
      self.sort = sort
      self.order = order
    }

    /// A column of numbers.
    public static func number(
      _ title: String, sort: Address? = nil, order: Order? = nil
    ) -> Column {
      var column = Column(title, sort: sort, order: order)
      column.isNumber = true
      return column
    }
  }

  /// What the table shows; always there for those who hear it.
  public var caption: String
  /// Whether the caption is seen as well.
  public var showsCaption = true
  /// The columns; the first names its row.
  public var columns: [Column]
  /// The rows, each with one cell a column.
  public var rows: [[HTML]]
  /// What becomes of it in a narrow window.
  public var narrow = Narrow.cards

  /// A table of rows.
  public init(_ caption: String, columns: [Column], rows: [[HTML]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// The table.
  public func html(_ say: Language) -> HTML {
    let name: String? = narrow == .scroll ? say(Wording.Components.scroll, caption) : nil
    var html: HTML = """
      <div class="table-frame table-\(narrow == .cards ? "cards" : "scroll")"\
      \(attribute: "role", name == nil ? nil : "region")\(attribute: "aria-label", name)\
      \(attribute: "tabindex", name == nil ? nil : "0")>\
      <table role="table"><caption\(attribute: "class", showsCaption ? nil : "unseen")>\
      \(caption)</caption><thead role="rowgroup"><tr role="row">\
      \(each: columns, { head($0, say) })</tr></thead><tbody role="rowgroup">
      """
    for row in rows { append(row, to: &html) }
    html += "</tbody></table></div>"
    return html
  }

  private func append(_ row: [HTML], to html: inout HTML) {
    html += "<tr role=\"row\">"
    for (column, cell) in zip(columns, row.indices) {
      let label = narrow == .cards ? column.title : nil
      let look = column.isNumber ? "number" : nil
      html +=
        cell == 0
        ? "<th scope=\"row\" role=\"rowheader\"\(attribute: "class", look)>\(row[cell])</th>"
        : """
        <td role="cell"\(attribute: "class", look)\(attribute: "data-label", label)>\
        \(row[cell])</td>
        """
    }
    html += "</tr>"
  }

  private func head(_ column: Column, _ say: Language) -> HTML {
    let order = column.order?.rawValue
    let look = column.isNumber ? "number" : nil
    guard let sort = column.sort else {
      return """
        <th scope="col" role="columnheader"\(attribute: "class", look)>\(column.title)</th>
        """
    }
    let sign = column.order == .ascending ? "↑" : column.order == .descending ? "↓" : "↕"
    return """
      <th scope="col" role="columnheader"\(attribute: "class", look)\
      \(attribute: "aria-sort", order)>\
      <a class="sort"\(href: sort) title="\(say(Wording.Components.sortBy, column.title))">\
      \(column.title)<span class="sort-sign" aria-hidden="true">\(sign)</span></a></th>
      """
  }
}
