internal import Domain

/// XLSX, written: Office Open XML (ECMA-376), with every text in its own cell.
extension Workbook {
  /// The workbook as XLSX; the first row of each sheet stands still and is bold. The same workbook
  /// is always the same bytes.
  public var xlsx: [UInt8] {
    let named = sheets.enumerated().map { number, sheet in
      (number + 1, tab(sheet.name, number + 1), sheet)
    }
    var parts = [
      ("[Content_Types].xml", types(of: named.count)),
      ("_rels/.rels", Self.rootLinks),
      ("xl/workbook.xml", book(named.map { ($0.0, $0.1) })),
      ("xl/_rels/workbook.xml.rels", links(of: named.count)),
      ("xl/styles.xml", Self.styles),
    ]
    for (number, _, sheet) in named {
      parts.append(("xl/worksheets/sheet\(number).xml", Self.text(of: sheet)))
    }
    return ZipBox.write(parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
  }

  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packaged = "http://schemas.openxmlformats.org/package/2006"

  /// What a tab may be called: 31 characters at most, some of them never, no name twice.
  private func tab(_ name: String, _ number: Int) -> String {
    let kept = String(name.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
    let isTaken = sheets.prefix(number - 1).contains { $0.name == name }
    return kept.isEmpty || isTaken ? "Sheet\(number)" : kept
  }

  private func types(of count: Int) -> String {
    let form = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let sheets = (1...max(1, count)).map {
      #"<Override PartName="/xl/worksheets/sheet\#($0).xml" ContentType="\#(form).worksheet+xml"/>"#
    }
    return Self.head + #"<Types xmlns="\#(Self.packaged)/content-types">"#
      + #"<Default Extension="rels" ContentType="#
      + #""application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + #"<Override PartName="/xl/workbook.xml" ContentType="\#(form).sheet.main+xml"/>"#
      + #"<Override PartName="/xl/styles.xml" ContentType="\#(form).styles+xml"/>"#
      + sheets.prefix(count).joined() + "</Types>"
  }

  private static let rootLinks =
    head + #"<Relationships xmlns="\#(packaged)/relationships"><Relationship Id="rId1" "#
    + #"Type="\#(relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#

  private func links(of count: Int) -> String {
    let sheets = (1...max(1, count)).map {
      #"<Relationship Id="rId\#($0)" Type="\#(Self.relations)/worksheet" "#
        + #"Target="worksheets/sheet\#($0).xml"/>"#
    }
    return Self.head + #"<Relationships xmlns="\#(Self.packaged)/relationships">"#
      + sheets.prefix(count).joined()
      + #"<Relationship Id="rId\#(count + 1)" Type="\#(Self.relations)/styles" "#
      + #"Target="styles.xml"/></Relationships>"#
  }

  private func book(_ tabs: [(Int, String)]) -> String {
    let sheets = tabs.map { number, name in
      #"<sheet name="\#(name.inMarkup)" sheetId="\#(number)" r:id="rId\#(number)"/>"#
    }
    return Self.head + #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.relations)"><sheets>"#
      + sheets.joined() + "</sheets></workbook>"
  }

  /// Style 1 is a day, style 2 a heading.
  private static let styles =
    head + #"<styleSheet xmlns="\#(main)"><numFmts count="1">"#
    + #"<numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>"#
    + #"<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>"#
    + #"<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>"#
    + #"<fills count="2"><fill><patternFill patternType="none"/></fill>"#
    + #"<fill><patternFill patternType="gray125"/></fill></fills>"#
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>"#
    + #"</cellStyleXfs><cellXfs count="3">"#
    + #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#
    + #"<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"#
    + #"<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>"#
    + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>"#
    + "</styleSheet>"

  private static func text(of sheet: Sheet) -> String {
    var text = head + #"<worksheet xmlns="\#(main)"><sheetViews><sheetView workbookViewId="0">"#
    text += #"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#
    text += #"</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>"#
    for (number, row) in sheet.rows.enumerated() where !row.isEmpty {
      text += "<row r=\"\(number + 1)\">"
      for (place, cell) in row.enumerated() {
        text += self.text(of: cell, at: columnName(place + 1) + "\(number + 1)", number == 0)
      }
      text += "</row>"
    }
    return text + "</sheetData></worksheet>"
  }

  private static func text(of cell: Cell, at place: String, _ isHead: Bool) -> String {
    let style = isHead ? " s=\"2\"" : ""
    switch cell {
    case .empty: return ""
    case .number(let number) where number.isFinite:
      return "<c r=\"\(place)\"\(style)><v>\(number.plain)</v></c>"
    case .day(let day) where day >= SheetDays.firstWritten:
      return "<c r=\"\(place)\" s=\"1\"><v>\(SheetDays.serial(of: day))</v></c>"
    case .truth(let isTrue):
      return "<c r=\"\(place)\"\(style) t=\"b\"><v>\(isTrue ? 1 : 0)</v></c>"
    case .text, .number, .day:
      let text = "<is><t xml:space=\"preserve\">\(cell.text.inCell)</t></is>"
      return "<c r=\"\(place)\"\(style) t=\"inlineStr\">\(text)</c>"
    }
  }

  /// `A` to `ZZZ`.
  static func columnName(_ number: Int) -> String {
    var rest = number
    var name = ""
    while rest > 0 {
      name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
      rest = (rest - 1) / 26
    }
    return name
  }
}

/// Days as spreadsheets count them: from 1900, as if that had been a leap year.
enum SheetDays {
  /// The first day that all readers count alike.
  static let firstWritten = Day("1900-03-01") ?? .earliest
  /// Day 0 for all days from ``firstWritten`` on.
  private static let zero = Int(firstWritten.number) - 61

  static func serial(of day: Day) -> Int { Int(day.number) - zero }

  /// The day of a whole number; nil for none that the office knows. Books that count from 1904
  /// say so.
  static func day(_ serial: Int, from1904: Bool) -> Day? {
    guard (0...200_000).contains(serial) else { return nil }
    var serial = from1904 ? serial + 1462 : serial
    // Before the day that never was, the count is one ahead.
    if serial < 60 { serial += 1 }
    return Day(number: Int32(zero + serial))
  }
}

extension String {
  /// The text as XML holds it.
  var inMarkup: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The text as a cell holds it: what XML cannot hold stands as `_x000B_`, and what looks so
  /// is marked as text.
  var inCell: String {
    var text = ""
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      switch scalar.value {
      case 0...8, 0xB...0x1F, 0xFFFE, 0xFFFF: text += scalar.value.escapedInCell
      case 0x5F where rest.escapedScalar != nil: text += scalar.value.escapedInCell
      default: text.unicodeScalars.append(scalar)
      }
      rest = rest.dropFirst()
    }
    return text.inMarkup
  }

  /// A cell's text with what stands as `_x000B_` as what it stands for.
  var outOfCell: String {
    guard utf8.contains(0x5F) else { return self }
    var text = ""
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      if let found = rest.escapedScalar {
        text.unicodeScalars.append(found)
        rest = rest.dropFirst(7)
      } else {
        text.unicodeScalars.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return text
  }
}

extension UInt32 {
  fileprivate var escapedInCell: String {
    let digits = String(self, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }
}

extension Substring.UnicodeScalarView {
  /// What the `_x000B_` at the beginning stands for; nil when there is none.
  fileprivate var escapedScalar: Unicode.Scalar? {
    let head = prefix(7).map(\.self)
    guard head.count == 7, head[0] == "_", head[1] == "x", head[6] == "_" else { return nil }
    let digits = head[2...5]
    guard digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: digits)
    return UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
