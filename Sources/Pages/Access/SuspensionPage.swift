public import Domain
internal import Labels

/// What a party would lose, were it suspended or its membership ended tomorrow.
public enum SuspensionPage {
  /// The page; the form alone while no party is asked about.
  public static func render(
    _ reading: Reading, asked: AccessLoss?, names: [Person.ID: String]
  ) -> HTML {
    let say = reading.say
    let title = say(Wording.AccessTexts.suspension)
    var content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(Wording.AccessTexts.suspensionLead))</p>\
      \(reading.question(.suspension(nil, nil, .suspended), fields(asked, reading)))
      """
    if let asked { content += answer(asked, reading, names) }
    return reading.marked(by: (asked?.lost ?? []).map(\.marking.label)).html(
      title, in: nil, below: [.access(.start)], content)
  }

  private static func fields(_ asked: AccessLoss?, _ reading: Reading) -> [Field] {
    let say = reading.say
    var party = Field("party", say(Wording.AccessTexts.party), .select(reading.partyChoices))
    party.value = asked?.party.text ?? ""
    let bodies = reading.sight.bodies.filter { $0.life.contains(reading.sight.now.day) }
    var body = Field(
      "body", say(Wording.AccessTexts.body),
      .select(
        [Field.Choice("", say(Wording.AccessTexts.allBodies))]
          + bodies.map { Field.Choice($0.id.text, reading.text($0.short)) }))
    body.value = asked?.body?.text ?? ""
    var manner = Field(
      "how", say(Wording.AccessTexts.manner),
      .select([
        Field.Choice("suspended", say(Wording.AccessTexts.suspended)),
        Field.Choice("ended", say(Wording.AccessTexts.ended)),
      ]))
    manner.value = (asked?.manner ?? .suspended).rawValue
    return [party, body, manner]
  }

  private static func answer(
    _ asked: AccessLoss, _ reading: Reading, _ names: [Person.ID: String]
  ) -> HTML {
    let say = reading.say
    let facts = DefinitionList([
      (say(Wording.AccessTexts.party), reading.party(asked.party)),
      (say(Wording.AccessTexts.fromDay), reading.time(Dated(asked.day))),
      (say(Wording.AccessTexts.lostBodies), asked.bodies.map { reading.body($0) }.joined(", ")),
      (
        say(Wording.AccessTexts.people),
        asked.people.map { reading.someone($0, names) }.joined(", ")
      ),
      (say(Wording.AccessTexts.kept), "\(asked.kept)"),
    ])
    let notice = Notice(.information, "\(say(Wording.AccessTexts.nothingRecorded))").html(say)
    guard !asked.lost.isEmpty else {
      return notice + facts.html + EmptyState(say(Wording.AccessTexts.nothingLost)).html
    }
    var table = Table(
      say(Wording.AccessTexts.lost),
      columns: [
        Table.Column(say(Wording.AccessTexts.item)), Table.Column(say(Wording.AccessTexts.label)),
        Table.Column(say(Wording.AccessTexts.before)),
        Table.Column(say(Wording.AccessTexts.after)),
      ],
      rows: asked.lost.map { row in
        [
          reading.item(row.item), "\(reading.marking(row.marking.label))",
          "\(reading.reach(row.before))", "\(reading.reach(row.after))",
        ]
      })
    table.showsCaption = false
    return """
      \(notice)\(facts.html)\
      <h2>\(say(Wording.AccessTexts.lost)) <span class="count">\(asked.lost.count)</span></h2>\
      \(table.html(say))
      """
  }
}
