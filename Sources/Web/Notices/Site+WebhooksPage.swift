import Domain
import HTTPTypes
import Journal
import Pages
import Registry

/// Where somebody makes webhooks and looks after them.
extension Site {
  func webhooksPage(of account: Account) throws(Problem) -> WebhooksPage {
    let isOn = outgoing.hooks != nil && !accounts.vault.isLocked
    guard !accounts.vault.isLocked else { return WebhooksPage([], isOn: false) }
    return WebhooksPage(try hooks(of: account).map(WebhooksPage.Hook.init), isOn: isOn)
  }

  func hooks(of account: Account) throws(Problem) -> [Webhook] {
    do throws(AccountFailure) { return try accounts.webhooks(of: account) } catch {
      throw Problem(notices: error)
    }
  }

  func changeWebhooks(_ request: AccountRequest) throws(Problem) -> Response {
    let (deed, code) = (request.typed["deed"], request.typed["hook"])
    guard deed == "make" else {
      guard try change(hook: code, deed, request) else { throw .notFound }
      let done: Wording.Done =
        deed == "test" ? .hookTested : deed == "delete" ? .hookDeleted : .hook
      return request.done(done, .webhooks)
    }
    let frame = frame(request.asked, request.visitor)
    let made: Webhook
    do throws(HookFault) { made = try makeWebhook(request) } catch {
      guard case .unfit(let words) = error else { throw error.problem }
      var page = try webhooksPage(of: request.account)
      page.problems["address"] = request.asked.language(words)
      for name in ["address", "label"] {
        page.typed[name] = String(request.typed[name].prefix(1000))
      }
      return request.page(page.render(frame))
    }
    var page = try webhooksPage(of: request.account)
    page.fresh = made.secret.key
    return .page(.ok, page.render(frame).bytes).with(.cacheControl, "no-store")
  }
}

/// Why a webhook was not made.
enum HookFault: Error {
  case unfit(Wording.HookTexts)
  case failed(Problem)

  /// The same, for programs.
  var problem: Problem {
    switch self {
    case .unfit(let words): .unfit(["address": Language.english(words)])
    case .failed(let problem): problem
    }
  }
}

/// What may be done about one's webhooks, by forms and programs.
extension Site {
  /// Makes a webhook; what is to be seen already is not told by it.
  func makeWebhook(_ request: AccountRequest) throws(HookFault) -> Webhook {
    guard let door = outgoing.hooks else { throw .unfit(.off) }
    let address: HookAddress
    do throws(HookAddress.Fault) {
      let typed = request.typed["address"]
      address = try HookAddress(
        typed.utf8.count > 2000 ? "" : typed.trimmed, mayBePrivate: door.mayBePrivate)
    } catch {
      throw .unfit(error.words)
    }
    let now = request.asked.now
    let told = news(for: request.account, at: now)?.keys ?? []
    let label = String(request.typed["label"].prefix(100)).trimmed
    do throws(AccountFailure) {
      let key = "ent_hook_" + hex(random(32))
      let new = NewWebhook(
        label.isEmpty ? address.host : label,
        Webhook.Secret(address: address.text, key: key),
        from: Webhook.State(entry: registrar.latest.number, told: told))
      return try accounts.makeWebhook(
        new, for: request.account, at: now.seconds, noting: request.note(.webhookMade))
    } catch .vault(.tooLarge) {
      throw .unfit(.tooMany)
    } catch {
      throw .failed(Problem(notices: error))
    }
  }

  /// Pauses, resumes, tests or deletes a webhook; false when there is no such webhook or deed.
  func change(
    hook code: String, _ deed: String, _ request: AccountRequest
  ) throws(Problem) -> Bool {
    let owner = request.account.id
    do throws(AccountFailure) {
      if deed == "delete" {
        return try accounts.remove(
          webhook: code, of: owner, noting: request.note(.webhookRemoved))
      }
      guard ["pause", "resume", "test"].contains(deed),
        try accounts.webhook(code)?.account.id == owner
      else { return false }
      return try accounts.changeWebhook(code, noting: request.note(.webhookChanged)) { hook in
        guard hook?.account.id == owner else { return false }
        switch deed {
        case "pause": hook?.state.paused = "owner"
        case "test": hook?.state.isTesting = true
        default: hook?.state.paused = ""
        }
        return true
      }
    } catch {
      throw Problem(notices: error)
    }
  }

  /// What the inbox says of webhooks that failed too long.
  func pausedHooks(of visitor: Visitor, _ say: Language) -> [Notice] {
    // An inbox is shown also where what is kept of webhooks cannot be read.
    guard let account = visitor.account, let hooks = try? accounts.webhooks(of: account) else {
      return []
    }
    let link = Route.account(.webhooks).address(in: say)
    return hooks.filter { $0.state.paused == "failed" }.map { hook in
      Notice(
        .warning,
        "<a\(href: link)>\(say(Wording.HookTexts.pausedNotice, hook.label))</a>")
    }
  }
}

extension HookAddress.Fault {
  var words: Wording.HookTexts {
    switch self {
    case .unreadable: .wrong
    case .notSecure: .notSecure
    case .closed: .closed
    }
  }
}

extension WebhooksPage.Hook {
  init(_ hook: Webhook) {
    // Read as it was kept, whatever the office allows by now.
    let address = try? HookAddress(hook.secret.address, mayBePrivate: true)
    self.init(
      code: hook.code, label: hook.label, host: address?.host ?? "", standing: hook.standing)
    deliveries = hook.state.deliveries.map { delivery in
      WebhooksPage.Delivery(
        id: delivery.id, at: Instant(seconds: delivery.at), status: delivery.status,
        fate: delivery.fate, count: (delivery.tries, delivery.count))
    }
  }
}

extension Webhook {
  var standing: WebhooksPage.Standing {
    switch state.paused {
    case "": .running
    case "failed": .failed
    default: .paused
    }
  }
}
