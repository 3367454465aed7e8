import Domain

/// Every spell in a body with how it began and ended.
struct SpellTable {
  let body: Body
  let spells: [Membership]
  let reading: Reading

  private var say: Language { reading.say }

  var html: HTML {
    guard !spells.isEmpty else {
      return """
        <h2>\(say(Wording.BodyTexts.spells))</h2><p>\(say(Wording.BodyTexts.noSpells))</p>
        """
    }
    var columns = [
      Table.Column(say(Wording.BodyTexts.party)), Table.Column(say(Wording.BodyTexts.role)),
      Table.Column(say(Wording.BodyTexts.from)), Table.Column(say(Wording.BodyTexts.until)),
      Table.Column(say(Wording.BodyTexts.rests)),
    ]
    if reading.mayChange { columns.append(Table.Column(say(Wording.BodyTexts.amend))) }
    var table = Table(say(Wording.BodyTexts.spells), columns: columns, rows: spells.map(row))
    table.showsCaption = false
    return """
      <h2 id="spells">\(say(Wording.BodyTexts.spells)) \
      <span class="count">\(spells.count)</span></h2>\
      <div\(classes: ["spells", reading.mayChange ? "spells-changed" : nil])>\
      \(table.html(say))</div>
      """
  }

  private func row(_ spell: Membership) -> [HTML] {
    var cells: [HTML] = [
      "\(reading.party(spell.party))", "\(say(spell.role))",
      moment(spell.from, say(spell.beginning), spell.decision),
      spell.close.map { moment($0.on, say($0.manner), $0.decision) } ?? HTML(),
      """
      <span>\(reading.evidence(spell.evidence))\
      \(with: spell.note, { "<span class=\"row-note\">\(reading.html($0))</span>" })</span>
      """,
    ]
    if reading.mayChange { cells.append(acts(spell)) }
    return cells
  }

  private func moment(_ dated: Dated, _ manner: String, _ decision: Decision.ID?) -> HTML {
    let cause: HTML = decision.map { link($0, manner) } ?? "\(manner)"
    return "<span>\(reading.time(dated))<span class=\"row-note\">\(cause)</span></span>"
  }

  /// How it came about, leading to the decision whose title would not fit a cell.
  private func link(_ decision: Decision.ID, _ manner: String) -> HTML {
    let title = reading.sight.decision(decision).map { reading.text($0.title) }
    return """
      <a href="\(reading.link(.decision(decision)))"\(attribute: "title", title)>\(manner)</a>
      """
  }

  private func acts(_ spell: Membership) -> HTML {
    let name = reading.text(reading.sight.name(of: spell.party))
    var acts: [(Wording.Acts, Amendment)] = []
    if spell.close == nil { acts.append((.end, .endMembership(spell.id))) }
    acts += [(.correct, .correctMembership(spell.id)), (.strike, .strikeMembership(spell.id))]
    return acts.map { words, form -> HTML in
      """
      <a href="\(reading.link(.form(form)))" \
      aria-label="\(say(Wording.Acts.ofSpell, say(words), name))">\(say(words))</a>
      """
    }.joined(" ")
  }
}
