public import Domain
internal import Labels

/// One questionnaire: what it asks, section by section, and its rounds.
public struct QuestionnairePage: Sendable {
  /// How many rounds are listed.
  private static let roundsMax = 40

  let questionnaire: Questionnaire
  let reading: Reading

  /// The page of a questionnaire.
  public init(_ questionnaire: Questionnaire, _ reading: Reading) {
    self.questionnaire = questionnaire
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  /// The page.
  public func render() -> HTML {
    let title = reading.text(questionnaire.name(on: sight.day))
    let short = reading.text(questionnaire.short)
    let rounds = sight.rounds(
      RoundFilter(questionnaire: questionnaire.id), limit: Self.roundsMax)
    let content: HTML = """
      <p class="kicker">\(say(Wording.QuestionnaireTexts.questionnaire))</p>\
      <h1>\(title)\(if: short != title, " <span class=\"h1-code\">\(short)</span>")</h1>\
      <p class="lead">\(reading.html(questionnaire.purpose))</p>\(actions)\(facts)\
      \(list(rounds))<h2>\(say(Wording.QuestionnaireTexts.asked))</h2>\
      \(each: Array(questionnaire.sections.enumerated()), { section($0.element, at: $0.offset) })
      """
    return reading.marked(by: rounds.map(\.marking.label).distinct)
      .html(
        title, in: .toolbox, below: [.toolbox(.list), .questionnaires(.list)], content)
  }

  private var actions: HTML {
    let own = sight.principal.party
    let mayOpen = own.map { sight.mayOpenRound(of: $0) } ?? sight.looksAfterCases
    let open = Button.link(
      say(Wording.ResponseForms.open),
      reading.link(.questionnaires(.open(questionnaire.id, RoundStart(party: own)))))
    let all = Button.link(
      say(Wording.QuestionnaireTexts.everyRound),
      reading.link(
        .questionnaires(.rounds(RoundFilter(questionnaire: questionnaire.id)))), .quiet)
    return "<p class=\"actions no-print\">\(if: mayOpen, open)\(all)</p>"
  }

  private var facts: HTML {
    let uses = questionnaire.uses.map { use -> HTML in
      let artefact = use.artefact.flatMap { sight.instrument(use.instrument)?.artefact($0) }
      return """
        \(reading.instrument(use.instrument))\(with: artefact, { " (\(reading.html($0.name)))" })
        """
    }
    return DefinitionList([
      (say(Wording.QuestionnaireTexts.serves), say.list(uses)),
      (
        say(Wording.QuestionnaireTexts.about),
        questionnaire.about.map { reading.html($0) } ?? HTML()
      ),
      (say(Wording.ToolboxTexts.evidence), reading.evidence(questionnaire.evidence)),
    ]).html
  }

  private func list(_ rounds: [Response]) -> HTML {
    guard !rounds.isEmpty else { return HTML() }
    return """
      <h2>\(say(Wording.ResponseTexts.rounds))</h2>\(ResponseTable(rounds, reading).html)
      """
  }

  private func section(_ section: Questionnaire.Section, at place: Int) -> HTML {
    let rows = section.questions.enumerated().map { offset, question -> [HTML] in
      let required: HTML =
        question.isRequired ? "\(say(Wording.QuestionnaireTexts.required))" : HTML()
      return [
        "<span class=\"question-number\">\(place + 1).\(offset + 1)</span> \(ask(question))",
        answered(question), required,
        question.indicator.map { indicator($0) } ?? HTML(),
      ]
    }
    return """
      <section class="question-section"><h3>\(place + 1). \(reading.html(section.title))</h3>\
      \(with: section.office, {
        "<p class=\"row-note\">\(office($0))</p>"
      })\(Table(
        reading.text(section.title),
        columns: [
          Table.Column(say(Wording.QuestionnaireTexts.question)),
          Table.Column(say(Wording.QuestionnaireTexts.answeredBy)),
          Table.Column(say(Wording.QuestionnaireTexts.needed)),
          Table.Column(say(Wording.QuestionnaireTexts.measures)),
        ], rows: rows
      ).unseenCaption(say))</section>
      """
  }

  private func office(_ office: Bilingual) -> String {
    say(Wording.Components.pair, say(Wording.ResponseTexts.office), reading.text(office))
  }

  private func ask(_ question: Questionnaire.Question) -> HTML {
    """
    \(reading.html(question.text))\(with: question.help, {
      "<span class=\"row-note\">\(reading.html($0))</span>"
    })
    """
  }

  private func answered(_ question: Questionnaire.Question) -> HTML {
    let words = say(question.kind, as: Wording.QuestionKinds.self)
    let options = question.options.map { reading.text($0.name) }.joined(separator: " · ")
    return """
      \(words)\(with: question.unit, { " (\(reading.html($0)))" })\
      \(if: !options.isEmpty, " <span class=\"row-note\">\(options)</span>")
      """
  }

  private func indicator(_ id: Indicator.ID) -> HTML {
    let name = sight.indicator(id).map { reading.text($0.name(on: sight.day)) } ?? id.text
    return reading.link(name, to: .figures(.indicator(id)))
  }
}
