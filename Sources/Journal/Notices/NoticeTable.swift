/// The tables of digests by mail and of webhooks, which hang on accounts.
///
/// Addresses and secrets are sealed under the person's own key: erasing the person takes them
/// along. What is counted and remembered of the sending stands beside them as JSON.
enum NoticeTable {
  static let sqlite = """
    CREATE TABLE mailing (
      account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
      sealed BLOB NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
    CREATE TABLE webhook (
      code TEXT PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      label TEXT NOT NULL,
      sealed BLOB NOT NULL,
      created INTEGER NOT NULL,
      state TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX webhook_account ON webhook (account);
    """

  static let postgres = """
    CREATE TABLE mailing (
      account bigint PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
      sealed bytea NOT NULL,
      state text NOT NULL
    );
    CREATE TABLE webhook (
      code text COLLATE "C" PRIMARY KEY,
      account bigint NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      label text NOT NULL,
      sealed bytea NOT NULL,
      created bigint NOT NULL,
      state text NOT NULL
    );
    CREATE INDEX webhook_account ON webhook (account);
    """
}
