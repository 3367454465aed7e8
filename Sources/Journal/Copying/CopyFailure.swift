/// Why a journal could not be copied.
public enum CopyFailure: Error, Hashable, Sendable {
  /// The journal that is copied could not be read, or is damaged.
  case source(JournalFailure)
  /// The copy could not be written.
  case target(JournalFailure)
  /// The target holds another history: from this entry on it is not the source's.
  case departs(EntryNumber)
  /// The target goes on after the source has ended, with this many entries in all.
  case ahead(UInt64)
}
