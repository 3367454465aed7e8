import Domain

/// The parties, decisions and bodies of a pack, each after those it refers to.
struct PackOrder {
  private(set) var subjects: [Subject] = []
  /// Records that need one another, so that none can be first.
  private(set) var cycles: [[Subject]] = []
  /// Decisions of the very bodies that they founded. Such a decision comes first, without its
  /// body, which is put right once the body is there.
  private(set) var founding: Set<Decision.ID> = []

  init(_ pack: Pack) {
    let founders = Dictionary(pack.bodies.map { ($0.id, $0.decision) }) { first, _ in first }
    var needs: [Subject: [Subject]] = [:]
    var all: [Subject] = []
    func learn(_ subject: Subject, needs others: [Subject]) {
      all.append(subject)
      needs[subject] = others
    }
    for party in pack.parties {
      learn(.party(party.id), needs: party.predecessors.map(Subject.party))
    }
    for decision in pack.decisions {
      var body = decision.body
      if let id = body, founders[id] == decision.id {
        founding.insert(decision.id)
        body = nil
      }
      let takers = [body.map(Subject.body), decision.party.map(Subject.party)]
      learn(.decision(decision.id), needs: takers.compactMap(\.self))
    }
    for body in pack.bodies {
      let decision = body.decision.map { [Subject.decision($0)] } ?? []
      let bodies = body.predecessors + body.inclusions.map(\.body)
      learn(.body(body.id), needs: decision + bodies.map(Subject.body))
    }
    sort(all, needs: needs)
  }

  /// Takes what needs nothing more, in the pack's order, until nothing is left or all that is
  /// left waits for itself.
  private mutating func sort(_ all: [Subject], needs: [Subject: [Subject]]) {
    var missing: [Subject: Int] = [:]
    var awaited: [Subject: [Subject]] = [:]
    for subject in all {
      let others = Set(needs[subject] ?? []).filter { needs[$0] != nil }
      missing[subject] = others.count
      for other in others { awaited[other, default: []].append(subject) }
    }
    subjects = all.filter { missing[$0] == 0 }
    var next = 0
    while next < subjects.count {
      for waiting in awaited[subjects[next]] ?? [] {
        missing[waiting, default: 0] -= 1
        if missing[waiting] == 0 { subjects.append(waiting) }
      }
      next += 1
    }
    findCycles(in: all.filter { missing[$0] != 0 }, needs: needs)
  }

  private mutating func findCycles(in left: [Subject], needs: [Subject: [Subject]]) {
    let stuck = Set(left)
    var seen: Set<Subject> = []
    for start in left where !seen.contains(start) {
      var path: [Subject] = []
      var places: [Subject: Int] = [:]
      var here = start
      while !seen.contains(here) {
        seen.insert(here)
        places[here] = path.count
        path.append(here)
        guard let next = needs[here]?.first(where: stuck.contains) else { break }
        here = next
      }
      if let first = places[here] { cycles.append(Array(path[first...])) }
    }
  }
}
