internal import Domain

/// What the alliance pays for parties' people in a year.
public struct AllowancesPage: Sendable {
  /// The year.
  public var year: Int
  /// The form as it was sent.
  public var sheet: Sheet
  /// Whether the reader sets allowances.
  public var maySet = false

  /// The page of a year.
  public init(_ year: Int, _ sheet: Sheet) {
    self.year = year
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let own = reading.sight.principal.party
    let parties = own.map { [$0] } ?? reading.sight.parties.map(\.id)
    let known = reading.byName(parties) { $0 }
      .compactMap { reading.sight.allowance(of: $0, in: year) }
      .filter { own != nil || $0.allowance.persons > 0 || $0.asked > 0 }
    let title = say(Wording.AllowanceTexts.title, "\(year)")
    let lead = say(own == nil ? Wording.AllowanceTexts.lead : .ownLead)
    let empty = EmptyState(say(Wording.AllowanceTexts.empty)).html
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(lead)</p>\(years(reading))\
      \(known.isEmpty ? empty : table(known, title, reading))\(if: maySet, form(reading))
      """
    return reading.html(title, in: .menu, content)
  }

  private func years(_ reading: Reading) -> HTML {
    """
    <nav class="tabs" aria-label="\(reading.say(Wording.Nominating.year))"><ul>\
    \(each: [year - 1, year, year + 1], { tab($0, reading) })</ul></nav>
    """
  }

  private func tab(_ other: Int, _ reading: Reading) -> HTML {
    let address = reading.link(.nominations(.allowances(year: other)))
    let current = other == year ? "page" : nil
    return """
      <li><a href="\(address)"\(attribute: "aria-current", current)>\(other)</a></li>
      """
  }

  private func table(
    _ known: [(allowance: Allowance, asked: Int)], _ title: String, _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let columns = [
      Table.Column(say(Wording.AllowanceTexts.party)),
      .number(say(Wording.AllowanceTexts.travel)), .number(say(Wording.AllowanceTexts.lodging)),
      .number(say(Wording.AllowanceTexts.persons)), .number(say(Wording.AllowanceTexts.asked)),
      .number(say(Wording.AllowanceTexts.left)),
    ]
    let rows = known.map { item -> [HTML] in
      let allowance = item.allowance
      return [
        reading.party(allowance.id.party),
        "\(say(Wording.AllowanceTexts.percent, "\(allowance.travel)"))",
        "\(say(Wording.AllowanceTexts.percent, "\(allowance.lodging)"))",
        "\(allowance.persons)", "\(item.asked)", "\(max(0, allowance.persons - item.asked))",
      ]
    }
    var table = Table(title, columns: columns, rows: rows)
    table.showsCaption = false
    return table.html(say)
  }

  private func form(_ reading: Reading) -> HTML {
    let say = reading.say
    let parties = reading.byName(reading.sight.parties) { $0.id }.map {
      Field.Choice($0.id.text, reading.text(reading.sight.name(of: $0.id)))
    }
    var party = Field(
      "party", say(Wording.AllowanceTexts.party),
      .select([Field.Choice("", say(Wording.AllowanceTexts.partyMissing))] + parties))
    var travel = Field("travel", say(Wording.AllowanceTexts.travel), .number)
    var lodging = Field("lodging", say(Wording.AllowanceTexts.lodging), .number)
    var persons = Field("count", say(Wording.AllowanceTexts.persons), .number)
    travel.hint = say(Wording.AllowanceTexts.percentHint)
    lodging.hint = say(Wording.AllowanceTexts.percentHint)
    persons.hint = say(Wording.AllowanceTexts.personsHint)
    party.isRequired = true
    travel.isRequired = true
    lodging.isRequired = true
    persons.isRequired = true
    let form = sheet.form(
      Route.nominations(.allowances(year: year)).address(in: say), deed: "allow",
      fields: [party, travel, lodging, persons], submit: say(Wording.AllowanceTexts.save))
    return """
      <section><h2>\(say(Wording.AllowanceTexts.set))</h2>\(form.html(reading.frame))</section>
      """
  }
}
