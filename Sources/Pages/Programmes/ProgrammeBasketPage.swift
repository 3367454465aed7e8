public import Domain
internal import Labels

/// Runs of the party's plans that a programme does not hold yet, to be taken in for a goal.
public struct ProgrammeBasketPage: Sendable {
  let programme: Programme
  let sheet: Sheet

  /// The basket of a programme, and a form as it was sent.
  public init(_ programme: Programme, _ sheet: Sheet) {
    self.programme = programme
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let held = Set(programme.contents.efforts.compactMap(\.run))
    let plans = reading.sight.plans.filter { $0.party == programme.party }
    var seen = held
    let lines = plans.flatMap(\.lines).map(\.run).filter { seen.insert($0).inserted }
      .compactMap { RunLine($0, reading) }
      .sorted { ($0.run.schedule.first, $0.run.id) < ($1.run.schedule.first, $1.run.id) }
    let reading = reading.marked(
      by: ([programme.marking.label] + lines.flatMap(\.labels)).distinct)
    let say = reading.say
    let title = say(Wording.ProgrammeTexts.basket)
    let body: HTML =
      lines.isEmpty
      ? EmptyState(title, "\(say(Wording.ProgrammeTexts.nothingInPlans))").html
      : form(lines, reading)
    let content: HTML = """
      <p class="kicker">\(reading.text(programme.title))</p><h1>\(title)</h1>\
      <p class="lead">\(say(Wording.ProgrammeTexts.basketLead))</p>\(body)
      """
    return reading.html(
      title, in: .toolbox,
      below: [.programmes(.list(nil)), .programmes(.programme(programme.id, edition: nil))],
      content)
  }

  private func form(_ lines: [RunLine], _ reading: Reading) -> HTML {
    let say = reading.say
    var runs = Field(
      "runs", say(Wording.ProgrammeForms.ticked),
      .checkboxes(
        lines.map { Field.Choice($0.run.id.text, "\($0.title) – \($0.days) (\($0.run.id))") }))
    runs.isRequired = true
    let goals =
      [Field.Choice("", say(Wording.ProgrammeForms.none))]
      + programme.contents.goals.map {
        Field.Choice($0.id.text, "\($0.id.text) \(reading.text($0.title))")
      }
    let goal = Field("goal", say(Wording.ProgrammeForms.forGoal), .select(goals))
    var people = Field("people", say(Wording.ProgrammeForms.people), .number)
    people.value = "1"
    let address = Route.programmes(.basket(programme.id)).address(in: say)
    return sheet.form(
      address, deed: "basket", fields: [runs, goal, people],
      submit: say(Wording.ProgrammeForms.take)
    ).html(reading.frame)
  }
}
