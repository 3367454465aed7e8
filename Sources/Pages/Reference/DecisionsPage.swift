import Domain

/// The list of all decisions, by day.
public enum DecisionsPage {
  /// The page.
  public static func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let decisions = reading.sight.decisions
    var content: HTML = """
      <h1>\(say(Wording.Layout.decisions))</h1>\
      <p class="lead">\(say(Wording.DecisionTexts.lead))</p>\
      \(if: reading.mayChange, add(reading))
      """
    content +=
      decisions.isEmpty
      ? EmptyState(
        say(Wording.DecisionTexts.none), "\(say(Wording.DecisionTexts.noneRemedy))"
      ).html
      : table(decisions, reading)
    return reading.html(say(Wording.Layout.decisions), in: nil, content)
  }

  private static func add(_ reading: Reading) -> HTML {
    "<p class=\"actions\">\(reading.amend(Wording.DecisionTexts.add, .addDecision))</p>"
  }

  private static func table(_ decisions: [Decision], _ reading: Reading) -> HTML {
    let say = reading.say
    let columns = [
      Table.Column(say(Wording.DecisionTexts.title)), Table.Column(say(Wording.DecisionTexts.day)),
      Table.Column(say(Wording.DecisionTexts.kind)), Table.Column(say(Wording.DecisionTexts.by)),
      Table.Column.number(say(Wording.DecisionTexts.resting)),
      Table.Column(say(Wording.DecisionTexts.rests)),
    ]
    var table = Table(
      say(Wording.Layout.decisions), columns: columns,
      rows: decisions.map { row($0, reading) })
    table.showsCaption = false
    return table.html(say)
  }

  private static func row(_ decision: Decision, _ reading: Reading) -> [HTML] {
    [
      reading.decision(decision.id), reading.time(decision.day), "\(reading.say(decision.kind))",
      reading.taker(decision), "\(reading.sight.countResting(on: decision.id))",
      reading.evidence(decision.evidence),
    ]
  }
}

extension Reading {
  /// Who took a decision.
  func taker(_ decision: Decision) -> HTML {
    [decision.body.map { body($0) }, decision.party.map { party($0) }].compactMap(\.self)
      .joined(", ")
  }
}
