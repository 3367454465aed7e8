import Exchange
import Testing

@Suite struct `A text document` {
  private var document: TextDocument {
    var document = TextDocument(
      "Case file", "PARP · Finland", note: "As of 22 Nov 2026", marking: "NATO RESTRICTED", in: "en"
    )
    document.blocks = [
      .heading(1, "Where it stood"), .paragraph("First line\nsecond & <third>\u{1}"),
      .facts([.init("Instrument", "PARP"), .init("Since", "2026")]),
      .table(columns: ["Day", "Stage"], rows: [["1 Jan 2026", "Survey"], ["", "Goals"]]),
    ]
    return document
  }

  @Test func `is a ZIP file that says first and bare what it is`() {
    let bytes = document.odt
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    // Name at byte 30; the method of the first file is 0: not compressed.
    #expect(Array(bytes[8...9]) == [0, 0])
    let named = Array("mimetype\(TextDocument.odtType)".utf8)
    #expect(Array(bytes[30..<(30 + named.count)]) == named)
  }

  @Test func `is the same bytes every time, and others where it says other things`() {
    #expect(document.odt == document.odt)
    var other = document
    other.marking = "NATO UNCLASSIFIED"
    #expect(other.odt != document.odt)
  }
}
