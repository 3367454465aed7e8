import Domain

/// What of a run is late still, and whose it is to do.
struct LateNotice: Sendable {
  let run: Iteration
  let reading: Reading

  init(_ run: Iteration, _ reading: Reading) {
    self.run = run
    self.reading = reading
  }

  /// Nothing to whoever reads no reports.
  var html: HTML {
    guard reading.sight.reportScope != nil else { return HTML() }
    let today = reading.sight.now.day
    let late = reading.sight.lateness(of: run).filter { $0.done == nil }
    return "\(each: late, { Notice(.warning, sentence($0, today)).html(reading.say) })"
  }

  private func sentence(_ late: Lateness, _ today: Day) -> HTML {
    let say = reading.say
    let days = say(late.days(by: today), Wording.MenuCounts.days)
    return """
      \(say(Wording.LateTexts.late, say(late.kind.words), say.date(late.due), days)). \
      \(say(Wording.LateTexts.whose, reading.text(of: late.owner)))
      """
  }
}

/// Whose part of a run is what, by when, and what of it is late.
struct RunOwners: Sendable {
  let run: Iteration
  let activity: Activity
  let reading: Reading

  init(_ run: Iteration, of activity: Activity, _ reading: Reading) {
    self.run = run
    self.activity = activity
    self.reading = reading
  }

  private var say: Language { reading.say }

  /// Nothing to whoever reads no reports, and nothing of a run that was called off.
  var html: HTML {
    guard reading.sight.reportScope != nil, run.step != .cancelled else { return HTML() }
    let columns = [
      Table.Column(say(Wording.LateTexts.part)), Table.Column(say(Wording.LateTexts.ownerNow)),
      Table.Column(say(Wording.LateTexts.dueBy)), Table.Column(say(Wording.LateTexts.state)),
    ]
    let table = Table(say(Wording.LateTexts.ownersOf), columns: columns, rows: rows)
    return """
      <details class="through"><summary>\(say(Wording.LateTexts.ownersOf))</summary>\
      \(table.unseenCaption(say))</details>
      """
  }

  private var rows: [[HTML]] {
    let provider = Lateness.Owner.provider(activity.provider)
    let opens = run.deadlines.opens
    let way: [Iteration.Step] = [.proposed, .checked, .approved, .published, .reported]
    let at = way.firstIndex(of: run.step) ?? 0
    return [
      ["\(say(Wording.LateTexts.offer))", reading.name(of: provider), HTML(), HTML()],
      row(.checking, .lead, due: opens, isDone: at > 0),
      row(.approving, .lead, due: opens, isDone: at > 1),
      row(.publishing, provider, due: opens, isDone: at > 2),
      [
        "\(say(Wording.LateTexts.nominating))", "\(say(Wording.LateTexts.parties))",
        day(run.deadlines.closes), HTML(),
      ],
      row(.deciding, provider, due: run.decisionDue),
      row(.attendance, provider, due: run.attendanceDue),
      row(.reporting, provider, due: run.reportDue, isDone: at > 3),
    ]
  }

  private func row(
    _ kind: Lateness.Kind, _ owner: Lateness.Owner, due: Day, isDone: Bool = false
  ) -> [HTML] {
    let today = reading.sight.now.day
    let late = reading.sight.lateness(of: run).first { $0.kind == kind && $0.done == nil }
    var state: HTML = isDone ? "\(say(Wording.LateTexts.onTime))" : HTML()
    if let late {
      let days = say(late.days(by: today), Wording.MenuCounts.days)
      state = "<strong class=\"late\">\(say(Wording.LateTexts.overdue, days))</strong>"
    }
    return ["\(say(kind.words))", reading.name(of: owner), day(due), state]
  }

  private func day(_ day: Day) -> HTML { "<span class=\"cell-day\">\(say.date(day))</span>" }
}

/// What is late still of the runs of one provider, and whose it is to do.
struct LateList: Sendable {
  /// How many are told of one by one.
  private static let rowsMax = 20

  private let runs: [RunLine]
  private let reading: Reading

  init(_ runs: [RunLine], _ reading: Reading) {
    self.runs = runs
    self.reading = reading
  }

  /// Nothing to whoever reads no reports. Runs of this year and the one before are looked at, so
  /// that a long past costs nothing.
  var html: HTML {
    guard reading.sight.reportScope != nil else { return HTML() }
    let today = reading.sight.now.day
    let recent = runs.filter { $0.run.schedule.last.year >= today.year - 1 }
    let late = recent.flatMap { reading.sight.lateness(of: $0.run) }.filter { $0.done == nil }
      .sorted {
        ($0.due, $0.iteration, $0.kind.rawValue) < ($1.due, $1.iteration, $1.kind.rawValue)
      }
    guard !late.isEmpty else { return HTML() }
    let say = reading.say
    let all = reading.link(
      say(Wording.LateTexts.allLate, "\(today.year)"),
      to: .nominations(.reports(ReportView(.deadlines, year: today.year))))
    return """
      <section><h2>\(say(Wording.LateTexts.lateHere)) <span class="count">\(late.count)</span></h2>\
      \(table(late.prefix(Self.rowsMax)))\(if: late.count > Self.rowsMax, "<p>\(all)</p>")</section>
      """
  }

  private func table(_ late: ArraySlice<Lateness>) -> HTML {
    let say = reading.say
    let rows = late.map { late -> [HTML] in
      [
        reading.run(late.iteration, to: .menu(.iteration(late.iteration))),
        "\(say(late.kind.words))", reading.name(of: late.owner),
        "<span class=\"cell-day\">\(say.date(late.due))</span>",
        "\(late.days(by: reading.sight.now.day))",
      ]
    }
    return Table(
      say(Wording.LateTexts.lateHere),
      columns: [
        Table.Column(say(Wording.MenuTexts.activity)), Table.Column(say(Wording.LateTexts.what)),
        Table.Column(say(Wording.LateTexts.ownerNow)), Table.Column(say(Wording.LateTexts.due)),
        .number(say(Wording.LateTexts.days)),
      ], rows: rows
    ).unseenCaption(say)
  }
}
