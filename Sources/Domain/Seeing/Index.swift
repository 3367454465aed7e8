internal import HashTreeCollections

/// The alliance's records arranged by the questions asked of them.
///
/// Every list on a page is read from here, so that a page's cost follows what it shows and not
/// what else the office holds.
struct Index: Sendable {
  var alliance: Body.ID?
  var spells = SpellIndex()
  var ties = TieIndex()
  var limits = LimitIndex()
  var tiles = TreeDictionary<Party.Tile, [Party.ID]>()
  /// Parties with a place on the map.
  var tiledParties: [Party.ID] = []
  var partiesInOrder: [Party.ID] = []
  var successors = TreeDictionary<Party.ID, [Party.ID]>()
  var bodiesInOrder: [Body.ID] = []
  var bodiesByKind = TreeDictionary<Body.Kind, [Body.ID]>()
  /// On which days how many bodies there are.
  var lives = Coverage()
  var includedIn = TreeDictionary<Body.ID, [Body.ID]>()
  var days = DayIndex()
  var words = WordIndex()
  var citations = Citations()
  var labelled = LabelledIndex()
  var reviews = ReviewIndex()
  var menu = MenuIndex()
  var nominations = NominationIndex()
  var proposals = ProposalIndex()
  var tracks = TrackIndex()
  var cases = CaseIndex()
  var meetings = MeetingIndex()
  var operations = OperationIndex()
  var observations = ObservationIndex()
  var responses = ResponseIndex()
  var programmes = ProgrammeIndex()

  mutating func learn(_ party: Party) {
    partiesInOrder.insertSorted(party.id)
    if let tile = party.tile {
      tiles[tile, default: []].insertSorted(party.id)
      tiledParties.insertSorted(party.id)
    }
    for predecessor in party.predecessors {
      successors[predecessor, default: []].insertSorted(party.id)
    }
    days.learn(.party(party.id), on: party.days)
    words.learn(party)
    citations.learn(.party(party.id), party.bases)
  }

  mutating func forget(_ party: Party) {
    partiesInOrder.removeSorted(party.id)
    if let tile = party.tile {
      tiles[tile, default: []].removeSorted(party.id)
      tiledParties.removeSorted(party.id)
    }
    for predecessor in party.predecessors { successors[predecessor]?.removeSorted(party.id) }
    days.forget(.party(party.id), on: party.days)
    words.forget(party)
    citations.forget(.party(party.id), party.bases)
  }

  /// Learns anew of a party that was known.
  mutating func revise(_ old: Party, as new: Party) {
    if old.tile != new.tile || old.predecessors != new.predecessors || old.id != new.id {
      forget(old)
      return learn(new)
    }
    days.revise(.party(new.id), old.days, new.days)
    words.revise(old, as: new)
    citations.revise(.party(new.id), old.bases, new.bases)
  }

  mutating func learn(_ body: Body) {
    bodiesInOrder.insertSorted(body.id)
    bodiesByKind[body.kind, default: []].insertSorted(body.id)
    lives.add(body.life)
    if body.kind == .alliance { alliance = body.id }
    for inclusion in body.inclusions {
      includedIn[inclusion.body, default: []].insertSorted(body.id)
    }
    days.learn(.body(body.id), on: body.days)
    words.learn(body)
    citations.learn(.body(body.id), body.bases)
  }

  mutating func forget(_ body: Body) {
    bodiesInOrder.removeSorted(body.id)
    bodiesByKind[body.kind]?.removeSorted(body.id)
    lives.remove(body.life)
    if alliance == body.id { alliance = nil }
    for inclusion in body.inclusions {
      includedIn[inclusion.body, default: []].removeSorted(body.id)
    }
    days.forget(.body(body.id), on: body.days)
    words.forget(body)
    citations.forget(.body(body.id), body.bases)
  }

  /// Learns a spell and what it counts for.
  mutating func learn(_ spell: Membership, _ tie: Ties.Kind?) {
    spells.learn(spell)
    if let tie { ties.tie(spell.party, tie, spell.span) }
    days.learn(.membership(spell.id), on: spell.days)
    citations.learn(.membership(spell.id), spell.bases)
  }

  mutating func forget(_ spell: Membership, _ tie: Ties.Kind?) {
    spells.forget(spell)
    if let tie { ties.untie(spell.party, tie, spell.span) }
    days.forget(.membership(spell.id), on: spell.days)
    citations.forget(.membership(spell.id), spell.bases)
  }

  /// Learns a spell anew that was known, and what it now counts for: a spell that ends keeps its
  /// places.
  mutating func revise(
    _ old: Membership, _ oldTie: Ties.Kind?, as new: Membership, _ newTie: Ties.Kind?
  ) {
    spells.revise(old, as: new)
    if oldTie != newTie || old.party != new.party || old.span != new.span {
      if let oldTie { ties.untie(old.party, oldTie, old.span) }
      if let newTie { ties.tie(new.party, newTie, new.span) }
    }
    days.revise(.membership(new.id), old.days, new.days)
    citations.revise(.membership(new.id), old.bases, new.bases)
  }

  mutating func learn(_ restriction: Restriction) {
    limits.learn(restriction)
    days.learn(.restriction(restriction.id), on: restriction.days)
    citations.learn(.restriction(restriction.id), restriction.bases)
  }

  mutating func forget(_ restriction: Restriction) {
    limits.forget(restriction)
    days.forget(.restriction(restriction.id), on: restriction.days)
    citations.forget(.restriction(restriction.id), restriction.bases)
  }
}

/// Many at once, for starts.
extension Index {
  /// Learns spells in order of their identifiers, when there are none yet: gathered in plain
  /// dictionaries first, which costs a fraction of learning each alone.
  mutating func learn(_ spells: [Membership], tie: (Membership) -> Ties.Kind?) {
    var byParty: [Party.ID: [Int]] = [:]
    var byBody: [Body.ID: [Int]] = [:]
    for (place, spell) in spells.enumerated() {
      byParty[spell.party, default: []].append(place)
      byBody[spell.body, default: []].append(place)
    }
    self.spells.learn(byParty: byParty, byBody: byBody, of: spells)
    var kinds = [Ties.Kind?](repeating: nil, count: spells.count)
    for places in byBody.values {
      // One body's spells count for the same wherever they have the same role.
      var known: [Membership.Role: Ties.Kind?] = [:]
      for place in places {
        let role = spells[place].role
        let kind = known[role] ?? tie(spells[place])
        known[role] = .some(kind)
        kinds[place] = kind
      }
    }
    for (party, places) in byParty {
      ties.learn(party, places.compactMap { at in kinds[at].map { ($0, spells[at].span) } })
    }
    learnDays(of: spells)
    citations.learn(spells)
  }

  private mutating func learnDays(of spells: [Membership]) {
    var byDay: [Day: [Membership.ID]] = [:]
    for spell in spells {
      byDay[spell.from.day, default: []].append(spell.id)
      if let day = spell.close?.on.day { byDay[day, default: []].append(spell.id) }
    }
    for (day, ids) in byDay { days.learn(ids, on: day) }
  }
}

extension Party {
  var days: [Day] {
    (names.compactMap(\.from) + [existence.from, existence.to].compactMap(\.self)).map(\.day)
  }
}
extension Body {
  var days: [Day] {
    (names.compactMap(\.from) + [founded] + [ending?.on].compactMap(\.self)).map(\.day)
  }
}
extension Membership {
  var days: [Day] { close.map { [from.day, $0.on.day] } ?? [from.day] }
}
extension Restriction {
  var days: [Day] { to.map { [from.day, $0.day] } ?? [from.day] }
}

extension Array {
  /// Where the first element stands that does not come before what is looked for.
  func place(past isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Array where Element: Comparable {
  /// Where the element stands, or where it would.
  func place(of element: Element) -> Int { place { $0 < element } }

  mutating func insertSorted(_ element: Element) {
    if let last, last < element { return append(element) }
    let place = place(of: element)
    if place == count || self[place] != element { insert(element, at: place) }
  }

  mutating func removeSorted(_ element: Element) {
    let place = place(of: element)
    if place < count, self[place] == element { remove(at: place) }
  }
}
