import CPostgres

/// Where a PostgreSQL database is: `postgres://name:password@host:port/database?options`.
///
/// The whole text, which may hold a password, is used for connecting and never shown. A password
/// may as well come from PGPASSWORD or from the file that PGPASSFILE names; there it is not seen
/// in the list of processes either.
public struct PostgresAddress: Hashable, Sendable {
  /// As given, with the password if there is one.
  let text: String
  /// The parts that may be shown.
  private let shown: String

  /// Reads an address; nil when it is none.
  public init?(_ text: String) {
    guard Self.isMeant(by: text), let parts = Self.parts(of: text) else { return nil }
    self.text = text
    let name = parts["user"].map { $0 + "@" } ?? ""
    let port = parts["port"].map { ":" + $0 } ?? ""
    shown = "postgres://\(name)\(parts["host"] ?? "")\(port)/\(parts["dbname"] ?? "")"
  }

  /// Whether a text is meant as the address of a database, well formed or not.
  public static func isMeant(by text: String) -> Bool {
    text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
  }

  private static func parts(of text: String) -> [String: String]? {
    // The library's complaint is not kept: it may quote the password.
    guard let options = PQconninfoParse(text, nil) else { return nil }
    defer { PQconninfoFree(options) }
    var parts: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { parts[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    return parts
  }
}

extension PostgresAddress: CustomStringConvertible, CustomDebugStringConvertible {
  /// The address without password and options.
  public var description: String { shown }
  /// The same: a password must not reach a log by any way.
  public var debugDescription: String { shown }
}

extension PostgresAddress: CustomReflectable {
  /// Nothing but what may be shown.
  public var customMirror: Mirror { Mirror(self, children: ["address": shown]) }
}
