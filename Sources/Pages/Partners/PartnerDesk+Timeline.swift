import Domain

/// The party's memberships, cases and programmes drawn over the years.
extension PartnerDesk {
  /// Nothing where there is nothing to draw.
  var timeline: HTML {
    // Operations and others' bodies have a part of their own, or stand on the party's own page.
    let rows =
      file.timelineRows(leavingOut: [.operation, .organisation, .cluster, .community])
      + caseRows + programmeRows
    let known = rows.flatMap(\.spells)
    guard let first = known.map(\.start).min() else { return HTML() }
    let last = (known.compactMap(\.end) + [sight.day.yearOnAxis]).max() ?? first
    let axis = TimeAxis(from: first.rounded(.down), to: max(last + 1, first + 4))
    var timeline = Timeline(say(Wording.PartnerTexts.timeline), axis, rows)
    timeline.isDense = true
    timeline.showsKey = false
    timeline.mark = (sight.day.yearOnAxis, say.date(sight.day))
    return timeline.html(say)
  }

  /// One row an instrument, the one first opened first.
  private var caseRows: [Timeline.Row] {
    let groups = Dictionary(grouping: cases, by: \.instrument)
    let ordered = groups.sorted { left, right in
      (left.value.compactMap { $0.steps.first?.on.day }.min() ?? .latest, left.key)
        < (right.value.compactMap { $0.steps.first?.on.day }.min() ?? .latest, right.key)
    }
    return ordered.map { id, cases in
      let name = sight.instrument(id).map { reading.text($0.short) } ?? id.text
      let bars = cases.sorted { ($0.steps[0].on, $0.id) < ($1.steps[0].on, $1.id) }.map(bar)
      return Timeline.Row(name, bars, address: reading.link(.toolbox(.instrument(id))))
    }
  }

  private func bar(_ one: Case) -> Timeline.Spell {
    let end = one.closed?.on ?? (sight.isOpen(one) ? nil : one.step.on)
    let stage = reading.stage(one.step.stage, of: one.instrument)
    let name = one.title.map { "\(reading.text($0)): \(stage)" } ?? stage
    var bar = Timeline.Spell(
      end == nil ? .partner : .outside, name, from: one.steps[0].on.day.yearOnAxis,
      to: end?.day.yearOnAxis)
    bar.from = say.date(one.steps[0].on)
    bar.to = end.map { say.date($0) }
    return bar
  }

  private var programmeRows: [Timeline.Row] {
    guard !programmes.isEmpty else { return [] }
    let bars = programmes.map { programme -> Timeline.Spell in
      let end = programme.closed?.by.at.day ?? programme.last
      let isOver = !programme.isOpen(on: sight.now.day)
      var bar = Timeline.Spell(
        isOver ? .outside : .partner, reading.text(programme.title),
        from: programme.first.yearOnAxis, to: end.yearOnAxis)
      bar.from = say.date(programme.first)
      bar.to = say.date(end)
      return bar
    }
    return [Timeline.Row(say(Wording.PartnerTexts.programmes), bars)]
  }
}
