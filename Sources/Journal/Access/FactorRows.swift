/// The statements over second factors and recovery codes.
enum FactorRows {
  struct Kept {
    var sealed: [UInt8]
    /// The last period whose code was taken.
    var step: Int64
    var made: Int64
  }

  static func factor(of account: Account.ID, in tables: any SideTables) throws -> Kept? {
    let found = try tables.run(
      "SELECT sealed, step, made FROM second_factor WHERE account = $1",
      [.integer(account.value)])
    guard let row = found.rows.first, let sealed = row[0].bytes, let step = row[1].integer,
      let made = row[2].integer
    else { return nil }
    return Kept(sealed: sealed, step: step, made: made)
  }

  static func set(_ kept: Kept, of account: Account.ID, in tables: any SideTables) throws {
    try tables.run(
      """
      INSERT INTO second_factor (account, sealed, step, made) VALUES ($1, $2, $3, $4)
      ON CONFLICT (account) DO UPDATE
      SET sealed = excluded.sealed, step = excluded.step, made = excluded.made
      """,
      [
        .integer(account.value), .bytes(kept.sealed), .integer(kept.step), .integer(kept.made),
      ])
  }

  /// Takes a period's code for good; false when it, or a later one, was taken meanwhile.
  static func take(
    _ step: Int64, of account: Account.ID, in tables: any SideTables
  ) throws -> Bool {
    try tables.run(
      "UPDATE second_factor SET step = $1 WHERE account = $2 AND step < $3",
      [.integer(step), .integer(account.value), .integer(step)]
    ).changed == 1
  }

  static func remove(of account: Account.ID, in tables: any SideTables) throws {
    try tables.run("DELETE FROM second_factor WHERE account = $1", [.integer(account.value)])
    try tables.run("DELETE FROM recovery_code WHERE account = $1", [.integer(account.value)])
  }

  static func set(
    recovery digests: [Digest32], of account: Account.ID, in tables: any SideTables
  ) throws {
    try tables.run("DELETE FROM recovery_code WHERE account = $1", [.integer(account.value)])
    for digest in digests {
      try tables.run(
        "INSERT INTO recovery_code (account, digest) VALUES ($1, $2)",
        [.integer(account.value), .bytes(digest.bytes)])
    }
  }

  static func take(
    recovery digest: Digest32, of account: Account.ID, in tables: any SideTables
  ) throws -> Bool {
    try tables.run(
      "DELETE FROM recovery_code WHERE account = $1 AND digest = $2",
      [.integer(account.value), .bytes(digest.bytes)]
    ).changed == 1
  }

  static func recoveryCount(
    of account: Account.ID, in tables: any SideTables
  ) throws -> Int {
    let found = try tables.run(
      "SELECT count(*) FROM recovery_code WHERE account = $1", [.integer(account.value)])
    return Int(found.rows.first?[0].integer ?? 0)
  }
}
