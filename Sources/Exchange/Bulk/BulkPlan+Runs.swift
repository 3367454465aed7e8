internal import Domain
internal import Labels

/// Lines about a provider's activities and runs.
extension BulkPlan {
  mutating func runLine(_ row: BulkTable.Row) -> BulkLine {
    var line = BulkLine(row: row.number, .same)
    line.run = row[.run] ?? row[.activity]
    do throws(BulkFault) { try judge(row, &line) } catch {
      line.verdict = .refused(error)
      line.notes = []
      line.actions = []
    }
    return line
  }

  private mutating func judge(_ row: BulkTable.Row, _ line: inout BulkLine) throws(BulkFault) {
    let code = try code(row)
    let id = try activityID(row, code)
    line.run = code?.text ?? id.text
    var changes: [BulkChange] = []
    var actions: [Action] = []
    var isNew = false
    let activity: Activity
    if let known = sight.activity(id) {
      activity = try corrected(known, row, &changes)
      if activity != known { actions.append(.activity(.correct(activity))) }
    } else {
      activity = try newActivity(id, row)
      actions.append(.activity(.add(activity)))
      line.notes.append(.newActivity)
      isNew = true
    }
    guard code != nil || row[.first] != nil else {
      return try settle(actions, &line, isNew, changes)
    }
    let old = try existing(code, of: id, row)
    if let old {
      if code == nil { line.notes.append(.foundByDay) }
      line.run = old.id.text
    }
    if let first = mark(line, activity.id, row, old) {
      line.verdict = .repeated(first)
      line.notes = []
      return
    }
    if let old {
      actions += try changed(old, row, &changes)
    } else {
      let run = try newRun(code, of: activity, row)
      line.run = run.id.text
      actions.append(.activity(.propose([run])))
      isNew = true
    }
    try settle(actions, &line, isNew, changes)
  }

  private mutating func settle(
    _ actions: [Action], _ line: inout BulkLine, _ isNew: Bool, _ changes: [BulkChange]
  ) throws(BulkFault) {
    _ = try ask(actions)
    line.actions = actions
    line.verdict = isNew ? .new : actions.isEmpty ? .same : .changes(changes)
  }

  /// The earlier line about the same run; none for the first.
  private mutating func mark(
    _ line: BulkLine, _ activity: Activity.ID, _ row: BulkTable.Row, _ old: Iteration?
  ) -> Int? {
    let key = old?.id.text ?? row[.run] ?? "\(activity) \(row[.first] ?? "")"
    defer { if firstRows[key] == nil { firstRows[key] = line.row } }
    return firstRows[key]
  }

  private func code(_ row: BulkTable.Row) throws(BulkFault) -> Iteration.ID? {
    guard let text = row[.run] else { return nil }
    guard let id = Iteration.ID(text), text.split(separator: ".").count >= 3 else {
      throw .unreadable(.run, String(text.prefix(80)))
    }
    return id
  }

  private func activityID(
    _ row: BulkTable.Row, _ code: Iteration.ID?
  ) throws(BulkFault) -> Activity.ID {
    guard let text = row[.activity] ?? code?.text.head else { throw .missing(.activity) }
    guard let id = Activity.ID(text) else { throw .unreadable(.activity, String(text.prefix(80))) }
    if let code, code.text.head != id.text { throw .unreadable(.run, code.text) }
    return id
  }

  /// The run of a code, or that of the activity which begins on the same day.
  private func existing(
    _ code: Iteration.ID?, of activity: Activity.ID, _ row: BulkTable.Row
  ) throws(BulkFault) -> Iteration? {
    if let code { return before.iteration(code) }
    guard let text = row[.first] else { throw .missing(.first) }
    guard let first = Day(text) else { throw .unreadable(.first, String(text.prefix(80))) }
    return before.iterations(of: activity).first { run in
      run.schedule.first == first && run.step != .cancelled
    }
  }

  // MARK: Runs

  private func changed(
    _ old: Iteration, _ row: BulkTable.Row, _ changes: inout [BulkChange]
  ) throws(BulkFault) -> [Action] {
    var cells = BulkCells(row)
    var run = old
    try read(&cells, into: &run)
    changes += cells.changes
    guard run != old else { return [] }
    guard old.wasPublished, run.schedule != old.schedule else {
      return [.activity(.correctIteration(run))]
    }
    // What is on the menu is moved by a step of its own, and then corrected in the rest.
    var actions: [Action] = [.activity(.move(run.id, run.schedule, run.deadlines))]
    var moved = old
    moved.moves.append(Iteration.Move(from: old.schedule, by: stamp))
    moved.schedule = run.schedule
    moved.deadlines = run.deadlines
    run.moves = moved.moves
    if run != moved { actions.append(.activity(.correctIteration(run))) }
    return actions
  }

  private func newRun(
    _ code: Iteration.ID?, of activity: Activity, _ row: BulkTable.Row
  ) throws(BulkFault) -> Iteration {
    guard let text = row[.first] else { throw .missing(.first) }
    guard let first = Day(text) else { throw .unreadable(.first, String(text.prefix(80))) }
    guard row[.last] != nil else { throw .missing(.last) }
    guard row[.seats] != nil else { throw .missing(.seats) }
    let number = sight.iterations(of: activity.id).compactMap { Int($0.id.text.tail) }.max() ?? 0
    guard let id = code ?? Iteration.ID("\(activity.id).\(number + 1)") else {
      throw .unreadable(.run, activity.id.text)
    }
    let zone = before.provider(activity.provider)?.timeZone ?? "Etc/UTC"
    var run = Iteration(
      id: id, of: activity.id, Iteration.Schedule(first, through: first, timeZone: zone),
      marking: fresh(activity.marking), stamp)
    var cells = BulkCells(row)
    try read(&cells, into: &run)
    return run
  }

  private func read(_ cells: inout BulkCells, into run: inout Iteration) throws(BulkFault) {
    try cells.read(.first, into: &run.schedule.first)
    try cells.read(.last, into: &run.schedule.last)
    try cells.read(.hours, optional: &run.schedule.hours, written: \.hoursText) { Range(hours: $0) }
    try cells.read(.timeZone, into: &run.schedule.timeZone, written: \.self) { $0 }
    try cells.read(.town, optional: &run.place.town, written: \.joined) { $0 }
    try cells.read(.country, optional: &run.place.country, written: \.text) {
      Code($0.uppercased())
    }
    try cells.read(.seats, into: &run.seating.seats)
    try cells.read(.minimum, optional: &run.seating.minimum, written: { "\($0)" }) { Int($0) }
    try cells.read(.allocation, into: &run.seating.allocation, written: \.word) {
      Iteration.Allocation(word: $0)
    }
    try cells.read(.quotas, into: &run.seating.quotas, written: \.text) { text in
      text.parts { Iteration.Quota($0) }
    }
    try cells.read(.opens, into: &run.deadlines.opens)
    try cells.read(.closes, into: &run.deadlines.closes)
    try cells.read(.cancels, into: &run.deadlines.cancels)
    try cells.read(.answerDays, into: &run.deadlines.answerDays)
    try read(&cells, into: &run.marking)
  }

  // MARK: Activities

  private func corrected(
    _ known: Activity, _ row: BulkTable.Row, _ changes: inout [BulkChange]
  ) throws(BulkFault) -> Activity {
    var cells = BulkCells(row)
    var activity = known
    try readOffer(&cells, into: &activity)
    changes += cells.changes
    return activity
  }

  private func newActivity(_ id: Activity.ID, _ row: BulkTable.Row) throws(BulkFault) -> Activity {
    guard let provider = Provider.ID(id.text.head), before.provider(provider) != nil else {
      throw .unknown(.activity, id.text)
    }
    guard let title = row[.title] else { throw .missing(.title) }
    guard let kind = row[.kind] else { throw .missing(.kind) }
    guard let sort = Activity.Kind(word: kind.lowercased()) else { throw .unreadable(.kind, kind) }
    guard row[.areas] != nil else { throw .missing(.areas) }
    guard row[.eligibility] != nil else { throw .missing(.eligibility) }
    guard let word = row[.marking] else { throw .missing(.marking) }
    let marking = try marking(word)
    var activity = Activity(
      id: id, provider: provider, Activity.Offer(sort, title: Bilingual(title), areas: []),
      for: Eligibility(), marking: marking)
    var cells = BulkCells(row)
    try readOffer(&cells, into: &activity)
    return activity
  }

  private func readOffer(
    _ cells: inout BulkCells, into activity: inout Activity
  ) throws(BulkFault) {
    let title = activity.offer.title
    var english = title.english
    var french = title.french
    try cells.read(.title, into: &english, written: \.joined) { $0 }
    try cells.read(.titleFrench, optional: &french, written: \.joined) { $0 }
    if english.joined != title.english.joined || french?.joined != title.french?.joined {
      activity.offer.title = Bilingual(english, french: french)
    }
    try cells.read(.kind, into: &activity.offer.kind, written: \.word) {
      Activity.Kind(word: $0.lowercased())
    }
    try cells.read(.areas, into: &activity.offer.areas, written: \.text) { $0.codes() }
    try cells.read(.delivery, into: &activity.offer.delivery, written: \.word) {
      Activity.Delivery(word: $0.lowercased())
    }
    try cells.read(
      .languages, into: &activity.offer.languages, written: { $0.joined(separator: " ") }
    ) { Folding.words($0) }
    try cells.read(.eligibility, into: &activity.eligibility, written: \.text) { text in
      Eligibility(text, isBody: { before.body($0) != nil })
    }
    try cells.read(.tuition, into: &activity.costs.tuition, written: \.euros) { $0.hundredths }
    try cells.read(.board, into: &activity.costs.board, written: \.euros) { $0.hundredths }
  }

  // MARK: Markings

  /// A label is named by how it is printed; one that says the same is the same.
  private func read(_ cells: inout BulkCells, into marking: inout Marking) throws(BulkFault) {
    guard let word = cells.row[.marking], word != setting.printed(marking.label).joined else {
      return
    }
    let new = try self.marking(word)
    try cells.read(.marking, into: &marking, written: { setting.printed($0.label) }) { _ in new }
  }

  private func marking(_ word: String) throws(BulkFault) -> Marking {
    guard let label = setting.labels[word] else {
      throw .unknown(.marking, String(word.prefix(80)))
    }
    return Marking(label, reason: setting.occasion.reason)
  }

  /// The same marking, made now.
  private func fresh(_ marking: Marking) -> Marking {
    var marking = marking
    let moment = Moment(seconds: setting.occasion.at.milliseconds / 1000)
    marking.label = marking.label.made(at: moment)
    if let due = marking.label.reviewDue, due <= moment { marking.label.reviewDue = nil }
    return marking
  }
}

extension [Iteration.Quota] {
  /// As a cell holds them: `each-party at most 2; partners held 6`.
  var text: String { map(\.text).joined(separator: "; ") }
}

extension [Term.ID] {
  /// As a cell holds them.
  var text: String { map(\.text).joined(separator: " ") }
}

extension Int64 {
  /// Hundredths as an amount: `550`, `550.50`.
  var euros: String {
    let rest = self % 100
    return "\(self / 100)" + (rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)")
  }
}

extension String {
  /// A code without its last part.
  fileprivate var head: String { split(separator: ".").dropLast().joined(separator: ".") }
  /// The last part of a code.
  fileprivate var tail: String { split(separator: ".").last.map(String.init) ?? "" }

  /// Codes parted by spaces, commas or semicolons; nil where a word is none.
  fileprivate func codes<Subject>() -> [Code<Subject>]? {
    let words = split { $0 == " " || $0 == "," || $0 == ";" }
    let codes = words.compactMap { Code<Subject>($0) }
    return codes.count == words.count && !codes.isEmpty ? codes : nil
  }

  /// An amount as hundredths: `550`, `550.5`, `550,50`.
  fileprivate var hundredths: Int64? {
    let parts = split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    let cents = parts.count > 1 ? parts[1] : "0"
    guard let first = parts.first, let whole = Int64(first), (0..<10_000_000).contains(whole),
      (1...2).contains(cents.count), let rest = Int64(cents), rest >= 0
    else { return nil }
    return whole * 100 + (cents.count == 1 ? rest * 10 : rest)
  }
}
