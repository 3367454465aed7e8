internal import Domain
internal import Labels

/// All questionnaires: what each asks for, which instruments it serves, and the rounds that wait.
public enum QuestionnairesPage {
  /// The page.
  public static func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let all = reading.sight.questionnaires
    let waiting = waiting(reading.sight)
    let reading = reading.marked(by: waiting.map(\.marking.label).distinct)
    let rounds = Button.link(
      say(Wording.QuestionnaireTexts.everyRound),
      reading.link(.questionnaires(.rounds(RoundFilter()))), .quiet)
    var content: HTML = """
      <h1>\(say(Wording.QuestionnaireTexts.title))</h1>\
      <p class="lead">\(say(Wording.QuestionnaireTexts.lead))</p><p class="actions">\(rounds)</p>
      """
    if all.isEmpty {
      content +=
        EmptyState(
          say(Wording.QuestionnaireTexts.none), "\(say(Wording.QuestionnaireTexts.noneAdvice))"
        ).html
    } else {
      content += table(all, reading)
    }
    if !waiting.isEmpty {
      content += """
        <h2>\(say(Wording.QuestionnaireTexts.yours)) \
        <span class="count">\(waiting.count)</span></h2>\(ResponseTable(waiting, reading).html)
        """
    }
    return reading.html(
      say(Wording.QuestionnaireTexts.title), in: .toolbox, below: [.toolbox(.list)], content)
  }

  /// The rounds that are the reader's to fill in or to take.
  private static func waiting(_ sight: Sight) -> [Response] {
    if let party = sight.principal.party {
      return sight.responses(of: party).filter { response in
        sight.mayLead(response) || !sight.sectionsDue(in: response).isEmpty
      }
    }
    return sight.looksAfterCases ? Array(sight.waitingResponses.prefix(100)) : []
  }

  private static func table(_ all: [Questionnaire], _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = all.map { questionnaire -> [HTML] in
      [
        """
        \(reading.questionnaire(questionnaire)) \
        <span class="row-note">\(reading.text(questionnaire.name(on: reading.sight.day)))</span>
        """,
        reading.html(questionnaire.purpose),
        say.list(questionnaire.uses.map { reading.instrument($0.instrument) }),
        "\(say.grouped(questionnaire.sections.count))",
        "\(say.grouped(questionnaire.questions.count))",
      ]
    }
    return Table(
      say(Wording.QuestionnaireTexts.title),
      columns: [
        Table.Column(say(Wording.QuestionnaireTexts.questionnaire)),
        Table.Column(say(Wording.QuestionnaireTexts.purpose)),
        Table.Column(say(Wording.QuestionnaireTexts.serves)),
        .number(say(Wording.QuestionnaireTexts.sections)),
        .number(say(Wording.QuestionnaireTexts.questions)),
      ], rows: rows
    ).unseenCaption(say)
  }
}

extension Reading {
  /// A questionnaire by its abbreviation, as a link.
  func questionnaire(_ questionnaire: Questionnaire) -> HTML {
    link(text(questionnaire.short), to: .questionnaires(.questionnaire(questionnaire.id)))
  }

  /// A response by what it is: its questionnaire, party, unit and round.
  func title(of response: Response) -> String {
    let short = sight.questionnaire(response.questionnaire).map { text($0.short) }
    let parts = [
      short ?? response.questionnaire.text, text(sight.name(of: response.party)),
      response.title, response.round,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A response as a link.
  func response(_ response: Response) -> HTML {
    link(title(of: response), to: .questionnaires(.response(response.id, with: nil)))
  }

  /// Where a response stands, in words.
  func state(of response: Response) -> HTML {
    if sight.isLate(response) {
      return "<span class=\"late\">\(say(Wording.ResponseTexts.late))</span>"
    }
    let words = say(response.status, as: Wording.ResponseStatuses.self)
    switch response.status {
    case .returned, .submitted: return "<span class=\"mind\">\(words)</span>"
    case .received, .dropped: return "<span class=\"row-note\">\(words)</span>"
    case .open: return "\(words)"
    }
  }

  /// An answer's value in words.
  func answer(_ value: Response.Value?, to question: Questionnaire.Question) -> HTML {
    switch value {
    case nil: "<span class=\"row-note\">\(say(Wording.ResponseTexts.noAnswer))</span>"
    case .text(let text): "<span class=\"answer-text\">\(text)</span>"
    case .yes(let isSo): "\(say(isSo ? Wording.ResponseTexts.yes : .no))"
    case .number(let quantity):
      "\(say.quantity(quantity)) \(with: question.unit, { html($0) })"
    case .option(let id): question.option(id).map { html($0.name) } ?? "\(id.text)"
    case .level(let level):
      "\(say(Wording.ResponseTexts.levelOf, "\(level)", "\(Questionnaire.levelMax)"))"
    }
  }
}
