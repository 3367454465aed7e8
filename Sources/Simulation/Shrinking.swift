import Journal

/// Brings a violation down to the fewest steps that show it.
///
/// Each step draws from a seed of its own, so a step may be left out and the others remain what
/// they were as far as what they refer to is still there.
struct Shrinking {
  let seed: UInt64
  let engine: @Sendable () -> any Chronicle
  /// How many steps may be done again in all, so that an answer comes in seconds.
  private let stepsMax = 60_000

  /// The violation with its shortest prefix and the steps of it that are needed.
  func failing(from violation: Violation, at index: Int) -> Failing {
    let first = firstStep(upTo: index, violation) ?? (index, violation)
    let needed = needed(of: Array(0...first.0), for: first.1.check)
    let (last, words) = tell(needed)
    return Failing(
      violation: last ?? first.1, prefix: first.0 + 1, needed: needed, words: words)
  }

  /// The first step after which everything checked shows the violation.
  private func firstStep(upTo last: Int, _ violation: Violation) -> (Int, Violation)? {
    guard var run = try? Run(seed: seed, engine: engine()) else { return nil }
    let isOfReplay = ["replay", "snapshot"].contains(violation.check)
    for index in 0...last {
      do throws(Violation) {
        try run.step(index)
        // Before the last check of the whole, all was well.
        if last - index < Simulator.checkEvery { try run.checkWhole(index) }
        if isOfReplay, last - index < Simulator.replayEvery { try run.replayWhole() }
      } catch {
        return (index, error)
      }
    }
    return nil
  }

  /// Leaves out ever smaller parts as long as the same check still fails.
  private func needed(of steps: [Int], for check: String) -> [Int] {
    var kept = steps
    var budget = stepsMax
    var size = max(1, kept.count / 2)
    while true {
      var place = 0
      var isShorter = false
      while place < kept.count, budget > 0 {
        let fewer = Array(kept[..<place] + kept[min(place + size, kept.count)...])
        budget -= fewer.count + 1
        if fails(fewer, check) {
          kept = fewer
          isShorter = true
        } else {
          place += size
        }
      }
      if budget <= 0 || (size == 1 && !isShorter) { return kept }
      size = max(1, size / 2)
    }
  }

  private func fails(_ steps: [Int], _ check: String) -> Bool {
    violation(in: steps)?.check == check
  }

  private func violation(in steps: [Int]) -> Violation? {
    tell(steps, isTold: false).0
  }

  private func tell(_ steps: [Int], isTold: Bool = true) -> (Violation?, [String]) {
    guard var run = try? Run(seed: seed, engine: engine(), tells: isTold) else { return (nil, []) }
    do throws(Violation) {
      for index in steps { try run.step(index) }
      try run.checkWhole(steps.last ?? 0)
      try run.replayWhole()
    } catch {
      return (error, run.transcript)
    }
    return (nil, run.transcript)
  }
}
