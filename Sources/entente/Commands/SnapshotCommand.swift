import ArgumentParser
import Foundation
import Journal
import Registry

/// `entente snapshot`.
struct SnapshotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Writes the present state beside the store, so that the next start is fast.",
    discussion: "'serve' does so by itself when it stops. Deleting the file loses nothing.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var answer: AnswerOption

  private struct Answer: Encodable {
    var entry: UInt64
    var path: String
  }

  func run() async throws {
    try store.mustExist()
    let office = try Office(store, for: .writing)
    let entry = office.registrar.latest.number
    guard entry > 0 else {
      throw ToolFailure(.refused, "\(store.store) holds no entry yet: there is nothing to keep.")
    }
    let before = written
    await office.registrar.saveSnapshot()
    guard let after = written, after != before else {
      throw ToolFailure(.unreachable, "\(store.snapshot) cannot be written.")
    }
    if answer.json { return Terminal.answer(Answer(entry: entry, path: store.snapshot)) }
    print("\(store.snapshot) holds entry \(entry).")
  }

  /// What tells one file from the one that takes its place.
  private var written: UInt64? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: store.snapshot)
    return (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value
  }
}
