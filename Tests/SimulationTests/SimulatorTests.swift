import Foundation
import Journal
import Simulation
import Testing

@Suite struct `A simulated office` {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `keeps every promise whatever goes wrong`(seed: UInt64) {
    let report = Simulator().run(seed: seed, steps: 300)
    #expect(report.failing.map { "\($0.violation)" } == nil)
    #expect(report.steps == 300)
    #expect(report.entries > 50)
  }

  @Test func `is the same to the last byte for the same seed`() {
    let first = Simulator().run(seed: 7, steps: 200)
    let second = Simulator().run(seed: 7, steps: 200)
    #expect(first.digest == second.digest)
    #expect(first.marks == second.marks)
    #expect(first.digest != Simulator().run(seed: 8, steps: 200).digest)
    let words = Simulator().transcript(seed: 7, steps: 200)
    #expect(words == Simulator().transcript(seed: 7, steps: 200))
    #expect(words.count > 200)
  }

  @Test func `meets every fault that there is`() {
    var marks = Marks()
    for seed in UInt64(100)..<114 {
      marks.add(Simulator().run(seed: seed, steps: 800).marks)
    }
    for mark in Mark.allCases { #expect(marks[mark] > 0, "\(mark) was never met") }
  }

  @Test func `may stand on a store on disk`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "simulation-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "office.db").path
    let journal = try SQLiteJournal(path: path)
    let onDisk = Simulator(over: { journal }).run(seed: 4, steps: 120)
    #expect(onDisk.failing.map { "\($0.violation)" } == nil)
    #expect(onDisk.digest == Simulator().run(seed: 4, steps: 120).digest)
  }
}

@Suite struct `A broken promise` {
  @Test(arguments: WrongJournal.Fault.allCases)
  func `of the journal is found`(fault: WrongJournal.Fault) throws {
    let simulator = Simulator(over: { WrongJournal(fault) })
    let failing = (UInt64(1)...20).lazy.compactMap { simulator.run(seed: $0, steps: 200).failing }
      .first
    #expect(failing != nil, "\(fault) went by")
  }

  @Test func `comes with the fewest steps that show it`() throws {
    let simulator = Simulator(over: { WrongJournal(.ignoresHead) })
    let report = try #require(
      (UInt64(1)...5).lazy.map { simulator.run(seed: $0, steps: 150) }.first { $0.failing != nil })
    let failing = try #require(report.failing)
    #expect(failing.prefix <= report.steps)
    #expect(failing.needed.count <= failing.prefix)
    #expect(failing.words.contains { $0.hasPrefix("step ") })
    let again = simulator.run(seed: report.seed, steps: failing.prefix)
    #expect(again.failing?.violation.check == failing.violation.check)
    #expect(simulator.run(seed: report.seed, steps: failing.prefix - 1).failing == nil)
  }
}
