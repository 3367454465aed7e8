internal import HashTreeCollections

/// What makes each party's standing, and who is near to the alliance at any time.
struct TieIndex: Sendable {
  private var byParty = TreeDictionary<Party.ID, Ties>()
  /// Whoever ever was an Ally, invitee or partner, in order of their codes.
  private(set) var near: [Party.ID] = []

  /// What a party's spells make of a state on a day.
  func standing(of party: Party.ID, on day: Day) -> Standing {
    byParty[party]?.standing(on: day) ?? .none
  }

  mutating func tie(_ party: Party.ID, _ kind: Ties.Kind, _ span: Span) {
    byParty[party, default: Ties()].tie(kind, span)
    if kind != .contributor { near.insertSorted(party) }
  }

  mutating func untie(_ party: Party.ID, _ kind: Ties.Kind, _ span: Span) {
    byParty[party]?.untie(kind, span)
    if kind != .contributor, byParty[party]?.isDistant == true { near.removeSorted(party) }
    if byParty[party]?.isEmpty == true { byParty[party] = nil }
  }

  /// Learns all ties of a party at once.
  mutating func learn(_ party: Party.ID, _ spells: [(kind: Ties.Kind, span: Span)]) {
    if spells.isEmpty { return }
    let ties = Ties(spells)
    byParty[party] = ties
    if !ties.isDistant { near.insertSorted(party) }
  }
}
