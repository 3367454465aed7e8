/// ODT, written: OpenDocument 1.3 (ISO/IEC 26300), A4, the same document always the same bytes.
extension TextDocument {
  /// What such files are called by type.
  public static let odtType = "application/vnd.oasis.opendocument.text"

  /// The document as ODT, with the marking and `page / pages` at the foot of every page.
  public var odt: [UInt8] {
    let parts = [
      // The type comes first and bare, so that a file can be told by its first bytes.
      ("mimetype", Self.odtType), ("META-INF/manifest.xml", Self.manifest),
      ("content.xml", content), ("styles.xml", styles), ("meta.xml", meta),
    ]
    return ZipBox.write(
      parts.map { (name: $0.0, bytes: Array($0.1.utf8)) }, bare: ["mimetype"])
  }

  private static let head = #"<?xml version="1.0" encoding="UTF-8"?>"#
  private static let names = "urn:oasis:names:tc:opendocument:xmlns"

  private static let manifest: String = {
    let parts = ["content.xml", "styles.xml", "meta.xml"].map {
      #"<manifest:file-entry manifest:full-path="\#($0)" manifest:media-type="text/xml"/>"#
    }
    return head + #"<manifest:manifest xmlns:manifest="\#(names):manifest:1.0" "#
      + #"manifest:version="1.3"><manifest:file-entry manifest:full-path="/" "#
      + #"manifest:version="1.3" manifest:media-type="\#(odtType)"/>"#
      + parts.joined() + "</manifest:manifest>"
  }()

  /// The beginning of a part's root, with the names that it uses.
  private static func root(_ name: String) -> String {
    let spaces = [
      ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
      ("meta", "meta"),
    ].map { #"xmlns:\#($0.0)="\#(names):\#($0.1):1.0""# }
    return head + "<office:\(name) " + spaces.joined(separator: " ")
      + #" xmlns:fo="\#(names):xsl-fo-compatible:1.0" "#
      + #"xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">"#
  }

  private var meta: String {
    Self.root("document-meta") + "<office:meta><dc:title>\(title.inDocument)</dc:title>"
      + "<dc:subject>\(kicker.inDocument)</dc:subject><dc:language>\(language)</dc:language>"
      + "</office:meta></office:document-meta>"
  }

  private var content: String {
    var text = Self.root("document-content") + Self.automatic + "<office:body><office:text>"
    text += Self.paragraph(kicker, "Kicker") + Self.heading(1, title)
    if !note.isEmpty { text += Self.paragraph(note, "Note") }
    var tables = 0
    for block in blocks {
      switch block {
      case .heading(let level, let words): text += Self.heading(level + 1, words)
      case .paragraph(let words): text += Self.paragraph(words, "Text")
      case .facts(let lines):
        tables += 1
        text += Self.table("Facts\(tables)", columns: [], lines.map { [$0.name, $0.value] })
      case .table(let columns, let rows):
        tables += 1
        text += Self.table("Table\(tables)", columns: columns, rows)
      }
    }
    return text + "</office:text></office:body></office:document-content>"
  }

  private static func heading(_ level: Int, _ words: String) -> String {
    "<text:h text:style-name=\"Heading_20_\(level)\" text:outline-level=\"\(level)\">"
      + words.inDocument + "</text:h>"
  }

  private static func paragraph(_ words: String, _ style: String) -> String {
    "<text:p text:style-name=\"\(style)\">\(words.inDocument)</text:p>"
  }

  /// A table; without headings its first column names its rows.
  private static func table(_ name: String, columns: [String], _ rows: [[String]]) -> String {
    let width = columns.isEmpty ? 2 : columns.count
    var text = #"<table:table table:name="\#(name)" table:style-name="Table">"#
    text +=
      columns.isEmpty
      ? #"<table:table-column table:style-name="Name"/><table:table-column "#
        + #"table:style-name="Value"/>"#
      : #"<table:table-column table:number-columns-repeated="\#(width)"/>"#
    if !columns.isEmpty {
      text +=
        "<table:table-header-rows>" + row(columns, heads: width) + "</table:table-header-rows>"
    }
    for cells in rows { text += row(cells, heads: columns.isEmpty ? 1 : 0) }
    return text + "</table:table>" + paragraph("", "Text")
  }

  private static func row(_ cells: [String], heads: Int) -> String {
    let cells = cells.enumerated().map { place, cell in
      #"<table:table-cell table:style-name="Cell" office:value-type="string">"#
        + paragraph(cell, place < heads ? "Head" : "Cell_20_text") + "</table:table-cell>"
    }
    return #"<table:table-row table:style-name="Row">"# + cells.joined() + "</table:table-row>"
  }
}

extension String {
  /// The text as a document holds it: line feeds as breaks, without what XML cannot hold.
  fileprivate var inDocument: String {
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar == "\n" || scalar == "\t" || scalar.value >= 0x20 {
      if scalar.value != 0xFFFE && scalar.value != 0xFFFF { kept.append(scalar) }
    }
    return String(kept).inMarkup.replacing("\t", with: "<text:tab/>")
      .replacing("\n", with: "<text:line-break/>")
  }
}

/// How it looks.
extension TextDocument {
  /// Tables across the page; a row stays whole.
  private static let automatic =
    "<office:automatic-styles>"
    + #"<style:style style:name="Table" style:family="table">"#
    + #"<style:table-properties style:rel-width="100%" table:align="margins" "#
    + #"fo:margin-top="0.1cm"/></style:style>"#
    + #"<style:style style:name="Name" style:family="table-column">"#
    + #"<style:table-column-properties style:rel-column-width="3*"/></style:style>"#
    + #"<style:style style:name="Value" style:family="table-column">"#
    + #"<style:table-column-properties style:rel-column-width="7*"/></style:style>"#
    + #"<style:style style:name="Row" style:family="table-row">"#
    + #"<style:table-row-properties fo:keep-together="always"/></style:style>"#
    + #"<style:style style:name="Cell" style:family="table-cell">"#
    + #"<style:table-cell-properties fo:padding="0.1cm" "#
    + ##"fo:border-bottom="0.5pt solid #999999"/></style:style>"##
    + "</office:automatic-styles>"

  private var styles: String {
    Self.root("document-styles") + "<office:styles>"
      + #"<style:default-style style:family="paragraph"><style:text-properties "#
      + #"fo:font-family="Liberation Sans, Arial, sans-serif" fo:font-size="10.5pt" "#
      + #"fo:language="\#(language)" fo:country="none"/></style:default-style>"#
      + Self.style("Text", #"fo:margin-bottom="0.25cm""#, "")
      + Self.style("Cell_20_text", "", #"fo:font-size="9.5pt""#)
      + Self.style("Head", "", #"fo:font-size="9.5pt" fo:font-weight="bold""#)
      + Self.style("Kicker", "", #"fo:font-size="10.5pt" fo:text-transform="uppercase""#)
      + Self.style("Note", #"fo:margin-bottom="0.5cm""#, #"fo:font-size="9pt""#)
      + Self.style(
        "Marking", #"fo:text-align="center""#, #"fo:font-size="9pt" fo:font-weight="bold""#)
      + Self.style("Pages", #"fo:text-align="end""#, #"fo:font-size="9pt""#)
      + Self.headingStyle(1, "18pt") + Self.headingStyle(2, "13pt")
      + Self.headingStyle(3, "11pt")
      + "</office:styles>" + Self.layout + master + "</office:document-styles>"
  }

  private static func style(_ name: String, _ paragraph: String, _ text: String) -> String {
    #"<style:style style:name="\#(name)" style:family="paragraph">"#
      + "<style:paragraph-properties \(paragraph)/><style:text-properties \(text)/></style:style>"
  }

  private static func headingStyle(_ level: Int, _ size: String) -> String {
    #"<style:style style:name="Heading_20_\#(level)" style:display-name="Heading \#(level)" "#
      + #"style:family="paragraph" style:default-outline-level="\#(level)">"#
      + #"<style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" "#
      + #"fo:keep-with-next="always"/><style:text-properties fo:font-size="\#(size)" "#
      + #"fo:font-weight="bold"/></style:style>"#
  }

  private static let layout =
    #"<office:automatic-styles><style:page-layout style:name="A4">"#
    + #"<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" "#
    + #"fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2cm" "#
    + #"fo:margin-right="2cm"/><style:header-style><style:header-footer-properties "#
    + #"fo:min-height="0.8cm" fo:margin-bottom="0.4cm"/></style:header-style>"#
    + #"<style:footer-style><style:header-footer-properties fo:min-height="0.8cm" "#
    + #"fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>"#
    + "</office:automatic-styles>"

  /// The marking at the head and foot, the page and how many there are below it.
  private var master: String {
    let mark = #"<text:p text:style-name="Marking">"# + marking.inDocument + "</text:p>"
    return #"<office:master-styles><style:master-page style:name="Standard" "#
      + #"style:page-layout-name="A4"><style:header>"# + mark + "</style:header>"
      + "<style:footer>" + mark + #"<text:p text:style-name="Pages">"#
      + #"<text:page-number text:select-page="current">1</text:page-number> / "#
      + "<text:page-count>1</text:page-count></text:p></style:footer></style:master-page>"
      + "</office:master-styles>"
  }
}
