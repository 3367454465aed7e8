import Foundation
import Testing

@Suite struct `A served store` {
  @Test func `says where, and writes a snapshot when it is told to stop`() async throws {
    let scratch = try Scratch()
    let store = try scratch.office()
    let output = try scratch.file("output")
    let process = Process()
    process.executableURL = Tool.path
    process.arguments = ["serve", "--port", "0", "--store", store]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { if process.isRunning { process.terminate() } }
    var said = ""
    while said.isEmpty, process.isRunning {
      try await Task.sleep(for: .milliseconds(20))
      said = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }
    #expect(said.hasPrefix("Entente answers on http://127.0.0.1:"))
    #expect(try Tool.run("import", Tool.pack, on: store).code == 3)
    #expect(try Tool.run("verify", on: store).code == 0)
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(FileManager.default.fileExists(atPath: store + ".snapshot"))
    #expect(try Tool.run("replay", on: store).lines.last == "snapshot agrees")
  }
}
