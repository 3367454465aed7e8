/// Says in a policy's tags exactly that these parties may read: the one canonical way.
///
/// The owner alone if its members are the readers; with releases to the largest groups wholly
/// among the readers and then to parties, where there are more; with names alone where the
/// owner's members are not all among them.
struct Cover {
  let audience: Set<String>
  let owner: String?
  let roll: Roll
  let readers: ReaderNames
  let policy: Policy

  private var roles: ReleaseRoles { readers.roles }

  func categories() throws(CombinationProblem) -> [Category] {
    guard let owner else {
      return try [tag(roles.release, groups(over: audience))]
    }
    let members = roll.members(of: owner)
    if audience == members { return try [tag(roles.owner, [owner])] }
    if members.isSubset(of: audience) {
      let rest = audience.subtracting(members)
      return try [
        tag(roles.owner, [owner, roles.opening]),
        tag(roles.release, [owner] + groups(over: rest)),
      ]
    }
    let names = try named(audience)
    let only = try tag(roles.only, names)
    if audience.isSubset(of: members) { return try [tag(roles.owner, [owner]), only] }
    return try [
      tag(roles.owner, [owner, roles.opening]), tag(roles.release, names), only,
    ]
  }

  /// Groups for as many of the parties as they hold, the largest first, and the rest by name.
  private func groups(over parties: Set<String>) throws(CombinationProblem) -> [String] {
    var rest = parties
    var chosen: [String] = []
    let inside = roles.groups.map(\.name)
      .filter { isValue($0, of: roles.release) && roll.members(of: $0).isSubset(of: audience) }
      .enumerated()
      .sorted {
        (roll.members(of: $0.element).count, $1.offset)
          > (roll.members(of: $1.element).count, $0.offset)
      }
      .map(\.element)
    for group in inside where roll.members(of: group).intersection(rest).count > 1 {
      chosen.append(group)
      rest.subtract(roll.members(of: group))
    }
    for group in inside {
      let unnamed = rest.filter { !isValue($0, of: roles.release) }
      if roll.members(of: group).isDisjoint(with: unnamed) { continue }
      chosen.append(group)
      rest.subtract(roll.members(of: group))
    }
    return try chosen + nameable(rest, roles.release)
  }

  /// Parties by name, the alliance's members by the alliance where all are among them.
  private func named(_ parties: Set<String>) throws(CombinationProblem) -> [String] {
    let allies = roll.members(of: roles.alliance)
    guard !allies.isEmpty, allies.isSubset(of: parties), isValue(roles.alliance, of: roles.only)
    else { return try nameable(parties, roles.only) }
    return try [roles.alliance] + nameable(parties.subtracting(allies), roles.only)
  }

  private func nameable(
    _ parties: Set<String>, _ set: String
  ) throws(CombinationProblem) -> [String] {
    let missing = parties.filter { !isValue($0, of: set) }
    guard missing.isEmpty else { throw .unnameable(missing.sorted()) }
    return parties.sorted()
  }

  private func isValue(_ name: String, of set: String) -> Bool {
    policy.permissiveTag(set).map { policy.index.value(name, of: $0) != nil } ?? false
  }

  private func tag(_ set: String, _ names: [String]) throws(CombinationProblem) -> Category {
    guard let category = policy.category(set, .permissive, names) else {
      throw .unnameable(names)
    }
    return category
  }
}
