import Domain

/// What can be taken away: every table, its columns, its licence, and the interface.
public enum OpenDataPage {
  /// The page.
  public static func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let edition = reading.sight.edition
    let tally = reading.sight.tally
    var content: HTML = """
      <h1>\(say(Wording.Layout.openData))</h1>\
      <p class="lead">\(say(Wording.OpenDataTexts.lead, say.date(reading.sight.day)))</p>\
      \(with: edition, { "<p>\(reading.html($0.notice))</p>" })
      """
    content += tables(tally, reading)
    content += "<div class=\"columns columns-even\"><div>\(terms(edition, reading))</div>"
    content += "<div>\(interface(reading))</div></div>"
    return reading.html(say(Wording.Layout.openData), in: .data, content)
  }

  private static func tables(_ tally: Tally, _ reading: Reading) -> HTML {
    """
    <h2>\(reading.say(Wording.OpenDataTexts.tables))</h2><ul class="datasets">\
    \(each: OpenTable.allCases, { item($0, tally, reading) })</ul>
    """
  }

  private static func item(_ table: OpenTable, _ tally: Tally, _ reading: Reading) -> HTML {
    let say = reading.say
    let name = say(Wording.OpenTables(rawValue: table.rawValue) ?? .parties)
    let rows = count(table, tally, reading).map { say($0, Wording.RecordCounts.rows) }
    return """
      <li><h3>\(name) \
      \(with: rows, { "<span class=\"count\">\($0)</span>" })\
      </h3><p>\(say(table.holds))</p>\
      <p class="columns-named">\(each: table.columns, { "<code>\($0)</code> " })</p>\
      <p class="actions">\
      \(each: OpenFormat.allCases, { download($0, table, name, reading) })</p></li>
      """
  }

  private static func download(
    _ format: OpenFormat, _ table: OpenTable, _ name: String, _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let word = say(format == .csv ? Wording.OpenDataTexts.csv : .json)
    return """
      <a class="button button-quiet" href="\(reading.link(.table(table, format)))" \
      aria-label="\(say(Wording.OpenDataTexts.tableAs, name, word))">\(word)</a>
      """
  }

  /// How many rows a table has; nil where counting would mean making it.
  private static func count(_ table: OpenTable, _ tally: Tally, _ reading: Reading) -> Int? {
    switch table {
    case .parties: tally.parties
    case .bodies: tally.bodies
    case .memberships: tally.memberships
    case .restrictions: tally.restrictions
    case .decisions: tally.decisions
    case .sources: tally.sources
    case .terms: tally.terms
    case .names, .members: nil
    }
  }

  private static func terms(_ edition: Edition?, _ reading: Reading) -> HTML {
    let say = reading.say
    let facts = DefinitionList([
      (say(Wording.OpenDataTexts.pack), edition.map { reading.html($0.title) } ?? HTML()),
      (say(Wording.OpenDataTexts.edition), edition.map { "\(say.date($0.day))" } ?? HTML()),
      (say(Wording.OpenDataTexts.licence), edition.map { "<code>\($0.licence)</code>" } ?? HTML()),
      (
        say(Wording.OpenDataTexts.sources),
        reading.link(say(Wording.OpenDataTexts.seeSources), to: .sources)
      ),
    ])
    return """
      <h2>\(say(Wording.OpenDataTexts.terms))</h2>\(facts.html)\
      \(with: edition, { citation($0, reading) })
      """
  }

  private static func citation(_ edition: Edition, _ reading: Reading) -> HTML {
    let say = reading.say
    let text = say(
      Wording.OpenDataTexts.citation, reading.text(edition.title), say.date(edition.day),
      say.date(reading.sight.day), edition.licence)
    return """
      <h3>\(say(Wording.OpenDataTexts.cite))</h3><p>\(Button.copyable(text, say))</p>
      """
  }

  private static func interface(_ reading: Reading) -> HTML {
    let say = reading.say
    let examples: [Route] = [
      .api(.network), .api(.parties(PartyFilter())), .api(.bodies(BodyFilter())),
      .api(.overlap(.bodies)), .api(.changes), .api(.record(before: nil)),
    ]
    return """
      <h2>\(say(Wording.OpenDataTexts.interface))</h2>\
      <p>\(say(Wording.OpenDataTexts.interfaceNote))</p>\
      <p>\(Button.link(
        say(Wording.OpenDataTexts.description), reading.link(.api(.description)), .quiet))</p>\
      <ul class="plain">\(each: examples, { example($0, reading) })</ul>\
      <p>\(say(Wording.OpenDataTexts.days))</p>
      """
  }

  private static func example(_ route: Route, _ reading: Reading) -> HTML {
    let address = reading.link(route)
    return "<li><a href=\"\(address)\"><code>\(address.text)</code></a></li>"
  }
}

extension OpenTable {
  /// What the table holds.
  var holds: Wording.OpenDataTexts {
    switch self {
    case .parties: .holdsParties
    case .names: .holdsNames
    case .bodies: .holdsBodies
    case .memberships: .holdsMemberships
    case .members: .holdsMembers
    case .restrictions: .holdsRestrictions
    case .decisions: .holdsDecisions
    case .sources: .holdsSources
    case .terms: .holdsTerms
    }
  }

  /// Its columns, as the files name them; a test of the site holds the two together.
  public var columns: [String] {
    let text =
      switch self {
      case .parties:
        """
        code kind iso2 region name_en name_fr exists_from exists_to succeeds standing \
        tile_column tile_row sources confidence
        """
      case .names: "subject code from name_en name_fr footnote_en footnote_fr"
      case .bodies:
        """
        code kind purposes short_en short_fr name_en name_fr founded decision ended_on \
        ended_how ended_decision ended_into succeeds note_en note_fr sources confidence
        """
      case .memberships:
        """
        id party body role from began to ended decision end_decision note_en note_fr \
        sources confidence
        """
      case .members: "day body party role via membership"
      case .restrictions:
        "id party body scope from to decision lifted note_en note_fr sources confidence"
      case .decisions:
        "code day kind title_en title_fr body party reference sources confidence"
      case .sources: "code title publisher address dated note_en note_fr"
      case .terms: "scheme code name_en name_fr"
      }
    return text.split(separator: " ").map(String.init)
  }
}
