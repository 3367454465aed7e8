public import Web

/// Sends what is due, again and again until its task is cancelled.
///
/// It stands beside the server and not in a request's way: a mail program that hangs and a
/// receiver that does not answer cost nobody a page.
public struct PostOffice: Sendable {
  let site: Site
  let sendmail: Sendmail?
  let curl: Curl?
  /// Told of each mail that was not taken, so that whoever runs the office hears of it.
  public var report: @Sendable (Letter.Fate) -> Void = { _ in }
  /// How long it rests between two rounds, in seconds.
  private static let restSeconds = 2
  /// How many mails, or calls, are under way at a time.
  private static let handsMax = 4

  /// A post office of a site, with the programs that it may use.
  public init(_ site: Site, sendmail: Sendmail?, curl: Curl?) {
    self.site = site
    self.sendmail = sendmail
    self.curl = curl
  }

  /// Goes round until the task is cancelled.
  public func run() async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await rounds { await mailRound() } }
      group.addTask { await rounds { await hookRound() } }
    }
  }

  private func rounds(_ round: @escaping @Sendable () async -> Void) async {
    while !Task.isCancelled {
      await round()
      try? await Task.sleep(for: .seconds(Self.restSeconds))
    }
  }

  /// Sends every mail that is due.
  public func mailRound() async {
    guard let sendmail else { return }
    await inParallel(site.mailings()) { account in
      guard let letter = site.letter(to: account) else { return }
      let fate = await sendmail.send(letter)
      site.settle(letter, fate)
      report(fate)
    }
  }

  /// Makes every call that is due.
  public func hookRound() async {
    guard let curl else { return }
    await inParallel(site.webhooks()) { code in
      guard let call = site.call(to: code) else { return }
      site.settle(call, await curl.make(call))
    }
  }

  private func inParallel<Item: Sendable>(
    _ items: [Item], _ deed: @escaping @Sendable (Item) async -> Void
  ) async {
    await withTaskGroup(of: Void.self) { group in
      for (place, item) in items.enumerated() where !Task.isCancelled {
        if place >= Self.handsMax { await group.next() }
        group.addTask { await deed(item) }
      }
    }
  }
}
