internal import Domain
internal import Labels

/// What is marked too high, unexplained, out of date or for nobody, as far as one may see.
public enum ReportsPage {
  /// The page.
  public static func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let report = reading.sight.markingReport
    let items =
      report.overMarked.map { Item.version($0.version) } + report.unexplained
      + report.overdue.map(\.item) + report.unread.map(Item.version)
    let labels = items.flatMap { reading.labels(of: $0) }
    let reading = reading.marked(by: labels.distinct)
    let content: HTML = """
      <h1>\(say(Wording.Reporting.title))</h1>\
      <p class="lead">\(say(Wording.Reporting.lead))</p>\(ReviewTabs.html(.reports, reading))\
      \(overMarked(report, reading))\
      \(list(.unexplained, .unexplainedNote, report.unexplained, reading))\
      \(overdue(report, reading))\
      \(list(.unread, .unreadNote, report.unread.map(Item.version), reading))\
      \(habits(report, reading))
      """
    return reading.html(
      say(Wording.Reporting.title), in: .papers,
      below: [.papers(PaperFilter())], content)
  }

  private static func section(
    _ title: Wording.Reporting, _ note: Wording.Reporting, _ columns: [String], _ rows: [[HTML]],
    _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let table = Table(say(title), columns: columns.map { Table.Column($0) }, rows: rows)
    let none: HTML = "<p><strong>\(say(Wording.Reporting.none))</strong></p>"
    return """
      <section><h2>\(say(title)) <span class="count">\(rows.count)</span></h2>\
      <p>\(say(note))</p>\(rows.isEmpty ? none : table.unseenCaption(say))</section>
      """
  }

  private static func row(_ item: Item, _ more: [HTML], _ reading: Reading) -> [HTML] {
    let label = reading.sight.marking(of: item)?.label
    return [
      reading.link(reading.title(of: item), to: .marking(item)),
      label.map { reading.markingBadge($0) } ?? HTML(),
    ] + more
  }

  private static func columns(_ reading: Reading, _ more: String...) -> [String] {
    [reading.say(Wording.Reviewing.item), reading.say(Wording.LabelEditing.mark)] + more
  }

  private static func overMarked(_ report: MarkingReport, _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = report.overMarked.map { excess in
      row(
        .version(excess.version), ["\(say(excess.levels, Wording.LabelCounts.levels))"], reading)
    }
    return section(
      .overMarked, .overMarkedNote, columns(reading, say(Wording.Reporting.excess)), rows, reading)
  }

  private static func list(
    _ title: Wording.Reporting, _ note: Wording.Reporting, _ items: [Item], _ reading: Reading
  ) -> HTML {
    section(title, note, columns(reading), items.map { row($0, [], reading) }, reading)
  }

  private static func overdue(_ report: MarkingReport, _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = report.overdue.map { row($0.item, ["\(say.date($0.due))"], reading) }
    return section(
      .overdue, .overdueNote, columns(reading, say(Wording.LabelEditing.review)), rows, reading)
  }

  private static func habits(_ report: MarkingReport, _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = report.habits.map { habit -> [HTML] in
      let part = Double(habit.count) / Double(max(1, habit.items))
      let share = say(
        Wording.Reporting.share, say.grouped(habit.count), say.grouped(habit.items))
      return [
        reading.person(habit.author), "\(habit.policy) \(habit.level)", Share(part, share).html,
      ]
    }
    let columns = [
      say(Wording.Reporting.author), say(Wording.Reporting.usual), say(Wording.Reporting.often),
    ]
    return section(.habits, .habitsNote, columns, rows, reading)
  }
}
