internal import Domain

/// All operations: when they were, who joined them, how many people they had at most.
public enum OperationsPage {
  /// The page.
  public static func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let lines = reading.sight.operations.map { OperationLine($0, reading.sight) }
    let labels = lines.flatMap { $0.contributions.map(\.marking.label) }.distinct
    let reading = reading.marked(by: labels)
    var content: HTML = """
      <h1>\(say(Wording.OperationTexts.title))</h1>\
      <p class="lead">\(say(Wording.OperationTexts.lead))</p>\(ways(reading))
      """
    content +=
      lines.isEmpty
      ? EmptyState(
        say(Wording.OperationTexts.none), "\(say(Wording.OperationTexts.noneAdvice))"
      ).html
      : """
      \(table(lines.reversed(), reading))\
      \(reading.restsOn(lines.flatMap { $0.contributions.map(\.evidence) }))\
      <p>\(say(Wording.OperationTexts.readable))</p>
      """
    return reading.html(say(Wording.OperationTexts.title), in: .operations, content)
  }

  private static func ways(_ reading: Reading) -> HTML {
    let say = reading.say
    let figures = Button.link(
      say(Wording.FigureTexts.title), reading.link(.figures(.list)), .quiet)
    let offers = Button.link(
      say(Wording.OfferTexts.title), reading.link(.operations(.offers(nil))), .quiet)
    let mayOffer = reading.sight.principal.seat != .none
    return "<p class=\"actions\">\(if: mayOffer, offers)\(figures)</p>"
  }

  private static func table(_ lines: [OperationLine], _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = lines.map { line -> [HTML] in
      let name = reading.text(line.body.name(on: reading.sight.day))
      let peak = line.course.peak.map {
        say(Wording.OperationTexts.most, say.grouped($0.count), say.date($0.from))
      }
      return [
        """
        \(reading.link(reading.text(line.body.short), to: .operations(.operation(line.body.id)))) \
        <span class="row-note">\(name)</span>
        """,
        "\(reading.span(line.body.life))",
        "\(line.contributors == 0 ? "" : say.grouped(line.contributors))",
        "\(peak ?? "")", "\(line.strength == 0 ? "" : say.grouped(line.strength))",
        reading.evidence(line.body.evidence),
      ]
    }
    return Table(
      say(Wording.OperationTexts.title),
      columns: [
        Table.Column(say(Wording.OperationTexts.operation)),
        Table.Column(say(Wording.OperationTexts.span)),
        .number(say(Wording.OperationTexts.contributors)),
        Table.Column(say(Wording.OperationTexts.peak)),
        .number(say(Wording.OperationTexts.strength)),
        Table.Column(say(Wording.OperationTexts.sources)),
      ], rows: rows
    ).unseenCaption(say)
  }
}

/// An operation with what its line of the list tells.
struct OperationLine {
  let body: Body
  let contributions: [Contribution]
  let course: OperationCourse
  /// How many people there are on the day.
  let strength: Int
  /// How many parties from outside ever joined it.
  let contributors: Int

  init(_ body: Body, _ sight: Sight) {
    self.body = body
    contributions = sight.contributions(to: body.id)
    course = OperationCourse(contributions)
    strength = course.total.last { $0.from <= sight.day }?.count ?? 0
    contributors =
      Set(
        sight.memberships(of: body.id).filter { $0.role == body.mainRole }.map(\.party)
      ).count
  }
}
