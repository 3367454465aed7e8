public import Domain
internal import Labels

/// The thread from the alliance's objectives to what is done for them, of all partners or one.
public struct ThreadPage: Sendable {
  let party: Party.ID?

  /// The thread of all, or of one partner.
  public init(_ party: Party.ID?) { self.party = party }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let thread = reading.sight.thread(of: party)
    let reading = reading.marked(by: thread.programmes.map(\.marking.label).distinct)
    let say = reading.say
    let title =
      party.map { say(Wording.ThreadTexts.forPartner, reading.text(reading.sight.name(of: $0))) }
      ?? say(Wording.ThreadTexts.title)
    let view = ThreadView(thread, party, reading)
    var content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(Wording.ThreadTexts.lead))</p>
      """
    if party != nil {
      let back = Button.link(
        say(Wording.ThreadTexts.back), reading.link(.programmes(.thread(nil))), .quiet)
      content += "<p class=\"actions no-print\">\(back)</p>"
    }
    if thread.programmes.isEmpty {
      content +=
        EmptyState(
          say(Wording.ThreadTexts.noProgrammes), "\(say(Wording.ProgrammeTexts.noneAdvice))"
        ).html
    } else {
      content += view.stats + view.matrix + view.flow
    }
    content += view.unserved
    if !thread.programmes.isEmpty { content += view.idle + view.loose + view.own + view.outside }
    return reading.html(title, in: .toolbox, below: [.programmes(.list(nil))], content)
  }
}

/// The parts of the thread's page.
struct ThreadView {
  /// How many lines a list of loose ends shows.
  private static let linesMax = 40

  let thread: GoalThread
  let party: Party.ID?
  let reading: Reading
  private let programmes: [Programme.ID: Programme]

  init(_ thread: GoalThread, _ party: Party.ID?, _ reading: Reading) {
    self.thread = thread
    self.party = party
    self.reading = reading
    programmes = Dictionary(thread.programmes.map { ($0.id, $0) }) { first, _ in first }
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  var stats: HTML {
    let goals = thread.programmes.reduce(0) { $0 + $1.said.goals.count }
    let efforts = thread.programmes.reduce(0) { $0 + $1.said.efforts.count }
    return Stat.row([
      Stat(say.grouped(thread.programmes.count), say(Wording.ProgrammeTexts.title)),
      Stat(say.grouped(goals), say(Wording.ProgrammeTexts.goals)),
      Stat(say.grouped(efforts), say(Wording.ProgrammeTexts.efforts)),
    ])
  }

  var matrix: HTML {
    guard !thread.aims.isEmpty else { return HTML() }
    let most = thread.strands.map(\.goals).max() ?? 1
    let found = Dictionary(
      thread.strands.map { (Pair(aim: $0.aim, party: $0.party), $0) }
    ) { first, _ in first }
    let columns = thread.parties.map { id in
      Matrix.Heading(
        id.text, reading.text(sight.name(of: id)), address: reading.link(.programmes(.thread(id))))
    }
    let rows = thread.aims.map { aim in
      Matrix.Heading(
        aim.id.text, reading.text(aim.name),
        address: reading.link(.programmes(.aim(aim.id, party))))
    }
    let cells = thread.aims.map { aim in
      thread.parties.map { party -> Matrix.Cell? in
        guard let strand = found[Pair(aim: aim.id, party: party)], strand.goals > 0 else {
          return nil
        }
        return Matrix.Cell(
          say.grouped(strand.goals), weight: Double(strand.goals) / Double(max(1, most)),
          address: reading.link(.programmes(.aim(aim.id, party))))
      }
    }
    return """
      <section id="matrix"><h2>\(say(Wording.ThreadTexts.matrix))</h2>\
      <p>\(say(Wording.ThreadTexts.matrixNote))</p>\(
        Matrix(say(Wording.ThreadTexts.matrix), rows: rows, columns: columns, cells: cells)
          .html(say))</section>
      """
  }

  private struct Pair: Hashable {
    var aim: Term.ID
    var party: Party.ID
  }

  var flow: HTML {
    guard let drawing = FlowDrawing(thread, reading) else { return HTML() }
    return """
      <section id="flow"><h2>\(say(Wording.ThreadTexts.flow))</h2>\
      <p>\(say(Wording.ThreadTexts.flowLead))</p>\
      <figure class="chart">\(drawing.html)</figure></section>
      """
  }

  var unserved: HTML {
    if thread.aims.isEmpty { return "<p>\(say(Wording.ThreadTexts.noAims))</p>" }
    let heading: HTML = "<h2>\(say(Wording.ThreadTexts.unserved))</h2>"
    guard !thread.unserved.isEmpty else {
      let all = say(Wording.ThreadTexts.allServed)
      return "<section id=\"unserved\">\(heading)<p>\(all)</p></section>"
    }
    let items = thread.unserved.map { id -> HTML in
      let name = sight.term(id).map { reading.text($0.name) } ?? id.text
      return "<li>\(reading.link(name, to: .programmes(.aim(id, party))))</li>"
    }
    return """
      <section id="unserved">\(heading)<p>\(say(Wording.ThreadTexts.unservedLead))</p>\
      <ul>\(each: items, { $0 })</ul></section>
      """
  }

  var idle: HTML {
    let lines = thread.idle.compactMap { one -> HTML? in
      guard let programme = programmes[one.programme], let goal = programme.said.goal(one.goal)
      else { return nil }
      return "<li>\(place(programme)) <code>\(goal.id.text)</code> \(reading.html(goal.title))</li>"
    }
    return list("idle", .idle, .idleLead, lines)
  }

  var loose: HTML {
    let lines = thread.loose.compactMap { one -> HTML? in
      guard let programme = programmes[one.programme] else { return nil }
      let name = reading.name(of: one.effort)
      let link = one.effort.run.map { reading.link(name, to: .menu(.iteration($0))) } ?? "\(name)"
      return "<li>\(place(programme)) \(link)</li>"
    }
    return list("loose", .loose, .looseLead, lines)
  }

  var own: HTML {
    let lines = thread.own.compactMap { one -> HTML? in
      guard let programme = programmes[one.programme],
        let objective = programme.said.objective(one.objective)
      else { return nil }
      return """
        <li>\(place(programme)) <code>\(objective.id.text)</code> \
        \(reading.html(objective.title))</li>
        """
    }
    return list("own", .own, .ownLead, lines)
  }

  /// People of one partner who went where no programme of theirs says so.
  var outside: HTML {
    let today = sight.now.day
    guard let party,
      let found = sight.attendedOutside(of: party, in: today.adding(-365)...today),
      !found.isEmpty
    else { return HTML() }
    let lines = found.compactMap { run, people -> HTML? in
      RunLine(run.id, reading).map { line in
        """
        <li><span class="cell-day">\(line.days)</span> \(line.link) \
        (\(say.grouped(people)) \(say(Wording.ProgrammeTexts.people).lowercased()))</li>
        """
      }
    }
    return """
      <section id="outside"><h2>\(say(Wording.ProgrammeTexts.outside)) \
      <span class="count">\(lines.count)</span></h2>\
      <p>\(say(Wording.ProgrammeTexts.outsideLead))</p>\
      <ul>\(each: lines.prefix(Self.linesMax), { $0 })</ul></section>
      """
  }

  private func place(_ programme: Programme) -> HTML {
    "\(if: party == nil, "\(reading.party(programme.party)), ")\(reading.programme(programme)):"
  }

  private func list(
    _ anchor: String, _ title: Wording.ThreadTexts, _ lead: Wording.ThreadTexts, _ lines: [HTML]
  ) -> HTML {
    let none: HTML = "<p>\(say(Wording.ThreadTexts.nothing))</p>"
    let shown = lines.prefix(Self.linesMax)
    return """
      <section id="\(anchor)"><h2>\(say(title)) <span class="count">\(lines.count)</span></h2>\
      <p>\(say(lead))</p>\(if: lines.isEmpty, none)\
      \(if: !lines.isEmpty, "<ul>\(each: shown, { $0 })</ul>")\
      \(if: lines.count > shown.count, """
        <p>\(say(lines.count - shown.count, Wording.ProgrammeCounts.moreFindings))</p>
        """)</section>
      """
  }
}

/// What leads to one of the alliance's objectives: partners' objectives, goals and efforts.
public struct AimPage: Sendable {
  let aim: Term
  let party: Party.ID?

  /// What leads to an objective, of all partners or of one.
  public init(_ aim: Term, of party: Party.ID?) {
    self.aim = aim
    self.party = party
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let thread = reading.sight.thread(of: party)
    let programmes = thread.programmes.filter { one in
      one.said.objectives.contains { $0.aims.contains(aim.id) }
    }
    let reading = reading.marked(by: programmes.map(\.marking.label).distinct)
    let say = reading.say
    let title = reading.text(aim.name)
    let sections = programmes.map { section($0, thread, reading) }
    let none: HTML = "<p>\(say(Wording.ThreadTexts.unservedLead))</p>"
    let back = reading.link(
      say(Wording.ThreadTexts.back), to: .programmes(.aim(aim.id, nil)))
    let content: HTML = """
      <p class="kicker">\(say(Wording.ThreadTexts.aim))</p><h1>\(title)</h1>\
      \(if: party != nil, "<p>\(back)</p>")\
      <h2>\(say(Wording.ThreadTexts.forAim))</h2>\(if: sections.isEmpty, none)\
      \(each: sections, { $0 })
      """
    return reading.html(
      title, in: .toolbox, below: [.programmes(.list(nil)), .programmes(.thread(nil))], content)
  }

  private func section(
    _ programme: Programme, _ thread: GoalThread, _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let contents = programme.said
    let own = contents.objectives.filter { $0.aims.contains(aim.id) }
    let strand = thread.strand(of: programme.party, for: aim.id)
    let items = own.map { objective -> HTML in
      let goals = contents.goals(of: objective.id).map { goal -> HTML in
        let efforts = contents.efforts(for: goal.id)
        let people = efforts.reduce(0) { $0 + $1.people }
        let count = say(efforts.count, Wording.ProgrammeCounts.efforts)
        return """
          <li><code>\(goal.id.text)</code> \(reading.html(goal.title)) \
          \(reading.badge(programme.progress(of: .goal(goal.id)))) \
          <span class="row-note">\(count), \
          \(say(people, Wording.ProgrammeCounts.people))</span></li>
          """
      }
      return """
        <h4><code>\(objective.id.text)</code> \(reading.html(objective.title))</h4>\
        <ul>\(each: goals, { $0 })</ul>
        """
    }
    let reached = strand.map {
      say(Wording.ProgrammeTexts.reached, say.grouped($0.reached), say.grouped($0.goals))
    }
    return """
      <section><h3>\(reading.party(programme.party)): \(reading.programme(programme))</h3>\
      \(with: reached, { "<p class=\"row-note\">\($0)</p>" })\(each: items, { $0 })</section>
      """
  }
}
