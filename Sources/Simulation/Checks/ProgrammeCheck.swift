import Domain

/// What a line of the record did to programmes, held against the programmes before and after it.
///
/// An edition never changes once it is sealed, and neither does a side's word about it; nobody but
/// the party's people and those who look after partners writes; what is closed stays as it is.
struct ProgrammeCheck {
  let line: Entry
  /// The alliance before the line.
  let before: Alliance
  /// The alliance after it.
  let after: Alliance

  func run() throws(Violation) {
    let facts = line.facts.compactMap { fact in
      if case .programme(let fact) = fact { fact } else { nil }
    }
    guard !facts.isEmpty else { return }
    let old = Dictionary(uniqueKeysWithValues: before.holdings.programmes.map { ($0.id, $0) })
    let new = Dictionary(uniqueKeysWithValues: after.holdings.programmes.map { ($0.id, $0) })
    for (id, programme) in old {
      guard let now = new[id] else { throw Violation("programmes", "\(id) is gone") }
      if facts.contains(where: { $0.programme == id }) {
        try check(programme, became: now)
      } else {
        try expect(programme == now, "programmes", "\(id) changed without a fact")
      }
    }
    for fact in facts { try check(fact, old[fact.programme], new[fact.programme]) }
  }

  private func check(_ old: Programme, became new: Programme) throws(Violation) {
    let name = "programme \(old.id) in entry \(line.number)"
    try expect(old.closed == nil, "programmes", "\(name) went on after its end")
    try expect(
      old.party == new.party && old.opened == new.opened && old.marking == new.marking,
      "programmes", "\(name) is another's")
    try expect(old.editions.count <= new.editions.count, "programmes", "\(name) lost an edition")
    for (was, now) in zip(old.editions, new.editions) {
      let isSame =
        was.number == now.number && was.contents == now.contents && was.sealed == now.sealed
        && (was.adopted == nil || was.adopted == now.adopted)
        && (was.answer == nil || was.answer == now.answer)
        && (was.withdrawn == nil || was.withdrawn == now.withdrawn)
      try expect(isSame, "programmes", "\(name) changed its edition \(was.number)")
      let isSettled = was.withdrawn != nil || was.isAgreed || was.answer?.isYes == false
      try expect(!isSettled || was == now, "programmes", "\(name) settled twice over an edition")
    }
    for review in old.reviews where review.agreed != nil {
      try expect(
        new.review(of: review.year) == review, "programmes",
        "\(name) changed what both sides hold of \(review.year)")
    }
  }

  private func check(
    _ fact: ProgrammeFact, _ old: Programme?, _ new: Programme?
  ) throws(Violation) {
    guard let new else { throw Violation("programmes", "\(fact.programme) is not there") }
    let name = "programme \(new.id) in entry \(line.number)"
    let isParty = Scenario.isParty(line.principal, of: new)
    switch fact {
    case .opened: try expect(old == nil, "programmes", "\(name) was opened twice")
    case .sealed(_, let number, _):
      try expect(
        new.editions.last?.number == number && number == (old?.editions.count ?? 0) + 1
          && new.editions.last?.contents == old?.contents && old?.pending == nil, "programmes",
        "\(name) sealed something else than was written")
    case .adopted(_, _, let adoption):
      let isOnRecord = adoption.decision.map { before.holdings.holds($0) } ?? false
      try expect(
        line.principal == .nobody || isOnRecord, "programmes", "\(name) was adopted by nobody")
      return
    case .answered:
      try expect(isParty, "programmes", "\(line.principal) answered for \(new.party)")
    default: break
    }
    try expect(
      isParty || ["officer-", "clerk-", "lead-"].contains { line.principal.text.hasPrefix($0) },
      "programmes", "\(line.principal) wrote in a programme of \(new.party)")
  }
}

extension Holdings {
  fileprivate func holds(_ decision: Decision.ID) -> Bool {
    decisions.contains { $0.id == decision }
  }
}

/// That a reader is told exactly the programmes, and of them the efforts, that are theirs to know.
struct ProgrammeSightCheck {
  let live: Alliance
  let twin: Alliance

  func run(as principal: Principal, at now: Instant) throws(Violation) {
    let sight = live.seen(by: principal, on: now.day, at: now)
    let held = twin.holdings.programmes
    for party in Set(held.map(\.party)).sorted() {
      let own = held.filter { $0.party == party && sight.reads($0.marking.label) }
        .sorted { ($1.first, $1.id) < ($0.first, $0.id) }
      let told = sight.programmes(of: party)
      try expect(
        told.map(\.id) == own.map(\.id), "programmes", "the list of \(party) for \(principal.id)")
      for (one, whole) in zip(told, own) {
        let efforts = whole.contents.efforts.filter { effort in
          effort.run.map { sight.iteration($0) != nil } ?? true
        }
        try expect(
          one.contents.efforts == efforts && one.contents.goals == whole.contents.goals,
          "programmes", "\(principal.id) is told other efforts of \(one.id) than are theirs")
      }
    }
    let runs = Set(held.flatMap(\.contents.efforts).compactMap(\.run))
    for run in runs where sight.iteration(run) != nil {
      let found = held.filter { one in
        sight.reads(one.marking.label)
          && (one.contents.efforts + (one.inForce?.contents.efforts ?? []))
            .contains { $0.run == run }
      }
      try expect(
        sight.programmes(with: run).map(\.id) == found.map(\.id).sorted(), "programmes",
        "the programmes that mean \(run)")
    }
  }
}
