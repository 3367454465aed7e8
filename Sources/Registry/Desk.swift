package import Domain
package import Journal
import Synchronization

/// What is handed in at one time: an order, or several that are recorded together or not at all.
package struct Request: Sendable {
  /// The orders.
  package let orders: [Order]
  /// Whether a refusal is of the one order, and not of one among several.
  package let isSingle: Bool
  private let settling: Instant?

  /// The latest moment that it speaks of: what the clock has made so by then is recorded first.
  package var latest: Instant? { settling ?? orders.map(\.occasion.at).max() }

  /// One order.
  package init(_ order: Order) {
    orders = [order]
    isSingle = true
    settling = nil
  }

  /// Several orders, all or none.
  package init(all orders: [Order]) {
    self.orders = orders
    isSingle = false
    settling = nil
  }

  /// Nothing but what the clock has made so by a moment.
  package init(settlingBy moment: Instant) {
    orders = []
    isSingle = false
    settling = moment
  }
}

/// What becomes of a request: its receipts, or why there are none.
package typealias Outcome = Result<[Receipt], Registrar.Failure>

/// The registrar's work without its queue: decides, records, applies, publishes.
///
/// It takes one call of ``serve(_:)`` at a time, which the registrar sees to; the simulation calls
/// it directly, so that whatever happens in a run happens in an order that the seed decides.
package final class Desk: Sendable {
  let history: History
  private let journal: any Chronicle
  private let published: Mutex<Standpoint>
  private let writable = Mutex(true)

  /// Opens at a standpoint of the journal, the beginning when there is none, and replays the rest.
  ///
  /// Every entry that is read is checked against the chain. `end` is where the journal ends, as far
  /// as that is known: a long way there leaves fewer past values behind.
  package init(
    _ journal: any Chronicle, from start: Standpoint?, end: UInt64 = 0,
    progress: (UInt64) -> Void = { _ in }
  ) throws(RegistryFault) {
    let history = History(journal, end: end)
    let first = start ?? Standpoint(Alliance(), at: .empty)
    let reached = try Replay.run(journal, from: first) { head, alliance in
      history.offer(alliance, at: head)
      progress(head.number)
      return true
    }
    self.journal = journal
    self.history = history
    published = Mutex(reached)
  }

  /// The alliance as of the last entry; a copy that costs nothing.
  package var latest: Standpoint { published.withLock { $0 } }

  /// Whether the journal took the last thing it was given.
  package var canWrite: Bool { writable.withLock { $0 } }

  /// Decides requests in order, records them in one commit, and answers each in its place.
  package func serve(_ requests: [Request]) -> [Outcome] {
    var round = decided(requests, upon: latest)
    var looksUpFirst = false
    while true {
      if round.drafts.isEmpty, !round.hasRefusals || isAbreast { return round.outcomes(with: []) }
      do throws(JournalFailure) {
        let entries = try journal.append(round.drafts, after: latest.head)
        writable.withLock { $0 = true }
        publish(round, entries: entries)
        return round.outcomes(with: entries)
      } catch .behind(let present) {
        // Another server wrote first: learn what, then decide everything again.
        looksUpFirst = false
        do throws(RegistryFault) {
          round = decided(requests, upon: try catchUp(with: present))
        } catch {
          return round.outcomes(failing: error.asFailure)
        }
      } catch .repeated(_) where !looksUpFirst {
        // A second time would be the journal's own fault, and for ever.
        looksUpFirst = true
        round = decided(requests, upon: latest, looksUpFirst: true)
      } catch {
        writable.withLock { $0 = false }
        return round.outcomes(failing: Registrar.Failure(error))
      }
    }
  }

  /// The alliance as the record knew it at an entry; the latest one beyond the end.
  package func standpoint(at number: UInt64) throws(RegistryFault) -> Standpoint {
    let latest = latest
    return number >= latest.number ? latest : try history.find(number).get()
  }

  /// Whether no other server wrote since. Who cannot ask answers by what it knows.
  private var isAbreast: Bool {
    do { return try journal.head() == latest.head } catch { return true }
  }

  private func decided(
    _ requests: [Request], upon start: Standpoint, looksUpFirst: Bool = false
  ) -> Round {
    var round = Round(from: start, in: journal, looksUpFirst: looksUpFirst)
    for request in requests { round.take(request) }
    return round
  }

  private func publish(_ round: Round, entries: [Journal.Entry]) {
    guard let last = entries.last else { return }
    published.withLock { $0 = Standpoint(round.alliance, at: last.head) }
    history.offer(round.alliance, at: last.head)
  }

  /// Learns what other servers recorded, up to `present` or beyond.
  ///
  /// Fails when the journal has lost what was read of it before: a database that was set back, or
  /// whose standby took over without the last commits.
  @discardableResult
  private func catchUp(with present: Head) throws(RegistryFault) -> Standpoint {
    let start = latest
    guard present.number > start.number else {
      let damage = Damage.atEnd(head: start.head, last: present)
      guard let damage else { return start }
      throw .journal(.damaged(damage))
    }
    let caught = try Replay.run(journal, from: start) { head, alliance in
      history.offer(alliance, at: head)
      return true
    }
    published.withLock { $0 = caught }
    return caught
  }

  /// Learns what other servers recorded, and whether the journal can be written again after it
  /// could not.
  package func keepUp() throws(RegistryFault) {
    do throws(JournalFailure) {
      // No drafts: nothing is recorded, but the writing side is asked where the journal ends.
      if !canWrite { try journal.append([], after: latest.head) }
      writable.withLock { $0 = true }
      let present = try journal.head()
      if present != latest.head { throw .behind(present) }
    } catch .behind(let present) {
      writable.withLock { $0 = true }
      try catchUp(with: present)
    } catch {
      writable.withLock { $0 = false }
      throw .journal(error)
    }
  }
}

extension RegistryFault {
  /// What an order's sender is told when the rest of the journal cannot be learnt.
  fileprivate var asFailure: Registrar.Failure {
    switch self {
    case .journal(let failure): Registrar.Failure(failure)
    case .stored, .onTheWay: .unreadable(self)
    }
  }
}
