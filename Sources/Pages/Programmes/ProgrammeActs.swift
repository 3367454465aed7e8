internal import Domain

/// What the reader may do with a programme.
struct ProgrammeActs {
  let programme: Programme
  let sheet: Sheet
  let reading: Reading

  init(_ programme: Programme, _ sheet: Sheet, _ reading: Reading) {
    self.programme = programme
    self.sheet = sheet
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var address: Address {
    Route.programmes(.programme(programme.id, edition: nil)).address(in: say)
  }

  var html: HTML {
    let all: HTML = "\(answering)\(proposing)\(sealing)\(taking)\(reviewing)\(amending)\(ending)"
    guard sight.mayWrite(in: programme) || sight.mayAnswer(programme) else { return HTML() }
    return """
      <section class="no-print" id="acts"><h2>\(say(Wording.ProgrammeTexts.whatNext))</h2>\
      \(all)</section>
      """
  }

  private func folded(_ words: Wording.ProgrammeForms, _ form: Form, _ note: HTML) -> HTML {
    """
    <details class="step-form"\(flag: "open", form.takesFocus)><summary>\(say(words))</summary>\
    \(note)\(form.html(reading.frame))</details>
    """
  }

  /// The party's yes or no to an edition.
  private var answering: HTML {
    guard sight.mayAnswer(programme), let pending = programme.pending, pending.answer == nil else {
      return HTML()
    }
    var choice = Field(
      "accept", say(Wording.ProgrammeForms.answer),
      .radios([
        Field.Choice("yes", say(Wording.ProgrammeForms.yes)),
        Field.Choice("no", say(Wording.ProgrammeForms.no)),
      ]))
    choice.isRequired = true
    let text = Field("text", say(Wording.ProgrammeForms.answerText), .lines(3))
    var form = sheet.form(
      address, deed: "answer", fields: [choice, text],
      submit: say(Wording.ProgrammeForms.submitAnswer))
    form.hidden.append(Address.Query("edition", "\(pending.number)"))
    let heading = say(Wording.ProgrammeTexts.editionOf, "\(pending.number)")
    let title = say(Wording.ProgrammeTexts.yourAnswer)
    return "<h3>\(title): \(heading)</h3>\(form.html(reading.frame))"
  }

  /// The way to a proposal by which the Allies adopt it.
  private var proposing: HTML {
    guard let pending = programme.pending, pending.adopted == nil, sight.looksAfterCases else {
      return HTML()
    }
    let papers = sight.papers(about: .party(programme.party)).map(\.latest)
      .filter { sight.isOriginator(of: .version($0.id)) }.prefix(12)
    let links = papers.map { version in
      reading.link(reading.text(version.title), to: .proposals(.bring(version.id, .programme)))
    }
    let file = Button.link(
      say(Wording.CaseTexts.filePaper), reading.link(.filePaper(nil)), .quiet)
    return """
      <h3>\(say(Wording.ProgrammeTexts.bringIt))</h3>\
      \(if: !links.isEmpty, "<ul>\(each: links, { "<li>\($0)</li>" })</ul>")\
      \(if: links.isEmpty, "<p>\(say(Wording.CaseTexts.noPaper))</p>")\
      <p class="actions">\(file)</p>
      """
  }

  private var sealing: HTML {
    guard sight.mayWrite(in: programme), programme.pending == nil,
      !programme.contents.goals.isEmpty, programme.contents != programme.inForce?.contents
    else { return HTML() }
    let form = sheet.form(
      address, deed: "seal", fields: [], submit: say(Wording.ProgrammeForms.seal))
    return folded(.seal, form, "<p>\(say(Wording.ProgrammeForms.sealNote))</p>")
  }

  private var taking: HTML {
    guard sight.mayWrite(in: programme), let pending = programme.pending else { return HTML() }
    var form = sheet.form(
      address, deed: "withdraw", fields: [], submit: say(Wording.ProgrammeForms.withdraw))
    form.hidden.append(Address.Query("edition", "\(pending.number)"))
    return folded(.withdraw, form, HTML())
  }

  private var reviewing: HTML {
    guard sight.mayWrite(in: programme), programme.inForce != nil else { return HTML() }
    let last = min(programme.last.year, sight.now.day.year)
    guard programme.first.year <= last else { return HTML() }
    let years = (programme.first.year...last).reversed()
      .filter { programme.review(of: $0)?.agreed == nil }
    guard let newest = years.first else { return HTML() }
    var year = Field(
      "year", say(Wording.ProgrammeForms.reviewYear),
      .select(years.map { Field.Choice("\($0)", "\($0)") }))
    year.value = "\(newest)"
    var summary = Field("summary", say(Wording.ProgrammeForms.summary), .lines(8))
    summary.hint = say(Wording.ProgrammeForms.summaryHint)
    summary.isRequired = true
    let form = sheet.form(
      address, deed: "review", fields: [year, summary],
      submit: say(Wording.ProgrammeForms.submitReview))
    return folded(.submitReview, form, HTML())
  }

  private var amending: HTML {
    guard sight.mayWrite(in: programme) else { return HTML() }
    var title = Field("title", say(Wording.ProgrammeForms.title))
    title.value = programme.title.english
    title.isRequired = true
    var french = Field("titleFrench", say(Wording.ProgrammeForms.titleFrench))
    french.value = programme.title.french ?? ""
    var first = Field("first", say(Wording.ProgrammeForms.first), .date)
    first.value = programme.first.description
    var last = Field("last", say(Wording.ProgrammeForms.last), .date)
    last.value = programme.last.description
    let form = sheet.form(
      address, deed: "amend", fields: [title, french, first, last],
      submit: say(Wording.ProgrammeForms.save))
    return folded(.amend, form, HTML())
  }

  private var ending: HTML {
    guard sight.mayWrite(in: programme) else { return HTML() }
    var note = Field("note", say(Wording.ProgrammeForms.closeNote), .lines(3))
    note.isRequired = true
    let form = sheet.form(
      address, deed: "close", fields: [note], submit: say(Wording.ProgrammeForms.submitClose))
    return folded(.close, form, HTML())
  }
}
