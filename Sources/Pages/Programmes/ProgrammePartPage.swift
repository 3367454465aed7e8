public import Domain
internal import Labels

/// The form for an objective, a goal or an effort of a programme.
public struct ProgrammePartPage: Sendable {
  let programme: Programme
  let part: ProgrammePart
  let sheet: Sheet

  /// The form for a part, and as it was sent.
  public init(_ programme: Programme, _ part: ProgrammePart, _ sheet: Sheet) {
    self.programme = programme
    self.part = part
    self.sheet = sheet
  }

  /// Whether the part is there, or is a new one.
  public static func exists(_ part: ProgrammePart, in contents: Programme.Contents) -> Bool {
    switch part {
    case .objective(let id?): contents.objective(id) != nil
    case .goal(let id?, _): contents.goal(id) != nil
    case .effort(let id?, _): contents.effort(id) != nil
    case .objective, .goal, .effort: true
    }
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let reading = reading.marked(by: [programme.marking.label])
    let say = reading.say
    let fields = PartFields(programme, part, reading)
    let address = Route.programmes(.edit(programme.id, part)).address(in: say)
    var form = sheet.form(
      address, deed: fields.deed, fields: fields.all, submit: say(Wording.ProgrammeForms.save))
    form.cancel = (
      say(Wording.FormTexts.cancel),
      reading.link(.programmes(.programme(programme.id, edition: nil)))
    )
    var content: HTML = """
      <p class="kicker">\(reading.text(programme.title))</p><h1>\(say(fields.title))\
      \(with: fields.code, { " <span class=\"h1-code\">\($0)</span>" })</h1>\
      \(form.html(reading.frame))
      """
    if fields.code != nil {
      let drop = sheet.form(
        address, deed: "drop", fields: [], submit: say(Wording.ProgrammeForms.drop))
      content += """
        <details class="step-form"><summary>\(say(Wording.ProgrammeForms.drop))</summary>\
        <p>\(say(Wording.ProgrammeForms.dropNote))</p>\(drop.html(reading.frame))</details>
        """
    }
    return reading.html(
      say(fields.title), in: .toolbox,
      below: [.programmes(.list(nil)), .programmes(.programme(programme.id, edition: nil))],
      content)
  }
}

/// What is asked about a part.
struct PartFields {
  let programme: Programme
  let part: ProgrammePart
  let reading: Reading

  init(_ programme: Programme, _ part: ProgrammePart, _ reading: Reading) {
    self.programme = programme
    self.part = part
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var contents: Programme.Contents { programme.contents }

  var deed: String {
    switch part {
    case .objective: "objective"
    case .goal: "goal"
    case .effort: "effort"
    }
  }

  var title: Wording.ProgrammeForms {
    switch part {
    case .objective: .objectiveChange
    case .goal: .goalChange
    case .effort: .effortChange
    }
  }

  /// The part's code or name; nil for a new one.
  var code: String? {
    switch part {
    case .objective(let id): id?.text
    case .goal(let id, _): id?.text
    case .effort(let id, _): id.flatMap { contents.effort($0) }.map { reading.name(of: $0) }
    }
  }

  var all: [Field] {
    switch part {
    case .objective(let id): objective(id.flatMap { contents.objective($0) })
    case .goal(let id, let objective): goal(id.flatMap { contents.goal($0) }, objective)
    case .effort(let id, let goal): effort(id.flatMap { contents.effort($0) }, goal)
    }
  }

  private func field(
    _ name: String, _ words: Wording.ProgrammeForms, _ control: Field.Control = .text,
    _ value: String = ""
  ) -> Field {
    var field = Field(name, say(words), control)
    if !value.isEmpty { field.value = value }
    return field
  }

  private func required(_ field: Field) -> Field {
    var field = field
    field.isRequired = true
    return field
  }

  private func hinted(_ field: Field, _ words: Wording.ProgrammeForms) -> Field {
    var field = field
    field.hint = say(words)
    return field
  }

  /// The code of a new part; one that is there keeps its own.
  private func code(_ proposed: String) -> Field {
    hinted(required(field("code", .code, .text, proposed)), .codeHint)
  }

  private func titles(_ title: Bilingual?) -> [Field] {
    [
      required(field("title", .title, .text, title?.english ?? "")),
      field("titleFrench", .titleFrench, .text, title?.french ?? ""),
    ]
  }

  private func next(_ letter: String, _ codes: [String]) -> String {
    let numbers = codes.compactMap { Int($0.dropFirst()) }
    return "\(letter)\((numbers.max() ?? 0) + 1)"
  }

  private func objective(_ one: Programme.Objective?) -> [Field] {
    var aims = field(
      "aims", .aims,
      .checkboxes(sight.aims.map { Field.Choice($0.id.text, reading.text($0.name)) }))
    aims.values = one?.aims.map(\.text) ?? []
    let agreed = sight.agreedStatements(with: programme.party).flatMap { track, statement in
      statement.interests.map { interest in
        Field.Choice(
          "\(track.id) \(statement.id) \(interest.id)", reading.text(interest.text))
      }
    }
    var interests = field("interests", .interests, .checkboxes(agreed))
    interests.values =
      one?.interests.map { "\($0.track) \($0.statement) \($0.interest)" } ?? []
    let codes = contents.objectives.map(\.id.text)
    return (one == nil ? [code(next("O", codes))] : []) + titles(one?.title)
      + [field("text", .text, .lines(4), one?.text ?? "")] + (sight.aims.isEmpty ? [] : [aims])
      + (agreed.isEmpty ? [] : [interests])
  }

  private func goal(_ one: Programme.Goal?, _ of: Programme.Objective.ID?) -> [Field] {
    let objectives = contents.objectives.map {
      Field.Choice($0.id.text, "\($0.id.text) \(reading.text($0.title))")
    }
    let objective = required(
      field(
        "objective", .objective, .select(objectives),
        (one?.objective ?? of)?.text ?? objectives.first?.value ?? ""))
    let steps = one?.milestones.map { "\($0.id) \($0.due) \($0.title)" } ?? []
    let codes = contents.goals.map(\.id.text)
    return (one == nil ? [code(next("G", codes))] : []) + [objective] + titles(one?.title) + [
      field("text", .text, .lines(4), one?.text ?? ""),
      hinted(field("owner", .owner, .text, one?.owner ?? ""), .ownerHint),
      field("due", .due, .date, one?.due?.description ?? ""), counts(one?.counts ?? []),
      hinted(
        field("milestones", .milestones, .lines(5), steps.joined(separator: "\n")),
        .milestonesHint),
    ]
  }

  private func effort(_ one: Programme.Effort?, _ goal: Programme.Goal.ID?) -> [Field] {
    let goals =
      [Field.Choice("", say(Wording.ProgrammeForms.none))]
      + contents.goals.map {
        Field.Choice($0.id.text, "\($0.id.text) \(reading.text($0.title))")
      }
    let euros = one?.cost.map { "\($0 / 100).\(String("0\($0 % 100)".suffix(2)))" } ?? ""
    let first = one?.first ?? max(programme.first, sight.now.day)
    return [
      field("goal", .goal, .select(goals), (one?.goal ?? goal)?.text ?? ""),
      hinted(field("run", .run, .text, one?.run?.text ?? ""), .runHint),
      field("title", .title, .text, one?.title ?? ""),
      field("first", .first, .date, first.description),
      field("last", .last, .date, (one?.last ?? first).description),
      hinted(field("owner", .owner, .text, one?.owner ?? ""), .ownerHint),
      required(field("people", .people, .number, "\(one?.people ?? 1)")),
      hinted(field("cost", .cost, .text, euros), .costHint), counts(one?.counts ?? []),
    ]
  }

  private func counts(_ chosen: [Instrument.ID]) -> Field {
    let days = Span(from: Dated(programme.first), to: Dated(programme.last.next))
    let living = sight.instruments.filter { $0.life.overlaps(days) }
    var counts = field(
      "counts", .counts,
      .folded(living.map { Field.Choice($0.id.text, reading.text($0.short)) }))
    counts.values = chosen.map(\.text)
    return counts
  }
}
