public import Domain
internal import Labels

/// Who could read something on a day, and why or why not.
public enum ReadersPage {
  /// The page; the form alone while nothing is asked about.
  public static func render(
    _ reading: Reading, items: [Item], asked: Readership?, names: [Person.ID: String]
  ) -> HTML {
    let say = reading.say
    let title = say(Wording.AccessTexts.readers)
    // A run that reads like its activity is not offered to ask about; its own page leads here.
    let items = (asked.map { items.contains($0.item) ? [] : [$0.item] } ?? []) + items
    var item = Field(
      "item", say(Wording.AccessTexts.item),
      .select(items.map { Field.Choice($0.word, reading.title(of: $0)) }))
    item.value = asked?.item.word ?? ""
    var content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(Wording.AccessTexts.readersLead))</p>\
      \(reading.question(.readers(nil, nil), [item, reading.dayField(asked?.day)]))
      """
    if let asked { content += answer(asked, reading, names) }
    let labels = items.flatMap { reading.labels(of: $0) }.distinct
    return reading.marked(by: labels).html(title, in: nil, below: [.access(.start)], content)
  }

  private static func answer(
    _ asked: Readership, _ reading: Reading, _ names: [Person.ID: String]
  ) -> HTML {
    let say = reading.say
    guard let marking = asked.marking else {
      return EmptyState(
        say(Wording.AccessTexts.notYet), "\(reading.item(asked.item))"
      ).html
    }
    let facts = DefinitionList([
      (say(Wording.AccessTexts.item), reading.item(asked.item)),
      (say(Wording.AccessTexts.day), reading.time(Dated(asked.day))),
      (say(Wording.AccessTexts.labelThen), "\(reading.marking(marking.label))"),
      (say(Wording.AccessTexts.why), "\(marking.reason)"),
    ])
    return """
      \(facts.html)\(if: !asked.item.isVersion, notice(reading))\
      \(seats(asked.rows.filter(\.reach.isOpen), .could, reading))\
      \(people(asked.people, reading, names))\
      \(seats(asked.rows.filter { !$0.reach.isOpen }, .couldNot, reading))
      """
  }

  private static func notice(_ reading: Reading) -> HTML {
    Notice(.information, "\(reading.say(Wording.AccessTexts.notePresent))").html(reading.say)
  }

  private static func seats(
    _ rows: [Readership.Row], _ heading: Wording.AccessTexts, _ reading: Reading
  ) -> HTML {
    let say = reading.say
    var table = Table(
      say(heading),
      columns: [
        Table.Column(say(Wording.AccessTexts.reader)),
        Table.Column(say(Wording.AccessTexts.verdict)),
      ],
      rows: rows.map { [reading.reader($0.seat), "\(reading.reach($0.reach))"] })
    table.showsCaption = false
    return """
      <h2>\(say(heading)) <span class="count">\(rows.count)</span></h2>\(table.html(say))
      """
  }

  private static func people(
    _ people: [Readership.Reader], _ reading: Reading, _ names: [Person.ID: String]
  ) -> HTML {
    let say = reading.say
    var table = Table(
      say(Wording.AccessTexts.people),
      columns: [
        Table.Column(say(Wording.AccessTexts.person)),
        Table.Column(say(Wording.AccessTexts.seat)),
        Table.Column(say(Wording.AccessTexts.verdict)),
      ],
      rows: people.map { person in
        [
          reading.someone(person.person, names), reading.reader(person.seat),
          "\(reading.verdict(person.verdict))",
        ]
      })
    table.showsCaption = false
    return """
      <h2>\(say(Wording.AccessTexts.people)) <span class="count">\(people.count)</span></h2>\
      <p>\(say(Wording.AccessTexts.peopleLead))</p>\(table.html(say))
      """
  }
}

extension Item {
  fileprivate var isVersion: Bool {
    if case .version = self { true } else { false }
  }
}
