import Domain
import Labels

/// The invented programmes of the bench: the same in every run, and of the size that is asked for.
struct ProgrammeLibrary: Sendable {
  let policy: Adoption
  let instrument: Instrument.ID
  let now: Instant
  let size: ProgrammeBench.Size

  private var stamp: Stamp { Stamp(by: .named("bench"), at: now) }

  /// Parties that are no Allies, by code.
  func partners(of alliance: Alliance) -> [Party.ID] {
    let sight = alliance.seen(by: Principal(id: .named("bench")), on: now.day, at: now)
    let allies = Set(sight.allies)
    return Array(
      sight.parties.filter { $0.kind == .state && !allies.contains($0.id) }.map(\.id)
        .prefix(size.partners))
  }

  /// Somebody of a party who is cleared for the second level.
  func delegation(of party: Party.ID) -> Principal {
    let grant = Person.Grant(
      id: Person.Grant.ID(1), policy: policy.name, level: level, from: .earliest, expires: .latest)
    return Principal(
      id: .invented("bench-\(party.text.lowercased())"), seat: .party(party),
      roles: [.delegation], clearances: [grant])
  }

  private var level: String {
    let levels = policy.policy.classifications.sorted { $0.hierarchy < $1.hierarchy }
    return levels[min(1, levels.count - 1)].name
  }

  /// The second level, of the alliance and one party.
  private func marking(_ party: Party.ID?) -> Marking {
    let made = Moment(seconds: now.milliseconds / 1000 - 86_400 * 4000)
    var categories: [Labels.Category] = []
    if let roles = policy.policy.release {
      let owners = [roles.alliance] + (party == nil ? [] : [roles.opening])
      categories = [Labels.Category(tag: roles.owner, kind: .permissive, values: owners)]
      if let party {
        let readers = [roles.alliance, party.text]
        categories.append(
          Labels.Category(tag: roles.release, kind: .permissive, values: readers))
      }
    }
    var label = Label(
      policy: policy.policy.name, classification: level, categories: categories, created: made)
    label.reviewDue = Moment(seconds: made.seconds + 900_000_000)
    return Marking(label, reason: "Invented")
  }

  /// The runs of a menu, published and open to all; Allies alone read every tenth.
  func addRuns(to alliance: inout Alliance) {
    guard
      let open = policy.openLabel(at: now)
        ?? alliance.policies.lazy
        .compactMap({ $0.openLabel(at: now) }).first
    else { return }
    let shared = Marking(open, reason: "Invented")
    let provider = Provider(
      id: .named("BENCH"), kind: .school, name: Bilingual("School"), seat: .alliance,
      timeZone: "Europe/Brussels")
    alliance.apply(.activity(.providerAdded(provider)))
    let activity = Activity(
      id: .named("BENCH.1"), provider: provider.id,
      Activity.Offer(.course, title: Bilingual("Course"), areas: []), for: Eligibility(),
      marking: shared)
    alliance.apply(.activity(.added(activity)))
    for number in 1...size.runs {
      let first = now.day.adding(number % 300)
      let run = Iteration(
        id: runID(number), of: activity.id,
        Iteration.Schedule(first, through: first.adding(4), timeZone: "Europe/Brussels"),
        marking: number.isMultiple(of: 10) ? marking(nil) : shared, stamp)
      alliance.apply(.activity(.proposed(run)))
      alliance.apply(.activity(.checked(run.id)))
      alliance.apply(.activity(.approved(run.id, .all())))
      alliance.apply(.activity(.published(run.id)))
    }
  }

  private func runID(_ number: Int) -> Iteration.ID { .invented("BENCH.1.\(number)") }

  func id(_ number: Int, of party: Party.ID) -> Programme.ID {
    Programme.ID(path: "bench/\(party)/\(number)")
  }
}

/// What they say.
extension ProgrammeLibrary {
  /// A programme with all that happened to it; the last one holds today.
  func put(_ number: Int, of party: Party.ID, on alliance: inout Alliance) {
    let id = id(number, of: party)
    let first = now.day.adding(-1461 * (size.programmes - 1 - number) - 500)
    var opening = ProgrammeOpening(
      id, of: party, through: instrument, first...first.adding(1460), marking: marking(party))
    opening.title = Bilingual("What \(party) means to do", french: "Ce que \(party) entend faire")
    alliance.apply(.programme(.opened(Programme(opening, stamp))))
    alliance.apply(.programme(.put(id, contents(on: first).elements, by: stamp)))
    agree(1, id, party, on: &alliance)
    var changed = effort(size.efforts - 1, on: first)
    changed.people = 5
    alliance.apply(.programme(.put(id, [.effort(changed)], by: stamp)))
    agree(2, id, party, on: &alliance)
    let parts = Programme(opening, stamp).parts(of: contents(on: first))
    let reports = parts.map { part in
      Programme.Report(part, .ongoing, note: "It goes on as was meant.", stamp)
    }
    alliance.apply(.programme(.reported(id, reports)))
    for year in first.year..<first.year + 4 {
      var review = Programme.Review(
        of: year, "What was done in the year, and what was not.", edition: 2, stamp,
        isParty: true)
      review.reports = reports
      review.agreed = stamp
      alliance.apply(.programme(.reviewed(id, review)))
    }
  }

  private func agree(
    _ edition: Int, _ id: Programme.ID, _ party: Party.ID, on alliance: inout Alliance
  ) {
    alliance.apply(.programme(.sealed(id, edition: edition, by: stamp)))
    let adoption = Statement.Adoption(by: nil, at: now)
    alliance.apply(.programme(.adopted(id, edition: edition, adoption)))
    let answer = Statement.Answer(of: party, true, text: "Agreed", stamp)
    alliance.apply(.programme(.answered(id, edition: edition, answer)))
  }

  private func contents(on first: Day) -> Programme.Contents {
    let objectives = (0..<size.objectives).map { number in
      Programme.Objective(
        id: .invented("O\(number)"), Bilingual("Objective \(number)", french: "Objectif \(number)"))
    }
    let goals = (0..<size.goals).map { number in
      var goal = Programme.Goal(
        id: .invented("G\(number)"), of: .invented("O\(number % size.objectives)"),
        Bilingual("Goal \(number)", french: "But \(number)"))
      goal.text = "A staff that can plan, and people who stay long enough to be of use in it."
      goal.owner = "Ministry of Defence"
      goal.due = first.adding(900)
      goal.milestones = [
        Programme.Milestone(id: .named("M1"), "Posts are filled", due: first.adding(300))
      ]
      return goal
    }
    return Programme.Contents(
      objectives, goals, (0..<size.efforts).map { effort($0, on: first) })
  }

  /// Three of five are runs of the menu.
  func effort(_ number: Int, on first: Day) -> Programme.Effort {
    let begin = first.adding(number * 7)
    var effort = Programme.Effort(
      id: Programme.Effort.ID(UInt64(number + 1)), for: .invented("G\(number % size.goals)"),
      "Effort \(number)", begin, through: begin.adding(4))
    if number % 5 < 3 { effort.run = runID(1 + number * 7 % size.runs) }
    effort.owner = "General staff"
    effort.people = 2
    effort.cost = 120_000
    return effort
  }
}

extension Code {
  /// A code made of what is a code for certain.
  fileprivate static func invented(_ text: String) -> Code {
    guard let code = Code(text) else { preconditionFailure("\(text) is no code") }
    return code
  }
}
