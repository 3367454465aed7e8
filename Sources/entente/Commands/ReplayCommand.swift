import ArgumentParser
import Foundation
import Journal
import Registry

/// `entente replay`.
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Replays the whole record and compares it with what the snapshot gives.",
    discussion: "Leaves with 3 when they differ; the snapshot may then be deleted without loss.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var answer: AnswerOption

  private struct Answer: Encodable {
    var entries: UInt64
    var facts: Int
    var seconds: Double
    var factsPerSecond: Int
    /// `none`, `agrees` or `differs`.
    var snapshot: String
  }

  func run() async throws {
    try store.mustExist()
    let found = try replayed()
    if answer.json {
      Terminal.answer(found)
    } else {
      print("entries \(found.entries)")
      print("facts \(found.facts)")
      print("seconds \(found.seconds)")
      print("facts a second \(found.factsPerSecond)")
      print("snapshot \(found.snapshot)")
    }
    if found.snapshot == "differs" { throw ExitCode(ToolFailure.Code.unreachable.rawValue) }
  }

  private func replayed() throws(ToolFailure) -> Answer {
    let office = try Office(store, for: .reading)
    let quick = office.registrar.latest
    let progress = ProgressLine("Replaying \(store.store)")
    defer { progress.finish() }
    let begun = ContinuousClock.now
    let full: FullReplay
    do throws(RegistryFault) {
      // A served store grows meanwhile: both must end at the same entry.
      full = try FullReplay(of: office.journal, upTo: quick.number) { step in
        progress.tell(step.done, of: step.total)
      }
    } catch {
      throw ToolFailure(error, at: store.store)
    }
    let seconds = (ContinuousClock.now - begun) / .seconds(1)
    let agrees = full.standpoint.alliance == quick.alliance
    let hasSnapshot = FileManager.default.fileExists(atPath: store.snapshot)
    return Answer(
      entries: full.standpoint.number, facts: full.facts,
      seconds: (seconds * 1000).rounded() / 1000,
      factsPerSecond: Int(Double(full.facts) / max(seconds, 0.000_001)),
      snapshot: !agrees ? "differs" : hasSnapshot ? "agrees" : "none")
  }
}
