import Foundation
import Synchronization

/// A way to a server's socket that can be cut: between a statement and its answer, or before the
/// statement arrives.
final class Wire: Sendable {
  /// What happens to the next thing that the client sends.
  enum Fate: Sendable {
    /// It arrives, and so does the answer.
    case whole
    /// It arrives, but the connection ends before the answer comes back.
    case answerLost
    /// The connection ends and it never arrives.
    case neverSent
    /// The connection ends at the client's side, and it arrives so many milliseconds later.
    case late(milliseconds: UInt32)
  }

  /// A folder with a socket of the name that clients look for.
  let folder: String
  private let target: String
  private let listening: Int32
  private let fate = Mutex(Fate.whole)

  init(to cluster: Cluster, in folder: Folder) throws {
    self.folder = folder.path
    target = cluster.folder + "/.s.PGSQL.5432"
    listening = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let path = folder.file(".s.PGSQL.5432")
    guard Self.withAddress(path, { bind(listening, $0, $1) }) == 0, listen(listening, 16) == 0
    else { throw CocoaError(.fileWriteUnknown) }
    Thread { [listening] in
      while case let client = accept(listening, nil, nil), client >= 0 { self.serve(client) }
    }.start()
  }

  func close() {
    shutdown(listening, Int32(SHUT_RDWR))
    Foundation.close(listening)
  }

  /// Decides about the next statement.
  func next(_ fate: Fate) {
    self.fate.withLock { $0 = fate }
  }

  private func serve(_ client: Int32) {
    let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard Self.withAddress(target, { connect(server, $0, $1) }) == 0 else {
      Foundation.close(client)
      Foundation.close(server)
      return
    }
    Thread { self.pass(from: client, to: server) }.start()
    Thread { Self.pump(from: server) { Self.write($0, to: client) } }.start()
  }

  /// Passes what the client says; the other thread passes the answers.
  private func pass(from client: Int32, to server: Int32) {
    Self.pump(from: client) { bytes in
      let fate = self.fate.withLock { fate in
        defer { fate = .whole }
        return fate
      }
      switch fate {
      case .whole: return Self.write(bytes, to: server)
      case .neverSent: break
      case .answerLost:
        shutdown(client, Int32(SHUT_RDWR))
        _ = Self.write(bytes, to: server)
        usleep(300_000)
      case .late(let milliseconds):
        shutdown(client, Int32(SHUT_RDWR))
        usleep(milliseconds * 1000)
        _ = Self.write(bytes, to: server)
        usleep(300_000)
      }
      return false
    }
    // Both ends stay open as numbers, which no other connection may get while a thread reads.
    shutdown(client, Int32(SHUT_RDWR))
    shutdown(server, Int32(SHUT_RDWR))
  }

  private static func pump(from source: Int32, _ body: (ArraySlice<UInt8>) -> Bool) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(source, &buffer, buffer.count)
      guard count > 0, body(buffer[..<count]) else { return }
    }
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to place: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(place, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let fits = withUnsafeMutableBytes(of: &address.sun_path) { place in
      guard bytes.count < place.count else { return false }
      place.copyBytes(from: bytes)
      return true
    }
    guard fits else { return -1 }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
