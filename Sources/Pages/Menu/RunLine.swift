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
    return "\(say(Wording.MenuTexts.freeOf, "\(free)", "\(run.seating.seats)"))"
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

  /// Whether a party may come, and why not.
  func admission(of party: Party.ID) -> HTML {
    guard let admission = reading.sight.admission(of: party, to: run.id) else { return HTML() }
    let word = say(admission.isIn ? Wording.MenuTexts.open : .closed)
    let why = admission.isIn ? nil : admission.ground.phrase(reading.sight, in: say)
    return """
      <span class="admission admission-\(admission.isIn ? "in" : "out")">\(word)</span>\
      \(with: why, { " <span class=\"row-note\">\($0)</span>" })
      """
  }

  var languages: String { activity.offer.languages.joined(separator: ", ").uppercased() }
}

/// Runs in rows.
struct RunTable: Sendable {
  let lines: [RunLine]
  let reading: Reading

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
        \(line.link) <span class="row-note"><code>\(line.run.id.text)</code> · \(kind) · \
        \(line.languages)</span>
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
    return table.html(say)
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
