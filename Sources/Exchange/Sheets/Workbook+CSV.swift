/// CSV after RFC 4180, as spreadsheets write it and as they paste it.
extension Workbook {
  /// Reads UTF-8, with or without a mark at its beginning. Comma, semicolon or tab: whichever
  /// stands most often in the first line. Every cell is text.
  public init(csv bytes: [UInt8], within limits: Limits = Limits()) throws(SheetProblem) {
    guard bytes.count <= limits.packed else { throw SheetProblem(.tooLarge) }
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    guard String(validating: rest, as: UTF8.self) != nil, !rest.contains(0) else {
      throw SheetProblem(.notText)
    }
    var reader = CSVReader(rest, limits)
    self.init([Sheet("", try reader.rows())])
  }

  /// A sheet as CSV in UTF-8 with a mark at its beginning, which spreadsheets look for.
  ///
  /// A text that a spreadsheet would run as a formula gets an apostrophe before it; reading takes
  /// it away again, so that a text that had one keeps it.
  public static func csv(_ sheet: Sheet) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in sheet.rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        write(cell, into: &bytes)
      }
      bytes += [13, 10]
    }
    return bytes
  }

  private static func write(_ cell: Cell, into bytes: inout [UInt8]) {
    guard case .text(let text) = cell else { return bytes.append(contentsOf: cell.text.utf8) }
    let guarded = text.runsAsFormula ? "'" + text : text
    let needsQuotes = guarded.utf8.contains { byte in
      [9, 10, 13, 0x22, 0x2C, 0x3B].contains(byte)
    }
    guard needsQuotes || guarded.hasPrefix(" ") || guarded.hasSuffix(" ") else {
      return bytes.append(contentsOf: guarded.utf8)
    }
    bytes.append(0x22)
    for byte in guarded.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}

extension String {
  /// Whether a spreadsheet would take the text for a formula, or reading would take an apostrophe
  /// off it: any apostrophes, then what formulas begin with.
  fileprivate var runsAsFormula: Bool {
    let rest = utf8.drop { $0 == UInt8(ascii: "'") }
    guard let first = rest.first, formulaMarks.contains(first) else { return false }
    let isSigned = first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
    guard isSigned, rest.count == utf8.count else { return true }
    // A number with a sign is a number.
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let number = rest.dropFirst()
    return number.isEmpty || !number.allSatisfy { digits.contains($0) || $0 == UInt8(ascii: ".") }
  }

  /// The text without the apostrophe that guards it.
  fileprivate var unguarded: String {
    guard utf8.first == UInt8(ascii: "'"),
      let mark = utf8.first(where: { $0 != UInt8(ascii: "'") }), formulaMarks.contains(mark)
    else { return self }
    return String(dropFirst())
  }
}

/// `=`, `+`, `-`, `@`, tab, carriage return and line feed.
private let formulaMarks: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 9, 13, 10]

private struct CSVReader {
  private let bytes: ArraySlice<UInt8>
  private let limits: Workbook.Limits
  private var index: Int
  private var separator = UInt8(ascii: ",")
  private var row = 1
  private var column = 1

  init(_ bytes: ArraySlice<UInt8>, _ limits: Workbook.Limits) {
    self.bytes = bytes
    self.limits = limits
    index = bytes.startIndex
    recogniseSeparator()
  }

  private var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  /// What stands most often in the first line outside quotes; spreadsheets may also name it.
  private mutating func recogniseSeparator() {
    let directive = Array("sep=".utf8)
    if bytes.starts(with: directive), bytes.count > directive.count,
      [9, 0x2C, 0x3B].contains(bytes[index + 4])
    {
      separator = bytes[index + 4]
      index += 5
      skipLineEnd()
      return
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 10 || byte == 13 { break }
      counts[byte, default: 0] += 1
    }
    let found = [UInt8(0x2C), 0x3B, 9].max { counts[$0, default: 0] < counts[$1, default: 0] }
    if let found, counts[found, default: 0] > counts[separator, default: 0] { separator = found }
  }

  mutating func rows() throws(SheetProblem) -> [[Workbook.Cell]] {
    var rows: [[Workbook.Cell]] = []
    while byte != nil {
      guard rows.count < limits.rows else { throw SheetProblem(.tooManyRows, row: row) }
      rows.append(try readRow())
      row += 1
    }
    return rows
  }

  private mutating func readRow() throws(SheetProblem) -> [Workbook.Cell] {
    var cells: [Workbook.Cell] = []
    column = 1
    while true {
      guard column <= limits.columns else {
        throw SheetProblem(.tooManyColumns, row: row, column: column)
      }
      let text = byte == 0x22 ? try quoted() : plain()
      guard text.utf8.count <= limits.text else { throw problem(.cellTooLong) }
      cells.append(text.isEmpty ? .empty : .text(text.unguarded))
      guard byte == separator else { break }
      index += 1
      column += 1
    }
    guard byte == nil || byte == 10 || byte == 13 else { throw problem(.quotes) }
    skipLineEnd()
    return cells
  }

  private func problem(_ reason: SheetProblem.Reason) -> SheetProblem {
    SheetProblem(reason, row: row, column: column)
  }

  private mutating func plain() -> String {
    let start = index
    while let byte, byte != separator, byte != 10, byte != 13 { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func quoted() throws(SheetProblem) -> String {
    var text: [UInt8] = []
    index += 1
    while let byte {
      index += 1
      if byte == 0x22 {
        guard self.byte == 0x22 else { return String(decoding: text, as: UTF8.self) }
        index += 1
      }
      text.append(byte)
    }
    throw problem(.quotes)
  }

  private mutating func skipLineEnd() {
    if byte == 13 {
      index += 1
      if byte == 10 { index += 1 }
    } else if byte == 10 {
      index += 1
    }
  }
}
