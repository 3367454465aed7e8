import ArgumentParser
import Journal

/// `entente verify`.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks every entry of the record against the chain, also while it is served.",
    discussion: """
      Prints entries, bytes and head, then 'whole' or each damage, for which it leaves with 3. \
      A record that was cut off or written anew is whole in itself: only a head that was signed \
      ('entente head sign') and kept elsewhere shows it. --against holds the store against such \
      heads, --beside against another copy of it; where it departs, it leaves with 3.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var evidence: EvidenceOptions
  @Option(
    help: ArgumentHelp("Another copy, to find the first entry that differs.", valueName: "path"))
  var beside: String?
  @OptionGroup var answer: AnswerOption

  private struct Answer: Encodable {
    var entries: UInt64
    var bytes: UInt64
    var head: String
    var isWhole: Bool
    var damage: [String]
    /// What holding the store against heads and another copy showed.
    var evidence: [String] = []
    var departs = false
  }

  func run() async throws {
    try store.mustExist()
    let heads = try evidence.heads()
    let journal = try store.readable()
    var found = try checked(journal)
    try hold(journal, against: heads, &found)
    if answer.json {
      Terminal.answer(found)
    } else {
      print("entries \(found.entries)")
      print("bytes \(found.bytes)")
      print("head \(found.head)")
      for line in (found.isWhole ? ["whole"] : found.damage) + found.evidence { print(line) }
    }
    if !found.isWhole || found.departs {
      throw ExitCode(ToolFailure.Code.unreachable.rawValue)
    }
  }

  private func checked(_ journal: any Store) throws(ToolFailure) -> Answer {
    let progress = ProgressLine("Checking \(store.store)")
    defer { progress.finish() }
    do throws(JournalFailure) {
      let chain = try journal.verify(threads: Processors.count) {
        progress.tell($0.entries, of: $0.total)
      }
      let damage = try chain.damage + journal.inspect()
      return Answer(
        entries: chain.entries, bytes: chain.bytes, head: chain.head.digest.description,
        isWhole: damage.isEmpty, damage: damage.map(\.sentence))
    } catch {
      throw ToolFailure(error, at: store.store)
    }
  }

  private func hold(
    _ journal: any Store, against heads: [KeptHead], _ found: inout Answer
  ) throws(ToolFailure) {
    for head in heads {
      let finding = try head.finding(in: journal, at: store.store)
      found.evidence.append(finding.sentence)
      found.departs = found.departs || finding.departs
    }
    guard let beside else { return }
    let other = StoreOptions(beside)
    try other.mustExist()
    do throws(JournalFailure) {
      let copy = try other.place.open(for: .reading)
      if let damage = try copy.verify().damage.first { throw .damaged(damage) }
      if let first = try journal.firstDifference(from: copy) {
        found.evidence.append("differs from \(other.store) from entry \(first) on")
        found.departs = true
      } else {
        let shared = min(found.entries, try copy.head().number)
        found.evidence.append("agrees with \(other.store) up to entry \(shared)")
      }
    } catch {
      throw ToolFailure(error, at: other.store)
    }
  }
}
