/// The page on which one signs in.
public struct SignInPage: Sendable {
  /// The account name as typed.
  public var name = ""
  /// What is wrong.
  public var problem: String?
  /// What one was on the way to.
  public var next: String?

  /// An empty form.
  public init() {}

  /// The page.
  public func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(Wording.Access.title)
    var account = Field("name", say(Wording.Access.name))
    account.value = name
    account.autocomplete = "username"
    account.isRequired = true
    var password = Field("password", say(Wording.Access.password), .password)
    password.autocomplete = "current-password"
    password.isRequired = true
    var form = Form(
      Route.signIn.address(in: say), fields: [account, password],
      submit: say(Wording.Access.title))
    form.problem = problem
    form.hidden = next.map { [Address.Query("next", $0)] } ?? []
    let content: HTML = """
      <h1>\(frame.title)</h1><p class="lead">\(say(Wording.Access.lead))</p>\
      \(form.html(frame))
      """
    return Page(frame, content).html
  }
}
