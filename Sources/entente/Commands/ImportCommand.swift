import ArgumentParser
import Domain
import Exchange
import Journal
import Registry

/// `entente import PACK`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Records what a pack says, all of it or nothing.",
    discussion: """
      The store is made when there is none. Importing the same pack again changes nothing; a \
      changed pack is imported as corrections, and what it no longer holds is left as it is.
      """)

  @Argument(help: ArgumentHelp("The pack's folder of YAML files.", valueName: "pack"))
  var folder: String
  @Flag(help: "Say what would be recorded, and record nothing.")
  var dryRun = false
  @OptionGroup var store: StoreOptions
  @OptionGroup var answer: AnswerOption

  private struct Answer: Encodable {
    var pack: String
    var edition: String
    var isDryRun: Bool
    var steps: Int
    var entry: UInt64
    var warnings: [String]
  }

  func run() async throws {
    let pack = try PackImport(folder)
    for warning in pack.warnings where !answer.json { Terminal.complain(warning.description) }
    if dryRun { return try rehearse(pack) }
    // A pack that is refused must not leave a new, empty store behind.
    if !store.exists { _ = try pack.plan(for: Alliance()) }
    let office = try Office(store, for: .writing)
    let receipts = try await pack.perform(in: office.registrar)
    let entry = office.registrar.latest.number
    try office.close(store)
    tell(pack, receipts.count, entry)
  }

  private func rehearse(_ pack: PackImport) throws {
    let office = store.exists ? try Office(store, for: .reading) : nil
    let steps = try pack.plan(for: office?.registrar.latest.alliance ?? Alliance())
    if !answer.json { for step in steps { print(step.path) } }
    tell(pack, steps.count, office?.registrar.latest.number ?? 0)
  }

  private func tell(_ pack: PackImport, _ steps: Int, _ entry: UInt64) {
    let edition = pack.pack.edition
    if answer.json {
      return Terminal.answer(
        Answer(
          pack: edition.code, edition: "\(edition.day)", isDryRun: dryRun, steps: steps,
          entry: entry, warnings: pack.warnings.map(\.description)))
    }
    let what = "edition \(edition.day) of pack \(edition.code)"
    if steps == 0 { return print("Nothing changed: the record holds \(what).") }
    let entries = steps == 1 ? "1 entry" : "\(steps) entries"
    print(dryRun ? "Would record \(entries): \(what)." : "Recorded \(entries): \(what).")
  }
}
