/// Records that one day, decision or source has in common.
///
/// Spells and restrictions, of which there may be many, stand in order, so that one comes and goes
/// by the logarithm of how many there are.
struct Mentions: Sendable {
  private var spells = SortedSet<Membership.ID>()
  private var limits = SortedSet<Restriction.ID>()
  /// All else; who is named twice over stands twice.
  private var others: [Subject] = []

  init() {}

  /// Takes in spells, which ascend, when there are none yet.
  mutating func take(_ spells: [Membership.ID]) { self.spells = SortedSet(sorted: spells) }

  var isEmpty: Bool { count == 0 }
  var count: Int { spells.count + limits.count + others.count }

  mutating func insert(_ subject: Subject) {
    switch subject {
    case .membership(let id): spells.insert(id)
    case .restriction(let id): limits.insert(id)
    default: others.append(subject)
    }
  }

  mutating func remove(_ subject: Subject) {
    switch subject {
    case .membership(let id): spells.remove(id)
    case .restriction(let id): limits.remove(id)
    default:
      // From the back: what changes is mostly what came last.
      if let place = others.lastIndex(of: subject) { others.remove(at: place) }
    }
  }

  /// Each once, in the fixed order of subjects, in which identifiers ascend as they do here.
  var inOrder: [Subject] {
    let others = Set(others).map { ($0.order, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    let first = Subject.membership(Membership.ID(0)).order
    let end = others.firstIndex { first < $0.order } ?? others.count
    return Array(others[..<end]) + spells.elements.map(Subject.membership)
      + limits.elements.map(Subject.restriction) + others[end...]
  }
}
