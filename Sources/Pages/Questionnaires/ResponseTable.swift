internal import Domain
internal import Labels

/// Rounds in a table.
struct ResponseTable {
  let responses: [Response]
  let reading: Reading

  init(_ responses: [Response], _ reading: Reading) {
    self.responses = responses
    self.reading = reading
  }

  var html: HTML {
    let say = reading.say
    let rows = responses.map { response -> [HTML] in
      let questions = reading.sight.questionnaire(response.questionnaire)?.questions ?? []
      let due = response.due.map { day -> HTML in
        let look = reading.sight.isLate(response) ? "late" : "cell-day"
        return "<span class=\"\(look)\">\(say.date(day))</span>"
      }
      return [
        reading.response(response), reading.progress(of: response, in: questions),
        "<span class=\"cell-day\">\(say.date(response.opened.at.day))</span>", due ?? HTML(),
        reading.state(of: response),
      ]
    }
    return Table(
      say(Wording.ResponseTexts.rounds),
      columns: [
        Table.Column(say(Wording.ResponseTexts.round)),
        Table.Column(say(Wording.ResponseTexts.answered)),
        Table.Column(say(Wording.ResponseTexts.opened)),
        Table.Column(say(Wording.ResponseTexts.due)),
        Table.Column(say(Wording.ResponseTexts.state)),
      ], rows: rows
    ).unseenCaption(say)
  }
}

extension Reading {
  /// How many of some questions are answered.
  func progress(of response: Response, in questions: [Questionnaire.Question]) -> HTML {
    "\(progressText(of: response, in: questions))"
  }

  /// The same in plain text.
  func progressText(of response: Response, in questions: [Questionnaire.Question]) -> String {
    let done = response.countAnswered(in: questions)
    return say(Wording.ResponseTexts.ofAll, say.grouped(done), say.grouped(questions.count))
  }
}

/// The rounds of a party, a case or a questionnaire, on its page.
struct ResponseSection {
  /// How many are listed.
  static let linesMax = 30

  let html: HTML
  /// The labels of what it lists.
  let labels: [Label]

  /// A party's rounds.
  init(of party: Party.ID, _ reading: Reading) {
    let filter = RoundFilter(party: party)
    let more = reading.link(
      reading.say(Wording.QuestionnaireTexts.everyRound), to: .questionnaires(.rounds(filter)))
    self.init(reading.sight.responses(of: party), reading, after: "<p>\(more)</p>")
  }

  /// The rounds of a case, and the ways to open one.
  init(in one: Case, _ reading: Reading) {
    let actions = Self.openers(of: one, reading)
    let found = reading.sight.responses(in: one.id)
    self.init(found, reading, after: actions, evenEmpty: !actions.isEmpty)
  }

  private static func openers(of one: Case, _ reading: Reading) -> HTML {
    let sight = reading.sight
    guard sight.isOpen(one), one.marking != nil, sight.mayOpenRound(of: one.party) else {
      return HTML()
    }
    let buttons = sight.questionnaires(for: one.instrument).map { questionnaire in
      Button.link(
        reading.say(Wording.ResponseForms.openNamed, reading.text(questionnaire.short)),
        reading.link(
          .questionnaires(
            .open(questionnaire.id, RoundStart(party: one.party, ofCase: one.id)))), .quiet)
    }
    return buttons.isEmpty ? HTML() : "<p class=\"actions\">\(buttons.joined())</p>"
  }

  private init(
    _ responses: [Response], _ reading: Reading, after: HTML, evenEmpty: Bool = false
  ) {
    let shown = Array(responses.prefix(Self.linesMax))
    labels = shown.map(\.marking.label).distinct
    let table: HTML = shown.isEmpty ? HTML() : ResponseTable(shown, reading).html
    html =
      shown.isEmpty && !evenEmpty
      ? HTML() : "<h2>\(reading.say(Wording.ResponseTexts.rounds))</h2>\(table)\(after)"
  }
}
