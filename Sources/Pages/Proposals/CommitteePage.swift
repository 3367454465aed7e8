public import Domain

/// A committee: its clock and calendar, and what may be brought before it.
public enum CommitteePage {
  /// The page.
  public static func render(
    _ reading: Reading, _ committee: Committee,
    clocks: @escaping @Sendable (Committee) -> ProposalClocks
  ) -> HTML {
    let say = reading.say
    let calendar = MeetingCalendar(MeetingFilter(committee.id), reading, clocks: clocks)
    let labels =
      calendar.meetings.map(\.call.marking.label)
      + reading.sight.runningSilences.flatMap { reading.labels(of: $0) }
    let reading = reading.marked(by: labels.distinct)
    let title = reading.text(committee.name(on: reading.sight.day))
    let coming = committee.holidays.filter { $0 >= reading.sight.now.day }.prefix(8)
    let holidays = coming.map { day -> HTML in "\(say.date(day))" }
    let rows = committee.rules.map { rule -> [HTML] in
      let roles =
        rule.roles.map { say($0) } + (rule.isForAllies ? [say(Wording.ProposalForms.allies)] : [])
      return [
        "\(say(rule.matter, as: Wording.Matters.self))", "\(roles.joined(separator: ", "))",
      ]
    }
    let table = Table(
      say(Wording.ProposalForms.calendar),
      columns: [
        Table.Column(say(Wording.FieldNames.matter)),
        Table.Column(say(Wording.ProposalForms.mayBring)),
      ], rows: rows)
    let all = Button.link(
      say(Wording.ProposalTexts.title), reading.link(.proposals(.list(committee.id))), .quiet)
    let meetings = Button.link(
      say(Wording.MeetingTexts.title),
      reading.link(.meetings(.list(MeetingFilter(committee.id)))), .quiet)
    let content: HTML = """
      <p class="kicker">\(reading.text(committee.short))</p><h1>\(title)</h1>\
      <p class="actions">\(all) \(meetings)</p>\(calendar.html)\
      \(DefinitionList([
        (say(Wording.ProposalForms.clock), "\(committee.clock)"),
        (
          say(Wording.ProposalForms.shortest),
          "\(say(Wording.ProposalForms.hours, say.grouped(committee.shortest)))"
        ),
        (say(Wording.ProposalForms.holidays), say.list(holidays)),
      ]).html)<h2>\(say(Wording.ProposalForms.calendar))</h2>\
      \(if: rows.isEmpty, "<p>\(say(Wording.ProposalForms.noRule))</p>")\
      \(if: !rows.isEmpty, table.unseenCaption(say))
      """
    return reading.html(title, in: .consensus, below: [.proposals(.list(nil))], content)
  }
}
