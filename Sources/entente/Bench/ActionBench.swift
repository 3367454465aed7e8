import Domain
import Foundation
import Journal
import Registry

/// What one durable action costs, by itself and among many.
struct ActionBench: Sendable {
  let folder: URL
  let office: Office
  let scale: BenchScale

  struct Outcome: Sendable {
    var measures: [Figures]
    var ratios: [String: Double]
  }

  func run() async throws -> Outcome {
    var record = InventedRecord(
      facts: 100_000, under: office.registrar.latest.alliance.policies)
    _ = try await office.registrar.perform(all: record.next(record.stockCount))
    let (single, bare) = try await alternate(&record)
    let (shared, rate) = try await share(&record)
    let ratios = [
      "durable_action_to_bare_commit": single.median / bare.median,
      "shared_to_single_rate": rate * single.median / 1_000_000,
    ]
    return Outcome(
      measures: [single, bare, shared.noting(["actions_per_second": rate.rounded()])],
      ratios: ratios)
  }

  /// An action, then a bare commit of the same bytes, and again: whatever the disk does
  /// meanwhile, it does to both.
  private func alternate(
    _ record: inout InventedRecord
  ) async throws -> (single: Figures, bare: Figures) {
    let file = try BareFile(path: folder.appendingPathComponent("bare.db").path)
    let progress = ProgressLine("Single actions")
    defer { progress.finish() }
    var single: [Duration] = []
    var bare: [Duration] = []
    for count in 0..<scale.actions {
      let order = record.nextJoining()
      let begun = ContinuousClock.now
      let receipt = try await office.registrar.perform(order)
      single.append(ContinuousClock.now - begun)
      guard let entry = try office.journal.entry(EntryNumber(receipt.number)) else {
        preconditionFailure("what was recorded is there")
      }
      bare.append(try Stopwatch.time { try file.append(entry.payload) }.0)
      progress.tell(UInt64(count), of: UInt64(scale.actions))
    }
    return (
      Figures("durable_action", single, in: .microseconds),
      Figures("bare_commit", bare, in: .microseconds)
    )
  }

  /// Sixty-four clients, each of which asks again when it has its answer.
  private func share(
    _ record: inout InventedRecord
  ) async throws -> (figures: Figures, rate: Double) {
    let each = scale.sharedActions / Self.clients
    let orders = (0..<Self.clients).map { _ in (0..<each).map { _ in record.nextJoining() } }
    let registrar = office.registrar
    let begun = ContinuousClock.now
    let samples = try await withThrowingTaskGroup(of: [Duration].self) { group in
      for list in orders {
        group.addTask { try await Self.perform(list, in: registrar) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let seconds = (ContinuousClock.now - begun) / .seconds(1)
    let figures = Figures("shared_action_64_clients", samples, in: .microseconds)
    return (figures, Double(samples.count) / seconds)
  }

  private static let clients = 64

  @concurrent private static func perform(
    _ orders: [Order], in registrar: Registrar
  ) async throws -> [Duration] {
    var samples: [Duration] = []
    for order in orders {
      let begun = ContinuousClock.now
      _ = try await registrar.perform(order)
      samples.append(ContinuousClock.now - begun)
    }
    return samples
  }
}
