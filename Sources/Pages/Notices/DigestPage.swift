public import Domain

/// Where somebody chooses whether the office writes to them.
public struct DigestPage: Sendable {
  /// How the mail with the code stands.
  public enum Proof: Hashable, Sendable {
    /// None is wanted.
    case none
    /// It is on its way, or arrived.
    case sent
    /// It could not be sent.
    case failed
  }

  /// What was chosen before.
  public struct Choice: Sendable {
    /// How often.
    public var pace: DigestPace
    /// In which language.
    public var language: Language
    /// The address with most of its name left out.
    public var address: String
    /// Whether it is proven.
    public var isConfirmed: Bool
    /// How the mail with the code stands.
    public var proof = Proof.none
    /// When the last digest was sent.
    public var last: Instant?

    /// A choice.
    public init(pace: DigestPace, language: Language, address: String, isConfirmed: Bool) {
      self.pace = pace
      self.language = language
      self.address = address
      self.isConfirmed = isConfirmed
    }
  }

  /// Whether the office sends mail at all.
  public var isOn: Bool
  /// How highly marked what a mail names may be.
  public var ceiling = MailCeiling.open
  /// What was chosen before; nil when nothing was.
  public var choice: Choice?
  /// What was typed.
  public var typed: [String: String] = [:]
  /// What is wrong at which field.
  public var problems: [String: String] = [:]

  /// A page; the office sends mail or does not.
  public init(isOn: Bool) { self.isOn = isOn }

  /// The page.
  public func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(Wording.DigestTexts.title)
    frame.crumbs = AccountPage.crumbs(frame)
    let off = Notice(.information, "\(say(Wording.DigestTexts.off))").html(say)
    let content: HTML = """
      <h1>\(frame.title)</h1><p class="lead">\(say(Wording.DigestTexts.pageLead))</p>\
      <p>\(ceilingText(say))</p>\(if: !isOn, off)\(with: choice, { standing($0, frame) })\
      \(if: isOn, form(say).html(frame))
      """
    return Page(frame, content).html
  }

  private func ceilingText(_ say: Language) -> String {
    switch ceiling {
    case .open: say(Wording.DigestTexts.ceilingOpen)
    case .level(let policy, let level):
      say(Wording.DigestTexts.ceilingLevel, "\(policy) \(level)")
    }
  }

  private func standing(_ choice: Choice, _ frame: Frame) -> HTML {
    let say = frame.language
    let proven = say(choice.isConfirmed ? Wording.DigestTexts.confirmed : .unconfirmed)
    let last = choice.last.map { say.moment($0) } ?? say(Wording.DigestTexts.none)
    let list = DefinitionList([
      (say(Wording.DigestTexts.pace), "\(say(choice.pace.words))"),
      (say(Wording.DigestTexts.address), "\(choice.address) (\(proven))"),
      (say(Wording.DigestTexts.last), "\(last)"),
    ])
    var remove = PostButton(say(Wording.DigestTexts.remove), .account(.digest))
    remove.hidden = [Address.Query("deed", "remove")]
    var again = PostButton(say(Wording.DigestTexts.again), .account(.digest))
    again.hidden = [Address.Query("deed", "again")]
    return """
      <h2>\(say(Wording.DigestTexts.standing))</h2>\(list.html)\
      \(if: isOn && !choice.isConfirmed, proof(choice, frame))\
      <div class="actions">\(if: isOn && !choice.isConfirmed, again.html(frame))\
      \(remove.html(frame))</div>\
      \(if: isOn, "<h2>\(say(Wording.DigestTexts.change))</h2>")
      """
  }

  private func proof(_ choice: Choice, _ frame: Frame) -> HTML {
    let say = frame.language
    var code = Field("code", say(Wording.DigestTexts.code))
    code.hint = say(Wording.DigestTexts.codeHint)
    code.isRequired = true
    code.autocomplete = "one-time-code"
    code.error = problems["code"]
    var form = Form(
      Route.account(.digest).address(in: say), fields: [code],
      submit: say(Wording.DigestTexts.confirm))
    form.hidden = [Address.Query("deed", "confirm")]
    let isFailed = choice.proof == .failed
    let words: Wording.DigestTexts = isFailed ? .codeFailed : .codeOnTheWay
    let notice = Notice(isFailed ? .warning : .information, "\(say(words, choice.address))")
    return "\(notice.html(say))\(form.html(frame))"
  }

  private func form(_ say: Language) -> Form {
    var pace = Field(
      "pace", say(Wording.DigestTexts.pace),
      .radios(DigestPace.allCases.map { Field.Choice($0.rawValue, say($0.words)) }))
    pace.value = typed["pace"] ?? (choice?.pace ?? .daily).rawValue
    pace.isRequired = true
    var language = Field(
      "language", say(Wording.DigestTexts.language),
      .radios(Language.allCases.map { Field.Choice($0.rawValue, $0.ownName) }))
    language.value = typed["language"] ?? (choice?.language ?? say).rawValue
    language.isRequired = true
    var address = Field("address", say(Wording.DigestTexts.address))
    address.hint = say(Wording.DigestTexts.addressHint)
    address.value = typed["address"] ?? ""
    address.isRequired = choice == nil
    address.autocomplete = "email"
    address.error = problems["address"]
    var form = Form(
      Route.account(.digest).address(in: say), fields: [pace, language, address],
      submit: say(Wording.DigestTexts.keep))
    form.hidden = [Address.Query("deed", "keep")]
    return form
  }
}
