/// Who is in which of the policy's groups on one moment.
struct Roll {
  let members: [String: Set<String>]
  private let alliance: String

  /// Throws the name of a group that the registry does not know.
  init(
    _ roles: ReleaseRoles, in releases: some Releases, on moment: Moment
  ) throws(CombinationProblem) {
    alliance = roles.alliance
    var members: [String: Set<String>] = [:]
    for group in roles.groups {
      guard let found = releases.members(of: group.name, on: moment) else {
        throw .unknownGroup(group.name)
      }
      members[group.name] = found
    }
    let allies = members[roles.alliance] ?? []
    for group in roles.groups where group.includesAllies {
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
  func wants(of label: Resolution, _ roles: ReleaseRoles) -> ReleaseWants {
    var wants = ReleaseWants()
    if let names = names(ofPermissive: roles.owner, in: label) {
      wants.owners = .init(
        groups: names.subtracting([roles.opening]), isOpen: names.contains(roles.opening))
    }
    wants.release = names(ofPermissive: roles.release, in: label)
    wants.only = names(ofPermissive: roles.only, in: label)
    return wants
  }

  private func names(ofPermissive set: String, in label: Resolution) -> Set<String>? {
    guard let tag = permissiveTag(set), let values = label.held[tag], !values.isEmpty else {
      return nil
    }
    return Set(values.numbers.map { index.tags[tag].values[$0].name })
  }

  func permissiveTag(_ set: String) -> Int? {
    index.tags(ofSet: set).first { index.tags[$0].kind == .permissive }
  }
}
