public import Domain

/// One decision and what rests on it.
public enum DecisionPage {
  /// The page.
  public static func render(_ reading: Reading, decision: Decision) -> HTML {
    let say = reading.say
    let title = reading.text(decision.title)
    let facts = DefinitionList([
      (say(Wording.DecisionTexts.day), reading.time(decision.day)),
      (say(Wording.DecisionTexts.kind), "\(say(decision.kind))"),
      (say(Wording.DecisionTexts.by), reading.taker(decision)),
      (say(Wording.DecisionTexts.reference), "\(decision.reference)"),
      (say(Wording.DecisionTexts.code), "<code>\(decision.id.text)</code>"),
      (say(Wording.DecisionTexts.rests), reading.evidence(decision.evidence)),
    ])
    var content: HTML = """
      <p class="kicker">\(say(decision.kind))</p><h1>\(title)</h1>\
      \(if: reading.mayChange, correct(decision, reading))\(facts.html)
      """
    content += RestingList(decision: decision.id, day: decision.day, reading: reading).html
    return reading.html(title, in: nil, below: [.decisions], content)
  }

  private static func correct(_ decision: Decision, _ reading: Reading) -> HTML {
    """
    <p class="actions">\
    \(reading.amend(Wording.Acts.correct, .correctDecision(decision.id)))</p>
    """
  }
}

/// What rests on a decision, by what it did to each record.
private struct RestingList {
  let decision: Decision.ID
  /// The decision's own day, which need not be told again.
  let day: Dated
  let reading: Reading

  private var say: Language { reading.say }
  private static let shown = 300

  var html: HTML {
    let subjects = reading.sight.resting(on: decision)
    let lines = subjects.prefix(Self.shown).sorted {
      sortKey($0).lexicographicallyPrecedes(sortKey($1))
    }.flatMap(lines)
    var html: HTML = "<h2>\(say(Wording.DecisionTexts.whatRests))</h2>"
    if lines.isEmpty { return html + "<p>\(say(Wording.DecisionTexts.nothingRests))</p>" }
    for effect in Effect.allCases {
      let own = lines.filter { $0.effect == effect }
      guard !own.isEmpty else { continue }
      html += """
        <h3>\(say(effect.words)) <span class="count">\(own.count)</span></h3>\
        <ul class="people">\(each: own, { "<li><span>\($0.html)</span></li>" })</ul>
        """
    }
    if subjects.count > Self.shown {
      html += "<p>\(say(subjects.count - Self.shown, Wording.RecordCounts.more))</p>"
    }
    return html
  }

  /// By body, then by party, as they are named.
  private func sortKey(_ subject: Subject) -> [String] {
    guard case .membership(let id) = subject, let spell = reading.sight.membership(id) else {
      return [reading.name(of: subject)]
    }
    return [reading.name(of: .body(spell.body)), reading.name(of: .party(spell.party))]
  }

  private enum Effect: CaseIterable {
    case founded, ended, began, closed, set, lifted

    var words: Wording.DecisionTexts {
      switch self {
      case .founded: .founded
      case .ended: .ended
      case .began: .began
      case .closed: .closed
      case .set: .set
      case .lifted: .lifted
      }
    }
  }

  private func lines(_ subject: Subject) -> [(effect: Effect, html: HTML)] {
    switch subject {
    case .body(let id): bodyLines(id)
    case .membership(let id): spellLines(id)
    case .restriction(let id): restrictionLines(id)
    default: []
    }
  }

  private func bodyLines(_ id: Body.ID) -> [(effect: Effect, html: HTML)] {
    guard let body = reading.sight.body(id) else { return [] }
    var lines: [(effect: Effect, html: HTML)] = []
    if body.decision == decision {
      lines.append((.founded, "\(reading.body(id)) \(on(body.founded))"))
    }
    if let ending = body.ending, ending.decision == decision {
      lines.append((.ended, "\(reading.body(id)) \(on(ending.on))"))
    }
    return lines
  }

  private func spellLines(_ id: Membership.ID) -> [(effect: Effect, html: HTML)] {
    guard let spell = reading.sight.membership(id) else { return [] }
    let name = reading.pairLinks(spell.party, spell.body)
    var lines: [(effect: Effect, html: HTML)] = []
    if spell.decision == decision { lines.append((.began, "\(name) \(on(spell.from))")) }
    if let close = spell.close, close.decision == decision {
      lines.append((.closed, "\(name) \(on(close.on))"))
    }
    return lines
  }

  private func restrictionLines(_ id: Restriction.ID) -> [(effect: Effect, html: HTML)] {
    guard let restriction = reading.sight.restriction(id) else { return [] }
    let name: HTML = """
      \(reading.party(restriction.party)) (\(restriction.scopes.map { say($0) }
        .joined(separator: ", ")))
      """
    var lines: [(effect: Effect, html: HTML)] = []
    if restriction.decision == decision {
      lines.append((.set, "\(name) \(on(restriction.from))"))
    }
    if let to = restriction.to, restriction.liftedBy == decision {
      lines.append((.lifted, "\(name) \(on(to))"))
    }
    return lines
  }

  private func on(_ dated: Dated) -> HTML? {
    dated == day ? nil : "<span class=\"count\">\(say.date(dated))</span>"
  }
}
