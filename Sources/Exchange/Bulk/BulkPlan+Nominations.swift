internal import Domain

/// Lines about people who are put forward.
extension BulkPlan {
  mutating func nominationLine(_ row: BulkTable.Row) -> BulkLine {
    var line = BulkLine(row: row.number, .same)
    line.run = row[.run]
    line.name = row.name
    do throws(BulkFault) { try judge(row, &line) } catch {
      line.verdict = .refused(error)
      line.notes = []
      line.actions = []
    }
    // Whoever was not registered is nobody's to be known by.
    newPeople = newPeople.filter { sight.candidate($0.key) != nil }
    return line
  }

  private mutating func judge(_ row: BulkTable.Row, _ line: inout BulkLine) throws(BulkFault) {
    var person = try person(row, &line)
    line.person = person.isNew ? nil : person.candidate.id
    let changes = try read(row, into: &person.candidate)
    var actions: [Action] = []
    if person.isNew {
      line.notes.append(.newPerson)
      actions.append(.nomination(.register(person.candidate)))
    } else if !changes.isEmpty {
      actions.append(.nomination(.correct(person.candidate)))
    }
    guard let text = row[.run] else {
      try settle(actions, &line, isNew: person.isNew, changes)
      return
    }
    guard let id = Iteration.ID(text) else { throw .unreadable(.run, String(text.prefix(80))) }
    guard let run = before.iteration(id) else { throw .unknown(.run, text) }
    let own = before.nominations(of: person.candidate.id).filter { $0.iteration == id }
    // What a table tells of a nomination that is over stands: it puts nobody forward anew.
    if let told = row[.status], changes.isEmpty,
      own.contains(where: { !$0.status.isLive && $0.status.word == told })
    {
      return
    }
    let key = "\(id) \(person.candidate.id)"
    if let first = firstRows[key] {
      line.verdict = .repeated(first)
      line.notes = []
      return
    }
    if let existing = own.first(where: \.status.isLive) {
      let changed = try compare(existing, row, &actions)
      try settle(actions, &line, isNew: false, changes + changed)
    } else {
      let made = try nomination(of: person.candidate, for: run, row)
      if !person.isNew, !changes.isEmpty { line.notes.append(.personChanges(changes)) }
      actions.append(.nomination(.nominate([made])))
      try settle(actions, &line, isNew: true, [])
    }
    firstRows[key] = row.number
  }

  /// Decides what a line asks and says what would come of it.
  private mutating func settle(
    _ actions: [Action], _ line: inout BulkLine, isNew: Bool, _ changes: [BulkChange]
  ) throws(BulkFault) {
    let facts = try ask(actions)
    line.actions = actions
    for case .nomination(.nominated(let made)) in facts {
      // What becomes of it would tell whether a seat is free, where the run does not.
      let tells = before.iteration(made.iteration)?.seating.tellsSeats ?? false
      if tells { line.notes.append(.becomes(made.status)) }
    }
    line.verdict = isNew ? .new : changes.isEmpty ? .same : .changes(changes)
  }

  private struct Found {
    var candidate: Candidate
    var isNew: Bool
  }

  /// The person of a line: by code, by name, or new.
  private mutating func person(
    _ row: BulkTable.Row, _ line: inout BulkLine
  ) throws(BulkFault) -> Found {
    if let text = row[.person] {
      guard let id = Candidate.ID(text) else {
        throw .unreadable(.person, String(text.prefix(80)))
      }
      guard let known = sight.candidate(id), known.party == setting.occasion.principal.party
      else { throw .unknown(.person, text) }
      return Found(candidate: known, isNew: false)
    }
    guard row.name != nil else { throw .missing(row[.familyName] == nil ? .person : .givenName) }
    guard let text = row[.born] else { throw .missing(.born) }
    guard let named = row.person else { throw .unreadable(.born, String(text.prefix(80))) }
    let drawn = newPeople.filter { $0.value.isLike(named) }.map(\.key)
    let known = (setting.known[named, default: []] + drawn).compactMap { sight.candidate($0) }
    guard known.count < 2 else { throw .several }
    if let found = known.first { return Found(candidate: found, isNew: false) }
    guard let rank = row[.rank] else { throw .missing(.rank) }
    guard let grade = Grade(rank.uppercased()) else {
      throw .unreadable(.rank, String(rank.prefix(80)))
    }
    let code = Identifier<Candidate>(path: "\(setting.seed)/\(row.number)/person")
    guard let party = setting.occasion.principal.party, let id = Candidate.ID("c-\(code)") else {
      throw .missing(.person)
    }
    newPeople[id] = named
    return Found(candidate: Candidate(id: id, party: party, grade: grade), isNew: true)
  }

  /// What a line says of the person; what it leaves empty stays.
  private func read(
    _ row: BulkTable.Row, into candidate: inout Candidate
  ) throws(BulkFault) -> [BulkChange] {
    var cells = BulkCells(row)
    try cells.read(.rank, into: &candidate.grade, written: \.text, { Grade($0.uppercased()) })
    try cells.read(.profiles, into: &candidate.languages, written: \.text) { text in
      text.parts { LanguageSkill($0) }
    }
    try cells.read(.clearances, into: &candidate.clearances, written: \.text) { text in
      text.parts { Candidate.Clearance(text: $0) }
    }
    return cells.changes
  }

  private func nomination(
    of candidate: Candidate, for run: Iteration, _ row: BulkTable.Row
  ) throws(BulkFault) -> Nomination {
    let own = sight.nominations(for: run).filter { nomination in
      nomination.party == candidate.party && nomination.status.isLive
    }
    var made = Nomination(
      id: Nomination.ID(path: "\(setting.seed)/\(row.number)/nomination"), for: run.id,
      of: candidate.id, by: candidate.party, stamp)
    made.priority = (own.map(\.priority).max() ?? 0) + 1
    var cells = BulkCells(row)
    try cells.read(.priority, into: &made.priority)
    try cells.read(.funding, into: &made.funding, written: \.text, Nomination.Funding.init(text:))
    made.remark = row[.remark]
    return made
  }

  /// A nomination that is in the record already: its order may change, the rest stands.
  private func compare(
    _ existing: Nomination, _ row: BulkTable.Row, _ actions: inout [Action]
  ) throws(BulkFault) -> [BulkChange] {
    var cells = BulkCells(row)
    var copy = existing
    try cells.read(.funding, into: &copy.funding, written: \.text, Nomination.Funding.init(text:))
    if !cells.changes.isEmpty { throw .fixed(.funding) }
    if let remark = row[.remark], remark != existing.remark.map(\.joined) { throw .fixed(.remark) }
    try cells.read(.priority, into: &copy.priority)
    // Where only the numbers differ, the order is as it was.
    guard !cells.changes.isEmpty, newOrder(of: existing.iteration, in: before) != nil else {
      return []
    }
    // The first line about a run brings the whole order; the others find it so.
    if let order = newOrder(of: existing.iteration, in: sight) {
      actions.append(.nomination(.prioritise(existing.iteration, order)))
    }
    return cells.changes
  }

  /// The order of the party's own that the table's lines about a run ask for together; nil where
  /// it is so already.
  private func newOrder(of run: Iteration.ID, in sight: Sight) -> [Nomination.ID]? {
    guard let found = sight.iteration(run), let party = setting.occasion.principal.party else {
      return nil
    }
    var asked: [Candidate.ID: Int] = [:]
    for row in table.rows where row[.run] == run.text {
      guard let person = row[.person].flatMap({ Candidate.ID($0) }) ?? named(row) else { continue }
      asked[person] = row[.priority].flatMap { Int($0) }
    }
    let own = sight.nominations(for: found).filter { $0.party == party && $0.status.isLive }
    let present = own.sorted { ($0.priority, $0.id) < ($1.priority, $1.id) }
    let wanted = present.enumerated().sorted { left, right in
      let a = asked[left.element.candidate] ?? left.element.priority
      let b = asked[right.element.candidate] ?? right.element.priority
      return (a, left.offset) < (b, right.offset)
    }.map(\.element.id)
    return wanted == present.map(\.id) ? nil : wanted
  }

  private func named(_ row: BulkTable.Row) -> Candidate.ID? {
    guard let person = row.person, let found = setting.known[person], found.count == 1 else {
      return nil
    }
    return found.first
  }
}

extension String {
  /// Parts between semicolons, each read by itself; nil where one cannot be. `-` is none.
  func parts<Value>(_ read: (String) -> Value?) -> [Value]? {
    guard self != "-" else { return [] }
    let parts = split(separator: ";").map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    let values = parts.compactMap(read)
    return values.count == parts.count ? values : nil
  }

  /// The text with one space for any white space.
  var joined: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension [LanguageSkill] {
  /// As a cell holds them: `en 3322; fr 2211`.
  var text: String { map(\.text).joined(separator: "; ") }
}

extension [Candidate.Clearance] {
  /// As a cell holds them: `NATO SECRET until 2027-05-01`.
  var text: String { map(\.text).joined(separator: "; ") }
}

extension Candidate.Clearance {
  /// As a cell holds it: policy, level, the first day on which it no longer holds.
  var text: String { "\(policy) \(level) until \(expires)" }

  /// Reads what ``text`` writes; nil for anything else.
  init?(text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 4, words[words.count - 2] == "until",
      let day = words.last.flatMap({ Day($0) })
    else { return nil }
    self.init(
      policy: words[0], level: words[1..<(words.count - 2)].joined(separator: " "), expires: day)
  }
}

extension Nomination.Funding {
  /// Reads what ``text`` writes, in any order; `-` is nothing.
  init?(text: String) {
    self = .none
    guard text != "-" else { return }
    for word in Folding.words(text) {
      switch word {
      case "travel", "voyage": travel = true
      case "lodging", "hebergement": lodging = true
      default: return nil
      }
    }
  }
}
