internal import HashTreeCollections

/// Memberships by party, by body, and by both.
struct SpellIndex: Sendable {
  /// A spell in its party's list, where those in one body stand together.
  private struct Place: Comparable, Sendable {
    /// A number made of the body's code. Two bodies may share one, so who looks for a body's spells
    /// still compares the codes.
    var body: UInt64
    var id: Membership.ID
    /// The days on which it holds, so that those of one day are found without looking at each.
    var from = Day.earliest
    var to: Day?

    init(body: UInt64, id: Membership.ID) {
      self.body = body
      self.id = id
    }

    init(_ spell: Membership, body: UInt64) {
      self.init(body: body, id: spell.id)
      from = spell.from.day
      to = spell.close?.on.day
    }

    func holds(on day: Day) -> Bool { from <= day && to.map { day < $0 } ?? true }

    static func < (left: Place, right: Place) -> Bool {
      left.body != right.body ? left.body < right.body : left.id < right.id
    }

    static func == (left: Place, right: Place) -> Bool {
      left.body == right.body && left.id == right.id
    }
  }

  private var byParty = TreeDictionary<Party.ID, SortedTree<Place>>()
  private var byBody = TreeDictionary<Body.ID, SortedTree<Membership.ID>>()

  /// All spells of a party.
  func ids(of party: Party.ID) -> [Membership.ID] { byParty[party]?.elements.map(\.id) ?? [] }

  /// All spells in a body, by identifier.
  func ids(in body: Body.ID) -> [Membership.ID] { byBody[body]?.elements ?? [] }

  /// A party's spells that hold on a day.
  func ids(of party: Party.ID, on day: Day) -> [Membership.ID] {
    var found: [Membership.ID] = []
    byParty[party]?.visit { place in
      if place.holds(on: day) { found.append(place.id) }
      return true
    }
    return found
  }

  /// All spells of a party in a body, and perhaps a few in others.
  func candidates(of party: Party.ID, in body: Body.ID) -> [Membership.ID] {
    let first = Place(body: Self.number(of: body), id: Membership.ID(0))
    var found: [Membership.ID] = []
    byParty[party]?.visit(past: { $0 < first }) { place in
      guard place.body == first.body else { return false }
      found.append(place.id)
      return true
    }
    return found
  }

  /// The least identifier of a party's spells.
  func least(of party: Party.ID) -> Membership.ID? { ids(of: party).min() }
  /// The least identifier of a body's spells.
  func least(in body: Body.ID) -> Membership.ID? { byBody[body]?.least }

  mutating func learn(_ spell: Membership) {
    let place = Place(spell, body: Self.number(of: spell.body))
    byParty[spell.party, default: SortedTree()].insert(place)
    byBody[spell.body, default: SortedTree()].insert(spell.id)
  }

  mutating func forget(_ spell: Membership) {
    byParty[spell.party]?.remove(Place(spell, body: Self.number(of: spell.body)))
    if byParty[spell.party]?.isEmpty == true { byParty[spell.party] = nil }
    byBody[spell.body]?.remove(spell.id)
    if byBody[spell.body]?.isEmpty == true { byBody[spell.body] = nil }
  }

  /// Learns anew of a spell that was known; where party and body are the same, it keeps its places.
  mutating func revise(_ old: Membership, as new: Membership) {
    guard old.party == new.party, old.body == new.body else {
      forget(old)
      return learn(new)
    }
    if old.span == new.span { return }
    byParty[new.party]?.insert(Place(new, body: Self.number(of: new.body)))
  }

  /// Learns many at once, in order of their identifiers, when there are none yet: where each
  /// party's and each body's stand among them.
  mutating func learn(
    byParty parties: [Party.ID: [Int]], byBody bodies: [Body.ID: [Int]], of spells: [Membership]
  ) {
    var numbers = [UInt64](repeating: 0, count: spells.count)
    for (body, places) in bodies {
      let number = Self.number(of: body)
      for place in places { numbers[place] = number }
      byBody[body] = SortedTree(sorted: places.map { spells[$0].id })
    }
    for (party, places) in parties {
      let places = places.map { Place(spells[$0], body: numbers[$0]) }
      byParty[party] = SortedTree(sorted: places.sorted())
    }
  }

  private static func number(of body: Body.ID) -> UInt64 {
    Identifier<Body>(path: body.text).value
  }
}
