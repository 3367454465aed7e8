import Labels

/// Dated memberships made up by chance, read in two ways that share nothing: up from the party,
/// and down from the group.
struct InventedRegistry: Releases {
  struct Spell {
    var party: String
    var group: String
    var from: Int64
    var to: Int64
  }

  let groups: [String]
  let parties: [String]
  private(set) var spells: [Spell] = []
  /// Which groups hold which: only later ones hold earlier ones, so there is no circle.
  private(set) var inside: [String: Set<String>] = [:]

  init(groups: [String], parties: [String], _ chance: inout Chance) {
    self.groups = groups
    self.parties = parties
    for group in groups {
      for party in parties where chance.happens(oneIn: 2) {
        let from = Int64(chance.below(90))
        spells.append(
          Spell(party: party, group: group, from: from, to: from + 20 + Int64(chance.below(150))))
      }
    }
    for (number, group) in groups.enumerated() where number > 1 && chance.happens(oneIn: 3) {
      inside[group] = [groups[chance.below(number)]]
    }
  }

  func tokens(of party: String, on moment: Moment) -> Set<String> {
    var found = Set(
      spells.filter { $0.party == party && $0.from <= moment.seconds && moment.seconds < $0.to }
        .map(\.group))
    for group in groups where inside[group]?.isDisjoint(with: found) == false {
      found.insert(group)
    }
    return found.union([party])
  }

  func members(of group: String, on moment: Moment) -> Set<String>? {
    guard groups.contains(group) else { return nil }
    let direct = spells.filter {
      $0.group == group && $0.from <= moment.seconds && moment.seconds < $0.to
    }
    return (inside[group] ?? []).reduce(into: Set(direct.map(\.party))) { all, inner in
      all.formUnion(members(of: inner, on: moment) ?? [])
    }
  }

  func standing(of party: String, on moment: Moment, alliance: String) -> Holder.Standing {
    let tokens = tokens(of: party, on: moment)
    if tokens.contains(alliance) { return .ally }
    return tokens.count > 1 ? .partner : .other
  }
}
