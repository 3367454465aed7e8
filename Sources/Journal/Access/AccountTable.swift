/// The tables of accounts and sessions, which stand beside the chain and are no part of it.
enum AccountTable {
  static let schema = """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      folded TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      display TEXT NOT NULL,
      party TEXT,
      method TEXT NOT NULL,
      salt BLOB NOT NULL,
      hash BLOB NOT NULL,
      created INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE account_role (
      account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      role TEXT NOT NULL,
      PRIMARY KEY (account, role)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE session (
      token BLOB PRIMARY KEY CHECK (length(token) = 32),
      account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      secret BLOB NOT NULL CHECK (length(secret) = 32),
      created INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      seen INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_account ON session (account);
    CREATE INDEX session_expires ON session (expires);
    """
}
