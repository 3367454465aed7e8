import Domain
import Journal

/// What a form brought, by the names of its fields.
struct Typed {
  private var pairs: [(String, String)]

  init(_ pairs: [(String, String)]) {
    self.pairs = pairs
  }

  /// The first value of a field; empty when there is none.
  subscript(name: String) -> String { pairs.first { $0.0 == name }?.1 ?? "" }

  /// Takes another field in, as though it had been typed.
  mutating func add(_ name: String, _ value: String) { pairs.append((name, value)) }

  /// All values of a field.
  func all(_ name: String) -> [String] { pairs.filter { $0.0 == name }.map(\.1) }

  /// What was typed into these fields, to be shown again.
  func kept(_ names: [String]) -> [String: [String]] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, all($0)) })
  }
}

extension Asked {
  /// A line for the audit trail about what this request does.
  func note(
    _ deed: AccessNote.Deed, by principal: String, about subject: String? = nil,
    because reason: String = ""
  ) -> AccessNote {
    AccessNote(
      at: seconds, deed, by: principal, about: subject, from: request.place
    ).because(reason)
  }
}

extension Request {
  /// The sort of place that it came from, which is all of an address that is ever kept.
  var place: String {
    let address = remote.lowercased()
    if address.isEmpty { return "unknown" }
    // IPv4 may come dressed as IPv6.
    let plain = address.hasPrefix("::ffff:") ? String(address.dropFirst(7)) : address
    if plain == "::1" || plain == "localhost" || plain.hasPrefix("127.") { return "loopback" }
    let parts = plain.split(separator: ".").compactMap { Int($0) }
    if parts.count == 4 {
      let isPrivate =
        parts[0] == 10 || (parts[0] == 172 && (16...31).contains(parts[1]))
        || (parts[0] == 192 && parts[1] == 168) || (parts[0] == 169 && parts[1] == 254)
      return isPrivate ? "private" : "public"
    }
    guard plain.contains(":") else { return "unknown" }
    return ["fc", "fd", "fe8", "fe9", "fea", "feb"].contains { plain.hasPrefix($0) }
      ? "private" : "public"
  }
}
