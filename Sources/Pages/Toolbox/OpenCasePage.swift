public import Domain
internal import Labels

/// The form that opens a case: an instrument first, then for whom and where it begins.
public struct OpenCasePage: Sendable {
  let instrument: Instrument?
  let party: Party.ID?
  let sheet: Sheet

  /// The form for an instrument and a party, as far as they are chosen.
  public init(_ instrument: Instrument?, for party: Party.ID?, _ sheet: Sheet) {
    self.instrument = instrument
    self.party = party
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let title = say(Wording.CaseForms.open)
    let content: HTML = """
      <h1>\(title)\(with: instrument, {
        " <span class=\"h1-code\">\(reading.text($0.short))</span>"
      })</h1><p class="lead">\(say(Wording.CaseForms.openLead))</p>\
      \(choices(reading))\(with: instrument, { form($0, reading) })
      """
    return reading.html(
      title, in: .toolbox, below: [.toolbox(.list), .toolbox(.cases(CaseFilter()))], content)
  }

  private func choices(_ reading: Reading) -> HTML {
    let say = reading.say
    let known = reading.sight.instruments.filter { $0.life.contains(reading.sight.now.day) }
    let items = known.map { other -> HTML in
      let address = reading.link(.toolbox(.open(other.id, party)))
      let current = other.id == instrument?.id ? "page" : nil
      return """
        <li><a\(href: address)\(attribute: "aria-current", current)>\
        \(reading.text(other.short))</a></li>
        """
    }
    return """
      <nav class="views" aria-label="\(say(Wording.CaseForms.choose))">\
      <ul>\(each: items, { $0 })</ul></nav>
      """
  }

  private func form(_ instrument: Instrument, _ reading: Reading) -> HTML {
    let say = reading.say
    let sight = reading.sight
    var fields = [partyField(instrument, reading)]
    let entries = instrument.stages.filter(\.isEntry)
    var stage = Field(
      "stage", say(Wording.CaseForms.stage),
      .select(entries.map { Field.Choice($0.id.text, reading.text($0.name)) }))
    stage.isRequired = true
    stage.value = entries.first?.id.text ?? ""
    var on = Field("on", say(Wording.CaseForms.on), .date)
    on.value = sight.now.day.description
    on.isRequired = true
    fields += [stage, on]
    if instrument.subjectKind != .party { fields.append(subject(instrument, reading)) }
    var title = Field("title", say(Wording.CaseForms.title))
    title.hint = say(Wording.CaseForms.titleHint)
    fields += [title, Field("note", say(Wording.CaseForms.note), .lines(3))]
    let labels = CaseLabel.fieldChoices(sight, say)
    if !labels.isEmpty {
      var readers = Field("readers", say(Wording.CaseForms.marking), .select(labels))
      readers.isRequired = true
      fields.append(readers)
    }
    let address = Route.toolbox(.open(instrument.id, party)).address(in: say)
    return
      "\(eligibility(instrument, reading))"
      + sheet.form(address, deed: "open", fields: fields, submit: say(Wording.CaseForms.submitOpen))
      .html(reading.frame)
  }

  /// Whether it is open to the reader's own party today, and why.
  private func eligibility(_ instrument: Instrument, _ reading: Reading) -> HTML {
    guard let party = party ?? reading.sight.principal.party else { return HTML() }
    let say = reading.say
    let found = reading.sight.admission(of: party, to: instrument, on: reading.sight.now.day)
    let words: Wording.CaseForms = found.isIn ? .ground : .notOpen
    let name = reading.text(reading.sight.name(of: party))
    let text = say(words, name, found.ground.phrase(reading.sight, in: say))
    return Notice(found.isIn ? .information : .warning, "\(text)").html(say)
  }

  private func partyField(_ instrument: Instrument, _ reading: Reading) -> Field {
    let sight = reading.sight
    let day = sight.now.day
    let ids = sight.principal.party.map { [$0] } ?? sight.eligible(for: instrument, on: day)
    let parties = reading.byName(ids) { $0 }
    var field = Field(
      "party", reading.say(Wording.CaseForms.party),
      .select(parties.map { Field.Choice($0.text, reading.text(sight.name(of: $0))) }))
    field.isRequired = true
    field.value = (party ?? parties.first)?.text ?? ""
    return field
  }

  private func subject(_ instrument: Instrument, _ reading: Reading) -> Field {
    let sight = reading.sight
    let bodies =
      instrument.subjectKind == .operation
      ? sight.bodies(of: [.operation]) : sight.bodies.filter { $0.kind != .alliance }
    let living = bodies.filter { $0.life.contains(sight.now.day) }
    var field = Field(
      "subject", reading.say(Wording.CaseForms.subject),
      .select(living.map { Field.Choice($0.id.text, reading.text($0.short)) }))
    field.isRequired = true
    field.value = living.first?.id.text ?? ""
    return field
  }
}
