import Domain
import Labels

extension Scenario {
  /// Questionnaires, and rounds of them.
  static let questionnaires = Scenario(
    name: "questionnaires", weight: 8, draw: { $0.ofQuestionnaires() },
    check: check(questionnaires:))

  private static func check(questionnaires records: Records) -> [String] {
    let held = records.held
    let known = Dictionary(held.questionnaires.map { ($0.id, $0) }) { first, _ in first }
    var faults = held.questionnaires.filter { !$0.findings.isEmpty }.map {
      "questionnaire \($0.id): with faults"
    }
    let observed = Set(held.observations.map(\.id))
    for response in held.responses {
      let name = "response \(response.id)"
      guard let questionnaire = known[response.questionnaire] else {
        faults.append("\(name): no questionnaire")
        continue
      }
      for (id, answer) in response.answers {
        guard let question = questionnaire.question(id), answer.value?.fits(question) ?? true
        else {
          faults.append("\(name): an answer to nothing that is asked")
          continue
        }
      }
      faults += turns(of: response).map { "\(name): \($0)" }
      guard response.status == .submitted else { continue }
      for question in questionnaire.questions where question.indicator != nil {
        let id = Observation.ID(path: "response/\(response.id)/\(question.id)")
        let isAnswered = response.answers[question.id]?.value != nil
        // A later edition may measure what an earlier one did not; it then holds no figure yet.
        if !isAnswered, observed.contains(id) { faults.append("\(name): a figure of nothing") }
      }
    }
    return faults
  }

  /// Where a response went that it could not go.
  private static func turns(of response: Response) -> [String] {
    var last: Response.Turn?
    var faults: [String] = []
    for step in response.steps {
      let isOpen = last == nil || last == .returned
      let mayGo =
        switch step.turn {
        case .submitted, .dropped: isOpen
        case .returned, .received: last == .submitted
        }
      if !mayGo { faults.append("went from \(last?.word ?? "open") to \(step.turn.word)") }
      last = step.turn
    }
    return faults
  }
}

extension Pen {
  /// The registrar, who declares; whoever takes what is submitted; most of all a delegation.
  mutating func questionnaireHand() -> Principal {
    var hand = Self.principal("keeper-0", [.administrator, .securityOfficer])
    hand.seat = .alliance
    if sight.policies.isEmpty { return hand }
    if sight.questionnaires.isEmpty || oneIn(15) {
      hand = Self.principal("clerk-0", [.registrar])
      hand.seat = .alliance
      return hand
    }
    if oneIn(5) {
      hand = Self.principal("officer-0", [.reader, .countryOfficer])
      hand.seat = .alliance
      return hand
    }
    let party = random.one(of: Array(living.prefix(3))) ?? party()
    let role: Principal.Role = oneIn(4) ? .focalPoint : .delegation
    hand = Self.principal("envoy-" + party.text.lowercased(), [.reader, role])
    hand.seat = .party(party)
    return hand
  }

  fileprivate mutating func ofQuestionnaires() -> Action {
    if hand.roles.contains(.securityOfficer) {
      return .access(.adopt(Domain.Adoption(SimulatedPolicy.open, groups: [], open: "FREE")))
    }
    if hand.roles.contains(.registrar) { return .questionnaire(.declare(questionnaire())) }
    let known = eyes.questionnaires.flatMap { eyes.responses(to: $0.id).prefix(6) }
      .filter { hand.party == nil || $0.party == hand.party || oneIn(20) }
    guard let response = random.one(of: known), !oneIn(5) else {
      return .questionnaire(opening())
    }
    if hand.seat == .alliance {
      let note = text()
      switch random.below(5) {
      case 0: return .questionnaire(.drop(response.id, note: note))
      case 1...2: return .questionnaire(.giveBack(response.id, note: note))
      default: return .questionnaire(.receive(response.id, note: note))
      }
    }
    switch random.below(10) {
    case 0:
      return .questionnaire(
        .assign(
          response.id, code("s", 2), office: text(), person: oneIn(3) ? enrolled()?.id : nil))
    case 1...3: return .questionnaire(.submit(response.id, note: ""))
    case 4 where oneIn(6): return .questionnaire(.drop(response.id, note: text()))
    default: return .questionnaire(.save(response.id, draft(of: response)))
    }
  }

  /// Two sections with a question of each kind; seldom one with a fault.
  private mutating func questionnaire() -> Questionnaire {
    var questionnaire = Questionnaire(
      id: code("q", 2), names: names(), short: Bilingual("FORM"), purpose: phrase())
    for number in 0..<2 {
      guard let id = Questionnaire.Section.ID("s\(number)") else { continue }
      var section = Questionnaire.Section(id: id, phrase())
      section.questions = Questionnaire.Kind.allCases.compactMap { question($0, number) }
      questionnaire.sections.append(section)
    }
    if oneIn(12) { questionnaire.sections[1].questions.removeLast(random.below(5)) }
    return questionnaire
  }

  private mutating func question(
    _ kind: Questionnaire.Kind, _ section: Int
  ) -> Questionnaire.Question? {
    guard let id = Questionnaire.Question.ID("s\(section)-\(kind.word)") else { return nil }
    var question = Questionnaire.Question(id: id, kind, phrase())
    question.isRequired = kind == .number
    if kind == .number { question.unit = phrase() }
    if kind == .choice {
      question.options = ["a", "b"].compactMap { word in
        Questionnaire.Option.ID(word).map { Questionnaire.Option(id: $0, Bilingual(word)) }
      }
    }
    let isMeasured = kind == .number || kind == .level || kind == .yesNo
    if isMeasured { question.indicator = random.one(of: sight.indicators)?.id }
    return question
  }

  private mutating func opening() -> QuestionnaireAction {
    guard let label = sight.policies.lazy.compactMap({ [at] in $0.openLabel(at: at) }).first else {
      return .submit(Response.ID(0), note: "")
    }
    let party = hand.party ?? party()
    let questionnaire = random.one(of: sight.questionnaires)?.id ?? code("q", 2)
    var opening = ResponseOpening(
      Response.ID(random.next()), to: questionnaire, of: party,
      round: "\(at.day.year)-\(random.below(9))",
      marking: Marking(label, reason: "For all to read."))
    opening.due = seldom(3) { pen in pen.at.day.adding(30 - pen.random.below(40)) }
    let earlier = eyes.responses(of: party).first { $0.questionnaire == questionnaire }
    opening.predecessor = oneIn(2) ? earlier?.id : nil
    return .open(opening)
  }

  private mutating func draft(of response: Response) -> ResponseDraft {
    let questionnaire = eyes.questionnaire(response.questionnaire)
    let section = random.one(of: questionnaire?.sections ?? [])
    let id = section?.id ?? code("s", 2)
    var lines: [Response.Line] = []
    for question in section?.questions ?? [] where !oneIn(4) {
      lines.append(Response.Line(question.id, value(question), note: oneIn(6) ? text() : ""))
    }
    let saves = response.part(id).saves
    return ResponseDraft(id, lines, after: oneIn(8) ? saves + 1 : saves, isReady: oneIn(2))
  }

  /// An answer that fits, seldom one that doesn't, seldom none.
  private mutating func value(_ question: Questionnaire.Question) -> Response.Value? {
    if oneIn(10) { return nil }
    switch oneIn(30) ? .level : question.kind {
    case .text: return .text(text())
    case .yesNo: return .yes(oneIn(2))
    case .number: return Quantity(Int64(random.below(5000))).map { .number($0) }
    case .choice: return Questionnaire.Option.ID(oneIn(2) ? "a" : "b").map { .option($0) }
    case .level: return .level(random.below(6))
    }
  }
}
