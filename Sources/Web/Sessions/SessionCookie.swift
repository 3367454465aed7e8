import HTTPTypes
import Journal

/// The cookie that holds a session's token, or that of a sign-in with a step to come.
struct SessionCookie: Sendable {
  /// Whether browsers may send it over https only.
  let isSecure: Bool
  /// Which of the two.
  var word = "session"

  private var name: String { isSecure ? "__Host-entente-\(word)" : "entente-\(word)" }

  /// The token that a request brings.
  func token(in fields: HTTPFields) -> SessionToken? {
    for line in fields[values: .cookie] {
      for item in line.split(separator: ";") {
        let parts = item.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { continue }
        return SessionToken(text: String(parts[1]))
      }
    }
    return nil
  }

  /// The field that hands a token to the browser.
  func set(_ token: SessionToken, lasting seconds: Int64) -> String {
    "\(name)=\(token.text); Max-Age=\(seconds)\(attributes)"
  }

  /// The field that makes the browser forget it.
  var forget: String { "\(name)=; Max-Age=0\(attributes)" }

  private var attributes: String {
    "; Path=/; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
  }
}
