import Foundation
import Testing

@testable import Journal

/// A new database of a test's own, removed afterwards.
struct Database {
  let cluster: Cluster
  let name: String

  var address: PostgresAddress { get throws { try cluster.address(name) } }

  /// Runs statements behind the journal's back, with the constraints as they are.
  func alter(_ sql: String) throws {
    let connection = try PostgresConnection(to: address)
    try connection.run("SET search_path = entente; " + sql)
  }

  /// What verifying says now.
  func damage() throws -> [Damage] {
    let reading = try PostgresJournal(address, for: .reading)
    defer { try? reading.close() }
    return try reading.verify().damage
  }
}

/// Runs a test over a new, empty database of a running server.
func withDatabase(
  in cluster: Cluster? = .shared, _ body: (Database) throws -> Void
) throws {
  let cluster = try #require(cluster)
  let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
  let connection = try PostgresConnection(to: cluster.address("postgres"))
  try connection.run("CREATE DATABASE \(name)")
  // Whatever a failed test left connected would keep the database.
  defer {
    let cleaner = try? PostgresConnection(to: cluster.address("postgres"))
    try? cleaner?.run("DROP DATABASE \(name) WITH (FORCE)")
  }
  try body(Database(cluster: cluster, name: name))
}
