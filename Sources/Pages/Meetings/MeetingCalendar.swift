internal import Domain

/// A month of a committee, or of all: meetings and the ends of silences, day by day.
struct MeetingCalendar: Sendable {
  /// Something on a day.
  private struct Mark {
    var at: Instant
    var title: String
    var route: Route
    var look: String
  }

  let filter: MeetingFilter
  let reading: Reading
  let clocks: @Sendable (Committee) -> ProposalClocks

  init(
    _ filter: MeetingFilter, _ reading: Reading,
    clocks: @escaping @Sendable (Committee) -> ProposalClocks
  ) {
    self.filter = filter
    self.reading = reading
    self.clocks = clocks
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  /// The first day of the month shown.
  private var first: Day {
    let day = filter.month ?? sight.now.day
    return Day(year: day.year, month: day.parts.month, day: 1) ?? day
  }

  /// The days that its weeks show.
  private var days: ClosedRange<Day> {
    let last = first.lastOfMonth
    return first.adding(-first.weekday)...last.adding(6 - last.weekday)
  }

  /// The meetings of the weeks shown.
  var meetings: [Meeting] { sight.meetings(on: days, of: filter.committee) }

  /// The month between its neighbours.
  var html: HTML {
    let marks = Dictionary(grouping: marks, by: { $0.at.day })
    let weeks = stride(from: days.lowerBound.number, through: days.upperBound.number, by: 7)
      .compactMap { Day(number: $0) }
    return """
      <div class="month-head"><h2>\(say.month(first.parts.month)) \(first.year)</h2>\
      <nav class="menu-years">\(step(-1, "prev", "←"))\(step(1, "next", "→"))</nav></div>\
      <div class="month"><div class="month-days" aria-hidden="true">\
      \(each: 0..<7, { "<span>\(say.weekday($0))</span>" })</div>\
      \(each: weeks, { week($0, marks) })</div>
      """
  }

  /// Times as the committees' clocks read them.
  private var marks: [Mark] {
    let held = meetings.map { meeting -> Mark in
      let look = meeting.cancelled != nil ? "cancelled" : meeting.isOpen ? "open" : "done"
      return Mark(
        at: reading(at: meeting.call.begins, for: meeting.committee),
        title: reading.text(meeting.call.title), route: .meetings(.meeting(meeting.id)), look: look)
    }
    let ends = sight.runningSilences.compactMap { proposal -> Mark? in
      guard filter.committee == nil || filter.committee == proposal.committee,
        let silence = proposal.openSilence
      else { return nil }
      return Mark(
        at: reading(at: silence.ends, for: proposal.committee),
        title: say(Wording.MeetingTexts.silenceEnds, reading.title(of: proposal)),
        route: .proposals(.proposal(proposal.id)), look: "silence")
    }
    return held + ends
  }

  private func reading(at moment: Instant, for committee: Committee.ID) -> Instant {
    sight.committee(committee).map { clocks($0).committee.reading(at: moment) } ?? moment
  }

  private func step(_ by: Int, _ relation: String, _ sign: String) -> HTML {
    let index = first.year * 12 + first.parts.month - 1 + by
    var other = filter
    guard let month = Day(year: index / 12, month: index % 12 + 1, day: 1) else { return HTML() }
    other.month = month
    let name = "\(say.month(month.parts.month)) \(month.year)"
    return """
      <a class="step" rel="\(relation)"\(href: reading.link(.meetings(.list(other))))>\
      \(if: by < 0, "\(sign) ")\(name)\(if: by > 0, " \(sign)")</a>
      """
  }

  private func week(_ monday: Day, _ marks: [Day: [Mark]]) -> HTML {
    let week = (0..<7).map { monday.adding($0) }
    var bars = HTML()
    for (place, day) in week.enumerated() {
      let own = (marks[day] ?? []).sorted { ($0.at, $0.title) < ($1.at, $1.title) }
      for mark in own { bars += bar(mark, place) }
    }
    return """
      <section class="week"><div class="week-days">\(each: week, { cell($0) })</div>\
      <ul class="week-runs">\(bars)</ul></section>
      """
  }

  private func cell(_ day: Day) -> HTML {
    let looks = [
      day.parts.month == first.parts.month ? nil : "other",
      day == sight.now.day ? "today" : nil,
    ]
    return "<span\(classes: looks)>\(day.parts.day)</span>"
  }

  private func bar(_ mark: Mark, _ place: Int) -> HTML {
    let hour = String(mark.at.clock.prefix(5))
    let label = "\(say.date(mark.at.day)), \(hour) \(mark.title)"
    return """
      <li class="bar bar-\(mark.look) from-\(place + 1) span-1">\
      <a\(href: reading.link(mark.route)) title="\(label)">\
      <span class="bar-days">\(say.date(mark.at.day))</span> \(hour) \(mark.title)</a></li>
      """
  }
}
