import Domain
import Exchange
import HTTPTypes
import Labels
import Pages

/// Tables for spreadsheets: what a sight shows, with the columns that tables which come in have.
extension Site {
  func give(
    _ wanted: NominationTable, _ format: SheetFormat, _ asked: Asked, _ visitor: Visitor
  ) throws(Problem) -> Response {
    guard asked.request.isReading else { throw .wrongMethod(allow: "GET, HEAD") }
    guard visitor.session != nil else { return try turnAway(asked, visitor) }
    let sight = presentSight(asked, visitor)
    let table = Labelled(asked: asked, visitor: visitor, sight: sight)
    switch wanted {
    case .own(let year):
      guard sight.principal.party.map(sight.speaks) ?? false else { throw .notPermitted }
      let year = year ?? asked.now.day.year
      guard let first = Day(year: year, month: 1, day: 1),
        let last = Day(year: year, month: 12, day: 31)
      else { throw .notFound }
      let own = sight.ownNominations(in: first...last)
      let sheet = try sheets(table, own.map(\.candidate)).nominations(own, sight)
      return give(sheet, named: "nominations-\(year)", format)
    case .roster(let id):
      guard let run = sight.iteration(id) else { throw .notFound }
      let all = sight.nominations(for: run)
      guard sight.seesRoster(of: run) || !all.isEmpty else { throw .notFound }
      let sheet = try sheets(table, all.map(\.candidate)).nominations(all, sight)
      return give(sheet, named: "roster-\(id)", format)
    case .candidates:
      guard sight.principal.party.map(sight.speaks) ?? false else { throw .notPermitted }
      let people = sight.ownCandidates
      return give(
        try sheets(table, people.map(\.id)).candidates(people), named: "people", format)
    }
  }

  /// The runs that a menu's query finds.
  func give(
    _ view: MenuView, _ format: SheetFormat, _ table: Labelled
  ) throws(Problem) -> Response {
    guard table.asked.request.isReading else { throw .wrongMethod(allow: "GET, HEAD") }
    var query = view.query
    if query.year == MenuView.yearOfDay { query.year = table.sight.day.year }
    let runs = table.sight.iterations(query)
    let sheet = try sheets(table, []).runs(runs, table.sight)
    return give(sheet, named: "menu-\(query.year)", format)
  }

  private func sheets(_ table: Labelled, _ people: [Candidate.ID]) throws(Problem) -> BulkSheet {
    let reading = try reading(table, of: people)
    let names = reading.candidates.compactMapValues { name -> String? in
      if case .known(let text) = name { text } else { nil }
    }
    return BulkSheet(isFrench: table.asked.language == .french, names: names) {
      reading.marking($0)
    }
  }

  private func give(
    _ sheet: Workbook.Sheet, named name: String, _ format: SheetFormat
  ) -> Response {
    let response: Response =
      switch format {
      case .csv: Response(.ok, type: "text/csv; charset=utf-8; header=present", Workbook.csv(sheet))
      case .xlsx:
        Response(
          .ok, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          Workbook([sheet]).xlsx)
      }
    return response.with(.cacheControl, "no-store")
      .with(.contentDisposition, "attachment; filename=\"entente-\(name).\(format.rawValue)\"")
  }
}
