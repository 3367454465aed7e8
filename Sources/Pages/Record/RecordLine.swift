public import Domain

/// One entry of the record with what each of its facts changed.
public struct RecordLine: Sendable {
  /// The entry.
  public var entry: Entry
  /// What changed, fact by fact, part by part; in the entry's order.
  public var differences: [(Subject, [Difference])]

  /// What the account of its principal is called; nil where there is none, as for packs.
  public var name: String?

  /// An entry and its differences.
  public init(entry: Entry, differences: [(Subject, [Difference])]) {
    self.entry = entry
    self.differences = differences
  }

  /// The entry's facts with their differences; several facts about one record share them.
  var turns: [(fact: Fact, differences: [Difference])] {
    let isParallel =
      differences.count == entry.facts.count
      && zip(entry.facts, differences).allSatisfy { $0.subject == $1.0 }
    if isParallel { return zip(entry.facts, differences).map { ($0, $1.1) } }
    var told: Set<Subject> = []
    return entry.facts.map { fact in
      guard told.insert(fact.subject).inserted else { return (fact, []) }
      return (fact, differences.first { $0.0 == fact.subject }?.1 ?? [])
    }
  }
}
