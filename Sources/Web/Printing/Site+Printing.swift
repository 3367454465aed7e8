import Domain
import Exchange
import HTTPTypes
import Pages

/// Cases on paper, in word processors and in spreadsheets.
extension Site {
  func showCaseTable(_ filter: CaseFilter, _ table: Labelled) throws(Problem) -> Response {
    let reading = try reading(table)
    let rows = CaseRows(table.sight.cases(matching: filter), reading)
    return Response(.ok, type: "text/csv; charset=utf-8; header=present", rows.csv)
      .with(.contentDisposition, "attachment; filename=\"entente-cases.csv\"")
  }

  /// A case as it is printed; as a document where that is asked for.
  func showCasePrint(
    _ id: Case.ID, _ print: CasePrint, asDocument: Bool, _ table: Labelled
  ) async throws(Problem) -> Response {
    guard let one = table.sight.caseFile(id),
      let instrument = table.sight.instrument(one.instrument)
    else { throw .notFound }
    var document = CaseDocument(one, through: instrument, print)
    document.texts = try await texts(of: document.versions, table)
    let reading = try reading(table)
    guard asDocument else { return .page(.ok, document.render(reading).bytes) }
    let file = TextDocument(document.document(of: reading), in: reading.say)
    return Response(.ok, type: TextDocument.odtType, file.odt)
      .with(.contentDisposition, "attachment; filename=\"\(print.rawValue)-\(id).odt\"")
  }
}

/// Programmes on paper and in word processors.
extension Site {
  /// The answer where an address is that of a print; nil for any other.
  func showProgrammePrint(
    _ route: ProgrammeRoute, _ table: Labelled
  ) throws(Problem) -> Response? {
    let reading = try reading(table)
    switch route {
    case .printed(let id, let edition):
      let document = ProgrammeDocument(try programme(id, table), edition: edition)
      return .page(.ok, document.render(reading).bytes)
    case .document(let id, let edition):
      let document = ProgrammeDocument(try programme(id, table), edition: edition)
      let file = TextDocument(document.document(of: reading), in: reading.say)
      return Response(.ok, type: TextDocument.odtType, file.odt)
        .with(.contentDisposition, "attachment; filename=\"programme-\(id).odt\"")
    default: return nil
    }
  }
}

extension TextDocument {
  /// What a page prints, for a word processor.
  init(_ printed: PrintedDocument, in say: Language) {
    self.init(
      printed.kicker, printed.title, note: printed.note, marking: printed.marking, in: say.tag)
    blocks = printed.blocks.map { block in
      switch block {
      case .heading(let text): .heading(1, text)
      case .subheading(let text): .heading(2, text)
      case .paragraph(let text): .paragraph(text)
      case .facts(let lines): .facts(lines.map { Line($0.name, $0.value) })
      case .grid(let grid): .table(columns: grid.columns, rows: grid.rows)
      }
    }
  }
}
