public import Domain
internal import Labels

/// The form that opens a round of a questionnaire.
public struct OpenRoundPage: Sendable {
  let questionnaire: Questionnaire
  let start: RoundStart
  let sheet: Sheet

  /// The form for a questionnaire, from what is chosen already.
  public init(_ questionnaire: Questionnaire, from start: RoundStart, _ sheet: Sheet) {
    self.questionnaire = questionnaire
    self.start = start
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let short = reading.text(questionnaire.short)
    let title = say(Wording.ResponseForms.openNamed, short)
    let address = Route.questionnaires(.open(questionnaire.id, start)).address(in: say)
    let form = sheet.form(
      address, deed: "open", fields: fields(reading), submit: say(Wording.ResponseForms.open))
    let earlier = earlier(reading.sight)
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(reading.html(questionnaire.purpose))</p>\
      \(form.html(reading.frame))
      """
    return reading.marked(by: earlier.map(\.marking.label).distinct)
      .html(
        title, in: .toolbox,
        below: [
          .toolbox(.list), .questionnaires(.list),
          .questionnaires(.questionnaire(questionnaire.id)),
        ], content)
  }

  private func party(_ sight: Sight) -> Party.ID? { start.party ?? sight.principal.party }

  /// The earlier rounds that answers may be taken over from.
  private func earlier(_ sight: Sight) -> [Response] {
    guard let party = party(sight), sight.mayCarryOver(for: party) else { return [] }
    return sight.responses(of: party).filter {
      $0.questionnaire == questionnaire.id && $0.status != .dropped
    }
  }

  private func fields(_ reading: Reading) -> [Field] {
    let say = reading.say
    let sight = reading.sight
    var round = Field("round", say(Wording.ResponseForms.round))
    round.hint = say(Wording.ResponseForms.roundHint)
    round.value = sight.now.day.description.prefix(4).description
    round.isRequired = true
    var fields = [partyField(reading), round]
    if let about = questionnaire.about {
      var title = Field("title", reading.text(about))
      title.isRequired = true
      title.value = start.from.flatMap { sight.response($0)?.title } ?? ""
      fields.append(title)
    }
    fields.append(Field("due", say(Wording.ResponseForms.due), .date))
    let known = earlier(sight)
    if !known.isEmpty { fields.append(earlierField(known, reading)) }
    fields += cases(reading)
    let labels = CaseLabel.fieldChoices(sight, say)
    if !labels.isEmpty {
      var readers = Field("readers", say(Wording.CaseForms.marking), .select(labels))
      readers.isRequired = true
      fields.append(readers)
    }
    return fields
  }

  private func partyField(_ reading: Reading) -> Field {
    let sight = reading.sight
    let ids: [Party.ID] =
      sight.principal.party.map { [$0] }
      ?? Array(
        Set(
          questionnaire.uses.flatMap { use in
            sight.instrument(use.instrument).map {
              sight.eligible(for: $0, on: sight.now.day)
            } ?? []
          })
      ).sorted()
    let parties = reading.byName(ids) { $0 }
    var field = Field(
      "party", reading.say(Wording.ResponseTexts.party),
      .select(parties.map { Field.Choice($0.text, reading.text(sight.name(of: $0))) }))
    field.isRequired = true
    field.value = (start.party ?? parties.first)?.text ?? ""
    return field
  }

  private func earlierField(_ known: [Response], _ reading: Reading) -> Field {
    let say = reading.say
    let none = Field.Choice("", say(Wording.ResponseForms.startEmpty))
    var from = Field(
      "from", say(Wording.ResponseForms.from),
      .select([none] + known.map { Field.Choice($0.id.description, reading.title(of: $0)) }))
    from.hint = say(Wording.ResponseForms.fromHint)
    let taken = known.first { $0.status == .received || $0.status == .submitted }
    from.value = (start.from ?? taken?.id)?.description ?? ""
    return from
  }

  private func cases(_ reading: Reading) -> [Field] {
    guard let party = party(reading.sight) else { return [] }
    let known = reading.sight.cases(of: party).filter { one in
      one.marking != nil && questionnaire.uses.contains { $0.instrument == one.instrument }
    }
    guard !known.isEmpty else { return [] }
    let none = Field.Choice("", reading.say(Wording.ResponseForms.noCase))
    var field = Field(
      "case", reading.say(Wording.ResponseTexts.ofCase),
      .select([none] + known.map { Field.Choice($0.id.description, reading.title(of: $0)) }))
    field.value = start.ofCase?.description ?? ""
    return [field]
  }
}
