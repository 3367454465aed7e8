import Journal
import Synchronization

extension Registrar {
  /// Whether the journal can be written now.
  ///
  /// After a failed append it is asked: recording nothing on the present head is a durable write
  /// that changes nothing, so an office whose disk has room again is ready before anyone tries.
  public nonisolated func mayWrite() async -> Bool {
    guard !canWrite else { return true }
    let journal = journal
    let takes = await withCheckedContinuation { done in
      aside.run {
        do throws(JournalFailure) {
          try journal.append([], after: try journal.head())
          done.resume(returning: true)
        } catch {
          // Someone else wrote in between: it can be written.
          if case .behind = error { return done.resume(returning: true) }
          done.resume(returning: false)
        }
      }
    }
    if takes { writable.withLock { $0 = true } }
    return takes
  }
}
