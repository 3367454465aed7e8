public import Domain
internal import Labels

/// How two editions of a programme differ, or how one differs from what is being written, or from
/// what held in the programme that it carries on.
public struct ProgrammeComparePage: Sendable {
  let programme: Programme
  let sides: (from: Int, to: Int)

  /// Two editions counted from 1; 0 is what is being written, -1 the programme before.
  public init(_ programme: Programme, from: Int, to: Int) {
    self.programme = programme
    sides = (from, to)
  }

  /// The page; nil where there is no such edition.
  public func render(_ reading: Reading) -> HTML? {
    guard let before = reading.sight.contents(sides.from, of: programme),
      let after = reading.sight.contents(sides.to, of: programme)
    else { return nil }
    let reading = reading.marked(by: [programme.marking.label])
    let say = reading.say
    let change = ProgrammeChange(from: before, to: after)
    let title = say(Wording.ProgrammeTexts.differences)
    let lead = say(Wording.ProgrammeTexts.compareLead, name(sides.from, say), name(sides.to, say))
    var body: HTML = "<p class=\"lead\">\(lead)</p>"
    if change.isEmpty { body += "<p>\(say(Wording.ProgrammeTexts.same))</p>" }
    body += section(.objectives, change.objectives, reading) { one in
      [one.id.text, reading.text(one.title), one.text, list(one.aims.map(\.text))]
    }
    body += section(.goals, change.goals, reading) { one in
      let steps = one.milestones.map { "\($0.id) \(say.date($0.due)) \($0.title)" }
      let due = one.due.map { say.date($0) } ?? ""
      return [one.id.text, reading.text(one.title), one.text, one.owner, due]
        + [list(one.counts.map(\.text))] + steps
    }
    body += section(.efforts, change.efforts, reading) { one in
      [
        reading.name(of: one), one.goal?.text ?? "", say.days(one.first, one.last), one.owner,
        "\(one.people)", one.cost.map { say.euros($0) } ?? "", list(one.counts.map(\.text)),
      ]
    }
    let content: HTML = """
      <p class="kicker">\(reading.programme(programme))</p><h1>\(title)</h1>\(body)
      """
    return reading.html(
      title, in: .toolbox,
      below: [.programmes(.list(nil)), .programmes(.programme(programme.id, edition: nil))],
      content)
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  private func name(_ number: Int, _ say: Language) -> String {
    switch number {
    case ..<0: say(Wording.ProgrammeTexts.before).lowercased()
    case 0: say(Wording.ProgrammeTexts.writing).lowercased()
    default: say(Wording.ProgrammeTexts.editionOf, "\(number)").lowercased()
    }
  }

  private func section<Part>(
    _ words: Wording.ProgrammeTexts, _ parts: ProgrammeChange.Parts<Part>, _ reading: Reading,
    _ told: (Part) -> [String]
  ) -> HTML {
    guard !parts.isEmpty else { return HTML() }
    let say = reading.say
    func line(_ part: Part) -> HTML {
      let words = told(part).filter { !$0.isEmpty }
      return "\(words.joined(separator: " · "))"
    }
    let rows =
      parts.added.map { [tag(.added, say), HTML(), line($0)] }
      + parts.dropped.map { [tag(.dropped, say), line($0), HTML()] }
      + parts.altered.map { pair -> [HTML] in
        let (before, after) = (told(pair.before), told(pair.after))
        let same = Set(before).intersection(after)
        func marked(_ all: [String]) -> HTML {
          let shown = all.filter { !$0.isEmpty }
          return """
            \(each: Array(shown.enumerated()), { place, text in
              let isSame = same.contains(text)
              return """
                \(if: place > 0, " · ")\(if: isSame, "\(text)")\
                \(if: !isSame, "<mark>\(text)</mark>")
                """
            })
            """
        }
        return [tag(.changed, say), marked(before), marked(after)]
      }
    return """
      <h2>\(say(words))</h2>\(Table(
        say(words),
        columns: [
          Table.Column(say(Wording.ProgrammeTexts.changed)),
          Table.Column(say(Wording.ProgrammeTexts.was)),
          Table.Column(say(Wording.ProgrammeTexts.now)),
        ], rows: rows
      ).unseenCaption(say))
      """
  }

  private func tag(_ words: Wording.ProgrammeTexts, _ say: Language) -> HTML {
    Marks.tag(say(words))
  }
}
