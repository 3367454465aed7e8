public import Domain
internal import Labels

/// What a party's people, or one of them, could read on a day.
public enum ReadablePage {
  /// The page; the form alone while nobody is asked about.
  public static func render(
    _ reading: Reading, asked: Readable?, names: [Person.ID: String]
  ) -> HTML {
    let say = reading.say
    let title = say(Wording.AccessTexts.readable)
    let people = reading.sight.people.map { person in
      Field.Choice(Readable.Asked.person(person.id).word, names[person.id] ?? person.id.text)
    }
    let parties = reading.partyChoices.map { choice in
      Field.Choice("party." + choice.value, choice.label)
    }
    var reader = Field("reader", say(Wording.AccessTexts.reader), .select(parties + people))
    reader.value = asked?.asked.word ?? ""
    var content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(Wording.AccessTexts.readableLead))</p>\
      \(reading.question(.readable(nil, nil), [reader, reading.dayField(asked?.day)]))
      """
    if let asked { content += answer(asked, reading, names) }
    let labels = (asked?.rows ?? []).flatMap { row in
      [row.marking.label] + reading.labels(of: row.item)
    }
    return reading.marked(by: labels.distinct).html(title, in: nil, below: [.access(.start)], content)
  }

  private static func answer(
    _ asked: Readable, _ reading: Reading, _ names: [Person.ID: String]
  ) -> HTML {
    let say = reading.say
    var who = reading.reader(asked.seat)
    if case .person(let id) = asked.asked { who = "\(reading.someone(id, names)) (\(who))" }
    let facts = DefinitionList([
      (say(Wording.AccessTexts.reader), who),
      (say(Wording.AccessTexts.day), reading.time(Dated(asked.day))),
      (say(Wording.AccessTexts.bodies), asked.bodies.map { reading.body($0) }.joined(", ")),
      (
        say(Wording.AccessTexts.of),
        "\(say(Wording.AccessTexts.ofCount, "\(asked.rows.count)", "\(asked.count)"))"
      ),
    ])
    guard !asked.rows.isEmpty else {
      return facts.html + EmptyState(say(Wording.AccessTexts.nothingReadable)).html
    }
    var table = Table(
      title(reading),
      columns: [
        Table.Column(say(Wording.AccessTexts.item)),
        Table.Column(say(Wording.AccessTexts.labelThen)),
        Table.Column(say(Wording.AccessTexts.verdict)),
      ],
      rows: asked.rows.map { row in
        [
          reading.item(row.item), "\(reading.marking(row.marking.label))",
          "\(reading.reach(row.reach))",
        ]
      })
    table.showsCaption = false
    return facts.html + table.html(say)
  }

  private static func title(_ reading: Reading) -> String {
    reading.say(Wording.AccessTexts.readable)
  }
}
