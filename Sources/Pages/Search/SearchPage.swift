import Domain

/// What a search found, by sort of record.
public enum SearchPage {
  private static let limit = 100

  /// The page.
  public static func render(_ reading: Reading, query: String) -> HTML {
    let say = reading.say
    let isAsked = query.contains { !$0.isWhitespace }
    let found = isAsked ? reading.sight.search(query, limit: limit) : []
    let title = isAsked ? say(Wording.SearchTexts.titleFor, query) : say(Wording.SearchTexts.title)
    var content: HTML = """
      <h1>\(say(Wording.SearchTexts.title))</h1>\(box(query, reading))
      """
    if !isAsked {
      content += "<p>\(say(Wording.SearchTexts.prompt))</p>\(lists(reading))"
    } else if found.isEmpty {
      content += nothing(query, reading)
    } else {
      content += results(found, query, reading)
    }
    var reading = reading.marked(
      by: found.compactMap { found in
        if case .version(let id) = found.subject {
          reading.sight.version(id)?.marking.label
        } else {
          nil
        }
      })
    reading.frame.search = query
    return reading.html(title, in: nil, content)
  }

  private static func box(_ query: String, _ reading: Reading) -> HTML {
    let say = reading.say
    return """
      <form class="search-large" role="search" method="get" \
      aria-label="\(say(Wording.SearchTexts.title))" \
      action="\(reading.frame.pathAddress(of: .search("")))">\
      \(each: reading.frame.carried, { .hidden($0) })\
      <label for="query">\(say(Wording.SearchTexts.label))</label><div>\
      <input id="query" name="q" type="search" value="\(query)" autofocus>\
      <button class="button" type="submit">\(say(Wording.SearchTexts.submit))</button>\
      </div></form>
      """
  }

  private static func nothing(_ query: String, _ reading: Reading) -> HTML {
    let say = reading.say
    return """
      <div role="status">\(EmptyState(
        say(Wording.SearchTexts.nothing, String(query.prefix(80))),
        """
        \(say(Wording.SearchTexts.remedySpelling)) \(say(Wording.SearchTexts.remedyShort))
        """).html)</div>\
      <p>\(say(Wording.SearchTexts.remedyList))</p>\(lists(reading))
      """
  }

  private static func lists(_ reading: Reading) -> HTML {
    let routes: [(Wording.Layout, Route)] = [
      (.parties, .parties(PartyFilter())), (.bodies, .bodies(BodyFilter())),
      (.decisions, .decisions), (.sources, .sources),
    ]
    return """
      <ul class="ways">\
      \(each: routes, { "<li>\(reading.link(reading.say($0), to: $1))</li>" })</ul>
      """
  }

  private static func results(
    _ found: [SearchMatch], _ query: String, _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let words = Folding.words(String(query.prefix(200)))
    var kinds: [SubjectKind] = []
    for finding in found where !kinds.contains(SubjectKind(finding.subject)) {
      kinds.append(SubjectKind(finding.subject))
    }
    var html: HTML = "<p role=\"status\">\(say(found.count, Wording.Counts.results))</p>"
    for kind in kinds {
      let own = found.filter { SubjectKind($0.subject) == kind }
      html += """
        <section class="found"><h2>\(say(kind.words)) \
        <span class="count">\(own.count)</span></h2><ul>\
        \(each: own, { item($0.subject, words, reading) })</ul></section>
        """
    }
    if found.count == limit { html += "<p>\(say(Wording.SearchTexts.more))</p>" }
    return html
  }

  private static func item(_ subject: Subject, _ words: [String], _ reading: Reading) -> HTML {
    let line = FoundLine(subject, reading)
    let other = line.match(words)
    return """
      <li>\(with: line.sign, { $0 })<div><p class="found-name">\(reading.subject(subject)) \
      <code>\(line.code)</code></p><p class="row-note">\(line.about)\
      \(with: other, { " · \(reading.say(Wording.SearchTexts.formerly, $0))" })</p></div></li>
      """
  }
}

/// What is told of a record found.
private struct FoundLine {
  var code = ""
  var about: HTML = ""
  var sign: HTML?
  /// What the line shows anyway, and the names that it does not.
  private var shown = ""
  private var others: [String] = []

  init(_ subject: Subject, _ reading: Reading) {
    shown = reading.name(of: subject)
    switch subject {
    case .party(let id): read(reading.sight.party(id), reading)
    case .body(let id): read(reading.sight.body(id), reading)
    case .decision(let id):
      guard let decision = reading.sight.decision(id) else { return }
      code = id.text
      about = "\(reading.say(decision.kind)), \(reading.say.date(decision.day))"
      others = [decision.title.english, decision.title.french].compactMap(\.self)
    case .source(let id):
      code = id.text
      about = "\(reading.sight.source(id)?.publisher)"
    case .version(let id):
      guard let version = reading.sight.version(id) else { return }
      about = "\(reading.markingBadge(version.marking.label)) \(reading.say.date(version.at.day))"
      others = [version.title.english, version.title.french].compactMap(\.self)
    default: break
    }
  }

  private mutating func read(_ party: Party?, _ reading: Reading) {
    guard let party else { return }
    code = party.id.text
    sign = Marks.mark(reading.mark(of: party.id))
    about = "\(reading.say(party.kind)), \(reading.say(reading.sight.standing(of: party.id)))"
    others = party.names.flatMap { [$0.name.english, $0.name.french].compactMap(\.self) }
  }

  private mutating func read(_ body: Body?, _ reading: Reading) {
    guard let body else { return }
    code = body.id.text
    let name = reading.text(body.name(on: reading.sight.day))
    about =
      "\(if: name != shown, "\(name) · ")\(reading.say(body.kind)), \(reading.span(body.life))"
    shown += " " + name
    others =
      body.names.flatMap { [$0.name.english, $0.name.french].compactMap(\.self) }
      + [body.short.english, body.short.french].compactMap(\.self)
  }

  /// The name by which it was found, when that is not one already shown.
  func match(_ words: [String]) -> String? {
    func holds(_ text: String) -> Bool {
      let own = Folding.words(text)
      return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
    if holds(shown) || holds(code) { return nil }
    return others.first(where: holds)
  }
}
