public import Domain

/// The meetings that a reader may know of: the month, what is ahead, what is past.
public struct MeetingsPage: Sendable {
  /// How many meetings of each list are shown.
  static let listMax = 40

  private let filter: MeetingFilter
  private let clocks: @Sendable (Committee) -> ProposalClocks

  /// The meetings of one committee, or of all, around a month.
  public init(
    _ filter: MeetingFilter, clocks: @escaping @Sendable (Committee) -> ProposalClocks
  ) {
    self.filter = filter
    self.clocks = clocks
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let sight = reading.sight
    let ahead = Array(sight.meetingsAhead(of: filter.committee).prefix(Self.listMax))
    let past = Array(sight.meetingsPast(of: filter.committee).prefix(Self.listMax))
    let shown = ahead + past + MeetingCalendar(filter, reading, clocks: clocks).meetings
    let labels = shown.map(\.call.marking.label)
    let reading = reading.marked(by: labels.distinct)
    var content: HTML = """
      <h1>\(say(Wording.MeetingTexts.title))</h1>\
      <p class="lead">\(say(Wording.MeetingTexts.lead))</p>\(ways(reading))\
      \(MeetingCalendar(filter, reading, clocks: clocks).html)\
      <h2>\(say(Wording.MeetingTexts.ahead)) <span class="count">\(ahead.count)</span></h2>
      """
    content +=
      ahead.isEmpty
      ? EmptyState(
        say(Wording.MeetingTexts.noneAhead), "\(say(Wording.MeetingTexts.noneAheadAdvice))"
      ).html
      : table(ahead, .ahead, reading)
    content += """
      <h2>\(say(Wording.MeetingTexts.past)) <span class="count">\(past.count)</span></h2>
      """
    content +=
      past.isEmpty
      ? "<p>\(say(Wording.MeetingTexts.nonePast))</p>" : table(past, .past, reading)
    return reading.html(say(Wording.MeetingTexts.title), in: .meetings, content)
  }

  /// Committees to choose from, and the form for those who plan.
  private func ways(_ reading: Reading) -> HTML {
    let say = reading.say
    var items: [(String, MeetingFilter)] = [
      (say(Wording.MeetingTexts.allOf), MeetingFilter(nil, month: filter.month))
    ]
    items += reading.sight.committees.map { committee in
      (reading.text(committee.short), MeetingFilter(committee.id, month: filter.month))
    }
    let links = items.map { name, other -> HTML in
      let current = other.committee == filter.committee ? "page" : nil
      return """
        <li><a\(href: reading.link(.meetings(.list(other))))\
        \(attribute: "aria-current", current)>\(name)</a></li>
        """
    }
    let plan = Button.link(
      say(Wording.MeetingTexts.planOne), reading.link(.meetings(.plan(filter.committee))))
    return """
      <nav class="views" aria-label="\(say(Wording.MeetingTexts.committee))">\
      <ul>\(each: links, { $0 })</ul></nav>\
      \(if: reading.sight.plansMeetings, "<p class=\"actions\">\(plan)</p>")
      """
  }

  private func table(
    _ meetings: [Meeting], _ caption: Wording.MeetingTexts, _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let rows = meetings.map { meeting -> [HTML] in
      let committee = reading.sight.committee(meeting.committee)
      let clock = committee.map { clocks($0).committee }
      let items = say(meeting.agenda.count, Wording.MeetingCounts.items)
      return [
        "\(reading.meeting(meeting)) <span class=\"row-note\">\(items)</span>",
        "\(committee.map { reading.text($0.short) } ?? meeting.committee.text)",
        "<span class=\"cell-day\">\(clock.map { reading.begins(meeting, by: $0) } ?? "")</span>",
        "\(meeting.call.place)", "\(reading.sight.formatName(of: meeting))",
        reading.state(of: meeting),
      ]
    }
    return Table(
      say(caption),
      columns: [
        Table.Column(say(Wording.MeetingTexts.meeting)),
        Table.Column(say(Wording.MeetingTexts.committee)),
        Table.Column(say(Wording.MeetingTexts.begins)),
        Table.Column(say(Wording.MeetingTexts.place)),
        Table.Column(say(Wording.MeetingTexts.format)),
        Table.Column(say(Wording.MeetingTexts.standing)),
      ], rows: rows
    ).unseenCaption(say)
  }
}
