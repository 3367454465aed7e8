/// The page of one's second factor.
public struct FactorPage: Sendable {
  /// What there is.
  public enum State: Sendable {
    /// None: a secret to take over, and its address for authenticators.
    case off(secret: String, uri: String)
    /// One, with so many recovery codes left.
    case on(recoveryCodes: Int)
    /// Recovery codes that are shown this once.
    case codes([String])
  }

  /// What there is.
  public var state: State
  /// What is wrong at which field.
  public var problems: [String: String] = [:]

  /// A page of a state.
  public init(_ state: State) {
    self.state = state
  }

  /// The page.
  public func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.crumbs = AccountPage.crumbs(frame)
    let body: HTML
    switch state {
    case .off(let secret, let uri):
      frame.title = say(Wording.SecondStep.setUp)
      body = setUp(secret, uri, frame)
    case .on(let left):
      frame.title = say(Wording.SecondStep.factor)
      body = changes(left, frame)
    case .codes(let codes):
      frame.title = say(Wording.SecondStep.codesTitle)
      body = handOut(codes, frame)
    }
    return Page(frame, "<h1>\(frame.title)</h1>\(body)").html
  }

  private func setUp(_ secret: String, _ uri: String, _ frame: Frame) -> HTML {
    let say = frame.language
    var code = Field("code", say(Wording.SecondStep.code))
    code.autocomplete = "one-time-code"
    code.isRequired = true
    code.error = problems["code"]
    var form = Form(
      Route.account(.factor).address(in: say), fields: [code, password(say)],
      submit: say(Wording.SecondStep.confirm))
    form.hidden = [Address.Query("secret", secret)]
    form.cancel = (say(Wording.Account.cancel), frame.link(to: .account(.overview)))
    let spaced = stride(from: 0, to: secret.count, by: 4).map { start in
      String(secret.dropFirst(start).prefix(4))
    }
    let facts = DefinitionList([
      (say(Wording.SecondStep.secret), "<code>\(spaced.joined(separator: " "))</code>"),
      (say(Wording.SecondStep.uri), "<code class=\"long\">\(uri)</code>"),
    ])
    return """
      <p class="lead">\(say(Wording.SecondStep.scan))</p>\
      \(QRCode(uri)?.svg(say(Wording.SecondStep.picture)))\(facts.html)\(form.html(frame))
      """
  }

  private func changes(_ left: Int, _ frame: Frame) -> HTML {
    let say = frame.language
    let renew = Form(
      Route.account(.codes).address(in: say), fields: [password(say, "renew-")],
      submit: say(Wording.SecondStep.renew))
    var remove = Form(
      Route.account(.factor).address(in: say), fields: [password(say)],
      submit: say(Wording.SecondStep.remove))
    remove.hidden = [Address.Query("remove", "yes")]
    let facts = DefinitionList([
      (say(Wording.SecondStep.factor), "\(say(Wording.SecondStep.isOn))"),
      (say(Wording.SecondStep.left), "\(say.grouped(left))"),
    ])
    return """
      \(facts.html)<h2>\(say(Wording.SecondStep.renew))</h2>\(renew.html(frame))\
      <h2>\(say(Wording.SecondStep.remove))</h2>\
      <p>\(say(Wording.SecondStep.removeLead))</p>\(remove.html(frame))
      """
  }

  private func handOut(_ codes: [String], _ frame: Frame) -> HTML {
    let say = frame.language
    return """
      <p class="lead">\(say(Wording.SecondStep.codesLead))</p>\
      \(Notice(.warning, "\(say(Wording.SecondStep.shown))").html(say))\
      <ol class="codes">\(each: codes, { "<li><code>\($0)</code></li>" })</ol>\
      <p class="actions">\
      \(Button.link(say(Wording.SecondStep.done), frame.link(to: .account(.overview))))</p>
      """
  }

  /// The password once more: who finds a browser open does not get further by it.
  private func password(_ say: Language, _ prefix: String = "") -> Field {
    var field = Field(prefix + "password", say(Wording.Account.present), .password)
    field.autocomplete = "current-password"
    field.isRequired = true
    field.error = problems[prefix + "password"]
    return field
  }
}
