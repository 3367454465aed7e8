public import Domain
internal import Labels

/// The form by which both sides tell how far the parts of an objective are.
public struct ProgrammeProgressPage: Sendable {
  let programme: Programme
  let objective: Programme.Objective.ID?
  let sheet: Sheet

  /// The parts of an objective, or what serves no goal; and a form as it was sent.
  public init(_ programme: Programme, _ objective: Programme.Objective.ID?, _ sheet: Sheet) {
    self.programme = programme
    self.objective = objective
    self.sheet = sheet
  }

  /// The name under which a form sends a part.
  public static func name(of part: Programme.Part) -> String {
    switch part {
    case .goal(let id): "goal-\(id)"
    case .milestone(let goal, let id): "milestone-\(goal)-\(id)"
    case .effort(let id): "effort-\(id)"
    }
  }

  /// The parts of which the form tells, in the order of the contents.
  public static func parts(
    of contents: Programme.Contents, _ objective: Programme.Objective.ID?
  ) -> [Programme.Part] {
    guard let objective else {
      return contents.efforts(for: nil).map { .effort($0.id) }
    }
    return contents.goals(of: objective).flatMap { goal -> [Programme.Part] in
      [.goal(goal.id)] + goal.milestones.map { .milestone(goal.id, $0.id) }
        + contents.efforts(for: goal.id).map { .effort($0.id) }
    }
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let reading = reading.marked(by: [programme.marking.label])
    let say = reading.say
    let contents = programme.said
    let title = say(Wording.ProgrammeTexts.tellProgress)
    let sections = Self.parts(of: contents, objective).map {
      section($0, in: contents, reading)
    }
    let address = Route.programmes(.progress(programme.id, objective)).address(in: say)
    var form = sheet.form(
      address, deed: "report", fields: [], sections: sections,
      submit: say(Wording.ProgrammeForms.submitProgress))
    form.cancel = (
      say(Wording.FormTexts.cancel),
      reading.link(.programmes(.programme(programme.id, edition: nil)))
    )
    let none: HTML = "<p>\(say(Wording.ProgrammeTexts.noGoals))</p>"
    let content: HTML = """
      <p class="kicker">\(reading.text(programme.title))</p><h1>\(title)</h1>\
      <p class="lead">\(say(Wording.ProgrammeForms.progressLead))</p>\
      \(choices(contents, reading))\(sections.isEmpty ? none : form.html(reading.frame))
      """
    return reading.html(
      title, in: .toolbox,
      below: [.programmes(.list(nil)), .programmes(.programme(programme.id, edition: nil))],
      content)
  }

  private func choices(_ contents: Programme.Contents, _ reading: Reading) -> HTML {
    let say = reading.say
    let hasLoose = contents.efforts.contains { $0.goal == nil }
    let all =
      contents.objectives.map { (Optional($0.id), "\($0.id) \(reading.text($0.title))") }
      + (hasLoose ? [(nil, say(Wording.ProgrammeTexts.looseEfforts))] : [])
    let items = all.map { id, name -> HTML in
      let address = reading.link(.programmes(.progress(programme.id, id)))
      let current = id == objective ? "page" : nil
      return "<li><a\(href: address)\(attribute: "aria-current", current)>\(name)</a></li>"
    }
    return """
      <nav class="views" aria-label="\(say(Wording.ProgrammeForms.whichObjective))">\
      <ul>\(each: items, { $0 })</ul></nav>
      """
  }

  private func section(
    _ part: Programme.Part, in contents: Programme.Contents, _ reading: Reading
  ) -> Form.Section {
    let say = reading.say
    let report = programme.reports[part]
    let name = Self.name(of: part)
    let title = heading(of: part, in: contents, reading)
    var progress = Field(
      name, say(Wording.ProgrammeForms.progress, title),
      .select(
        Programme.Progress.allCases.map {
          Field.Choice($0.word, say($0, as: Wording.Progresses.self))
        }))
    progress.value = (report?.progress ?? .notStarted).word
    var note = Field("note-\(name)", say(Wording.ProgrammeForms.note, title))
    note.value = report?.note ?? ""
    return Form.Section(title, [progress, note].map(sheet.filled))
  }

  private func heading(
    of part: Programme.Part, in contents: Programme.Contents, _ reading: Reading
  ) -> String {
    switch part {
    case .goal(let id): "\(id) \(contents.goal(id).map { reading.text($0.title) } ?? "")"
    case .milestone, .effort: reading.name(of: part, in: contents)
    }
  }
}
