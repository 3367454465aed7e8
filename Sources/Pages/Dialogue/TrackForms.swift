internal import Domain
internal import Labels

/// What may be done in a dialogue: sides speak, headquarters notes, partners answer.
struct TrackForms: Sendable {
  let page: TrackPage
  let reading: Reading

  init(_ page: TrackPage, _ reading: Reading) {
    self.page = page
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var track: Track { page.track }
  private var sheet: Sheet { page.sheet }
  private var address: Address { Route.dialogue(.track(track.id)).address(in: say) }

  var html: HTML {
    guard track.closed == nil, sight.speaks(in: track) else { return HTML() }
    let leads = sight.leadsDialogues
    return """
      \(if: !track.topics.isEmpty, folded(.say, position))\
      \(if: leads && !track.topics.isEmpty, folded(.note, point))\
      \(folded(.addTopic, topic))\
      \(if: leads, statement)\(if: leads, folded(.amend, amendment))\
      \(if: leads, folded(.close, close))
      """
  }

  private func folded(_ words: Wording.DialogueForms, _ form: Form) -> HTML {
    let isOpen = form.takesFocus
    return """
      <details class="step-form"\(if: isOpen, " open")><summary>\(say(words))</summary>\
      \(form.html(reading.frame))</details>
      """
  }

  private var topicChoice: Field {
    var field = Field(
      "topic", say(Wording.DialogueForms.topic),
      .select(track.topics.map { Field.Choice($0.id.description, reading.text($0.title)) }))
    field.isRequired = true
    return field
  }

  private func text(_ lines: Int) -> Field {
    var field = Field("text", say(Wording.DialogueForms.text), .lines(lines))
    field.isRequired = true
    return field
  }

  /// Like the dialogue, or one of the plain labels.
  private var readers: Field {
    let own = say(
      Wording.DialogueForms.asDialogue, sight.marking(track.marking.label, in: say))
    let quick = QuickLabel.choices(sight).map {
      Field.Choice($0.word, sight.marking($0.label(at: sight.now), in: say))
    }
    var field = Field(
      "readers", say(Wording.DialogueForms.readers),
      .select([Field.Choice("dialogue", own)] + quick))
    field.value = "dialogue"
    field.isRequired = true
    return field
  }

  private var position: Form {
    var weight = Field(
      "weight", say(Wording.DialogueForms.weight),
      .select((1...5).map { Field.Choice("\($0)", "\($0)") }))
    weight.hint = say(Wording.DialogueForms.weightHint)
    weight.value = "3"
    weight.isRequired = true
    return sheet.form(
      address, deed: "say", fields: [topicChoice, text(5), weight, readers],
      submit: say(Wording.DialogueForms.send))
  }

  private var point: Form {
    var kind = Field(
      "kind", say(Wording.DialogueForms.kind),
      .radios(
        Track.Point.Kind.allCases.map {
          Field.Choice($0.word, say($0, as: Wording.PointKinds.self))
        }))
    kind.value = Track.Point.Kind.common.word
    kind.isRequired = true
    return sheet.form(
      address, deed: "note", fields: [topicChoice, kind, text(3), readers],
      submit: say(Wording.DialogueForms.noteIt))
  }

  private var topic: Form {
    var title = Field("title", say(Wording.DialogueForms.title))
    title.isRequired = true
    let french = Field("titleFrench", say(Wording.DialogueForms.titleFrench))
    let none = Field.Choice("", say(Wording.DialogueForms.areaNone))
    let area = Field(
      "area", say(Wording.DialogueForms.area),
      .select(
        [none] + sight.terms(of: "area").map { Field.Choice($0.id.text, reading.text($0.name)) }))
    return sheet.form(
      address, deed: "topic", fields: [title, french, area, readers],
      submit: say(Wording.DialogueForms.add))
  }

  private var statement: HTML {
    let papers = track.partners.flatMap { sight.papers(about: .party($0)) }
    let versions = Set(papers.map(\.paper.id)).sorted().flatMap { sight.versions(of: $0) }
      .filter { sight.paper($0.paper)?.origin == .alliance }
    guard !versions.isEmpty else {
      return """
        <details class="step-form"><summary>\(say(Wording.DialogueForms.draw))</summary>\
        <p>\(say(Wording.DialogueForms.noVersion))</p></details>
        """
    }
    var version = Field(
      "version", say(Wording.DialogueForms.version),
      .select(
        versions.map {
          Field.Choice($0.id.description, "\(reading.text($0.title)), \(say.moment($0.at))")
        }))
    version.hint = say(Wording.DialogueForms.versionHint)
    version.isRequired = true
    var interests = Field("interests", say(Wording.DialogueForms.interests), .lines(6))
    interests.hint = say(Wording.DialogueForms.interestsHint)
    interests.isRequired = true
    let form = sheet.form(
      address, deed: "draw", fields: [version, interests],
      submit: say(Wording.DialogueForms.drawIt))
    return folded(.draw, form)
  }

  private var amendment: Form {
    let fields = DialogueFields(reading)
    let editor = LabelEditor(track.marking, in: sight)
    return sheet.form(
      address, deed: "amend",
      fields: fields.own(track.title, track.partners) + editor.fields(reading),
      submit: say(Wording.DialogueForms.change))
  }

  private var close: Form {
    var reason = Field("closing", say(Wording.DialogueForms.closeHint), .lines(2))
    reason.isRequired = true
    return sheet.form(
      address, deed: "close", fields: [reason], submit: say(Wording.DialogueForms.closeIt))
  }

  /// The form by which a partner accepts a statement, or does not.
  func answer(to statement: Statement) -> HTML {
    var answer = Field(
      "answer", say(Wording.DialogueForms.answer),
      .radios([
        Field.Choice("accept", say(Wording.DialogueForms.accept)),
        Field.Choice("decline", say(Wording.DialogueForms.decline)),
      ]))
    answer.isRequired = true
    var text = Field("text", say(Wording.DialogueForms.text), .lines(3))
    text.hint = say(Wording.DialogueForms.answerHint)
    var form = sheet.form(
      address, deed: "answer", fields: [answer, text], submit: say(Wording.DialogueForms.send))
    form.hidden.append(Address.Query("statement", statement.id.description))
    return form.html(reading.frame)
  }
}

/// The fields of a dialogue itself.
struct DialogueFields: Sendable {
  let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  func own(_ name: Bilingual?, _ chosen: [Party.ID]) -> [Field] {
    let say = reading.say
    let sight = reading.sight
    var title = Field("title", say(Wording.DialogueForms.title))
    title.value = name?.english ?? ""
    title.isRequired = true
    var french = Field("titleFrench", say(Wording.DialogueForms.titleFrench))
    french.value = name?.french ?? ""
    var partners = Field(
      "parties", say(Wording.DialogueForms.partners),
      .folded(
        sight.partnersOfDay.map { Field.Choice($0.id.text, reading.text($0.name(on: sight.day))) }))
    partners.values = chosen.map(\.text)
    partners.isRequired = true
    return [title, french, partners]
  }
}
