import Domain

extension Scenario {
  /// Bodies: their lives, what they include, which of them is the alliance.
  static let bodies = Scenario(
    name: "bodies", weight: 4, draw: { .body($0.body()) }, check: check(bodies:))

  private static func check(bodies records: Records) -> [String] {
    var faults = records.held.bodies.flatMap { check($0, records) }
    let alliances = records.held.bodies.filter { $0.kind == .alliance }
    if alliances.count > 1 { faults.append("\(alliances.count) alliances") }
    return faults
  }

  private static func check(_ body: Body, _ records: Records) -> [String] {
    let name = "body \(body.id)"
    var faults = records.faults(of: body.evidence, name)
    if !body.life.isOrdered { faults.append("\(name): ends before it begins") }
    if body.names.isEmpty { faults.append("\(name): has no name") }
    if !records.isOrdered(body.names) { faults.append("\(name): names out of order") }
    for decision in [body.decision, body.ending?.decision].compactMap(\.self)
    where records.decisions[decision] == nil {
      faults.append("\(name): no decision \(decision)")
    }
    let others = body.predecessors + (body.ending?.into ?? []) + body.inclusions.map(\.body)
    for other in others where records.bodies[other] == nil {
      faults.append("\(name): no body \(other)")
    }
    for inclusion in body.inclusions where !inclusion.span.isOrdered {
      faults.append("\(name): an inclusion ends before it begins")
    }
    if records.included(in: body.id).contains(body.id) {
      faults.append("\(name): is included in itself")
    }
    return faults
  }
}

extension Pen {
  fileprivate mutating func body() -> BodyAction {
    let isFew = roster.bodies.count < 6
    switch random.below(isFew ? 8 : 18) {
    case 0...5: return .found(newBody(code("b", 16)))
    case 6...9: return .correct(corrected())
    case 10: return .correct(newBody(body()))
    case 11...12: return .rename(body(), DatedName(from: seldom(1) { $0.dated() }, phrase()))
    case 13: return .end(body(), ending())
    case 14...16: return .include(body(), Body.Inclusion(body(), span: span()))
    default: return .strike(body())
    }
  }

  private mutating func ending() -> Body.Ending {
    Body.Ending(
      on: dated(), manner: random.any(), decision: seldom(3) { $0.decision() },
      into: oneIn(4) ? [body()] : [])
  }

  /// A body as it is but for one part.
  private mutating func corrected() -> Body {
    let id: Body.ID = body()
    guard var body = sight.body(id) else { return newBody(id) }
    switch random.below(6) {
    case 0: body.ending = seldom(2) { $0.ending() }
    case 1: body.founded = dated(early: true)
    case 2: body.inclusions = oneIn(2) ? [] : [Body.Inclusion(self.body(), span: span())]
    case 3: body.kind = oneIn(3) ? .alliance : random.any()
    case 4: body.mainRole = oneIn(2) ? .member : random.any()
    default: body.evidence = evidence()
    }
    return body
  }

  private mutating func newBody(_ id: Body.ID) -> Body {
    let kind: Body.Kind = oneIn(6) ? .alliance : random.any()
    var body = Body(
      id: id, kind: kind, names: names(), short: Bilingual("B" + id.text),
      founded: dated(early: true))
    body.decision = seldom(3) { $0.decision() }
    body.ending = seldom(10) { $0.ending() }
    body.inclusions = oneIn(4) ? [Body.Inclusion(self.body(), span: span())] : []
    body.predecessors = oneIn(6) ? [self.body()] : []
    body.purposes = oneIn(3) ? [random.any()] : []
    body.note = seldom(5) { $0.phrase() }
    body.evidence = evidence()
    return body
  }
}
