/// A local account: who may sign in, for which party, in which roles.
public struct Account: Hashable, Sendable {
  /// An account's number, never given twice.
  public struct ID: Hashable, Sendable {
    /// The number itself.
    public let value: Int64

    /// Makes an id of a stored number.
    public init(_ value: Int64) {
      self.value = value
    }
  }

  /// Its number.
  public let id: ID
  /// What is typed to sign in; unique without regard to case.
  public let name: String
  /// The code by which the record names whoever acts: unique, random, and telling nothing.
  public let person: String
  /// What it may do, in words that the journal does not interpret, sorted.
  public let roles: [String]
  /// The code of the party that it acts for, if any.
  public let party: String?
  /// When it was made, in seconds since 1970.
  public let created: Int64
}

/// An account about to be made.
public struct NewAccount: Sendable {
  /// What will be typed to sign in.
  public var name: String
  /// The person's name, for the vault; nothing is kept when it is empty.
  public var display: String
  /// What it may do.
  public var roles: Set<String>
  /// The code of the party that it acts for, if any.
  public var party: String?
  /// The password in clear, kept nowhere; nil for who will choose one by an invitation.
  public var password: String?
  /// The code by which the record will name the person; nil draws one.
  public var person: String?

  /// Makes a description of an account.
  public init(
    name: String, display: String = "", roles: Set<String> = [], party: String? = nil,
    password: String?
  ) {
    self.name = name
    self.display = display
    self.roles = roles
    self.party = party
    self.password = password
  }
}

/// Why an account could not be made or changed. Earlier cases win when several hold.
public enum AccountFailure: Error, Hashable, Sendable {
  /// The name is empty, longer than 64 letters, or holds spaces or control characters.
  case unfitName
  /// The password has fewer than 12 letters or more than 1024 bytes.
  case unfitPassword
  /// The password is one that people often choose, repeats a few letters, or holds the name.
  case commonPassword
  /// Another account has this name, perhaps in other case.
  case nameTaken
  /// There is no such account.
  case unknown
  /// The password or code that proves who asks is wrong.
  case unproven
  /// The vault could not keep or give what was asked.
  case vault(VaultFailure)
  /// The store failed.
  case store(JournalFailure)
}
