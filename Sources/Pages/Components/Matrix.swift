/// Things against things: how much each pair shares.
public struct Matrix: Sendable {
  /// A row or column.
  public struct Heading: Sendable {
    /// The short form, which heads the column.
    public var code: String
    /// The whole name.
    public var name: String
    /// Its page.
    public var address: Address?

    /// A heading with a short and a whole name.
    public init(_ code: String, _ name: String, address: Address? = nil) {
      self.code = code
      self.name = name
      self.address = address
    }
  }

  /// What a pair shares.
  public struct Cell: Sendable {
    /// What stands in the cell.
    public var text: String
    /// How dark it is, from 0 to 1.
    public var weight: Double
    /// The page about the pair.
    public var address: Address?
    /// Whether it is a thing against itself, which is framed.
    public var isWhole: Bool

    /// A cell with its text and how dark it is.
    public init(
      _ text: String, weight: Double, address: Address? = nil, isWhole: Bool = false
    ) {
      self.text = text
      self.weight = weight
      self.address = address
      self.isWhole = isWhole
    }
  }

  /// What the matrix shows.
  public var title: String
  /// The rows' headings.
  public var rows: [Heading]
  /// The columns' headings.
  public var columns: [Heading]
  /// The cells, row by row; `nil` where there is nothing to say.
  public var cells: [[Cell?]]
  /// Whether rows bear their short names too, as columns do.
  public var namesRowsShort = false

  /// A matrix with its headings and cells.
  public init(_ title: String, rows: [Heading], columns: [Heading], cells: [[Cell?]]) {
    self.title = title
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  /// The matrix in a frame that scrolls, with headings that stay.
  public func html(_ say: Language) -> HTML {
    var html: HTML = """
      <div class="matrix-frame" role="region" tabindex="0" \
      aria-label="\(say(Wording.Components.scroll, title))"><table class="matrix">\
      <caption>\(title)</caption><thead><tr><td></td>\(each: columns, { head($0) })</tr></thead>\
      <tbody>
      """
    for (row, cells) in zip(rows, cells) {
      html += self.side(row)
      for (column, cell) in zip(columns, cells) { html += self.cell(cell, row, column, say) }
      html += "</tr>"
    }
    html += "</tbody></table></div>"
    return html
  }

  private func side(_ heading: Heading) -> HTML {
    if namesRowsShort {
      return """
        <tr><th scope="row"><abbr title="\(heading.name)">\
        \(link(heading.code, heading.address))</abbr></th>
        """
    }
    return """
      <tr><th scope="row">\(link(heading.name, heading.address))\
      <span class="matrix-code">\(heading.code)</span></th>
      """
  }

  private func head(_ heading: Heading) -> HTML {
    """
    <th scope="col"><abbr title="\(heading.name)">\
    \(link(heading.code, heading.address))</abbr></th>
    """
  }

  private func link(_ text: String, _ address: Address?) -> HTML {
    guard let address else { return "\(text)" }
    return "<a href=\"\(address)\">\(text)</a>"
  }

  private func cell(
    _ cell: Cell?, _ row: Heading, _ column: Heading, _ say: Language
  ) -> HTML {
    guard let cell else { return "<td class=\"heat-none\"></td>" }
    if cell.text.isEmpty { return "<td></td>" }
    if cell.isWhole { return "<td class=\"heat-whole\">\(cell.text)</td>" }
    let heat = Int(min(max(cell.weight, 0), 1) * 5 + 0.999)
    guard let address = cell.address else {
      return "<td class=\"heat-\(heat)\">\(cell.text)</td>"
    }
    let name = say(Wording.Charts.sharing, row.name, column.name, cell.text)
    return """
      <td class="heat-\(heat)"><a href="\(address)" aria-label="\(name)">\(cell.text)</a></td>
      """
  }
}
