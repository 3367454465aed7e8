import Foundation
import Testing

@testable import Journal

@Suite struct `Waiting for what others append` {
  @Test(arguments: Engine.allCases)
  func `answers with the head that another thread moves`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      race(2) { thread in
        if thread == 0 {
          let moved = try journal.waitForChange(after: .empty, atMost: .seconds(60))
          #expect(moved.number == 1)
        } else {
          usleep(50_000)
          try journal.append([draft(1)], after: .empty)
        }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `answers at once when the head has moved, and when the time is over`(
    _ engine: Engine
  ) throws {
    try engine.withJournal { journal in
      #expect(try journal.waitForChange(after: .empty, atMost: .milliseconds(20)) == .empty)
      let head = try journal.append([draft(1)], after: .empty)[0].head
      #expect(try journal.waitForChange(after: .empty, atMost: .seconds(60)) == head)
    }
  }
}
