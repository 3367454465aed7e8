public import Labels

/// One question that a label editor asks of a policy's tags.
public struct LabelPart: Sendable {
  /// What the answer does.
  public enum Role: Sendable {
    /// Whose it is: one group.
    case owner
    /// Groups beside the owner that may read.
    case groups
    /// Parties beside the owner that may read.
    case parties
    /// Parties and groups to which it is narrowed.
    case only
    /// Values that a reader must hold.
    case special
    /// Any other tag.
    case other
  }

  /// The name of its field.
  public let name: String
  /// What the answer does.
  public let role: Role
  /// The tag in whose words it is answered.
  public let tag: String
  /// The object identifier of the tag's set.
  public let set: String
  /// What the tag does in the decision.
  public let kind: Category.Kind
  /// What may be chosen.
  public let values: [String]

  /// The questions of a policy, in the order in which they are asked.
  public static func parts(of policy: Policy) -> [LabelPart] {
    let prefix = policy.name.name.lowercased().filter { $0.isASCII && $0.isLetter }
    var parts: [LabelPart] = []
    for (place, tag) in policy.tagSets.flatMap(\.tags).enumerated() {
      let values = tag.values.filter { !$0.isObsolete }.map(\.name)
      func part(_ role: Role, _ word: String, _ values: [String]) {
        parts.append(
          LabelPart(
            name: "\(prefix)-\(word)", role: role, tag: tag.setName, set: tag.setOID,
            kind: tag.kind, values: values))
      }
      let groups = Set(policy.release?.groups.map(\.name) ?? [])
      switch tag.setName {
      case policy.release?.owner:
        part(.owner, "owner", values.filter { $0 != policy.release?.opening })
      case policy.release?.release:
        part(.groups, "groups", values.filter { groups.contains($0) })
        part(.parties, "parties", values.filter { !groups.contains($0) })
      case policy.release?.only: part(.only, "only", values)
      default: part(tag.kind == .restrictive ? .special : .other, "tag-\(place)", values)
      }
    }
    return parts.sorted { $0.role.order < $1.role.order }
  }

  /// Whether a category of a label answers it.
  func isOf(_ category: Category) -> Bool {
    category.tag.lowercased() == tag.lowercased() && category.kind == kind
  }

  var words: Wording.LabelEditing? {
    switch role {
    case .owner: .owner
    case .groups: .groups
    case .parties: .parties
    case .only: .only
    case .special: .special
    case .other: nil
    }
  }

  var hint: Wording.LabelEditing? {
    switch role {
    case .owner: .ownerHint
    case .groups: .groupsHint
    case .only: .onlyHint
    case .special: .specialHint
    case .parties, .other: nil
    }
  }
}

extension LabelPart.Role {
  fileprivate var order: Int {
    switch self {
    case .owner: 0
    case .groups: 1
    case .parties: 2
    case .only: 3
    case .special: 4
    case .other: 5
    }
  }
}
