import Foundation
import GRDB

/// What the session table holds in place of tokens.
enum DigestRow {
  static func tokens(_ db: Database) throws -> [[UInt8]] {
    try Data.fetchAll(db, sql: "SELECT token FROM session").map { [UInt8]($0) }
  }
}
