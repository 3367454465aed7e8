import Domain

/// The ends and mergers that history made: what ended, how, and what took its place.
struct Successions {
  private let reading: Reading
  private let ended: [Body]
  private let chained: [Body]

  init(_ reading: Reading) {
    self.reading = reading
    let bodies = reading.sight.bodies
    ended = bodies.filter { $0.ending != nil }.sorted {
      ($0.ending?.on.day ?? .latest, $0.id) < ($1.ending?.on.day ?? .latest, $1.id)
    }
    let linked = Set(
      bodies.flatMap { body -> [Body.ID] in
        let others = body.predecessors + (body.ending?.into ?? [])
        return others.isEmpty ? [] : others + [body.id]
      })
    chained = bodies.filter { linked.contains($0.id) }
      .sorted { ($0.founded.day, $0.id) < ($1.founded.day, $1.id) }
  }

  private var say: Language { reading.say }

  var html: HTML {
    guard !ended.isEmpty || !chained.isEmpty else {
      return """
        <h2>\(say(Wording.OverlapTexts.history))</h2>\
        <p>\(say(Wording.OverlapTexts.noHistory))</p>
        """
    }
    return """
      <h2>\(say(Wording.OverlapTexts.history))</h2>\
      <p>\(say(Wording.OverlapTexts.historyNote))</p>\(chart)\(table)
      """
  }

  /// The bodies that took another's place or gave theirs up, as bars.
  private var chart: HTML {
    guard !chained.isEmpty else { return HTML() }
    let first = chained.map(\.founded.day.year).min() ?? 1949
    let last = max(reading.sight.day, chained.map(\.founded.day).max() ?? reading.sight.day)
    let rows = chained.map { body -> Timeline.Row in
      var bar = Timeline.Spell(
        StandingMark(.member, in: body.kind), say(body.kind), from: body.founded.day.yearOnAxis,
        to: body.ending?.on.day.yearOnAxis)
      bar.from = say.date(body.founded)
      bar.to = body.ending.map { say.date($0.on) }
      return Timeline.Row(name(body), [bar], address: reading.link(.body(body.id)))
    }
    var chart = Timeline(
      say(Wording.OverlapTexts.successions),
      TimeAxis(from: Double(first), to: last.yearOnAxis + 0.3), rows)
    chart.isDense = true
    chart.showsKey = false
    chart.mark = (reading.sight.day.yearOnAxis, say(Wording.Charts.dayMark))
    return chart.html(say)
  }

  private func name(_ body: Body) -> String {
    let into = (body.ending?.into ?? []).map { reading.text(reading.sight.short(of: $0)) }
    let own = reading.text(body.short)
    return into.isEmpty ? own : "\(own) → \(into.joined(separator: ", "))"
  }

  private var table: HTML {
    guard !ended.isEmpty else { return HTML() }
    let columns = [
      Table.Column(say(Wording.OverlapTexts.endedBody)),
      Table.Column(say(Wording.OverlapTexts.when)),
      Table.Column(say(Wording.OverlapTexts.how)), Table.Column(say(Wording.OverlapTexts.into)),
      Table.Column(say(Wording.OverlapTexts.decision)),
    ]
    let rows = ended.map { body -> [HTML] in
      guard let ending = body.ending else { return [] }
      return [
        reading.body(body.id), reading.time(ending.on), "\(say(ending.manner))",
        successors(of: body), ending.decision.map { reading.decision($0) } ?? HTML(),
      ]
    }
    var table = Table(say(Wording.OverlapTexts.ends), columns: columns, rows: rows)
    table.showsCaption = true
    return table.html(say)
  }

  private func successors(of body: Body) -> HTML {
    (body.ending?.into ?? []).map { reading.body($0) }.joined(", ")
  }
}
