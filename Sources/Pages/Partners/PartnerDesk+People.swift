import Domain
import Labels

/// Whom the party sent, and what comes next.
extension PartnerDesk {
  /// Year by year.
  var people: PartnerSection {
    let year = sight.now.day.year
    let sent = sight.sent(by: id, in: year - PartnerPage.yearsSent + 1...year + 1)
    let rows = sent.map { sent -> [HTML] in
      [
        "\(sent.year)", "\(say.grouped(sent.tally.runs))", "\(say.grouped(sent.tally.nominations))",
        "\(say.grouped(sent.tally.seated))", "\(say.grouped(sent.tally.attended))",
        "\(say.grouped(sent.tally.missed))", "\(say.grouped(sent.certificates))",
      ]
    }
    var table = Table(
      say(Wording.PartnerTexts.people),
      columns: [
        Table.Column(say(Wording.PartnerTexts.year)), .number(say(Wording.PartnerTexts.runs)),
        .number(say(Wording.PartnerTexts.putForward)), .number(say(Wording.PartnerTexts.seated)),
        .number(say(Wording.PartnerTexts.came)), .number(say(Wording.PartnerTexts.missed)),
        .number(say(Wording.PartnerTexts.certificates)),
      ], rows: rows)
    table.narrow = .scroll
    table.showsCaption = false
    return PartnerSection(
      "people", .people, or: .peopleNone, count: sent.reduce(0) { $0 + $1.tally.attended },
      sent.isEmpty ? HTML() : table.html(say)
    ).bearing(sentLabels)
  }

  /// The labels of the runs that the sums go over.
  private var sentLabels: [Label] {
    let year = sight.now.day.year
    guard let first = Day(year: year - PartnerPage.yearsSent + 1, month: 1, day: 1),
      let last = Day(year: year + 1, month: 12, day: 31)
    else { return [] }
    let runs = Set(sight.nominations(of: id, in: first...last).map(\.iteration)).sorted()
    return runs.flatMap { reading.labels(of: $0) }.distinct
  }

  /// Runs ahead with the people who are to come, and meetings to which the party is invited.
  var ahead: PartnerSection {
    let nominations = sight.nominationsAhead(of: id, days: PartnerPage.daysAhead)
    let meetings = sight.meetingsAhead(inviting: id)
    var runs: [(id: Iteration.ID, people: [Nomination])] = []
    for nomination in nominations {
      if let place = runs.firstIndex(where: { $0.id == nomination.iteration }) {
        runs[place].people.append(nomination)
      } else {
        runs.append((nomination.iteration, [nomination]))
      }
    }
    var content = HTML()
    if !runs.isEmpty { content += table(of: runs) }
    if !meetings.isEmpty {
      content += """
        <h3>\(say(Wording.PartnerTexts.meetings))</h3>\
        <ul class="changes">\(each: meetings, { meeting in
          """
          <li><span class="change-when">\(say.date(meeting.day))</span>\
          <div><p>\(reading.meeting(meeting))</p></div></li>
          """
        })</ul>
        """
    }
    return PartnerSection(
      "ahead", .ahead, or: .aheadNone, count: runs.count + meetings.count, content
    ).bearing(
      runs.flatMap { reading.labels(of: $0.id) } + meetings.flatMap { reading.labels(of: $0) })
  }

  private func table(of runs: [(id: Iteration.ID, people: [Nomination])]) -> HTML {
    let rows = runs.compactMap { id, people -> [HTML]? in
      guard let line = RunLine(id, reading) else { return nil }
      let names = people.map { nomination -> HTML in
        """
        <a\(href: reading.link(.nominations(.nomination(nomination.id))))>\
        \(reading.candidate(nomination.candidate))</a> \(reading.status(of: nomination))
        """
      }
      return [
        "\(line.link) <span class=\"row-note\"><code>\(id.text)</code></span>",
        "<span class=\"cell-day\">\(line.days)</span>", names.joined("<br>"),
      ]
    }
    return Table(
      say(Wording.PartnerTexts.ahead),
      columns: [
        Table.Column(say(Wording.Nominating.run)), Table.Column(say(Wording.Nominating.days)),
        Table.Column(say(Wording.PartnerTexts.persons)),
      ], rows: rows
    ).unseenCaption(say)
  }
}
