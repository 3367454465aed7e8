import Domain
import Journal

/// What one commit will record: the alliance as it will be and the drafts that make it so.
///
/// It touches nothing but itself, so that a commit which fails leaves no trace.
struct Round {
  private(set) var alliance: Alliance
  private(set) var drafts: [Draft] = []
  private var answers: [Answer] = []
  /// The drafts of this round by key, for an order that is sent twice within it.
  private var places: [ActionKey: Int] = [:]

  private struct Answer {
    var parts: [Part] = []
    var failure: Registrar.Failure?
    /// Whether it was decided upon drafts of the round, which may come to nothing.
    var restsOnDrafts: Bool
  }

  private enum Part {
    case known(Receipt)
    case drafted(Int, Payload, wasKnown: Bool)
  }

  private var payloads: [Payload] = []

  private let journal: any Chronicle
  /// Whether every key is looked up before its order is decided. Mostly none has been used: a key
  /// is looked up when its order is refused, and all are when the journal reports a repetition.
  private let looksUpFirst: Bool

  init(from start: Standpoint, in journal: any Chronicle, looksUpFirst: Bool = false) {
    alliance = start.alliance
    self.journal = journal
    self.looksUpFirst = looksUpFirst
  }

  /// Decides what waits upon everything decided before it; all of it, or none.
  mutating func take(_ item: Request) {
    if let latest = item.latest { settle(by: latest) }
    // One order changes nothing before it is decided; several need the way back.
    let before = item.isSingle ? nil : alliance
    let count = drafts.count
    var answer = Answer(restsOnDrafts: count > 0)
    for (index, order) in item.orders.enumerated() {
      do throws(Registrar.Failure) {
        answer.parts.append(try decide(order))
      } catch {
        if let before { undo(to: before, count: count) }
        answer.parts = []
        answer.failure = item.isSingle ? error : error.placed(at: index)
        break
      }
    }
    answers.append(answer)
  }

  /// Records the silences that have ended by a moment, each as an entry of the office's own: what
  /// comes next is decided upon them.
  private mutating func settle(by moment: Instant) {
    for settlement in alliance.settlements(by: moment) {
      let key = ActionKey(of: "silence/\(settlement.proposal)/\(settlement.silence)")
      let payload = Payload(settlement.occasion(at: moment), facts: settlement.facts)
      alliance.apply(settlement.facts)
      drafts.append(Draft(key: key, payload: payload.bytes))
      payloads.append(payload)
    }
  }

  private mutating func undo(to before: Alliance, count: Int) {
    alliance = before
    for draft in drafts[count...] { places[draft.key] = nil }
    drafts.removeSubrange(count...)
    payloads.removeSubrange(count...)
  }

  private mutating func decide(_ order: Order) throws(Registrar.Failure) -> Part {
    if let place = places[order.key] {
      let payload = payloads[place]
      guard payload.principal == order.occasion.principal.id else { throw .keyTaken }
      return .drafted(place, payload, wasKnown: true)
    }
    if looksUpFirst, let receipt = try earlier(order) { return .known(receipt) }
    let facts: [Fact]
    do throws(Refusal) { facts = try alliance.decide(order.action, on: order.occasion) } catch {
      if let receipt = try earlier(order) { return .known(receipt) }
      throw .refused(error)
    }
    let payload = Payload(order.occasion, facts: facts)
    alliance.apply(facts)
    places[order.key] = drafts.count
    drafts.append(Draft(key: order.key, payload: payload.bytes))
    payloads.append(payload)
    return .drafted(drafts.count - 1, payload, wasKnown: false)
  }

  private func earlier(_ order: Order) throws(Registrar.Failure) -> Receipt? {
    let found: Journal.Entry?
    do throws(JournalFailure) { found = try journal.entry(for: order.key) } catch {
      throw Registrar.Failure(error)
    }
    guard let found else { return nil }
    let payload: Payload
    do throws(StoredFault) { payload = try Payload(bytes: found.payload) } catch {
      throw .unreadable(.stored(error, entry: found.number.value))
    }
    guard payload.principal == order.occasion.principal.id else { throw .keyTaken }
    return Receipt(found, payload, wasKnown: true)
  }

  /// Whether anyone was refused: by rules that hold for the journal as far as it is known here.
  var hasRefusals: Bool { answers.contains { $0.failure != nil } }

  /// What everyone hears once the drafts are recorded as these entries.
  func outcomes(with entries: [Journal.Entry]) -> [Outcome] {
    answers.map { answer in
      if let failure = answer.failure { return .failure(failure) }
      let receipts = answer.parts.map { part in
        switch part {
        case .known(let receipt): receipt
        case .drafted(let place, let payload, let wasKnown):
          Receipt(entries[place], payload, wasKnown: wasKnown)
        }
      }
      return .success(receipts)
    }
  }

  /// What everyone hears when the drafts were not recorded. Who was refused anyway hears that,
  /// unless it was for what the drafts would have made so; and who sent again what had been
  /// recorded before has the earlier receipts.
  func outcomes(failing failure: Registrar.Failure) -> [Outcome] {
    answers.map { answer in
      if let refusal = answer.failure {
        return .failure(answer.restsOnDrafts ? failure : refusal)
      }
      let known = answer.parts.compactMap { part in
        if case .known(let receipt) = part { receipt } else { nil }
      }
      // Nobody's order, and yet the end of a silence that was to be recorded.
      let wasClock = answer.parts.isEmpty && answer.restsOnDrafts
      let isDone = known.count == answer.parts.count && !wasClock
      return isDone ? .success(known) : .failure(failure)
    }
  }
}

extension Receipt {
  init(_ entry: Journal.Entry, _ payload: Payload, wasKnown: Bool) {
    number = entry.number.value
    digest = entry.digest.description
    key = Domain.Entry.Key(entry.key)
    at = payload.at
    facts = payload.facts
    self.wasKnown = wasKnown
  }
}

extension Registrar.Failure {
  fileprivate func placed(at index: Int) -> Registrar.Failure {
    if case .refused(let refusal) = self { return .refusedOne(index: index, refusal) }
    return self
  }
}
