internal import Domain
internal import Labels

/// Cases in a table.
struct CaseTable {
  let cases: [Case]
  let reading: Reading

  init(_ cases: [Case], _ reading: Reading) {
    self.cases = cases
    self.reading = reading
  }

  var html: HTML {
    let say = reading.say
    let sight = reading.sight
    let rows = cases.map { one -> [HTML] in
      let due = sight.due(one).map { day -> HTML in
        let look = sight.isLate(one) ? "late" : "cell-day"
        return "<span class=\"\(look)\">\(say.date(day))</span>"
      }
      return [
        reading.caseFile(one), "\(reading.stage(one.step.stage, of: one.instrument))",
        "<span class=\"cell-day\">\(say.date(one.step.on))</span>", due ?? HTML(),
        reading.state(of: one),
      ]
    }
    return Table(
      say(Wording.CaseTexts.title),
      columns: [
        Table.Column(say(Wording.CaseTexts.oneCase)), Table.Column(say(Wording.CaseTexts.stage)),
        Table.Column(say(Wording.CaseTexts.since)), Table.Column(say(Wording.CaseTexts.due)),
        Table.Column(say(Wording.CaseTexts.state)),
      ], rows: rows
    ).unseenCaption(say)
  }
}

/// Cases by how late they are.
extension CaseTable {
  var byLateness: HTML {
    let say = reading.say
    let sight = reading.sight
    let rows = cases.map { one -> [HTML] in
      let doers = sight.isOpen(one) && one.marking != nil ? sight.doers(in: one) ?? [] : []
      let late = sight.daysLate(one).map { days -> HTML in
        "<span class=\"late\">\(say.grouped(days))</span>"
      }
      return [
        reading.caseFile(one), "\(reading.stage(one.step.stage, of: one.instrument))",
        "\(doers.map { say($0, as: Wording.CaseActors.self) }.joined(separator: ", "))",
        "<span class=\"cell-day\">\(say.date(one.step.on))</span>",
        sight.due(one).map { "<span class=\"cell-day\">\(say.date($0))</span>" } ?? HTML(),
        late ?? HTML(), reading.state(of: one),
      ]
    }
    return Table(
      say(Wording.CaseTexts.title),
      columns: [
        Table.Column(say(Wording.CaseTexts.oneCase)), Table.Column(say(Wording.CaseTexts.stage)),
        Table.Column(say(Wording.CaseListTexts.acts)),
        Table.Column(say(Wording.CaseTexts.since)), Table.Column(say(Wording.CaseTexts.due)),
        .number(say(Wording.CaseListTexts.daysLate)), Table.Column(say(Wording.CaseTexts.state)),
      ], rows: rows
    ).unseenCaption(say)
  }
}

/// The cases of a party, or about a body, on its page.
struct CaseSection {
  /// How many are listed.
  static let linesMax = 50

  let cases: [Case]
  let html: HTML

  /// The labels of what it lists.
  var labels: [Label] { cases.compactMap(\.marking?.label).distinct }

  /// A party's cases.
  init(of party: Party.ID, _ reading: Reading) {
    let found = Array(reading.sight.cases(of: party).prefix(Self.linesMax))
    cases = found
    let more = reading.link(
      reading.say(Wording.ToolboxTexts.everyCase), to: .toolbox(.cases(CaseFilter(party: party))))
    html = Self.html(.partyCases, found, reading, after: "<p>\(more)</p>")
  }

  /// The cases about a body.
  init(about body: Body.ID, _ reading: Reading) {
    cases = Array(reading.sight.cases(about: body).prefix(Self.linesMax))
    html = Self.html(.bodyCases, cases, reading, after: HTML())
  }

  private static func html(
    _ words: Wording.CaseTexts, _ cases: [Case], _ reading: Reading, after: HTML
  ) -> HTML {
    guard !cases.isEmpty else { return HTML() }
    return "<h2>\(reading.say(words))</h2>\(CaseTable(cases, reading).html)\(after)"
  }
}
