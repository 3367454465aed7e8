public import Domain
public import Labels

/// Tables that go out, with the columns that tables which come in have: in again, each line says
/// what the record says.
public struct BulkSheet: Sendable {
  /// How a label is printed.
  public var printed: @Sendable (Label) -> String
  /// In which language the columns are headed.
  public var isFrench: Bool
  /// The names of people, as far as they may be told.
  public var names: [Candidate.ID: String]

  /// Tables headed in a language.
  public init(
    isFrench: Bool, names: [Candidate.ID: String] = [:],
    print: @escaping @Sendable (Label) -> String
  ) {
    self.isFrench = isFrench
    self.printed = print
    self.names = names
  }

  /// Runs as the sight shows them; those whose activity is not to be seen are left out.
  public func runs(_ runs: [Iteration], _ sight: Sight) -> Workbook.Sheet {
    let rows = runs.compactMap { run in
      sight.activity(run.activity).map { cells(of: run, $0, sight) }
    }
    return sheet(.runs, name: isFrench ? "Sessions" : "Runs", rows)
  }

  /// Nominations as the sight shows them.
  public func nominations(_ nominations: [Nomination], _ sight: Sight) -> Workbook.Sheet {
    let rows = nominations.compactMap { nomination in
      sight.candidate(nomination.candidate).map { candidate in
        cells(of: candidate).merging(cells(of: nomination, sight)) { $1 }
      }
    }
    return sheet(.nominations, name: isFrench ? "Candidatures" : "Nominations", rows)
  }

  /// People whom a party may send.
  public func candidates(_ candidates: [Candidate]) -> Workbook.Sheet {
    sheet(.nominations, name: isFrench ? "Personnes" : "People", candidates.map(cells))
  }

  private func sheet(
    _ kind: BulkKind, name: String, _ rows: [[BulkColumn: Workbook.Cell]]
  ) -> Workbook.Sheet {
    let columns = BulkColumn.written(kind)
    let head = columns.map { column in
      Workbook.Cell.text(
        isFrench ? column.heading.french ?? column.heading.english : column.heading.english)
    }
    return Workbook.Sheet(
      name, [head] + rows.map { row in columns.map { row[$0] ?? .empty } })
  }

  private func cells(of run: Iteration, _ activity: Activity, _ sight: Sight) -> [BulkColumn:
    Workbook.Cell]
  {
    [
      .run: .text(run.id.text), .activity: .text(activity.id.text),
      .first: .day(run.schedule.first), .last: .day(run.schedule.last),
      .hours: .told(run.schedule.hours?.hoursText), .timeZone: .text(run.schedule.timeZone),
      .town: .told(run.place.town), .country: .told(run.place.country?.text),
      .seats: .number(Double(run.seating.seats)),
      .minimum: run.seating.minimum.map { .number(Double($0)) } ?? .empty,
      .allocation: .text(run.seating.allocation.word),
      .quotas: .told(run.seating.quotas.text), .opens: .day(run.deadlines.opens),
      .closes: .day(run.deadlines.closes), .cancels: .day(run.deadlines.cancels),
      .answerDays: .number(Double(run.deadlines.answerDays)),
      .marking: .text(printed(run.marking.label)), .stage: .text(run.stage(on: sight.day).word),
    ].merging(cells(of: activity)) { $1 }
  }

  private func cells(of activity: Activity) -> [BulkColumn: Workbook.Cell] {
    [
      .title: .text(activity.offer.title.english), .titleFrench: .told(activity.offer.title.french),
      .kind: .text(activity.offer.kind.word), .areas: .text(activity.offer.areas.text),
      .delivery: .text(activity.offer.delivery.word),
      .languages: .text(activity.offer.languages.joined(separator: " ")),
      .eligibility: .text(activity.eligibility.text),
      .tuition: .number(Double(activity.costs.tuition) / 100),
      .board: .number(Double(activity.costs.board) / 100),
    ]
  }

  private func cells(of candidate: Candidate) -> [BulkColumn: Workbook.Cell] {
    [
      .person: .text(candidate.id.text), .party: .text(candidate.party.text),
      .name: .told(names[candidate.id]), .rank: .text(candidate.grade.text),
      .profiles: .told(candidate.languages.text), .clearances: .told(candidate.clearances.text),
    ]
  }

  private func cells(of nomination: Nomination, _ sight: Sight) -> [BulkColumn: Workbook.Cell] {
    let run = sight.iteration(nomination.iteration)
    let activity = run.flatMap { sight.activity($0.activity) }
    let title = activity.map {
      isFrench ? $0.offer.title.french ?? $0.offer.title.english : $0.offer.title.english
    }
    return [
      .run: .text(nomination.iteration.text), .title: .told(title),
      .first: run.map { .day($0.schedule.first) } ?? .empty,
      .last: run.map { .day($0.schedule.last) } ?? .empty,
      .priority: .number(Double(nomination.priority)), .funding: .told(nomination.funding.text),
      .remark: .told(nomination.remark), .status: .text(nomination.status.word),
      .marking: .told(run.map { printed($0.marking.label) }),
    ]
  }
}

extension Workbook.Cell {
  /// Text, or an empty cell.
  fileprivate static func told(_ text: String?) -> Workbook.Cell {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
  }
}
