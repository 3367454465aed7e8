import Domain
import Exchange
import HTTPTypes
import Journal
import Pages

/// Where somebody chooses digests by mail.
extension Site {
  /// How many mails with codes somebody may ask for on a day.
  private static let codesMax = 3
  /// How many wrong codes use a code up.
  private static let missesMax = 5
  private static let codeSeconds: Int64 = 86_400

  func digestPage(of account: Account) throws(Problem) -> DigestPage {
    var page = DigestPage(isOn: outgoing.mail != nil && !accounts.vault.isLocked)
    if let mail = outgoing.mail { page.ceiling = mail.ceiling }
    guard !accounts.vault.isLocked, let mailing = try mailing(of: account) else { return page }
    let state = mailing.state
    var choice = DigestPage.Choice(
      pace: DigestPace(rawValue: state.pace) ?? .never,
      language: Language(rawValue: state.language) ?? .english,
      address: MailAddress(mailing.secret.address)?.veiled ?? "", isConfirmed: state.isProven)
    choice.proof = state.proof.step == "failed" ? .failed : state.isProven ? .none : .sent
    choice.last = state.sent.map(Instant.init(seconds:))
    page.choice = choice
    return page
  }

  func mailing(of account: Account) throws(Problem) -> Mailing? {
    do throws(AccountFailure) { return try accounts.mailing(of: account) } catch {
      throw Problem(notices: error)
    }
  }

  func changeDigest(_ request: AccountRequest) throws(Problem) -> Response {
    let typed = request.typed
    let done: Wording.Done
    do throws(MailFault) {
      switch typed["deed"] {
      case "remove":
        try forgetMail(request)
        done = .mailForgotten
      case "confirm":
        try proveMail(typed["code"], request)
        done = .mailProven
      case "again":
        try sendCode(request)
        done = .mail
      default:
        try chooseMail(request)
        done = .mail
      }
    } catch {
      guard case .unfit(let field, let words) = error else { throw error.problem }
      var page = try digestPage(of: request.account)
      page.problems[field] = request.asked.language(words)
      for name in ["pace", "language", "address"] where !typed[name].isEmpty {
        page.typed[name] = String(typed[name].prefix(300))
      }
      return request.page(page.render(frame(request.asked, request.visitor)))
    }
    return request.done(done, .digest)
  }
}

/// Why a choice about mail was not taken.
enum MailFault: Error {
  case unfit(String, Wording.DigestTexts)
  case failed(Problem)

  /// The same, for programs.
  var problem: Problem {
    switch self {
    case .unfit(let field, let words): .unfit([field: Language.english(words)])
    case .failed(let problem): problem
    }
  }
}

/// What may be done about one's mail, by forms and programs.
extension Site {
  /// Keeps how often, in which language and where to; a new address has to be proven.
  func chooseMail(_ request: AccountRequest) throws(MailFault) {
    guard outgoing.mail != nil else { throw .unfit("address", .off) }
    let typed = request.typed
    let pace = DigestPace(rawValue: typed["pace"]) ?? .never
    let language = Language(rawValue: typed["language"]) ?? request.asked.language
    let address = typed["address"].utf8.count > 1000 ? "-" : typed["address"].trimmed
    let now = request.asked.now
    let code = freshCode()
    try change(request) { (mailing, account) throws(MailFault) in
      guard let address = MailAddress(address.isEmpty ? mailing?.secret.address ?? "" : address)
      else { throw .unfit("address", .addressWrong) }
      var state = mailing?.state ?? Mailing.State(pace: "", language: "")
      if state.pace != pace.rawValue {
        state.period = DigestClock.period(pace, at: now) ?? 0
        state.step = ""
      }
      state.pace = pace.rawValue
      state.language = language.rawValue
      if mailing == nil {
        state.told = news(for: account, at: now)?.tidings.map(\.key) ?? []
      }
      guard mailing?.secret.address != address.text else {
        mailing?.state = state
        return
      }
      state.confirmed = nil
      try Self.askForCode(&state, at: now)
      mailing = Mailing(
        account: account, secret: Mailing.Secret(address: address.text, code: code), state: state)
    }
  }

  /// Sends another code to the address that is not proven yet.
  func sendCode(_ request: AccountRequest) throws(MailFault) {
    guard outgoing.mail != nil else { throw .unfit("code", .off) }
    let code = freshCode()
    try change(request) { (mailing, _) throws(MailFault) in
      guard mailing?.state.isProven == false else { return }
      guard var known = mailing else { return }
      try Self.askForCode(&known.state, at: request.asked.now, field: "code")
      known.secret.code = code
      mailing = known
    }
  }

  /// Proves the address by the code that was sent there.
  func proveMail(_ typed: String, _ request: AccountRequest) throws(MailFault) {
    let seconds = request.asked.seconds
    let typed = typed.filter { $0.isASCII && $0.isNumber }
    let wrong: Wording.DigestTexts? = try change(request) { (mailing, _) throws(MailFault) in
      guard var known = mailing, !known.state.isProven else { return nil }
      guard let code = known.secret.code, known.state.proof.expires > seconds,
        known.state.proof.misses < Self.missesMax
      else { return .codeLate }
      guard isEqualInConstantTime(code.filter(\.isNumber), typed) else {
        known.state.proof.misses += 1
        mailing = known
        return .codeWrong
      }
      known.state.confirmed = seconds
      known.state.proof.step = ""
      known.secret.code = nil
      // The first one comes at the next turn of the clock, not with the proof.
      let pace = DigestPace(rawValue: known.state.pace) ?? .never
      known.state.period = DigestClock.period(pace, at: request.asked.now) ?? 0
      known.state.step = ""
      mailing = known
      return nil
    }
    if let wrong { throw .unfit("code", wrong) }
  }

  /// Forgets the address and all else.
  func forgetMail(_ request: AccountRequest) throws(MailFault) {
    try change(request) { (mailing, _) throws(MailFault) in mailing = nil }
  }

  private func change<Result>(
    _ request: AccountRequest,
    _ body: (inout Mailing?, Account) throws(MailFault) -> Result
  ) throws(MailFault) -> Result {
    var fault: MailFault?
    do throws(AccountFailure) {
      return try accounts.changeMailing(
        of: request.account.id, at: request.asked.seconds, noting: request.note(.mailChanged)
      ) { mailing, account in
        do throws(MailFault) { return try body(&mailing, account) } catch {
          // Thrown on, so that nothing is kept.
          fault = error
          throw error
        }
      }
    } catch {
      throw fault ?? .failed(Problem(notices: error))
    }
  }

  private static func askForCode(
    _ state: inout Mailing.State, at now: Instant, field: String = "address"
  ) throws(MailFault) {
    let day = Int64(now.day.number)
    if state.proof.day != day { state.proof.count = 0 }
    guard state.proof.count < codesMax else { throw .unfit(field, .codesSpent) }
    state.proof.day = day
    state.proof.count += 1
    state.proof.step = "waiting"
    state.proof.misses = 0
    state.proof.expires = now.seconds + codeSeconds
  }

  /// Eight digits in two groups.
  private func freshCode() -> String {
    let number = random(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 100_000_000
    let digits = String(100_000_000 + number).dropFirst()
    return "\(digits.prefix(4)) \(digits.suffix(4))"
  }
}

extension Mailing.State {
  /// Whether the address was proven.
  var isProven: Bool { confirmed != nil }
}

extension Problem {
  /// Why what is kept of notices did not answer.
  init(notices failure: AccountFailure) {
    if case .vault(let failure) = failure {
      self = Problem(vault: failure)
    } else {
      self = .accountsUnreachable
    }
  }
}
