import Domain
import Journal

/// What a line of the record did to proposals, worked out anew from the lines before it: a silence
/// ends at its own instant and once, and adopts each part wholly or not at all, exactly when no
/// objection covers it.
///
/// It is kept from line to line, apart from the alliance's own proposals.
struct SilenceCheck {
  /// A proposal as its lines tell of it.
  private struct Course {
    var draft: Proposal.Draft
    var drafts = 1
    var silences = 0
    var ends: Instant?
    var objections: [Proposal.Position.Scope] = []
    var adopted: [Proposal.Adopted] = []
    var withdrawn = false
  }

  /// What a part came to.
  struct Ending {
    var adopted = 0
    var stopped = 0
    var unperformed = 0
  }

  private var courses: [Proposal.ID: Course] = [:]
  /// What the silences that ended came to, counted for the marks.
  private(set) var ending = Ending()

  /// Takes a line in that made `after` out of `before`.
  mutating func take(
    _ line: Domain.Entry, key: ActionKey, _ before: Alliance, _ after: Alliance
  ) throws(Violation) {
    try checkNothingIsOverdue(at: line)
    if case .proposal(.settled) = line.facts.first {
      try check(line, key: key, before)
      try expect(
        before.settled(by: line.at) == after.settled(by: line.at), "silences",
        "what the clock makes of entry \(line.number) is not what was recorded")
    }
    for fact in line.facts {
      guard case .proposal(let fact) = fact else { continue }
      try take(fact, of: line)
    }
    let touched = Set(line.facts.compactMap(\.proposal))
    guard !touched.isEmpty else { return }
    for proposal in after.holdings.proposals where touched.contains(proposal.id) {
      let course = courses[proposal.id]
      try expect(
        proposal.adopted == course?.adopted && proposal.openSilence?.ends == course?.ends
          && proposal.drafts.count == course?.drafts && proposal.silences.count == course?.silences
          && (proposal.withdrawn != nil) == course?.withdrawn, "silences",
        "proposal \(proposal.id) is not what its lines make of it")
    }
  }

  /// Every line stands upon what the clock has made so by its moment, the earliest end first.
  private func checkNothingIsOverdue(at line: Domain.Entry) throws(Violation) {
    let running = courses.compactMap { id, course in course.ends.map { (ends: $0, id: id) } }
    let due = running.filter { $0.ends <= line.at }.min { ($0.ends, $0.id) < ($1.ends, $1.id) }
    guard case .proposal(.settled(let id, _, _)) = line.facts.first else {
      try expect(due == nil, "silences", "entry \(line.number) passes over a silence that ended")
      return
    }
    try expect(due?.id == id, "silences", "entry \(line.number) ends a silence out of its turn")
  }

  private mutating func take(_ fact: ProposalFact, of line: Domain.Entry) throws(Violation) {
    switch fact {
    case .brought(let proposal):
      try expect(courses[proposal.id] == nil, "silences", "\(proposal.id) was brought twice")
      courses[proposal.id] = Course(draft: proposal.draft)
    case .redrafted(let id, let draft):
      try change(id) { course in
        course.draft = draft
        course.drafts += 1
        course.ends = nil
      }
    case .silenceSet(let id, let silence):
      try expect(courses[id]?.ends == nil, "silences", "\(id) is under silence already")
      try change(id) { course in
        course.silences += 1
        course.ends = silence.ends
        course.objections = []
      }
    case .extended(let id, let ends, _): try change(id) { $0.ends = ends }
    case .spoken(let id, let position):
      guard let ends = courses[id]?.ends, line.at < ends else {
        throw Violation("silences", "entry \(line.number) speaks when no silence runs")
      }
      guard case .objects(let scope) = position.kind else { return }
      try change(id) { $0.objections.append(scope) }
    case .escalated(let id, _): try change(id) { $0.ends = nil }
    case .withdrawn(let id, _):
      try change(id) { course in
        course.ends = nil
        course.withdrawn = true
      }
    case .settled(let id, _, let adopted):
      try change(id) { course in
        course.ends = nil
        course.adopted += adopted
      }
    case .concluded(let id, _, _, let adopted):
      try expect(courses[id]?.ends == nil, "silences", "\(id) is adopted while silence runs")
      try change(id) { $0.adopted += adopted }
    case .constituted, .clockKept, .runsOpened: return
    }
  }

  private mutating func change(
    _ id: Proposal.ID, _ body: (inout Course) -> Void
  ) throws(Violation) {
    guard var course = courses[id] else { throw Violation("silences", "\(id) is not known") }
    body(&course)
    courses[id] = course
  }
}

/// The end of a silence.
extension SilenceCheck {
  private mutating func check(
    _ line: Domain.Entry, key: ActionKey, _ before: Alliance
  ) throws(Violation) {
    guard case .proposal(.settled(let id, let at, let adopted))? = line.facts.first else { return }
    guard let course = courses[id], let ends = course.ends else {
      throw Violation("silences", "entry \(line.number) ends no silence of \(id)")
    }
    try expect(
      ends == at && line.at >= at, "silences", "entry \(line.number) ends a silence at \(at)")
    let isOfTheClock =
      line.principal == .nobody && line.reason.isEmpty
      && key == ActionKey(of: "silence/\(id)/\(course.silences - 1)")
    try expect(isOfTheClock, "silences", "somebody ended the silence of \(id)")
    let done = Set(course.adopted.map(\.part))
    let agreed = course.draft.parts.filter { part in
      guard !done.contains(part.id) else { return false }
      let isCovered = course.objections.contains { $0.stops(part.id) }
      let isEmptied = part.opensRuns && part.actions.isEmpty && left(of: part, course).isEmpty
      return !isCovered && !isEmptied
    }
    ending.stopped += course.draft.parts.count { !done.contains($0.id) } - agreed.count
    try expect(
      adopted.map(\.part) == agreed.map(\.id), "silences",
      "\(adopted.map(\.part)) of \(id) are adopted, where nobody objected to \(agreed.map(\.id))")
    try checkDeeds(line, course, adopted, before)
  }

  /// The runs that a part opens after objections.
  private func left(of part: Proposal.Part, _ course: Course) -> [Iteration.ID] {
    guard part.opensRuns else { return [] }
    return course.draft.runs.filter { run in
      !course.objections.contains { $0.keeps(run, from: part.id) }
    }
  }

  /// Does what was agreed anew, part by part, and holds the line's facts against it.
  private mutating func checkDeeds(
    _ line: Domain.Entry, _ course: Course, _ adopted: [Proposal.Adopted], _ before: Alliance
  ) throws(Violation) {
    var facts = line.facts.dropFirst()
    var value = before
    value.apply(line.facts.prefix(1).map(\.self))
    // Two proposals may stand in one version, whose adoption goes into the record once.
    let code = Proposal.decision(in: course.draft.version)
    let isOnRecord = before.holdings.decisions.contains { $0.id == code }
    if course.draft.title != nil, !adopted.isEmpty, !isOnRecord {
      guard case .reference(.decisionAdded)? = facts.first else {
        throw Violation("silences", "entry \(line.number) adopts without a decision")
      }
      value.apply([facts.removeFirst()])
    }
    var opened: [Opening] = []
    let parts = adopted.compactMap { course.draft.part($0.part) }
    for (part, made) in zip(parts, adopted) {
      let done = value.done(part.actions, at: made.at)
      try expect(
        (done == nil) == (made.outcome == .unperformed)
          && made.means == .silence(course.silences - 1),
        "silences", "\(part.id) is told to be \(made.outcome) in entry \(line.number)")
      guard let done else {
        ending.unperformed += 1
        continue
      }
      ending.adopted += 1
      try expect(
        Array(facts.prefix(done.count)) == done, "silences",
        "entry \(line.number) does not do what \(part.id) says")
      facts.removeFirst(done.count)
      value.apply(done)
      let runs = left(of: part, course)
      let isWhole = !part.opensRuns || runs.count == course.draft.runs.count
      try expect(
        made.outcome == (isWhole ? .adopted : .adoptedInPart), "silences",
        "\(part.id) is told to be \(made.outcome) in entry \(line.number)")
      if let party = part.party { opened += runs.map { Opening(run: $0, party: party) } }
    }
    try check(Array(facts), open: opened, line)
  }

  private struct Opening: Hashable {
    var run: Iteration.ID
    var party: Party.ID
  }

  private func check(
    _ facts: [Fact], open wanted: [Opening], _ line: Domain.Entry
  ) throws(Violation) {
    var found: [Opening] = []
    for fact in facts {
      guard case .proposal(.runsOpened(let runs, let parties, _)) = fact else {
        throw Violation("silences", "entry \(line.number) does more than was agreed")
      }
      found += runs.flatMap { run in parties.map { Opening(run: run, party: $0) } }
    }
    try expect(
      Set(found) == Set(wanted) && found.count == wanted.count, "silences",
      "entry \(line.number) opens other runs than were agreed")
  }
}

extension Alliance {
  /// What actions make happen when an office with every role asks one after the other; nil where
  /// one of them is refused.
  fileprivate func done(_ actions: [Action], at moment: Instant) -> [Fact]? {
    var value = self
    var facts: [Fact] = []
    let office = Principal(
      id: .nobody, seat: .alliance, roles: Set(Principal.Role.allCases))
    for action in actions {
      guard let made = try? value.decide(action, on: Occasion(by: office, at: moment)) else {
        return nil
      }
      value.apply(made)
      facts += made
    }
    return facts
  }
}

extension Proposal.Position.Scope {
  fileprivate func stops(_ part: Proposal.Part.ID) -> Bool {
    switch self {
    case .whole: true
    case .parts(let parts): parts.contains(part)
    case .runs: false
    }
  }

  fileprivate func keeps(_ run: Iteration.ID, from part: Proposal.Part.ID) -> Bool {
    guard case .runs(let runs, let parts) = self else { return false }
    return runs.contains(run) && (parts.isEmpty || parts.contains(part))
  }
}

extension Fact {
  fileprivate var proposal: Proposal.ID? {
    if case .proposal(let id) = subject { id } else { nil }
  }
}
