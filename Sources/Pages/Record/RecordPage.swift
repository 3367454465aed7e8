public import Domain

/// The record: every change, who made it, when and why, and what it changed.
public enum RecordPage {
  /// Where the page of newer entries begins.
  public enum Edge: Hashable, Sendable {
    /// With the latest.
    case end
    /// Before an entry.
    case before(Entry.Key)
  }

  /// Facts of one entry that the list tells before it leads to the entry's own page.
  private static let factsShown = 8

  /// The page; `newer` and `older` are the `before` of the neighbouring pages.
  public static func render(
    _ reading: Reading, lines: [RecordLine], newer: Edge?, older: Entry.Key?
  ) -> HTML {
    let say = reading.say
    var content: HTML = """
      <h1>\(say(Wording.Layout.record))</h1>\
      <p class="lead">\(say(Wording.RecordTexts.lead))</p>\
      <p class="actions">\
      \(Button.link(say(Wording.RecordTexts.verify), reading.link(.verification), .quiet))\
      \(Button.link(say(Wording.Layout.decisions), reading.link(.decisions), .quiet))\
      \(Button.link(say(Wording.Layout.sources), reading.link(.sources), .quiet))</p>
      """
    if lines.isEmpty {
      content +=
        EmptyState(
          say(Wording.RecordTexts.none), "\(say(Wording.RecordTexts.noneRemedy))"
        ).html
    } else {
      content += "<ol class=\"entries\">\(each: lines, { item($0, reading) })</ol>"
      content += neighbours(newer: newer, older: older, reading)
    }
    return reading.marked(by: lines.flatMap { reading.labels(in: $0.entry) })
      .html(say(Wording.Layout.record), in: .record, content)
  }

  private static func item(_ line: RecordLine, _ reading: Reading) -> HTML {
    let say = reading.say
    let turns = line.turns
    let rest = turns.count - factsShown
    return """
      <li><div class="entry-side">\(number(line.entry, reading))\
      <p>\(by(line, say))</p></div>\
      <div class="entry-what">\(reason(line.entry, say))\
      \(each: turns.prefix(factsShown), { DeedView($0, $1, reading).html })\
      \(if: rest > 0, more(rest, line.entry, reading))</div></li>
      """
  }

  private static func number(_ entry: Entry, _ reading: Reading) -> HTML {
    """
    <h2 class="entry-number"><a href="\(reading.link(.entry(entry.key)))">\
    \(moment(entry, reading.say))</a></h2>
    """
  }

  static func moment(_ entry: Entry, _ say: Language) -> HTML {
    "<time datetime=\"\(entry.at.description)\">\(say.moment(entry.at))</time>"
  }

  private static func by(_ line: RecordLine, _ say: Language) -> HTML {
    "\(say(Wording.RecordTexts.by)) \(principal(line))"
  }

  /// Who made an entry: the account's name, and the code that the record itself holds.
  static func principal(_ line: RecordLine) -> HTML {
    "\(with: line.name, { "\($0) " })<code>\(line.entry.principal.text)</code>"
  }

  static func reason(_ entry: Entry, _ say: Language) -> HTML {
    guard !entry.reason.isEmpty else {
      return "<p class=\"count\">\(say(Wording.RecordTexts.noReason))</p>"
    }
    return """
      <blockquote class="reason"><span class="unseen">\(say(Wording.RecordTexts.reason)) </span>\
      \(entry.reason)</blockquote>
      """
  }

  private static func more(_ rest: Int, _ entry: Entry, _ reading: Reading) -> HTML {
    let text = reading.say(rest, Wording.RecordCounts.moreFacts)
    return "<p>\(reading.link(text, to: .entry(entry.key)))</p>"
  }

  private static func neighbours(newer: Edge?, older: Entry.Key?, _ reading: Reading) -> HTML {
    guard newer != nil || older != nil else { return HTML() }
    let say = reading.say
    return """
      <nav class="pages" aria-label="\(say(Wording.Components.pages))">\
      \(with: newer, { edge(.record(before: $0.key), "prev", .newer, reading) })\
      \(with: older, { edge(.record(before: $0), "next", .older, reading) })</nav>
      """
  }

  private static func edge(
    _ route: Route, _ relation: String, _ words: Wording.RecordTexts, _ reading: Reading
  ) -> HTML {
    """
    <a class="pages-edge" href="\(reading.link(route))" rel="\(relation)">\
    \(reading.say(words))</a>
    """
  }
}

extension RecordPage.Edge {
  fileprivate var key: Entry.Key? {
    if case .before(let key) = self { key } else { nil }
  }
}
