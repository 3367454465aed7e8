import Domain

extension Timeline {
  private static let top = 28
  private var pitch: Int { isDense ? 30 : 42 }
  private var thickness: Int { isDense ? 7 : 14 }

  /// The timeline with its key and the same as a table.
  public func html(_ say: Language) -> HTML {
    let height = Self.top + rows.count * pitch + 4
    return """
      <figure class="chart timeline"><figcaption>\(title)</figcaption>\
      \(if: showsKey, Marks.key(used, say))\
      <svg class="time" width="100%" height="\(height)" role="group" aria-label="\(title)">\
      \(axis.grid(height: height))\(each: rows.enumerated(), { row($1, at: $0) })\
      \(with: mark, { line($0, height: height) })</svg>\
      <details><summary>\(say(Wording.Charts.asTable))</summary>\(table(say))</details></figure>
      """
  }

  private var used: [StandingMark] {
    let spells = rows.flatMap { $0.spells + $0.restrictions }
    return StandingMark.allCases.filter { standing in spells.contains { $0.standing == standing } }
  }

  private func row(_ row: Row, at index: Int) -> HTML {
    let y = Self.top + index * pitch
    let name: HTML = "<text class=\"row-name\" x=\"0\" y=\"\(y + 13)\">\(row.name)</text>"
    return """
      <g><line class="row-line" x1="0" x2="100%" y1="\(y + 19 + thickness / 2)" \
      y2="\(y + 19 + thickness / 2)"/>\
      \(row.address.map { "<a href=\"\($0)\">\(name)</a>" } ?? name)\
      \(each: row.spells, { bar($0, y: y + 19, height: thickness) })\
      \(each: row.restrictions, { restriction($0, y: y + 19) })</g>
      """
  }

  private func bar(_ spell: Spell, y: Int, height: Int) -> HTML {
    let x = axis.percent(spell.start)
    let end = axis.percent(spell.end ?? axis.end)
    let isUnsure = spell.confidence == .uncertain || spell.confidence == .estimate
    return """
      <g class="bar is-\(spell.standing.rawValue)\(if: isUnsure, " bar-unsure")">\
      <title>\(text(spell))</title>\
      <rect class="bar-box" x="\(x)%" y="\(y)" width="\(max(end - x, 0.4))%" \
      height="\(height)"/>\(if: spell.end != nil, cap(end, y: y))</g>
      """
  }

  /// A line at the end of what ended, so that an end is not told by the bar's length alone.
  private func cap(_ x: Double, y: Int) -> HTML {
    """
    <line class="bar-cap" x1="\(x)%" x2="\(x)%" y1="\(y - 3)" y2="\(y + thickness + 3)"/>
    """
  }

  private func restriction(_ spell: Spell, y: Int) -> HTML {
    let x = axis.percent(spell.start)
    let end = axis.percent(spell.end ?? axis.end)
    let frame: HTML = """
       x="\(x)%" y="\(y - 2)" width="\(max(end - x, 0.6))%" height="\(thickness + 4)"
      """
    return """
      <g class="bar is-restricted"><title>\(text(spell))</title><rect class="bar-ground"\(frame)/>\
      <rect class="bar-hatch"\(frame) fill="url(#hatch)"/></g>
      """
  }

  private func text(_ spell: Spell) -> String {
    spell.from.isEmpty ? spell.label : "\(spell.label), \(spell.from) – \(spell.to ?? "…")"
  }

  private func line(_ mark: (year: Double, label: String), height: Int) -> HTML {
    let x = axis.percent(mark.year)
    return """
      <g class="day-mark"><title>\(mark.label)</title>\
      <line x1="\(x)%" x2="\(x)%" y1="16" y2="\(height)"/>\
      <circle cx="\(x)%" cy="20" r="4"/></g>
      """
  }

  private func table(_ say: Language) -> HTML {
    let columns = [
      Table.Column(say(Wording.Charts.row)), Table.Column(say(Wording.Charts.role)),
      Table.Column(say(Wording.Charts.from)), Table.Column(say(Wording.Charts.to)),
    ]
    var cells: [[HTML]] = []
    for row in rows {
      for spell in row.spells + row.restrictions {
        let name: HTML = row.address.map { "<a href=\"\($0)\">\(row.name)</a>" } ?? "\(row.name)"
        let sign = Marks.badge(spell.standing, text: spell.label, say)
        let end = spell.to ?? (spell.end == nil ? say(Wording.Charts.still) : "")
        cells.append([name, sign, "\(spell.from)", "\(end)"])
      }
    }
    var table = Table(title, columns: columns, rows: cells)
    table.showsCaption = false
    return table.html(say)
  }
}
