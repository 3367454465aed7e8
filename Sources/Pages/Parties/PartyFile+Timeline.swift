import Domain

/// The party's spells drawn over the years.
extension PartyFile {
  /// One row a body, those that matter most first; restrictions lie over what they limit.
  var timeline: HTML {
    guard let first = spells.first?.from.day else { return HTML() }
    let known = spells.flatMap { [$0.from, $0.close?.on] } + restrictions.map(\.from)
    let last = (known.compactMap { $0?.day } + [sight.day]).max() ?? sight.day
    // A little room at both ends, and never so short that a bar tells nothing.
    let start = Double(first.year)
    let axis = TimeAxis(from: start, to: max(last.yearOnAxis + 1.5, start + 4))
    var timeline = Timeline(say(Wording.PartyPages.timeline), axis, timelineRows())
    timeline.mark = (sight.day.yearOnAxis, say.date(sight.day))
    return timeline.html(say)
  }

  /// The rows of its bodies, but for some kinds.
  func timelineRows(leavingOut kinds: Set<Body.Kind> = []) -> [Timeline.Row] {
    let shown = spells.filter { spell in bodies[spell.body].map { !kinds.contains($0.kind) } ?? true
    }
    let groups = Dictionary(grouping: shown, by: \.body)
    let ordered = groups.keys.map { id in
      (rank: bodies[id]?.kind.rawValue ?? 99, day: groups[id]?.first?.from.day ?? .latest, id: id)
    }.sorted { ($0.rank, $0.day, $0.id) < ($1.rank, $1.day, $1.id) }
    return ordered.map { row(of: $0.id, groups[$0.id] ?? []) }
  }

  private func row(of id: Body.ID, _ spells: [Membership]) -> Timeline.Row {
    let body = bodies[id]
    let name = reading.text(body?.short ?? Bilingual(id.text))
    var row = Timeline.Row(
      name, spells.map { bar($0, body) }, address: reading.link(.body(id)))
    row.restrictions = spells.flatMap { overlays($0, body) }
    return row
  }

  private func bar(_ spell: Membership, _ body: Body?) -> Timeline.Spell {
    var bar = Timeline.Spell(
      body?.mark(of: spell.role) ?? .outside, say(spell.role),
      from: spell.from.day.yearOnAxis, to: spell.close.map { $0.on.day.yearOnAxis })
    bar.from = say.date(spell.from)
    bar.to = spell.close.map { say.date($0.on) }
    bar.confidence = spell.evidence.confidence
    return bar
  }

  /// The restrictions over a spell, each cut to the days that both hold.
  private func overlays(_ spell: Membership, _ body: Body?) -> [Timeline.Spell] {
    guard let kind = body?.kind, kind != .alliance, kind != .cluster, kind != .organisation
    else { return [] }
    return restrictions.compactMap { restriction in
      if let limited = restriction.body, limited != spell.body { return nil }
      guard restriction.span.overlaps(spell.span) else { return nil }
      let from = max(restriction.from, spell.from)
      let to = [restriction.to, spell.close?.on].compactMap(\.self).min()
      var overlay = Timeline.Spell(
        .restricted, say(restriction.scopes), from: from.day.yearOnAxis,
        to: to.map { $0.day.yearOnAxis })
      overlay.from = say.date(from)
      overlay.to = to.map { say.date($0) }
      overlay.confidence = restriction.evidence.confidence
      return overlay
    }
  }
}
