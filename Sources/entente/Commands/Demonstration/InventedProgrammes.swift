import Domain
import Exchange
import Journal
import Labels
import Registry

/// Invented programmes of some twenty-five partners: agreed, waiting and being written, with what
/// was done, what was not, and yearly reviews.
///
/// Each says what the record allows on the days it is dated by; people and runs are those of the
/// invented menu.
struct InventedProgrammes: Sendable {
  let office: Office

  /// How many partners have one.
  private static let countMax = 25

  /// A programme that is being made up.
  fileprivate struct Draft {
    var party: Party.ID
    var place: Int
    var days: ClosedRange<Day>
    var moment: Instant
    var chance: Chance
  }

  /// Records them, dated by the present.
  func perform() async throws {
    let now = Clock.now
    let sight = office.registrar.latest.alliance.seen(by: Self.hand, on: now.day, at: now)
    guard let instrument = sight.instruments.first(where: Self.isTailored(on: now.day)),
      let decision = Decision.ID("demonstration-programmes"), !sight.aims.isEmpty,
      let first = Day(year: now.day.year - 1, month: 1, day: 1),
      let last = Day(year: now.day.year + 2, month: 12, day: 31)
    else { return }
    let moment = Instant(milliseconds: Int64(first.number) * 86_400_000 + 9 * 3_600_000)
    try await office.record(
      .reference(
        .addDecision(
          Decision(
            id: decision, kind: .committee, day: Dated(first.adding(20)),
            title: Bilingual(
              "Programmes adopted (invented)", french: "Programmes adoptés (inventé)"),
            evidence: Evidence(confidence: .estimate)))), Self.hand,
      "demonstration/programme/decision", moment)
    let barred = sight.allies
    let eligible = sight.eligible(for: instrument, on: first).filter { party in
      sight.admission(of: party, to: instrument, on: now.day).isIn && !barred.contains(party)
    }
    let runs = upcoming(sight)
    for (place, party) in eligible.prefix(Self.countMax).enumerated() {
      let draft = Draft(
        party: party, place: place, days: first...last, moment: moment,
        chance: Chance(seed: Programme.ID(path: "demonstration/\(party)").value))
      try await make(draft, instrument.id, sight, runs, citing: decision)
    }
  }

  /// The newest instrument in use that holds programmes.
  private static func isTailored(on day: Day) -> (Instrument) -> Bool {
    { $0.id.text == "itpp" && $0.holds.contains(.programme) && $0.life.contains(day) }
  }

  /// Runs that still come.
  private func upcoming(_ sight: Sight) -> [Iteration] {
    let activities = sight.providers.flatMap { sight.activities(of: $0.id) }
    return activities.flatMap { sight.iterations(of: $0.id).prefix(2) }
      .filter { $0.schedule.first > sight.now.day && $0.step == .published }
      .sorted { ($0.schedule.first, $0.id) < ($1.schedule.first, $1.id) }
  }

  private func make(
    _ draft: Draft, _ instrument: Instrument.ID, _ sight: Sight, _ runs: [Iteration],
    citing decision: Decision.ID
  ) async throws {
    var draft = draft
    let path = "demonstration/programme/\(draft.party)"
    let id = Programme.ID(path: path)
    var opening = ProgrammeOpening(
      id, of: draft.party, through: instrument, draft.days,
      marking: Self.marking(for: draft.party, draft.moment))
    let name = sight.name(of: draft.party)
    let years = "\(draft.days.lowerBound.year)–\(draft.days.upperBound.year)"
    opening.title = Bilingual(
      "Programme of \(name.english) \(years) (invented)",
      french: "Programme\u{202F}: \(name.french ?? name.english) \(years) (inventé)")
    opening.contents = contents(&draft, sight, runs, path)
    try await record(.open(opening), Self.hand, path, draft.moment)
    // The last few are still being written, or wait for one side.
    if draft.place % 8 == 7 { return }
    try await record(.seal(id), Self.hand, "\(path)/seal", draft.after(20))
    if draft.place % 8 == 6 { return }
    try await record(
      .adopt(id, edition: 1, by: decision), Self.hand, "\(path)/adopt", draft.after(30))
    if draft.place % 12 == 5 { return }
    try await record(
      .answer(id, edition: 1, isYes: true, text: ""), Self.delegation(of: draft.party),
      "\(path)/answer", draft.after(35))
    try await tell(&draft, id, opening.contents, sight)
    try await review(draft, id, sight)
    if draft.place % 6 == 1 { try await amend(&draft, id, opening.contents, sight) }
  }

  private func record(
    _ action: ProgrammeAction, _ principal: Principal, _ path: String, _ moment: Instant
  ) async throws {
    try await office.record(.programme(action), principal, path, moment)
  }

  /// Objectives, goals and efforts by lot, the runs to which the party's people went among them.
  private func contents(
    _ draft: inout Draft, _ sight: Sight, _ runs: [Iteration], _ path: String
  ) -> Programme.Contents {
    var contents = Programme.Contents()
    let chosen = draft.chance.some(draft.chance.among(5...8), of: ProgrammeTexts.objectives)
    var goals: [Programme.Goal.ID] = []
    for (place, text) in chosen.enumerated() {
      guard let id = Programme.Objective.ID("O\(place + 1)") else { continue }
      var objective = Programme.Objective(id: id, text.title)
      objective.text = "Invented for the demonstration."
      // Now and then an objective serves none of the alliance's.
      if !draft.chance.happens(8) {
        objective.aims = text.aims.compactMap { Term.ID($0) }
          .filter { sight.term($0) != nil }.sorted()
      }
      contents.objectives.append(objective)
      for goal in draft.chance.some(draft.chance.among(4...6), of: text.goals) {
        guard let code = Programme.Goal.ID("G\(goals.count + 1)") else { continue }
        contents.goals.append(self.goal(code, of: id, goal, &draft))
        goals.append(code)
      }
    }
    contents.efforts = efforts(for: goals, &draft, sight, runs, path)
    return contents
  }

  private func goal(
    _ code: Programme.Goal.ID, of objective: Programme.Objective.ID, _ title: Bilingual,
    _ draft: inout Draft
  ) -> Programme.Goal {
    var goal = Programme.Goal(id: code, of: objective, title)
    goal.owner = draft.chance.happens(94) ? draft.chance.pick(ProgrammeTexts.owners) ?? "" : ""
    let length = Int(draft.days.upperBound.number - draft.days.lowerBound.number)
    let due = draft.chance.among(200...length)
    goal.due = draft.days.lowerBound.adding(due)
    goal.counts = ["bi", "dcb", "deep", "occ", "parp"].filter { _ in draft.chance.happens(14) }
      .compactMap { Instrument.ID($0) }
    let steps = draft.chance.some(draft.chance.below(4), of: ProgrammeTexts.milestones)
    for (place, text) in steps.enumerated() {
      guard let id = Programme.Milestone.ID("M\(place + 1)") else { continue }
      let day = draft.days.lowerBound.adding(due * (place + 1) / (steps.count + 1))
      goal.milestones.append(Programme.Milestone(id: id, text, due: day))
    }
    return goal
  }

  private func efforts(
    for goals: [Programme.Goal.ID], _ draft: inout Draft, _ sight: Sight, _ runs: [Iteration],
    _ path: String
  ) -> [Programme.Effort] {
    let went = sight.nominations(of: draft.party, in: draft.days.lowerBound...sight.now.day)
    var people: [Iteration.ID: Int] = [:]
    for nomination in went where nomination.status == .attended {
      people[nomination.iteration, default: 0] += 1
    }
    let past = people.keys.sorted().prefix(60).compactMap { sight.iteration($0) }
    let coming = draft.chance.some(20, of: Array(runs.prefix(400))).filter {
      sight.admission(of: draft.party, to: $0.id)?.isIn ?? false
    }
    var efforts: [Programme.Effort] = []
    func id() -> Programme.Effort.ID {
      Programme.Effort.ID(path: "\(path)/effort/\(efforts.count)")
    }
    for run in past + coming {
      let goal = draft.chance.happens(96) ? draft.chance.pick(goals) : nil
      var effort = Programme.Effort(
        id: id(), for: goal, "", run.schedule.first, through: run.schedule.last)
      effort.run = run.id
      effort.people = people[run.id] ?? draft.chance.among(1...3)
      effort.counts = draft.chance.happens(20) ? [Instrument.ID("parp")].compactMap(\.self) : []
      efforts.append(effort)
    }
    let tasks = max(30, 90 - efforts.count)
    for _ in 0..<tasks {
      let first = draft.days.lowerBound.adding(draft.chance.below(1200))
      let last = first.adding(draft.chance.among(1...25))
      let goal = draft.chance.happens(97) ? draft.chance.pick(goals) : nil
      var effort = Programme.Effort(
        id: id(), for: goal, draft.chance.pick(ProgrammeTexts.tasks) ?? "", first,
        through: min(last, draft.days.upperBound))
      effort.owner = draft.chance.happens(40) ? draft.chance.pick(ProgrammeTexts.owners) ?? "" : ""
      effort.people = draft.chance.among(0...4)
      effort.cost = Int64(draft.chance.among(2...90)) * 100_000
      efforts.append(effort)
    }
    return efforts
  }
}

/// What was done of them.
extension InventedProgrammes {
  /// How far what is past is, by lot.
  private func tell(
    _ draft: inout Draft, _ id: Programme.ID, _ contents: Programme.Contents, _ sight: Sight
  ) async throws {
    let today = sight.now.day
    var tellings: [Programme.Telling] = []
    for goal in contents.goals {
      guard let due = goal.due else { continue }
      for step in goal.milestones where step.due < today && draft.chance.happens(80) {
        tellings.append(Programme.Telling(.milestone(goal.id, step.id), .done))
      }
      if due < today, draft.chance.happens(70) {
        tellings.append(Programme.Telling(.goal(goal.id), .done))
      } else if draft.chance.happens(12) {
        tellings.append(
          Programme.Telling(
            .goal(goal.id), .missed, note: "The money went elsewhere that year (invented)."))
      } else if draft.chance.happens(65) {
        let progress: Programme.Progress = draft.chance.happens(40) ? .partly : .ongoing
        tellings.append(Programme.Telling(.goal(goal.id), progress))
      }
    }
    for effort in contents.efforts where effort.run == nil && effort.last < today {
      if draft.chance.happens(78) {
        tellings.append(Programme.Telling(.effort(effort.id), .done))
      } else if draft.chance.happens(60) {
        tellings.append(
          Programme.Telling(
            .effort(effort.id), .missed, note: "Nobody could be spared (invented)."))
      }
    }
    guard !tellings.isEmpty else { return }
    let moment = Instant(milliseconds: sight.now.milliseconds - 40 * 86_400_000)
    try await record(
      .report(id, tellings), Self.hand, "demonstration/programme/\(draft.party)/report", moment)
  }

  private func review(_ draft: Draft, _ id: Programme.ID, _ sight: Sight) async throws {
    let path = "demonstration/programme/\(draft.party)/review"
    let year = draft.days.lowerBound.year
    let moment = Instant(milliseconds: sight.now.milliseconds - 30 * 86_400_000)
    let summary = """
      Most of what was planned for \(year) was done (invented).
      Goals that depend on new laws moved into the following year, for parliament sat late \
      (invented).
      """
    try await record(.review(id, year: year, summary: summary), Self.hand, path, moment)
    guard draft.place % 3 != 0 else { return }
    let later = Instant(milliseconds: moment.milliseconds + 5 * 86_400_000)
    try await record(
      .concur(id, year: year), Self.delegation(of: draft.party), "\(path)/agreed", later)
  }

  /// A second edition, with a goal more, one changed and one task less; it waits for both sides.
  private func amend(
    _ draft: inout Draft, _ id: Programme.ID, _ contents: Programme.Contents, _ sight: Sight
  ) async throws {
    let path = "demonstration/programme/\(draft.party)/amended"
    let moment = Instant(milliseconds: sight.now.milliseconds - 12 * 86_400_000)
    guard var changed = contents.goals.last,
      let code = Programme.Goal.ID("G\(contents.goals.count + 1)")
    else { return }
    changed.due = draft.days.upperBound
    changed.owner = "General Staff"
    let title = Bilingual("Share lessons each quarter", french: "Partager les enseignements")
    var added = goal(code, of: changed.objective, title, &draft)
    added.milestones = []
    try await record(.put(id, [.goal(changed), .goal(added)]), Self.hand, path, moment)
    if let task = contents.efforts.last {
      try await record(.drop(id, [.effort(task.id)]), Self.hand, "\(path)/drop", moment)
    }
    try await record(.seal(id), Self.hand, "\(path)/seal", moment)
  }
}

/// Who acts, and under which label.
extension InventedProgrammes {
  /// What the Allies and the one partner read.
  private static func marking(for party: Party.ID, _ moment: Instant) -> Marking {
    var label = Label(
      policy: PolicyName("NATO", oid: "1.3.26.1.3.1"), classification: "UNCLASSIFIED",
      categories: [
        Category(tag: "Context", kind: .permissive, values: ["NATO", "Releasable"]),
        Category(tag: "Releasable To", kind: .permissive, values: ["NATO", party.text]),
      ], created: moment.labelMoment)
    label.reviewDue = moment.day.adding(3650).labelMoment
    return Marking(label, reason: "A programme of the Allies and the partner (invented).")
  }

  private static let clearance = Person.Grant(
    id: Person.Grant.ID(1), policy: "NATO", level: "SECRET", from: .earliest, expires: .latest)

  private static let hand: Principal = {
    var hand = Principal(
      id: .named("demonstration"), seat: .alliance,
      roles: [.reader, .registrar, .planner, .countryOfficer])
    hand.clearances = [clearance]
    return hand
  }()

  private static func delegation(of party: Party.ID) -> Principal {
    var delegation = Principal(
      id: .named("demonstration"), seat: .party(party), roles: [.reader, .delegation])
    delegation.clearances = [clearance]
    return delegation
  }
}

extension InventedProgrammes.Draft {
  /// So many days after the first.
  fileprivate func after(_ count: Int) -> Instant {
    Instant(milliseconds: moment.milliseconds + Int64(count) * 86_400_000)
  }
}
