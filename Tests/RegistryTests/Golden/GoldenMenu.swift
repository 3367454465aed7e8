import Domain
import Journal
import Labels
import Registry

/// The orders of the golden journal of the menu: together their facts are of every kind that there
/// is of activities, of nominations and of plans.
enum GoldenMenu {
  static let orders: [Order] =
    network + offers + runs + people + seats + afterwards + plans

  private static let policy: Policy = {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <SPIF xmlns="http://www.xmlspif.org/spif" schemaVersion="2.1">
      <securityPolicyId name="OPEN" id="2.25.91"/>
      <securityClassifications>
      <securityClassification name="FREE" lacv="1" hierarchy="1"/>
      </securityClassifications></SPIF>
      """
    do throws(PolicyProblem) { return try Policy(spif: text.utf8) } catch {
      preconditionFailure("\(error.faults)")
    }
  }()

  static let marking: Marking = {
    var label = Label(
      policy: PolicyName("OPEN"), classification: "FREE", categories: [],
      created: Moment(seconds: 0))
    label.reviewDue = Moment(seconds: 100_000_000)
    return Marking(label, reason: "For all to read.", guide: "1")
  }()

  static func hand(
    _ id: Principal.ID, _ seat: Principal.Seat, _ role: Principal.Role
  ) -> Principal { Principal(id: id, seat: seat, roles: [.reader, role]) }

  private static let officer = hand("officer", .alliance, .securityOfficer)
  static let school = hand("school", .party("FIN"), .provider)
  static let planner = hand("planner", .alliance, .planner)
  static let swede = hand("swede", .party("SWE"), .focalPoint)

  /// An order of somebody on a day, counted from the first of 1970.
  static func asks(
    _ principal: Principal, _ day: Int64, _ action: Action, _ number: UInt64
  ) -> Order {
    let reason = day == 0 ? "" : "Order \(number)"
    let occasion = Occasion(
      by: principal, at: at(day), reason: reason, label: day == 0 ? nil : marking.label)
    return Order(action, on: occasion, key: ActionKey(high: 9, low: number))
  }

  static func at(_ day: Int64) -> Instant {
    Instant(milliseconds: day * 86_400_000 + 1000)
  }

  private static func day(_ number: Int32) -> Day { Day(number: number) ?? .earliest }

  static func state(_ id: Party.ID) -> Action {
    .party(.add(Party(id: id, kind: .state, names: [DatedName(Bilingual("State \(id)"))])))
  }

  private static let eapc = Body(
    id: "eapc", kind: .council, names: [DatedName(Bilingual("Council"))],
    short: Bilingual("EAPC"), founded: "1960")

  static let network: [Order] = [
    asks(registrar, 0, state("FIN"), 1), asks(registrar, 0, state("SWE"), 2),
    asks(registrar, 0, .body(.found(eapc)), 3),
    asks(
      registrar, 0,
      .membership(
        .begin(Membership(id: 1, party: "SWE", body: "eapc", from: "1961", beginning: .signed))),
      4),
    asks(
      registrar, 0, .reference(.addTerm(Term(id: "cyber", scheme: "area", name: "Cyber"))), 5),
    asks(officer, 0, .access(.adopt(Adoption(policy, groups: [], open: "FREE"))), 6),
  ]

  private static func provider(_ town: String?) -> Action {
    var provider = Provider(
      id: "FIN", kind: .trainingCentre, name: Bilingual("Centre", french: "Centre"),
      seat: .party("FIN"), timeZone: "Europe/Helsinki")
    provider.host = "FIN"
    provider.town = town
    return .activity(town == nil ? .addProvider(provider) : .correctProvider(provider))
  }

  private static func activity(_ id: Activity.ID, tuition: Int64) -> Activity {
    var offer = Activity.Offer(
      .course, title: Bilingual("Staff course", french: "Cours"), areas: ["cyber"],
      languages: ["en", "fr"])
    offer.proficiency = 300
    offer.certification = .approved
    offer.objectives = ["To know", "To do"]
    var rule = Eligibility(bodies: ["eapc"], parties: ["SWE"])
    rule.unlessRestricted = [.practical, .military]
    rule.exceptParties = ["FIN"]
    var activity = Activity(id: id, provider: "FIN", offer, for: rule, marking: marking)
    activity.demands.grades = GradeRange(officers: 1...5, others: 6...9, takesCivilians: false)
    activity.demands.languages = LanguageProfile("2+222").map { [LanguageSkill("en", $0)] } ?? []
    activity.costs = Activity.Costs(tuition: tuition, board: 12_50)
    return activity
  }

  static let offers: [Order] = [
    asks(registrar, 1, provider(nil), 10), asks(registrar, 1, provider("Helsinki"), 11),
    asks(school, 1, .activity(.add(activity("FIN.1", tuition: 0))), 12),
    asks(school, 1, .activity(.correct(activity("FIN.1", tuition: 500_00))), 13),
    asks(school, 1, .activity(.add(activity("FIN.2", tuition: 0))), 14),
    asks(school, 1, .activity(.retire("FIN.2", on: day(2))), 15),
  ]

  static func run(_ number: Int, town: String?) -> Iteration {
    let schedule = Iteration.Schedule(
      day(20), through: day(24), hours: 540..<990, timeZone: "Europe/Helsinki")
    var run = Iteration(
      id: Code(stringLiteral: "FIN.1.\(number)"), of: "FIN.1", schedule, marking: marking,
      Stamp(by: school.id, at: at(2)))
    run.deadlines.opens = day(2)
    run.deadlines.closes = day(18)
    run.deadlines.cancels = day(19)
    run.deadlines.answerDays = 2
    run.place = Iteration.Place(town: town, country: "FIN")
    run.seating = Iteration.Seating(1)
    run.seating.minimum = 1
    run.seating.quotas = [
      Iteration.Quota(.eachParty, .atMost(1)),
      Iteration.Quota(.body("eapc"), .heldBack(1, until: day(10))),
    ]
    run.series = 77
    return run
  }

  private static let instructions = Paper(id: 5, about: [.party("FIN")], origin: .party("FIN"))
  private static let version = Version(
    id: 6, of: 5,
    Version.Content(
      title: Bilingual("Joining"), digest: String(repeating: "0", count: 64), size: 9,
      type: "text/plain", fileName: "joining.txt"), marking: marking,
    Stamp(by: school.id, at: at(3)))

  private static let runs: [Order] = [
    asks(school, 2, .activity(.propose([run(1, town: nil), run(2, town: "Oulu")])), 20),
    asks(school, 2, .activity(.correctIteration(run(1, town: "Helsinki"))), 21),
    asks(planner, 3, .activity(.check(["FIN.1.1", "FIN.1.2"])), 22),
    asks(planner, 3, .activity(.approve(["FIN.1.1"], .all())), 23),
    asks(planner, 3, .activity(.approve(["FIN.1.2"], .only(["SWE"]))), 24),
    asks(school, 3, .activity(.publish(["FIN.1.1", "FIN.1.2"])), 25),
    asks(school, 3, .activity(.cancel("FIN.1.2", why: "Nobody teaches it.")), 26),
    asks(school, 3, .paper(.file(instructions, version)), 27),
    asks(school, 3, .activity(.instruct("FIN.1.1", 5)), 28),
    asks(school, 3, moved, 29),
  ]

  private static var moved: Action {
    let run = run(1, town: nil)
    var schedule = run.schedule
    schedule.last = day(25)
    schedule.hours = nil
    return .activity(.move(run.id, schedule, run.deadlines))
  }

  static func candidate(_ id: Candidate.ID, _ gender: Candidate.Gender?) -> Candidate {
    guard let grade = Grade("OF-3"), let profile = LanguageProfile("3+332") else {
      preconditionFailure("a constant grade and profile are fit")
    }
    var candidate = Candidate(id: id, party: "SWE", grade: grade)
    candidate.gender = gender
    candidate.languages = [LanguageSkill("en", profile)]
    candidate.clearances = [
      Candidate.Clearance(policy: "OPEN", level: "FREE", expires: day(4000))
    ]
    candidate.done = [Candidate.Done("FIN.2", on: day(-100))]
    return candidate
  }

  private static let people: [Order] = [
    asks(swede, 4, .nomination(.register(candidate("c-1", nil))), 30),
    asks(swede, 4, .nomination(.correct(candidate("c-1", .woman))), 31),
    asks(swede, 4, .nomination(.register(candidate("c-2", .man))), 32),
    asks(swede, 4, .nomination(.register(candidate("c-3", nil))), 33),
    asks(
      planner, 4,
      .nomination(
        .allow(
          Allowance(
            id: Allowance.ID(party: "SWE", year: 1970), travel: 100, lodging: 50, persons: 9))),
      34),
  ]

  private static func nomination(_ id: Nomination.ID, _ candidate: Candidate.ID) -> Nomination {
    var nomination = Nomination(
      id: id, for: "FIN.1.1", of: candidate, by: "SWE", Stamp(by: swede.id, at: at(5)))
    nomination.funding = Nomination.Funding(travel: true, lodging: false)
    nomination.remark = "She teaches it herself."
    return nomination
  }

  private static let seats: [Order] = [
    asks(swede, 5, .nomination(.nominate([nomination(1, "c-1"), nomination(2, "c-2")])), 40),
    asks(swede, 5, .nomination(.prioritise("FIN.1.1", [2, 1])), 41),
    asks(school, 6, .nomination(.rank("FIN.1.1", [1, 2])), 42),
    asks(school, 6, .nomination(.fill("FIN.1.1")), 43),
    asks(swede, 7, .nomination(.withdraw(1, why: "Ill.")), 44),
    asks(swede, 8, .nomination(.answer(2, takes: true)), 45),
    asks(swede, 9, .nomination(.substitute(2, by: nomination(3, "c-3"))), 46),
  ]

  private static let critique = Critique(
    id: 8, of: "FIN.1.1", by: "SWE", marking: marking, Stamp(by: swede.id, at: at(28))
  ).saying([5, 4, 3, 5], "Well worth the way.")

  private static let afterwards: [Order] = [
    asks(school, 24, .nomination(.attend("FIN.1.1", came: [3], missed: [])), 50),
    asks(
      school, 27,
      .nomination(.certify("FIN.1.1", [NominationAction.Certification(3, "cert-0001")])), 51),
    asks(school, 27, .activity(.report("FIN.1.1", 5)), 52),
    asks(swede, 28, .nomination(.criticise(critique)), 53),
  ]

  private static let plan = Plan(
    id: 9, of: "SWE", name: "Winter",
    [Plan.Line("FIN.1.1", note: "Two of us."), Plan.Line("FIN.1.2")],
    Stamp(by: swede.id, at: at(29)))

  private static let plans: [Order] = [
    asks(swede, 29, .plan(.make(plan)), 60),
    asks(swede, 29, .plan(.remove(9, ["FIN.1.2"])), 61),
    asks(swede, 30, .plan(.add(9, ["FIN.1.2"])), 62),
    asks(swede, 30, .plan(.note(9, "FIN.1.2", "If it is held.")), 63),
    asks(swede, 30, .plan(.order(9, ["FIN.1.2", "FIN.1.1"])), 64),
    asks(swede, 31, .plan(.rename(9, "Winter in Finland")), 65),
    asks(swede, 31, .plan(.share(9, true)), 66),
    asks(
      swede, 31,
      .plan(.make(Plan(id: 10, of: "SWE", name: "Given up", [], Stamp(by: swede.id, at: at(31))))),
      67),
    asks(swede, 32, .plan(.strike(10)), 68),
  ]

  /// Makes the journal anew, as this program writes it.
  static func journal() async throws -> MemoryJournal {
    let journal = MemoryJournal()
    let registry = try Registrar(journal)
    for order in orders { _ = try await registry.perform(order) }
    return journal
  }
}
