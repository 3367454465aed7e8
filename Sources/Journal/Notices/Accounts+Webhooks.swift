extension Accounts {
  /// The most webhooks that an account may have.
  public static let webhooksMax = 10
  private static let hookField = "webhook"

  /// The codes of all webhooks, in their order.
  public func webhooks() throws(JournalFailure) -> [String] {
    try store.reading(WebhookRows.codes)
  }

  /// An account's webhooks, the latest first.
  public func webhooks(of account: Account) throws(AccountFailure) -> [Webhook] {
    do {
      return try store.reading { tables in
        try WebhookRows.all(of: account.id, in: tables).compactMap { try hook($0, in: tables) }
      }
    } catch {
      throw AccountFailure(error)
    }
  }

  /// Makes a webhook; fails with `vault(tooLarge)` when the account has as many as it may.
  public func makeWebhook(
    _ new: NewWebhook, for account: Account, at seconds: Int64, noting note: AccessNote? = nil
  ) throws(AccountFailure) -> Webhook {
    let code = String(PersonCode.fresh().dropFirst(2))
    try write(noting: note) { tables in
      guard try WebhookRows.all(of: account.id, in: tables).count < Self.webhooksMax else {
        throw VaultFailure.tooLarge
      }
      let bytes = try sealed(new.secret, Self.hookField, of: account, at: seconds, in: tables)
      try WebhookRows.insert(
        (code, account.id, new.label, bytes, seconds, try NoticeForm.text(new.state)), in: tables)
    }
    return Webhook(
      code: code, account: account, label: new.label, created: seconds, secret: new.secret,
      state: new.state)
  }

  /// Changes how far a webhook is, durably and in one go; nobody else changes it meanwhile. The
  /// body may be told of no webhook: it was removed. What the body throws undoes all.
  public func changeWebhook<Result>(
    _ code: String, noting note: AccessNote? = nil, _ body: (inout Webhook?) throws -> Result
  ) throws(AccountFailure) -> Result {
    try write(noting: note) { tables in
      try WebhookRows.hold(code, in: tables)
      let before = try WebhookRows.kept(code, in: tables).flatMap { try hook($0, in: tables) }
      var present = before
      let result = try body(&present)
      if let present, present.state != before?.state {
        try WebhookRows.set(try NoticeForm.text(present.state), of: code, in: tables)
      }
      return result
    }
  }

  /// A webhook; nil when it was removed.
  public func webhook(_ code: String) throws(AccountFailure) -> Webhook? {
    do {
      return try store.reading { tables in
        try WebhookRows.kept(code, in: tables).flatMap { try hook($0, in: tables) }
      }
    } catch {
      throw AccountFailure(error)
    }
  }

  /// Removes a webhook of an account, and says whether there was one.
  public func remove(
    webhook code: String, of account: Account.ID, noting note: AccessNote? = nil
  ) throws(AccountFailure) -> Bool {
    try write(noting: nil) { tables in
      guard try WebhookRows.remove(code, of: account, in: tables) else { return false }
      if let note { try AccessRows.insert(note, in: tables) }
      return true
    }
  }

  private func hook(_ kept: WebhookRows.Kept, in tables: any SideTables) throws -> Webhook? {
    guard let account = try AccountRows.account(kept.account, in: tables) else { return nil }
    let secret: Webhook.Secret = try opened(
      kept.sealed, Self.hookField, of: account, in: tables)
    return Webhook(
      code: kept.code, account: account, label: kept.label, created: kept.created,
      secret: secret, state: try NoticeForm.value(kept.state))
  }
}
