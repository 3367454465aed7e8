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
    /// Speed of checking, by that of hashing the same bytes entry by entry, and in one piece.
    var ratios: [String: Double]
  }

  func run() throws -> Outcome {
    let journal = try store.readable()
    defer { try? journal.close() }
    let plain: PlainChain
    do { plain = try PlainChain(of: journal) } catch {
      throw ToolFailure(error, at: store.store)
    }
    var checks: [Duration] = []
    var reads: [Duration] = []
    var each: [Duration] = []
    var whole: [Duration] = []
    var sum: UInt8 = 0
    for _ in 0..<rounds {
      checks.append(
        try Stopwatch.time {
          guard try journal.verify(threads: Processors.count).isWhole else {
            throw ToolFailure(.unreachable, "\(store.store) is damaged.")
          }
        }.0)
      reads.append(try Stopwatch.time { try journal.read(after: 0, limit: nil) { _ in true } }.0)
      each.append(Stopwatch.time { sum ^= plain.hashedEach() }.0)
      whole.append(Stopwatch.time { sum ^= plain.hashedWhole() }.0)
    }
    // Said, so that no compiler takes the hashing away.
    let measures = [
      Figures("verify", checks, in: .milliseconds), Figures("read", reads, in: .milliseconds),
      Figures("plain_hash_each", each, in: .milliseconds),
      Figures("plain_hash_whole", whole, in: .milliseconds).noting(["sum": Double(sum)]),
    ]
    return Outcome(
      entries: plain.entries, bytes: plain.bytes, measures: measures,
      ratios: [
        "verify_to_hash_each": measures[2].median / measures[0].median,
        "verify_to_hash_whole": measures[3].median / measures[0].median,
      ])
  }
}
