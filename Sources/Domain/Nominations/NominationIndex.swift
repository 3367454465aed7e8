internal import HashTreeCollections

/// Nominations and candidates by the questions asked of them.
struct NominationIndex: Sendable {
  private var iterationOf = TreeDictionary<Nomination.ID, Iteration.ID>()
  private var byParty = TreeDictionary<Party.ID, SortedTree<Place>>()
  private var byCandidate = TreeDictionary<Candidate.ID, [Nomination.ID]>()
  private var candidatesByParty = TreeDictionary<Party.ID, SortedTree<Candidate.ID>>()
  private var byCertificate = TreeDictionary<Nomination.Certificate, Nomination.ID>()
  private var iterationOfCritique = TreeDictionary<Critique.ID, Iteration.ID>()

  /// A nomination among its party's: by the day of the run, the latest last.
  private struct Place: Comparable, Sendable {
    var first: Day
    var id: Nomination.ID

    static func < (left: Place, right: Place) -> Bool {
      left.first != right.first ? left.first < right.first : left.id < right.id
    }
  }

  /// How many nominations there are.
  var count: Int { iterationOf.count }

  func iteration(of nomination: Nomination.ID) -> Iteration.ID? { iterationOf[nomination] }
  func iteration(of critique: Critique.ID) -> Iteration.ID? { iterationOfCritique[critique] }
  func nomination(certified code: Nomination.Certificate) -> Nomination.ID? {
    byCertificate[code]
  }
  /// In order of filing.
  func nominations(of candidate: Candidate.ID) -> [Nomination.ID] { byCandidate[candidate] ?? [] }
  /// By code.
  func candidates(of party: Party.ID) -> [Candidate.ID] {
    candidatesByParty[party]?.elements ?? []
  }

  /// A party's nominations for runs that begin on some days, in order of these.
  func nominations(of party: Party.ID, in days: ClosedRange<Day>) -> [Nomination.ID] {
    var found: [Nomination.ID] = []
    byParty[party]?.visit(past: { $0.first < days.lowerBound }) { place in
      guard place.first <= days.upperBound else { return false }
      found.append(place.id)
      return true
    }
    return found
  }

  mutating func learn(_ candidate: Candidate) {
    candidatesByParty[candidate.party, default: SortedTree()].insert(candidate.id)
  }

  mutating func learn(_ nomination: Nomination, on first: Day) {
    iterationOf[nomination.id] = nomination.iteration
    byParty[nomination.party, default: SortedTree()].insert(Place(first: first, id: nomination.id))
    byCandidate[nomination.candidate, default: []].append(nomination.id)
    if let code = nomination.certificate { byCertificate[code] = nomination.id }
  }

  /// The run begins on another day.
  mutating func move(_ nomination: Nomination, from old: Day, to new: Day) {
    byParty[nomination.party]?.remove(Place(first: old, id: nomination.id))
    byParty[nomination.party]?.insert(Place(first: new, id: nomination.id))
  }

  mutating func learn(_ code: Nomination.Certificate, of nomination: Nomination.ID) {
    byCertificate[code] = nomination
  }

  mutating func learn(_ critique: Critique) {
    iterationOfCritique[critique.id] = critique.iteration
  }
}
