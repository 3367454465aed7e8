public import Journal

/// Runs offices that meet every fault we know of, each from one seed.
public struct Simulator: Sendable {
  /// How many steps come between two checks of the whole.
  static let checkEvery = 100
  /// How many come between two replays of the whole.
  static let replayEvery = 500

  private let engine: @Sendable () -> any Chronicle

  /// A simulator over journals that the engine makes, one empty journal for each run.
  public init(over engine: @escaping @Sendable () -> any Chronicle = { MemoryJournal() }) {
    self.engine = engine
  }

  /// Does so many steps from a seed; a violation ends the run, and is brought down to the fewest
  /// steps that show it. `progress` hears of each hundred steps.
  public func run(
    seed: UInt64, steps: Int, progress: (Int) -> Void = { _ in }
  ) -> Report {
    var marks = Marks()
    do throws(Violation) {
      var run = try Run(seed: seed, engine: engine())
      for index in 0..<steps {
        do throws(Violation) {
          try run.step(index)
          try check(&run, after: index, isLast: index == steps - 1)
        } catch {
          marks = run.marks
          let failing = Shrinking(seed: seed, engine: engine).failing(from: error, at: index)
          return Report(
            seed: seed, steps: index + 1, entries: run.count, digest: run.digest, marks: marks,
            failing: failing)
        }
        if index % 100 == 99 { progress(index + 1) }
      }
      return Report(
        seed: seed, steps: steps, entries: run.count, digest: run.digest, marks: run.marks,
        failing: nil)
    } catch {
      let failing = Failing(violation: error, prefix: 0, needed: [], words: [])
      return Report(
        seed: seed, steps: 0, entries: 0, digest: "", marks: marks, failing: failing)
    }
  }

  /// What was done and answered, step by step, in words.
  public func transcript(seed: UInt64, steps: Int) -> [String] {
    guard var run = try? Run(seed: seed, engine: engine(), tells: true) else { return [] }
    do throws(Violation) {
      for index in 0..<steps { try run.step(index) }
    } catch {
      return run.transcript + [error.check + ": " + error.sentence]
    }
    return run.transcript
  }

  private func check(
    _ run: inout Run, after index: Int, isLast: Bool
  ) throws(Violation) {
    let done = index + 1
    if isLast || done % Self.checkEvery == 0 { try run.checkWhole(index) }
    if isLast || done % Self.replayEvery == 0 { try run.replayWhole() }
  }
}
