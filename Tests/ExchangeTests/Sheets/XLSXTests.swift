import Domain
import Drawing
import Testing

@testable import Exchange

private let book = """
  <workbook xmlns="x" xmlns:r="y"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets>\
  </workbook>
  """
private let links = """
  <Relationships xmlns="z"><Relationship Id="r1" Type="a/worksheet" Target="s.xml"/>\
  <Relationship Id="r2" Type="a/sharedStrings" Target="/xl/t.xml"/>\
  <Relationship Id="r3" Type="a/styles" Target="./style/../y.xml"/></Relationships>
  """
private let texts = """
  <sst><si><t>one</t></si><si><r><t>t</t></r><r><t xml:space="preserve">w </t></r>\
  <rPh sb="0" eb="1"><t>aloud</t></rPh><t>o</t></si></sst>
  """
private let styles = """
  <styleSheet><numFmts><numFmt numFmtId="165" formatCode="&quot;day&quot;0"/>\
  <numFmt numFmtId="166" formatCode="[Red]hh:mm"/></numFmts>\
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>\
  <xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>
  """

private func box(_ sheet: String, _ change: (String, String?)? = nil) -> [UInt8] {
  var parts = [
    ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", links), ("xl/t.xml", texts),
    ("xl/y.xml", styles), ("xl/s.xml", "<worksheet><sheetData>\(sheet)</sheetData></worksheet>"),
  ]
  if let change {
    parts.removeAll { $0.0 == change.0 }
    if let text = change.1 { parts.append((change.0, text)) }
  }
  return ZipBox.write(parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
}

private func problem(_ bytes: [UInt8], _ limits: Workbook.Limits = .init()) -> SheetProblem? {
  do throws(SheetProblem) {
    _ = try Workbook(reading: bytes, within: limits)
    return nil
  } catch { return error }
}

@Suite struct `A workbook as XLSX` {
  @Test func `comes back as it went, whatever it holds`() throws {
    for seed in 0..<200 {
      var random = RandomBook(seed: UInt64(seed))
      let book = Workbook([random.anything(), Workbook.Sheet("Second", random.texts().rows)])
      #expect(try Workbook(reading: book.xlsx) == book, "seed \(seed)")
      #expect(book.xlsx == book.xlsx)
    }
  }

  @Test func `is read by what its parts say: shared and inline texts, days, hours, truth`() throws {
    let sheet = """
      <row r="2"><c r="B2" t="s"><v>1</v></c><c t="s"><v>0</v></c><c r="E2" s="1"><v>46347</v></c>\
      <c s="3"><v>0.375</v></c><c s="2"><v>46347</v></c><c t="b"><v>1</v></c>\
      <c t="str"><f>A1&amp;"x"</f><v>x</v></c><c t="inlineStr"><is><t>in</t></is></c>\
      <c t="e"><v>#REF!</v></c><c s="1"><v>46347.5</v></c><c t="d"><v>2026-11-21T00:00:00</v></c>\
      </row><row><c><v>1.50</v></c></row>
      """
    let day = try #require(Day("2026-11-21"))
    let rows = try Workbook(reading: box(sheet)).sheets[0].rows
    #expect(
      rows == [
        [],
        [
          .empty, .text("tw o"), .text("one"), .empty, .day(day), .text("09:00"), .number(46347),
          .truth(true), .text("x"), .text("in"), .text("#REF!"), .text("2026-11-21 12:00"),
          .day(day),
        ], [.number(1.5)],
      ])
  }

  @Test func `counts days from 1900 or 1904, over the day that never was`() throws {
    let sheet = #"<row><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c></row>"#
    func days(_ bytes: [UInt8]) throws -> [String] {
      try Workbook(reading: bytes).sheets[0].rows[0].map(\.text)
    }
    #expect(try days(box(sheet)) == ["1900-01-01", "1900-02-28", "1900-03-01"])
    let from1904 = book.replacing("<sheets>", with: #"<workbookPr date1904="1"/><sheets>"#)
    #expect(
      try days(box(sheet, ("xl/workbook.xml", from1904)))
        == ["1904-01-02", "1904-02-29", "1904-03-02"])
  }

  @Test func `that lacks a part, or holds one that is no XML, says which`() {
    let row = "<row><c><v>1</v></c></row>"
    #expect(problem(box(row)) == nil)
    for part in ["xl/workbook.xml", "xl/t.xml", "xl/s.xml"] {
      #expect(problem(box(row, (part, nil))) == SheetProblem(.missingPart, sheet: part))
    }
    #expect(
      problem(box(row, ("xl/_rels/workbook.xml.rels", nil)))
        == SheetProblem(.missingPart, sheet: "One"))
    #expect(problem(box(row, ("xl/t.xml", "<sst>"))) == SheetProblem(.markup, sheet: "xl/t.xml"))
    let entity = "<!DOCTYPE sst [<!ENTITY a \"aaaa\">]><sst><si><t>&a;</t></si></sst>"
    #expect(problem(box(row, ("xl/t.xml", entity))) == SheetProblem(.markup, sheet: "xl/t.xml"))
    #expect(problem(Array("PK\u{3}\u{4}nothing".utf8)) == SheetProblem(.damaged))
    #expect(problem([0xD0, 0xCF, 0x11, 0xE0, 0, 0]) == SheetProblem(.oldForm))
  }

  @Test func `with a bad cell says where`() {
    let at = SheetProblem(.badCell, sheet: "One", row: 3, column: 2)
    #expect(problem(box(#"<row r="3"><c/><c><v>x</v></c></row>"#)) == at)
    #expect(problem(box(#"<row r="3"><c/><c t="s"><v>9</v></c></row>"#)) == at)
    #expect(problem(box(#"<row r="3"/><row r="2"/>"#))?.reason == .badCell)
    #expect(problem(box(#"<row><c r="B1"/><c r="A1"/></row>"#))?.reason == .badCell)
  }

  @Test func `that is too much is refused before it is held`() {
    #expect(problem(box(#"<row r="100001"/>"#))?.reason == .tooManyRows)
    #expect(problem(box(#"<row><c r="GS1"/></row>"#))?.reason == .tooManyColumns)
    #expect(problem(box(#"<row r="99999999999999999999"/>"#))?.reason == .badCell)
    let bomb = box(String(repeating: "<row/>", count: 500_000))
    #expect(bomb.count < 50_000)
    let limits = Workbook.Limits(unpacked: 1_000_000)
    #expect(problem(bomb, limits) == SheetProblem(.tooLargeUnpacked, sheet: "xl/s.xml"))
    #expect(problem(bomb, Workbook.Limits(packed: 1000)) == SheetProblem(.tooLarge))
    let deep = String(repeating: "<x>", count: 500)
    #expect(problem(box(deep))?.reason == .markup)
  }

  @Test func `that is damaged anywhere is refused or read, never a crash`() {
    let good = box("<row><c t=\"s\"><v>1</v></c></row>")
    var chance = SplitMix64(seed: 7)
    for _ in 0..<1500 {
      var bad = good
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        let place = Int.random(in: 0..<bad.count, using: &chance)
        bad[place] = UInt8.random(in: .min ... .max, using: &chance)
      }
      if Bool.random(using: &chance) {
        bad.removeLast(Int.random(in: 0..<bad.count, using: &chance))
      }
      _ = problem(bad)
    }
  }
}
