import Domain
import HTTPTypes
import Journal
import Pages

/// The second step of signing in.
extension Site {
  func secondStepPage(_ asked: Asked) throws(Problem) -> Response {
    guard try half(asked) != nil else { return startAgain(asked) }
    var page = SecondStepPage()
    page.next = asked.path.value(of: "next").flatMap(Self.safeNext)
    return .page(.ok, page.render(frame(asked, .anybody)).bytes)
  }

  func takeSecondStep(_ asked: Asked) throws(Problem) -> Response {
    let typed = Typed(try formPairs(asked.request))
    guard let half = try half(asked) else { return startAgain(asked) }
    let next = Self.safeNext(typed["next"])
    guard let begun = try finish(half.token, half.account, typed["code"], asked) else {
      var page = SecondStepPage()
      page.next = next
      page.problem =
        accounts.vault.isLocked
        ? asked.language(Wording.Access.vaultLocked) : asked.language(Wording.SecondStep.wrong)
      return .page(.unprocessableContent, page.render(frame(asked, .anybody)).bytes)
    }
    var response = goOn(to: next, half.account, asked)
    for value in [cookie.set(begun.token, lasting: Self.sessionSeconds), stepCookie.forget] {
      response.head.headerFields.append(HTTPField(name: .setCookie, value: value))
    }
    return response
  }

  /// Begins a session if the code is right; counts the try if it is not.
  func finish(
    _ half: SessionToken, _ account: Account, _ code: String, _ asked: Asked
  ) throws(Problem) -> (token: SessionToken, session: Session)? {
    // Tries are counted apart from those of the password, and from this address alone.
    guard
      attempts.mayTry(
        name: "\(account.person) code", from: asked.request.remote, at: asked.now)
    else {
      tally.note(.slowed)
      throw .slowDown
    }
    do {
      let proof = try proof(code, account, asked)
      guard proof != nil else {
        tally.note(.rejected)
        try accounts.countTry(ofHalf: half)
        try accounts.record(asked.note(.secondStepRefused, by: "-", about: account.person))
        return nil
      }
      try accounts.endHalf(half)
    } catch {
      throw .accountsUnreachable
    }
    attempts.succeeded(name: "\(account.person) code", from: asked.request.remote)
    return try beginWhole(account, asked)
  }

  /// What the code proves; without the master key only recovery codes do.
  private func proof(
    _ code: String, _ account: Account, _ asked: Asked
  ) throws(AccountFailure) -> Accounts.Proof? {
    do throws(AccountFailure) {
      return try accounts.prove(
        code, of: account, at: asked.seconds,
        noting: asked.note(.recoveryUsed, by: account.person))
    } catch .vault(.locked) {
      return nil
    }
  }

  private func half(
    _ asked: Asked
  ) throws(Problem) -> (token: SessionToken, account: Account)? {
    guard let token = stepCookie.token(in: asked.request.head.headerFields) else { return nil }
    do throws(JournalFailure) {
      return try accounts.half(token, at: asked.seconds).map { (token, $0) }
    } catch {
      throw .accountsUnreachable
    }
  }

  /// Back to the password: too late, or too many wrong codes.
  private func startAgain(_ asked: Asked) -> Response {
    var page = SignInPage()
    page.problem = asked.language(Wording.SecondStep.over)
    return .page(.unprocessableContent, page.render(frame(asked, .anybody)).bytes)
      .with(.setCookie, stepCookie.forget)
  }
}
