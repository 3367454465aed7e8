import Domain
import Drawing

/// Draws actions over few names and few days, so that they meet one another often.
struct RandomActions {
  var random: SplitMix64
  /// Whether codes and days are drawn that mostly refer to nothing.
  var isWild = false

  init(seed: UInt64, isWild: Bool = false) {
    random = SplitMix64(seed: seed)
    self.isWild = isWild
  }

  private let parties: [Party.ID] = ["FIN", "SWE", "MLT", "SUN", "RUS"]
  private let bodies: [Body.ID] = ["nato", "pfp", "eapc", "md", "isaf"]

  mutating func next() -> Action {
    switch random.below(20) {
    case 0...1: .reference(reference())
    case 2...5: .party(party())
    case 6...9: .body(body())
    case 10...16: .membership(membership())
    default: .restriction(restriction())
    }
  }

  mutating func day() -> Dated {
    if isWild, random.oneIn(8) { return Dated(random.oneIn(2) ? .earliest : .latest) }
    let number = 7000 + Int32(random.below(isWild ? 9000 : 60))
    return Dated(Day(number: number) ?? .latest, precision: random.oneIn(9) ? .month : .day)
  }

  private mutating func perhaps<Value>(_ value: Value) -> Value? { random.oneIn(3) ? value : nil }

  private mutating func partyID() -> Party.ID {
    isWild && random.oneIn(9) ? "XXX" : random.pick(parties)
  }
  private mutating func bodyID() -> Body.ID {
    isWild && random.oneIn(9) ? "xxx" : random.pick(bodies)
  }
  private mutating func spellID() -> Membership.ID { Membership.ID(UInt64(random.below(40))) }
  private mutating func limitID() -> Restriction.ID { Restriction.ID(UInt64(random.below(12))) }
  private mutating func decisionID() -> Decision.ID? {
    random.oneIn(4) ? random.pick(["d1", "d2"]) : nil
  }

  private mutating func text() -> Bilingual {
    let words =
      isWild ? ["", "a\u{202E}", "Türkiye", "x"] : ["Türkiye", "日本", "Partnership", "Peace"]
    return Bilingual(random.pick(words), french: perhaps(random.pick(words)))
  }

  private mutating func names() -> [DatedName] {
    var names = [DatedName(text())]
    if random.oneIn(3) { names.append(DatedName(from: day(), text())) }
    return isWild && random.oneIn(9) ? [] : names
  }

  private mutating func evidence() -> Evidence {
    Evidence(sources: random.oneIn(4) ? ["s1"] : [], confidence: isWild ? random.pick() : .known)
  }

  private mutating func span() -> Span {
    Span(from: perhaps(day()), to: perhaps(day()))
  }
}

extension RandomActions {
  private mutating func reference() -> ReferenceAction {
    let code: Decision.ID = random.pick(["d1", "d2", "d3"])
    var drawn = Decision(
      id: code, kind: random.pick(), day: day(), title: text(), evidence: evidence())
    drawn.body = perhaps(bodyID())
    drawn.party = perhaps(partyID())
    let book = Source(id: random.pick(["s1", "s2"]), title: text().english, publisher: "A press")
    let term = Term(id: random.pick(["north", "south"]), scheme: "region", name: text())
    switch random.below(7) {
    case 0: return .addSource(book)
    case 1: return .correctSource(book)
    case 2: return .addDecision(drawn)
    case 3: return .correctDecision(drawn)
    case 4: return .addTerm(term)
    case 5: return .correctTerm(term)
    default:
      return .nameEdition(
        Edition(code: "x", title: text(), day: day().day, licence: "CC0-1.0", notice: text()))
    }
  }

  private mutating func party() -> PartyAction {
    var drawn = Party(id: partyID(), kind: random.pick(), names: names(), evidence: evidence())
    if random.oneIn(3) { drawn.existence = span() }
    drawn.tile = perhaps(Party.Tile(column: random.below(3), row: 0)) ?? nil
    drawn.predecessors = random.oneIn(5) ? [partyID()] : []
    drawn.region = random.oneIn(6) ? "north" : nil
    switch random.below(8) {
    case 0...3: return .add(drawn)
    case 4: return .rename(partyID(), DatedName(from: perhaps(day()), text()))
    case 5: return random.oneIn(3) ? .end(partyID(), on: day()) : .add(drawn)
    case 6: return .correct(drawn)
    default: return .strike(partyID())
    }
  }

  private mutating func body() -> BodyAction {
    var drawn = Body(
      id: bodyID(), kind: random.pick(), names: names(), short: text(), founded: day())
    drawn.evidence = evidence()
    if random.oneIn(6) { drawn.ending = ending() }
    if random.oneIn(4) { drawn.inclusions = [Body.Inclusion(bodyID(), span: span())] }
    if random.oneIn(5) { drawn.mainRole = random.pick() }
    drawn.predecessors = random.oneIn(5) ? [bodyID()] : []
    drawn.decision = decisionID()
    switch random.below(10) {
    case 0...4: return .found(drawn)
    case 5: return .rename(bodyID(), DatedName(from: perhaps(day()), text()))
    case 6: return random.oneIn(3) ? .end(bodyID(), ending()) : .found(drawn)
    case 7: return .include(bodyID(), Body.Inclusion(bodyID(), span: span()))
    case 8: return .correct(drawn)
    default: return .strike(bodyID())
    }
  }

  private mutating func ending() -> Body.Ending {
    let into = random.oneIn(4) ? [bodyID()] : []
    return Body.Ending(on: day(), manner: random.pick(), decision: decisionID(), into: into)
  }

  private mutating func membership() -> MembershipAction {
    var drawn = Membership(
      id: spellID(), party: partyID(), body: bodyID(), from: day(), beginning: random.pick())
    drawn.role = random.oneIn(3) ? random.pick([.observer, .contributor]) : .member
    drawn.decision = decisionID()
    drawn.evidence = evidence()
    let close = Membership.Close(on: day(), manner: random.pick(), decision: decisionID())
    drawn.close = perhaps(close)
    switch random.below(10) {
    case 0...5: return .begin(drawn)
    case 6: return .end(spellID(), close)
    case 7...8: return .correct(drawn)
    default: return .strike(spellID())
    }
  }

  private mutating func restriction() -> RestrictionAction {
    var drawn = Restriction(id: limitID(), party: partyID(), scopes: [random.pick()], from: day())
    drawn.body = perhaps(bodyID())
    drawn.to = perhaps(day())
    drawn.decision = decisionID()
    if isWild, random.oneIn(5) { drawn.scopes = [] }
    switch random.below(8) {
    case 0...4: return .restrict(drawn)
    case 5: return .lift(limitID(), on: day(), by: decisionID())
    case 6: return .correct(drawn)
    default: return .strike(limitID())
    }
  }
}

extension Alliance {
  /// What becomes of many random actions, most of which are refused.
  static func random(_ actions: inout RandomActions, count: Int) -> Alliance {
    var alliance = Alliance()
    for _ in 0..<count {
      if case .success(let facts) = alliance.answer(actions.next()) { alliance.apply(facts) }
    }
    return alliance
  }
}
