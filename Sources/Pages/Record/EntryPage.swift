public import Domain

/// One entry of the record in full, as far as it may be read.
public enum EntryPage {
  /// The page; `older` and `newer` are the entries beside it that the reader sees.
  public static func render(
    _ reading: Reading, line: RecordLine, older: Entry.Key? = nil, newer: Entry.Key? = nil
  ) -> HTML {
    let say = reading.say
    let entry = line.entry
    let title = say(Wording.RecordTexts.entry, say.moment(entry.at))
    var facts = [
      (say(Wording.RecordTexts.principal), RecordPage.principal(line)),
      (say(Wording.RecordTexts.whyGiven), RecordPage.reason(entry, say)),
    ]
    // A number or a digest would tell of all that others recorded before.
    if reading.sight.seesChain {
      facts += [
        (say(Wording.RecordTexts.number), "\(say.grouped(Int(clamping: entry.number)))"),
        (say(Wording.RecordTexts.digest), digest(entry, say)),
      ]
    }
    let content: HTML = """
      <h1>\(title)</h1>\(DefinitionList(facts).html)\(ways(entry, older, newer, reading))\
      <h2>\(say(Wording.RecordTexts.whatHappened)) \
      <span class="count">\(line.turns.count)</span></h2><div class="entry-what">\
      \(each: line.turns, { DeedView($0, $1, reading, isFull: true).html })\
      </div>
      """
    return reading.marked(by: reading.labels(in: entry))
      .html(title, in: .record, below: [.record(before: nil)], content)
  }

  private static func digest(_ entry: Entry, _ say: Language) -> HTML {
    guard !entry.digest.isEmpty else { return HTML() }
    return """
      \(Button.copyable(entry.digest, say))\
      <span class="row-note">\(say(Wording.RecordTexts.digestNote))</span>
      """
  }

  private static func ways(
    _ entry: Entry, _ older: Entry.Key?, _ newer: Entry.Key?, _ reading: Reading
  ) -> HTML {
    let say = reading.say
    return """
      <p class="actions">\
      \(with: older, { way(.previous, $0, reading) })\
      \(with: newer, { way(.next, $0, reading) })\
      \(Button.link(say(Wording.RecordTexts.asKnown), reading.link(.home, at: entry.key)))</p>
      """
  }

  private static func way(
    _ words: Wording.RecordTexts, _ key: Entry.Key, _ reading: Reading
  ) -> HTML {
    Button.link(reading.say(words), reading.link(.entry(key)), .quiet)
  }
}
