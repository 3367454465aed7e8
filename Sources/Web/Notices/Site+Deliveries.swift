import Domain
import Exchange
internal import Journal
import Pages
import Registry

/// Deliveries to webhooks that are due, and what became of them.
///
/// **At least once, in order.** What goes into a delivery is durable before it is sent, and is
/// struck off when the receiver took it; what dies in between is sent again under the same name.
/// One delivery of a webhook is under way at a time. What is kept of it is which news it holds,
/// not what they say: each try says what its owner may know at that instant.
extension Site {
  /// How long a delivery that failed waits for the next try, in seconds.
  private static let pauses: [Int64] = [10, 30, 60, 300, 900, 3600, 2 * 3600]
  /// How long it is tried before the webhook is paused, in seconds.
  static let triedSeconds: Int64 = 86_400
  /// How long a server has a delivery in hand, in seconds.
  static let leaseSeconds: Int64 = 30
  /// How many news one delivery holds, and how many bytes.
  private static let newsMax = 50
  private static let newsBytesMax = 40_000
  /// How many deliveries are remembered.
  private static let deliveriesMax = 20

  /// The webhooks to which something may be due; none while the store or vault is out of reach.
  public func webhooks() -> [String] {
    guard outgoing.hooks != nil, !accounts.vault.isLocked else { return [] }
    return (try? accounts.webhooks()) ?? []
  }

  /// The delivery that is due to a webhook now, once it is durable that it was begun; nil when
  /// none is, another server has it, or the store cannot be written.
  public func call(to code: String) -> HookCall? {
    guard let door = outgoing.hooks else { return nil }
    let now = clock()
    let entry = registrar.latest.number
    guard let hook = try? accounts.webhook(code), mayCall(hook, at: now, entry),
      let news = news(for: hook.account, at: now)
    else { return nil }
    let told = Set(hook.state.told)
    let isQuiet = hook.state.batch == nil && news.keys.allSatisfy(told.contains)
    if isQuiet, !hook.state.isTesting {
      hookMemory.note(code, at: entry, now.seconds)
      return nil
    }
    let id = hex(random(16))
    let call = try? accounts.changeWebhook(code) { known in
      guard var hook = known, mayCall(hook, at: now, entry) else { return nil as HookCall? }
      let call =
        hook.state.isTesting
        ? test(&hook, id, door, at: now) : begin(&hook, id, news, door, (now, entry))
      if call != nil { hook.state.lease = now.seconds + Self.leaseSeconds }
      known = hook
      return call
    }
    return call.flatMap(\.self)
  }

  private func mayCall(_ hook: Webhook, at now: Instant, _ entry: UInt64) -> Bool {
    let state = hook.state
    guard state.lease <= now.seconds else { return false }
    if state.isTesting { return true }
    guard state.paused.isEmpty else { return false }
    if let batch = state.batch { return batch.next <= now.seconds }
    return hookMemory.isStale(hook.code, at: entry, now.seconds)
  }

  private func begin(
    _ hook: inout Webhook, _ id: String, _ news: News, _ door: Outgoing.Hooks,
    _ moment: (now: Instant, entry: UInt64)
  ) -> HookCall? {
    let told = Set(hook.state.told)
    let keys = hook.state.batch?.keys ?? news.keys.filter { !told.contains($0) }
    guard !keys.isEmpty else { return nil }
    var batch =
      hook.state.batch
      ?? Webhook.Batch(
        id: id, at: moment.now.milliseconds, keys: Array(keys.prefix(Self.newsMax)),
        entry: moment.entry)
    // What can no longer be read, or is no longer so, is dropped; the rest keeps its name.
    let present = Set(news.keys)
    batch.keys = batch.keys.filter(present.contains)
    var body = Self.body(batch, news)
    while body.count > Self.newsBytesMax, batch.keys.count > 1 {
      batch.keys = Array(batch.keys.prefix(batch.keys.count / 2))
      body = Self.body(batch, news)
    }
    guard !batch.keys.isEmpty else {
      hook.state.batch = nil
      return nil
    }
    batch.tries += 1
    if batch.first == 0 { batch.first = moment.now.seconds }
    hook.state.batch = batch
    return call(hook, HookCall.Parcel(batch.id, body, batch.keys, present), door, at: moment.now)
  }

  private func test(
    _ hook: inout Webhook, _ id: String, _ door: Outgoing.Hooks, at now: Instant
  ) -> HookCall? {
    hook.state.isTesting = false
    let body: JSON = [
      "id": .string(id), "at": .string(now.description), "test": true, "tidings": [],
      "duties": [],
    ]
    return call(hook, HookCall.Parcel(test: id, body.bytes), door, at: now)
  }

  private func call(
    _ hook: Webhook, _ parcel: HookCall.Parcel, _ door: Outgoing.Hooks, at now: Instant
  ) -> HookCall? {
    guard let address = try? HookAddress(hook.secret.address, mayBePrivate: true) else {
      return nil
    }
    let signature = HookCall.signature(parcel.body, at: now.seconds, under: hook.secret.key)
    return HookCall(
      code: hook.code, address: address, mayBePrivate: door.mayBePrivate,
      fields: [
        (name: "Content-Type", value: "application/json"),
        (name: "Entente-Delivery", value: parcel.id),
        (name: "Entente-Timestamp", value: "\(now.seconds)"),
        (name: "Entente-Signature", value: signature),
      ], parcel: parcel)
  }

  private static func body(_ batch: Webhook.Batch, _ news: News) -> [UInt8] {
    let held = news.holding(Set(batch.keys))
    let body: JSON = [
      "id": .string(batch.id), "at": .string(Instant(milliseconds: batch.at).description),
      "tidings": .array(held.tidings.map { news.sight.json($0) }),
      "duties": .array(held.duties.map { news.sight.json($0) }),
    ]
    return body.bytes
  }

  /// Notes what became of a delivery.
  public func settle(_ call: HookCall, _ fate: HookCall.Fate) {
    let seconds = clock().seconds
    _ = try? accounts.changeWebhook(call.code) { known in
      guard var hook = known else { return }
      hook.state.lease = 0
      var delivery = Webhook.Delivery(
        id: call.parcel.id, at: seconds, status: fate.status, fate: fate.word)
      delivery.count = call.parcel.keys.count
      if !call.parcel.isTest { delivery.tries = hook.state.batch?.tries ?? 1 }
      hook.state.deliveries.removeAll { $0.id == call.parcel.id }
      hook.state.deliveries.insert(delivery, at: 0)
      hook.state.deliveries = Array(hook.state.deliveries.prefix(Self.deliveriesMax))
      if !call.parcel.isTest { Self.note(fate, of: call, in: &hook.state, at: seconds) }
      known = hook
    }
    hookMemory.forget(call.code)
  }

  private static func note(
    _ fate: HookCall.Fate, of call: HookCall, in state: inout Webhook.State, at seconds: Int64
  ) {
    guard var batch = state.batch, batch.id == call.parcel.id else { return }
    guard !fate.isTaken else {
      state.entry = batch.entry
      state.told = (state.told + call.parcel.keys).filter(call.parcel.present.contains)
      state.batch = nil
      return
    }
    if seconds - batch.first >= triedSeconds {
      state.paused = "failed"
      // A day counts anew once its owner resumes it.
      batch.first = 0
      batch.tries = 0
      batch.next = 0
    } else {
      batch.next = seconds + pauses[min(max(0, batch.tries - 1), pauses.count - 1)]
    }
    state.batch = batch
  }
}
