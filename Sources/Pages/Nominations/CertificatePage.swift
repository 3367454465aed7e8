public import Domain

/// Whether a certificate is one; open to all.
public struct CertificatePage: Sendable {
  /// What is known of a code.
  public enum Answer: Sendable {
    /// Nothing was asked yet.
    case none
    /// No certificate has the code.
    case unknown
    /// It is genuine. The run and its activity are told where the reader may know them.
    case genuine(Iteration, Activity, isTold: Bool)
  }

  /// The code as it was typed.
  public var code: String
  /// The name as it was typed.
  public var name = ""
  /// What is known of the code.
  public var answer = Answer.none
  /// Whether it was given to the name; nil when no name was asked about.
  public var isGiven: Bool?

  /// The page for a code; empty for the form alone.
  public init(_ code: String = "") { self.code = code }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    var reading = reading
    if case .genuine(let run, let activity, true) = answer {
      reading = reading.marked(by: [run.marking.label, activity.marking.label])
    }
    let title = say(Wording.CertificateTexts.title)
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(Wording.CertificateTexts.lead))</p>\
      \(said(reading))\(form(reading))
      """
    return reading.html(title, in: .menu, content)
  }

  private func said(_ reading: Reading) -> HTML {
    let say = reading.say
    switch answer {
    case .none: return HTML()
    case .unknown:
      let text: HTML = """
        \(say(Wording.CertificateTexts.unknown)) \(say(Wording.CertificateTexts.unknownLead))
        """
      return Notice(.failure, text).html(say)
    case .genuine(let run, let activity, let isTold):
      let notice = Notice(.success, "\(say(Wording.CertificateTexts.genuine))").html(say)
      let kept: HTML = "<p>\(say(Wording.CertificateTexts.detailsKept))</p>"
      return notice + given(say) + (isTold ? facts(run, activity, reading) : kept)
    }
  }

  private func given(_ say: Language) -> HTML {
    guard let isGiven else { return HTML() }
    let words: Wording.CertificateTexts = isGiven ? .given : .notGiven
    return Notice(isGiven ? .success : .warning, "\(say(words))").html(say)
  }

  private func facts(_ run: Iteration, _ activity: Activity, _ reading: Reading) -> HTML {
    let say = reading.say
    let provider = reading.sight.provider(activity.provider)
    return DefinitionList([
      (say(Wording.CertificateTexts.activity), reading.html(activity.offer.title)),
      (say(Wording.CertificateTexts.run), "<code>\(run.id.text)</code>"),
      (
        say(Wording.CertificateTexts.days),
        "\(say.days(run.schedule.first, run.schedule.last))"
      ),
      (
        say(Wording.CertificateTexts.provider), provider.map { reading.html($0.name) } ?? HTML()
      ),
    ]).html
  }

  private func form(_ reading: Reading) -> HTML {
    let say = reading.say
    var field = Field("code", say(Wording.CertificateTexts.code))
    field.hint = say(Wording.CertificateTexts.codeHint)
    field.isRequired = true
    field.value = code
    var name = Field("name", say(Wording.CertificateTexts.name))
    name.hint = say(Wording.CertificateTexts.nameHint)
    name.value = self.name
    return Form(
      Route.nominations(.certificate(nil)).address(in: say), fields: [field, name],
      submit: say(Wording.CertificateTexts.check)
    ).html(reading.frame)
  }
}
