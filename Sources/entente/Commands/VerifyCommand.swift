import ArgumentParser
import Journal

/// `entente verify`.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks every entry of the record against the chain, also while it is served.",
    discussion: """
      Prints entries, bytes and head, then 'whole' or each damage, for which it leaves with 3. \
      Keep a head elsewhere: only that shows a record that was cut off or written anew.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var answer: AnswerOption

  private struct Answer: Encodable {
    var entries: UInt64
    var bytes: UInt64
    var head: String
    var isWhole: Bool
    var damage: [String]
  }

  func run() async throws {
    try store.mustExist()
    let found = try checked()
    if answer.json {
      Terminal.answer(found)
    } else {
      print("entries \(found.entries)")
      print("bytes \(found.bytes)")
      print("head \(found.head)")
      for line in found.isWhole ? ["whole"] : found.damage { print(line) }
    }
    if !found.isWhole { throw ExitCode(ToolFailure.Code.unreachable.rawValue) }
  }

  private func checked() throws(ToolFailure) -> Answer {
    let progress = ProgressLine("Checking \(store.store)")
    defer { progress.finish() }
    do throws(JournalFailure) {
      let journal = try store.place.open(for: .reading)
      let chain = try journal.verify { progress.tell($0.entries, of: $0.total) }
      let damage = try chain.damage + journal.inspect()
      return Answer(
        entries: chain.entries, bytes: chain.bytes, head: chain.head.digest.description,
        isWhole: damage.isEmpty, damage: damage.map(\.sentence))
    } catch {
      throw ToolFailure(error, at: store.store)
    }
  }
}
