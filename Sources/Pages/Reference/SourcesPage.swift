public import Domain

/// The list of all sources.
public enum SourcesPage {
  /// The page.
  public static func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let sources = reading.sight.sources
    var content: HTML = """
      <h1>\(say(Wording.SourceTexts.heading))</h1>\
      <p class="lead">\(say(Wording.SourceTexts.lead))</p>\
      \(if: reading.mayChange, add(reading))
      """
    content +=
      sources.isEmpty
      ? EmptyState(say(Wording.SourceTexts.none), "\(say(Wording.SourceTexts.noneRemedy))").html
      : table(sources, reading)
    content += confidences(say)
    return reading.html(say(Wording.SourceTexts.heading), in: nil, content)
  }

  private static func add(_ reading: Reading) -> HTML {
    "<p class=\"actions\">\(reading.amend(Wording.SourceTexts.add, .addSource))</p>"
  }

  private static func table(_ sources: [Source], _ reading: Reading) -> HTML {
    let say = reading.say
    let columns = [
      Table.Column(say(Wording.SourceTexts.code)), Table.Column(say(Wording.SourceTexts.title)),
      Table.Column(say(Wording.SourceTexts.publisher)),
      Table.Column(say(Wording.SourceTexts.dated)),
      Table.Column.number(say(Wording.SourceTexts.citing)),
    ]
    let rows = sources.map { source -> [HTML] in
      [
        reading.source(source.id), "\(source.title)", "\(source.publisher)",
        source.dated.map { reading.time($0) } ?? HTML(),
        "\(say.grouped(reading.sight.countCiting(source.id)))",
      ]
    }
    var table = Table(say(Wording.SourceTexts.heading), columns: columns, rows: rows)
    table.showsCaption = false
    return table.html(say)
  }

  /// What the four degrees of confidence mean.
  private static func confidences(_ say: Language) -> HTML {
    let meanings: [(Confidence, Wording.SourceTexts)] = [
      (.read, .meansRead), (.known, .meansKnown), (.uncertain, .meansUncertain),
      (.estimate, .meansEstimate),
    ]
    return """
      <h2>\(say(Wording.SourceTexts.howSure))</h2><dl class="facts">\
      \(each: meanings, { line($0, $1, say) })</dl>
      """
  }

  private static func line(
    _ confidence: Confidence, _ meaning: Wording.SourceTexts, _ say: Language
  ) -> HTML {
    "<div><dt>\(Marks.confidence(confidence, say))</dt><dd>\(say(meaning))</dd></div>"
  }
}

/// One source and what cites it.
public enum SourcePage {
  private static let shown = 300

  /// The page.
  public static func render(_ reading: Reading, source: Source) -> HTML {
    let say = reading.say
    let address = source.address.flatMap { Address($0) }
    let facts = DefinitionList([
      (say(Wording.SourceTexts.publisher), "\(source.publisher)"),
      (say(Wording.SourceTexts.dated), source.dated.map { reading.time($0) } ?? HTML()),
      (
        say(Wording.SourceTexts.address),
        address.map { "<a href=\"\($0)\">\($0.text)</a>" } ?? HTML()
      ),
      (say(Wording.SourceTexts.code), "<code>\(source.id.text)</code>"),
      (say(Wording.BodyTexts.note), source.note.map { reading.html($0) } ?? HTML()),
    ])
    var content: HTML = """
      <p class="kicker">\(say(Wording.SourceTexts.kicker))</p><h1>\(source.title)</h1>\
      \(if: reading.mayChange, correct(source, reading))\(facts.html)
      """
    content += citing(source, reading)
    return reading.html(source.title, in: nil, below: [.sources], content)
  }

  private static func correct(_ source: Source, _ reading: Reading) -> HTML {
    """
    <p class="actions">\(reading.amend(Wording.Acts.correct, .correctSource(source.id)))</p>
    """
  }

  private static func citing(_ source: Source, _ reading: Reading) -> HTML {
    let say = reading.say
    let subjects = reading.sight.citing(source.id)
    var html: HTML = "<h2>\(say(Wording.SourceTexts.whatCites))</h2>"
    if subjects.isEmpty { return html + "<p>\(say(Wording.SourceTexts.nothingCites))</p>" }
    for kind in SubjectKind.allCases {
      let own = subjects.filter { SubjectKind($0) == kind }
      if !own.isEmpty { html += group(kind, own, reading) }
    }
    return html
  }

  private static func group(
    _ kind: SubjectKind, _ subjects: [Subject], _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let rest = subjects.count - shown
    return """
      <h3>\(say(kind.words)) <span class="count">\(say.grouped(subjects.count))</span></h3>\
      <ul class="people">\
      \(each: subjects.prefix(shown), { "<li><span>\(reading.subject($0))</span></li>" })</ul>\
      \(if: rest > 0, "<p>\(say(rest, Wording.RecordCounts.more))</p>")
      """
  }
}
