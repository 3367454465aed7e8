public import Domain
internal import Labels

/// What both sides hold of a year: what was done, what not, and why.
public struct ProgrammeReviewPage: Sendable {
  let programme: Programme
  let review: Programme.Review
  let sheet: Sheet

  /// A review of a programme, and a form as it was sent.
  public init(_ programme: Programme, _ review: Programme.Review, _ sheet: Sheet) {
    self.programme = programme
    self.review = review
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let reading = reading.marked(by: [programme.marking.label])
    let say = reading.say
    let title = say(Wording.ProgrammeTexts.reviewOf, "\(review.year)")
    let drawn = say.html(
      Wording.ProgrammeTexts.reviewDrawn, "\(say.date(review.drawn.at.day))",
      reading.person(review.drawn.by))
    let state =
      review.agreed.map { say(Wording.ProgrammeTexts.reviewAgreed, say.date($0.at.day)) }
      ?? say(Wording.ProgrammeTexts.reviewWaits)
    let over = review.reports.filter { $0.progress == .done || $0.progress == .partly }
    let missed = review.reports.filter { $0.progress == .missed || $0.progress == .overtaken }
    let open = review.reports.filter { $0.progress == .ongoing || $0.progress == .notStarted }
    let content: HTML = """
      <p class="kicker">\(reading.programme(programme)) · \(reading.party(programme.party))</p>\
      <h1>\(title)</h1>\
      <p class="lead">\(say(Wording.ProgrammeTexts.reviewLead, "\(review.year)"))</p>\
      <section class="silence"><p class="silence-end"><strong>\(state)</strong></p>\
      <p>\(drawn)</p></section>\
      \(each: review.summary.split(separator: "\n"), { "<p>\(String($0))</p>" })\
      \(table(.doneParts, over, reading))\(table(.notDone, missed, reading))\
      \(table(.openParts, open, reading))\(concurring(reading))
      """
    return reading.html(
      title, in: .toolbox,
      below: [.programmes(.list(nil)), .programmes(.programme(programme.id, edition: nil))],
      content)
  }

  private var contents: Programme.Contents {
    programme.editions.first { $0.number == review.edition }?.contents ?? programme.said
  }

  private func table(
    _ words: Wording.ProgrammeTexts, _ reports: [Programme.Report], _ reading: Reading
  ) -> HTML {
    guard !reports.isEmpty else { return HTML() }
    let say = reading.say
    let rows = reports.map { report -> [HTML] in
      [
        "\(name(of: report.part, reading))", reading.badge(report.progress), "\(report.note)",
        """
        \(reading.person(report.by.by)) \
        <span class="row-note">\(say.date(report.by.at.day))</span>
        """,
      ]
    }
    return """
      <h2>\(say(words)) <span class="count">\(reports.count)</span></h2>\(Table(
        say(words),
        columns: [
          Table.Column(say(Wording.ProgrammeTexts.part)),
          Table.Column(say(Wording.ProgrammeTexts.progress)),
          Table.Column(say(Wording.ProgrammeTexts.note)),
          Table.Column(say(Wording.ProgrammeTexts.by)),
        ], rows: rows
      ).unseenCaption(say))
      """
  }

  private func name(of part: Programme.Part, _ reading: Reading) -> String {
    guard case .goal(let id) = part, let goal = contents.goal(id) else {
      return reading.name(of: part, in: contents)
    }
    return "\(id) \(reading.text(goal.title))"
  }

  /// The other side agrees.
  private func concurring(_ reading: Reading) -> HTML {
    let isParty = reading.sight.principal.party == programme.party
    guard review.agreed == nil, reading.sight.mayWrite(in: programme), isParty != review.isParty
    else { return HTML() }
    let say = reading.say
    let address = Route.programmes(.review(programme.id, year: review.year)).address(in: say)
    let form = sheet.form(
      address, deed: "concur", fields: [], submit: say(Wording.ProgrammeForms.concur))
    return """
      <section class="no-print"><h2>\(say(Wording.ProgrammeForms.concur))</h2>\
      <p>\(say(Wording.ProgrammeForms.concurNote))</p>\(form.html(reading.frame))</section>
      """
  }
}
