/// The steps by which the tables beside the chain came to their present form.
///
/// A new store takes all of them, an older one those that it lacks: so both end with the very same
/// definitions, which `inspect` compares. A step that was ever shipped is never changed.
enum AccessSchema {
  /// The present form, which is how many steps there are.
  static let version = 3

  /// What brings SQLite's tables from the form before `step` to `step`.
  static func sqlite(_ step: Int) -> String {
    switch step {
    case 1: AccountTable.sqlite
    case 2: secondSQLite
    default: NoticeTable.sqlite
    }
  }

  /// What brings PostgreSQL's tables from the form before `step` to `step`.
  static func postgres(_ step: Int) -> String {
    switch step {
    case 1: AccountTable.postgres
    case 2: secondPostgres
    default: NoticeTable.postgres
    }
  }

  /// People get codes, second factors, tokens and a vault. Whoever has an account already keeps
  /// the code by which the record names them. (Their names leave `display` when the vault is
  /// opened, since only then there is a key.)
  private static let secondSQLite = """
    ALTER TABLE account ADD COLUMN person TEXT NOT NULL DEFAULT '';
    UPDATE account SET person = 'account-' || id;
    CREATE UNIQUE INDEX account_person ON account (person);
    ALTER TABLE session ADD COLUMN place TEXT NOT NULL DEFAULT '';
    CREATE TABLE second_factor (
      account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
      sealed BLOB NOT NULL,
      step INTEGER NOT NULL,
      made INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE recovery_code (
      account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      PRIMARY KEY (account, digest)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE half_session (
      token BLOB PRIMARY KEY CHECK (length(token) = 32),
      account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      expires INTEGER NOT NULL,
      tries INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE api_token (
      code TEXT PRIMARY KEY,
      digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
      account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      label TEXT NOT NULL,
      scopes TEXT NOT NULL,
      created INTEGER NOT NULL,
      expires INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX api_token_account ON api_token (account);
    CREATE TABLE invitation (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      account INTEGER NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE,
      expires INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE access_note (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      deed TEXT NOT NULL,
      principal TEXT NOT NULL,
      subject TEXT NOT NULL,
      place TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX access_note_subject ON access_note (subject);
    CREATE TABLE vault (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      proof BLOB NOT NULL,
      papers BLOB NOT NULL
    ) STRICT;
    CREATE TABLE vault_person (
      person TEXT PRIMARY KEY,
      wrapped BLOB,
      made INTEGER NOT NULL,
      erased INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE vault_field (
      person TEXT NOT NULL REFERENCES vault_person (person) ON DELETE CASCADE,
      field TEXT NOT NULL,
      sealed BLOB NOT NULL,
      changed INTEGER NOT NULL,
      PRIMARY KEY (person, field)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE paper (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      size INTEGER NOT NULL,
      sealed BLOB NOT NULL,
      stored INTEGER NOT NULL
    ) STRICT;
    """

  private static let secondPostgres = """
    ALTER TABLE account ADD COLUMN person text COLLATE "C" NOT NULL DEFAULT '';
    UPDATE account SET person = 'account-' || id;
    CREATE UNIQUE INDEX account_person ON account (person);
    ALTER TABLE session ADD COLUMN place text NOT NULL DEFAULT '';
    CREATE TABLE second_factor (
      account bigint PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
      sealed bytea NOT NULL,
      step bigint NOT NULL,
      made bigint NOT NULL
    );
    CREATE TABLE recovery_code (
      account bigint NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      digest bytea NOT NULL CHECK (octet_length(digest) = 32),
      PRIMARY KEY (account, digest)
    );
    CREATE TABLE half_session (
      token bytea PRIMARY KEY CHECK (octet_length(token) = 32),
      account bigint NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      expires bigint NOT NULL,
      tries bigint NOT NULL
    );
    CREATE TABLE api_token (
      code text COLLATE "C" PRIMARY KEY,
      digest bytea NOT NULL UNIQUE CHECK (octet_length(digest) = 32),
      account bigint NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      label text NOT NULL,
      scopes text NOT NULL,
      created bigint NOT NULL,
      expires bigint NOT NULL
    );
    CREATE INDEX api_token_account ON api_token (account);
    CREATE TABLE invitation (
      digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
      account bigint NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE,
      expires bigint NOT NULL
    );
    CREATE TABLE access_note (
      id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
      at bigint NOT NULL,
      deed text NOT NULL,
      principal text NOT NULL,
      subject text COLLATE "C" NOT NULL,
      place text NOT NULL,
      reason text NOT NULL
    );
    CREATE INDEX access_note_subject ON access_note (subject);
    CREATE TABLE vault (
      id bigint PRIMARY KEY CHECK (id = 1),
      proof bytea NOT NULL,
      papers bytea NOT NULL
    );
    CREATE TABLE vault_person (
      person text COLLATE "C" PRIMARY KEY,
      wrapped bytea,
      made bigint NOT NULL,
      erased bigint
    );
    CREATE TABLE vault_field (
      person text COLLATE "C" NOT NULL REFERENCES vault_person (person) ON DELETE CASCADE,
      field text COLLATE "C" NOT NULL,
      sealed bytea NOT NULL,
      changed bigint NOT NULL,
      PRIMARY KEY (person, field)
    );
    CREATE TABLE paper (
      digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
      size bigint NOT NULL,
      sealed bytea NOT NULL,
      stored bigint NOT NULL
    );
    ALTER TABLE paper ALTER COLUMN sealed SET STORAGE EXTERNAL;
    """
}
