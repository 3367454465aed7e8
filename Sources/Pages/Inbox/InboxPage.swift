public import Domain
internal import Labels

/// What waits for the reader by deadline, and what happened of late.
public enum InboxPage {
  /// How many tidings are told.
  private static let tidingsMax = 40
  /// How many lines of a group are shown.
  private static let linesMax = 40

  /// The page.
  public static func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let duties = reading.sight.duties
    let tidings = Array(reading.sight.tidings.prefix(tidingsMax))
    let labels =
      duties.flatMap { $0.kind.labels(reading) } + tidings.flatMap { $0.kind.labels(reading) }
    let reading = reading.marked(by: labels.distinct)
    var content: HTML = """
      <h1>\(say(Wording.InboxTexts.title))</h1>\
      <p class="lead">\(say(Wording.InboxTexts.lead))</p>\(desk(reading))
      """
    if duties.isEmpty {
      content +=
        EmptyState(
          say(Wording.InboxTexts.nothing), "\(say(Wording.InboxTexts.nothingAdvice))"
        ).html
    }
    for (words, group) in grouped(duties, today: reading.sight.now.day) {
      let left = Array(group.dropFirst(linesMax))
      content += """
        <h2>\(say(words)) <span class="count">\(group.count)</span></h2>\
        \(list(Array(group.prefix(linesMax)), reading))\
        \(if: !left.isEmpty, folded(left, reading))
        """
    }
    if !tidings.isEmpty {
      content += """
        <h2>\(say(Wording.InboxTexts.tidings))</h2><ul class="changes">\(each: tidings, { tiding in
          """
          <li><span class="change-when">\(say.date(tiding.at.day))</span>\
          <div><p>\(tiding.kind.sentence(reading))</p></div></li>
          """
        })</ul>
        """
    }
    return reading.html(say(Wording.InboxTexts.title), in: nil, content)
  }

  /// The way to what the alliance has with the reader's own party, or to the partners that a
  /// reader at its seat looks after.
  private static func desk(_ reading: Reading) -> HTML {
    let route: Route
    let words: Wording.PartnerTexts
    switch reading.sight.principal.seat {
    case .none: return HTML()
    case .alliance: (route, words) = (.partners(.list), .toList)
    case .party(let id): (route, words) = (.partners(.office(id)), .office)
    }
    return
      "<p class=\"actions\">\(Button.link(reading.say(words), reading.link(route), .quiet))</p>"
  }

  /// The people whose names the page shows, for whoever asks the vault.
  public static func people(_ sight: Sight) -> [Candidate.ID] {
    sight.tidings.prefix(tidingsMax).compactMap { tiding in
      guard case .turned(let id, _) = tiding.kind else { return nil }
      return sight.nomination(id)?.candidate
    }
  }

  /// Late, within a week, later, without a day; empty groups left out.
  private static func grouped(
    _ duties: [Duty], today: Day
  ) -> [(Wording.InboxTexts, [Duty])] {
    let groups = Dictionary(grouping: duties) { duty -> Wording.InboxTexts in
      guard let due = duty.due else { return .undated }
      if due < today { return .late }
      return due <= today.adding(7) ? .soon : .later
    }
    let order: [Wording.InboxTexts] = [.late, .soon, .later, .undated]
    return order.compactMap { words in groups[words].map { (words, $0) } }
  }

  /// What comes after the most urgent, at hand and out of the way.
  private static func folded(_ duties: [Duty], _ reading: Reading) -> HTML {
    """
    <details class="report-table"><summary>\
    \(reading.say(duties.count, Wording.RecordCounts.more))</summary>\
    \(list(duties, reading))</details>
    """
  }

  private static func list(_ duties: [Duty], _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = duties.map { duty -> [HTML] in
      let due = duty.due.map { day -> HTML in
        let isLate = day < reading.sight.now.day
        return "<span\(attribute: "class", isLate ? "late" : "cell-day")>\(say.date(day))</span>"
      }
      return [
        duty.kind.link(reading), "\(say(duty.kind.words))", due ?? HTML(),
      ]
    }
    var table = Table(
      say(Wording.InboxTexts.title),
      columns: [
        Table.Column(say(Wording.InboxTexts.what)), Table.Column(say(Wording.InboxTexts.toDo)),
        Table.Column(say(Wording.InboxTexts.due)),
      ], rows: rows)
    table.showsCaption = false
    return table.html(say)
  }
}

extension Duty.Kind {
  /// What is to be done.
  var words: Wording.InboxTexts {
    switch self {
    case .answer: .answer
    case .decide: .decide
    case .check: .check
    case .approve: .approve
    case .publish: .publish
    case .attendance: .attendance
    case .report: .report
    case .closing: .closing
    case .review: .review
    case .challenge: .challenge
    case .widening: .widening
    case .position: .position
    case .steer: .steer
    case .statement: .statement
    case .turn: .turn
    case .choose: .choose
    case .meeting: .meeting
    case .arising: .arising
    case .conclude: .conclude
    case .consider: .consider
    case .edition: .edition
    case .concur: .concur
    case .reply: .reply
    case .fill: .fill
    case .amend: .amend
    case .receive: .receive
    }
  }

  /// Where it is done.
  func link(_ reading: Reading) -> HTML {
    switch self {
    case .answer(let id):
      let run = reading.sight.nomination(id)?.iteration
      return run.map { reading.run($0, to: .nominations(.nomination(id))) } ?? HTML()
    case .decide(let id, let count):
      return """
        \(reading.run(id, to: .nominations(.roster(id)))) \
        <span class="count">\(reading.say(count, Wording.InboxCounts.people))</span>
        """
    case .attendance(let id): return reading.run(id, to: .nominations(.roster(id)))
    case .check(let id), .approve(let id), .publish(let id), .report(let id), .closing(let id):
      return reading.run(id, to: .menu(.iteration(id)))
    case .review(let item): return reading.link(reading.title(of: item), to: .marking(item))
    case .position(let id), .steer(let id):
      return reading.sight.proposal(id).map { reading.proposal($0) } ?? HTML()
    case .edition(let id):
      return reading.sight.programme(id).map { reading.programme($0) } ?? HTML()
    case .concur(let id, let year):
      return reading.sight.programme(id).map { one in
        """
        \(reading.link(
          reading.say(Wording.ProgrammeTexts.reviewOf, "\(year)"),
          to: .programmes(.review(id, year: year)))) \
        <span class="row-note">\(reading.text(one.title))</span>
        """
      } ?? HTML()
    case .consider(let id), .reply(let id):
      return reading.link(
        reading.sight.title(of: .offer(id), in: reading.say), to: .operations(.offer(id)))
    case .fill(let id), .amend(let id), .receive(let id):
      return reading.sight.response(id).map { reading.response($0) } ?? HTML()
    case .statement(let id):
      return reading.sight.track(id).map {
        reading.link(reading.text($0.title), to: .dialogue(.track(id)))
      } ?? HTML()
    case .turn(let id):
      guard let one = reading.sight.caseFile(id) else { return HTML() }
      let stage = reading.stage(one.step.stage, of: one.instrument)
      return "\(reading.caseFile(one)) <span class=\"row-note\">\(stage)</span>"
    case .choose(let id, let count):
      guard let one = reading.sight.caseFile(id) else { return HTML() }
      return "\(reading.caseFile(one)) <span class=\"count\">\(count)</span>"
    case .meeting(let id), .conclude(let id):
      return reading.sight.meeting(id).map { reading.meeting($0) } ?? HTML()
    case .arising(let id, let task): return reading.arising(task, from: id)
    case .challenge(let id):
      let title = reading.sight.challenge(id).map { reading.title(of: $0.item) } ?? id.description
      return reading.link(title, to: .challenge(id))
    case .widening(let id):
      let title = reading.sight.widening(id).map { reading.title(of: $0.item) } ?? id.description
      return reading.link(title, to: .reviews)
    }
  }

  func labels(_ reading: Reading) -> [Label] {
    switch self {
    case .answer(let id):
      reading.sight.nomination(id).map { reading.labels(of: $0.iteration) } ?? []
    case .decide(let id, _), .check(let id), .approve(let id), .publish(let id),
      .attendance(let id), .report(let id), .closing(let id):
      reading.labels(of: id)
    case .review(let item): [reading.sight.marking(of: item)?.label].compactMap(\.self)
    case .challenge(let id):
      [reading.sight.challenge(id).flatMap { reading.sight.marking(of: $0.item)?.label }]
        .compactMap(\.self)
    case .widening(let id): [reading.sight.widening(id)?.marking.label].compactMap(\.self)
    case .position(let id), .steer(let id):
      reading.sight.proposal(id).map { reading.labels(of: $0) } ?? []
    case .edition(let id), .concur(let id, _):
      reading.sight.programme(id).map { [$0.marking.label] } ?? []
    case .statement(let id): reading.sight.track(id).map { [$0.marking.label] } ?? []
    case .turn(let id), .choose(let id, _):
      [reading.sight.caseFile(id)?.marking?.label].compactMap(\.self)
    case .meeting(let id), .conclude(let id), .arising(let id, _):
      reading.sight.meeting(id).map { reading.labels(of: $0) } ?? []
    case .consider(let id), .reply(let id):
      reading.sight.offer(id).map { [$0.marking.label] } ?? []
    case .fill(let id), .amend(let id), .receive(let id):
      reading.sight.response(id).map { [$0.marking.label] } ?? []
    }
  }
}

extension Tiding.Kind {
  /// What happened, as a sentence.
  func sentence(_ reading: Reading) -> HTML {
    let say = reading.say
    switch self {
    case .turned(let id, let status):
      guard let nomination = reading.sight.nomination(id) else { return HTML() }
      return """
        \(reading.run(nomination.iteration, to: .nominations(.nomination(id)))) \
        <strong>\(say(status, as: Wording.Statuses.self))</strong> · \
        \(reading.candidate(nomination.candidate))\(with: nomination.why, { " – \($0)" })
        """
    case .moved(let id):
      let run = reading.sight.iteration(id)
      let days = run.map { say.days($0.schedule.first, $0.schedule.last) } ?? ""
      return
        "\(reading.run(id, to: .menu(.iteration(id)))) \(say(Wording.InboxTexts.movedTo, days))"
    case .cancelled(let id):
      let why = reading.sight.iteration(id)?.cancelledFor ?? ""
      return
        "\(reading.run(id, to: .menu(.iteration(id)))) \(say(Wording.RunTexts.cancelledFor, why))"
    }
  }

  func labels(_ reading: Reading) -> [Label] {
    switch self {
    case .turned(let id, _):
      reading.sight.nomination(id).map { reading.labels(of: $0.iteration) } ?? []
    case .moved(let id), .cancelled(let id): reading.labels(of: id)
    }
  }
}

extension Reading {
  /// A run by its code, title and days, as a link.
  func run(_ id: Iteration.ID, to route: Route) -> HTML {
    guard let line = RunLine(id, self) else { return "\(id.text)" }
    return """
      \(link(line.title, to: route)) <span class="row-note"><code>\(id.text)</code> · \
      \(line.days)</span>
      """
  }
}
