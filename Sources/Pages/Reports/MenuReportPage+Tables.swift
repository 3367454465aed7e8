public import Domain

/// A report's numbers, as one table, chart or row of them.
extension MenuReportPage {
  /// A longer table is folded away under its chart.
  private static let rowsOpen = 15

  /// What the report is about, in one number.
  private func number(_ tally: MenuTally) -> Int {
    switch report {
    case .attendance: tally.attended
    case .demand: tally.nominations
    case .absences: tally.absences
    case .deadlines: 0
    }
  }

  /// By what lines are ordered: the year's number, then the year before's.
  func weight(_ line: MenuLine) -> (Int, Int) { (number(line.tally), number(line.before)) }

  /// The year's sums.
  func stats(_ figures: MenuFigures) -> [Stat] {
    let total = figures.total
    func stat(_ number: Int, _ words: Wording.MenuReports, before: Int) -> Stat {
      var stat = Stat(say.grouped(number), say(words))
      let year = say(Wording.MenuReports.before, "\(year - 1)")
      stat.note = "\(say(Wording.Components.pair, year, say.grouped(before)))"
      return stat
    }
    let before = figures.before
    switch report {
    case .attendance:
      return [
        stat(total.attended, .came, before: before.attended),
        stat(total.seated, .seated, before: before.seated),
        stat(total.nominations, .putForward, before: before.nominations),
      ]
    case .demand:
      return [
        stat(total.nominations, .putForward, before: before.nominations),
        stat(total.seats, .seats, before: before.seats),
        stat(total.waiting, .waiting, before: before.waiting),
        stat(total.free, .free, before: before.free),
      ]
    case .absences:
      return [
        stat(total.missed, .missed, before: before.missed),
        stat(total.lateWithdrawals, .lateWithdrawals, before: before.lateWithdrawals),
        stat(total.seated, .seated, before: before.seated),
      ]
    case .deadlines: return []
    }
  }

  /// The longest bars of a table.
  func chart(_ division: MenuLine.Division, _ lines: [MenuLine]) -> HTML {
    let names = (now: "\(year)", before: Optional("\(year - 1)"))
    let bars = lines.map { line in
      BarChart.Bar(
        reading.text(of: line.key), number(line.tally), before: number(line.before))
    }
    var chart = BarChart(
      say(Wording.Components.pair, say(division.words), say(heading)), names: names, bars)
    chart.showsTitle = false
    return chart.html(say)
  }

  private var heading: Wording.MenuReports {
    switch report {
    case .attendance: .came
    case .demand: .putForward
    case .absences, .deadlines: .absences
    }
  }

  func table(_ division: MenuLine.Division, _ lines: [MenuLine]) -> HTML {
    let columns = [Table.Column(say(division.words))] + columns.map { Table.Column.number($0) }
    let rows = lines.map { line -> [HTML] in [reading.name(of: line.key)] + cells(line) }
    var table = Table(say(division.words), columns: columns, rows: rows)
    table.narrow = .scroll
    let html = table.unseenCaption(say)
    guard rows.count > Self.rowsOpen else { return html }
    return """
      <details class="report-table"><summary>\(say(Wording.MenuReports.allRows, "\(rows.count)"))\
      </summary>\(html)</details>
      """
  }

  private var columns: [String] {
    let before = say(Wording.MenuReports.before, "\(year - 1)")
    let words: [Wording.MenuReports]
    switch report {
    case .attendance:
      return [say(Wording.MenuReports.came), before]
        + [Wording.MenuReports.seated, .putForward, .runs].map { say($0) }
    case .demand: words = [.putForward, .seats, .perSeat, .waiting, .free, .runs]
    case .absences: words = [.missed, .missedShare, .lateWithdrawals]
    case .deadlines: words = []
    }
    return words.map { say($0) } + [before]
  }

  private func cells(_ line: MenuLine) -> [HTML] {
    let tally = line.tally
    func numbers(_ numbers: Int...) -> [HTML] { numbers.map { "\(say.grouped($0))" } }
    switch report {
    case .attendance:
      return numbers(
        tally.attended, line.before.attended, tally.seated, tally.nominations, tally.runs)
    case .demand:
      return numbers(tally.nominations, tally.seats) + ["\(perSeat(tally))"]
        + numbers(tally.waiting, tally.free, tally.runs, line.before.nominations)
    case .absences:
      let part = Double(tally.missed) / Double(max(1, tally.seated))
      let share = say(
        Wording.Reporting.share, say.grouped(tally.missed), say.grouped(tally.seated))
      return numbers(tally.missed) + [Share(part, share).html]
        + numbers(tally.lateWithdrawals, line.before.absences)
    case .deadlines: return []
    }
  }

  private func perSeat(_ tally: MenuTally) -> String {
    guard tally.seats > 0 else { return "–" }
    let tenths = (tally.nominations * 20 + tally.seats) / (tally.seats * 2)
    return "\(say.grouped(tenths / 10))\(say == .french ? "," : ".")\(tenths % 10)"
  }

  /// Who came by gender, without numbers that would tell of single people.
  func genders(_ counts: [GenderCount]) -> HTML {
    guard counts.contains(where: { $0.count != 0 }) else { return HTML() }
    let rows = counts.map { count -> [HTML] in
      let name =
        count.gender.map { say($0, as: Wording.Genders.self) } ?? say(Wording.MenuReports.unsaid)
      let number: HTML =
        count.count.map { "\(say.grouped($0))" } ?? "<em>\(say(Wording.MenuReports.withheld))</em>"
      return ["\(name)", number]
    }
    let table = Table(
      say(Wording.MenuReports.genders),
      columns: [
        Table.Column(say(Wording.MenuReports.gender)), .number(say(Wording.MenuReports.came)),
      ], rows: rows)
    return """
      <section><h2>\(say(Wording.MenuReports.genders))</h2>\
      <p>\(say(Wording.MenuReports.gendersNote))</p>\(table.unseenCaption(say))</section>
      """
  }

  /// Single runs that stand out.
  func runs(
    _ title: Wording.MenuReports, _ column: Wording.MenuReports, _ figures: [RunFigure]
  ) -> HTML {
    guard !figures.isEmpty else { return HTML() }
    let rows = figures.map { figure -> [HTML] in
      [
        reading.run(figure.run, to: .menu(.iteration(figure.run))),
        "\(say.grouped(figure.count))", "\(say.grouped(figure.seats))",
      ]
    }
    let table = Table(
      say(title),
      columns: [
        Table.Column(say(Wording.MenuTexts.activity)), .number(say(column)),
        .number(say(Wording.MenuReports.seats)),
      ], rows: rows)
    return "<section><h2>\(say(title))</h2>\(table.unseenCaption(say))</section>"
  }
}

extension Reading {
  /// What a line of a report is about.
  public func text(of key: MenuLine.Key) -> String {
    switch key {
    case .party(let id): text(sight.name(of: id))
    case .area(let id): name(of: Facet.area(id))
    case .provider(let id): name(of: Facet.provider(id))
    case .month(let month): say.month(month)
    case .kind(let kind): say(kind, as: Wording.ActivityKinds.self)
    }
  }

  /// The same with the way there.
  func name(of key: MenuLine.Key) -> HTML {
    switch key {
    case .party(let id): party(id)
    case .provider(let id): link(text(of: key), to: .menu(.provider(id)))
    case .area, .month, .kind: "\(text(of: key))"
    }
  }
}
