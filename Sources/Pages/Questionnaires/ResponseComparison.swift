internal import Domain

/// Two rounds side by side, question by question; what differs is marked.
struct ResponseComparison {
  let this: Response
  let other: Response
  let questionnaire: Questionnaire
  let reading: Reading

  init(
    _ this: Response, _ other: Response, _ questionnaire: Questionnaire, _ reading: Reading
  ) {
    self.this = this
    self.other = other
    self.questionnaire = questionnaire
    self.reading = reading
  }

  private var say: Language { reading.say }

  var html: HTML {
    let changed = questionnaire.questions.count { differs($0) }
    return """
      <h2>\(say(Wording.ResponseTexts.sideBySide, this.round, other.round))</h2>\
      <p>\(say(changed, Wording.QuestionnaireCounts.changed))</p>\
      \(each: Array(questionnaire.sections.enumerated()), { section($0.element, at: $0.offset) })
      """
  }

  private func differs(_ question: Questionnaire.Question) -> Bool {
    this.answers[question.id]?.value != other.answers[question.id]?.value
  }

  private func section(_ section: Questionnaire.Section, at place: Int) -> HTML {
    let rows = section.questions.enumerated().map { offset, question -> [HTML] in
      let mark: HTML =
        differs(question)
        ? "<strong class=\"mind\">\(say(Wording.ResponseTexts.differs))</strong>" : HTML()
      return [
        """
        <span class="question-number">\(place + 1).\(offset + 1)</span> \
        \(reading.html(question.text))
        """,
        cell(other, question), cell(this, question), mark,
      ]
    }
    return """
      <section class="question-section"><h3>\(place + 1). \(reading.html(section.title))</h3>\
      \(Table(
        reading.text(section.title),
        columns: [
          Table.Column(say(Wording.QuestionnaireTexts.question)), Table.Column(other.round),
          Table.Column(this.round), Table.Column(say(Wording.ResponseTexts.change)),
        ], rows: rows
      ).unseenCaption(say))</section>
      """
  }

  private func cell(_ response: Response, _ question: Questionnaire.Question) -> HTML {
    let answer = response.answers[question.id]
    let note = answer?.note ?? ""
    return """
      \(reading.answer(answer?.value, to: question))\
      \(if: !note.isEmpty, " <span class=\"row-note\">\(note)</span>")
      """
  }
}
