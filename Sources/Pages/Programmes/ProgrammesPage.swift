public import Domain
internal import Labels

/// The programmes of the day, by partner, or all that one partner ever had.
public struct ProgrammesPage: Sendable {
  let party: Party.ID?

  /// Those of the day, or all of one party.
  public init(_ party: Party.ID?) { self.party = party }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let sight = reading.sight
    let found =
      party.map { sight.programmes(of: $0) }
      ?? reading.byName(sight.programmes(on: sight.now.day)) { $0.party }
    let reading = reading.marked(by: found.map(\.marking.label).distinct)
    let say = reading.say
    let title =
      party.map { say(Wording.ProgrammeTexts.ofParty, reading.text(sight.name(of: $0))) }
      ?? say(Wording.ProgrammeTexts.title)
    var content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(Wording.ProgrammeTexts.lead))</p>\
      <p class="actions">\(ways(reading))</p>\(bar(found.count, reading))
      """
    if found.isEmpty {
      content +=
        EmptyState(
          say(Wording.ProgrammeTexts.none), "\(say(Wording.ProgrammeTexts.noneAdvice))"
        ).html
    } else {
      content += ProgrammeTable(found, reading).html
    }
    return reading.html(title, in: .toolbox, below: [.toolbox(.list)], content)
  }

  private func ways(_ reading: Reading) -> HTML {
    let say = reading.say
    let own = reading.sight.principal.party
    let mayOpen =
      own.map { reading.sight.mayOpenProgramme(of: $0) } ?? reading.sight.looksAfterCases
    let open = Button.link(
      say(Wording.ProgrammeTexts.open),
      reading.link(.programmes(.open(party ?? own, from: nil))))
    let thread = Button.link(
      say(Wording.ProgrammeTexts.thread), reading.link(.programmes(.thread(party))), .quiet)
    return "\(if: mayOpen, open)\(thread)"
  }

  private func bar(_ count: Int, _ reading: Reading) -> HTML {
    let say = reading.say
    let sight = reading.sight
    let parties = reading.byName(sight.partiesWithProgrammes) { $0 }
    guard parties.count > 1 else { return HTML() }
    var field = Field(
      "party", say(Wording.ProgrammeForms.party),
      .select(
        [Field.Choice("", say(Wording.ProgrammeTexts.all))]
          + parties.map { Field.Choice($0.text, reading.text(sight.name(of: $0))) }))
    field.value = party?.text ?? ""
    var bar = FilterBar(
      reading.frame.formAddress(of: .programmes(.list(nil))), fields: [field])
    if party != nil { bar.clear = reading.link(.programmes(.list(nil))) }
    bar.count = say(count, Wording.ProgrammeCounts.programmes)
    return bar.html(say)
  }
}

/// Programmes, a line each: how far they are.
struct ProgrammeTable {
  let programmes: [Programme]
  let reading: Reading

  init(_ programmes: [Programme], _ reading: Reading) {
    self.programmes = programmes
    self.reading = reading
  }

  private var say: Language { reading.say }

  var html: HTML {
    Table(
      say(Wording.ProgrammeTexts.title),
      columns: [
        Table.Column(say(Wording.ProgrammeForms.party)),
        Table.Column(say(Wording.FieldNames.programme)),
        Table.Column(say(Wording.ProgrammeTexts.state)),
        Table.Column(say(Wording.ProgrammeTexts.goals)),
        .number(say(Wording.ProgrammeTexts.efforts)),
      ], rows: programmes.map(row)
    ).unseenCaption(say)
  }

  private func row(_ programme: Programme) -> [HTML] {
    let said = programme.said
    let reached = said.goals.count { programme.progress(of: .goal($0.id)) == .done }
    let part = said.goals.isEmpty ? 0 : Double(reached) / Double(said.goals.count)
    let label = say(
      Wording.ProgrammeTexts.reached, say.grouped(reached), say.grouped(said.goals.count))
    return [
      reading.party(programme.party),
      """
      \(reading.programme(programme)) \
      <span class="row-note">\(reading.period(of: programme))</span>
      """,
      "\(reading.standing(of: programme))", Share(part, label).html,
      "\(say.grouped(said.efforts.count))",
    ]
  }
}

/// Words about programmes that several pages use.
extension Reading {
  /// A link to a programme by its title.
  func programme(_ programme: Programme) -> HTML {
    link(text(programme.title), to: .programmes(.programme(programme.id, edition: nil)))
  }

  /// From when to when it is.
  func period(of programme: Programme) -> String {
    say(
      Wording.ProgrammeTexts.period, say.date(programme.first), say.date(programme.last))
  }

  /// Where it stands, in a line.
  func standing(of programme: Programme) -> String {
    if let closed = programme.closed {
      return say(Wording.ProgrammeTexts.over, say.date(closed.by.at.day))
    }
    if let pending = programme.pending {
      let allies = say(Wording.CaseActors.committee)
      let party = text(sight.name(of: programme.party))
      let awaited =
        [pending.adopted == nil ? allies : nil, pending.answer == nil ? party : nil]
        .compactMap(\.self)
      return say(
        Wording.ProgrammeTexts.awaits, "\(pending.number)", awaited.joined(separator: ", "))
    }
    if let held = programme.inForce, let since = held.since {
      return say(Wording.ProgrammeTexts.inForce, "\(held.number)", say.date(since.day))
    }
    return say(Wording.ProgrammeTexts.writing)
  }

  /// An effort's name: its own, or its run's.
  func name(of effort: Programme.Effort) -> String {
    guard effort.title.isEmpty else { return effort.title }
    guard let run = effort.run.flatMap({ sight.iteration($0) }),
      let activity = sight.activity(run.activity)
    else { return effort.run?.text ?? say(Wording.ProgrammeTexts.effort) }
    return text(activity.offer.title)
  }

  /// A part of contents by its code or name.
  func name(of part: Programme.Part, in contents: Programme.Contents) -> String {
    switch part {
    case .goal(let id): id.text
    case .milestone(let goal, let id):
      "\(goal) \(id) \(contents.goal(goal)?.milestones.first { $0.id == id }?.title ?? "")"
    case .effort(let id): contents.effort(id).map { name(of: $0) } ?? ""
    }
  }

  /// How far something is, as a mark with its word.
  func badge(_ progress: Programme.Progress) -> HTML {
    """
    <span class="progress is-\(progress.word)">\
    \(say(progress, as: Wording.Progresses.self))</span>
    """
  }
}

extension Programme.Edition {
  /// Since when both sides have agreed.
  var since: Instant? {
    guard let adopted, let answer, answer.isYes else { return nil }
    return adopted.at < answer.by.at ? answer.by.at : adopted.at
  }
}
