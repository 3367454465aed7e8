import Domain
import Foundation
import Journal
import Registry

/// What a large record costs to write, to replay, to start from, and on a page.
struct RecordBench: Sendable {
  let store: StoreOptions
  let pack: PackImport
  let scale: BenchScale

  struct Outcome: Sendable {
    var load: Figures
    var replay: Figures
    var start: Figures
    var pages: [Figures]
  }

  func run() async throws -> Outcome {
    let load = try await fill()
    let replay = try replay()
    let office = try Office(store, for: .writing)
    await office.registrar.saveSnapshot()
    let pages = try await PageBench(office: office, scale: scale).run(suffix: "_large")
    try office.close(store)
    return Outcome(load: load, replay: replay, start: try start(), pages: pages)
  }

  /// Writes the pack and then the invented record, ten thousand actions a commit.
  private func fill() async throws -> Figures {
    let office = try Office(store, for: .writing)
    try await pack.perform(in: office.registrar)
    var record = InventedRecord(
      facts: scale.facts, under: office.registrar.latest.alliance.policies)
    let progress = ProgressLine("Writing facts")
    var samples: [Duration] = []
    var done = 0
    while done < scale.facts {
      let orders = record.next(min(10_000, scale.facts - done))
      let begun = ContinuousClock.now
      _ = try await office.registrar.perform(all: orders)
      samples.append(ContinuousClock.now - begun)
      done += orders.count
      progress.tell(UInt64(done), of: UInt64(scale.facts))
    }
    progress.finish()
    try office.journal.checkpoint()
    try office.close(store)
    return Figures("write_10000_actions", samples, in: .milliseconds)
  }

  /// From opening the file to the alliance, without a snapshot.
  private func replay() throws -> Figures {
    try? FileManager.default.removeItem(atPath: store.snapshot)
    let samples = try (0..<scale.replays).map { number in
      let progress = ProgressLine("Replay \(number + 1) of \(scale.replays)")
      defer { progress.finish() }
      return try Stopwatch.time {
        let journal = try store.place.open(for: .reading)
        return try Registrar(journal) { progress.tell($0.done, of: $0.total) }
      }.0
    }
    let figures = Figures("replay", samples, in: .milliseconds)
    let rate = (Double(scale.facts) / figures.median * 1000).rounded()
    return figures.noting(["facts_per_second": rate])
  }

  /// From opening the file to the alliance, with a snapshot of its last entry.
  private func start() throws -> Figures {
    let samples = try (0..<scale.starts).map { _ in
      try Stopwatch.time {
        let journal = try store.place.open(for: .reading)
        return try Registrar(journal, snapshotPath: store.snapshot)
      }.0
    }
    let size = try? FileManager.default.attributesOfItem(atPath: store.snapshot)[.size]
    let bytes = (size as? NSNumber)?.doubleValue ?? 0
    return Figures("start_with_snapshot", samples, in: .milliseconds)
      .noting(["snapshot_bytes": bytes])
  }
}
