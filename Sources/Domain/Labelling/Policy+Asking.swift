internal import Labels

extension Policy {
  /// The levels' names in the order of the policy.
  var levelNames: [String] { classifications.map(\.name) }

  /// A level and all below it; none when the policy has no such level.
  func levels(downFrom level: String) -> Set<String> { closedDownward([level]) }

  /// Whether a restrictive tag has such a value.
  func isRestrictive(_ tag: String, _ value: String) -> Bool {
    tagSets.flatMap(\.tags).contains { known in
      known.kind == .restrictive && (known.setName == tag || known.name == tag)
        && known.values.contains { $0.name == value }
    }
  }
}
