public import Domain

/// The form that puts someone forward for a run, or gives a nomination's seat to another person.
public struct NominatePage: Sendable {
  /// The run.
  public var run: Iteration
  /// Those whom the party may send.
  public var people: [Candidate]
  /// The nomination whose seat the person would take.
  public var replaced: Nomination?
  /// The form as it was sent.
  public var sheet: Sheet

  /// The names of its fields.
  public enum Name {
    /// The person.
    public static let candidate = "candidate"
    /// The party's own order.
    public static let priority = "priority"
    /// `travel`, `lodging`.
    public static let funding = "funding"
    /// What the party says to the findings.
    public static let remark = "remark"
    /// The button that only shows the findings.
    public static let check = "check"
  }

  /// A form for a run.
  public init(_ run: Iteration, people: [Candidate], _ sheet: Sheet) {
    self.run = run
    self.people = people
    self.sheet = sheet
  }

  /// The funding that was chosen.
  public static func funding(_ sheet: Sheet) -> Nomination.Funding {
    let chosen = sheet.typed[Name.funding] ?? []
    return Nomination.Funding(
      travel: chosen.contains("travel"), lodging: chosen.contains("lodging"))
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: reading.labels(of: run.id))
    let title = replaced.map {
      say(Wording.NominationTexts.substituteTitle, reading.candidateText($0.candidate))
    }
    let lead = replaced == nil ? nil : say(Wording.NominationTexts.substituteLead)
    let new = Button.link(
      say(Wording.Nominating.register), reading.link(.nominations(.newCandidate)), .quiet)
    let content: HTML = """
      <p class="kicker"><code>\(run.id.text)</code></p>\
      <h1>\(title ?? say(Wording.Nominating.title))</h1>\
      <p class="lead">\(lead ?? say(Wording.Nominating.lead))</p>\
      \(hindrance(reading))\(RunBrief(run, reading).html)\(allowance(reading))\
      \(people.isEmpty ? empty(reading) : form(reading))<p class="actions">\(new)</p>
      """
    return reading.html(title ?? say(Wording.Nominating.title), in: .menu, content)
  }

  /// Why nobody can be put forward now, before a form is filled in vain.
  private func hindrance(_ reading: Reading) -> HTML {
    guard replaced == nil, let text = reading.nominationHindrance(for: run) else { return HTML() }
    return Notice(.warning, "\(text)").html(reading.say)
  }

  private func empty(_ reading: Reading) -> HTML {
    EmptyState(
      reading.say(Wording.Nominating.nobody), "\(reading.say(Wording.Nominating.nobodyAdvice))"
    ).html
  }

  private func allowance(_ reading: Reading) -> HTML {
    let say = reading.say
    let year = run.schedule.first.year
    guard let party = reading.sight.principal.party,
      let found = reading.sight.allowance(of: party, in: year)
    else { return HTML() }
    guard found.allowance.persons > 0 else {
      return "<p>\(say(Wording.Nominating.noAllowance, "\(year)"))</p>"
    }
    let left = max(0, found.allowance.persons - found.asked)
    let text = say(
      Wording.Nominating.allowance, "\(year)",
      say(found.allowance.persons, Wording.NominationCounts.persons), "\(found.asked)", "\(left)")
    return "<p>\(text)</p>"
  }

  private func form(_ reading: Reading) -> HTML {
    let say = reading.say
    let route: NominationRoute = replaced.map { .substitute($0.id) } ?? .new(run.id, nil)
    let deed = replaced == nil ? "nominate" : "substitute"
    var sheet = sheet
    sheet.deed = deed
    var form = sheet.form(
      Route.nominations(route).address(in: say), deed: deed, fields: fields(reading),
      submit: replaced == nil
        ? say(Wording.Nominating.send) : say(Wording.NominationTexts.takeSeat))
    form.others = [(Name.check, "yes", say(Wording.Nominating.check))]
    form.preface = findings(reading)
    form.cancel = (say(Wording.FormTexts.cancel), reading.link(.menu(.iteration(run.id))))
    return form.html(reading.frame)
  }

  private func fields(_ reading: Reading) -> [Field] {
    let say = reading.say
    let choices = people.map { candidate in
      Field.Choice(
        candidate.id.text, "\(reading.candidateText(candidate.id)), \(candidate.grade.text)")
    }
    var person = Field(
      Name.candidate, say(Wording.Nominating.person),
      .select([Field.Choice("", say(Wording.Nominating.choosePerson))] + choices))
    person.isRequired = true
    var priority = Field(Name.priority, say(Wording.Nominating.priority), .number)
    priority.hint = say(Wording.Nominating.priorityHint)
    let funding = Field(
      Name.funding, say(Wording.Nominating.funding),
      .checkboxes([
        Field.Choice("travel", say(Wording.Nominating.travel)),
        Field.Choice("lodging", say(Wording.Nominating.lodging)),
      ]))
    var remark = Field(Name.remark, say(Wording.Nominating.remark), .lines(3))
    remark.hint = say(Wording.Nominating.remarkHint)
    // The place in the party's order goes over with the seat.
    return [person] + (replaced == nil ? [priority] : []) + [funding, remark]
  }

  private func findings(_ reading: Reading) -> HTML {
    guard let id = Candidate.ID(sheet[Name.candidate]),
      let candidate = people.first(where: { $0.id == id }),
      let found = reading.sight.findings(
        on: id, for: run.id, funding: Self.funding(sheet), replacing: replaced?.id)
    else { return HTML() }
    return FindingsView(candidate: candidate, run: run, findings: found, reading: reading).html
  }
}
