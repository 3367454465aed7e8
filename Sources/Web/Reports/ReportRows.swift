import Domain
import Exchange
import Pages

/// A report as rows of plain cells, for spreadsheets and programs. The names of the columns are
/// part of the interface: they may be added to and never change.
struct ReportRows {
  let columns: [String]
  let rows: [[String?]]
  private let year: Int
  private let runs: Int

  init(_ report: MenuReport, in year: Int, _ reading: Reading) {
    self.year = year
    let figures = reading.sight.menuFigures(in: year)
    runs = figures.total.runs
    guard report != .deadlines else {
      columns = Self.lateColumns
      rows = reading.sight.lateness(in: year).map { Self.row($0, reading) }
      return
    }
    let numbers = MenuTally().named.map(\.name)
    let columns = ["table", "code", "name"] + numbers + numbers.map { "\($0)_before" }
    self.columns = columns
    let total = MenuTotal(figures)
    rows =
      [["total", nil, nil] + total.cells]
      + report.divisions.flatMap { figures.lines(by: $0) }.map { Self.row($0, reading) }
      + (report == .attendance ? figures.genders.map { Self.row($0, columns) } : [])
  }

  var csv: [UInt8] { CSVText.bytes(columns, rows) }

  /// Each row as an object; numbers as numbers, what is withheld as null.
  var json: JSON {
    let objects = rows.map { row -> JSON in
      .members(
        zip(columns, row).map { name, cell in
          guard let cell else { return (name, .null) }
          let isText = Self.texts.contains(name)
          return (name, isText ? .string(cell) : Int(cell).map { .number($0) } ?? .string(cell))
        })
    }
    return ["year": .number(year), "runs": .number(runs), "rows": .array(objects)]
  }

  private static let texts: Set<String> = [
    "table", "code", "name", "what", "run", "title", "owner", "owner_code", "owner_name", "due",
    "done",
  ]

  private static let lateColumns = [
    "what", "run", "title", "owner", "owner_code", "owner_name", "people", "due", "done",
    "days_late",
  ]

  private static func row(_ line: MenuLine, _ reading: Reading) -> [String?] {
    let named = (line.tally.named + line.before.named).map { Optional("\($0.number)") }
    return [line.key.division.rawValue, line.key.code, reading.text(of: line.key)] + named
  }

  private static func row(_ count: GenderCount, _ columns: [String]) -> [String?] {
    columns.map { column in
      switch column {
      case "table": "gender"
      case "code": count.gender?.word
      case "attended": count.count.map { "\($0)" }
      default: nil
      }
    }
  }

  private static func row(_ late: Lateness, _ reading: Reading) -> [String?] {
    let run = reading.sight.iteration(late.iteration)
    let title = run.flatMap { reading.sight.activity($0.activity)?.offer.title }
    let owner: (word: String, code: String?) =
      switch late.owner {
      case .provider(let id): ("provider", id.text)
      case .lead: ("lead", nil)
      case .party(let id): ("party", id.text)
      }
    return [
      late.kind.word, late.iteration.text, title.map { reading.text($0) }, owner.word, owner.code,
      reading.text(of: late.owner), late.people.map { "\($0)" }, late.due.description,
      late.done?.description, "\(late.days(by: reading.sight.now.day))",
    ]
  }
}

/// The sums of a year beside those of the year before.
private struct MenuTotal {
  let cells: [String?]

  init(_ figures: MenuFigures) {
    cells = (figures.total.named + figures.before.named).map { "\($0.number)" }
  }
}

extension MenuTally {
  /// Its numbers by the names of their columns.
  fileprivate var named: [(name: String, number: Int)] {
    [
      ("runs", runs), ("seats", seats), ("free", free), ("put_forward", nominations),
      ("seated", seated), ("waiting", waiting), ("attended", attended),
      ("did_not_come", missed), ("withdrawn_late", lateWithdrawals),
    ]
  }
}

extension MenuLine.Key {
  fileprivate var code: String {
    switch self {
    case .party(let id): id.text
    case .area(let id): id.text
    case .provider(let id): id.text
    case .month(let month): "\(month)"
    case .kind(let kind): kind.word
    }
  }
}

extension Lateness.Kind {
  fileprivate var word: String {
    switch self {
    case .checking: "checking"
    case .approving: "approving"
    case .publishing: "publishing"
    case .deciding: "deciding"
    case .answering: "answering"
    case .attendance: "attendance"
    case .reporting: "reporting"
    }
  }
}
