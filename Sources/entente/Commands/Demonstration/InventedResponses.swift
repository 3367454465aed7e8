import Domain
import Exchange
import Journal
import Labels
import Registry

/// Invented rounds of every questionnaire: past ones received, present ones half filled in.
///
/// Answers follow from the party, the question and the round, and drift a little from one round to
/// the next, so that rounds can be compared. Words say that they are invented.
struct InventedResponses: Sendable {
  let office: Office

  /// How many parties answer each questionnaire at most.
  private static let partiesMax = 10

  /// Records them, dated by the present.
  func perform() async throws {
    let now = Clock.now
    let sight = office.registrar.latest.alliance.seen(
      by: Self.officer, on: now.day, at: now)
    var orders: [Order] = []
    for questionnaire in sight.questionnaires {
      for (place, party) in parties(for: questionnaire, sight).enumerated() {
        let rounds = InventedRounds(
          questionnaire, of: party, place: place, on: now.day,
          in: ofCase(questionnaire, party, sight))
        orders += rounds.orders
      }
    }
    guard !orders.isEmpty else { return }
    do throws(Registrar.Failure) {
      _ = try await office.registrar.perform(all: orders)
    } catch .refusedOne(let place, let refusal) {
      throw ToolFailure(.refused, "\(refusal): \(orders[place].action)".prefix(400).description)
    } catch {
      throw ToolFailure(error)
    }
  }

  /// Partners to whom an instrument that it serves is open, now and at its first round, as by lot.
  private func parties(for questionnaire: Questionnaire, _ sight: Sight) -> [Party.ID] {
    let instruments = questionnaire.uses.compactMap { sight.instrument($0.instrument) }
    let first = sight.now.day.adding(-4 * 366)
    let open = instruments.flatMap { instrument in
      sight.eligible(for: instrument, on: sight.now.day).filter { party in
        sight.admission(of: party, to: instrument, on: first).isIn
      }
    }
    let partners = Set(open).subtracting(sight.allies)
    let drawn = partners.sorted {
      Self.lot("\(questionnaire.id)/\($0)") < Self.lot("\(questionnaire.id)/\($1)")
    }
    return drawn.prefix(questionnaire.about == nil ? Self.partiesMax : 6).map(\.self)
  }

  /// The party's case of an instrument that the questionnaire serves, where it has one.
  private func ofCase(
    _ questionnaire: Questionnaire, _ party: Party.ID, _ sight: Sight
  ) -> Case.ID? {
    sight.cases(of: party).first { one in
      one.marking != nil && questionnaire.uses.contains { $0.instrument == one.instrument }
    }?.id
  }

  static func lot(_ path: String) -> UInt64 {
    Response.ID(path: "demonstration/lot/\(path)").value
  }

  /// What the Allies and the one party read.
  static func marking(for party: Party.ID, _ moment: Instant) -> Marking {
    var label = Label(
      policy: PolicyName("NATO", oid: "1.3.26.1.3.1"), classification: "UNCLASSIFIED",
      categories: [
        Category(tag: "Context", kind: .permissive, values: ["NATO", "Releasable"]),
        Category(tag: "Releasable To", kind: .permissive, values: ["NATO", party.text]),
      ], created: moment.labelMoment)
    label.reviewDue = moment.day.adding(3650).labelMoment
    return Marking(label, reason: "Between the Allies and the partner (invented).")
  }

  private static let grants = [
    Person.Grant(
      id: Person.Grant.ID(1), policy: "NATO", level: "SECRET", from: .earliest, expires: .latest)
  ]

  /// Who takes what was submitted.
  static let officer: Principal = {
    var hand = Principal(
      id: .named("demonstration"), seat: .alliance, roles: [.reader, .planner, .countryOfficer])
    hand.clearances = grants
    return hand
  }()

  /// Who answers for a party.
  static func delegation(of party: Party.ID) -> Principal {
    var hand = Principal(
      id: .named("demonstration"), seat: .party(party), roles: [.reader, .delegation])
    hand.clearances = grants
    return hand
  }
}

/// One party's rounds of one questionnaire.
private struct InventedRounds {
  let questionnaire: Questionnaire
  let party: Party.ID
  let place: Int
  let today: Day
  let ofCase: Case.ID?
  private let hand: Principal

  init(
    _ questionnaire: Questionnaire, of party: Party.ID, place: Int, on today: Day,
    in ofCase: Case.ID?
  ) {
    self.questionnaire = questionnaire
    self.party = party
    self.place = place
    self.today = today
    self.ofCase = ofCase
    hand = InventedResponses.delegation(of: party)
  }

  private var path: String { "\(questionnaire.id)/\(party)" }

  /// Two past rounds and the present one; a unit is declared once.
  var orders: [Order] {
    guard questionnaire.about == nil else {
      let round = Round(day: today.adding(-100 - place * 40), number: 2, isPresent: place > 3)
      return orders(of: round, from: nil)
    }
    let past = [4, 2].enumerated().map { number, years in
      Round(day: today.adding(-years * 365 - place * 3), number: number, isPresent: false)
    }
    let present = Round(day: today.adding(-30 - place), number: 2, isPresent: true)
    var earlier: Round?
    return (past + [present]).flatMap { round in
      defer { earlier = round }
      return orders(of: round, from: earlier)
    }
  }

  private struct Round {
    var day: Day
    var number: Int
    var isPresent: Bool
    var name: String { day.description.prefix(4).description }
  }

  private func id(_ round: Round) -> Response.ID {
    Response.ID(path: "demonstration/response/\(path)/\(round.number)")
  }

  private func order(
    _ action: QuestionnaireAction, _ round: Round, after days: Int, as principal: Principal
  ) -> Order {
    let day = round.day.adding(days)
    let moment = Instant(milliseconds: Int64(day.number) * 86_400_000 + 10 * 3_600_000)
    return Order(
      .questionnaire(action), on: Occasion(by: principal, at: moment),
      key: ActionKey(of: "demonstration/response/\(path)/\(round.number)/\(days)/\(action.word)"))
  }

  private func orders(of round: Round, from earlier: Round?) -> [Order] {
    let moment = Instant(milliseconds: Int64(round.day.number) * 86_400_000 + 10 * 3_600_000)
    var opening = ResponseOpening(
      id(round), to: questionnaire.id, of: party, round: round.name,
      marking: InventedResponses.marking(for: party, moment))
    if questionnaire.about != nil { opening.title = "Invented battalion \(place + 1)" }
    opening.due = round.day.adding(round.isPresent ? 20 + place * 5 : 120)
    opening.predecessor = earlier.map(id)
    if round.isPresent { opening.ofCase = ofCase }
    var orders = [order(.open(opening), round, after: 0, as: hand)]
    // The present round is half filled in, but for some that were submitted already.
    let isWhole = !round.isPresent || place % 5 > 2
    let sections = questionnaire.sections
    let filled = isWhole ? sections.count : max(1, sections.count / 2)
    for (number, section) in sections.prefix(filled).enumerated() {
      let isLast = number == filled - 1
      let draft = ResponseDraft(
        section.id, lines(section, round, isPart: !isWhole && isLast), after: 0,
        isReady: isWhole || !isLast)
      orders.append(order(.save(opening.id, draft), round, after: 3 + number, as: hand))
    }
    guard isWhole else { return orders }
    orders.append(order(.submit(opening.id, note: ""), round, after: 16, as: hand))
    let officer = InventedResponses.officer
    if !round.isPresent {
      orders.append(order(.receive(opening.id, note: ""), round, after: 26, as: officer))
    } else if place % 5 == 4 {
      let note = "Please look at the numbers of the second section again (invented)."
      orders.append(order(.giveBack(opening.id, note: note), round, after: 20, as: officer))
    }
    return orders
  }

  /// Answers to a section, or to the first half of it.
  private func lines(
    _ section: Questionnaire.Section, _ round: Round, isPart: Bool
  ) -> [Response.Line] {
    let questions = section.questions.prefix(
      isPart ? (section.questions.count + 1) / 2 : section.questions.count)
    return questions.compactMap { question in
      let lot = InventedResponses.lot("\(path)/\(question.id)")
      guard question.isRequired || lot % 3 > 0 else { return nil }
      return Response.Line(question.id, value(question, lot, round))
    }
  }

  private func value(
    _ question: Questionnaire.Question, _ lot: UInt64, _ round: Round
  ) -> Response.Value {
    let drift = InventedResponses.lot("\(path)/\(question.id)/\(round.number)")
    switch question.kind {
    case .text: return .text("Invented for the demonstration; in the round of \(round.name).")
    case .yesNo: return .yes(lot % 3 > 0 || drift % 4 == 0)
    case .level:
      return .level(min(Questionnaire.levelMax, Int(lot % 4) + Int(drift % 2) * round.number / 2))
    case .choice:
      let options = question.options
      return .option(options[Int((lot + drift % 2) % UInt64(options.count))].id)
    case .number where question.indicator?.text == "parp-gdp-share":
      return Quantity(Int64(9 + lot % 14 + drift % 3), decimals: 1).map { .number($0) } ?? .text("")
    case .number:
      let whole = number(question, lot)
      let share = whole * Int(drift % 7) * (round.number + 1) / 100
      return Quantity(Int64(whole + share)).map { .number($0) } ?? .text("")
    }
  }

  /// A number of the size that its unit suggests.
  private func number(_ question: Questionnaire.Question, _ lot: UInt64) -> Int {
    switch question.unit?.english {
    case "per cent": 5 + Int(lot % 45)
    case "people": 300 + Int(lot % 240) * 25
    case "millions of euros": 60 + Int(lot % 120) * 10
    case "years": 2 + Int(lot % 8)
    case "year": today.year + Int(lot % 3)
    case "days": 10 + Int(lot % 8) * 10
    default: 1 + Int(lot % 24)
    }
  }
}

extension QuestionnaireAction {
  fileprivate var word: String {
    switch self {
    case .declare: "declare"
    case .open: "open"
    case .assign: "assign"
    case .save: "save"
    case .submit: "submit"
    case .giveBack: "return"
    case .receive: "receive"
    case .drop: "drop"
    }
  }
}
