import Domain

/// A month's runs as weeks of bars; in a narrow window as a list by first day.
struct MonthCalendar: Sendable {
  /// How many bars a week shows before it says how many more there are.
  private static let lanesMax = 10

  let view: MenuView
  let lines: [RunLine]
  let reading: Reading

  init(_ view: MenuView, _ lines: [RunLine], _ reading: Reading) {
    self.view = view
    self.lines = lines
    self.reading = reading
  }

  private var say: Language { reading.say }

  /// The month between its neighbours.
  var html: HTML {
    "<div class=\"month-head\">\(title)\(steps)</div>\(grid)"
  }

  /// Its name and how much runs in it.
  var title: HTML {
    """
    <h2>\(say.month(view.month)) \(view.query.year) \
    <span class="count">\(say(shown.count, Wording.MenuCounts.runs))</span></h2>
    """
  }

  private var shown: [RunLine] {
    guard let days = view.monthDays else { return [] }
    return lines.filter { $0.run.schedule.overlaps(days) }
  }

  /// Its weeks.
  var grid: HTML {
    guard let first = Day(year: view.query.year, month: view.month, day: 1) else { return HTML() }
    let last = first.lastOfMonth
    let shown = shown
    let weeks = stride(
      from: first.number - Int32(first.weekday), through: last.number, by: 7
    ).compactMap { Day(number: $0) }
    return """
      <div class="month"><div class="month-days" aria-hidden="true">\
      \(each: 0..<7, { "<span>\(say.weekday($0))</span>" })</div>\
      \(each: weeks, { week($0, shown, month: first) })</div>
      """
  }

  private var steps: HTML {
    func step(_ by: Int, _ relation: String, _ sign: String) -> HTML {
      var other = view
      other.skip = 0
      let index = view.query.year * 12 + view.month - 1 + by
      other.query.year = index / 12
      other.month = index % 12 + 1
      let name = "\(say.month(other.month)) \(other.query.year)"
      return """
        <a class="step" rel="\(relation)"\(href: reading.link(.menu(.list(other))))>\
        \(if: by < 0, "\(sign) ")\(name)\(if: by > 0, " \(sign)")</a>
        """
    }
    return "<nav class=\"menu-years\">\(step(-1, "prev", "←"))\(step(1, "next", "→"))</nav>"
  }

  private func week(_ monday: Day, _ shown: [RunLine], month: Day) -> HTML {
    let sunday = monday.adding(6)
    let own = shown.filter { $0.run.schedule.last >= monday && $0.run.schedule.first <= sunday }
    let days = (0..<7).map { monday.adding($0) }
    var lanes: [Day] = []
    var bars = HTML()
    var left = 0
    for line in own {
      let from = max(line.run.schedule.first, monday)
      let to = min(line.run.schedule.last, sunday)
      let lane = lanes.firstIndex { $0 < from } ?? lanes.count
      guard lane < Self.lanesMax else {
        left += 1
        continue
      }
      if lane == lanes.count { lanes.append(to) } else { lanes[lane] = to }
      bars += bar(line, from: Int(from.number - monday.number), to: Int(to.number - monday.number))
    }
    return """
      <section class="week"><div class="week-days">\(each: days, { dayCell($0, month: month) })\
      </div><ul class="week-runs">\(bars)</ul>\
      \(if: left > 0, more(left, monday))</section>
      """
  }

  private func dayCell(_ day: Day, month: Day) -> HTML {
    let looks = [
      day.parts.month == month.parts.month ? nil : "other",
      day == reading.sight.now.day ? "today" : nil,
    ]
    return "<span\(classes: looks)>\(day.parts.day)</span>"
  }

  private func bar(_ line: RunLine, from: Int, to: Int) -> HTML {
    """
    <li class="bar bar-\(line.stage.word) from-\(from + 1) span-\(to - from + 1)">\
    <a\(href: line.address) title="\(line.title), \(line.days)">\
    <span class="bar-days">\(line.days)</span> \(line.title)</a></li>
    """
  }

  private func more(_ count: Int, _ monday: Day) -> HTML {
    var other = view
    other.layout = .list
    other.query.facets = other.query.facets.filter { $0.group != .month }
    other.query.facets.insert(.month(view.month))
    return """
      <p class="week-more"><a\(href: reading.link(.menu(.list(other))))>\
      \(say(count, Wording.MenuCounts.moreRuns))</a></p>
      """
  }
}

/// A year's runs as twelve months of days, each shaded by how many run on it.
struct YearCalendar: Sendable {
  let view: MenuView
  let lines: [RunLine]
  let reading: Reading
  private let counts: [Day: Int]
  private let most: Int

  init(_ view: MenuView, _ lines: [RunLine], _ reading: Reading) {
    self.view = view
    self.lines = lines
    self.reading = reading
    var counts: [Day: Int] = [:]
    for line in lines where line.stage != .cancelled {
      // A run of months would shade every day alike and say nothing.
      guard line.run.schedule.days <= 60 else { continue }
      var day = line.run.schedule.first
      while day <= line.run.schedule.last {
        counts[day, default: 0] += 1
        day = day.next
      }
    }
    self.counts = counts
    most = max(counts.values.max() ?? 1, 1)
  }

  private var say: Language { reading.say }

  var html: HTML { "<div class=\"year\">\(each: 1...12, { month($0) })</div>" }

  private func month(_ month: Int) -> HTML {
    guard let first = Day(year: view.query.year, month: month, day: 1) else { return HTML() }
    let count = lines.count {
      $0.run.schedule.first.parts.month == month
        && $0.run.schedule.first.year == view.query.year
    }
    var other = view
    other.layout = .month
    other.month = month
    let last = first.lastOfMonth
    let cells =
      (0..<first.weekday).map { _ in "<td></td>" as HTML }
      + (first.number...last.number).compactMap { Day(number: $0) }.map(cell)
    let rows = stride(from: 0, to: cells.count, by: 7).map {
      cells[$0..<min($0 + 7, cells.count)]
    }
    let heads = (0..<7).map { (String(say.weekday($0).prefix(1)), say.weekday($0)) }
    return """
      <table class="small-month"><caption><a\(href: reading.link(.menu(.list(other))))>\
      \(say.month(month))</a> <span class="count">\(count)</span></caption><thead><tr>\
      \(each: heads, { "<th scope=\"col\" abbr=\"\($0.1)\">\($0.0)</th>" })</tr></thead><tbody>\
      \(each: rows, { row in "<tr>\(each: row, { $0 })</tr>" })</tbody></table>
      """
  }

  private func cell(_ day: Day) -> HTML {
    let count = counts[day] ?? 0
    let heat = count == 0 ? 0 : min(5, 1 + count * 4 / most)
    let note = say(count, Wording.MenuCounts.runs)
    let title = say(Wording.Components.pair, say.date(day), note)
    return """
      <td class="heat-\(heat)" title="\(title)">\(day.parts.day)\
      <span class="unseen"> \(note)</span></td>
      """
  }
}
