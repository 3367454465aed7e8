import Foundation
import Journal

/// A throw-away PostgreSQL server for the tests: reached by a socket in a folder of its own,
/// stopped and removed when this process ends, however it ends.
final class Cluster: Sendable {
  /// The one that most tests share, each in a database of its own; nil where PostgreSQL's server
  /// is not installed.
  static let shared: Cluster? = {
    guard let cluster = Cluster() else {
      let reason = "PostgreSQL's server is not installed: its tests are skipped (./test has them)\n"
      FileHandle.standardError.write(Data(reason.utf8))
      return nil
    }
    return cluster
  }()

  let folder: String
  private let keeper: Process
  private let input: Pipe

  /// Makes and starts a server, if there is one to be started.
  init?() {
    keeper = Process()
    input = Pipe()
    let output = Pipe()
    keeper.executableURL = URL(fileURLWithPath: "/bin/sh")
    keeper.arguments = ["-c", Self.script]
    keeper.standardInput = input
    keeper.standardOutput = output
    guard (try? keeper.run()) != nil else { return nil }
    let line = Self.line(from: output.fileHandleForReading)
    guard !line.isEmpty else { return nil }
    folder = line
  }

  /// Says where the server stands once it answers, then waits for this process to end.
  private static let script = """
    tools=$(dirname "$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb | tail -n 1)")
    [ -x "$tools/pg_ctl" ] || exit 1
    folder=$(mktemp -d) || exit 1
    as=
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder" && as="runuser -u postgres --"; fi
    cd "$folder"
    options="-k $folder -c listen_addresses='' -c max_connections=200 -c shared_buffers=16MB"
    control() { $as "$tools/pg_ctl" -D data -w "$@" >>setup 2>&1 </dev/null; }
    trap 'true' INT TERM
    $as "$tools/initdb" -D data -U postgres -A trust -E UTF8 --no-locale --no-sync >setup 2>&1 &&
      control -l log start -o "$options" && printf '%s\\n' "$folder"
    while read -r word; do
      case $word in
        kill) control -m immediate stop ;;
        start) control -l log start -o "$options" ;;
      esac
      printf 'done\\n'
    done
    control -m immediate stop
    rm -rf "$folder"
    """

  /// Reads up to the next line feed.
  private static func line(from handle: FileHandle) -> String {
    var bytes: [UInt8] = []
    while let byte = try? handle.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Stops the server as a power cut would, and waits until it is gone.
  func kill() { tell("kill") }

  /// Starts it again after that.
  func start() {
    tell("start")
  }

  private func tell(_ words: String) {
    input.fileHandleForWriting.write(Data((words + "\n").utf8))
    guard let output = keeper.standardOutput as? Pipe else { return }
    _ = Self.line(from: output.fileHandleForReading)
  }

  /// The address of a database, by way of another folder's socket if one is named.
  func address(_ database: String, through folder: String? = nil) throws -> PostgresAddress {
    let host = (folder ?? self.folder).replacing("/", with: "%2F")
    guard let address = PostgresAddress("postgres://postgres@\(host)/\(database)") else {
      throw CocoaError(.coderInvalidValue)
    }
    return address
  }
}
