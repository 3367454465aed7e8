public import Domain
internal import Labels

/// One round: how far it is, what is answered, beside another round where that is asked.
public struct ResponsePage: Sendable {
  let response: Response
  let questionnaire: Questionnaire
  let other: Response?
  let sheet: Sheet

  /// A round, perhaps beside another one, and a form as it was sent.
  public init(
    _ response: Response, to questionnaire: Questionnaire, beside other: Response?, _ sheet: Sheet
  ) {
    self.response = response
    self.questionnaire = questionnaire
    self.other = other
    self.sheet = sheet
  }

  /// The people whose names the page shows, for whoever asks the vault.
  public static func people(_ response: Response, _ sight: Sight) -> [Person.ID] {
    response.parts.compactMap(\.person) + sight.fillers(of: response.party)
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let labels = [response.marking.label] + [other?.marking.label].compactMap(\.self)
    let reading = reading.marked(by: labels.distinct)
    let title = reading.title(of: response)
    let view = ResponseView(self, reading)
    let answers =
      other.map { ResponseComparison(response, $0, questionnaire, reading).html } ?? view.answers
    let content: HTML = """
      <p class="kicker">\(reading.link(
        reading.text(questionnaire.name(on: reading.sight.day)),
        to: .questionnaires(.questionnaire(questionnaire.id))))</p><h1>\(title)</h1>\
      \(view.problem)\(view.state)\(view.facts)\(view.comparing)\
      \(if: other == nil, view.sections)\
      \(if: other == nil, ResponseActs(self, reading).html)\(answers)\(view.history)
      """
    return reading.html(
      title, in: .toolbox,
      below: [.toolbox(.list), .questionnaires(.list), .questionnaires(.rounds(RoundFilter()))],
      content)
  }
}

/// The parts of a round's page.
struct ResponseView {
  let page: ResponsePage
  let reading: Reading

  init(_ page: ResponsePage, _ reading: Reading) {
    self.page = page
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var response: Response { page.response }
  private var questionnaire: Questionnaire { page.questionnaire }

  /// Why the rules said no.
  var problem: HTML {
    let texts = [page.sheet.problem].compactMap(\.self) + page.sheet.errors.values.sorted()
    guard !page.sheet.deed.isEmpty else { return HTML() }
    return "\(each: texts, { Notice(.failure, "\($0)").html(say) })"
  }

  /// Where it stands, how far it is, and what is due.
  var state: HTML {
    let questions = questionnaire.questions
    let missing = response.unanswered(in: questions).count
    let last = response.steps.last
    let due = response.due.map { day -> HTML in
      let isLate = sight.isLate(response)
      let words: Wording.ResponseTexts = isLate ? .lateSince : .dueBy
      return isLate
        ? "<strong class=\"late\">\(say(words, say.date(day)))</strong>"
        : "\(say(words, say.date(day)))"
    }
    let left: HTML =
      response.isOpen
      ? """
      <p>\(missing == 0
        ? say(Wording.ResponseTexts.complete)
        : say(missing, Wording.QuestionnaireCounts.missing))\(with: due, { " · \($0)" })</p>
      """ : HTML()
    let count = response.isOpen ? response.answers.count { $0.value.isCarried } : 0
    let carried: HTML =
      count > 0 ? "<p>\(say(count, Wording.QuestionnaireCounts.carried))</p>" : HTML()
    let answered = say(
      Wording.Components.pair, say(Wording.ResponseTexts.answered),
      reading.progressText(of: response, in: questions))
    return """
      <section class="silence" aria-label="\(say(Wording.ResponseTexts.state))">\
      <p class="silence-end"><strong>\(say(response.status, as: Wording.ResponseStatuses.self))\
      </strong> \(say.since(Dated((last?.by ?? response.opened).at.day)))</p>\
      <p>\(answered)</p>\(left)\(carried)\
      \(if: !(last?.note.isEmpty ?? true), "<p>\(last?.note ?? "")</p>")</section>
      """
  }

  var facts: HTML {
    let earlier = response.predecessor.flatMap { sight.response($0) }
    let one = response.ofCase.flatMap { sight.caseFile($0) }
    let about = questionnaire.about.map { reading.text($0) } ?? ""
    return DefinitionList([
      (say(Wording.ResponseTexts.party), reading.party(response.party)),
      (say(Wording.ResponseTexts.round), "\(response.round)"),
      (about, response.title.isEmpty ? HTML() : "\(response.title)"),
      (say(Wording.ResponseTexts.ofCase), one.map { reading.caseFile($0) } ?? HTML()),
      (say(Wording.ResponseTexts.beganFrom), earlier.map { reading.response($0) } ?? HTML()),
      (say(Wording.ResponseTexts.opened), "\(say.date(response.opened.at.day))"),
      (say(Wording.CaseForms.marking), reading.markingBadge(response.marking.label)),
    ]).html
  }

  /// The ways to other rounds of the same, side by side.
  var comparing: HTML {
    let others = sight.otherRounds(of: response)
    guard !others.isEmpty else { return HTML() }
    let items = others.map { other -> HTML in
      let address = reading.link(.questionnaires(.response(response.id, with: other.id)))
      let current = other.id == page.other?.id ? "page" : nil
      return """
        <li><a\(href: address)\(attribute: "aria-current", current)>\
        \(say(Wording.ResponseTexts.compareWith, other.round))</a></li>
        """
    }
    let alone = reading.link(.questionnaires(.response(response.id, with: nil)))
    let current = page.other == nil ? "page" : nil
    return """
      <nav class="views no-print" aria-label="\(say(Wording.ResponseTexts.compare))"><ul>\
      <li><a\(href: alone)\(attribute: "aria-current", current)>\
      \(say(Wording.ResponseTexts.alone, response.round))</a></li>\(each: items, { $0 })</ul></nav>
      """
  }

  /// The sections: who answers each, how far it is, and the way to fill it in.
  var sections: HTML {
    let seesPeople = sight.principal.party == response.party
    let mayFill = questionnaire.sections.contains { sight.mayFill($0.id, of: response) }
    let rows = questionnaire.sections.enumerated().map { place, section -> [HTML] in
      let part = response.part(section.id)
      let office = part.office.isEmpty ? section.office.map { reading.text($0) } : part.office
      let person: HTML =
        seesPeople ? part.person.map { " · \(reading.person($0))" } ?? HTML() : HTML()
      let fill =
        sight.mayFill(section.id, of: response)
        ? reading.link(
          say(Wording.ResponseForms.fill),
          to: .questionnaires(.section(response.id, section.id))) : HTML()
      let cells: [HTML] = [
        "\(place + 1). \(reading.html(section.title))", "\(office ?? "")\(person)",
        reading.progress(of: response, in: section.questions), standing(part, section),
      ]
      return mayFill ? cells + [fill] : cells
    }
    let columns: [Wording.ResponseTexts] = [.section, .office, .answered, .state]
    let toDo = mayFill ? [Table.Column(say(Wording.ResponseForms.toDo))] : []
    return """
      <h2>\(say(Wording.QuestionnaireTexts.sections))</h2>\(Table(
        say(Wording.QuestionnaireTexts.sections),
        columns: columns.map { Table.Column(say($0)) } + toDo, rows: rows
      ).unseenCaption(say))
      """
  }

  private func standing(_ part: Response.Part, _ section: Questionnaire.Section) -> HTML {
    if let ready = part.ready {
      return "\(say(Wording.ResponseTexts.readySince, say.date(ready.at.day)))"
    }
    if part.saves > 0 { return "\(say(Wording.ResponseTexts.begun))" }
    let isCarried = section.questions.contains { response.answers[$0.id]?.isCarried ?? false }
    return isCarried
      ? "<span class=\"mind\">\(say(Wording.ResponseTexts.carriedOver))</span>"
      : "<span class=\"row-note\">\(say(Wording.ResponseTexts.untouched))</span>"
  }

  /// What is answered, section by section.
  var answers: HTML {
    """
    <h2>\(say(Wording.ResponseTexts.answers))</h2>\
    \(each: Array(questionnaire.sections.enumerated()), { answers($0.element, at: $0.offset) })
    """
  }

  private func answers(_ section: Questionnaire.Section, at place: Int) -> HTML {
    let rows = section.questions.enumerated().map { offset, question -> [HTML] in
      let answer = response.answers[question.id]
      let carried: HTML =
        answer?.isCarried ?? false
        ? " <span class=\"row-note\">\(say(Wording.ResponseTexts.carried))</span>" : HTML()
      return [
        """
        <span class="question-number">\(place + 1).\(offset + 1)</span> \
        \(reading.html(question.text))
        """,
        "\(reading.answer(answer?.value, to: question))\(carried)", "\(answer?.note ?? "")",
      ]
    }
    return """
      <section class="question-section"><h3>\(place + 1). \(reading.html(section.title))</h3>\
      \(Table(
        reading.text(section.title),
        columns: [
          Table.Column(say(Wording.QuestionnaireTexts.question)),
          Table.Column(say(Wording.ResponseTexts.answer)),
          Table.Column(say(Wording.ResponseTexts.note)),
        ], rows: rows
      ).unseenCaption(say))</section>
      """
  }

  /// Where it went, the latest first.
  var history: HTML {
    guard !response.steps.isEmpty else { return HTML() }
    let opened: HTML = line(response.opened, say(Wording.ResponseTexts.opened), "")
    return """
      <h2>\(say(Wording.ResponseTexts.history))</h2><ul class="changes">\
      \(each: response.steps.reversed(), {
        line($0.by, say($0.turn, as: Wording.ResponseStatuses.self), $0.note)
      })\(opened)</ul>
      """
  }

  private func line(_ stamp: Stamp, _ words: String, _ note: String) -> HTML {
    """
    <li><span class="change-when">\(say.date(stamp.at.day))</span><div><p><strong>\(words)</strong>\
    </p>\(if: !note.isEmpty, "<p>\(note)</p>")</div></li>
    """
  }
}
