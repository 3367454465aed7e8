import Crypto
import Foundation

/// A delivery to a webhook that is to be made now; it is on record that this was begun.
public struct HookCall: Sendable {
  /// The webhook's code.
  public let code: String
  /// Where it goes.
  public let address: HookAddress
  /// Whether machines of private networks may be called.
  public let mayBePrivate: Bool
  /// The fields of its head, in order.
  public let fields: [(name: String, value: String)]
  let parcel: Parcel

  /// What the receiver knows the delivery by.
  public var id: String { parcel.id }
  /// Its body: JSON.
  public var body: [UInt8] { parcel.body }

  /// What is delivered.
  struct Parcel: Sendable {
    let id: String
    let body: [UInt8]
    /// What of the news it holds, and all there was.
    var keys: [String] = []
    var present: Set<String> = []
    var isTest = false

    init(_ id: String, _ body: [UInt8], _ keys: [String], _ present: Set<String>) {
      self.id = id
      self.body = body
      self.keys = keys
      self.present = present
    }

    init(test id: String, _ body: [UInt8]) {
      self.id = id
      self.body = body
      isTest = true
    }
  }

  /// What became of a delivery.
  public enum Fate: Hashable, Sendable {
    /// The receiver gave a status.
    case answered(Int)
    /// Nothing came back in time.
    case late
    /// The machine is one that may not be called.
    case closed
    /// The machine's name stands for no address.
    case unknown
    /// There was no connection, or it was no good.
    case unreachable

    /// Whether the receiver has it.
    var isTaken: Bool {
      if case .answered(let status) = self { (200...299).contains(status) } else { false }
    }

    var status: Int { if case .answered(let status) = self { status } else { 0 } }

    /// The word that is stored.
    var word: String {
      switch self {
      case .answered: isTaken ? "taken" : "refused"
      case .late: "late"
      case .closed: "closed"
      case .unknown: "unknown"
      case .unreachable: "unreachable"
      }
    }
  }

  /// What proves that a body came from the office, at a time: `v1=` and the HMAC-SHA-256 of the
  /// time, a point and the body, under the webhook's key as text.
  static func signature(_ body: [UInt8], at seconds: Int64, under key: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("\(seconds).".utf8) + body, using: SymmetricKey(data: Data(key.utf8)))
    return "v1=" + hex(Array(code))
  }
}
