import Dispatch
import Domain
import Journal
import Synchronization

/// The alliance as the record knew it at any entry.
///
/// It keeps some past values and replays from the nearest. Two values share what did not change
/// between them, which in a large record is little, so they stand the further apart the further
/// back they are: from one to the next at most half as far as from there to the end. What is
/// passed on the way to a value is kept in the same way, so that the next question is near to one.
final class History: Sendable {
  private struct Kept {
    /// By number.
    var points: [Standpoint] = []
    var recent: [Standpoint] = []
    /// What is being read back to between questions.
    var goal: UInt64?
    /// Entries from one value to the next, at least.
    let spacing: UInt64
    /// Where the journal ended when it was opened: what is read on the way there is long past.
    let end: UInt64

    func place(of number: UInt64) -> Int {
      var (low, high) = (0, points.count)
      while low < high {
        let middle = (low + high) / 2
        if points[middle].number < number { low = middle + 1 } else { high = middle }
      }
      return low
    }

    /// How far before an entry the value before it may be.
    private func reach(before number: UInt64) -> UInt64 {
      let end = max(end, points.last?.number ?? 0)
      return max(spacing, end > number ? (end - number) / 2 : 0)
    }

    /// Whether a value of an entry would stand far enough from those at its sides.
    func isDue(_ number: UInt64) -> Bool {
      let place = place(of: number)
      let before = place == 0 ? 0 : points[place - 1].number
      guard number >= before + spacing else { return false }
      guard place < points.count else { return number - before >= reach(before: number) }
      let after = points[place].number
      return after >= number + spacing && after - before > reach(before: after)
    }

    mutating func keep(_ point: Standpoint) {
      points.insert(point, at: place(of: point.number))
      // Whatever is not needed for the values at its sides to be near enough goes.
      for place in points.indices.dropLast().reversed() {
        let before = place == 0 ? 0 : points[place - 1].number
        let after = points[place + 1].number
        if after - before <= reach(before: after) { points.remove(at: place) }
      }
    }
  }

  private let kept: Mutex<Kept>
  private let entriesMax: UInt64
  private let journal: any Chronicle
  private let queue = DispatchQueue(label: "entente.history", qos: .utility)

  /// A history of a journal that ends at `end`, which reads at most `entriesMax` entries for one
  /// question.
  init(
    _ journal: any Chronicle, end: UInt64 = 0, spacing: UInt64 = 64, entriesMax: UInt64 = 100_000
  ) {
    self.journal = journal
    self.entriesMax = entriesMax
    kept = Mutex(Kept(spacing: spacing, end: end))
  }

  /// Keeps a value if it is due.
  func offer(_ alliance: Alliance, at head: Head) {
    kept.withLock { kept in
      if kept.isDue(head.number) { kept.keep(Standpoint(alliance, at: head)) }
    }
  }

  /// The alliance at an entry, replayed from the nearest value kept.
  func standpoint(at number: UInt64) async throws(RegistryFault) -> Standpoint {
    let result: Result<Standpoint, RegistryFault> = await withCheckedContinuation { done in
      queue.async {
        let found = self.find(number)
        if case .failure(.onTheWay) = found { self.goOn(to: number) }
        done.resume(returning: found)
      }
    }
    return try result.get()
  }

  /// Goes on to what was asked for, a stretch at a time, so that other questions come between.
  private func goOn(to number: UInt64) {
    let isGoing = kept.withLock { kept in
      defer { kept.goal = max(kept.goal ?? 0, number) }
      return kept.goal != nil
    }
    if !isGoing { queue.async { self.takeStretch() } }
  }

  private func takeStretch() {
    guard let goal = kept.withLock({ $0.goal }) else { return }
    if case .failure(.onTheWay) = find(goal) { return queue.async { self.takeStretch() } }
    let isDone = kept.withLock { kept in
      // Somebody may have asked for what lies further.
      if kept.goal == goal { kept.goal = nil }
      return kept.goal == nil
    }
    if !isDone { queue.async { self.takeStretch() } }
  }

  /// The alliance at an entry, found on the caller's own thread.
  func find(_ number: UInt64) -> Result<Standpoint, RegistryFault> {
    let start = kept.withLock { kept in
      let before = kept.points[..<kept.place(of: number + 1)].last
      return (kept.recent.filter { $0.number <= number } + [before].compactMap(\.self))
        .max { $0.number < $1.number }
    }
    let first = start ?? Standpoint(Alliance(), at: .empty)
    if first.number == number { return .success(first) }
    let last = min(number, first.number + entriesMax)
    do throws(RegistryFault) {
      let found = try Replay.run(journal, from: first) { reached, alliance in
        offer(alliance, at: reached)
        return reached.number < last
      }
      remember(found)
      if found.number < number, found.number == last {
        return .failure(.onTheWay(reached: last, to: number))
      }
      return .success(found)
    } catch {
      return .failure(error)
    }
  }

  /// Keeps the last few asked for: who reads one page of the past reads the next one too.
  private func remember(_ point: Standpoint) {
    kept.withLock { kept in
      kept.recent.append(point)
      if kept.recent.count > 16 { kept.recent.removeFirst() }
    }
  }
}
