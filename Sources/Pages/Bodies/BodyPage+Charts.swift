import Domain

extension BodyPage {
  /// More rows than these fold away until asked for.
  private static let rowsShown = 12

  /// How membership grew and shrank.
  static func growth(_ body: Body, _ spells: [Membership], _ reading: Reading) -> HTML {
    let say = reading.say
    let growth = reading.sight.growth(of: body.id)
    guard growth.contains(where: { $0.count > 0 }) else { return HTML() }
    let turns = Turns(spells.filter { $0.role == body.mainRole })
    let steps = growth.map { step in
      StepChart.Step(
        step.count, from: step.day.yearOnAxis, day: say.date(step.day),
        note: turns.note(on: step.day))
    }
    var chart = StepChart(say(Wording.BodyTexts.growthNote), axis(body, reading), steps)
    chart.mark = mark(body, reading)
    return "<h2>\(say(Wording.BodyTexts.growth))</h2>\(chart.html(say))"
  }

  /// All spells as bars, one row a party; those through an included body in one row.
  static func timeline(_ body: Body, _ spells: [Membership], _ reading: Reading) -> HTML {
    let say = reading.say
    var rows = body.inclusions.map { row($0, of: body, reading) }
    var order: [Party.ID] = []
    var byParty: [Party.ID: [Membership]] = [:]
    for spell in spells {
      if byParty[spell.party] == nil { order.append(spell.party) }
      byParty[spell.party, default: []].append(spell)
    }
    rows += order.map { row($0, byParty[$0] ?? [], of: body, reading) }
    guard !rows.isEmpty else { return HTML() }
    var chart = Timeline(say(Wording.BodyTexts.timeline), axis(body, reading), rows)
    chart.mark = mark(body, reading)
    chart.isDense = true
    let title: HTML = "<h2>\(say(Wording.BodyTexts.timeline))</h2>"
    guard rows.count > rowsShown else { return title + chart.html(say) }
    return """
      \(title)<details class="fold"><summary>\
      \(say(Wording.BodyTexts.timelineMany, say.grouped(rows.count)))</summary>\
      \(chart.html(say))</details>
      """
  }

  private static func axis(_ body: Body, _ reading: Reading) -> TimeAxis {
    let last = body.ending?.on.day ?? max(reading.sight.day, body.founded.day)
    return TimeAxis(from: Double(body.founded.day.year), to: last.yearOnAxis + 0.3)
  }

  private static func mark(_ body: Body, _ reading: Reading) -> (year: Double, label: String)? {
    guard body.life.contains(reading.sight.day) else { return nil }
    return (reading.sight.day.yearOnAxis, reading.say(Wording.Charts.dayMark))
  }

  private static func row(
    _ party: Party.ID, _ spells: [Membership], of body: Body, _ reading: Reading
  ) -> Timeline.Row {
    let bars = spells.map { spell -> Timeline.Spell in
      var bar = Timeline.Spell(
        StandingMark(spell.role, in: body.kind), reading.say(spell.role),
        from: spell.from.day.yearOnAxis, to: spell.close?.on.day.yearOnAxis)
      bar.from = reading.say.date(spell.from)
      bar.to = spell.close.map { reading.say.date($0.on) }
      bar.confidence = spell.evidence.confidence
      return bar
    }
    return Timeline.Row(
      reading.text(reading.sight.name(of: party)), bars, address: reading.link(.party(party)))
  }

  private static func row(
    _ inclusion: Body.Inclusion, of body: Body, _ reading: Reading
  ) -> Timeline.Row {
    let from = inclusion.span.from ?? body.founded
    let to = inclusion.span.to ?? body.ending?.on
    let included = reading.sight.body(inclusion.body)
    let name = reading.text(reading.sight.short(of: inclusion.body))
    var bar = Timeline.Spell(
      StandingMark(.member, in: included?.kind ?? .framework),
      reading.say(Wording.BodyTexts.through, name),
      from: from.day.yearOnAxis, to: to?.day.yearOnAxis)
    bar.from = reading.say.date(from)
    bar.to = to.map { reading.say.date($0) }
    return Timeline.Row(
      reading.say(Wording.BodyTexts.through, name), [bar],
      address: reading.link(.body(inclusion.body)))
  }
}

/// Who came and went on a day, by code: `+SWE −POL`.
private struct Turns {
  private var notes: [Day: [String]] = [:]

  init(_ spells: [Membership]) {
    for spell in spells { notes[spell.from.day, default: []].append("+" + spell.party.text) }
    for case (let spell, let close?) in spells.map({ ($0, $0.close) }) {
      notes[close.on.day, default: []].append("−" + spell.party.text)
    }
  }

  func note(on day: Day) -> String {
    let all = notes[day] ?? []
    return all.prefix(16).joined(separator: " ") + (all.count > 16 ? " …" : "")
  }
}

extension StandingMark {
  /// How a spell of a role in a kind of body is drawn.
  init(_ role: Membership.Role, in kind: Body.Kind) {
    switch (kind, role) {
    case (_, .invitee): self = .invitee
    case (_, .aspirant): self = .aspirant
    case (.alliance, _): self = .ally
    case (.cluster, _), (.organisation, _), (_, .observer): self = .outside
    default: self = .partner
    }
  }
}
