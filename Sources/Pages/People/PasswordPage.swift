/// A page on which a password is chosen: one's own in place of the present one, or the first by an
/// invitation.
public struct PasswordPage: Sendable {
  /// What asks for it.
  public enum Occasion: Sendable {
    /// Changing one's own.
    case change
    /// An invitation to an account, by its token and the account's name.
    case invitation(token: String, account: String)
  }

  /// What asks for it.
  public var occasion: Occasion
  /// What is wrong at which field.
  public var problems: [String: String] = [:]

  /// An empty form.
  public init(_ occasion: Occasion) {
    self.occasion = occasion
  }

  /// The page.
  public func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    var fresh = field("fresh", say(Wording.Account.fresh), "new-password")
    fresh.hint = say(Wording.Account.passwordHint)
    let again = field("again", say(Wording.Account.again), "new-password")
    var lead: String?
    var form: Form
    switch occasion {
    case .change:
      frame.title = say(Wording.Account.passwordTitle)
      frame.crumbs = AccountPage.crumbs(frame)
      let present = field("present", say(Wording.Account.present), "current-password")
      form = Form(
        Route.account(.password).address(in: say), fields: [present, fresh, again],
        submit: say(Wording.Account.change))
      form.cancel = (say(Wording.Account.cancel), frame.link(to: .account(.overview)))
    case .invitation(let token, let account):
      frame.title = say(Wording.People.welcome)
      lead = say(Wording.People.welcomeLead, account)
      form = Form(
        Route.invitation(token).address(in: say), fields: [fresh, again],
        submit: say(Wording.People.choose))
    }
    let content: HTML = """
      <h1>\(frame.title)</h1>\(with: lead, { "<p class=\"lead\">\($0)</p>" })\(form.html(frame))
      """
    return Page(frame, content).html
  }

  private func field(_ name: String, _ label: String, _ fill: String) -> Field {
    var field = Field(name, label, .password)
    field.autocomplete = fill
    field.isRequired = true
    field.error = problems[name]
    return field
  }
}
