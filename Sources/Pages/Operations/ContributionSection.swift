internal import Domain
internal import Labels

/// What a party contributes and offers to operations, on its page.
struct ContributionSection {
  /// How many contributions are listed.
  private static let contributionsMax = 40

  private let contributions: [Contribution]
  private let offers: [Offer]
  private let reading: Reading

  init(_ party: Party.ID, _ reading: Reading) {
    contributions = Array(
      reading.sight.contributions(of: party).prefix(Self.contributionsMax))
    offers = reading.sight.offers(of: party)
    self.reading = reading
  }

  /// The labels of what it shows.
  var labels: [Label] { contributions.map(\.marking.label) + offers.map(\.marking.label) }

  /// How many contributions and offers it lists.
  var count: Int { contributions.count + offers.count }

  var html: HTML {
    let content = content
    guard !content.isEmpty else { return HTML() }
    return "<h2>\(reading.say(Wording.OperationTexts.title))</h2>\(content)"
  }

  /// The same without its heading; nothing where there is nothing.
  var content: HTML {
    guard count > 0 else { return HTML() }
    return """
      \(if: !contributions.isEmpty, table)\
      \(if: !offers.isEmpty, """
        <h3>\(reading.say(Wording.OfferTexts.title))</h3>\(OfferTable(offers, reading).html)
        """)
      """
  }

  private var table: HTML {
    let say = reading.say
    let rows = contributions.map { contribution -> [HTML] in
      let count = contribution.count(on: reading.sight.day)
      return [
        reading.link(
          reading.text(reading.sight.short(of: contribution.operation)),
          to: .operations(.operation(contribution.operation))),
        reading.link(
          reading.name(of: contribution.capability),
          to: .operations(.contribution(contribution.id))),
        "\(count == 0 ? "" : say.grouped(count))",
        "\(say.grouped(contribution.strengths.map(\.count).max() ?? 0))",
        "<span class=\"cell-day\">\(say.date(contribution.from))</span>",
        """
        <span class="cell-day">\(contribution.end.map { say.date($0) } ?? "")</span>
        """,
      ]
    }
    return Table(
      say(Wording.OperationTexts.title),
      columns: [
        Table.Column(say(Wording.OperationTexts.operation)),
        Table.Column(say(Wording.OperationTexts.what)),
        .number(say(Wording.OperationTexts.number)),
        .number(say(Wording.OperationTexts.peak)),
        Table.Column(say(Wording.OperationTexts.since)),
        Table.Column(say(Wording.OperationTexts.until)),
      ], rows: rows
    ).unseenCaption(say)
  }
}
