public import Domain
public import Labels

/// What would happen were a table applied, line by line: each line is decided against what those
/// before it would have changed.
///
/// It is computed from the rules themselves, so that what it shows is what applying does as long
/// as nothing else changes between.
public struct BulkPlan: Sendable {
  /// Who and when, and what the plan cannot know by itself.
  public struct Setting: Sendable {
    /// Who asks, when and why.
    public var occasion: Occasion
    /// Drawn at random; identifiers of what is new follow from it, so that applying the same
    /// twice makes the same.
    public var seed: String
    /// A label as it is printed.
    public var printed: @Sendable (Label) -> String
    /// Labels that may be given, by how they are printed.
    public var labels: [String: Label] = [:]
    /// The party's people by their names and days of birth; those unknown are not in it.
    public var known: [BulkPerson: [Candidate.ID]] = [:]

    /// Who asks, when and why, and where chance comes from.
    public init(
      _ occasion: Occasion, seed: String, print: @escaping @Sendable (Label) -> String
    ) {
      self.occasion = occasion
      self.seed = seed
      self.printed = print
    }
  }

  let setting: Setting
  let table: BulkTable
  /// The alliance with what the lines so far have changed.
  var draft: Alliance
  /// The alliance before any line.
  let before: Sight
  /// The line that was first about something.
  var firstRows: [String: Int] = [:]
  /// What would happen, line by line.
  public private(set) var lines: [BulkLine] = []
  /// The names of those who are registered, by their codes: for the vault alone.
  public internal(set) var newPeople: [Candidate.ID: BulkPerson] = [:]

  /// What a table would change in an alliance.
  public init(_ table: BulkTable, in alliance: Alliance, _ setting: Setting) {
    self.table = table
    self.setting = setting
    draft = alliance
    let occasion = setting.occasion
    before = alliance.seen(by: occasion.principal, on: occasion.at.day, at: occasion.at)
    for row in table.rows {
      switch table.kind {
      case .nominations: lines.append(nominationLine(row))
      case .runs: lines.append(runLine(row))
      }
    }
  }

  /// How many lines come to what.
  public var totals: BulkTotals { BulkTotals(lines) }

  /// All that is asked of the office, in order.
  public var actions: [Action] { lines.flatMap(\.actions) }

  /// What is shown of it, as one number: two plans that show the same have the same.
  public var digest: String {
    let shown = lines.map { line -> String in
      var verdict = "\(line.verdict)"
      // An action tells when it was asked, which is no part of what is shown.
      if case .refused(.refused(let refusal, _)) = line.verdict { verdict = "\(refusal)" }
      let subject = line.name ?? line.person?.text ?? ""
      return "\(line.row) \(line.run ?? "") \(subject) \(verdict) \(line.notes)"
    }
    return Identifier<BulkPlan>(path: shown.joined(separator: "\n")).description
  }

  /// The draft as who asks would see it.
  var sight: Sight {
    let occasion = setting.occasion
    return draft.seen(by: occasion.principal, on: occasion.at.day, at: occasion.at)
  }

  var stamp: Stamp { setting.occasion.stamp }

  /// Decides a line's actions one after the other; all take effect in the draft, or none.
  mutating func ask(_ actions: [Action]) throws(BulkFault) -> [Fact] {
    var next = draft
    var facts: [Fact] = []
    for action in actions {
      do throws(Refusal) {
        let made = try next.decide(action, on: setting.occasion)
        next.apply(made)
        facts += made
      } catch {
        throw .refused(error, action)
      }
    }
    draft = next
    return facts
  }
}

/// Cells read one by one against what the record says: what differs is kept.
struct BulkCells {
  let row: BulkTable.Row
  private(set) var changes: [BulkChange] = []

  init(_ row: BulkTable.Row) { self.row = row }

  /// Reads a cell into a value. An empty cell leaves the value as it is; `-` empties what may be
  /// empty.
  mutating func read<Value>(
    _ column: BulkColumn, into value: inout Value, written: (Value) -> String,
    _ read: (String) -> Value?
  ) throws(BulkFault) {
    guard let text = row[column] else { return }
    guard let new = read(text) else { throw .unreadable(column, String(text.prefix(80))) }
    let before = written(value)
    value = new
    if before != written(new) {
      changes.append(BulkChange(column: column, old: before, new: written(new)))
    }
  }

  /// The same for what may be absent.
  mutating func read<Value>(
    _ column: BulkColumn, optional value: inout Value?, written: (Value) -> String,
    _ read: (String) -> Value?
  ) throws(BulkFault) {
    try self.read(column, into: &value, written: { $0.map(written) ?? "" }) { text -> Value?? in
      text == "-" ? .some(nil) : read(text).map { .some($0) }
    }
  }

  mutating func read(_ column: BulkColumn, into value: inout Day) throws(BulkFault) {
    try read(column, into: &value, written: \.description, Day.init)
  }

  mutating func read(_ column: BulkColumn, into value: inout Int) throws(BulkFault) {
    try read(column, into: &value, written: { "\($0)" }, { Int($0) })
  }
}
