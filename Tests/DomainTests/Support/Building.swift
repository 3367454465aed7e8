import Domain
import Testing

let registrar = Principal(id: "registrar", roles: [.reader, .registrar])
let reader = Principal(id: "reader")

func occasion(_ reason: String = "") -> Occasion {
  Occasion(by: registrar, at: Instant(milliseconds: 0), reason: reason)
}

func state(_ id: Party.ID, from: Dated? = nil, to: Dated? = nil) -> Party {
  changed(Party(id: id, kind: .state, names: [DatedName(Bilingual("State of \(id)"))])) {
    $0.existence = Span(from: from, to: to)
  }
}

func body(
  _ id: Body.ID, _ kind: Body.Kind = .framework, founded: Dated = "1990", to: Dated? = nil
) -> Body {
  let names = [DatedName(Bilingual("Body of \(id)"))]
  let short = Bilingual(id.text.uppercased())
  return changed(Body(id: id, kind: kind, names: names, short: short, founded: founded)) {
    $0.ending = to.map { Body.Ending(on: $0, manner: .dissolved) }
  }
}

func spell(
  _ id: Membership.ID, _ party: Party.ID, in body: Body.ID, from: Dated, to: Dated? = nil
) -> Membership {
  changed(Membership(id: id, party: party, body: body, from: from, beginning: .joined)) {
    $0.close = to.map { Membership.Close(on: $0, manner: .withdrew) }
  }
}

func restriction(
  _ id: Restriction.ID, on party: Party.ID, from: Dated, to: Dated? = nil
) -> Restriction {
  changed(Restriction(id: id, party: party, scopes: [.practical], from: from)) { $0.to = to }
}

func decision(_ id: Decision.ID, on day: Dated = "1990") -> Decision {
  Decision(id: id, kind: .council, day: day, title: "A decision", evidence: Evidence())
}

func source(_ id: Source.ID) -> Source { Source(id: id, title: "A book", publisher: "A press") }

/// A copy with something changed.
func changed<Value>(_ value: Value, _ how: (inout Value) -> Void) -> Value {
  var value = value
  how(&value)
  return value
}

extension Action {
  static func add(_ party: Party) -> Action { .party(.add(party)) }
  static func add(_ source: Source) -> Action { .reference(.addSource(source)) }
  static func add(_ decision: Decision) -> Action { .reference(.addDecision(decision)) }
  static func add(_ term: Term) -> Action { .reference(.addTerm(term)) }
  static func found(_ body: Body) -> Action { .body(.found(body)) }
  static func begin(_ spell: Membership) -> Action { .membership(.begin(spell)) }
  static func restrict(_ restriction: Restriction) -> Action {
    .restriction(.restrict(restriction))
  }
}

extension Alliance {
  /// The alliance after actions, each of which must be allowed.
  init(_ actions: [Action]) throws {
    self.init()
    for action in actions { try perform(action) }
  }

  /// Decides and applies, with a reason given.
  @discardableResult
  mutating func perform(_ action: Action) throws(Refusal) -> [Fact] {
    let facts = try decide(action, on: occasion("It was so"))
    apply(facts)
    return facts
  }

  func on(_ day: Day) -> Sight { seen(by: reader, on: day, at: Instant(milliseconds: 0)) }

  /// What the alliance answers to an action.
  func answer(_ action: Action, reason: String = "It was so") -> Result<[Fact], Refusal> {
    do throws(Refusal) {
      return .success(try decide(action, on: occasion(reason)))
    } catch {
      return .failure(error)
    }
  }
}

/// Two states, a state that is gone, an alliance, two frameworks, and what they rest on.
func small(_ more: Action...) throws -> Alliance {
  try Alliance(
    [
      .add(source("s1")), .add(decision("d1")),
      .add(Term(id: "north", scheme: "region", name: "North")),
      .add(state("FIN", from: "1917-12-06")), .add(state("SWE")),
      .add(state("SUN", from: "1922-12-30", to: "1991-12-26")),
      .found(body("nato", .alliance, founded: "1949-04-04")),
      .found(body("pfp", founded: "1994-01-10")),
      .found(body("nacc", founded: "1991-12-20", to: "1997-05-30")),
    ] + more)
}

/// Expects that the rules say no, and why.
func expect(
  _ refusal: Refusal, for action: Action, in alliance: Alliance, reason: String = "It was so",
  at location: SourceLocation = #_sourceLocation
) {
  #expect(
    alliance.answer(action, reason: reason) == .failure(refusal), sourceLocation: location)
}

/// Expects that the rules allow it, and what it makes happen.
func expect(
  _ facts: [Fact], from action: Action, in alliance: Alliance, reason: String = "It was so",
  at location: SourceLocation = #_sourceLocation
) {
  #expect(alliance.answer(action, reason: reason) == .success(facts), sourceLocation: location)
}
