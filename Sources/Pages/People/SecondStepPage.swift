/// The page on which one takes the second step of signing in.
public struct SecondStepPage: Sendable {
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
    frame.title = say(Wording.SecondStep.title)
    var code = Field("code", say(Wording.SecondStep.code))
    code.autocomplete = "one-time-code"
    code.hint = say(Wording.SecondStep.codeHint)
    code.isRequired = true
    code.error = problem
    var form = Form(
      Route.secondStep.address(in: say), fields: [code], submit: say(Wording.Access.title))
    form.hidden = next.map { [Address.Query("next", $0)] } ?? []
    form.cancel = (say(Wording.Account.cancel), Route.signIn.address(in: say))
    let content: HTML = """
      <h1>\(frame.title)</h1><p class="lead">\(say(Wording.SecondStep.lead))</p>\
      \(form.html(frame))
      """
    return Page(frame, content).html
  }
}
