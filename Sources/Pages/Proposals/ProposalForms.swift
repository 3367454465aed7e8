internal import Domain
internal import Labels

/// What may be done with a proposal: delegations answer, the chair steers, its seat withdraws.
struct ProposalForms: Sendable {
  let page: ProposalPage
  let reading: Reading

  init(_ page: ProposalPage, _ reading: Reading) {
    self.page = page
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var proposal: Proposal { page.proposal }
  private var address: Address {
    Route.proposals(.proposal(proposal.id)).address(in: say)
  }

  var html: HTML {
    let isOpen = proposal.withdrawn == nil && !proposal.openParts.isEmpty
    guard isOpen else { return HTML() }
    return "\(answer)\(steering)\(own)"
  }

  private func section(_ words: Wording.ProposalForms, _ forms: HTML) -> HTML {
    "<h2>\(say(words))</h2>\(forms)"
  }

  private func folded(_ words: Wording.ProposalForms, _ form: Form, _ note: HTML = HTML()) -> HTML {
    """
    <details class="step-form"><summary>\(say(words))</summary>\(note)\
    \(form.html(reading.frame))</details>
    """
  }

  /// What a delegation says while silence runs.
  private var answer: HTML {
    guard proposal.openSilence != nil, sight.mayComment(on: proposal) else { return HTML() }
    var kinds = [Field.Choice("comment", say(Wording.ProposalForms.comment))]
    if sight.speaksForAlly {
      kinds = [
        Field.Choice("agree", say(Wording.ProposalForms.agree)),
        Field.Choice("time", say(Wording.ProposalForms.needTime)), kinds[0],
        Field.Choice("object", say(Wording.ProposalForms.object)),
      ]
    }
    var kind = Field("kind", say(Wording.ProposalForms.say), .radios(kinds))
    kind.isRequired = true
    var text = Field("text", say(Wording.ProposalForms.text), .lines(4))
    text.hint = say(Wording.ProposalForms.textHint)
    let until = Field("until", say(Wording.ProposalForms.until), .date)
    let fields =
      [kind] + (sight.speaksForAlly ? scope + [until] : []) + [text, marking].compactMap(\.self)
    let form = page.sheet.form(
      address, deed: "speak", fields: fields, submit: say(Wording.ProposalForms.send))
    return section(.answer, form.html(reading.frame))
  }

  /// What an objection is about: nothing chosen means the whole.
  private var scope: [Field] {
    let parts = proposal.openSilence.map { proposal.drafts[$0.draft].parts } ?? []
    let choices = parts.map { Field.Choice($0.id.text, reading.name(of: $0)) }
    let chosen = Field("parts", say(Wording.ProposalForms.onlyParts), .folded(choices))
    guard parts.contains(where: \.opensRuns) else { return [chosen] }
    var runs = Field("runs", say(Wording.ProposalForms.onlyRuns))
    runs.hint = say(Wording.ProposalForms.runsHint)
    return [chosen, runs]
  }

  private var marking: Field? {
    let choices = QuickLabel.fieldChoices(sight, say)
    guard let first = choices.first else { return nil }
    var field = Field("readers", say(Wording.ProposalForms.marking), .select(choices))
    let label = sight.version(proposal.draft.version)?.marking.label
    let alike = QuickLabel.choices(sight).first { quick in
      let made = quick.label(at: sight.now)
      return !sight.isOpen(made) && made.classification == label?.classification
    }
    field.value = alike?.word ?? first.value
    field.isRequired = true
    return field
  }

  private var steering: HTML {
    guard sight.chairs else { return HTML() }
    var day = Field("day", say(Wording.ProposalForms.day), .date)
    day.isRequired = true
    var hour = Field("hour", say(Wording.ProposalForms.hour))
    hour.hint = say(Wording.ProposalForms.hourHint, page.clocks.committee.town)
    hour.value = "17:00"
    hour.isRequired = true
    guard proposal.openSilence != nil else {
      var start = day
      start.value = "\(page.committee.workingDay(2, after: sight.now.day))"
      let others = sight.partnersOfDay.filter { $0.kind == .state }
      var consult = Field(
        "consult", say(Wording.ProposalForms.consult),
        .folded(others.map { Field.Choice($0.id.text, reading.text($0.name(on: sight.day))) }))
      // Whose stage in a case lets them comment on what is proposed.
      consult.values = sight.consulted(on: proposal).map(\.text)
      let form = page.sheet.form(
        address, deed: "silence", fields: [start, hour, consult],
        submit: say(Wording.ProposalForms.setSilence))
      return section(.steer, form.html(reading.frame))
    }
    let extend = page.sheet.form(
      address, deed: "extend", fields: [day, hour], submit: say(Wording.ProposalForms.extend))
    let escalate = page.sheet.form(
      address, deed: "escalate", fields: [], submit: say(Wording.ProposalForms.escalate))
    return section(
      .steer,
      """
      \(folded(.extend, extend))\
      \(folded(.escalate, escalate, "<p>\(say(Wording.ProposalForms.escalateNote))</p>"))
      """)
  }

  private var own: HTML {
    let isOwn = sight.mayWrite && proposal.origin == sight.principal.seat
    guard isOwn || sight.chairs else { return HTML() }
    let again = isOwn ? redraft : HTML()
    let form = page.sheet.form(
      address, deed: "withdraw", fields: [], submit: say(Wording.ProposalForms.withdraw))
    return """
      \(again)\(folded(.withdraw, form, "<p>\(say(Wording.ProposalForms.withdrawNote))</p>"))
      """
  }

  /// The way to another draft of what is not adopted.
  private var redraft: HTML {
    let link = Button.link(
      say(Wording.ProposalForms.redraft), reading.link(.proposals(.redraft(proposal.id))), .quiet)
    return "<p class=\"actions\">\(link)</p>"
  }
}
