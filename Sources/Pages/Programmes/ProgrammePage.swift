public import Domain
internal import Labels

/// One programme: where it stands, what it says and how far it is, what does not hold together,
/// and what may be done.
public struct ProgrammePage: Sendable {
  let programme: Programme
  let edition: Int?
  let sheet: Sheet

  /// A programme in one of its editions, or in what it says now; and a form as it was sent.
  public init(_ programme: Programme, edition: Int?, _ sheet: Sheet) {
    self.programme = programme
    self.edition = edition
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let mayWrite = reading.sight.mayWrite(in: programme)
    let chosen = edition.flatMap { number in programme.editions.first { $0.number == number } }
    // Who writes sees what is being written; everybody else what holds.
    let contents = chosen?.contents ?? (mayWrite ? programme.contents : programme.said)
    let runs = contents.efforts.compactMap { $0.run.flatMap { RunLine($0, reading) } }
    let reading = reading.marked(
      by: ([programme.marking.label] + runs.flatMap(\.labels)).distinct)
    let view = ProgrammeView(
      programme, contents, isWritten: mayWrite && chosen == nil, sheet, reading)
    let title = reading.text(programme.title)
    let content: HTML = """
      <p class="kicker">\(reading.party(programme.party)) · \(view.instrument)</p>\
      <h1>\(title)</h1>\(view.problem)\(view.state(chosen))\(view.ways)\
      \(view.prints(chosen))\(view.stats)\
      \(view.findings)\(view.tree)\(view.loose)\(view.load)\(view.deadlines)\
      \(ProgrammeHistory(programme, sheet, reading).html)\
      \(ProgrammeActs(programme, sheet, reading).html)
      """
    return reading.html(
      title, in: .toolbox, below: [.toolbox(.list), .programmes(.list(nil))], content)
  }
}

/// The parts of a programme's page.
struct ProgrammeView {
  let programme: Programme
  let contents: Programme.Contents
  let isWritten: Bool
  let sheet: Sheet
  let reading: Reading
  let digest: ProgrammeDigest
  let efforts: [Programme.Goal.ID: [Programme.Effort]]

  init(
    _ programme: Programme, _ contents: Programme.Contents, isWritten: Bool, _ sheet: Sheet,
    _ reading: Reading
  ) {
    self.programme = programme
    self.contents = contents
    self.isWritten = isWritten
    self.sheet = sheet
    self.reading = reading
    digest = reading.sight.digest(of: programme, contents)
    var efforts: [Programme.Goal.ID: [Programme.Effort]] = [:]
    for effort in contents.efforts {
      if let goal = effort.goal { efforts[goal, default: []].append(effort) }
    }
    self.efforts = efforts
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  var instrument: HTML {
    let name = sight.instrument(programme.instrument).map { reading.text($0.short) }
    return reading.link(
      name ?? programme.instrument.text, to: .toolbox(.instrument(programme.instrument)))
  }

  /// Why the rules said no.
  var problem: HTML {
    guard !sheet.deed.isEmpty else { return HTML() }
    let texts = [sheet.problem].compactMap(\.self) + sheet.errors.values.sorted()
    return "\(each: texts, { Notice(.failure, "\($0)").html(say) })"
  }

  func state(_ chosen: Programme.Edition?) -> HTML {
    let what =
      chosen.map { say(Wording.ProgrammeTexts.editionOf, "\($0.number)") }
      ?? (isWritten ? say(Wording.ProgrammeTexts.writing) : nil)
    let none = programme.inForce == nil && programme.closed == nil && !isWritten
    return """
      <section class="silence" aria-label="\(say(Wording.ProgrammeTexts.state))">\
      <p class="silence-end"><strong>\(reading.standing(of: programme))</strong></p>\
      <p>\(reading.period(of: programme)) \(reading.markingBadge(programme.marking.label))</p>\
      \(if: none, "<p>\(say(Wording.ProgrammeTexts.nothingInForce))</p>")\
      \(with: what, { "<p><span class=\"tag\">\($0)</span></p>" })\(ties)</section>
      """
  }

  private var ties: HTML {
    let older = programme.predecessor.flatMap { sight.programme($0) }
    let newer = sight.programmes(of: programme.party).first { $0.predecessor == programme.id }
    let dossier = programme.dossier.flatMap { sight.caseFile($0) }
    let lines: [(Wording.ProgrammeTexts, HTML?)] = [
      (.predecessor, older.map { reading.programme($0) }),
      (.successor, newer.map { reading.programme($0) }),
      (.through, dossier.map { reading.caseFile($0) }),
    ]
    return "\(each: lines, { words, link in with(words, link) })"
  }

  private func with(_ words: Wording.ProgrammeTexts, _ link: HTML?) -> HTML {
    link.map { "<p>\(say(words)): \($0)</p>" } ?? HTML()
  }

  var ways: HTML {
    let thread = Button.link(
      say(Wording.ProgrammeTexts.thread),
      reading.link(.programmes(.thread(programme.party))), .quiet)
    let basket = Button.link(
      say(Wording.ProgrammeTexts.basket), reading.link(.programmes(.basket(programme.id))), .quiet)
    let add = Button.link(
      say(Wording.ProgrammeTexts.addObjective), edit(.objective(nil)), .quiet)
    let tell = Button.link(
      say(Wording.ProgrammeTexts.tellProgress),
      reading.link(.programmes(.progress(programme.id, contents.objectives.first?.id))), .quiet)
    let carry = Button.link(
      say(Wording.ProgrammeTexts.carryOn),
      reading.link(.programmes(.open(programme.party, from: programme.id))), .quiet)
    let mayWrite = sight.mayWrite(in: programme)
    let mayOpen = sight.mayOpenProgramme(of: programme.party)
    return """
      <p class="actions no-print">\(if: isWritten, add)\(if: isWritten, basket)\
      \(if: mayWrite && programme.inForce != nil, tell)\(if: mayOpen, carry)\(thread)</p>
      """
  }

  func edit(_ part: ProgrammePart) -> Address {
    reading.link(.programmes(.edit(programme.id, part)))
  }

  var stats: HTML {
    let reached = digest.goals[.done] ?? 0
    let done = digest.efforts[.done] ?? 0
    var goals = Stat(say.grouped(contents.goals.count), say(Wording.ProgrammeTexts.goals))
    let count = say.grouped(contents.goals.count)
    goals.note = "\(say(Wording.ProgrammeTexts.reached, say.grouped(reached), count))"
    var efforts = Stat(say.grouped(contents.efforts.count), say(Wording.ProgrammeTexts.efforts))
    let all = say.grouped(contents.efforts.count)
    efforts.note = "\(say(Wording.ProgrammeTexts.done, say.grouped(done), all))"
    // Whole euros: an estimate has no cents.
    let cost = Stat(say.grouped(Int(digest.cost / 100)), say(Wording.ProgrammeTexts.cost))
    return Stat.row(
      [
        Stat(say.grouped(contents.objectives.count), say(Wording.ProgrammeTexts.objectives)),
        goals, efforts, Stat(say.grouped(digest.places), say(Wording.ProgrammeTexts.places)),
      ] + (digest.cost == 0 ? [] : [cost])
    )
  }

  var findings: HTML {
    let lines = reading.sentences(of: digest.findings, in: contents)
    if lines.isEmpty, contents.isEmpty { return HTML() }
    let none: HTML = "<p>\(say(Wording.ProgrammeTexts.noFindings))</p>"
    return """
      <section id="findings"><h2>\(say(Wording.ProgrammeTexts.findings)) \
      <span class="count">\(digest.findings.count)</span></h2>\(if: lines.isEmpty, none)\
      \(if: !lines.isEmpty, """
        <ul class="findings">\(each: lines, { "<li>\($0)</li>" })</ul>
        """)</section>
      """
  }

  var tree: HTML {
    guard !contents.objectives.isEmpty else {
      return EmptyState(
        say(Wording.ProgrammeTexts.contents), "\(say(Wording.ProgrammeTexts.noGoals))"
      ).html
    }
    return "\(each: contents.objectives, { objective($0) })"
  }

  private func objective(_ objective: Programme.Objective) -> HTML {
    let aims = objective.aims.map { aim -> HTML in
      let name = sight.term(aim).map { reading.text($0.name) } ?? aim.text
      return "<li>\(reading.link(name, to: .programmes(.aim(aim, programme.party))))</li>"
    }
    let interests = objective.interests.compactMap { reading.interest($0) }
    let goals = contents.goals(of: objective.id)
    let none: HTML = "<p>\(say(Wording.ProgrammeTexts.noGoals))</p>"
    return """
      <section class="ends" id="\(objective.id.text)"><h2><code>\(objective.id.text)</code> \
      \(reading.html(objective.title))</h2>\
      \(if: !objective.text.isEmpty, "<p>\(objective.text)</p>")\(if: !aims.isEmpty, """
        <p class="row-note">\(say(Wording.ProgrammeTexts.serves))</p>\
        <ul class="aims">\(each: aims, { $0 })</ul>
        """)\(if: !interests.isEmpty, """
        <p class="row-note">\(say(Wording.ProgrammeTexts.sharedInterests))</p>\
        <ul class="aims">\(each: interests, { "<li>\($0)</li>" })</ul>
        """)\(if: isWritten, """
        <p class="actions no-print">\
        \(Button.link(changes, edit(.objective(objective.id)), .quiet))\
        \(Button.link(addsGoal, edit(.goal(nil, of: objective.id)), .quiet))</p>
        """)\(if: goals.isEmpty, none)\
      \(if: !goals.isEmpty, self.goals(goals))</section>
      """
  }

  private var changes: String { say(Wording.ProgrammeTexts.change) }
  private var addsGoal: String { say(Wording.ProgrammeTexts.addGoal) }
  private var addsEffort: String { say(Wording.ProgrammeTexts.addEffort) }

  /// The goals of an objective, a line each, and folded below all that is done for them.
  private func goals(_ goals: [Programme.Goal]) -> HTML {
    let own = goals.flatMap { efforts[$0.id] ?? [] }
    var columns = [
      Table.Column(say(Wording.ProgrammeTexts.goal)),
      Table.Column(say(Wording.ProgrammeTexts.owner)),
      Table.Column(say(Wording.ProgrammeTexts.due)),
      Table.Column(say(Wording.ProgrammeTexts.milestones)),
      .number(say(Wording.ProgrammeTexts.efforts)),
      Table.Column(say(Wording.ProgrammeTexts.progress)),
    ]
    if isWritten { columns.append(Table.Column(changes)) }
    let table = Table(say(Wording.ProgrammeTexts.goals), columns: columns, rows: goals.map(row))
    let none: HTML = "<p class=\"row-note\">\(say(Wording.ProgrammeTexts.noEfforts))</p>"
    let title = say(Wording.ProgrammeTexts.efforts)
    return """
      \(table.unseenCaption(say))\(if: own.isEmpty, none)\(if: !own.isEmpty, """
        <details class="report-table"><summary>\(title) \
        <span class="count">\(own.count)</span></summary>\(self.table(own))</details>
        """)
      """
  }

  private func row(_ goal: Programme.Goal) -> [HTML] {
    let progress = programme.progress(of: .goal(goal.id))
    let isLate = goal.due.map { $0 < sight.now.day && !progress.isOver } ?? false
    let report = programme.reports[.goal(goal.id)]
    let due = goal.due.map { day -> HTML in
      "<span class=\"\(isLate ? "late" : "cell-day")\">\(say.date(day))</span>"
    }
    var cells: [HTML] = [
      """
      <span id="\(goal.id.text)"><code>\(goal.id.text)</code> \
      <strong>\(reading.html(goal.title))</strong></span>\
      \(if: !goal.text.isEmpty, "<span class=\"row-note\">\(goal.text)</span>")\
      \(if: !goal.counts.isEmpty, "<span class=\"row-note\">\(tags(goal.counts))</span>")
      """,
      "\(goal.owner)", due ?? HTML(), milestones(of: goal),
      "\(say.grouped(efforts[goal.id]?.count ?? 0))",
      """
      \(reading.badge(progress))\
      \(with: report, { "<span class=\"row-note\">\($0.note) \(said($0))</span>" })
      """,
    ]
    if isWritten {
      let about: HTML = "<span class=\"unseen\"> \(goal.id.text)</span>"
      let change = edit(.goal(goal.id, of: goal.objective))
      let add = edit(.effort(nil, for: goal.id))
      cells.append(
        """
        <span class="no-print"><a\(href: change)>\(changes)\(about)</a><br>\
        <a\(href: add)>\(addsEffort)\(about)</a></span>
        """)
    }
    return cells
  }

  private func said(_ report: Programme.Report) -> HTML {
    "(\(reading.person(report.by.by)), \(say.date(report.by.at.day)))"
  }

  private func tags(_ counts: [Instrument.ID]) -> HTML {
    let names = counts.map { id in sight.instrument(id).map { reading.text($0.short) } ?? id.text }
    return "\(each: names, { "\(Marks.tag($0)) " })"
  }

  private func milestones(of goal: Programme.Goal) -> HTML {
    guard !goal.milestones.isEmpty else { return HTML() }
    let items = goal.milestones.map { step -> HTML in
      let progress = programme.progress(of: .milestone(goal.id, step.id))
      let isLate = step.due < sight.now.day && !progress.isOver
      return """
        <li><code>\(step.id.text)</code> \
        <span class="\(isLate ? "late" : "by")">\(say.date(step.due))</span> \
        \(step.title) \(reading.badge(progress))</li>
        """
    }
    return """
      <ul class="milestones" aria-label="\(say(Wording.ProgrammeTexts.milestones))">\
      \(each: items, { $0 })</ul>
      """
  }

  private func table(_ efforts: [Programme.Effort]) -> HTML {
    let knows = sight.knowsPeople(of: programme.party)
    var columns = [
      Table.Column(say(Wording.ProgrammeTexts.goal)),
      Table.Column(say(Wording.ProgrammeTexts.effort)),
      Table.Column(say(Wording.ProgrammeTexts.days)),
      .number(say(Wording.ProgrammeTexts.people)),
    ]
    if knows { columns.append(.number(say(Wording.ProgrammeTexts.sent))) }
    columns += [
      Table.Column(say(Wording.ProgrammeTexts.countsAs)),
      Table.Column(say(Wording.ProgrammeTexts.progress)),
    ]
    if isWritten { columns.append(Table.Column(changes)) }
    let rows = efforts.map { row($0, knows) }
    return Table(say(Wording.ProgrammeTexts.efforts), columns: columns, rows: rows)
      .unseenCaption(say)
  }

  private func row(_ effort: Programme.Effort, _ knows: Bool) -> [HTML] {
    let name = reading.name(of: effort)
    let link = effort.run.map { reading.link(name, to: .menu(.iteration($0))) } ?? "\(name)"
    let title: HTML = """
      \(link) <span class="row-note">\(with: effort.run, { "<code>\($0.text)</code> " })\
      \(effort.owner)</span>
      """
    let days = sight.days(of: effort)
    var cells: [HTML] = [
      "\(with: effort.goal, { "<code>\($0.text)</code>" })",
      title, "<span class=\"cell-day\">\(say.days(days.lowerBound, days.upperBound))</span>",
      "\(say.grouped(effort.people))",
    ]
    if knows {
      let sent = digest.sent[effort.id]
      cells.append("\(sent.map { say.grouped(max($0.attended, $0.nominated)) } ?? "")")
    }
    let report = programme.reports[.effort(effort.id)]
    cells += [
      tags(effort.counts),
      """
      \(reading.badge(sight.progress(of: effort, in: programme)))\
      \(with: report, { "<span class=\"row-note\">\($0.note)</span>" })
      """,
    ]
    if isWritten {
      let address = edit(.effort(effort.id, for: effort.goal))
      let about: HTML = "<span class=\"unseen\"> \(name)</span>"
      cells.append("<a class=\"no-print\"\(href: address)>\(changes)\(about)</a>")
    }
    return cells
  }

  /// What serves no goal.
  var loose: HTML {
    let own = contents.efforts(for: nil)
    guard !own.isEmpty else { return HTML() }
    return """
      <section id="loose"><h2>\(say(Wording.ProgrammeTexts.looseEfforts)) \
      <span class="count">\(own.count)</span></h2>\
      <p>\(say(Wording.ProgrammeTexts.looseLead))</p>\(table(own))</section>
      """
  }

  /// How many people would be away at once.
  var load: HTML {
    guard digest.load.count > 1 else { return HTML() }
    let first = TimeAxis.year(programme.first.parts.year, month: 1, day: 1)
    let axis = TimeAxis(from: first, to: Double(programme.last.parts.year + 1))
    var steps = digest.load.flatMap { month -> [StepChart.Step] in
      let next = month.month.adding(31)
      let after = Day(year: next.parts.year, month: next.parts.month, day: 1) ?? next
      let name = say.date(Dated(month.month, precision: .month))
      return [
        StepChart.Step(month.people, from: month.month.yearOnAxis, day: name),
        StepChart.Step(0, from: after.yearOnAxis, day: say.date(after)),
      ]
    }
    // Where a month follows upon another nothing falls to nought between them.
    let begun = Set(digest.load.map(\.month.yearOnAxis))
    steps.removeAll { $0.number == 0 && begun.contains($0.year) }
    var chart = StepChart(say(Wording.ProgrammeTexts.load), axis, steps)
    chart.mark = (sight.now.day.yearOnAxis, say.date(sight.now.day))
    let known = digest.known.map { say(Wording.ProgrammeTexts.loadKnown, say.grouped($0)) }
    return """
      <section id="load"><h2>\(say(Wording.ProgrammeTexts.load))</h2>\
      <p>\(say(Wording.ProgrammeTexts.loadLead)) \(known ?? "")</p>\(chart.html(say))</section>
      """
  }

  /// What comes next: goals, milestones, nominations.
  var deadlines: HTML {
    let today = sight.now.day
    var lines: [(Day, HTML)] = []
    for goal in contents.goals where !programme.progress(of: .goal(goal.id)).isOver {
      if let due = goal.due, due >= today {
        lines.append((due, "<code>\(goal.id.text)</code> \(reading.html(goal.title))"))
      }
      for step in goal.milestones
      where step.due >= today && !programme.progress(of: .milestone(goal.id, step.id)).isOver {
        lines.append((step.due, "<code>\(goal.id.text) \(step.id.text)</code> \(step.title)"))
      }
    }
    for effort in contents.efforts {
      guard let run = effort.run.flatMap({ sight.iteration($0) }), run.deadlines.closes >= today,
        run.step != .cancelled
      else { continue }
      let name = reading.link(reading.name(of: effort), to: .menu(.iteration(run.id)))
      lines.append((run.deadlines.closes, "\(say(Wording.ProgrammeTexts.closesOn)): \(name)"))
    }
    lines.sort { $0.0 < $1.0 }
    guard !contents.isEmpty, programme.closed == nil else { return HTML() }
    let shown = lines.prefix(12)
    return """
      <section id="next"><h2>\(say(Wording.ProgrammeTexts.deadlines))</h2>\
      <p>\(say(
        lines.isEmpty ? Wording.ProgrammeTexts.noDeadlines : .deadlinesLead))</p>\
      <ul class="changes">\(each: shown, { day, text in
        "<li><span class=\"change-when\">\(say.date(day))</span><div>\(text)</div></li>"
      })</ul></section>
      """
  }
}
