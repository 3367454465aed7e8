import Domain

/// What the party belonged to, spell by spell, and what was laid over it.
extension PartyFile {
  /// The bodies it is in on the day, by spells of its own and by inclusion.
  var placesNow: HTML {
    let places = placesHeld
    return places.isEmpty ? HTML() : "<h2>\(say(Wording.PartyPages.bodiesNow))</h2>\(places)"
  }

  /// The same without its heading.
  var placesHeld: HTML {
    let held = spells.filter { $0.span.contains(sight.day) }.map { (rank: rank(of: $0), spell: $0) }
      .sorted { $0.rank < $1.rank }.map(\.spell)
    let own = held.map { spell -> HTML in
      let body = bodies[spell.body]
      let name = body.map { reading.html($0.name(on: sight.day)) } ?? HTML()
      return """
        <li>\(Marks.mark(body?.mark(of: spell.role) ?? .outside)) \(reading.body(spell.body)) \
        <span class="beside-name">\(name), \(say(spell.role).lowercased())</span></li>
        """
    }
    let through = included(held)
    if own.isEmpty, through.isEmpty { return HTML() }
    return """
      \(if: !own.isEmpty, "<ul class=\"places\">\(own.joined())</ul>")\
      \(if: !through.isEmpty, inclusions(through))
      """
  }

  /// What matters most comes first: the alliance, frameworks, councils.
  private func rank(of spell: Membership) -> UInt8 { bodies[spell.body]?.kind.rawValue ?? .max }

  private func inclusions(_ through: [(body: Body.ID, via: Body.ID)]) -> HTML {
    let items = through.map { place -> HTML in
      let via = reading.text(sight.short(of: place.via))
      return """
        <li>\(reading.body(place.body)) \
        <span class="beside-name">\(say(Wording.PartyPages.via, via))</span></li>
        """
    }
    return """
      <h3>\(say(Wording.PartyPages.inclusion))</h3><p>\(say(Wording.PartyPages.inclusionNote))</p>\
      <ul class="places">\(items.joined())</ul>
      """
  }

  /// The bodies of the day that take in those it counts in, and through which.
  private func included(_ held: [Membership]) -> [(body: Body.ID, via: Body.ID)] {
    var seen = Set(held.map(\.body))
    var found: [(body: Body.ID, via: Body.ID)] = []
    for spell in held where spell.role == bodies[spell.body]?.mainRole {
      var waiting = [spell.body]
      while let inner = waiting.popLast() {
        for id in sight.bodies(including: inner) where !seen.contains(id) {
          guard let outer = sight.body(id), outer.life.contains(sight.day),
            outer.inclusions.contains(where: { $0.body == inner && $0.span.contains(sight.day) })
          else { continue }
          seen.insert(id)
          found.append((id, spell.body))
          waiting.append(id)
        }
      }
    }
    return found.sorted { $0.body < $1.body }
  }

  /// Every spell, the latest first.
  var spellsTable: HTML {
    let title: HTML = "<h2>\(say(Wording.PartyPages.spells))</h2>"
    guard !spells.isEmpty else {
      return title
        + EmptyState(
          say(Wording.PartyPages.noSpells), "\(say(Wording.PartyPages.noSpellsAdvice))"
        ).html
    }
    var columns = [
      Table.Column(say(Wording.PartyPages.body)), Table.Column(say(Wording.PartyPages.role)),
      Table.Column(say(Wording.PartyPages.began)), Table.Column(say(Wording.PartyPages.ended)),
      Table.Column(say(Wording.PartyPages.rests)),
    ]
    if reading.mayChange { columns.append(Table.Column(say(Wording.PartyPages.actions))) }
    var table = Table(
      say(Wording.PartyPages.spells), columns: columns,
      rows: spells.reversed().map { row($0) })
    table.showsCaption = false
    return title + table.html(say)
  }

  private func row(_ spell: Membership) -> [HTML] {
    let body = bodies[spell.body]
    let name = body.map { reading.html($0.name(on: spell.from.day)) } ?? HTML()
    var cells: [HTML] = [
      """
      <div>\(reading.body(spell.body)) <span class="beside-name">\(name)</span>\
      \(with: spell.note, { "<p class=\"cell-note\">\(reading.html($0))</p>" })</div>
      """,
      Marks.badge(body?.mark(of: spell.role) ?? .outside, text: say(spell.role), say),
      moment(spell.from, say(spell.beginning), spell.decision),
      spell.close.map { moment($0.on, say($0.manner), $0.decision) }
        ?? "<span class=\"count\">\(say(Wording.PartyPages.open))</span>",
      reading.evidence(spell.evidence),
    ]
    if reading.mayChange { cells.append(ways(to: spell)) }
    return cells
  }

  /// A date, how it came about, by which decision.
  private func moment(_ dated: Dated, _ manner: String?, _ decision: Decision.ID?) -> HTML {
    """
    <div><span class="cell-day">\(say.date(dated))</span>\
    \(with: manner, { "<span class=\"cell-how\">\($0)</span>" })\
    \(with: decision, { "<span class=\"cell-how\">\(reading.decision($0))</span>" })</div>
    """
  }

  private func ways(to spell: Membership) -> HTML {
    links([
      spell.close == nil ? (.end, .endMembership(spell.id)) : nil,
      (.correct, .correctMembership(spell.id)), (.strike, .strikeMembership(spell.id)),
    ])
  }

  private func links(_ ways: [(Wording.PartyPages, Amendment)?]) -> HTML {
    """
    <span class="cell-ways">\
    \(ways.compactMap(\.self).map { reading.link(say($0.0), to: .form($0.1)) }.joined(" "))</span>
    """
  }

  /// Every restriction, the latest first.
  var restrictionsTable: HTML {
    guard !restrictions.isEmpty else { return HTML() }
    var columns = [
      Table.Column(say(Wording.PartyPages.scope)), Table.Column(say(Wording.PartyPages.began)),
      Table.Column(say(Wording.PartyPages.lifted)), Table.Column(say(Wording.PartyPages.rests)),
    ]
    if reading.mayChange { columns.append(Table.Column(say(Wording.PartyPages.actions))) }
    var table = Table(
      say(Wording.PartyPages.restrictions), columns: columns,
      rows: restrictions.reversed().map { row($0) })
    table.showsCaption = false
    return "<h2>\(say(Wording.PartyPages.restrictions))</h2>\(table.html(say))"
  }

  private func row(_ restriction: Restriction) -> [HTML] {
    let place =
      restriction.body.map { say.html(Wording.PartyPages.within, reading.body($0)) }
      ?? "\(say(Wording.PartyPages.inAll))"
    let end =
      restriction.to.map { moment($0, nil, restriction.liftedBy) }
      ?? Marks.badge(.restricted, text: say(Wording.PartyPages.inForce), say)
    var cells: [HTML] = [
      """
      <div>\(say(restriction.scopes)) <span class="beside-name">\(place)</span>\
      \(with: restriction.note, { "<p class=\"cell-note\">\(reading.html($0))</p>" })</div>
      """,
      moment(restriction.from, nil, restriction.decision), end,
      reading.evidence(restriction.evidence),
    ]
    guard reading.mayChange else { return cells }
    cells.append(
      links([
        restriction.to == nil ? (.lift, .liftRestriction(restriction.id)) : nil,
        (.correct, .correctRestriction(restriction.id)),
        (.strike, .strikeRestriction(restriction.id)),
      ]))
    return cells
  }
}
