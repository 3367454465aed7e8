internal import Domain

/// What the reader may do with a round beside filling it in.
struct ResponseActs {
  let page: ResponsePage
  let reading: Reading

  init(_ page: ResponsePage, _ reading: Reading) {
    self.page = page
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var response: Response { page.response }
  private var address: Address {
    Route.questionnaires(.response(response.id, with: nil)).address(in: say)
  }

  var html: HTML {
    "<div class=\"no-print\">\(submitting)\(receiving)\(assigning)\(dropping)</div>"
  }

  private func folded(_ words: Wording.ResponseForms, _ form: Form) -> HTML {
    """
    <details class="step-form"\(flag: "open", form.takesFocus)><summary>\(say(words))</summary>\
    \(form.html(reading.frame))</details>
    """
  }

  private func note(isRequired: Bool) -> Field {
    var note = Field("note", say(Wording.ResponseTexts.note), .lines(3))
    note.isRequired = isRequired
    return note
  }

  private var submitting: HTML {
    guard sight.mayLead(response) else { return HTML() }
    let missing = response.unanswered(in: page.questionnaire.questions)
    guard missing.isEmpty else { return HTML() }
    let form = page.sheet.form(
      address, deed: "submit", fields: [note(isRequired: false)],
      submit: say(Wording.ResponseForms.submit))
    return """
      <h2>\(say(Wording.ResponseForms.submit))</h2>\
      <p>\(say(Wording.ResponseForms.submitLead))</p>\(form.html(reading.frame))
      """
  }

  private var receiving: HTML {
    guard sight.mayReceive(response) else { return HTML() }
    let receive = page.sheet.form(
      address, deed: "receive", fields: [note(isRequired: false)],
      submit: say(Wording.ResponseForms.receive))
    let back = page.sheet.form(
      address, deed: "return", fields: [note(isRequired: true)],
      submit: say(Wording.ResponseForms.giveBack))
    return """
      <h2>\(say(Wording.ResponseForms.receive))</h2>\(receive.html(reading.frame))\
      \(folded(.giveBack, back))
      """
  }

  private var assigning: HTML {
    guard sight.mayLead(response) else { return HTML() }
    let sections = page.questionnaire.sections
    var section = Field(
      "section", say(Wording.ResponseTexts.section),
      .select(
        sections.enumerated().map {
          Field.Choice($1.id.text, "\($0 + 1). \(reading.text($1.title))")
        }))
    section.isRequired = true
    section.value = sections.first?.id.text ?? ""
    var office = Field("office", say(Wording.ResponseTexts.office))
    office.hint = say(Wording.ResponseForms.officeHint)
    let anybody = Field.Choice("", say(Wording.ResponseForms.anybody))
    let people = sight.fillers(of: response.party).map {
      Field.Choice($0.text, reading.names[$0] ?? $0.text)
    }
    let person = Field(
      "person", say(Wording.ResponseForms.person), .select([anybody] + people))
    let form = page.sheet.form(
      address, deed: "assign", fields: [section, office, person],
      submit: say(Wording.ResponseForms.assign))
    return folded(.assign, form)
  }

  private var dropping: HTML {
    guard sight.mayDrop(response) else { return HTML() }
    let form = page.sheet.form(
      address, deed: "drop", fields: [note(isRequired: true)],
      submit: say(Wording.ResponseForms.drop))
    return folded(.drop, form)
  }
}
