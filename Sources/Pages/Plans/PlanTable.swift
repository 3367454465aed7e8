import Domain

/// A plan's runs in its own order.
struct PlanTable: Sendable {
  let view: PlanView
  let lines: [RunLine]

  init(_ view: PlanView, _ lines: [RunLine]) {
    self.view = view
    self.lines = lines
  }

  private var say: Language { view.say }
  private var reading: Reading { view.reading }

  var html: HTML {
    var columns = [
      Table.Column(say(Wording.MenuTexts.activity)), Table.Column(say(Wording.MenuTexts.days)),
      Table.Column(say(Wording.MenuTexts.place)), Table.Column(say(Wording.PlanTexts.seatsFree)),
      Table.Column(say(Wording.MenuTexts.cost)), Table.Column(say(Wording.PlanTexts.deadlines)),
      Table.Column(say(Wording.PlanTexts.note)),
    ]
    if view.isOwn { columns.append(Table.Column("")) }
    let notes = Dictionary(view.plan.lines.map { ($0.run, $0) }) { first, _ in first }
    let rows = lines.enumerated().map { place, line in
      row(line, notes[line.run.id] ?? Plan.Line(line.run.id), at: place)
    }
    return Table(say(Wording.PlanTexts.runs), columns: columns, rows: rows).unseenCaption(say)
  }

  private func row(_ line: RunLine, _ note: Plan.Line, at place: Int) -> [HTML] {
    let clashes = view.digest.clashes[line.run.id] ?? []
    let shared = say(
      Wording.PlanTexts.clashNote, clashes.map(\.text).joined(separator: ", "))
    var cells: [HTML] = [
      """
      \(line.link) <span class="row-note"><code>\(line.run.id.text)</code></span> \
      \(line.admission(of: view.plan.party))
      """,
      """
      <span class="cell-day">\(line.days)</span>\
      \(if: !clashes.isEmpty, "<strong class=\"late\">\(shared)</strong>")
      """,
      line.place, line.seats, "\(say.euros(line.activity.costs.total))", deadline(line),
      view.note(on: note),
    ]
    if view.isOwn { cells.append(deeds(line, at: place)) }
    return cells
  }

  private func deadline(_ line: RunLine) -> HTML {
    let closes = line.run.deadlines.closes
    let isOver = closes < reading.sight.now.day
    let forward = reading.link(
      say(Wording.PlanTexts.nominate), to: .nominations(.new(line.run.id, nil)))
    let mayNominate = view.isOwn && reading.nominationHindrance(for: line.run) == nil
    return """
      <span class="cell-day">\(say.date(closes))</span>\
      \(if: isOver, " <span class=\"row-note\">\(say(Wording.PlanTexts.closes))</span>")\
      \(if: mayNominate, " \(forward)")
      """
  }

  private func deeds(_ line: RunLine, at place: Int) -> HTML {
    let code = line.run.id.text
    let up = place == 0 ? HTML() : view.button("up", .up, [("run", code)], about: code)
    return "\(up)\(view.button("remove", .remove, [("runs", code)], about: code))"
  }
}
