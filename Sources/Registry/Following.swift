import Dispatch
import Journal

extension Registrar {
  /// Learns what other servers record as they record it, until the task is cancelled.
  ///
  /// When the journal cannot be reached, readers keep what they have, `canWrite` turns false, and
  /// it is tried again every half second until it answers. `report` hears of each turn: of a
  /// fault, and of nil when all is well.
  public nonisolated func follow(
    lookingEvery pause: Duration = .seconds(2),
    report: @Sendable (RegistryFault?) -> Void = { _ in }
  ) async {
    let queue = DispatchQueue(label: "entente.following", qos: .utility)
    var last: RegistryFault?
    while !Task.isCancelled {
      var fault: RegistryFault?
      do throws(RegistryFault) {
        if last == nil { await change(within: pause, on: queue) }
        try await keepUp()
      } catch {
        fault = error
      }
      if fault != last { report(fault) }
      last = fault
      if fault != nil { await rest() }
    }
  }

  /// Waits until another server has recorded something, away from those who serve requests.
  private nonisolated func change(within pause: Duration, on queue: DispatchQueue) async {
    let (journal, head) = (journal, latest.head)
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      queue.async {
        // A failure is met again, and told, by who looks next.
        _ = Result { () throws(JournalFailure) in
          try journal.waitForChange(after: head, atMost: pause)
        }
        done.resume()
      }
    }
  }

  private nonisolated func rest() async {
    // Being cancelled ends the rest, and then the following.
    do { try await Task.sleep(for: .milliseconds(500)) } catch { return }
  }

  /// Runs on the writer's queue, so that it comes between two commits and not into one.
  func keepUp() throws(RegistryFault) {
    try desk.keepUp()
  }
}
