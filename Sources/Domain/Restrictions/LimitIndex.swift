internal import HashTreeCollections

/// Restrictions by party, with the days on which each bites, so that those of one day are found
/// without looking at the rest.
struct LimitIndex: Sendable {
  private struct Place: Comparable, Sendable {
    var id: Restriction.ID
    var from = Day.earliest
    var to: Day?

    init(_ restriction: Restriction) {
      id = restriction.id
      from = restriction.from.day
      to = restriction.to?.day
    }

    func bites(on day: Day) -> Bool { from <= day && to.map { day < $0 } ?? true }

    static func < (left: Place, right: Place) -> Bool { left.id < right.id }
    static func == (left: Place, right: Place) -> Bool { left.id == right.id }
  }

  private var byParty = TreeDictionary<Party.ID, SortedTree<Place>>()
  private var coverage = Coverage()

  /// All of a party, by identifier.
  func ids(on party: Party.ID) -> [Restriction.ID] { byParty[party]?.elements.map(\.id) ?? [] }

  /// Those of a party that bite on a day.
  func ids(on party: Party.ID, on day: Day) -> [Restriction.ID] {
    var found: [Restriction.ID] = []
    byParty[party]?.visit { place in
      if place.bites(on: day) { found.append(place.id) }
      return true
    }
    return found
  }

  /// How many of all parties bite on a day.
  func count(on day: Day) -> Int { coverage.depth(on: day) }

  mutating func learn(_ restriction: Restriction) {
    byParty[restriction.party, default: SortedTree()].insert(Place(restriction))
    coverage.add(restriction.span)
  }

  mutating func forget(_ restriction: Restriction) {
    byParty[restriction.party]?.remove(Place(restriction))
    if byParty[restriction.party]?.isEmpty == true { byParty[restriction.party] = nil }
    coverage.remove(restriction.span)
  }
}
