public import Domain

/// What would happen by one line of a table.
public struct BulkLine: Sendable {
  /// What would happen.
  public enum Verdict: Hashable, Sendable {
    /// Something would be made.
    case new
    /// All is in the record as it is in the line.
    case same
    /// Something would be changed.
    case changes([BulkChange])
    /// An earlier line is about the same.
    case repeated(Int)
    /// Nothing would happen, and why.
    case refused(BulkFault)
  }

  /// What else is to be known of a line.
  public enum Note: Hashable, Sendable {
    /// The person is not known yet and would be registered.
    case newPerson
    /// What is known of the person would be changed.
    case personChanges([BulkChange])
    /// The activity is not there yet and would be added.
    case newActivity
    /// The run was found by its activity and first day.
    case foundByDay
    /// What would become of the nomination.
    case becomes(Nomination.Status)
  }

  /// The line's number in the sheet, from 1.
  public let row: Int
  /// The run or activity that it is about; nil where that is not known.
  public var run: String?
  /// The person that it is about.
  public var person: Candidate.ID?
  /// The name in the line, where it names somebody.
  public var name: String?
  /// What would happen.
  public var verdict: Verdict
  /// What else is to be known.
  public var notes: [Note] = []
  /// What is asked of the office by the line, in order.
  public var actions: [Action] = []

  init(row: Int, _ verdict: Verdict) {
    self.row = row
    self.verdict = verdict
  }
}

/// What a line changes in one column.
public struct BulkChange: Hashable, Sendable {
  /// The column.
  public var column: BulkColumn
  /// What the record says; empty for nothing.
  public var old: String
  /// What the line says.
  public var new: String
}

/// Why nothing would happen by a line.
public enum BulkFault: Error, Hashable, Sendable {
  /// A cell that has to be filled is empty.
  case missing(BulkColumn)
  /// A cell holds what cannot be read there.
  case unreadable(BulkColumn, String)
  /// A cell names what is not there to be seen.
  case unknown(BulkColumn, String)
  /// What cannot be changed by a table once it is in the record.
  case fixed(BulkColumn)
  /// Several people are known by this name and day of birth.
  case several
  /// The rules say no.
  case refused(Refusal, Action)
}

/// How many lines come to what.
public struct BulkTotals: Hashable, Sendable {
  /// Lines by which something would be made.
  public var new = 0
  /// Lines that say what the record says.
  public var same = 0
  /// Lines by which something would be changed.
  public var changed = 0
  /// Lines that say what an earlier one says.
  public var repeated = 0
  /// Lines that would come to nothing.
  public var refused = 0

  init(_ lines: [BulkLine]) {
    for line in lines {
      switch line.verdict {
      case .new: new += 1
      case .same: same += 1
      case .changes: changed += 1
      case .repeated: repeated += 1
      case .refused: refused += 1
      }
    }
  }
}
