public import Domain

/// One's tokens for programs.
public struct TokensPage: Sendable {
  /// One token.
  public struct Token: Sendable {
    /// What names it.
    public var code: String
    /// What its owner calls it.
    public var label: String
    /// Whether it may change anything.
    public var mayWrite: Bool
    /// When it was made.
    public var made: Instant
    /// When it expires.
    public var expires: Instant
    /// Whether it has.
    public var isExpired: Bool

    /// A token that may read.
    public init(code: String, label: String, made: Instant, expires: Instant) {
      self.code = code
      self.label = label
      self.made = made
      self.expires = expires
      mayWrite = false
      isExpired = false
    }
  }

  /// The tokens, the latest first.
  public var tokens: [Token]
  /// The text of a token that was just made, shown this once.
  public var fresh: String?
  /// What was typed for a new one.
  public var typed: [String: String] = [:]
  /// What is wrong at which field.
  public var problems: [String: String] = [:]
  /// What is wrong with no single field.
  public var problem: String?

  /// A list of tokens.
  public init(_ tokens: [Token]) {
    self.tokens = tokens
  }

  /// The page.
  public func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(Wording.Tokens.title)
    frame.crumbs = AccountPage.crumbs(frame)
    let content: HTML = """
      <h1>\(frame.title)</h1><p class="lead">\(say(Wording.Tokens.lead))</p>\
      \(with: fresh, { shown($0, say) })\(list(frame))\
      <h2>\(say(Wording.Tokens.make))</h2>\(form(say).html(frame))
      """
    return Page(frame, content).html
  }

  private func shown(_ text: String, _ say: Language) -> HTML {
    let heading: HTML = "\(say(Wording.Tokens.fresh))"
    return Notice(
      .success,
      """
      \(say.html(Wording.Components.pair, heading, Button.copyable(text, say))) \
      \(say(Wording.Tokens.freshLead))
      """
    ).html(say)
  }

  private func list(_ frame: Frame) -> HTML {
    let say = frame.language
    guard !tokens.isEmpty else { return EmptyState(say(Wording.Tokens.none)).html }
    let columns = [Wording.Tokens.label, .scope, .made, .expires, .revoke].map {
      Table.Column(say($0))
    }
    let rows = tokens.map { token -> [HTML] in
      var revoke = PostButton(say(Wording.Tokens.revoke), .account(.tokens))
      revoke.description = say(Wording.Tokens.revokeOne, token.label)
      revoke.hidden = [Address.Query("revoke", token.code)]
      let note = token.isExpired ? " (\(say(Wording.Tokens.expired)))" : ""
      return [
        "\(token.label)", "\(say(token.mayWrite ? Wording.Tokens.write : .read))",
        "\(say.date(token.made.day))", "\(say.date(token.expires.day))\(note)",
        revoke.html(frame),
      ]
    }
    return Table(say(Wording.Tokens.title), columns: columns, rows: rows).html(say)
  }

  private func form(_ say: Language) -> Form {
    var label = Field("label", say(Wording.Tokens.label))
    label.hint = say(Wording.Tokens.labelHint)
    label.isRequired = true
    label.value = typed["label"] ?? ""
    label.error = problems["label"]
    var scope = Field(
      "scope", say(Wording.Tokens.scope),
      .radios([
        Field.Choice("read", say(Wording.Tokens.read)),
        Field.Choice("write", say(Wording.Tokens.write)),
      ]))
    scope.value = typed["scope"] ?? "read"
    scope.isRequired = true
    var days = Field("days", say(Wording.Tokens.days), .number)
    days.value = typed["days"] ?? "90"
    days.isRequired = true
    days.error = problems["days"]
    var form = Form(
      Route.account(.tokens).address(in: say), fields: [label, scope, days],
      submit: say(Wording.Tokens.make))
    form.problem = problem
    return form
  }
}
