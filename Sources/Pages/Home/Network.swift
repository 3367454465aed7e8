import Domain

/// What the home page counts and draws.
struct Network {
  let reading: Reading
  /// The parties that count or are drawn.
  let glances: [PartyGlance]
  let hasAlliance: Bool

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  init(_ reading: Reading, _ glances: [PartyGlance]) {
    let sight = reading.sight
    self.reading = reading
    self.glances = glances
    let alliance = sight.allianceBody.flatMap(sight.body)
    hasAlliance = alliance?.life.contains(sight.day) ?? false
  }

  private func count(_ standing: Standing) -> Int {
    glances.count { $0.standing == standing }
  }

  var lead: HTML {
    let text =
      hasAlliance
      ? say(
        Wording.Home.lead, say(count(.ally), Wording.HomeCounts.allies),
        say(count(.partner), Wording.HomeCounts.partners),
        say(sight.countBodies, Wording.HomeCounts.bodies))
      : say(Wording.Home.leadNone)
    return "<p class=\"lead\">\(text)</p>"
  }

  var numbers: HTML {
    func stat(
      _ number: Int, _ words: Wording.Home, _ filter: PartyFilter, _ mark: StandingMark
    ) -> Stat {
      var stat = Stat(
        say.grouped(number), say(words), address: reading.link(.parties(filter)))
      stat.standing = mark
      return stat
    }
    var current = BodyFilter()
    current.current = true
    return Stat.row([
      stat(count(.ally), .allies, PartyFilter(standing: .ally), .ally),
      stat(count(.partner), .partners, PartyFilter(standing: .partner), .partner),
      stat(count(.invitee), .invitees, PartyFilter(standing: .invitee), .invitee),
      stat(
        sight.countRestrictionsInForce, .restricted, PartyFilter(restricted: true), .restricted),
      Stat(
        say.grouped(sight.countBodies), say(Wording.Home.bodies),
        address: reading.link(.bodies(current))),
    ])
  }

  /// The map, and beside it what changed last.
  var main: HTML {
    """
    <div class="columns"><div>\(reading.map(glances, say(Wording.Home.map)).html(say))</div>\
    <section><h2 class="beside">\(say(Wording.Home.latest))</h2>\(changes)</section></div>
    """
  }

  private var changes: HTML {
    let latest = reading.latestChanges(atLeast: 8, atMost: 12)
    if latest.isEmpty { return "<p>\(say(Wording.Home.noChange))</p>" }
    return """
      \(ChangeList(latest).html(say))\
      <p>\(reading.link(say(Wording.Home.latestAll), to: .record(before: nil)))</p>
      """
  }

  /// How the numbers of Allies and of partners went, side by side on the same years.
  var growth: HTML {
    guard let alliance = sight.allianceBody else { return HTML() }
    let allies = sight.growth(of: alliance)
    let partners = Partnerships(sight).steps
    guard let first = (allies + partners).map(\.day).min() else { return HTML() }
    let last = ([sight.day] + (allies + partners).map(\.day)).max() ?? sight.day
    let axis = TimeAxis(from: Double(first.year), to: Double(last.year) + 1)
    return """
      <h2>\(say(Wording.Home.growth))</h2><div class="columns columns-even">\
      \(chart(.growthAllies, allies, axis))\(chart(.growthPartners, partners, axis))</div>
      """
  }

  private func chart(
    _ title: Wording.Home, _ steps: [(day: Day, count: Int)], _ axis: TimeAxis
  ) -> HTML {
    guard !steps.isEmpty else { return HTML() }
    var chart = StepChart(
      say(title), axis,
      steps.map { StepChart.Step($0.count, from: $0.day.yearOnAxis, day: say.date($0.day)) })
    chart.mark = (sight.day.yearOnAxis, say.date(sight.day))
    return chart.html(say)
  }

  /// The tables at which Allies meet partners, the largest first; those with a single partner
  /// in one line.
  var tables: HTML {
    let all = sight.formats.filter { $0.partners > 0 }
      .sorted { ($1.partners, $0.body.id) < ($0.partners, $1.body.id) }
    guard let most = all.first?.partners else { return HTML() }
    let columns = [
      Table.Column(say(Wording.Home.body)), Table.Column(say(Wording.Home.kind)),
      Table.Column(say(Wording.Home.format)), Table.Column(say(Wording.Home.partnersShort)),
    ]
    let rows = all.filter { $0.partners > 1 }.map { row($0, most: most) }
    var table = Table(say(Wording.Home.tables), columns: columns, rows: rows)
    table.showsCaption = false
    let single = all.filter { $0.partners == 1 }.map { reading.body($0.body.id) }
    var current = BodyFilter()
    current.current = true
    return """
      <h2>\(say(Wording.Home.tables))</h2><p>\(say(Wording.Home.tablesNote))</p>\
      \(if: !rows.isEmpty, table.html(say))\
      \(if: !single.isEmpty, "<p>\(say.html(Wording.Home.single, single.joined(", ")))</p>")\
      <p>\(reading.link(say(Wording.Home.allBodies), to: .bodies(current)))</p>
      """
  }

  private func row(_ format: Format, most: Int) -> [HTML] {
    [
      """
      <span>\(reading.body(format.body.id)) <span class="beside-name">\
      \(reading.html(format.body.name(on: sight.day)))</span></span>
      """,
      "\(say(format.body.kind))", "<strong>\(format.name)</strong>",
      Share(Double(format.partners) / Double(most), say.grouped(format.partners)).html,
    ]
  }
}
