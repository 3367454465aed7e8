internal import HashTreeCollections

/// Memberships by party, by body, and by both.
struct SpellIndex: Sendable {
  /// A spell in its party's list, where those in one body stand together.
  private struct Place: Comparable, Sendable {
    /// A number made of the body's code. Two bodies may share one, so who looks for a body's spells
    /// still compares the codes.
    var body: UInt64
    var id: Membership.ID

    static func < (left: Place, right: Place) -> Bool {
      left.body != right.body ? left.body < right.body : left.id < right.id
    }
  }

  private var byParty = TreeDictionary<Party.ID, SortedSet<Place>>()
  private var byBody = TreeDictionary<Body.ID, SortedSet<Membership.ID>>()

  func ids(of party: Party.ID) -> [Membership.ID] { byParty[party]?.elements.map(\.id) ?? [] }
  func ids(in body: Body.ID) -> [Membership.ID] { byBody[body]?.elements ?? [] }

  /// All spells of a party in a body, and perhaps a few in others.
  func candidates(of party: Party.ID, in body: Body.ID) -> [Membership.ID] {
    let number = Self.number(of: body)
    let first = Place(body: number, id: Membership.ID(0))
    return byParty[party]?.elements(from: first) { $0.body == number }.map(\.id) ?? []
  }

  /// The least identifier of a party's spells.
  func least(of party: Party.ID) -> Membership.ID? { ids(of: party).min() }
  /// The least identifier of a body's spells.
  func least(in body: Body.ID) -> Membership.ID? { byBody[body]?.least }

  mutating func learn(_ spell: Membership) {
    let place = Place(body: Self.number(of: spell.body), id: spell.id)
    byParty[spell.party, default: SortedSet()].insert(place)
    byBody[spell.body, default: SortedSet()].insert(spell.id)
  }

  mutating func forget(_ spell: Membership) {
    byParty[spell.party]?.remove(Place(body: Self.number(of: spell.body), id: spell.id))
    if byParty[spell.party]?.isEmpty == true { byParty[spell.party] = nil }
    byBody[spell.body]?.remove(spell.id)
    if byBody[spell.body]?.isEmpty == true { byBody[spell.body] = nil }
  }

  /// Learns many at once, in order of their identifiers, when there are none yet.
  mutating func learn(
    byParty parties: [Party.ID: [Int]], byBody bodies: [Body.ID: [Int]],
    of spells: [Membership]
  ) {
    var numbers = [UInt64](repeating: 0, count: spells.count)
    for (body, places) in bodies {
      let number = Self.number(of: body)
      for place in places { numbers[place] = number }
      byBody[body] = SortedSet(sorted: places.map { spells[$0].id })
    }
    for (party, places) in parties {
      let places = places.map { Place(body: numbers[$0], id: spells[$0].id) }
      byParty[party] = SortedSet(sorted: places.sorted())
    }
  }

  private static func number(of body: Body.ID) -> UInt64 {
    Identifier<Body>(path: body.text).value
  }
}
