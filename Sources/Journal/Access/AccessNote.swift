/// One line of the audit trail: who did what to whose access, from what sort of place, and why.
///
/// Codes stand for people; names, addresses and whatever was typed are not kept.
public struct AccessNote: Hashable, Sendable {
  /// What was done, under the word that is stored.
  public enum Deed: String, Hashable, Sendable, CaseIterable {
    case signedIn = "signed-in"
    case signInRefused = "sign-in-refused"
    case secondStepRefused = "second-step-refused"
    case signedOut = "signed-out"
    case sessionRevoked = "session-revoked"
    case passwordChanged = "password-changed"
    case factorAdded = "factor-added"
    case factorRemoved = "factor-removed"
    case recoveryUsed = "recovery-used"
    case recoveryRenewed = "recovery-renewed"
    case tokenMade = "token-made"
    case tokenRevoked = "token-revoked"
    case enrolled = "enrolled"
    case invited = "invited"
    case invitationTaken = "invitation-taken"
    case rolesChanged = "roles-changed"
    case accountRemoved = "account-removed"
    case vaultRead = "vault-read"
    case vaultChanged = "vault-changed"
    case exported = "exported"
    case erased = "erased"
    case keyRotated = "key-rotated"
    case mailChanged = "mail-changed"
    case webhookMade = "webhook-made"
    case webhookChanged = "webhook-changed"
    case webhookRemoved = "webhook-removed"
  }

  /// The most bytes of a reason that are kept.
  public static let reasonBytesMax = 500

  /// When, in seconds since 1970.
  public var at: Int64
  /// What was done.
  public var deed: Deed
  /// The code of who did it; `-` when nobody knows.
  public var principal: String
  /// The code of whom it was about.
  public var subject: String
  /// The sort of place it was done from: `loopback`, `private`, `public`, `tool`.
  public var place: String
  /// Why, where that is asked for.
  public var reason: String

  /// A line of the trail, without a reason.
  public init(
    at seconds: Int64, _ deed: Deed, by principal: String, about subject: String? = nil,
    from place: String
  ) {
    at = seconds
    self.deed = deed
    self.principal = principal
    self.subject = subject ?? principal
    self.place = place
    reason = ""
  }

  /// The same line with a reason, cut to what is kept.
  public func because(_ reason: String) -> AccessNote {
    var note = self
    note.reason = String(decoding: reason.utf8.prefix(Self.reasonBytesMax), as: UTF8.self)
    return note
  }
}

/// The statements over the audit trail: it grows, and no code changes or removes a line.
enum AccessRows {
  static func insert(_ note: AccessNote, in tables: any SideTables) throws {
    try tables.run(
      """
      INSERT INTO access_note (at, deed, principal, subject, place, reason)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      [
        .integer(note.at), .text(note.deed.rawValue), .text(note.principal),
        .text(note.subject), .text(note.place), .text(note.reason),
      ])
  }

  private static let columns = "SELECT at, deed, principal, subject, place, reason "

  /// The latest lines, the last first.
  static func latest(_ limit: Int64, in tables: any SideTables) throws -> [AccessNote] {
    try tables.run(
      columns + "FROM access_note ORDER BY id DESC LIMIT $1", [.integer(limit)]
    ).rows.compactMap(note)
  }

  /// The latest lines about somebody or by them, the last first.
  static func latest(
    _ limit: Int64, concerning person: String, in tables: any SideTables
  ) throws -> [AccessNote] {
    try tables.run(
      columns
        + "FROM access_note WHERE subject = $1 OR principal = $2 ORDER BY id DESC LIMIT $3",
      [.text(person), .text(person), .integer(limit)]
    ).rows.compactMap(note)
  }

  /// A word of a later version is passed over: its line stays in the store.
  private static func note(_ row: [Field]) -> AccessNote? {
    guard let at = row[0].integer, let deed = row[1].text.flatMap(AccessNote.Deed.init),
      let principal = row[2].text, let subject = row[3].text, let place = row[4].text,
      let reason = row[5].text
    else { return nil }
    return AccessNote(
      at: at, deed, by: principal, about: subject, from: place
    ).because(reason)
  }
}

extension Accounts {
  /// Adds a line to the audit trail.
  public func record(_ note: AccessNote) throws(JournalFailure) {
    do { try store.writing { try AccessRows.insert(note, in: $0) } } catch {
      throw JournalFailure(error)
    }
  }

  /// The latest lines of the audit trail, the last first; of one person or of all.
  public func notes(
    concerning person: String? = nil, limit: Int = 200
  ) throws(JournalFailure) -> [AccessNote] {
    try store.reading { tables in
      guard let person else { return try AccessRows.latest(Int64(limit), in: tables) }
      return try AccessRows.latest(Int64(limit), concerning: person, in: tables)
    }
  }
}
