import Synchronization

/// Says how far long work has come: one line written over and over for a person, and elsewhere
/// plain lines, one a second at most. Work that is soon done says nothing.
final class ProgressLine: Sendable {
  private struct Shown {
    var told: ContinuousClock.Instant
    var isOpen = false
  }

  private let label: String
  private let pause: Duration
  private let shown: Mutex<Shown>

  init(_ label: String) {
    self.label = label
    pause = Terminal.isWatched ? .milliseconds(100) : .seconds(1)
    shown = Mutex(Shown(told: .now))
  }

  /// Tells how much is done of a total; 0 when the total is not known.
  func tell(_ done: UInt64, of total: UInt64) {
    shown.withLock { shown in
      let now = ContinuousClock.now
      guard now - shown.told >= pause else { return }
      shown.told = now
      write(text(done, of: total), lasting: &shown.isOpen)
    }
  }

  /// Ends the line, so that what follows begins on one of its own.
  func finish() {
    shown.withLock { shown in
      if shown.isOpen { Terminal.complain("") }
      shown.isOpen = false
    }
  }

  private func text(_ done: UInt64, of total: UInt64) -> String {
    guard total > 0 else { return "\(label): \(done)" }
    return "\(label): \(done) of \(total) (\(done * 100 / total) %)"
  }

  private func write(_ text: String, lasting: inout Bool) {
    guard Terminal.isWatched else { return Terminal.complain(text) }
    Terminal.rewrite(text)
    lasting = true
  }
}
