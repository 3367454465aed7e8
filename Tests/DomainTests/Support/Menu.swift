import Domain
import Labels

/// The labelled network with providers and what they offer, played from 2026 on.
struct MenuOffice {
  var network: LabelledNetwork
  var nextNomination: UInt64 = 0

  /// A school of Finland, a partner's centre, and a staff of the alliance's own.
  static let providers: [(Provider.ID, Principal.Seat)] = [
    ("FIN", .party("FIN")), ("GVA", .party("CHE")), ("ACT", .alliance),
  ]

  init(activities: [Activity] = [course()]) throws {
    network = try LabelledNetwork()
    let terms = [
      ("area-1", "area"), ("area-2", "area"), ("logistics", "discipline"), ("wps", "serves"),
    ]
    for (id, scheme) in terms {
      let term = Term(id: .init(stringLiteral: id), scheme: scheme, name: Bilingual(id))
      try network.perform(.reference(.addTerm(term)), as: keeper, on: Self.day)
    }
    try network.perform(.found(body("sofa", .status)), as: keeper, on: Self.day)
    for (id, seat) in Self.providers {
      let provider = Provider(
        id: id, kind: .school, name: Bilingual("School \(id)"), seat: seat,
        timeZone: "Europe/Helsinki")
      try perform(.addProvider(provider), as: keeper)
    }
    for activity in activities { try perform(.add(activity), as: Self.staff(of: activity)) }
  }

  static let day: Day = "2026-01-05"

  /// Who acts for an activity's provider.
  static func staff(of activity: Activity) -> Principal {
    let seat = providers.first { $0.0 == activity.provider }?.1 ?? .none
    return cleared("teacher-\(activity.provider)", seat, [.provider], "SECRET")
  }

  @discardableResult
  mutating func perform(
    _ action: ActivityAction, as principal: Principal, on day: Day = day, reason: String = ""
  ) throws(Refusal) -> [Fact] {
    try network.perform(
      .activity(action), as: principal, on: day, reason: reason,
      label: reason.isEmpty ? nil : openLabel(on: day))
  }

  @discardableResult
  mutating func perform(
    _ action: NominationAction, as principal: Principal, on day: Day = "2026-05-04"
  ) throws(Refusal) -> [Fact] {
    try network.perform(.nomination(action), as: principal, on: day)
  }

  func answer(
    _ action: ActivityAction, as principal: Principal, on day: Day = day, reason: String = ""
  ) -> Refusal? {
    var office = self
    do throws(Refusal) {
      try office.perform(action, as: principal, on: day, reason: reason)
      return nil
    } catch {
      return error
    }
  }

  func answer(
    _ action: NominationAction, as principal: Principal, on day: Day = "2026-05-04"
  ) -> Refusal? {
    network.answer(.nomination(action), as: principal, on: day)
  }

  func sight(_ principal: Principal, on day: Day = "2026-05-04") -> Sight {
    network.sight(principal, on: day)
  }

  /// Proposes a run, has it checked, approved for all and published.
  mutating func publish(_ run: Iteration, approval: Iteration.Approval = .all()) throws(Refusal) {
    // Whose it is follows from its code; who looks may not be cleared for its label.
    let staff = Self.staff(of: course(run.activity))
    try perform(.propose([run]), as: staff)
    try perform(.check([run.id]), as: anna)
    try perform(.approve([run.id], approval), as: anna)
    try perform(.publish([run.id]), as: staff)
  }

  /// Registers someone of a party.
  @discardableResult
  mutating func register(
    _ id: Candidate.ID, of party: Party.ID, _ change: (inout Candidate) -> Void = { _ in }
  ) throws(Refusal) -> Candidate {
    let candidate = changed(person(id, of: party), change)
    try perform(.register(candidate), as: focalPoint(party))
    return candidate
  }

  /// Puts somebody new of a party forward.
  @discardableResult
  mutating func nominate(
    from party: Party.ID, for run: Iteration.ID = "FIN.1.1", on day: Day = "2026-05-04",
    remark: String? = nil
  ) throws(Refusal) -> Nomination.ID {
    let made = try draft(from: party, for: run, remark: remark)
    try perform(.nominate([made]), as: focalPoint(party), on: day)
    return made.id
  }

  /// A nomination of somebody new who is registered for it.
  mutating func draft(
    from party: Party.ID, for run: Iteration.ID = "FIN.1.1", remark: String? = nil
  ) throws(Refusal) -> Nomination {
    nextNomination += 1
    let id: Candidate.ID = .init(stringLiteral: "\(party)-\(nextNomination)")
    try register(id, of: party)
    let stamp = Stamp(by: focalPoint(party).id, at: noon("2026-05-04"))
    return changed(
      Nomination(id: Nomination.ID(nextNomination), for: run, of: id, by: party, stamp)
    ) { $0.remark = remark }
  }

  /// How a nomination stands on a day, as the planner sees it.
  func status(_ id: Nomination.ID, on day: Day = "2026-05-04") -> Nomination.Status? {
    sight(anna, on: day).nomination(id)?.status
  }
}

/// Who puts a party's people forward.
func focalPoint(_ party: Party.ID, _ level: String = "SECRET") -> Principal {
  cleared("focal-\(party)", .party(party), [.delegation, .focalPoint], level)
}

let teacher = MenuOffice.staff(of: course())

/// A label that lets everybody read.
func openLabel(on day: Day) -> Label {
  var label = Label(
    policy: PolicyName("PUBLIC"), classification: "UNMARKED", categories: [],
    created: noon(day).labelMoment)
  label.reviewDue = noon("2040-01-01").labelMoment
  return label
}

let open = marked(openLabel(on: MenuOffice.day))
let partnersOnly = marked(nato("RESTRICTED", "PFP", on: MenuOffice.day))
let alliesOnly = marked(nato("SECRET", "NATO", on: MenuOffice.day))

/// A course of the school that is open to Allies and partners.
func course(_ id: Activity.ID = "FIN.1", _ marking: Marking = open) -> Activity {
  var offer = Activity.Offer(
    .course, title: Bilingual("Planning supply"), areas: ["area-1"])
  offer.text = "How supplies reach those who wait for them."
  let provider = Provider.ID(id.text.prefix { $0 != "." })
  return Activity(
    id: id, provider: provider ?? "FIN", offer,
    for: Eligibility(bodies: ["eapc", "md"]), marking: marking)
}

/// A run in September 2026 with few seats.
func run(
  _ id: Iteration.ID = "FIN.1.1", seats: Int = 2, _ allocation: Iteration.Allocation = .arrival,
  marking: Marking = open, on first: Day = "2026-09-07"
) -> Iteration {
  let parts = id.text.split(separator: ".").dropLast().joined(separator: ".")
  let activity: Activity.ID = .init(stringLiteral: parts)
  let provider = MenuOffice.staff(of: course(activity))
  let schedule = Iteration.Schedule(first, through: first.adding(4), timeZone: "Europe/Helsinki")
  return changed(
    Iteration(
      id: id, of: activity, schedule, marking: marking,
      Stamp(by: provider.id, at: noon(MenuOffice.day)))
  ) { $0.seating = Iteration.Seating(seats, allocation: allocation) }
}

/// A captain who speaks English well.
func person(_ id: Candidate.ID, of party: Party.ID) -> Candidate {
  changed(Candidate(id: id, party: party, grade: grade("OF-2"))) {
    $0.languages = [skill("en 3333")]
  }
}

func grade(_ text: String) -> Grade {
  guard let grade = Grade(text) else { preconditionFailure("\(text) is no grade") }
  return grade
}

func skill(_ text: String) -> LanguageSkill {
  guard let skill = LanguageSkill(text) else { preconditionFailure("\(text) is no profile") }
  return skill
}
