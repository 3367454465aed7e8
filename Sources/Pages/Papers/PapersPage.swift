public import Domain
internal import Labels

/// The papers of which one may read a version.
public enum PapersPage {
  /// How many rows a page of the list has.
  static let pageSize = 100

  /// The page.
  public static func render(_ reading: Reading, filter: PaperFilter) -> HTML {
    let say = reading.say
    let all = reading.sight.papers
    let found = all.filter { filter.admits($0.paper, $0.latest) }
    let shown = found.dropFirst(filter.skip).prefix(pageSize).map(\.self)
    let reading = reading.marked(by: shown.map(\.latest.marking.label))
    var content: HTML = """
      <h1>\(say(Wording.PaperTexts.title))</h1>\
      <p class="lead">\(say(Wording.PaperTexts.lead))</p>\(ways(reading))
      """
    if all.isEmpty {
      content +=
        EmptyState(
          say(Wording.PaperTexts.noneYet), "\(say(Wording.PaperTexts.noneYetAdvice))"
        ).html
    } else {
      content += bar(filter, all.map(\.paper), count: found.count, reading)
      content += found.isEmpty ? nothing(reading) : list(shown, reading)
      var pages = Pagination(
        page: filter.skip / pageSize + 1, of: (found.count + pageSize - 1) / pageSize,
        reading.link(.papers(filter.from(0))))
      pages.size = pageSize
      content += pages.html(say)
    }
    return reading.html(say(Wording.PaperTexts.title), in: .papers, content)
  }

  private static func ways(_ reading: Reading) -> HTML {
    let say = reading.say
    guard reading.sight.mayWrite else { return HTML() }
    let new = Button.link(say(Wording.PaperTexts.file), reading.link(.filePaper(nil)))
    let reviews = Button.link(say(Wording.Reviewing.title), reading.link(.reviews), .quiet)
    return "<p class=\"actions\">\(new)\(reviews)</p>"
  }

  private static func bar(
    _ filter: PaperFilter, _ papers: [Paper], count: Int, _ reading: Reading
  ) -> HTML {
    let say = reading.say
    var words = Field("q", say(Wording.PaperTexts.words))
    words.value = filter.words
    let about = papers.flatMap(\.about)
    let parties = about.compactMap { if case .party(let id) = $0 { id } else { nil } }
    let bodies = about.compactMap { if case .body(let id) = $0 { id } else { nil } }
    let all = Field.Choice("", say(Wording.Parties.all))
    var party = Field(
      "party", say(Wording.PaperTexts.party),
      .select([all] + choices(parties, filter.party) { reading.text(reading.sight.name(of: $0)) }))
    party.value = filter.party?.text ?? ""
    var body = Field(
      "body", say(Wording.PaperTexts.body),
      .select([all] + choices(bodies, filter.body) { reading.text(reading.sight.short(of: $0)) }))
    body.value = filter.body?.text ?? ""
    var bar = FilterBar(
      reading.frame.formAddress(of: .papers(PaperFilter())), fields: [words, party, body])
    bar.clear = filter.narrows ? reading.link(.papers(PaperFilter())) : nil
    bar.count = say(count, Wording.Counts.results)
    return bar.html(say)
  }

  /// What the papers that may be read are about, each once, and what was chosen.
  private static func choices<Subject>(
    _ ids: [Code<Subject>], _ chosen: Code<Subject>?, _ name: (Code<Subject>) -> String
  ) -> [Field.Choice] {
    Set(ids + (chosen.map { [$0] } ?? [])).sorted()
      .map { Field.Choice($0.text, "\($0.text) – \(name($0))") }
  }

  private static func nothing(_ reading: Reading) -> HTML {
    let say = reading.say
    let all = reading.link(say(Wording.Parties.emptyClear), to: .papers(PaperFilter()))
    return EmptyState(
      say(Wording.PaperTexts.empty), "\(say(Wording.Parties.emptyAdvice)) \(all)"
    ).html
  }

  /// A table of papers by their latest versions.
  static func list(_ rows: [(paper: Paper, latest: Version)], _ reading: Reading) -> HTML {
    let say = reading.say
    let cells = rows.map { row -> [HTML] in
      let about = row.paper.about.map { reading.subject($0) }
      return [
        """
        \(reading.link(reading.text(row.latest.title), to: .paper(row.paper.id))) \
        \(with: row.paper.series, { Marks.tag($0) })
        """,
        reading.markingBadge(row.latest.marking.label), say.list(about),
        "\(reading.seat(row.paper.origin))",
        "<span class=\"cell-day\">\(say.date(row.latest.at.day))</span>",
      ]
    }
    var table = Table(
      say(Wording.PaperTexts.title),
      columns: [
        Table.Column(say(Wording.PaperTexts.paper)), Table.Column(say(Wording.LabelEditing.mark)),
        Table.Column(say(Wording.PaperTexts.about)), Table.Column(say(Wording.PaperTexts.origin)),
        Table.Column(say(Wording.PaperTexts.filedOn)),
      ], rows: cells)
    table.showsCaption = false
    return table.html(say)
  }
}

extension PaperFilter {
  /// Whether it leaves anything out.
  var narrows: Bool { from(0) != PaperFilter() }

  /// The same from another row on.
  func from(_ skip: Int) -> PaperFilter {
    var filter = self
    filter.skip = skip
    return filter
  }

  /// Whether it lets a paper through, by what of it may be read.
  public func admits(_ paper: Paper, _ latest: Version) -> Bool {
    if let party, !paper.about.contains(.party(party)) { return false }
    if let body, !paper.about.contains(.body(body)) { return false }
    let sought = Folding.words(String(words.prefix(200)))
    guard !sought.isEmpty else { return true }
    let own = Folding.words(
      [latest.title.english, latest.title.french ?? "", paper.series ?? ""].joined(separator: " "))
    return sought.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
  }
}
