import Foundation
import Journal
import Testing

/// The engines that every case of `Chronicle` runs over.
enum Engine: String, CaseIterable, CustomTestStringConvertible, Sendable {
  case sqlite
  case memory
  case postgres

  /// Those that there are on this machine.
  static let allCases: [Engine] =
    Cluster.shared == nil ? [.sqlite, .memory] : [.sqlite, .memory, .postgres]

  var testDescription: String { rawValue }

  /// Runs a test over a new, empty journal.
  func withJournal(_ body: (any Chronicle) throws -> Void) throws {
    switch self {
    case .memory:
      try body(MemoryJournal())
    case .sqlite:
      try withFolder { folder in
        let journal = try SQLiteJournal(path: folder.store)
        try body(journal)
        try journal.close()
      }
    case .postgres:
      try withDatabase { database in
        let journal = try PostgresJournal(database.address)
        try body(journal)
        try journal.close()
      }
    }
  }
}

/// A folder of its own for one test.
struct Folder {
  let path: String

  /// Where the test's store stands.
  var store: String { file("store.db") }

  func file(_ name: String) -> String { path + "/" + name }
}

/// Runs a test in a new folder and removes it afterwards.
func withFolder(_ body: (Folder) throws -> Void) throws {
  let files = FileManager.default
  let folder = files.temporaryDirectory.appendingPathComponent("journal-\(UUID().uuidString)")
  try files.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? files.removeItem(at: folder) }
  try body(Folder(path: folder.path))
}
