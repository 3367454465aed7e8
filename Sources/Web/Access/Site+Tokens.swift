import Domain
import HTTPTypes
import Journal
import Pages

/// One's tokens for programs.
extension Site {
  func tokens(of account: Account, _ asked: Asked) throws(Problem) -> [TokensPage.Token] {
    do throws(JournalFailure) {
      let own = try accounts.tokens(of: account.id)
      return own.filter { !$0.scopes.contains(Self.feedScope) }.map { token in
        var line = TokensPage.Token(
          code: token.code, label: token.label, made: Instant(seconds: token.created),
          expires: Instant(seconds: token.expires))
        line.mayWrite = token.scopes.contains("write")
        line.isExpired = token.expires <= asked.seconds
        return line
      }
    } catch {
      throw .accountsUnreachable
    }
  }

  func changeTokens(_ request: AccountRequest) throws(Problem) -> Response {
    let code = request.typed["revoke"]
    guard code.isEmpty else {
      do throws(JournalFailure) {
        _ = try accounts.revoke(
          token: code, of: request.account.id, noting: request.note(.tokenRevoked))
        return request.done(.token, .tokens)
      } catch {
        throw .accountsUnreachable
      }
    }
    return try makeToken(request)
  }

  private func makeToken(_ request: AccountRequest) throws(Problem) -> Response {
    let say = request.asked.language
    let frame = frame(request.asked, request.visitor)
    var page = TokensPage(try tokens(of: request.account, request.asked))
    let label = request.typed["label"]
    if !label.contains(where: { !$0.isWhitespace }) {
      page.problems["label"] = say(Wording.Tokens.noLabel)
    }
    let days = Int64(request.typed["days"]).flatMap { (1...366).contains($0) ? $0 : nil }
    if days == nil { page.problems["days"] = say(Wording.Tokens.badDays) }
    let mayWrite = request.typed["scope"] == "write"
    page.typed = [
      "label": label, "days": request.typed["days"], "scope": mayWrite ? "write" : "read",
    ]
    guard page.problems.isEmpty, let days else { return request.page(page.render(frame)) }
    let made: String
    do throws(AccountFailure) {
      made = try accounts.makeToken(
        label, scopes: mayWrite ? ["read", "write"] : ["read"], for: request.account,
        during: request.asked.seconds..<(request.asked.seconds + days * 86_400),
        noting: request.note(.tokenMade)
      ).text
    } catch .vault(.tooLarge) {
      page.problem = say(Wording.Tokens.tooMany)
      return request.page(page.render(frame))
    } catch {
      throw .accountsUnreachable
    }
    var done = TokensPage(try tokens(of: request.account, request.asked))
    done.fresh = made
    return .page(.ok, done.render(frame).bytes).with(.cacheControl, "no-store")
  }
}
