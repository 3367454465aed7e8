/// Why the vault did not give or keep something. Earlier cases win when several hold.
public enum VaultFailure: Error, Hashable, Sendable {
  /// The store was opened without a master key.
  case locked
  /// The store was set up under another master key.
  case wrongKey
  /// The person was erased: nothing can be read, and nothing more is kept.
  case erased
  /// What stands in the vault for this person was altered, or belongs to somebody else.
  case altered
  /// A reason for looking must be given.
  case reasonMissing
  /// More than is taken: a field over 64 KiB, or a person with over 200 fields.
  case tooLarge
  /// The cipher failed.
  case unsealable
  /// The store failed.
  case store(JournalFailure)

  init(_ error: any Error) {
    self = error as? VaultFailure ?? .store(JournalFailure(error))
  }
}
