import Domain
import HTTPTypes
import Journal
import Pages

/// One's second factor.
extension Site {
  func factorState(_ account: Account) throws(Problem) -> FactorPage.State {
    do throws(JournalFailure) {
      if let factor = try accounts.secondFactor(of: account.id) {
        return .on(recoveryCodes: factor.recoveryCodes)
      }
      return Self.offer(OneTimeCode(drawn: random(20)) ?? OneTimeCode(), account)
    } catch {
      throw .accountsUnreachable
    }
  }

  /// A secret to take over, and the address by which authenticators take it.
  private static func offer(_ factor: OneTimeCode, _ account: Account) -> FactorPage.State {
    // An address too long for the picture helps nobody: the name is only a reminder.
    let name = account.name.utf8.count <= 30 ? account.name : account.person
    let label = Address(path: ["Entente:\(name)"]).text
    return .off(
      secret: factor.text,
      uri: "otpauth://totp\(label)?secret=\(factor.text)&issuer=Entente")
  }

  func changeFactor(_ request: AccountRequest) throws(Problem) -> Response {
    if !request.typed["remove"].isEmpty { return try removeFactor(request) }
    guard let factor = OneTimeCode(text: request.typed["secret"]) else {
      throw .unreadableBody
    }
    let say = request.asked.language
    let frame = frame(request.asked, request.visitor)
    var page = FactorPage(Self.offer(factor, request.account))
    guard try isProven(request, by: "password", in: &page.problems) else {
      return request.page(page.render(frame))
    }
    do throws(AccountFailure) {
      let codes = try accounts.add(
        factor: factor, provenBy: request.typed["code"], to: request.account,
        at: request.asked.seconds, noting: request.note(.factorAdded))
      return .page(.ok, FactorPage(.codes(codes)).render(frame).bytes)
        .with(.cacheControl, "no-store")
    } catch .unproven {
      page.problems["code"] = say(Wording.SecondStep.wrong)
    } catch {
      page.problems["code"] = try Self.sentence(of: error, say)
    }
    return request.page(page.render(frame))
  }

  private func removeFactor(_ request: AccountRequest) throws(Problem) -> Response {
    var page = FactorPage(try factorState(request.account))
    guard try isProven(request, by: "password", in: &page.problems) else {
      return request.page(page.render(frame(request.asked, request.visitor)))
    }
    do throws(AccountFailure) {
      try accounts.removeFactor(of: request.account.id, noting: request.note(.factorRemoved))
      return request.done(.factorRemoved)
    } catch {
      throw .accountsUnreachable
    }
  }

  func renewCodes(_ request: AccountRequest) throws(Problem) -> Response {
    let frame = frame(request.asked, request.visitor)
    var page = FactorPage(try factorState(request.account))
    guard try isProven(request, by: "renew-password", in: &page.problems) else {
      return request.page(page.render(frame))
    }
    do throws(AccountFailure) {
      let codes = try accounts.renewRecoveryCodes(
        of: request.account.id, noting: request.note(.recoveryRenewed))
      return .page(.ok, FactorPage(.codes(codes)).render(frame).bytes)
        .with(.cacheControl, "no-store")
    } catch .unknown {
      throw .notFound
    } catch {
      throw .accountsUnreachable
    }
  }
}
