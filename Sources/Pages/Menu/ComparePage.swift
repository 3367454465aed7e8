public import Domain
internal import Labels

/// Some runs beside one another, with the days that they share.
public enum ComparePage {
  /// The page.
  public static func render(_ ids: [Iteration.ID], _ reading: Reading) -> HTML {
    let say = reading.say
    let lines = ids.compactMap { RunLine($0, reading) }
    let reading = reading.marked(by: lines.flatMap(\.labels).distinct)
    let title = say(Wording.MenuTexts.compare)
    var field = Field("runs", say(Wording.RunTexts.runsOf))
    field.hint = say(Wording.MenuTexts.compareNote)
    field.value = ids.map(\.text).joined(separator: ",")
    let bar = FilterBar(reading.frame.formAddress(of: .menu(.compare([]))), fields: [field])
    let content: HTML = """
      <h1>\(title)</h1>\(bar.html(say))\(unseen(ids, lines, reading))\
      \(if: ids.isEmpty, nothing(reading))\(if: !lines.isEmpty, table(lines, reading))
      """
    return reading.html(title, in: .menu, below: [.menuOfDay], content)
  }

  /// Which of the runs named are not shown. That there are none and that they may not be read is
  /// said in the same words.
  private static func unseen(
    _ ids: [Iteration.ID], _ lines: [RunLine], _ reading: Reading
  ) -> HTML {
    let seen = Set(lines.map(\.run.id))
    let missing = ids.filter { !seen.contains($0) }.map(\.text)
    guard !missing.isEmpty else { return HTML() }
    let say = reading.say
    let names = say(Wording.MenuTexts.notSeen, missing.joined(separator: ", "))
    return Notice(.information, "\(names) \(say(Wording.MenuTexts.notSeenAdvice))").html(say)
  }

  private static func nothing(_ reading: Reading) -> HTML {
    let say = reading.say
    let menu = reading.link(say(Wording.MenuTexts.title), to: .menuOfDay)
    return EmptyState(
      say(Wording.MenuTexts.nothingChosen),
      "\(say(Wording.MenuTexts.nothingChosenAdvice)) \(menu)"
    ).html
  }

  private static func table(_ lines: [RunLine], _ reading: Reading) -> HTML {
    let say = reading.say
    let party = reading.sight.principal.party
    func row(_ name: String, _ cell: (RunLine) -> HTML) -> [HTML] {
      ["\(name)"] + lines.map(cell)
    }
    var rows = [
      row(say(Wording.MenuTexts.activity), \.link),
      row(say(Wording.MenuTexts.days)) { "\($0.days)" },
      row(say(Wording.MenuTexts.clashes)) { clashes(of: $0, lines, reading) },
      row(say(Wording.MenuTexts.place), \.place),
      row(say(Wording.MenuTexts.kind)) {
        "\(say($0.activity.offer.kind, as: Wording.ActivityKinds.self))"
      },
      row(say(Wording.FieldNames.languages)) { "\($0.languages)" },
      row(say(Wording.FieldNames.proficiency)) {
        $0.activity.offer.proficiency.map { "\($0)" } ?? HTML()
      },
      row(say(Wording.MenuTexts.seats), \.seats), row(say(Wording.MenuTexts.stage), \.standing),
      row(say(Wording.MenuTexts.cost)) { "\(say.euros($0.activity.costs.total))" },
      row(say(Wording.FieldNames.grades)) {
        "\($0.activity.demands.grades.map { say.grades($0) } ?? "")"
      },
    ]
    if let party { rows.append(row(say(Wording.MenuTexts.forUs)) { $0.admission(of: party) }) }
    let heads = lines.map { Table.Column($0.run.id.text) }
    var table = Table(
      say(Wording.MenuTexts.compare), columns: [Table.Column(say(Wording.Nominating.run))] + heads,
      rows: rows)
    table.showsCaption = false
    table.narrow = .scroll
    return table.html(say)
  }

  private static func clashes(
    of line: RunLine, _ lines: [RunLine], _ reading: Reading
  ) -> HTML {
    let own = line.run.schedule
    let others = lines.filter { other in
      other.run.id != line.run.id && other.run.schedule.first <= own.last
        && own.first <= other.run.schedule.last
    }
    guard !others.isEmpty else { return HTML() }
    let names = others.map { "\($0.run.id)" }.joined(separator: ", ")
    return "<strong class=\"late\">\(reading.say(Wording.MenuTexts.clash, names))</strong>"
  }
}
