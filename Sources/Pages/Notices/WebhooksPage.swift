public import Domain

/// One's webhooks: addresses that the office calls when something happens.
public struct WebhooksPage: Sendable {
  /// One webhook.
  public struct Hook: Sendable {
    /// What names it; proves nothing.
    public var code: String
    /// What its owner calls it.
    public var label: String
    /// The machine that is called; the rest of the address may be a secret.
    public var host: String
    /// Whether it runs, its owner paused it, or it failed too long.
    public var standing: Standing
    /// The latest deliveries, the last first.
    public var deliveries: [Delivery] = []

    /// A webhook.
    public init(code: String, label: String, host: String, standing: Standing) {
      self.code = code
      self.label = label
      self.host = host
      self.standing = standing
    }
  }

  /// Whether a webhook is called.
  public enum Standing: String, Hashable, Sendable {
    case running, paused, failed
  }

  /// What became of a delivery.
  public struct Delivery: Sendable {
    /// What the receiver knows it by.
    public var id: String
    /// When it was last tried.
    public var at: Instant
    /// The receiver's status; 0 where it gave none.
    public var status: Int
    /// The stored word for what happened.
    public var fate: String
    /// How often it was tried.
    public var tries: Int
    /// How many news it held.
    public var count: Int

    /// A delivery.
    public init(
      id: String, at: Instant, status: Int, fate: String, count: (tries: Int, news: Int)
    ) {
      self.id = id
      self.at = at
      self.status = status
      self.fate = fate
      tries = count.tries
      self.count = count.news
    }
  }

  /// Whether the office calls webhooks at all.
  public var isOn: Bool
  /// The webhooks, the latest first.
  public var hooks: [Hook]
  /// The key of one that was just made, shown this once.
  public var fresh: String?
  /// What was typed for a new one.
  public var typed: [String: String] = [:]
  /// What is wrong at which field.
  public var problems: [String: String] = [:]
  /// What is wrong with no single field.
  public var problem: String?

  /// A list of webhooks.
  public init(_ hooks: [Hook], isOn: Bool) {
    self.hooks = hooks
    self.isOn = isOn
  }

  /// The page.
  public func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(Wording.HookTexts.title)
    frame.crumbs = AccountPage.crumbs(frame)
    let off = Notice(.information, "\(say(Wording.HookTexts.off))").html(say)
    let none = EmptyState(say(Wording.HookTexts.none)).html
    let content: HTML = """
      <h1>\(frame.title)</h1><p class="lead">\(say(Wording.HookTexts.lead))</p>\
      \(if: !isOn, off)\(with: fresh, { shown($0, say) })\(if: hooks.isEmpty, none)\
      \(each: hooks, { section($0, frame) })\
      \(if: isOn, "<h2>\(say(Wording.HookTexts.make))</h2>\(form(say).html(frame))")
      """
    return Page(frame, content).html
  }

  private func shown(_ key: String, _ say: Language) -> HTML {
    Notice(
      .success,
      """
      \(say(Wording.HookTexts.fresh)): \(Button.copyable(key, say)) \
      \(say(Wording.HookTexts.freshLead))
      """
    ).html(say)
  }

  private func section(_ hook: Hook, _ frame: Frame) -> HTML {
    let say = frame.language
    let words: (Notice.Tone, Wording.HookTexts)? =
      switch hook.standing {
      case .running: nil
      case .paused: (.information, .isPaused)
      case .failed: (.warning, .isFailed)
      }
    let buttons: [(String, Wording.HookTexts, Wording.HookTexts)] = [
      hook.standing == .running
        ? ("pause", .pause, .pauseOne) : ("resume", .resume, .resumeOne),
      ("test", .test, .testOne), ("delete", .delete, .deleteOne),
    ]
    return """
      <section class="hook"><h2>\(hook.label)</h2>\
      <p>\(say(Wording.HookTexts.calls, hook.host))</p>\
      \(with: words, { Notice($0.0, "\(say($0.1))").html(say) })\
      <div class="actions">\(each: buttons, { button($0, hook, frame) })</div>\
      \(deliveries(hook, say))</section>
      """
  }

  private func button(
    _ button: (deed: String, label: Wording.HookTexts, one: Wording.HookTexts), _ hook: Hook,
    _ frame: Frame
  ) -> HTML {
    let say = frame.language
    var post = PostButton(say(button.label), .account(.webhooks))
    post.description = say(button.one, hook.label)
    post.hidden = [Address.Query("deed", button.deed), Address.Query("hook", hook.code)]
    return post.html(frame)
  }

  private func deliveries(_ hook: Hook, _ say: Language) -> HTML {
    guard !hook.deliveries.isEmpty else { return "<p>\(say(Wording.HookTexts.noDelivery))</p>" }
    let columns = [Wording.HookTexts.at, .fate, .news, .tries, .delivery].map {
      Table.Column(say($0))
    }
    let rows = hook.deliveries.map { delivery -> [HTML] in
      let words = Wording.HookFates(rawValue: delivery.fate) ?? .unreachable
      let status = delivery.status > 0 ? " (\(delivery.status))" : ""
      return [
        "\(say.moment(delivery.at))", "\(say(words))\(status)",
        "\(say.grouped(delivery.count))", "\(say.grouped(delivery.tries))",
        "<code>\(delivery.id)</code>",
      ]
    }
    return Table(say(Wording.HookTexts.latest), columns: columns, rows: rows).html(say)
  }

  private func form(_ say: Language) -> Form {
    var address = Field("address", say(Wording.HookTexts.address))
    address.hint = say(Wording.HookTexts.addressHint)
    address.value = typed["address"] ?? ""
    address.isRequired = true
    address.error = problems["address"]
    var label = Field("label", say(Wording.HookTexts.label))
    label.value = typed["label"] ?? ""
    var form = Form(
      Route.account(.webhooks).address(in: say), fields: [address, label],
      submit: say(Wording.HookTexts.make))
    form.hidden = [Address.Query("deed", "make")]
    form.problem = problem
    return form
  }
}
