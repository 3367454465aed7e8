public import Domain

/// Sheets of rows of cells, as spreadsheets hold them and as CSV holds one.
public struct Workbook: Hashable, Sendable {
  /// A cell by what it holds.
  public enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    case day(Day)
    case truth(Bool)
  }

  /// A table; rows may differ in length.
  public struct Sheet: Hashable, Sendable {
    /// What its tab is called.
    public var name: String
    /// The rows from the top, without empty cells at their ends and empty rows at the end.
    public private(set) var rows: [[Cell]]

    /// A table of cells; what is empty at the ends is dropped.
    public init(_ name: String, _ rows: [[Cell]]) {
      self.name = name
      self.rows = rows.map { row in
        row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1).map { $0.isEmpty ? .empty : $0 }
      }
      while self.rows.last?.isEmpty == true { self.rows.removeLast() }
    }
  }

  /// What an input may at most hold. It comes from whoever sends it.
  public struct Limits: Hashable, Sendable {
    /// How many bytes it may have as it comes.
    public var packed: Int
    /// How many bytes it may have unpacked.
    public var unpacked: Int
    /// How many rows a sheet may have.
    public var rows: Int
    /// How many columns a sheet may have.
    public var columns: Int
    /// How many bytes a cell's text may have.
    public var text: Int

    /// The usual ones: 20 MB packed, 200 MB unpacked, 100,000 rows of 200 columns.
    public init(
      packed: Int = 20_000_000, unpacked: Int = 200_000_000, rows: Int = 100_000,
      columns: Int = 200
    ) {
      self.packed = packed
      self.unpacked = unpacked
      self.rows = rows
      self.columns = columns
      text = 1 << 17
    }
  }

  /// The sheets in the order of their tabs.
  public var sheets: [Sheet]

  /// Some sheets.
  public init(_ sheets: [Sheet]) { self.sheets = sheets }

  /// Reads either form: what begins as a ZIP file does is read as XLSX, all else as CSV.
  public init(
    reading bytes: [UInt8], within limits: Limits = Limits()
  ) throws(SheetProblem) {
    guard bytes.count <= limits.packed else { throw SheetProblem(.tooLarge) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw SheetProblem(.oldForm) }
    if bytes.starts(with: [0x50, 0x4B]) {
      try self.init(xlsx: bytes, within: limits)
    } else {
      try self.init(csv: bytes, within: limits)
    }
  }
}

extension Workbook.Cell {
  /// Whether nothing is in it.
  public var isEmpty: Bool { self == .empty || self == .text("") }

  /// What it holds, as one would type it.
  public var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): number.plain
    case .day(let day): day.description
    case .truth(let isTrue): isTrue ? "TRUE" : "FALSE"
    }
  }
}

extension Double {
  /// The shortest digits that read back as the same number, without a fraction where it has none.
  var plain: String {
    if magnitude < 9e15, self == rounded() { return "\(Int64(self))" }
    return "\(self)"
  }
}

/// Why an input is no spreadsheet that is read here, and where.
public struct SheetProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case tooLarge, tooLargeUnpacked, tooManyRows, tooManyColumns, tooManyParts, cellTooLong
    /// A quotation mark that nothing closes, or that something follows.
    case quotes
    /// Bytes that are no UTF-8.
    case notText
    /// The form of before 2007, or one behind a password.
    case oldForm
    /// A ZIP file that cannot be read.
    case damaged
    /// A part that is named or needed is not there.
    case missingPart
    /// A part that is no XML, or declares what is never read.
    case markup
    /// A cell that does not hold what its type says.
    case badCell
  }

  /// What is wrong.
  public var reason: Reason
  /// The sheet, by its tab, or the part.
  public var sheet: String?
  /// The row, from 1.
  public var row: Int?
  /// The column, from 1.
  public var column: Int?

  /// What is wrong, and where as far as it is known.
  public init(_ reason: Reason, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
    self.reason = reason
    self.sheet = sheet
    self.row = row
    self.column = column
  }
}
