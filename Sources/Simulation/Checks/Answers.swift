import Domain
import Journal
import Registry

/// What one server answered in a step.
struct Served {
  let requests: [Request]
  /// Nil when the server is gone, and with it every answer.
  let outcomes: [Outcome]?
  /// The entry at which the server stood before.
  let stoodAt: UInt64
}

/// Holds the answers of a step against what the journal then says.
struct Answers {
  let twin: Twin
  let ledger: Ledger
  /// How many entries there were before the step.
  let before: Int

  /// Every entry of the step is of an order of the step, and what the rules say of it.
  func checkEntries(_ served: [Served]) throws(Violation) {
    let sent = Dictionary(
      grouping: served.flatMap(\.requests).flatMap(\.orders), by: \.key)
    for place in before..<twin.count {
      let line = twin.lines[place]
      let key = twin.entries[place].key
      if isOfTheClock(line, key, upon: twin.versions[place], served) { continue }
      let isExplained = (sent[key] ?? []).contains { order in
        order.occasion.principal.id == line.principal && order.occasion.at == line.at
          && order.occasion.reason == line.reason
          && twin.versions[place].answer(order) == .success(line.facts)
      }
      try expect(
        isExplained, "decided", "entry \(line.number) is not what the rules say of any order")
    }
    for request in served.flatMap(\.requests) where request.orders.count > 1 {
      let recorded = request.orders.filter { twin.places[$0.key] != nil }.count
      let isNew = request.orders.contains { order in
        (twin.places[order.key] ?? -1) >= before && sent[order.key]?.count == 1
      }
      try expect(
        !isNew || recorded == request.orders.count, "all or none",
        "\(recorded) of \(request.orders.count) orders of one request are recorded")
    }
  }

  /// Whether a line is what the clock made so, which a request of its moment had recorded.
  private func isOfTheClock(
    _ line: Domain.Entry, _ key: ActionKey, upon version: Alliance, _ served: [Served]
  ) -> Bool {
    guard let made = version.settlements(by: line.at).first else { return false }
    let requests = served.flatMap(\.requests)
    return line.facts == made.facts && line.principal == .nobody
      && key == ActionKey(of: "silence/\(made.proposal)/\(made.silence)")
      && requests.contains { $0.latest == line.at }
  }

  /// One answer of one server.
  func check(
    _ outcome: Outcome, to request: Request, of served: Served, among all: [Served]
  ) throws(Violation) {
    switch outcome {
    case .success(let receipts):
      try expect(
        receipts.count == request.orders.count, "receipts",
        "\(receipts.count) receipts for \(request.orders.count) orders")
      for (order, receipt) in zip(request.orders, receipts) { try check(receipt, for: order) }
    case .failure(.refused(let refusal)):
      try checkRefusal(refusal, of: request, at: 0, served)
    case .failure(.refusedOne(let index, let refusal)):
      try checkRefusal(refusal, of: request, at: index, served)
    case .failure(.keyTaken):
      let isTaken = request.orders.contains { order in
        twin.line(for: order.key).map { $0.principal != order.occasion.principal.id } ?? false
      }
      try expect(isTaken, "key taken", "no other principal's entry bears the key")
    case .failure(.unrecorded(let failure)):
      try checkFailure(failure, of: request, among: all)
    case .failure(.unconfirmed(let failure)):
      try expect(
        failure.leavesOutcomeOpen, "unconfirmed", "\(failure) does tell what became of the order")
    case .failure(.unreadable(let fault)):
      throw Violation("unreadable", "\(fault)")
    }
  }

  private func check(_ receipt: Receipt, for order: Order) throws(Violation) {
    guard let line = twin.line(for: order.key) else {
      throw Violation("acknowledged", "a receipt for entry \(receipt.number), which is not there")
    }
    let isRight =
      receipt.number == line.number && receipt.digest == line.digest && receipt.at == line.at
      && receipt.facts == line.facts && line.principal == order.occasion.principal.id
    try expect(isRight, "receipt", "the receipt for entry \(line.number) says something else")
    let mayBeFirst = line.number > before && ledger.receipts[order.key] == nil
    try expect(
      receipt.wasKnown || mayBeFirst, "receipt", "entry \(line.number) was recorded before")
  }

  /// A refusal is what the rules say of a value at which the server stood, and leaves no trace.
  private func checkRefusal(
    _ refusal: Refusal, of request: Request, at index: Int, _ served: Served
  ) throws(Violation) {
    let keys = request.orders.map(\.key)
    let isAlone = served.requests.filter { $0.orders.contains { keys.contains($0.key) } }.count == 1
    if isAlone, request.isSingle, let line = twin.line(for: keys[0]), line.number <= before {
      throw Violation("refused", "entry \(line.number) is refused although it is recorded")
    }
    let isExplained = (Int(served.stoodAt)...twin.count).contains { version in
      answer(to: request, at: index, upon: version) == .failure(refusal)
    }
    try expect(
      isExplained, "refused", "\(refusal) is not what the rules say of any value in the record")
  }

  /// What the rules say of the order at a place of a request, after those before it.
  private func answer(
    to request: Request, at index: Int, upon version: Int
  ) -> Result<[Fact], Refusal>? {
    var value = twin.versions[version]
    for order in request.orders[..<index] where (twin.places[order.key] ?? .max) >= version {
      guard case .success(let facts) = value.answer(order) else { return nil }
      value.apply(facts)
    }
    return value.answer(request.orders[index])
  }

  private func checkFailure(
    _ failure: JournalFailure, of request: Request, among all: [Served]
  ) throws(Violation) {
    switch failure {
    case .full, .readOnly:
      let sent = Dictionary(grouping: all.flatMap(\.requests).flatMap(\.orders), by: \.key)
      for order in request.orders where sent[order.key]?.count == 1 {
        try expect(
          (twin.places[order.key] ?? -1) < before, "unrecorded", "\(failure), and yet recorded")
      }
    default: throw Violation("unrecorded", "the journal failed of itself: \(failure)")
    }
  }
}

extension Alliance {
  /// What the rules say of an order.
  func answer(_ order: Order) -> Result<[Fact], Refusal> {
    do throws(Refusal) { return .success(try decide(order.action, on: order.occasion)) } catch {
      return .failure(error)
    }
  }
}
