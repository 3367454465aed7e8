import Domain
import Labels

/// An iteration as lists and calendars show it.
struct RunLine: Sendable {
  let run: Iteration
  let activity: Activity
  let reading: Reading

  /// A run that is to be seen; nil for any other.
  init?(_ id: Iteration.ID, _ reading: Reading) {
    guard let run = reading.sight.iteration(id),
      let activity = reading.sight.activity(run.activity)
    else { return nil }
    self.init(run, of: activity, reading)
  }

  init(_ run: Iteration, of activity: Activity, _ reading: Reading) {
    self.run = run
    self.activity = activity
    self.reading = reading
  }

  private var say: Language { reading.say }
  var labels: [Label] { [run.marking.label, activity.marking.label] }
  var stage: Iteration.Stage { run.stage(on: reading.sight.now.day) }
  var address: Address { reading.link(.menu(.iteration(run.id))) }
  var title: String { reading.text(activity.offer.title) }

  var link: HTML { "<a\(href: address)>\(title)</a>" }

  /// From the first to the last day, as short as it can be said.
  var days: String { say.days(run.schedule.first, run.schedule.last) }

  var place: HTML {
    let country = run.place.country.map { reading.text(reading.sight.name(of: $0)) }
    let parts = [run.place.town, country].compactMap(\.self)
    if parts.isEmpty { return "\(say(activity.offer.delivery, as: Wording.Deliveries.self))" }
    return "\(parts.joined(separator: ", "))"
  }

  var provider: String {
    reading.sight.provider(activity.provider).map { reading.text($0.name) }
      ?? activity.provider.text
  }

  /// How many seats are free of how many.
  var seats: HTML {
    guard let free = reading.sight.freeSeats(of: run), stage != .cancelled else {
      return "\(run.seating.seats)"
    }
    if free == 0 { return "<span class=\"seats-full\">\(say(Wording.MenuTexts.full))</span>" }
    let text = say(Wording.MenuTexts.freeOf, "\(free)", "\(run.seating.seats)")
    return "<span class=\"seats\">\(text)</span>"
  }

  /// How far it is, and what the next day is that matters.
  var standing: HTML {
    let word = say(stage, as: Wording.Stages.self)
    let day: String? =
      switch stage {
      case .published: say(Wording.MenuTexts.opensOn, say.date(run.deadlines.opens))
      case .open: say(Wording.MenuTexts.until, say.date(run.deadlines.closes))
      default: nil
      }
    return """
      <span class="stage stage-\(stage.word)">\(word)</span>\
      \(with: day, { " <span class=\"row-note\">\($0)</span>" })
      """
  }

  /// Whether a party may come, and why not; once nobody is taken any more, whether it might have.
  func admission(of party: Party.ID) -> HTML {
    guard stage != .cancelled, let admission = reading.sight.admission(of: party, to: run.id)
    else { return HTML() }
    guard admission.isIn else {
      let why = admission.ground.phrase(reading.sight, in: say)
      return """
        <span class="admission admission-out">\(say(Wording.MenuTexts.closed))</span> \
        <span class="row-note">\(why)</span>
        """
    }
    let isOver = [.closed, .running, .done, .reported].contains(stage)
    return """
      <span class="admission admission-\(isOver ? "past" : "in")">\
      \(say(isOver ? Wording.MenuTexts.wasOpen : .open))</span>
      """
  }

  var languages: String { activity.offer.languages.joined(separator: ", ").uppercased() }
}

/// Runs in rows.
struct RunTable: Sendable {
  let lines: [RunLine]
  let reading: Reading
  /// Whether runs can be marked, to compare them or put them in a plan.
  var isChoosable = false

  init(_ lines: [RunLine], _ reading: Reading) {
    self.lines = lines
    self.reading = reading
  }

  var html: HTML {
    let say = reading.say
    let party = reading.sight.principal.party
    var columns = [
      Table.Column(say(Wording.MenuTexts.activity)), Table.Column(say(Wording.MenuTexts.days)),
      Table.Column(say(Wording.MenuTexts.place)), Table.Column(say(Wording.MenuTexts.seats)),
      Table.Column(say(Wording.MenuTexts.stage)),
    ]
    if party != nil { columns.append(Table.Column(say(Wording.MenuTexts.forUs))) }
    let rows = lines.map { line -> [HTML] in
      let kind = say(line.activity.offer.kind, as: Wording.ActivityKinds.self)
      var cells: [HTML] = [
        """
        \(if: isChoosable, box(line))\(line.link) <span class="row-note">\
        <code>\(line.run.id.text)</code> · \(kind) · \(line.languages)</span>
        """,
        "<span class=\"cell-day\">\(line.days)</span>",
        "\(line.place) <span class=\"row-note\">\(line.provider)</span>", line.seats,
        line.standing,
      ]
      if let party { cells.append(line.admission(of: party)) }
      return cells
    }
    var table = Table(say(Wording.MenuTexts.runs), columns: columns, rows: rows)
    table.showsCaption = false
    return isChoosable ? choosing(table.html(say)) : table.html(say)
  }

  private func box(_ line: RunLine) -> HTML {
    let name = reading.say(Wording.PlanTexts.choose, line.run.id.text)
    return """
      <input type="checkbox" name="runs" value="\(line.run.id.text)" aria-label="\(name)"> \

      """
  }

  /// Sent as a query, so that a comparison can be linked to and no token stands in an address.
  private func choosing(_ table: HTML) -> HTML {
    let frame = reading.frame
    let plan = frame.formAddress(of: .plans(.add([])))
    return """
      <form method="get" action="\(frame.formAddress(of: .menu(.compare([]))))">\(table)\
      <div class="form-foot"><button class="button button-quiet" type="submit">\
      \(reading.say(Wording.MenuTexts.compare))</button>\
      \(if: reading.sight.mayPlan, button(plan))\(if: takesSteps, steps)</div></form>
      """
  }

  private var takesSteps: Bool { reading.sight.isLead || !reading.sight.ownProviders.isEmpty }

  private var steps: HTML {
    """
    <button class="button button-quiet" type="submit" \
    formaction="\(reading.frame.formAddress(of: .menu(.steps([]))))">\
    \(reading.say(Wording.RunTexts.stepsOfMany))</button>
    """
  }

  private func button(_ plan: Address) -> HTML {
    """
    <button class="button button-quiet" type="submit" formaction="\(plan)">\
    \(reading.say(Wording.PlanTexts.putIn))</button>
    """
  }
}

extension Language {
  /// A first and a last day, as short as it can be said: `3–7 Mar 2026`, `30 Mar – 2 Apr 2026`.
  func days(_ first: Day, _ last: Day) -> String {
    if first == last { return date(first) }
    let (a, b) = (first.parts, last.parts)
    if a.year == b.year, a.month == b.month { return "\(a.day)–\(date(last))" }
    if a.year == b.year {
      let start = date(first)
      let year = " \(a.year)"
      return "\(start.hasSuffix(year) ? String(start.dropLast(year.count)) : start) – \(date(last))"
    }
    return "\(date(first)) – \(date(last))"
  }
}
