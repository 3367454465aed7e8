import Dispatch
import Foundation
import Synchronization

/// Another program, run to its end or until its time is up.
///
/// It reads from a file and writes to one, and never from or to a pipe: whatever it does with its
/// input, nothing here waits for it, and no signal comes back. The files have no names any more
/// when it begins.
struct Child: Sendable {
  /// The program's path.
  var path: String
  /// What it is told.
  var arguments: [String]
  /// What it reads.
  var input: [UInt8]
  /// How long it may take, in seconds; it is killed then.
  var seconds: Int
  /// The variables of its surroundings that it may see, besides `PATH`.
  var variables: [String] = []

  /// How it ended.
  enum Ending: Sendable {
    /// By itself, with a status and what it wrote.
    case exited(Int32, [UInt8])
    /// By a signal, or because its time was up.
    case killed([UInt8])
    /// It never began.
    case notStarted
  }

  /// The most bytes of its output that are read.
  private static let outputBytesMax = 4096

  /// Runs it; a cancelled task kills it.
  func run() async -> Ending {
    guard let given = Self.file(holding: input), let output = Self.file(holding: []) else {
      return .notStarted
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = surroundings
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.standardInput = given
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let alarm = Alarm(seconds: seconds)
    let hasBegun: Bool = await withTaskCancellationHandler {
      await withCheckedContinuation { done in
        process.terminationHandler = { _ in done.resume(returning: true) }
        do {
          try process.run()
          alarm.set(on: process.processIdentifier)
        } catch {
          process.terminationHandler = nil
          done.resume(returning: false)
        }
      }
    } onCancel: {
      alarm.ring()
    }
    alarm.stop()
    guard hasBegun else { return .notStarted }
    let written = Self.content(of: output)
    return process.terminationReason == .exit
      ? .exited(process.terminationStatus, written) : .killed(written)
  }

  private var surroundings: [String: String] {
    let present = ProcessInfo.processInfo.environment
    var kept = ["PATH": present["PATH"] ?? "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"]
    for name in variables { kept[name] = present[name] }
    return kept
  }

  /// A file without a name, to be read from its beginning; no other child inherits it.
  private static func file(holding bytes: [UInt8]) -> FileHandle? {
    let chance = UInt64.random(in: .min ... .max)
    let name = NSTemporaryDirectory() + "/entente-" + String(chance, radix: 16)
    let number = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard number >= 0 else { return nil }
    unlink(name)
    let file = FileHandle(fileDescriptor: number, closeOnDealloc: true)
    do {
      try file.write(contentsOf: bytes)
      try file.seek(toOffset: 0)
      return file
    } catch {
      return nil
    }
  }

  private static func content(of file: FileHandle) -> [UInt8] {
    do {
      try file.seek(toOffset: 0)
      return Array(try file.read(upToCount: outputBytesMax) ?? Data())
    } catch {
      return []
    }
  }
}

/// Kills a child when its time is up, and not a later one that was given its number.
private final class Alarm: Sendable {
  private enum State {
    case waiting
    case set(Int32)
    case rung
    case stopped
  }

  private let state = Mutex(State.waiting)
  private let seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  func set(on child: Int32) {
    let isLate = state.withLock { state in
      switch state {
      case .waiting:
        state = .set(child)
        return false
      case .rung: return true
      case .set, .stopped: return false
      }
    }
    if isLate { kill(child, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) { self.ring() }
  }

  func ring() {
    state.withLock { state in
      switch state {
      case .set(let child):
        kill(child, SIGKILL)
        state = .rung
      case .waiting: state = .rung
      case .rung, .stopped: break
      }
    }
  }

  func stop() { state.withLock { $0 = .stopped } }
}
