internal import HashTreeCollections

/// Programmes by the questions asked of them.
struct ProgrammeIndex: Sendable {
  /// A programme at its first day.
  struct Placed: Comparable, Sendable {
    var first: Day
    var id: Programme.ID

    static func < (left: Placed, right: Placed) -> Bool {
      (left.first, left.id) < (right.first, right.id)
    }
  }

  private var byParty = TreeDictionary<Party.ID, [Placed]>()
  private var byRun = TreeDictionary<Iteration.ID, [Programme.ID]>()
  private var byCase = TreeDictionary<Case.ID, [Programme.ID]>()
  /// Those in which one side waits for the other.
  private(set) var unsettled: [Programme.ID] = []

  /// The parties that ever had one, in no order.
  var parties: some Sequence<Party.ID> { byParty.keys }
  /// The one that began last last.
  func programmes(of party: Party.ID) -> [Placed] { byParty[party] ?? [] }
  func programmes(with run: Iteration.ID) -> [Programme.ID] { byRun[run] ?? [] }
  func programmes(through dossier: Case.ID) -> [Programme.ID] { byCase[dossier] ?? [] }

  mutating func learn(_ programme: Programme) {
    byParty[programme.party, default: []]
      .insertSorted(Placed(first: programme.first, id: programme.id))
    for run in programme.runs { byRun[run, default: []].insertSorted(programme.id) }
    if let dossier = programme.dossier {
      byCase[dossier, default: []].insertSorted(programme.id)
    }
    if programme.isUnsettled { unsettled.insertSorted(programme.id) }
  }

  /// Learns of one that was known otherwise; most of what changes is in no list. Whose it is and
  /// through which case it goes never changes.
  mutating func revise(_ old: Programme, as new: Programme) {
    if old.first != new.first {
      byParty[old.party]?.removeSorted(Placed(first: old.first, id: old.id))
      byParty[new.party, default: []].insertSorted(Placed(first: new.first, id: new.id))
    }
    if old.isUnsettled != new.isUnsettled {
      if new.isUnsettled {
        unsettled.insertSorted(new.id)
      } else {
        unsettled.removeSorted(old.id)
      }
    }
    let (before, after) = (old.runs, new.runs)
    if before == after { return }
    for run in before.subtracting(after) { byRun[run]?.removeSorted(old.id) }
    for run in after.subtracting(before) { byRun[run, default: []].insertSorted(new.id) }
  }
}

extension Programme {
  /// Whether an edition or a review waits for somebody.
  fileprivate var isUnsettled: Bool {
    closed == nil && (pending != nil || reviews.contains { $0.agreed == nil })
  }

  /// The runs that it means, now or as it holds; each once.
  fileprivate var runs: Set<Iteration.ID> {
    var found = Set(contents.efforts.compactMap(\.run))
    if let held = inForce { found.formUnion(held.contents.efforts.compactMap(\.run)) }
    return found
  }
}
