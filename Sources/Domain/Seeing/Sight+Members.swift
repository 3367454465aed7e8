internal import HashTreeCollections

/// A party's place in a body as of a day.
public struct Member: Hashable, Sendable {
  /// Who belongs.
  public let party: Party.ID
  /// As what.
  public let role: Membership.Role
  /// Whether it is counted among the body's members.
  public let isCounted: Bool
  /// The party's own spell, or that in the included body.
  public let membership: Membership
  /// The included body by which it belongs; nil for a spell of its own.
  public let via: Body.ID?
}

/// Who belongs to what.
extension Sight {
  /// All spells in a body at any time, by first day and party.
  public func memberships(of body: Body.ID) -> [Membership] {
    alliance.index.spells.ids(in: body).compactMap { alliance.memberships[$0] }
      .sorted { ($0.from.day, $0.party, $0.id) < ($1.from.day, $1.party, $1.id) }
  }

  /// All spells of a party at any time, by first day and body.
  public func memberships(of party: Party.ID) -> [Membership] {
    alliance.index.spells.ids(of: party).compactMap { alliance.memberships[$0] }
      .sorted { ($0.from.day, $0.body, $0.id) < ($1.from.day, $1.body, $1.id) }
  }

  /// The spells of a party that hold on the day, by first day and body.
  public func membershipsInForce(of party: Party.ID) -> [Membership] {
    alliance.index.spells.ids(of: party, on: day).compactMap { alliance.memberships[$0] }
      .sorted { ($0.from.day, $0.body, $0.id) < ($1.from.day, $1.body, $1.id) }
  }

  /// The bodies that a party is in on the day by a spell of its own, each once, the foremost kinds
  /// first.
  public func bodiesInForce(of party: Party.ID) -> [Body] {
    let ids = alliance.index.spells.ids(of: party, on: day)
    return Set(ids.compactMap { alliance.memberships[$0]?.body }).compactMap { body($0) }
      .sorted { ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id) }
  }

  /// Everyone in a body as of the day, by party; who belongs twice over stands once for each
  /// role, a spell of its own before one by inclusion.
  public func members(of body: Body.ID) -> [Member] {
    members(of: body, on: day)
  }

  /// Everyone in a body on any day, by party.
  public func members(of body: Body.ID, on day: Day) -> [Member] {
    var found: [Member] = []
    var seen: Set<Body.ID> = []
    collect(body, by: nil, on: day, into: &found, seen: &seen)
    var kept: Set<Place> = []
    return found.sorted { ($0.party, $0.role.rawValue) < ($1.party, $1.role.rawValue) }
      .filter { kept.insert(Place(party: $0.party, role: $0.role)).inserted }
  }

  private struct Place: Hashable {
    var party: Party.ID
    var role: Membership.Role
  }

  /// How members come in by inclusion: through which body, and in which role.
  private struct Way {
    var body: Body.ID
    var role: Membership.Role
  }

  private func collect(
    _ id: Body.ID, by way: Way?, on day: Day, into found: inout [Member],
    seen: inout Set<Body.ID>
  ) {
    guard let body = alliance.bodies[id], body.life.contains(day), seen.insert(id).inserted
    else { return }
    for spell in alliance.index.spells.ids(in: id) {
      guard let spell = alliance.memberships[spell], spell.span.contains(day) else { continue }
      // By inclusion only members proper come in, in the role that counts where they come in.
      let isCounted = spell.role == body.mainRole
      if way != nil, !isCounted { continue }
      found.append(
        Member(
          party: spell.party, role: way?.role ?? spell.role, isCounted: isCounted,
          membership: spell, via: way?.body))
    }
    for inclusion in body.inclusions where inclusion.span.contains(day) {
      let inner = way ?? Way(body: inclusion.body, role: body.mainRole)
      collect(inclusion.body, by: inner, on: day, into: &found, seen: &seen)
    }
  }

  /// The parties counted as members of a body as of the day, in order of their codes.
  public func counted(in body: Body.ID) -> [Party.ID] { counted(in: body, on: day) }

  /// The parties counted as members of a body on any day, in order of their codes.
  public func counted(in body: Body.ID, on day: Day) -> [Party.ID] {
    var last: Party.ID?
    return members(of: body, on: day).compactMap { member in
      guard member.isCounted, member.party != last else { return nil }
      last = member.party
      return member.party
    }
  }

  /// How the number of members went: each day on which it changed, and the number from then on.
  public func growth(of body: Body.ID) -> [(day: Day, count: Int)] {
    guard let founded = alliance.bodies[body]?.founded else { return [] }
    var steps: [(day: Day, count: Int)] = []
    for day in turningDays(of: body).sorted() where day >= founded.day {
      let count = counted(in: body, on: day).count
      if steps.last?.count != count { steps.append((day, count)) }
    }
    return steps
  }

  /// The days on which a body's members may have changed: its own, those of its spells and
  /// inclusions, and all these of what it includes.
  private func turningDays(of body: Body.ID) -> Set<Day> {
    var days: Set<Day> = []
    var waiting = [body]
    var seen: Set<Body.ID> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let body = alliance.bodies[next] else { continue }
      for id in alliance.index.spells.ids(in: next) {
        days.formUnion(alliance.memberships[id]?.days ?? [])
      }
      for span in body.inclusions.map(\.span) + [body.life] {
        days.formUnion([span.from, span.to].compactMap { $0?.day })
      }
      waiting += body.inclusions.map(\.body)
    }
    return days
  }

  /// The bodies that take in a body's members, in order of their codes.
  public func bodies(including body: Body.ID) -> [Body.ID] {
    alliance.index.includedIn[body] ?? []
  }

  /// The body whose members are the Allies.
  public var allianceBody: Body.ID? { alliance.index.alliance }

  /// The name of a body's format as of the day, such as `31+7`: Allies, then partners.
  ///
  /// `31+n` while no partner is in it. Nil for the alliance itself, on days without Allies, and
  /// for sets in which partners do not meet the Allies.
  public func formatName(of id: Body.ID) -> String? {
    guard let body = body(id) else { return nil }
    return formats(of: [body]).first?.name
  }

  /// The bodies at which Allies meet partners as of the day, in order of their codes.
  public var formats: [Format] {
    formats(of: bodies(of: Body.Kind.allCases.filter(\.meetsAllies)))
  }

  private func formats(of bodies: [Body]) -> [Format] {
    let tables = bodies.filter { $0.kind.meetsAllies && $0.life.contains(day) }
    guard let allies = allianceBody, !tables.isEmpty else { return [] }
    let core = Set(counted(in: allies))
    if core.isEmpty { return [] }
    return tables.map { body in
      var found: [Member] = []
      // The Allies are counted already, so their inclusion is not walked again.
      var seen: Set<Body.ID> = [allies]
      collect(body.id, by: nil, on: day, into: &found, seen: &seen)
      let partners = Set(found.lazy.filter(\.isCounted).map(\.party)).subtracting(core)
      return Format(body: body, allies: core.count, partners: partners.count)
    }
  }
}

/// A body at which Allies meet partners, and how many of each there are.
public struct Format: Sendable {
  /// The body.
  public let body: Body
  /// How many Allies there are on the day.
  public let allies: Int
  /// How many of its members are no Allies.
  public let partners: Int

  /// The name of its format, such as `31+7`; `31+n` while its partners are chosen each time.
  public var name: String { partners == 0 ? "\(allies)+n" : "\(allies)+\(partners)" }
}

extension Body.Kind {
  /// Whether a body of this kind is a table at which partners meet the Allies.
  var meetsAllies: Bool { self == .framework || self == .council || self == .format }
}
