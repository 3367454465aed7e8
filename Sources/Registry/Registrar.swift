public import Domain
public import Journal
import Synchronization

/// The single writer: decides, records, applies, publishes.
///
/// Orders that wait while the disk is busy share the next commit. Readers hold the latest
/// standpoint, a plain value, and never wait for the writer.
public actor Registrar {
  /// Why an order was not recorded.
  public enum Failure: Error, Hashable, Sendable {
    /// The rules said no.
    case refused(Refusal)
    /// In an order of several, the rules said no to one, so none was recorded.
    case refusedOne(index: Int, Refusal)
    /// The key was used before by someone else.
    case keyTaken
    /// The journal could not take it; nothing was recorded.
    case unrecorded(JournalFailure)
    /// The journal did not confirm it, so whether it was recorded is not known. The same order
    /// sent again, with the same key, tells; it is never recorded twice.
    case unconfirmed(JournalFailure)
    /// What others recorded meanwhile cannot be read.
    case unreadable(RegistryFault)

    /// What a journal's failure means for who sent the order.
    init(_ failure: JournalFailure) {
      self = failure.leavesOutcomeOpen ? .unconfirmed(failure) : .unrecorded(failure)
    }
  }

  /// An order whose sender waits for an answer.
  private struct Waiting: Sendable {
    let request: Request
    let done: CheckedContinuation<Outcome, Never>
  }

  private let executor: QueueExecutor
  /// For long work that must wait neither for the writer nor let it wait.
  private nonisolated let aside = QueueExecutor(label: "entente.aside")
  nonisolated let journal: any Chronicle
  private nonisolated let snapshot: SnapshotFile?
  let desk: Desk
  private let waiting = Mutex<[Waiting]>([])
  private var sinceSnapshot = 0

  /// How many entries come between snapshots.
  static let snapshotEvery = 50_000

  /// Runs on a queue of its own, since it waits for the disk.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Opens the registry of a journal: its snapshot if there is a fitting one, then the rest.
  ///
  /// Every entry that is read is checked against the chain.
  public init(
    _ journal: any Chronicle, snapshotPath: String? = nil,
    progress: (Progress) -> Void = { _ in }
  ) throws(RegistryFault) {
    let snapshot = snapshotPath.map(SnapshotFile.init)
    let total: UInt64
    do throws(JournalFailure) { total = try journal.head().number } catch {
      throw .journal(error)
    }
    progress(Progress(stage: .readingSnapshot, done: 0, total: total))
    let start = snapshot?.load(for: journal)
    desk = try Desk(journal, from: start, end: total) { number in
      if number % 10_000 == 0 {
        progress(Progress(stage: .replaying, done: number, total: total))
      }
    }
    progress(Progress(stage: .replaying, done: desk.latest.number, total: total))
    executor = QueueExecutor(label: "entente.registrar")
    self.journal = journal
    self.snapshot = snapshot
    sinceSnapshot = Int(desk.latest.number - (start?.number ?? 0))
  }

  /// The alliance as of the last entry; a copy that costs nothing.
  public nonisolated var latest: Standpoint { desk.latest }

  /// Whether the journal took the last thing it was given.
  public nonisolated var canWrite: Bool { desk.canWrite }

  /// Records an order, durably, and says what happened by it.
  public nonisolated func perform(_ order: Order) async throws(Failure) -> Receipt {
    let receipts = try await submit(Request(order))
    guard let receipt = receipts.first else {
      preconditionFailure("one order has one receipt")
    }
    return receipt
  }

  /// Records several orders in one commit, or none of them.
  public nonisolated func perform(all orders: [Order]) async throws(Failure) -> [Receipt] {
    try await submit(Request(all: orders))
  }

  /// Records what the clock has made so by a moment. Nothing waits for it: whoever looks before
  /// sees the same; but it spares them the work, and the record says it in good time.
  public nonisolated func settle(by moment: Instant) async throws(Failure) {
    guard latest.alliance.isDue(by: moment) else { return }
    _ = try await submit(Request(settlingBy: moment))
  }

  /// Records what the clock makes so as it does, until the task is cancelled. A journal that
  /// cannot be written is tried again: until then readers see the same without it.
  public nonisolated func settleAsTimePasses(_ clock: @Sendable () -> Instant) async {
    while !Task.isCancelled {
      do throws(Failure) { try await settle(by: clock()) } catch {}
      do { try await Task.sleep(for: .seconds(1)) } catch { return }
    }
  }

  private nonisolated func submit(_ request: Request) async throws(Failure) -> [Receipt] {
    let outcome: Outcome = await withCheckedContinuation { done in
      let mustWake = waiting.withLock { waiting in
        waiting.append(Waiting(request: request, done: done))
        return waiting.count == 1
      }
      if mustWake { executor.run { self.assumeIsolated { $0.drain() } } }
    }
    return try outcome.get()
  }

  /// Takes all that waits, decides it in order, records it in one commit, answers.
  private func drain() {
    let batch = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    guard !batch.isEmpty else { return }
    let before = latest.number
    let outcomes = desk.serve(batch.map(\.request))
    for (item, outcome) in zip(batch, outcomes) { item.done.resume(returning: outcome) }
    sinceSnapshot += Int(latest.number - before)
    saveSnapshotIfDue()
  }

  /// Writes a snapshot of the present, so that the next start is fast. A snapshot that cannot be
  /// written is no loss: the journal has everything.
  public nonisolated func saveSnapshot() async {
    let point = latest
    guard let snapshot, point.number > 0 else { return }
    await withCheckedContinuation { done in
      aside.run {
        snapshot.saveIfPossible(point)
        done.resume()
      }
    }
  }

  /// Begins a snapshot when enough was recorded since the last one; the writer does not wait.
  private func saveSnapshotIfDue() {
    guard let snapshot, sinceSnapshot >= Self.snapshotEvery else { return }
    sinceSnapshot = 0
    let point = latest
    aside.run {
      snapshot.saveIfPossible(point)
    }
  }
}

/// Looking back.
extension Registrar {
  /// The alliance as the record knew it at an entry; the latest one beyond the end.
  public nonisolated func standpoint(at number: UInt64) async throws(RegistryFault) -> Standpoint {
    let latest = latest
    if number >= latest.number { return latest }
    return try await desk.history.standpoint(at: number)
  }

  /// Lines of the record before an entry, or its last, the newest first.
  public nonisolated func entries(
    before: UInt64?, limit: Int
  ) async throws(RegistryFault) -> [Domain.Entry] {
    let end = min(before.map { $0 == 0 ? 0 : $0 - 1 } ?? latest.number, latest.number)
    let start = end - min(end, UInt64(max(0, limit)))
    var found: [Journal.Entry] = []
    do throws(JournalFailure) {
      try journal.read(after: start, limit: Int(end - start)) { entry in
        found.append(entry)
        return true
      }
    } catch {
      throw .journal(error)
    }
    var lines: [Domain.Entry] = []
    for entry in found.reversed() { lines.append(try Domain.Entry(entry)) }
    return lines
  }

  /// One line of the record; nil when it does not reach so far.
  public nonisolated func entry(_ number: UInt64) async throws(RegistryFault) -> Domain.Entry? {
    guard number > 0, number <= latest.number else { return nil }
    return try await entries(before: number + 1, limit: 1).first
  }

  /// Checks the whole chain, entry by entry, away from those who serve requests.
  public nonisolated func verify() async throws(RegistryFault) -> Verification {
    let journal = journal
    let result: Result<Verification, JournalFailure> = await withCheckedContinuation { done in
      aside.run {
        done.resume(returning: Result { () throws(JournalFailure) in try journal.verify() })
      }
    }
    return try result.mapError(RegistryFault.journal).get()
  }
}
