/// The lines of a table by what would come of them: what is refused first, so that it is not sought
/// among hundreds that are well; what is long, or needs no look, is folded away under its number.
struct BulkLines: Sendable {
  /// How many lines stand in one table.
  private static let linesMax = 100

  private let lines: [BulkPage.Line]
  private let say: Language

  init(_ lines: [BulkPage.Line], _ say: Language) {
    self.lines = lines
    self.say = say
  }

  /// The groups, the most urgent first.
  private static let order: [BulkPage.Verdict] = [.refused, .changes, .new, .repeated, .same]

  var html: HTML {
    let groups = Dictionary(grouping: lines, by: \.verdict)
    return "\(each: Self.order, { verdict in group(verdict, groups[verdict] ?? []) })"
  }

  private func group(_ verdict: BulkPage.Verdict, _ lines: [BulkPage.Line]) -> HTML {
    guard !lines.isEmpty else { return HTML() }
    let isLooked = verdict != .same && verdict != .repeated
    let title = say(verdict.words)
    let parts = stride(from: 0, to: lines.count, by: Self.linesMax).map {
      Array(lines[$0...].prefix(Self.linesMax))
    }
    return """
      <section><h3>\(title) <span class="count">\(say.grouped(lines.count))</span></h3>\
      \(each: Array(parts.enumerated()), { place, part in
        folded(part, isOpen: isLooked && place == 0, isAlone: isLooked && parts.count == 1, title)
      })</section>
      """
  }

  private func folded(
    _ part: [BulkPage.Line], isOpen: Bool, isAlone: Bool, _ title: String
  ) -> HTML {
    let table = table(part, title)
    guard !isAlone, let first = part.first, let last = part.last else { return table }
    let range = say(Wording.BulkTexts.range, "\(first.number)", "\(last.number)")
    return """
      <details class="through"\(flag: "open", isOpen)><summary>\(range) \
      <span class="count">\(part.count)</span></summary>\(table)</details>
      """
  }

  private func table(_ lines: [BulkPage.Line], _ title: String) -> HTML {
    let hasDetails = lines.contains { !$0.details.isEmpty }
    let columns = [
      Table.Column(say(Wording.BulkTexts.subject)),
      Table.Column.number(say(Wording.BulkTexts.line)),
      Table.Column(say(Wording.BulkTexts.details)),
    ]
    let rows = lines.map { line -> [HTML] in
      let details: HTML = "\(each: line.details, { "<p>\($0)</p>" })"
      return ["\(line.subject)", "\(line.number)", details]
    }
    return Table(title, columns: hasDetails ? columns : columns.dropLast(), rows: rows)
      .unseenCaption(say)
  }
}
