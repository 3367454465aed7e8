import ArgumentParser
import Domain
import Foundation

/// `entente bench`.
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures the office on this machine and prints the figures as JSON.",
    discussion: "Takes minutes and needs about a gigabyte of disk for a million facts.")

  @Option(help: "How many facts the large record has.")
  var facts = 1_000_000
  @Flag(help: "Small sizes, to see that it works; the figures then mean little.")
  var quick = false
  @Option(help: "The folder to make stores in; they are removed afterwards.")
  var storeDir: String?
  @Option(help: ArgumentHelp("The pack whose pages are measured.", valueName: "folder"))
  var pack = "Packs/nato"
  @Option(
    help: ArgumentHelp(
      "Measure only how fast this store's chain is checked.", valueName: "place"))
  var verify: String?
  @Flag(help: "Measure only what asking labels costs, in memory.")
  var labels = false
  @Flag(help: "Measure only what ten thousand proposals and a large adoption cost, in memory.")
  var consensus = false
  @Flag(help: "Measure only what thirty years of partners' programmes cost, in memory.")
  var programmes = false
  @Option(
    help: ArgumentHelp(
      "Measure only the menu of these stores, made by entente demo, the small one first.",
      discussion: "Nominations are added to them.", valueName: "place"))
  var menu: [String] = []
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard (1000...2_000_000).contains(facts) else {
      throw ValidationError("Between 1000 and 2000000 facts.")
    }
  }

  func run() async throws {
    if let verify {
      return Terminal.answer(try VerifyBench(store: StoreOptions(verify), rounds: 5).run())
    }
    if !menu.isEmpty {
      var reports: [MenuBench.Report] = []
      for place in menu {
        reports.append(
          try await MenuBench(store: try .parse(["--store", place]), times: quick ? 20 : 1000)
            .run())
      }
      return Terminal.answer(MenuBenches(reports))
    }
    let pack = try PackImport(pack)
    if labels { return Terminal.answer(try LabelBench(pack: pack, notes: 42_000).run()) }
    if consensus {
      return Terminal.answer(try ConsensusBench(pack: pack, proposals: 10_000).run())
    }
    if programmes {
      let size = quick ? ProgrammeBench.Size.quick : .full
      return Terminal.answer(try ProgrammeBench(pack: pack, size: size).run())
    }
    let parent = storeDir.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
    let name = "entente-bench-\(ProcessInfo.processInfo.processIdentifier)"
    let folder = parent.appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw ToolFailure(.unreachable, "\(folder.path) cannot be made.")
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let scale = quick ? BenchScale.quick : BenchScale.full(facts: facts)
    Terminal.answer(try await Bench(folder: folder, pack: pack, scale: scale).run())
  }
}

/// How much of everything is measured.
struct BenchScale: Sendable {
  var facts: Int
  var replays: Int
  var starts: Int
  var actions: Int
  var sharedActions: Int
  var pages: Int

  static let quick = BenchScale(
    facts: 3000, replays: 2, starts: 2, actions: 20, sharedActions: 256, pages: 20)

  static func full(facts: Int) -> BenchScale {
    BenchScale(
      facts: facts, replays: 3, starts: 5, actions: 300, sharedActions: 10_000, pages: 500)
  }
}
