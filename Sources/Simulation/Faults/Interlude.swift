import Registry
import Synchronization

/// What another server does in the midst of this one's work: requests that it serves after so
/// many calls of the journal.
///
/// It makes a race of two writers that is the same each time: the calls of one are put between
/// those of the other, on one thread.
final class Interlude: Sendable {
  private struct State {
    var callsLeft: Int
    var outcomes: [Outcome]?
  }

  private let desk: Desk
  private let requests: [Request]
  private let state: Mutex<State>

  init(after calls: Int, at desk: Desk, _ requests: [Request]) {
    self.desk = desk
    self.requests = requests
    state = Mutex(State(callsLeft: calls))
  }

  /// Counts a call of the journal; serves when it is time. Returns whether it served now.
  func pass() -> Bool {
    let isTime = state.withLock { state in
      state.callsLeft -= 1
      return state.callsLeft == -1
    }
    if isTime { serve() }
    return isTime
  }

  /// What the other server answered; it serves now if it was never time.
  func end() -> [Outcome] {
    if let outcomes = state.withLock({ $0.outcomes }) { return outcomes }
    state.withLock { $0.callsLeft = -1 }
    serve()
    return state.withLock { $0.outcomes ?? [] }
  }

  private func serve() {
    let outcomes = desk.serve(requests)
    state.withLock { $0.outcomes = outcomes }
  }
}
