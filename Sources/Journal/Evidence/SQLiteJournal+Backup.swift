import Foundation
import GRDB

/// Why a store was not copied. Nothing stands at the copy's place then.
public enum BackupFailure: Error, Hashable, Sendable {
  /// Something stands where the copy should go; it was left as it is.
  case taken
  /// The copy's file cannot be made or written; the detail is for the log.
  case unwritable(String)
  /// The store cannot be read, or the copy not finished.
  case store(JournalFailure)
  /// The copy was made and is not whole, as the store itself perhaps is not.
  case unfit([Damage])
}

extension SQLiteJournal {
  /// Copies the store, accounts and all, to a file that must not be there yet, while it is read
  /// and written; returns what checking the finished copy found.
  ///
  /// The copy is the store as it was at one moment. It gets its name only when it is complete, on
  /// the disk and whole, so that a copy that broke off cannot pass for one. It is one file without
  /// a log, and can be checked on a medium that cannot be written. Sessions are left out: whoever
  /// was signed in signs in again, and who had signed out stays so.
  public func backUp(to path: String) throws(BackupFailure) -> Verification {
    guard !Self.isTaken(path) else { throw .taken }
    let draft = path + ".part"
    try Self.makePrivate(draft)
    defer { Self.discard(draft) }
    do throws(JournalFailure) {
      try store.copy(to: draft)
    } catch {
      throw .store(error)
    }
    let found = try Self.checked(draft)
    try Self.name(draft, path)
    return found
  }

  private static func checked(_ path: String) throws(BackupFailure) -> Verification {
    let found: Verification
    let damage: [Damage]
    do throws(JournalFailure) {
      let copy = try SQLiteJournal(path: path, for: .reading)
      found = try copy.verify()
      damage = try found.damage + copy.inspect()
      try copy.close()
    } catch {
      throw .store(error)
    }
    guard damage.isEmpty else { throw .unfit(damage) }
    return found
  }

  /// Whether anything of a store stands at a path: a log alone would be read into the next one.
  private static func isTaken(_ path: String) -> Bool {
    ["", "-wal", "-journal"].contains { suffix in
      FileManager.default.fileExists(atPath: path + suffix)
    }
  }

  private static func makePrivate(_ path: String) throws(BackupFailure) {
    discard(path)
    let opened = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw .unwritable(String(cString: strerror(errno))) }
    Foundation.close(opened)
  }

  private static func discard(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// Gives a finished file its name, unless that has been taken meanwhile, durably.
  private static func name(_ draft: String, _ path: String) throws(BackupFailure) {
    try sync(draft)
    guard link(draft, path) == 0 else {
      throw errno == EEXIST ? .taken : .unwritable(String(cString: strerror(errno)))
    }
    try sync(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  private static func sync(_ path: String) throws(BackupFailure) {
    let opened = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw .unwritable(String(cString: strerror(errno))) }
    defer { Foundation.close(opened) }
    guard fsync(opened) == 0 else { throw .unwritable(String(cString: strerror(errno))) }
  }
}
