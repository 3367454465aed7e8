import Domain
import Exchange
import Pages

/// Cases as rows of plain cells. The names of the columns are part of the interface: they may be
/// added to and never change.
struct CaseRows {
  private static let columns = [
    "case", "instrument", "party", "party_name", "subject", "title", "stage", "stage_name",
    "since", "due", "days_late", "acts", "state", "marking",
  ]

  private let rows: [[String?]]

  init(_ cases: [Case], _ reading: Reading) {
    rows = cases.map { Self.row($0, reading) }
  }

  var csv: [UInt8] { CSVText.bytes(Self.columns, rows) }

  private static func row(_ one: Case, _ reading: Reading) -> [String?] {
    let sight = reading.sight
    let stage = sight.instrument(one.instrument)?.stage(one.step.stage)
    let isOpen = sight.isOpen(one)
    let doers = isOpen && one.marking != nil ? stage?.actors ?? [] : []
    return [
      one.id.description, one.instrument.text, one.party.text,
      reading.text(sight.name(of: one.party)), one.subject?.text,
      one.title.map { reading.text($0) }, one.step.stage.text,
      stage.map { reading.text($0.name) }, one.step.on.description,
      sight.due(one)?.description, sight.daysLate(one).map { "\($0)" },
      doers.map(\.word).joined(separator: " "), state(of: one, isOpen: isOpen),
      one.marking.map { reading.marking($0.label) },
    ]
  }

  private static func state(of one: Case, isOpen: Bool) -> String {
    if let closed = one.closed { return closed.how.word }
    if !isOpen { return "over" }
    return one.isPaused ? "paused" : "open"
  }
}
