extension Dataset {
  /// The table as CSV; see ``CSVText``.
  public var csv: [UInt8] { CSVText.bytes(columns.map(\.name), rows) }
}

/// Tables as CSV in UTF-8 after RFC 4180: a header, CRLF after every line, quotes where needed.
///
/// A cell that a spreadsheet would run as a formula, because it begins with `=`, `+`, `-`, `@`, a
/// tab or a carriage return and is no number, is given with an apostrophe before it.
public enum CSVText {
  /// A table of a header and rows.
  public static func bytes(_ header: [String], _ rows: [[String?]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.count * header.count * 12)
    write(header, into: &bytes)
    for row in rows { write(row, into: &bytes) }
    return bytes
  }

  private static func write(_ row: [String?], into bytes: inout [UInt8]) {
    for (place, cell) in row.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      if let cell { write(cell, into: &bytes) }
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private static func write(_ cell: String, into bytes: inout [UInt8]) {
    var cell = cell
    cell.withUTF8 { utf8 in
      let isFormula = runs(utf8)
      let needsQuotes = utf8.contains { byte in
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0D || byte == 0x0A
      }
      guard needsQuotes || isFormula else { return bytes.append(contentsOf: utf8) }
      bytes.append(UInt8(ascii: "\""))
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      for byte in utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Whether a spreadsheet would take the cell for a formula.
  private static func runs(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    switch utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let rest = utf8.dropFirst()
      let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
      return rest.isEmpty || !rest.allSatisfy { digits.contains($0) || $0 == UInt8(ascii: ".") }
    default: return false
    }
  }
}
