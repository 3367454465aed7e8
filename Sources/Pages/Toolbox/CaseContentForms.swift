internal import Domain
internal import Labels

/// The forms by which something is put into what a case holds.
struct CaseContentForms {
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

  /// What waits for the reader's own word comes first.
  var html: HTML {
    """
    \(choosing)\(reporting)\(undertaking)\(rating)\(declaring)\(posting)\(applying)\(naming)\
    \(reviewing)
    """
  }

  private func folded(
    _ words: Wording.CaseHeld, _ deed: String, _ fields: [Field], _ lead: Wording.CaseHeld? = nil
  ) -> HTML {
    let address = Route.toolbox(.caseFile(one.id)).address(in: say)
    let form = page.sheet.form(address, deed: deed, fields: fields, submit: say(words))
    return """
      <details class="step-form"\(flag: "open", form.takesFocus)><summary>\(say(words))</summary>\
      \(with: lead, { "<p>\(say($0))</p>" })\(form.html(reading.frame))</details>
      """
  }

  private func field(
    _ name: Domain.Field, _ words: Wording.CaseHeld, _ control: Field.Control = .text,
    needed: Bool = true
  ) -> Field {
    var field = Field(name.rawValue, say(words), control)
    field.isRequired = needed
    return field
  }

  private func select(
    _ name: Domain.Field, _ words: Wording.CaseHeld, _ choices: [Field.Choice]
  ) -> Field {
    var field = field(name, words, .select(choices))
    field.value = choices.first?.value ?? ""
    return field
  }

  private var today: Field {
    var on = field(.on, .onDay, .date)
    on.value = sight.now.day.description
    return on
  }

  private func name(_ party: Party.ID) -> String { reading.text(sight.name(of: party)) }

  private func choices(_ undertakings: [Case.Undertaking]) -> [Field.Choice] {
    undertakings.map { Field.Choice($0.id.text, "\($0.id.text) \(reading.text($0.title))") }
  }

  /// Who may read a part, where that is not all who read the case.
  private func readers(_ words: Wording.CaseHeld, needed: Bool) -> Field? {
    let labels = CaseLabel.fieldChoices(sight, say)
    guard !labels.isEmpty else { return nil }
    let none = needed ? labels[0] : Field.Choice("", say(Wording.CaseHeld.asTheCase))
    var field = Field("readers", say(words), .select([none] + labels.dropFirst()))
    field.isRequired = needed
    return field
  }

  private var choosing: HTML {
    guard sight.mayChoose(in: one) else { return HTML() }
    let open = one.contents.undertakings.filter { $0.reports.isEmpty }
    let ordered = open.filter { $0.answer == nil } + open.filter { $0.answer != nil }
    guard !ordered.isEmpty else { return HTML() }
    var answer = field(
      .answers, .answer,
      .radios([
        Field.Choice("accept", say(Wording.CaseHeld.accept)),
        Field.Choice("decline", say(Wording.CaseHeld.decline)),
      ]))
    answer.value = "accept"
    var due = field(.due, .acceptedFor, .date, needed: false)
    due.value = ordered[0].due?.description ?? ""
    return folded(
      .choose, "choose",
      [
        select(.undertaking, .undertaking, choices(ordered)), answer, due,
        field(.why, .why, .lines(3), needed: false),
      ], .chooseLead)
  }

  private var reporting: HTML {
    let accepted = one.contents.undertakings.filter(\.isAccepted)
    guard !accepted.isEmpty, sight.mayFile(in: one) else { return HTML() }
    let all = Programme.Progress.allCases.map {
      Field.Choice($0.word, say($0, as: Wording.CaseProgress.self))
    }
    var progress = select(.progress, .progress, all)
    progress.value = Programme.Progress.ongoing.word
    return folded(
      .report, "report",
      [
        select(.undertaking, .undertaking, choices(accepted)), progress,
        field(.note, .noteOf, .lines(3), needed: false),
      ])
  }

  private var undertaking: HTML {
    let kinds = [(Case.Undertaking.Kind.goal, Instrument.Holding.goals), (.measure, .measures)]
      .filter { sight.mayAdd($0.1, to: one) }.map(\.0)
    guard let first = kinds.first else { return HTML() }
    var kind = field(
      .kind, .sort,
      .radios(kinds.map { Field.Choice($0.word, say($0, as: Wording.UndertakingKinds.self)) }))
    kind.value = first.word
    var code = field(.code, .code)
    code.hint = say(Wording.CaseHeld.codeHint)
    return folded(
      .propose, "undertake",
      [
        kind, code, field(.title, .title), field(.text, .meaning, .lines(3), needed: false),
        field(.owner, .owner, needed: false), field(.due, .dueBy, .date, needed: false),
      ], .proposeLead)
  }

  private var rating: HTML {
    guard sight.mayAdd(.ratings, to: one) else { return HTML() }
    let passed = Set(one.steps.map(\.stage))
    let stages = instrument.stages.filter { passed.contains($0.id) }
    var stage = select(
      .stage, .atStage, stages.map { Field.Choice($0.id.text, reading.text($0.name)) })
    stage.value = one.step.stage.text
    var lead = select(
      .party, .leadParty,
      [Field.Choice("", "–")]
        + reading.byName(sight.parties) { $0.id }.map { Field.Choice($0.id.text, name($0.id)) })
    lead.isRequired = false
    let areas = instrument.areas.map { Field.Choice($0.id.text, reading.text($0.name)) }
    let grades = instrument.scale.map { Field.Choice($0.id.text, reading.text($0.name)) }
    return folded(
      .rate, "rate",
      [
        select(.areas, .area, areas), select(.grade, .grade, grades), stage, today,
        field(.author, .evaluator), lead, field(.note, .noteOf, .lines(3), needed: false),
        readers(.whoReads, needed: false),
      ].compactMap(\.self))
  }

  private var naming: HTML {
    let parties = sight.namesReviewers(in: one)
    guard !parties.isEmpty else { return HTML() }
    let named = reading.byName(parties) { $0 }.map { Field.Choice($0.text, name($0)) }
    var code = field(.code, .reviewerCode)
    code.hint = say(Wording.CaseHeld.reviewerHint)
    return folded(
      .nameReviewer, "name-reviewer",
      [select(.party, .namedBy, named), code, readers(.whoReads, needed: false)]
        .compactMap(\.self), .reviewerLead)
  }

  private var reviewing: HTML {
    let known = sight.speaksForReviewers(in: one)
    guard !known.isEmpty, let readers = readers(.whoReads, needed: true) else { return HTML() }
    let named = known.map { Field.Choice($0.id.description, "\($0.code), \(name($0.party))") }
    return folded(
      .review, "review",
      [
        select(.reviewer, .reviewer, named), field(.score, .scoreField, .number),
        field(.text, .comment, .lines(4), needed: false), readers,
      ])
  }

  private var applying: HTML {
    guard sight.mayAdd(.reviewers, to: one) else { return HTML() }
    var call = field(.round, .call)
    call.hint = say(Wording.CaseHeld.callHint)
    call.value = one.contents.application?.call.text ?? ""
    let ids = reading.byName(Set(sight.allies + [one.party]).sorted()) { $0 }
    var directors = field(
      .parties, .directors, .folded(ids.map { Field.Choice($0.text, name($0)) }))
    directors.values =
      one.contents.application?.directors.map(\.text) ?? [one.party.text]
    return folded(.apply, "apply", [call, directors])
  }

  private var declaring: HTML {
    guard sight.mayAdd(.units, to: one) else { return HTML() }
    let kinds = sight.terms(of: Case.forceScheme)
    guard !kinds.isEmpty else { return HTML() }
    return folded(
      .declareUnit, "declare-unit",
      [
        field(.title, .unit),
        select(.kind, .force, kinds.map { Field.Choice($0.id.text, reading.text($0.name)) }),
        field(.count, .strength, .number), today,
      ])
  }

  private var posting: HTML {
    guard sight.mayAdd(.posts, to: one) else { return HTML() }
    let post = one.contents.post
    func filled(_ field: Field, _ value: String?) -> Field {
      var field = field
      field.value = value ?? field.value
      return field
    }
    let kinds = Case.Post.Kind.allCases.map {
      Field.Choice($0.word, say($0, as: Wording.PostKinds.self))
    }
    return folded(
      .registerPost, "post",
      [
        filled(field(.code, .number), post?.number),
        filled(select(.kind, .postKind, kinds), post?.kind.word),
        filled(field(.title, .postTitle), post.map { reading.text($0.title) }),
        filled(field(.place, .place), post?.place),
        filled(field(.level, .level, needed: false), post?.level),
        filled(field(.from, .fromDay, .date, needed: false), post?.span.from?.description),
        filled(field(.to, .toDay, .date, needed: false), post?.span.to?.description),
      ])
  }
}
