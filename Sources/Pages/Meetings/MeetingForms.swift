internal import Domain
internal import Labels

/// What may be done with a meeting: planners put items on, the chair enters what came of it.
struct MeetingForms: Sendable {
  /// How many papers of late are offered.
  static let papersMax = 30

  let page: MeetingPage
  let reading: Reading

  init(_ page: MeetingPage, _ reading: Reading) {
    self.page = page
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var meeting: Meeting { page.meeting }
  private var hasBegun: Bool { meeting.call.begins <= sight.now }
  private var address: Address {
    Route.meetings(.meeting(meeting.id)).address(in: say)
  }

  /// The forms about the whole meeting.
  var html: HTML {
    let parts = planning + chairing + recording
    guard !parts.isEmpty else { return HTML() }
    return """
      <section class="steps-box"><h2>\(say(Wording.MeetingForms.steer))</h2>\
      \(each: parts, { $0 })</section>
      """
  }

  private func folded(_ words: Wording.MeetingForms, _ form: Form, _ note: HTML = HTML()) -> HTML {
    let isOpen = page.sheet.deed == form.deed && !page.sheet.errors.isEmpty
    return """
      <details class="step-form"\(attribute: "open", isOpen ? "" : nil)>\
      <summary>\(say(words))</summary>\(note)\(form.html(reading.frame))</details>
      """
  }

  private func form(_ deed: String, _ fields: [Field], _ submit: Wording.MeetingForms) -> Form {
    page.sheet.form(address, deed: deed, fields: fields, submit: say(submit))
  }

  private var planning: [HTML] {
    guard sight.plansMeetings, meeting.isOpen else { return [] }
    let invite: HTML = """
      <details class="step-form"><summary>\(say(Wording.MeetingForms.inviteBy))</summary>\
      <p>\(say(Wording.MeetingForms.inviteByNote))</p><p>\
      \(Button.link(
        say(Wording.PaperTexts.file), reading.link(.filePaper(nil)), .quiet))</p></details>
      """
    return [folded(.addItem, form("add", itemFields, .add))] + (hasBegun ? [] : [invite])
  }

  private var itemFields: [Field] {
    var title = Field("title", say(Wording.MeetingForms.itemTitle))
    title.isRequired = true
    let french = Field("titleFrench", say(Wording.MeetingForms.itemFrench))
    let quick = QuickLabel.fieldChoices(sight, say).filter { !$0.value.isEmpty }
    let own = sight.marking(meeting.call.marking.label, in: say)
    var marking = Field(
      "readers", say(Wording.MeetingForms.itemMarking),
      .select([Field.Choice("", say(Wording.MeetingForms.asMeeting, own))] + quick))
    marking.value = ""
    marking.isRequired = true
    let latest = sight.papers.prefix(Self.papersMax).map { paper in
      Field.Choice(paper.latest.id.description, reading.text(paper.latest.title))
    }
    let recent = Field("recent", say(Wording.MeetingForms.recent), .folded(latest))
    var papers = Field("papers", say(Wording.MeetingForms.papers))
    papers.hint = say(Wording.MeetingForms.papersHint)
    let rest = [proposal, before].compactMap(\.self)
    return [title, french, marking] + (latest.isEmpty ? [] : [recent]) + [papers] + rest
  }

  /// What stands open before the committee.
  private var proposal: Field? {
    let brought = sight.proposals(before: meeting.committee).prefix(200)
    let open = brought.filter { proposal in
      proposal.withdrawn == nil && !proposal.openParts.isEmpty && proposal.openSilence == nil
    }.prefix(50).map { Field.Choice($0.id.description, reading.title(of: $0)) }
    guard !open.isEmpty else { return nil }
    return Field(
      "proposal", say(Wording.MeetingForms.proposal),
      .select([Field.Choice("", say(Wording.MeetingForms.noProposal))] + open))
  }

  private var before: Field? {
    guard !meeting.agenda.isEmpty else { return nil }
    let items = meeting.agenda.map { Field.Choice($0.id.description, reading.text($0.title)) }
    return Field(
      "before", say(Wording.MeetingForms.before),
      .select([Field.Choice("", say(Wording.MeetingForms.atEnd))] + items))
  }

  private var chairing: [HTML] {
    guard sight.chairs, meeting.isOpen else { return [] }
    let cancel = folded(
      .cancel, form("cancel", [], .cancel), "<p>\(say(Wording.MeetingForms.cancelNote))</p>")
    guard hasBegun else { return [cancel] }
    return [
      folded(.attend, form("attend", [attendance], .attend)),
      folded(
        .close, form("close", [record], .close), "<p>\(say(Wording.MeetingForms.closeNote))</p>"),
      cancel,
    ]
  }

  private var attendance: Field {
    var field = Field("attendance", say(Wording.MeetingTexts.attendance), .lines(12))
    field.hint = say(Wording.MeetingForms.attendHint)
    let invited = sight.participants(in: meeting)
    let known = Dictionary(
      meeting.attendance.map { ($0.party, $0.people) }, uniquingKeysWith: { first, _ in first })
    field.value = (invited.allies + invited.guests).map { party in
      known[party].map { "\(party.text) \($0)" } ?? party.text
    }.joined(separator: "\n")
    field.isRequired = true
    return field
  }

  private var record: Field {
    let latest = sight.papers.prefix(Self.papersMax).map { paper in
      Field.Choice(paper.latest.id.description, reading.text(paper.latest.title))
    }
    return Field(
      "record", say(Wording.MeetingForms.recordVersion),
      .select([Field.Choice("", say(Wording.MeetingForms.noRecord))] + latest))
  }

  /// The registrar's way to record who was let in to what was held long ago.
  private var recording: [HTML] {
    guard reading.mayChange, meeting.cancelled == nil else { return [] }
    let party = Field("party", say(Wording.MeetingForms.party))
    let body = Field("body", say(Wording.MeetingForms.body))
    var decision = Field("decision", say(Wording.MeetingForms.decision))
    decision.isRequired = true
    let form = form("invite", [party, body, decision], .invite)
    return [folded(.invite, form, "<p>\(say(Wording.MeetingForms.inviteLead))</p>")]
  }
}

/// The forms of single items.
extension MeetingForms {
  /// Entering what came of an item, or taking it off.
  func item(_ item: AgendaItem) -> HTML {
    guard meeting.isOpen else { return HTML() }
    if sight.chairs, hasBegun { return conclude(item) }
    guard sight.plansMeetings, item.outcome == nil else { return HTML() }
    return steered(item, "drop", (.drop, .drop), [], "<p>\(say(Wording.MeetingForms.dropNote))</p>")
  }

  /// A form about one item; what was typed into the same form of another is left out.
  private func steered(
    _ item: AgendaItem, _ deed: String,
    _ words: (title: Wording.MeetingForms, submit: Wording.MeetingForms),
    _ fields: [Field], _ note: HTML = HTML()
  ) -> HTML {
    let isThis = page.sheet["item"] == item.id.description
    let sheet = isThis ? page.sheet : Sheet(key: page.sheet.key)
    var form = sheet.form(address, deed: deed, fields: fields, submit: say(words.submit))
    form.hidden.append(Address.Query("item", item.id.description))
    let isOpen = isThis && !page.sheet.errors.isEmpty
    return """
      <details class="step-form"\(attribute: "open", isOpen ? "" : nil)>\
      <summary>\(say(words.title))</summary>\(note)\(form.html(reading.frame))</details>
      """
  }

  private func conclude(_ item: AgendaItem) -> HTML {
    let outcomes: [Wording.Outcomes] = [.noted, .agreed, .deferred, .referred, .notAgreed]
    let words = ["noted", "agreed", "deferred", "referred", "not-agreed"]
    var outcome = Field(
      "outcome", say(Wording.MeetingForms.outcome),
      .radios(zip(words, outcomes).map { Field.Choice($0, say($1)) }))
    outcome.isRequired = true
    if let known = item.outcome { outcome.value = known.word }
    let others = sight.committees.filter { $0.id != meeting.committee }
    let referred = Field(
      "referred", say(Wording.MeetingForms.referred),
      .select(
        [Field.Choice("", say(Wording.MeetingForms.none))]
          + others.map { Field.Choice($0.id.text, reading.text($0.short)) }))
    let fields =
      [outcome] + (others.isEmpty ? [] : [referred]) + [parts(of: item)].compactMap(\.self) + task
    return steered(item, "conclude", (.conclude, .enter), fields)
  }

  private func parts(of item: AgendaItem) -> Field? {
    guard let proposal = item.proposal.flatMap(sight.proposal), proposal.withdrawn == nil,
      proposal.openSilence == nil, !proposal.openParts.isEmpty
    else { return nil }
    var field = Field(
      "parts", say(Wording.MeetingForms.adopting),
      .checkboxes(
        proposal.openParts.map { part in
          Field.Choice(
            part.id.text, part.party.map { reading.text(sight.name(of: $0)) } ?? part.title)
        }))
    field.hint = say(Wording.MeetingForms.adoptingHint)
    return field
  }

  private var task: [Field] {
    var text = Field("arising", say(Wording.MeetingForms.arising), .lines(2))
    text.hint = say(Wording.MeetingForms.arisingHint)
    let invited = sight.participants(in: meeting)
    let parties = reading.byName(invited.allies + invited.guests) { $0 }.map { party in
      Field.Choice(party.text, reading.text(sight.name(of: party)))
    }
    let owner = Field(
      "owner", say(Wording.MeetingForms.owner),
      .select([Field.Choice("", say(Wording.MeetingForms.alliance))] + parties))
    return [text, owner, Field("due", say(Wording.MeetingForms.due), .date)]
  }

  /// Saying that something is done.
  func fulfil(_ task: AgendaItem.Arising) -> HTML {
    guard sight.mayFulfil(task) else { return HTML() }
    var form = Sheet(key: page.sheet.key).form(
      address, deed: "fulfil", fields: [], submit: say(Wording.MeetingForms.fulfil))
    form.hidden.append(Address.Query("task", task.id.description))
    return """
      <details><summary>\(say(Wording.MeetingForms.fulfilTitle))</summary>\
      \(form.html(reading.frame))</details>
      """
  }
}

extension Form {
  /// Which of its page's forms it is.
  fileprivate var deed: String { hidden.first { $0.name == "deed" }?.value ?? "" }
}
