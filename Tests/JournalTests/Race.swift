import Foundation
import Testing

/// Runs the body on several threads at once, each with its own number from 0.
func race(_ threads: Int, _ body: @escaping @Sendable (Int) throws -> Void) {
  let group = DispatchGroup()
  for number in 0..<threads {
    group.enter()
    Thread {
      do { try body(number) } catch { Issue.record(error) }
      group.leave()
    }.start()
  }
  group.wait()
}
