import Foundation
import Journal

/// What checking a whole chain costs, beside hashing the same bytes in memory. All in turns, so
/// that a busy moment falls on each alike.
struct VerifyBench: Sendable {
  let store: StoreOptions
  let rounds: Int

  struct Outcome: Encodable {
    var entries: Int
    var bytes: Int
    var measures: [Figures]
    /// Speed of checking, by that of hashing the same bytes entry by entry, and in one piece; by
    /// the clock on the wall, and by the processor time of all threads together, which a busy
    /// machine leaves alone.
    var ratios: [String: Double]
  }

  /// One thing that is measured, by both clocks.
  private struct Measure {
    let name: String
    let body: () throws -> Void
    var wall: [Duration] = []
    var processor: [Duration] = []

    init(_ name: String, _ body: @escaping () throws -> Void) {
      self.name = name
      self.body = body
    }

    mutating func run() throws {
      let before = Stopwatch.processor
      wall.append(try Stopwatch.time(body).0)
      processor.append(Stopwatch.processor - before)
    }

    var figures: [Figures] {
      [
        Figures(name, wall, in: .milliseconds),
        Figures(name + "_processor", processor, in: .milliseconds),
      ]
    }
  }

  func run() throws -> Outcome {
    let journal = try store.readable()
    defer { try? journal.close() }
    let plain: PlainChain
    do { plain = try PlainChain(of: journal) } catch {
      throw ToolFailure(error, at: store.store)
    }
    var sum: UInt8 = 0
    var measures = [
      Measure("verify") { try check(journal, threads: Processors.count) },
      Measure("verify_one_thread") { try check(journal, threads: 1) },
      Measure("plain_hash_each") { sum ^= plain.hashedEach() },
      Measure("plain_hash_whole") { sum ^= plain.hashedWhole() },
    ]
    for _ in 0..<rounds {
      for place in measures.indices { try measures[place].run() }
    }
    let figures = measures.map(\.figures)
    var ratios: [String: Double] = [:]
    for (place, part) in ["wall", "processor"].enumerated() {
      // With as many threads as there are cores by the wall, and with one by the processor.
      let verify = figures[place][place].median
      ratios["verify_to_hash_each_\(part)"] = figures[2][place].median / verify
      ratios["verify_to_hash_whole_\(part)"] = figures[3][place].median / verify
    }
    // The sum is said, so that no compiler takes the hashing away.
    return Outcome(
      entries: plain.entries, bytes: plain.bytes,
      measures: figures.flatMap(\.self).map { $0.noting(["sum": Double(sum)]) }, ratios: ratios)
  }

  private func check(_ journal: any Store, threads: Int) throws {
    guard try journal.verify(threads: threads).isWhole else {
      throw ToolFailure(.unreachable, "\(store.store) is damaged.")
    }
  }
}
