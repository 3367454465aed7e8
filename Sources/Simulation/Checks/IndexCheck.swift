import Domain

/// Holds the answers of a sight, which come from the index, against the records themselves.
struct IndexCheck {
  let sight: Sight
  let records: Records

  /// The first answer that is wrong.
  func run(_ random: inout SplitMix64) throws(Violation) {
    try expect(sight.parties.map(\.id) == records.parties.keys.sorted(), "index", "parties")
    try expect(sight.bodies.map(\.id) == records.bodies.keys.sorted(), "index", "bodies")
    let alliance = records.held.bodies.first { $0.kind == .alliance }?.id
    try expect(sight.allianceBody == alliance, "index", "the alliance")
    try checkParties()
    try checkBodies()
    try checkDays()
    if let party = random.one(of: sight.parties) {
      let found = sight.search(party.id.text).map(\.subject)
      try expect(found.contains(.party(party.id)), "index", "\(party.id) is not found by its code")
    }
    if let body = random.one(of: sight.bodies) { try checkGrowth(of: body) }
  }

  /// Whether a list told holds each record of a list counted, and holds it once.
  private func same<Record: Identifiable>(_ told: [Record], _ counted: [Record]?) -> Bool
  where Record.ID: Comparable {
    told.map(\.id).sorted() == (counted ?? []).map(\.id).sorted()
  }

  private func checkParties() throws(Violation) {
    let spells = Dictionary(grouping: records.held.memberships, by: \.party)
    let limits = Dictionary(grouping: records.held.restrictions, by: \.party)
    for party in sight.parties.map(\.id) {
      try expect(
        same(sight.memberships(of: party), spells[party]), "index", "memberships of \(party)")
      try expect(
        same(sight.restrictions(of: party), limits[party]), "index", "restrictions of \(party)")
      let standing = standing(of: party, spells[party] ?? [])
      try expect(
        sight.standing(of: party) == standing, "index",
        "\(party) is told to be \(sight.standing(of: party)) on \(sight.day), where it is "
          + "\(standing) by its spells")
    }
    let inForce = records.held.restrictions.count { $0.span.contains(sight.day) }
    try expect(sight.countRestrictionsInForce == inForce, "index", "restrictions in force")
  }

  /// What a party is to the alliance on the sight's day, by walking over its spells.
  private func standing(of id: Party.ID, _ spells: [Membership]) -> Standing {
    guard let party = records.parties[id], party.existence.contains(sight.day) else {
      return .absent
    }
    let made = spells.compactMap { spell -> Standing? in
      guard spell.from.day <= sight.day, let body = records.bodies[spell.body] else { return nil }
      return standing(by: spell, in: body)
    }
    let best = made.min { $0.rawValue < $1.rawValue } ?? .none
    let isDistant = best == .none || best == .contributor
    return party.kind != .state && isDistant ? .counterpart : best
  }

  private func standing(by spell: Membership, in body: Body) -> Standing? {
    let holds = spell.span.contains(sight.day)
    switch body.kind {
    case .alliance: return holds ? .ally : .former
    case .framework, .council:
      guard spell.role == body.mainRole else { return holds ? .contributor : nil }
      return holds ? .partner : .former
    case .status where spell.role == .invitee: return holds ? .invitee : nil
    case .status, .package, .operation, .format, .community: return holds ? .contributor : nil
    case .cluster, .organisation: return nil
    }
  }

  private func checkBodies() throws(Violation) {
    let spells = Dictionary(grouping: records.held.memberships, by: \.body)
    for body in sight.bodies {
      try expect(
        same(sight.memberships(of: body.id), spells[body.id]), "index",
        "memberships of \(body.id)")
      let including = records.held.bodies
        .filter { $0.inclusions.contains { $0.body == body.id } }.map(\.id).sorted()
      try expect(
        sight.bodies(including: body.id) == including, "index", "bodies including \(body.id)")
      var seen: Set<Body.ID> = []
      let counted = members(of: body.id, spells, &seen)
      try expect(
        sight.counted(in: body.id) == counted.sorted(), "index",
        "\(sight.counted(in: body.id).count) members of \(body.id) on \(sight.day), "
          + "\(counted.count) by counting")
    }
  }

  /// The members of a body on the sight's day, its own and those of bodies it includes.
  private func members(
    of id: Body.ID, _ spells: [Body.ID: [Membership]], _ seen: inout Set<Body.ID>
  ) -> Set<Party.ID> {
    guard let body = records.bodies[id], body.life.contains(sight.day), seen.insert(id).inserted
    else { return [] }
    var parties = Set(
      spells[id, default: []].filter { $0.role == body.mainRole && $0.span.contains(sight.day) }
        .map(\.party))
    for inclusion in body.inclusions where inclusion.span.contains(sight.day) {
      parties.formUnion(members(of: inclusion.body, spells, &seen))
    }
    return parties
  }

  private func checkDays() throws(Violation) {
    var days: Set<Day> = []
    for party in records.held.parties {
      days.formUnion(party.names.compactMap(\.from?.day))
      days.formUnion([party.existence.from?.day, party.existence.to?.day].compactMap(\.self))
    }
    for body in records.held.bodies {
      days.formUnion(body.names.compactMap(\.from?.day))
      days.formUnion([body.founded.day, body.ending?.on.day].compactMap(\.self))
    }
    for spell in records.held.memberships {
      days.formUnion([spell.from.day, spell.close?.on.day].compactMap(\.self))
    }
    for limit in records.held.restrictions {
      days.formUnion([limit.from.day, limit.to?.day].compactMap(\.self))
    }
    days.formUnion(records.held.decisions.map(\.day.day))
    try expect(
      sight.previousChange == days.filter { $0 < sight.day }.max(), "index",
      "the change before \(sight.day)")
    try expect(
      sight.nextChange == days.filter { $0 > sight.day }.min(), "index",
      "the change after \(sight.day)")
  }

  private func checkGrowth(of body: Body) throws(Violation) {
    guard body.life.contains(sight.day) else { return }
    let told = sight.growth(of: body.id).last { $0.day <= sight.day }?.count ?? 0
    try expect(
      told == sight.counted(in: body.id).count, "index",
      "\(body.id) grew to \(told) by \(sight.day), where \(sight.counted(in: body.id).count) are")
  }
}
