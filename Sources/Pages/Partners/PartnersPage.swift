internal import Domain
internal import Labels

/// Which partners ask for a look: one line each, from what the reader may know.
public enum PartnersPage {
  /// How many cases or silences a line names.
  private static let namedMax = 3

  /// The page.
  public static func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let lines = reading.sight.attention
    let labels = lines.flatMap { line in
      line.late.prefix(namedMax).compactMap { reading.sight.caseFile($0)?.marking?.label }
        + line.silences.prefix(namedMax).flatMap { id in
          reading.sight.proposal(id).map { reading.labels(of: $0) } ?? []
        }
    }
    let reading = reading.marked(by: labels.distinct)
    let asking = lines.filter(\.asks)
    let others = lines.filter { !$0.asks }
    var content: HTML = """
      <h1>\(say(Wording.PartnerTexts.title))</h1>\
      <p class="lead">\(say(Wording.PartnerTexts.lead))</p>
      """
    if lines.isEmpty {
      content +=
        EmptyState(
          say(Wording.PartnerTexts.none), "\(say(Wording.PartnerTexts.noneAdvice))"
        ).html
    } else if asking.isEmpty {
      content +=
        EmptyState(
          say(Wording.PartnerTexts.asksNone), "\(say(Wording.PartnerTexts.asksNoneAdvice))"
        ).html
    } else {
      content += group(.asks, asking, reading)
    }
    if !others.isEmpty { content += group(.others, others, reading) }
    return reading.html(
      say(Wording.PartnerTexts.title), in: .parties, below: [.parties(PartyFilter())], content)
  }

  private static func group(
    _ words: Wording.PartnerTexts, _ lines: [Attention], _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let tellsPeople = lines.contains { $0.sentNobody != nil }
    var columns = [
      Table.Column(say(Wording.CaseTexts.party)), Table.Column(say(Wording.PartnerTexts.late)),
      Table.Column(say(Wording.PartnerTexts.silences)),
    ]
    if tellsPeople { columns.append(Table.Column(say(Wording.PartnerTexts.sending))) }
    let rows = lines.map { line -> [HTML] in
      [name(line, reading), late(line, reading), silences(line, reading)]
        + (tellsPeople ? [sending(line, say)] : [])
    }
    return """
      <h2>\(say(words)) <span class="count">\(lines.count)</span></h2>\
      \(Table(say(words), columns: columns, rows: rows).unseenCaption(say))
      """
  }

  private static func name(_ line: Attention, _ reading: Reading) -> HTML {
    let name = reading.text(reading.sight.name(of: line.party))
    return """
      \(Marks.mark(reading.mark(of: line.party))) \
      \(reading.link(name, to: .partners(.office(line.party))))\
      \(if: line.isRestricted, """
         <span class="tag">\(reading.say(Wording.PartnerTexts.restricted))</span>
        """)
      """
  }

  private static func late(_ line: Attention, _ reading: Reading) -> HTML {
    let named = line.late.prefix(namedMax).compactMap { id -> HTML? in
      guard let one = reading.sight.caseFile(id), let due = reading.sight.due(one) else {
        return nil
      }
      let tool = reading.sight.instrument(one.instrument).map { reading.text($0.short) }
      let title = [tool ?? one.instrument.text, one.title.map { reading.text($0) }]
        .compactMap(\.self).joined(separator: " · ")
      return """
        \(reading.link(title, to: .toolbox(.caseFile(id)))) \
        <span class="late">\(reading.say.date(due))</span>
        """
    }
    return named.joined("<br>") + more(line.late.count, reading.say)
  }

  private static func silences(_ line: Attention, _ reading: Reading) -> HTML {
    let named = line.silences.prefix(namedMax).compactMap { id -> HTML? in
      guard let proposal = reading.sight.proposal(id), let silence = proposal.openSilence else {
        return nil
      }
      return """
        \(reading.proposal(proposal)) \
        <span class="cell-day">\(reading.say.date(silence.ends.day))</span>
        """
    }
    return named.joined("<br>") + more(line.silences.count, reading.say)
  }

  private static func more(_ count: Int, _ say: Language) -> HTML {
    guard count > namedMax else { return HTML() }
    return """
      <br><span class="row-note">\
      \(say(Wording.ToolboxTexts.andMore, say.grouped(count - namedMax)))</span>
      """
  }

  private static func sending(_ line: Attention, _ say: Language) -> HTML {
    guard let sentNobody = line.sentNobody else { return HTML() }
    let words: Wording.PartnerTexts = sentNobody ? .sentNobody : .sentSome
    return sentNobody
      ? "<span class=\"mind\">\(say(words))</span>"
      : "<span class=\"row-note\">\(say(words))</span>"
  }
}
