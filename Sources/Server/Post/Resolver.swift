import Dispatch
import Foundation
import Synchronization
import Web

/// What a machine's name stands for.
enum Resolver {
  private static let queue = DispatchQueue(
    label: "entente.resolver", qos: .utility, attributes: .concurrent)
  /// How many names are asked for at a time: each holds a thread for as long as it takes.
  private static let asked = Mutex(0)
  private static let askedMax = 16

  /// The addresses of a name; none where it has none, or they do not come in time.
  static func addresses(of host: String, seconds: Int) async -> [NetworkAddress] {
    let isFree = asked.withLock { count in
      guard count < askedMax else { return false }
      count += 1
      return true
    }
    guard isFree else { return [] }
    return await withCheckedContinuation { done in
      let waiting = Mutex<CheckedContinuation<[NetworkAddress], Never>?>(done)
      let answer = Answer(waiting)
      queue.async {
        let found = look(host)
        asked.withLock { $0 -= 1 }
        answer.give(found)
      }
      queue.asyncAfter(deadline: .now() + .seconds(seconds)) { answer.give([]) }
    }
  }

  /// Given once, by whoever is first.
  private final class Answer: Sendable {
    private let waiting: Mutex<CheckedContinuation<[NetworkAddress], Never>?>

    init(_ waiting: consuming Mutex<CheckedContinuation<[NetworkAddress], Never>?>) {
      self.waiting = waiting
    }

    func give(_ found: [NetworkAddress]) {
      waiting.withLock { waiting in
        waiting?.resume(returning: found)
        waiting = nil
      }
    }
  }

  private static func look(_ host: String) -> [NetworkAddress] {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var found: [NetworkAddress] = []
    var next = list
    while let entry = next {
      if let address = address(entry.pointee), !found.contains(address) { found.append(address) }
      next = entry.pointee.ai_next
    }
    return found
  }

  private static func address(_ entry: addrinfo) -> NetworkAddress? {
    guard let place = entry.ai_addr else { return nil }
    let raw = UnsafeRawPointer(place)
    switch entry.ai_family {
    case AF_INET:
      var address = raw.loadUnaligned(as: sockaddr_in.self).sin_addr
      return NetworkAddress(bytes: withUnsafeBytes(of: &address, Array.init))
    case AF_INET6:
      var address = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      return NetworkAddress(bytes: withUnsafeBytes(of: &address, Array.init))
    default: return nil
    }
  }
}
