import Dispatch
import Domain
import Journal
import Synchronization

/// The alliance as the record knew it at any entry.
///
/// It keeps some past values, which share with the present one what has not changed, and replays
/// from the nearest. When there would be more than its limit, every second one goes.
final class History: Sendable {
  private struct Kept {
    var points: [Standpoint] = []
    /// Entries from one value kept to the next, at least.
    var spacing: UInt64
    var recent: [Standpoint] = []
  }

  private let kept: Mutex<Kept>
  private let limit: Int
  private let journal: any Chronicle
  private let queue = DispatchQueue(label: "entente.history", qos: .utility)

  init(_ journal: any Chronicle, spacing: UInt64 = 64, limit: Int = 256) {
    self.journal = journal
    self.limit = limit
    kept = Mutex(Kept(spacing: spacing))
  }

  /// Keeps a value if it is due.
  func offer(_ alliance: Alliance, at head: Head) {
    kept.withLock { kept in
      guard head.number >= (kept.points.last?.number ?? 0) + kept.spacing else { return }
      kept.points.append(Standpoint(alliance, at: head))
      guard kept.points.count > limit else { return }
      kept.points = kept.points.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      kept.spacing *= 2
    }
  }

  /// The alliance at an entry, replayed from the nearest value kept.
  func standpoint(at number: UInt64) async throws(RegistryFault) -> Standpoint {
    let result: Result<Standpoint, RegistryFault> = await withCheckedContinuation { done in
      queue.async { done.resume(returning: self.find(number)) }
    }
    return try result.get()
  }

  /// The same, on the caller's own thread.
  func find(_ number: UInt64) -> Result<Standpoint, RegistryFault> {
    let start = kept.withLock { kept in
      (kept.points + kept.recent).filter { $0.number <= number }.max { $0.number < $1.number }
    }
    let first = start ?? Standpoint(Alliance(), at: .empty)
    if first.number == number { return .success(first) }
    do throws(RegistryFault) {
      let found = try Replay.run(journal, from: first) { reached, _ in reached.number < number }
      remember(found)
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
