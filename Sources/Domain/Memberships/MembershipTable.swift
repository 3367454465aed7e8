/// All memberships by their identifiers.
struct MembershipTable: Sendable, Equatable {
  /// A membership in a place of its own, so that the tree moves and copies only where it is.
  private final class Kept: Sendable {
    let spell: Membership
    init(_ spell: Membership) { self.spell = spell }
  }

  private struct Slot: Comparable, Sendable {
    var id: Membership.ID
    /// Nil to look for an identifier.
    var kept: Kept?

    static func < (left: Slot, right: Slot) -> Bool { left.id < right.id }
    static func == (left: Slot, right: Slot) -> Bool { left.id == right.id }
  }

  private var slots = SortedTree<Slot>()

  init() {}

  /// From spells whose identifiers ascend, each once.
  init(sorted spells: [Membership]) {
    slots = SortedTree(sorted: spells.map { Slot(id: $0.id, kept: Kept($0)) })
  }

  var count: Int { slots.count }

  subscript(id: Membership.ID) -> Membership? {
    slots.element(equalTo: Slot(id: id))?.kept?.spell
  }

  /// Puts a spell in its place and gives back what stood there.
  mutating func put(_ spell: Membership) -> Membership? {
    slots.insert(Slot(id: spell.id, kept: Kept(spell)))?.kept?.spell
  }

  /// Takes a spell out and gives it back.
  mutating func remove(_ id: Membership.ID) -> Membership? {
    slots.remove(Slot(id: id))?.kept?.spell
  }

  /// Every spell, by identifier.
  var values: [Membership] { slots.elements.compactMap { $0.kept?.spell } }

  static func == (left: MembershipTable, right: MembershipTable) -> Bool {
    left.count == right.count && left.values == right.values
  }
}
