import Domain

extension Scenario {
  /// Restrictions: inside the existence of the party, none of the same scope over another.
  static let restrictions = Scenario(
    name: "restrictions", weight: 4, draw: { .restriction($0.restriction()) },
    check: check(restrictions:))

  private static func check(restrictions records: Records) -> [String] {
    let limits = records.held.restrictions
    let overlaps = Dictionary(grouping: limits, by: \.party).values.flatMap { limits in
      pairs(of: limits).filter { left, right in
        left.body == right.body && left.span.overlaps(right.span)
          && !Set(left.scopes).isDisjoint(with: right.scopes)
      }
      .map { "restrictions \($0.id) and \($1.id) overlap" }
    }
    return overlaps + limits.flatMap { check($0, records) }
  }

  private static func check(_ limit: Restriction, _ records: Records) -> [String] {
    let name = "restriction \(limit.id)"
    var faults = records.faults(of: limit.evidence, name)
    if !limit.span.isOrdered { faults.append("\(name): ends before it begins") }
    if limit.scopes.isEmpty { faults.append("\(name): limits nothing") }
    if records.parties[limit.party]?.existence.covers(limit.span) != true {
      faults.append("\(name): not within the existence of \(limit.party)")
    }
    if let body = limit.body, records.bodies[body] == nil {
      faults.append("\(name): no body \(body)")
    }
    for decision in [limit.decision, limit.liftedBy].compactMap(\.self)
    where records.decisions[decision] == nil {
      faults.append("\(name): no decision \(decision)")
    }
    return faults
  }
}

extension Pen {
  fileprivate mutating func restriction() -> RestrictionAction {
    switch random.below(11) {
    case 0...4: return .restrict(newLimit(oneIn(60) ? limit() : Restriction.ID(random.next())))
    case 5...6: return .lift(limit(), on: dated(), by: seldom(4) { $0.decision() })
    case 7...8: return .correct(newLimit(limit()))
    default: return .strike(limit())
    }
  }

  private mutating func newLimit(_ id: Restriction.ID) -> Restriction {
    var limit = Restriction(id: id, party: party(), scopes: [random.any()], from: dated())
    if oneIn(4) { limit.scopes.append(random.any()) }
    if oneIn(60) { limit.scopes = [] }
    limit.body = seldom(3) { $0.body() }
    limit.to = seldom(3) { $0.dated() }
    limit.decision = seldom(4) { $0.decision() }
    limit.evidence = evidence()
    return limit
  }
}
