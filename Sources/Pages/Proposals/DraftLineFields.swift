public import Domain
internal import Labels

/// The fields of one line of a draft's form.
struct DraftLineFields {
  let line: DraftLine
  let reading: Reading
  /// The version in which the draft will stand, where it is known, and its paper.
  let place: DraftPlace
  /// The form's errors, by the full names of fields.
  let errors: [String: String]

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  /// The line under its heading, as part of a form.
  var section: Form.Section {
    var heading = say(Wording.DraftLines(line.kind))
    if let number = line.number { heading = "\(number). \(heading)" }
    let drop = line.number == nil ? [] : [dropping]
    return Form.Section(heading, (own + drop).map(filled))
  }

  private var own: [Field] {
    switch line.kind {
    case .restriction: [parties, scopes, day("from", .from), part(isRequired: false)]
    case .lift: [restrictions, day("on", .on), part(isRequired: false)]
    case .membership: [parties, body, role, day("from", .from), part(isRequired: false)]
    case .leave: [parties, body, manner, day("on", .on), part(isRequired: false)]
    case .body: founding + [day("from", .from), part(isRequired: false)]
    case .include: [body, included, day("from", .from), part(isRequired: false)]
    case .menu: [parties, year]
    case .instrument: cases
    case .format: InvitationFields(reading, parties: parties).all
    case .release: [version] + label + [part(isRequired: true)]
    case .operation: [offers]
    case .statement: [statement]
    case .programme: [programmes]
    case .text: [part(isRequired: true)]
    }
  }

  /// With what was typed; a line that was only just added keeps what it proposes.
  private func filled(_ field: Field) -> Field {
    var field = field
    if !line.typed.isEmpty { field.values = line.typed[field.name] ?? [] }
    field.name = line.name(of: field.name)
    field.error = errors[field.name] ?? field.error
    return field
  }

  private func required(_ name: String, _ label: String, _ control: Field.Control) -> Field {
    var field = Field(name, label, control)
    field.isRequired = true
    return field
  }

  private func day(_ name: String, _ words: Wording.ProposalForms) -> Field {
    var field = required(name, say(words), .date)
    field.value = "\(sight.now.day)"
    return field
  }

  private var parties: Field {
    let partners = sight.partnersOfDay
    return required(
      "parties", say(Wording.ProposalForms.parties),
      .folded(partners.map { Field.Choice($0.id.text, reading.text($0.name(on: sight.day))) }))
  }

  private var scopes: Field {
    required(
      "scopes", say(Wording.ProposalForms.scopes),
      .checkboxes(Restriction.Scope.allCases.map { Field.Choice($0.word, say($0)) }))
  }

  /// Those that hold, each by its party, what it restricts and since when.
  private var restrictions: Field {
    let choices = sight.restrictionsToLift.map { limit in
      let name = reading.text(sight.name(of: limit.party))
      let scopes = limit.scopes.map { say($0) }.joined(separator: ", ")
      return Field.Choice(
        limit.id.description, "\(name) – \(scopes) (\(say.since(limit.from)))")
    }
    return required(
      "restrictions", say(Wording.ProposalForms.restrictions),
      choices.count > 8 ? .folded(choices) : .checkboxes(choices))
  }

  private func bodies(_ name: String, _ words: Wording.ProposalForms) -> Field {
    let bodies = sight.bodies.filter { $0.kind != .alliance && $0.life.contains(sight.day) }
    let none = [Field.Choice("", say(Wording.FormTexts.noChoice))]
    return required(
      name, say(words),
      .select(none + bodies.map { Field.Choice($0.id.text, reading.text($0.short)) }))
  }

  private var body: Field { bodies("body", .body) }
  private var included: Field {
    var field = bodies("included", .included)
    field.hint = say(Wording.ProposalForms.includedHint)
    if let alliance = sight.allianceBody {
      let own = Field.Choice(alliance.text, reading.text(sight.short(of: alliance)))
      if case .select(let choices) = field.control {
        field.control = .select(choices.prefix(1) + [own] + choices.dropFirst())
      }
    }
    return field
  }

  /// The editions that wait for the Allies, by party.
  private var programmes: Field {
    let waiting = sight.programmesAwaitingAllies
    let choices = waiting.map { programme, edition in
      let party = reading.text(sight.name(of: programme.party))
      let words = say(Wording.ProgrammeTexts.editionOf, "\(edition.number)")
      return Field.Choice(
        "\(programme.id) \(edition.number)",
        "\(party) – \(reading.text(programme.title)), \(words.lowercased())")
    }
    return required(
      "programmes", say(Wording.ProgrammeForms.inProposal),
      choices.count > 8 ? .folded(choices) : .checkboxes(choices))
  }

  private var role: Field {
    var field = required(
      "role", say(Wording.ProposalForms.role),
      .select(Membership.Role.allCases.map { Field.Choice($0.word, say($0)) }))
    field.value = Membership.Role.member.word
    return field
  }

  private var manner: Field {
    var field = required(
      "manner", say(Wording.Blanks.ending),
      .select(Membership.Ending.allCases.map { Field.Choice($0.word, say($0)) }))
    field.value = Membership.Ending.withdrew.word
    return field
  }

  private var founding: [Field] {
    var code = required("code", say(Wording.Blanks.code), .text)
    code.hint = say(Wording.ProposalForms.codeHint)
    let kinds = Body.Kind.allCases.filter { $0 != .alliance }
    var kind = required(
      "kind", say(Wording.Blanks.kind), .select(kinds.map { Field.Choice($0.word, say($0)) }))
    kind.value = Body.Kind.format.word
    return [
      code, kind, required("name", say(Wording.Blanks.name), .text),
      Field("nameFrench", say(Wording.Blanks.nameFrench)),
      required("short", say(Wording.Blanks.short), .text),
      Field("shortFrench", say(Wording.Blanks.shortFrench)),
      Field(
        "purposes", say(Wording.Blanks.purposes),
        .checkboxes(Body.Purpose.allCases.map { Field.Choice($0.word, say($0)) })),
    ]
  }

  private var year: Field {
    var field = required("year", say(Wording.ProposalForms.year), .number)
    field.value = "\(sight.now.day.year)"
    return field
  }

  /// The versions that are one's own to release.
  private var version: Field {
    let own = sight.papers.lazy.map(\.latest)
      .filter { sight.isOriginator(of: .version($0.id)) }.prefix(200)
    let none = [Field.Choice("", say(Wording.FormTexts.noChoice))]
    return required(
      "version", say(Wording.ProposalForms.released),
      .select(
        none
          + own.map {
            Field.Choice(
              $0.id.description, "\(reading.text($0.title)) (\(reading.marking($0.marking.label)))")
          }))
  }

  /// The wider label, by the fields that every label is made with.
  private var label: [Field] {
    var editor = LabelEditor(typed: line.typed)
    let prefix = line.name(of: "")
    for (name, text) in errors where name.hasPrefix(prefix) {
      editor.errors[String(name.dropFirst(prefix.count))] = text
    }
    return editor.fields(reading)
  }

  /// How many cases a form offers at most.
  private static let casesMax = 200

  /// The steps of cases that need a decision: those of the parties and operations that the paper
  /// is about, or, where it is about none, of all.
  private var cases: [Field] {
    let about = sight.paper(place.paper)?.about ?? []
    let named = about.flatMap { subject -> [Case] in
      switch subject {
      case .party(let id): sight.cases(of: id)
      case .body(let id): sight.cases(about: id)
      default: []
      }
    }
    let cases = named.isEmpty ? Array(sight.openCases.prefix(Self.casesMax)) : named
    var seen: Set<Case.ID> = []
    let steps = cases.filter { seen.insert($0.id).inserted && $0.marking != nil }
      .flatMap { one in
        sight.waysOn(from: one).filter { $0.move.needs != nil }.map { way in
          let stage = reading.stage(way.move.to, of: one.instrument)
          return Field.Choice("\(one.id) \(way.move.to)", "\(reading.title(of: one)) → \(stage)")
        }
      }
    let admit = Field(
      "admit", say(Wording.CaseForms.admit),
      .checkboxes([Field.Choice("yes", say(Wording.CaseForms.admitNote))]))
    return [required("steps", say(Wording.CaseForms.step), .folded(steps)), admit]
  }

  /// The offers that wait, of which some are to be accepted.
  private var offers: Field {
    let choices = sight.liveOffers.map { offer in
      let party = reading.text(sight.name(of: offer.party))
      let operation = reading.text(sight.short(of: offer.operation))
      return Field.Choice(
        offer.id.description, "\(party) · \(operation) · \(reading.summary(of: offer.content))")
    }
    return required(
      "offers", say(Wording.OfferTexts.inProposal),
      choices.count > 8 ? .folded(choices) : .checkboxes(choices))
  }

  /// The statements that stand in the draft's own version and wait to be adopted.
  private var statement: Field {
    let choices = sight.statements(waitingIn: place.version).map { track, statement in
      let partners = statement.partners.map { reading.text(sight.name(of: $0)) }
      return Field.Choice(statement.id.description, partners.joined(separator: ", "))
    }
    var field = required(
      "statement", say(Wording.DraftingTexts.statement),
      .select([Field.Choice("", say(Wording.FormTexts.noChoice))] + choices))
    if choices.count == 1 { field.value = choices[0].value }
    if choices.isEmpty { field.hint = say(Wording.DraftingTexts.noStatement) }
    return field
  }

  private func part(isRequired: Bool) -> Field {
    let isText = line.kind == .text
    var field = Field(
      "part", say(isText ? Wording.ProposalForms.partTitle : .partName))
    field.hint = isText ? nil : say(Wording.ProposalForms.partHint)
    field.isRequired = isRequired
    return field
  }

  private var dropping: Field {
    Field(
      "drop", say(Wording.ProposalForms.dropLine),
      .checkboxes([Field.Choice("yes", say(Wording.ProposalForms.drop))]))
  }
}

/// Where a draft will stand.
struct DraftPlace {
  /// Its version; nil where one is still to be chosen.
  var version: Version.ID?
  /// Its paper.
  var paper: Paper.ID
}

extension Sight {
  /// The statements of shared interests that stand in a version, or in any, and are only drafted.
  public func statements(
    waitingIn version: Version.ID?
  ) -> [(track: Track, statement: Statement)] {
    tracks.flatMap { track in
      track.statements.filter { statement in
        statement.standing == .drafted && (version ?? statement.version) == statement.version
      }.map { (track, $0) }
    }
  }

  /// The parties of the day that are no Allies, by code.
  public var partnersOfDay: [Party] {
    let allies = Set(allies)
    return parties.filter { $0.existence.contains(day) && !allies.contains($0.id) }
  }

  /// The restrictions that hold or will hold, by party.
  public var restrictionsToLift: [Restriction] {
    restrictions.filter { $0.to == nil }.sorted { ($0.party, $0.id) < ($1.party, $1.id) }
  }
}

extension Wording.DraftLines {
  /// The heading of a line.
  init(_ kind: DraftLineKind) {
    self =
      switch kind {
      case .restriction: .restriction
      case .lift: .lift
      case .membership: .membership
      case .leave: .leave
      case .body: .body
      case .include: .include
      case .menu: .menu
      case .instrument: .instrument
      case .format: .format
      case .statement: .statement
      case .programme: .programme
      case .release: .release
      case .operation: .operation
      case .text: .text
      }
  }
}
