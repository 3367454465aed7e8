import Domain
import Foundation
import Journal

/// The file beside the journal that holds a snapshot.
struct SnapshotFile: Sendable {
  let path: String

  /// The standpoint that the file holds, if it belongs to this journal.
  func load(for journal: any Chronicle) -> Standpoint? {
    guard let file = FileManager.default.contents(atPath: path) else { return nil }
    return Snapshot.standpoint(in: [UInt8](file), of: journal)
  }

  /// Writes a standpoint whole or not at all: to a file beside, flushed, then moved in place.
  func save(_ point: Standpoint) throws {
    let beside = URL(fileURLWithPath: path + ".new")
    try Data(Snapshot.bytes(of: point)).write(to: beside)
    let handle = try FileHandle(forUpdating: beside)
    try handle.synchronize()
    try handle.close()
    guard rename(beside.path, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Writes a standpoint, or leaves what there was: the journal has everything.
  func saveIfPossible(_ point: Standpoint) {
    do { try save(point) } catch { return }
  }
}
