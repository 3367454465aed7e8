internal import Domain
internal import Labels

/// What the reader may do with a case.
struct CaseActs {
  let page: CasePage
  let reading: Reading

  init(_ page: CasePage, _ reading: Reading) {
    self.page = page
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var one: Case { page.one }
  private var instrument: Instrument { page.instrument }
  private var address: Address { Route.toolbox(.caseFile(one.id)).address(in: say) }

  var html: HTML {
    let held = CaseContentForms(page, reading).html
    return "\(advance)\(proposing)\(held)\(filing)\(resting)\(ending)"
  }

  private func folded(_ words: Wording.CaseForms, _ form: Form, _ note: HTML = HTML()) -> HTML {
    """
    <details class="step-form"\(flag: "open", form.takesFocus)><summary>\(say(words))</summary>\
    \(note)\(form.html(reading.frame))</details>
    """
  }

  private var note: Field { Field("note", say(Wording.CaseForms.note), .lines(3)) }

  private var day: Field {
    var on = Field("on", say(Wording.CaseForms.on), .date)
    on.value = sight.now.day.description
    on.isRequired = true
    return on
  }

  /// The reader's own moves; the registrar's, who cites decisions, are all of them.
  private var advance: HTML {
    let ways = sight.waysOn(from: one).filter(\.isOwn)
    guard !ways.isEmpty else { return HTML() }
    var to = Field(
      "to", say(Wording.CaseForms.advanceTo),
      .radios(
        ways.map { way in
          let stage = reading.stage(way.move.to, of: instrument.id)
          return Field.Choice(way.move.to.text, "\(reading.text(way.move.name)) → \(stage)")
        }))
    to.isRequired = true
    to.value = ways.first { $0.missing.isEmpty }?.move.to.text ?? ""
    var decision = Field("decision", say(Wording.CaseForms.decision))
    decision.hint = say(Wording.CaseForms.decisionHint)
    let cites = sight.isHistorian(one)
    let form = page.sheet.form(
      address, deed: "advance", fields: [to, day] + (cites ? [decision] : []) + [note],
      submit: say(Wording.CaseForms.advance))
    return "<h2>\(say(Wording.CaseForms.advance))</h2>\(form.html(reading.frame))"
  }

  /// The way to a proposal, for moves that need a decision.
  private var proposing: HTML {
    let ways = sight.waysOn(from: one).filter { way in
      guard let committee = way.move.needs.flatMap({ sight.committee($0) }) else { return false }
      return sight.matters(before: committee).contains(.instrument)
    }
    guard !ways.isEmpty, one.marking != nil else { return HTML() }
    let lines = ways.map { way -> HTML in
      let committee = way.move.needs.flatMap { sight.committee($0) }.map { reading.text($0.short) }
      let stage = reading.stage(way.move.to, of: instrument.id)
      return "<p>\(say(Wording.CaseTexts.proposeStep, stage, committee ?? ""))</p>"
    }
    let papers = versions.filter { sight.isOriginator(of: .version($0.id)) }.prefix(12)
    let links = papers.map { version in
      reading.link(
        reading.text(version.title), to: .proposals(.bring(version.id, .instrument)))
    }
    let file = Button.link(
      say(Wording.CaseTexts.filePaper), reading.link(.filePaper(nil)), .quiet)
    return """
      <h2>\(say(Wording.CaseTexts.proposeIn))</h2>\(lines.joined())\
      \(if: !links.isEmpty, "<ul>\(each: links, { "<li>\($0)</li>" })</ul>")\
      \(if: links.isEmpty, "<p>\(say(Wording.CaseTexts.noPaper))</p>")\
      <p class="actions">\(file)</p>
      """
  }

  /// The latest versions of the papers about the party, the operation, and on file already.
  private var versions: [Version] {
    let subjects = [Subject.party(one.party)] + (one.subject.map { [Subject.body($0)] } ?? [])
    let about = subjects.flatMap { sight.papers(about: $0).map(\.latest) }
    let filed = one.filed.compactMap { sight.version($0.version) }
    var seen: Set<Version.ID> = []
    return (filed + about).filter { seen.insert($0.id).inserted }
  }

  private var filing: HTML {
    guard sight.mayFile(in: one), !instrument.artefacts.isEmpty else { return HTML() }
    let known = versions
    let lead: HTML = "<p>\(say(Wording.CaseForms.fileLead))</p>"
    guard !known.isEmpty else {
      return """
        <details class="step-form"><summary>\(say(Wording.CaseForms.file))</summary>\(lead)\
        <p>\(say(Wording.CaseForms.noVersion))</p></details>
        """
    }
    var artefact = Field(
      "artefact", say(Wording.CaseForms.artefact),
      .select(instrument.artefacts.map { Field.Choice($0.id.text, reading.text($0.name)) }))
    artefact.isRequired = true
    let produced = instrument.stage(one.step.stage)?.produces.first
    artefact.value = (produced ?? instrument.artefacts.first?.id)?.text ?? ""
    var version = Field(
      "version", say(Wording.CaseForms.version),
      .select(known.map { Field.Choice($0.id.description, reading.text($0.title)) }))
    version.isRequired = true
    let form = page.sheet.form(
      address, deed: "file", fields: [artefact, version], submit: say(Wording.CaseForms.file))
    return folded(.file, form, lead)
  }

  private var why: Field {
    var why = Field("note", say(Wording.CaseForms.why), .lines(3))
    why.isRequired = true
    return why
  }

  private var resting: HTML {
    guard sight.mayEnd(one) else { return HTML() }
    if one.isPaused {
      let form = page.sheet.form(
        address, deed: "resume", fields: [], submit: say(Wording.CaseForms.resume))
      return folded(.resume, form)
    }
    let form = page.sheet.form(
      address, deed: "pause", fields: [why], submit: say(Wording.CaseForms.pause))
    return folded(.pause, form)
  }

  private var ending: HTML {
    var html = HTML()
    if sight.mayGiveUp(one) {
      let form = page.sheet.form(
        address, deed: "give-up", fields: [why], submit: say(Wording.CaseForms.giveUp))
      html += folded(.giveUp, form)
    }
    guard sight.mayEnd(one) else { return html }
    let hows: [Case.Ending] = [.ended, .replaced]
    var how = Field(
      "how", say(Wording.CaseForms.how),
      .radios(hows.map { Field.Choice($0.word, say($0, as: Wording.CaseEndings.self)) }))
    how.value = Case.Ending.ended.word
    how.isRequired = true
    let form = page.sheet.form(
      address, deed: "close", fields: [how, why], submit: say(Wording.CaseForms.close))
    return html + folded(.close, form)
  }
}
