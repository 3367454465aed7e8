import Domain

/// A party's nominations in rows: for which run, who, and how far.
struct NominationRows {
  private let nominations: [Nomination]
  private let clashes: [Nomination.ID: [Iteration.ID]]
  private let reading: Reading

  init(
    _ nominations: [Nomination], _ clashes: [Nomination.ID: [Iteration.ID]], _ reading: Reading
  ) {
    self.nominations = nominations
    self.clashes = clashes
    self.reading = reading
  }

  private var say: Language { reading.say }

  var html: HTML {
    let columns = [
      Table.Column(say(Wording.Nominating.run)), Table.Column(say(Wording.Nominating.days)),
      Table.Column(say(Wording.Nominating.person)),
      .number(say(Wording.Nominating.priority)), Table.Column(say(Wording.PanelTexts.status)),
      Table.Column(say(Wording.NominationTexts.deadline)),
    ]
    return Table(
      say(Wording.Nominating.list), columns: columns, rows: nominations.compactMap(row)
    ).unseenCaption(say)
  }

  private func row(_ nomination: Nomination) -> [HTML]? {
    guard let line = RunLine(nomination.iteration, reading) else { return nil }
    let isOver = line.run.schedule.last < reading.sight.now.day
    let closes = say.date(line.run.deadlines.closes)
    return [
      "\(line.link) <span class=\"row-note\"><code>\(line.run.id.text)</code></span>",
      "<span class=\"cell-day\">\(line.days)</span>\(clash(nomination))",
      "<a\(href: reading.link(.nominations(.nomination(nomination.id))))>"
        + reading.candidate(nomination.candidate) + "</a>",
      "\(nomination.priority)", reading.status(of: nomination),
      isOver ? HTML() : "<span class=\"cell-day\">\(closes)</span>",
    ]
  }

  private func clash(_ nomination: Nomination) -> HTML {
    guard let others = clashes[nomination.id] else { return HTML() }
    let names = others.map(\.text).joined(separator: ", ")
    return """
       <strong class="late row-note">\(say(Wording.Nominating.clash, names))</strong>
      """
  }
}
