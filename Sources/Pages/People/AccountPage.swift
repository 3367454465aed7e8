public import Domain

/// One's own account, as its page shows it.
public struct AccountPage: Sendable {
  /// One place where the person is signed in.
  public struct Session: Sendable {
    /// What names it.
    public var handle: String
    /// Since when.
    public var began: Instant
    /// When it was last used.
    public var seen: Instant
    /// The stored word for the sort of place.
    public var place: String
    /// Whether this page was asked for by it.
    public var isThis: Bool

    /// A session.
    public init(handle: String, began: Instant, seen: Instant, place: String, isThis: Bool) {
      self.handle = handle
      self.began = began
      self.seen = seen
      self.place = place
      self.isThis = isThis
    }
  }

  /// The person's name.
  public var name: String
  /// What is typed to sign in.
  public var account: String
  /// The code by which the record names the person.
  public var code: String
  /// For whom the person acts.
  public var party: String?
  /// The stored words of what the person may do.
  public var roles: [String] = []
  /// What the person is cleared for, in sentences.
  public var clearances: [String] = []
  /// How many recovery codes are left; nil without a second factor.
  public var recoveryCodes: Int?
  /// Where the person is signed in.
  public var sessions: [Session] = []
  /// How many tokens the person has.
  public var tokens = 0

  /// An account.
  public init(name: String, account: String, code: String) {
    self.name = name
    self.account = account
    self.code = code
  }

  /// The page.
  public func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(Wording.Account.title)
    let content: HTML = """
      <h1>\(frame.title)</h1><p class="lead">\(say(Wording.Account.lead))</p>\
      \(facts(say).html)\
      <h2>\(say(Wording.Account.security))</h2>\(security(frame))\
      <h2>\(say(Wording.Account.sessions))</h2>\(sessionTable(frame))\
      <h2>\(say(Wording.Account.data))</h2><p>\(say(Wording.Account.dataLead))</p>\
      \(PostButton(say(Wording.Account.dataButton), .account(.data)).html(frame))
      """
    return Page(frame, content).html
  }

  private func facts(_ say: Language) -> DefinitionList {
    let none = say(Wording.Account.none)
    let roles = Self.names(ofRoles: roles, say)
    return DefinitionList([
      (say(Wording.Account.name), "\(name)"),
      (say(Wording.Account.accountName), "\(account)"),
      (
        say(Wording.Account.code),
        "<code>\(code)</code> <span class=\"hint\">\(say(Wording.Account.codeHint))</span>"
      ),
      (say(Wording.Account.party), "\(party ?? none)"),
      (say(Wording.Account.roles), "\(roles)"),
      (
        say(Wording.Account.clearances),
        clearances.isEmpty ? "\(none)" : "<ul>\(each: clearances, { "<li>\($0)</li>" })</ul>"
      ),
    ])
  }

  private func security(_ frame: Frame) -> HTML {
    let say = frame.language
    let factor = say(recoveryCodes == nil ? Wording.SecondStep.isOff : .isOn)
    let left: HTML = recoveryCodes.map { "\(say.grouped($0))" } ?? HTML()
    let list = DefinitionList([
      (say(Wording.SecondStep.factor), "\(factor)"), (say(Wording.SecondStep.left), left),
      (say(Wording.Account.tokens), "\(say.grouped(tokens))"),
    ])
    let ways: [(String, AccountPart)] = [
      (say(Wording.Account.passwordTitle), .password),
      (say(Wording.SecondStep.factor), .factor), (say(Wording.Account.manageTokens), .tokens),
      (say(Wording.CalendarTexts.title), .calendars),
      (say(Wording.DigestTexts.title), .digest), (say(Wording.HookTexts.title), .webhooks),
    ]
    return """
      \(list.html)<p class="actions">\
      \(each: ways, { Button.link($0.0, frame.link(to: .account($0.1)), .quiet) })</p>
      """
  }

  private func sessionTable(_ frame: Frame) -> HTML {
    let say = frame.language
    let columns = [Wording.Account.began, .seen, .from, .revoke].map {
      Table.Column(say($0))
    }
    let rows = sessions.map { session -> [HTML] in
      let since = say.moment(session.began)
      var end = PostButton(say(Wording.Account.revoke), .account(.sessions))
      end.description = say(Wording.Account.revokeOne, since)
      end.hidden = [Address.Query("handle", session.handle)]
      let mark: HTML =
        session.isThis ? " <strong>(\(say(Wording.Account.this)))</strong>" : HTML()
      return [
        "\(since)\(mark)", "\(say.moment(session.seen))", "\(Self.place(session.place, say))",
        end.html(frame),
      ]
    }
    var table = Table(say(Wording.Account.sessions), columns: columns, rows: rows)
    table.showsCaption = false
    var all = PostButton(say(Wording.Account.revokeAll), .account(.sessions))
    all.hidden = [Address.Query("handle", "all")]
    return "\(table.html(say))\(all.html(frame))"
  }
}

extension AccountPage {
  static func crumbs(_ frame: Frame) -> [Frame.Crumb] {
    [Frame.Crumb(frame.language(Wording.Account.title), frame.link(to: .account(.overview)))]
  }

  /// A sort of place in words.
  static func place(_ word: String, _ say: Language) -> String {
    say(Wording.Places(rawValue: word) ?? .unknown)
  }

  /// Roles in words; those that this program does not know as they are stored.
  static func names(ofRoles roles: [String], _ say: Language) -> String {
    guard !roles.isEmpty else { return say(Wording.Account.none) }
    return roles.map { word in Wording.Posts(rawValue: word).map { say($0) } ?? word }
      .joined(separator: ", ")
  }
}

/// A button that is a form of its own.
struct PostButton: Sendable {
  var label: String
  var route: Route
  /// What is heard in place of the label, where several say the same.
  var description: String?
  var weight = Button.Weight.quiet
  var hidden: [Address.Query] = []

  init(_ label: String, _ route: Route) {
    self.label = label
    self.route = route
  }

  func html(_ frame: Frame) -> HTML {
    """
    <form class="inline" method="post" action="\(route.address(in: frame.language))">\
    \(frame.tokenField)\(each: hidden, { .hidden($0) })\
    <button class="button button-\(weight.rawValue)" type="submit"\
    \(attribute: "aria-label", description)>\(label)</button></form>
    """
  }
}
