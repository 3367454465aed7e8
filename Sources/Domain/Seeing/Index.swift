internal import HashTreeCollections

/// The alliance's records arranged by the questions asked of them.
///
/// Every list on a page is read from here, so that a page's cost follows what it shows and not
/// what else the office holds.
struct Index: Sendable {
  var alliance: Body.ID?
  var membershipsByParty = TreeDictionary<Party.ID, [Membership.ID]>()
  var membershipsByBody = TreeDictionary<Body.ID, [Membership.ID]>()
  var restrictionsByParty = TreeDictionary<Party.ID, [Restriction.ID]>()
  var tiles = TreeDictionary<Party.Tile, [Party.ID]>()
  var partiesInOrder: [Party.ID] = []
  var bodiesInOrder: [Body.ID] = []
  var includedIn = TreeDictionary<Body.ID, [Body.ID]>()
  var days = DayIndex()
  var words = WordIndex()
  var citations = Citations()
  var labelled = LabelledIndex()

  mutating func learn(_ party: Party) {
    partiesInOrder.insertSorted(party.id)
    if let tile = party.tile { tiles[tile, default: []].insertSorted(party.id) }
    days.learn(.party(party.id), on: party.days)
    words.learn(party)
    citations.learn(.party(party.id), party.bases)
  }

  mutating func forget(_ party: Party) {
    partiesInOrder.removeSorted(party.id)
    if let tile = party.tile { tiles[tile, default: []].removeSorted(party.id) }
    days.forget(.party(party.id), on: party.days)
    words.forget(party)
    citations.forget(.party(party.id), party.bases)
  }

  mutating func learn(_ body: Body) {
    bodiesInOrder.insertSorted(body.id)
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
    if alliance == body.id { alliance = nil }
    for inclusion in body.inclusions {
      includedIn[inclusion.body, default: []].removeSorted(body.id)
    }
    days.forget(.body(body.id), on: body.days)
    words.forget(body)
    citations.forget(.body(body.id), body.bases)
  }

  mutating func learn(_ spell: Membership) {
    membershipsByParty[spell.party, default: []].append(spell.id)
    membershipsByBody[spell.body, default: []].append(spell.id)
    days.learn(.membership(spell.id), on: spell.days)
    citations.learn(.membership(spell.id), spell.bases)
  }

  /// Learns many at once, when there are none yet: gathered in plain dictionaries first, which
  /// costs a third of learning each alone.
  mutating func learn(_ spells: [Membership]) {
    var byParty: [Party.ID: [Membership.ID]] = [:]
    var byBody: [Body.ID: [Membership.ID]] = [:]
    var byDay: [Day: [Subject]] = [:]
    for spell in spells {
      byParty[spell.party, default: []].append(spell.id)
      byBody[spell.body, default: []].append(spell.id)
      byDay[spell.from.day, default: []].append(.membership(spell.id))
      if let day = spell.close?.on.day { byDay[day, default: []].append(.membership(spell.id)) }
    }
    for (party, ids) in byParty { membershipsByParty[party, default: []] += ids }
    for (body, ids) in byBody { membershipsByBody[body, default: []] += ids }
    for (day, subjects) in byDay { days.learn(subjects, on: day) }
    citations.learn(spells)
  }

  mutating func forget(_ spell: Membership) {
    membershipsByParty[spell.party, default: []].removeFirst(spell.id)
    membershipsByBody[spell.body, default: []].removeFirst(spell.id)
    days.forget(.membership(spell.id), on: spell.days)
    citations.forget(.membership(spell.id), spell.bases)
  }

  mutating func learn(_ restriction: Restriction) {
    restrictionsByParty[restriction.party, default: []].append(restriction.id)
    days.learn(.restriction(restriction.id), on: restriction.days)
    citations.learn(.restriction(restriction.id), restriction.bases)
  }

  mutating func forget(_ restriction: Restriction) {
    restrictionsByParty[restriction.party, default: []].removeFirst(restriction.id)
    days.forget(.restriction(restriction.id), on: restriction.days)
    citations.forget(.restriction(restriction.id), restriction.bases)
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

extension Array where Element: Comparable {
  /// Where the element stands, or where it would.
  func place(of element: Element) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low
  }

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

extension Array where Element: Equatable {
  fileprivate mutating func removeFirst(_ element: Element) {
    // From the back: what changes is mostly what came last.
    if let place = lastIndex(of: element) { remove(at: place) }
  }
}
