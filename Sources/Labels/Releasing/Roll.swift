/// Who is in which of the policy's groups on one moment, names in one spelling.
struct Roll {
  let members: [String: Set<String>]
  private let alliance: String

  /// Throws the name of a group that the registry does not know.
  ///
  /// Of an earlier moment only those count who count for something today: who is no Ally today
  /// holds nothing by having been one, as with derived clearances.
  init(
    _ readers: ReaderNames, in releases: some Releases, on moment: Moment, today: Roll? = nil
  ) throws(CombinationProblem) {
    let alliance = readers.roles.alliance
    self.alliance = alliance
    var members: [String: Set<String>] = [:]
    for group in readers.roles.groups {
      guard let found = releases.members(of: group.name, on: moment) else {
        throw .unknownGroup(group.name)
      }
      let named = Set(found.map(readers.name))
      let isAlliance = group.name == alliance
      let still = today.map { isAlliance ? $0.members(of: alliance) : $0.everyone }
      members[group.name] = still.map(named.intersection) ?? named
    }
    let allies = members[alliance] ?? []
    for group in readers.roles.groups where group.includesAllies {
      members[group.name, default: []].formUnion(allies)
    }
    self.members = members
  }

  func members(of group: String) -> Set<String> { members[group] ?? [] }

  /// Everyone in any group.
  var everyone: Set<String> { members.values.reduce(into: []) { $0.formUnion($1) } }

  /// Whether a party holds one of the values by being what it is.
  func admits(_ party: String, _ wanted: ReleaseWants) -> Bool {
    func isIn(_ names: Set<String>) -> Bool {
      names.contains { members[$0]?.contains(party) == true }
    }
    if let owners = wanted.owners, !owners.isOpen, !isIn(owners.groups) { return false }
    if let release = wanted.release, !release.contains(party), !isIn(release) { return false }
    guard let only = wanted.only, !only.contains(party) else { return true }
    return only.contains(alliance) && members(of: alliance).contains(party)
  }
}

/// The one spelling of each group and party that release tags can name.
struct ReaderNames {
  let roles: ReleaseRoles
  private var names: [String: String] = [:]

  init(_ roles: ReleaseRoles, _ policy: Policy) {
    self.roles = roles
    let tags = [roles.release, roles.only, roles.owner].compactMap(policy.permissiveTag)
    let values = tags.flatMap { policy.index.tags[$0].values.map(\.name) }
    for name in roles.groups.map(\.name) + values where names[name.folded] == nil {
      names[name.folded] = name
    }
  }

  func name(_ written: String) -> String { names[written.folded] ?? written }
}

/// What a label's release tags ask for, by the values' names; nil where a tag is not there.
struct ReleaseWants: Hashable {
  struct Owners: Hashable {
    var groups: Set<String>
    var isOpen: Bool
  }

  var owners: Owners?
  var release: Set<String>?
  var only: Set<String>?

  var isAnything: Bool { owners != nil || release != nil || only != nil }
}

extension Policy {
  func wants(of label: Resolution, _ readers: ReaderNames) -> ReleaseWants {
    let roles = readers.roles
    var wants = ReleaseWants()
    if let names = names(ofPermissive: roles.owner, in: label, readers) {
      let opening = readers.name(roles.opening)
      wants.owners = .init(
        groups: names.subtracting([opening]), isOpen: names.contains(opening))
    }
    wants.release = names(ofPermissive: roles.release, in: label, readers)
    wants.only = names(ofPermissive: roles.only, in: label, readers)
    return wants
  }

  private func names(
    ofPermissive set: String, in label: Resolution, _ readers: ReaderNames
  ) -> Set<String>? {
    guard let tag = permissiveTag(set), let values = label.held[tag], !values.isEmpty else {
      return nil
    }
    return Set(values.numbers.map { readers.name(index.tags[tag].values[$0].name) })
  }

  func permissiveTag(_ set: String) -> Int? {
    index.tags(ofSet: set).first { index.tags[$0].kind == .permissive }
  }
}
