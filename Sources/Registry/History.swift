import Dispatch
import Domain
import Journal
import Synchronization

/// The alliance as the record knew it at any entry.
///
/// It keeps some past values, which share with the present one what has not changed, and replays
/// from the nearest. When there would be more than its limit, every second one goes. What is
/// passed on the way to a value is kept as well, so that the next question is near to one.
final class History: Sendable {
  private struct Kept {
    /// By number, one at most in each stretch of `spacing` entries.
    var points: [Standpoint] = []
    var spacing: UInt64
    var recent: [Standpoint] = []
    /// What is being read back to between questions.
    var goal: UInt64?

    func place(of number: UInt64) -> Int {
      var (low, high) = (0, points.count)
      while low < high {
        let middle = (low + high) / 2
        if points[middle].number < number { low = middle + 1 } else { high = middle }
      }
      return low
    }

    /// Whether a value is wanted of the stretch that an entry lies in.
    func isDue(_ number: UInt64) -> Bool {
      let stretch = number / spacing
      let place = place(of: number)
      let near = points[max(0, place - 1)..<min(points.count, place + 1)]
      return stretch > 0 && !near.contains { $0.number / spacing == stretch }
    }

    /// Doubles the stretches and keeps one value in each.
    mutating func thin() {
      spacing *= 2
      var last: UInt64 = 0
      points = points.filter { point in
        defer { last = point.number / spacing }
        return point.number / spacing > last
      }
    }
  }

  private let kept: Mutex<Kept>
  private let limit: Int
  private let entriesMax: UInt64
  private let journal: any Chronicle
  private let queue = DispatchQueue(label: "entente.history", qos: .utility)

  /// A history that keeps `limit` values at most, and reads at most `entriesMax` entries for one
  /// question.
  init(
    _ journal: any Chronicle, spacing: UInt64 = 64, limit: Int = 256,
    entriesMax: UInt64 = 100_000
  ) {
    self.journal = journal
    self.limit = limit
    self.entriesMax = entriesMax
    kept = Mutex(Kept(spacing: spacing))
  }

  /// Keeps a value if it is due.
  func offer(_ alliance: Alliance, at head: Head) {
    kept.withLock { kept in
      guard kept.isDue(head.number) else { return }
      kept.points.insert(Standpoint(alliance, at: head), at: kept.place(of: head.number))
      if kept.points.count > limit { kept.thin() }
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
