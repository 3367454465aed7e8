import ArgumentParser
import Domain
import Foundation
import Journal
import Registry

/// Everything that is measured, one thing after the other, so that none disturbs another.
struct Bench: Sendable {
  let folder: URL
  let pack: PackImport
  let scale: BenchScale

  /// What was found.
  struct Report: Encodable {
    var facts: Int
    var processors: Int
    var measures: [Figures]
    /// Quotients that mean the same on every machine.
    var ratios: [String: Double]
  }

  func run() async throws -> Report {
    let small = try store("small")
    let office = try Office(small, for: .writing)
    try await pack.perform(in: office.registrar)
    let actions = try await ActionBench(folder: folder, office: office, scale: scale).run()
    let before = try await PageBench(office: office, scale: scale).run(suffix: "")
    try office.close(small)
    let large = try await RecordBench(store: try store("large"), pack: pack, scale: scale).run()
    var ratios = actions.ratios.merging(growth(before, large.pages)) { one, _ in one }
    ratios["start_to_replay"] = large.start.median / large.replay.median
    return Report(
      facts: scale.facts, processors: ProcessInfo.processInfo.activeProcessorCount,
      measures: [large.load, large.replay, large.start] + actions.measures + before
        + large.pages,
      ratios: ratios)
  }

  private func store(_ name: String) throws -> StoreOptions {
    try .parse(["--store", folder.appendingPathComponent("\(name).db").path])
  }

  /// How much dearer each page is in the large record.
  private func growth(_ before: [Figures], _ after: [Figures]) -> [String: Double] {
    let pairs = zip(before, after).map { ($0.name + "_growth", $1.median / $0.median) }
    return Dictionary(pairs) { first, _ in first }
  }
}
