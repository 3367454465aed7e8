internal import Domain

/// A table that came in: its columns known by their headings, in any order.
public struct BulkTable: Hashable, Sendable {
  /// One line below the headings.
  struct Row: Hashable, Sendable {
    /// Its number in the sheet, from 1.
    var number: Int
    var cells: [BulkColumn: String]

    /// What stands in a column, without white space around it; nil where nothing does.
    subscript(column: BulkColumn) -> String? { cells[column] }
  }

  /// The most lines that are taken at once.
  public static let linesMax = 2000

  /// What the lines are about.
  public let kind: BulkKind
  /// Headings that mean nothing here.
  public private(set) var ignored: [String] = []
  private(set) var rows: [Row] = []

  /// The first sheet of a file, or what was pasted.
  public init(_ kind: BulkKind, reading bytes: [UInt8]) throws(BulkProblem) {
    let book: Workbook
    do throws(SheetProblem) {
      book = try Workbook(
        reading: bytes, within: Workbook.Limits(unpacked: 60_000_000, rows: 20_000))
    } catch {
      throw .sheet(error)
    }
    guard let sheet = book.sheets.first(where: { !$0.rows.isEmpty }) else { throw .empty }
    try self.init(kind, sheet)
  }

  /// A sheet; its headings stand in one of the first ten rows.
  public init(_ kind: BulkKind, _ sheet: Workbook.Sheet) throws(BulkProblem) {
    self.kind = kind
    let columns = sheet.rows.prefix(10).map { row in row.map { BulkColumn(heading: $0.text) } }
    let known = columns.map { $0.compactMap(\.self).count }
    guard let most = known.max(), most > 0, let head = known.firstIndex(of: most) else {
      throw .noHeadings
    }
    let named = columns[head]
    for (place, cell) in sheet.rows[head].enumerated() where !cell.isEmpty {
      if named[place]?.counts(in: kind) != true { ignored.append(String(cell.text.prefix(60))) }
    }
    let needed: [BulkColumn] = kind == .runs ? [.run, .activity] : [.person, .name, .familyName]
    guard needed.contains(where: { named.contains($0) }) else { throw .missing(needed) }
    for column in BulkColumn.allCases where column.counts(in: kind) {
      if named.count(where: { $0 == column }) > 1 { throw .doubled(column) }
    }
    for (place, row) in sheet.rows.enumerated().dropFirst(head + 1) {
      let cells = Self.cells(row, named, kind)
      if !cells.isEmpty { rows.append(Row(number: place + 1, cells: cells)) }
    }
    if rows.isEmpty { throw .empty }
    guard rows.count <= Self.linesMax else { throw .tooMany(rows.count) }
  }

  private static func cells(
    _ row: [Workbook.Cell], _ named: [BulkColumn?], _ kind: BulkKind
  ) -> [BulkColumn: String] {
    var cells: [BulkColumn: String] = [:]
    for (cell, column) in zip(row, named) {
      guard let column, column.counts(in: kind) else { continue }
      let text = cell.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !text.isEmpty { cells[column] = text }
    }
    return cells
  }

  /// The same lines as CSV, which a form carries until they are applied.
  public var carried: [UInt8] {
    let columns = BulkColumn.allCases.filter { column in
      column.counts(in: kind) && rows.contains { $0[column] != nil }
    }
    // Every line keeps its number: rows left out stay as empty ones.
    var written: [[Workbook.Cell]] = [columns.map { .text($0.rawValue) }]
    for row in rows {
      while written.count < row.number - 1 { written.append([]) }
      written.append(columns.map { row[$0].map { .text($0) } ?? .empty })
    }
    return Workbook.csv(Workbook.Sheet("", written))
  }
}
