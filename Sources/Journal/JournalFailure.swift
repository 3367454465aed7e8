/// Why a journal could not do what was asked. Earlier cases win when several hold.
public enum JournalFailure: Error, Hashable, Sendable {
  /// The payload of this draft is longer than `Draft.payloadBytesMax`.
  case tooLarge(ActionKey)
  /// The store was opened for reading only, or its file or folder cannot be written.
  case readOnly
  /// An earlier commit of this instance failed, so what reached the disk is unknown: nothing is
  /// appended until the journal is opened anew.
  case stopped
  /// The head moved since it was read; this is where it is now.
  case behind(Head)
  /// The key is already recorded, or stands twice in one batch.
  case repeated(ActionKey)
  /// Another process, or another instance in this one, holds the store for writing.
  case locked
  /// The device has no room left.
  case full
  /// The file is something else: not SQLite at all, or another program's database.
  case foreign
  /// The store was written by a later version of the program.
  case newerFormat(found: Int, known: Int)
  /// The store was written by an earlier version and is opened for reading only: opening it once
  /// for writing brings it up.
  case olderFormat(found: Int, known: Int)
  /// The connection was lost while drafts were being recorded and did not come back, so whether
  /// they are recorded is unknown. Appending them again on the same head tells: it never records
  /// them twice.
  case uncertain
  /// What is stored contradicts itself.
  case damaged(Damage)
  /// The engine cannot be reached or refuses; the detail is for the log.
  case unavailable(String)

  /// Whether drafts that met it may be recorded for all that, now or by an earlier try.
  ///
  /// Where a file's commit failed, or a database was lost, nobody can say what reached the disk;
  /// and a later try that was refused for it says nothing of the first. The same drafts sent
  /// again, once the journal answers, tell.
  public var leavesOutcomeOpen: Bool {
    switch self {
    case .uncertain, .unavailable, .stopped, .locked: true
    case .tooLarge, .readOnly, .behind, .repeated, .full, .foreign, .newerFormat, .olderFormat,
      .damaged:
      false
    }
  }
}
