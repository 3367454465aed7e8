import ArgumentParser
import Simulation

/// `entente simulate`.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Runs whole offices from seeds, with everything going wrong that may go wrong.",
    discussion: """
      Two servers share a journal in memory that fails, forgets, stops and crashes; the answers, \
      the record and every rule are checked. Prints what was met; on a violation the seed and \
      the fewest steps that show it, and leaves with 1. Nothing is read or written.
      """)

  @Option(help: "The seed, or the first of several.")
  var seed: UInt64 = 1

  @Option(help: "How many steps each office does.")
  var steps = 1000

  @Option(help: "How many seeds, one after another.")
  var seeds = 1

  @Flag(help: "Print every step of the one seed in words, and check nothing.")
  var tell = false

  @OptionGroup var answer: AnswerOption

  private struct Answer: Encodable {
    var seeds: Int
    var steps: Int
    var entries: Int
    var seconds: Double
    /// The digest of the last entry of the last seed.
    var digest: String
    var marks: [String: Int]
  }

  func validate() throws {
    guard steps > 0, seeds > 0 else { throw ValidationError("Steps and seeds are at least 1.") }
    guard seed <= UInt64.max - UInt64(seeds) else {
      throw ValidationError("The seed is too large.")
    }
  }

  func run() async throws {
    if tell {
      for line in Simulator().transcript(seed: seed, steps: steps) { print(line) }
      return
    }
    let begun = ContinuousClock.now
    var found = Answer(
      seeds: seeds, steps: steps * seeds, entries: 0, seconds: 0, digest: "", marks: [:])
    var marks = Marks()
    let progress = ProgressLine("Simulating")
    for offset in 0..<seeds {
      let before = UInt64(offset * steps)
      let report = Simulator().run(seed: seed + UInt64(offset), steps: steps) { done in
        progress.tell(before + UInt64(done), of: UInt64(steps * seeds))
      }
      if let failing = report.failing {
        progress.finish()
        throw failing.told(of: report.seed)
      }
      marks.add(report.marks)
      found.entries += report.entries
      found.digest = report.digest
    }
    progress.finish()
    found.seconds = (((ContinuousClock.now - begun) / .seconds(1)) * 1000).rounded() / 1000
    for mark in Mark.allCases { found.marks[mark.rawValue] = marks[mark] }
    tell(found)
  }

  private func tell(_ found: Answer) {
    if answer.json { return Terminal.answer(found) }
    print("seeds \(found.seeds)")
    print("steps \(found.steps)")
    print("entries \(found.entries)")
    print("seconds \(found.seconds)")
    print("digest \(found.digest)")
    for mark in Mark.allCases { print("\(mark.rawValue) \(found.marks[mark.rawValue] ?? 0)") }
  }
}

extension Failing {
  fileprivate func told(of seed: UInt64) -> ToolFailure {
    let shown = "The first \(prefix) steps of seed \(seed) show it; of these are needed:"
    return ToolFailure(
      .refused, "seed \(seed), step \(prefix - 1), \(violation.check): \(violation.sentence)",
      details: [shown] + words)
  }
}
