import Domain

/// Every record laid out for checking, apart from the alliance's own index.
struct Records {
  let held: Holdings
  let parties: [Party.ID: Party]
  let bodies: [Body.ID: Body]
  let decisions: [Decision.ID: Decision]
  let sources: [Source.ID: Source]
  let terms: [Term.ID: Term]

  init(_ alliance: Alliance) {
    held = alliance.holdings
    parties = Dictionary(uniqueKeysWithValues: held.parties.map { ($0.id, $0) })
    bodies = Dictionary(uniqueKeysWithValues: held.bodies.map { ($0.id, $0) })
    decisions = Dictionary(uniqueKeysWithValues: held.decisions.map { ($0.id, $0) })
    sources = Dictionary(uniqueKeysWithValues: held.sources.map { ($0.id, $0) })
    terms = Dictionary(uniqueKeysWithValues: held.terms.map { ($0.id, $0) })
  }

  func faults(of evidence: Evidence, _ name: String) -> [String] {
    var faults = evidence.sources.filter { sources[$0] == nil }.map { "\(name): no source \($0)" }
    if evidence.confidence == .read, evidence.sources.isEmpty {
      faults.append("\(name): read in no source")
    }
    return faults
  }

  func isOrdered(_ names: [DatedName]) -> Bool {
    zip(names, names.dropFirst()).allSatisfy { earlier, later in
      guard let day = later.from?.day else { return false }
      return (earlier.from?.day ?? .earliest) < day
    }
  }

  /// Every body that is included in one, through others too.
  func included(in id: Body.ID) -> Set<Body.ID> {
    var waiting = bodies[id]?.inclusions.map(\.body) ?? []
    var seen: Set<Body.ID> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      waiting += bodies[next]?.inclusions.map(\.body) ?? []
    }
    return seen
  }
}

/// Every two of a list.
func pairs<Element>(of list: [Element]) -> [(Element, Element)] {
  list.indices.flatMap { first in
    list.indices.dropFirst(first + 1).map { (list[first], list[$0]) }
  }
}
