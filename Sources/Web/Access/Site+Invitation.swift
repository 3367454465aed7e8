import Domain
import HTTPTypes
import Journal
import Pages

/// Choosing a password by an invitation.
extension Site {
  func invitationPage(_ text: String, _ asked: Asked) throws(Problem) -> Response {
    guard let invited = try invited(text, asked) else { return over(asked) }
    let page = PasswordPage(.invitation(token: text, account: invited.account.name))
    return .page(.ok, page.render(frame(asked, .anybody)).bytes)
      .with(.cacheControl, "no-store")
  }

  func take(invitation text: String, _ asked: Asked) throws(Problem) -> Response {
    let typed = Typed(try formPairs(asked.request))
    guard let invited = try invited(text, asked) else { return over(asked) }
    var problems = Self.problems(ofChosen: typed, asked.language)
    if problems.isEmpty {
      do throws(AccountFailure) {
        _ = try accounts.take(
          invitation: invited.token, choosing: typed["fresh"], at: asked.seconds
        ) { asked.note(.invitationTaken, by: $0.person) }
        let done = Address.Query("done", Wording.Done.invitation.rawValue)
        let address = Route.signIn.address(in: asked.language).adding([done])
        return .redirect(.seeOther, to: address.text)
      } catch .unknown {
        return over(asked)
      } catch {
        problems["fresh"] = try Self.sentence(of: error, asked.language)
      }
    }
    var page = PasswordPage(.invitation(token: text, account: invited.account.name))
    page.problems = problems
    return .page(.unprocessableContent, page.render(frame(asked, .anybody)).bytes)
  }

  private func invited(
    _ text: String, _ asked: Asked
  ) throws(Problem) -> (token: SessionToken, account: Account)? {
    guard let token = SessionToken(text: text) else { return nil }
    do throws(JournalFailure) {
      return try accounts.invited(by: token, at: asked.seconds).map { (token, $0) }
    } catch {
      throw .accountsUnreachable
    }
  }

  private func over(_ asked: Asked) -> Response {
    var page = SignInPage()
    page.problem = asked.language(Wording.People.welcomeOver)
    return .page(.notFound, page.render(frame(asked, .anybody)).bytes)
  }

  /// What is wrong with a password that was typed twice.
  static func problems(ofChosen typed: Typed, _ say: Language) -> [String: String] {
    typed["fresh"] == typed["again"] ? [:] : ["again": say(Wording.Account.differ)]
  }

  /// Why an account could not be changed as asked, if that is for the person to mend.
  static func sentence(of failure: AccountFailure, _ say: Language) throws(Problem) -> String {
    switch failure {
    case .unfitPassword: say(Wording.Account.shortPassword)
    case .commonPassword: say(Wording.Account.commonPassword)
    case .unproven: say(Wording.Account.wrongPassword)
    case .unfitName: say(Wording.People.badName)
    case .nameTaken: say(Wording.People.nameTaken)
    case .vault(.locked): say(Wording.People.locked)
    case .vault(.altered): say(Wording.People.altered)
    case .vault(.tooLarge): say(Wording.Problems.tooLarge)
    case .vault(.erased): say(Wording.People.erased)
    case .unknown: throw .notFound
    case .vault, .store: throw .accountsUnreachable
    }
  }
}
