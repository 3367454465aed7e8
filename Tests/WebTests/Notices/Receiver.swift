import Foundation
import Synchronization

/// A stand-in for somebody's program: a socket on this machine that answers with the statuses that
/// it is given, in order, and the last of them from then on.
final class Receiver: Sendable {
  /// What came in with one call.
  struct Call: Sendable {
    var fields: [String: String]
    var body: [UInt8]

    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
    }
  }

  let port: Int
  private let socket: Int32
  private let state: Mutex<(statuses: [String], calls: [Call])>

  init(_ statuses: [String]) throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let number = socket
    let bound = withUnsafeMutableBytes(of: &place) { raw -> Int32 in
      guard let base = raw.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return -1 }
      guard bind(number, base, length) == 0, listen(number, 8) == 0 else { return -1 }
      return getsockname(number, base, &length)
    }
    guard bound == 0 else { throw Unfit() }
    port = Int(UInt16(bigEndian: place.sin_port))
    state = Mutex((statuses, []))
    Thread { [self] in while take() {} }.start()
  }

  var calls: [Call] { state.withLock { $0.calls } }

  func stop() {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  private func take() -> Bool {
    let peer = accept(socket, nil, nil)
    guard peer >= 0 else { return false }
    defer { close(peer) }
    var bytes: [UInt8] = []
    var call: Call?
    while call == nil {
      var part = [UInt8](repeating: 0, count: 65_536)
      let count = recv(peer, &part, part.count, 0)
      guard count > 0 else { return true }
      bytes += part.prefix(count)
      call = Self.call(in: bytes)
    }
    let status = state.withLock { state in
      if let call { state.calls.append(call) }
      return state.statuses.count > 1 ? state.statuses.removeFirst() : state.statuses[0]
    }
    let answer = Array("HTTP/1.1 \(status)\r\nContent-Length: 3\r\n\r\nno!".utf8)
    _ = send(peer, answer, answer.count, Int32(MSG_NOSIGNAL))
    return true
  }

  private static func call(in bytes: [UInt8]) -> Call? {
    let data = Data(bytes)
    guard let end = data.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: data[..<end.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    var fields = ["": lines[0]]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      fields[parts[0].lowercased()] = parts.last.map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let body = Array(data[end.upperBound...])
    guard body.count == Int(fields["content-length"] ?? "0") else { return nil }
    return Call(fields: fields, body: body)
  }
}
