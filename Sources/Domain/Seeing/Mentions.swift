/// Records that one day, decision or source has in common.
///
/// Spells and restrictions, of which there may be many, stand in order, so that one comes and goes
/// by the logarithm of how many there are.
struct Mentions: Sendable {
  /// A spell or a restriction, in the fixed order of subjects, in which identifiers ascend.
  private struct Mention: Comparable, Sendable {
    var isRestriction: Bool
    var id: UInt64

    static func < (left: Mention, right: Mention) -> Bool {
      left.isRestriction != right.isRestriction ? right.isRestriction : left.id < right.id
    }

    var subject: Subject {
      isRestriction ? .restriction(Restriction.ID(id)) : .membership(Membership.ID(id))
    }
  }

  private var many = SortedTree<Mention>()
  /// All else.
  private var others: [Subject] = []

  init() {}

  var isEmpty: Bool { count == 0 }
  var count: Int { many.count + others.count }

  /// Takes in spells, which ascend, when there are none of them and no restriction yet.
  mutating func take(_ spells: [Membership.ID]) {
    many = SortedTree(sorted: spells.map { Mention(isRestriction: false, id: $0.value) })
  }

  mutating func insert(_ subject: Subject) {
    switch subject {
    case .membership(let id): many.insert(Mention(isRestriction: false, id: id.value))
    case .restriction(let id): many.insert(Mention(isRestriction: true, id: id.value))
    default: if !others.contains(subject) { others.append(subject) }
    }
  }

  mutating func remove(_ subject: Subject) {
    switch subject {
    case .membership(let id): many.remove(Mention(isRestriction: false, id: id.value))
    case .restriction(let id): many.remove(Mention(isRestriction: true, id: id.value))
    default:
      // From the back: what changes is mostly what came last.
      if let place = others.lastIndex(of: subject) { others.remove(at: place) }
    }
  }

  /// Each once, in the fixed order of subjects.
  var inOrder: [Subject] {
    let others = others.map { ($0.order, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    let first = Subject.membership(Membership.ID(0)).order
    let end = others.firstIndex { first < $0.order } ?? others.count
    return Array(others[..<end]) + many.elements.map(\.subject) + others[end...]
  }
}
