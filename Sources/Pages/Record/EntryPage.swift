import Domain

/// One entry of the record in full.
public enum EntryPage {
  /// The page; `last` is the record's last entry, after which none follows.
  public static func render(_ reading: Reading, line: RecordLine, last: UInt64? = nil) -> HTML {
    let say = reading.say
    let entry = line.entry
    let title = say(Wording.RecordTexts.entry, say.grouped(Int(clamping: entry.number)))
    let facts = DefinitionList([
      (say(Wording.RecordTexts.recorded), RecordPage.moment(entry, say)),
      (say(Wording.RecordTexts.principal), RecordPage.principal(line)),
      (say(Wording.RecordTexts.whyGiven), RecordPage.reason(entry, say)),
      (say(Wording.RecordTexts.digest), digest(entry, say)),
    ])
    let content: HTML = """
      <h1>\(title)</h1>\(facts.html)\(ways(entry, last: last, reading))\
      <h2>\(say(Wording.RecordTexts.whatHappened)) \
      <span class="count">\(line.turns.count)</span></h2><div class="entry-what">\
      \(each: line.turns, { DeedView($0, $1, reading, isFull: true).html })\
      </div>
      """
    return reading.html(title, in: .record, below: [.record(before: nil)], content)
  }

  private static func digest(_ entry: Entry, _ say: Language) -> HTML {
    guard !entry.digest.isEmpty else { return HTML() }
    return """
      \(Button.copyable(entry.digest, say))\
      <span class="row-note">\(say(Wording.RecordTexts.digestNote))</span>
      """
  }

  private static func ways(_ entry: Entry, last: UInt64?, _ reading: Reading) -> HTML {
    let say = reading.say
    let number = entry.number
    let hasNext = last.map { number < $0 } ?? true
    return """
      <p class="actions">\
      \(if: number > 1, way(.previous, number - 1, reading))\
      \(if: hasNext && number < .max, way(.next, number + 1, reading))\
      \(Button.link(say(Wording.RecordTexts.asKnown), reading.link(.home, at: number)))</p>
      """
  }

  private static func way(
    _ words: Wording.RecordTexts, _ number: UInt64, _ reading: Reading
  ) -> HTML {
    Button.link(reading.say(words), reading.link(.entry(number)), .quiet)
  }
}
