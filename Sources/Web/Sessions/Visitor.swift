import Domain
import HTTPTypes
import Journal

/// Who sent a request: anybody, or someone who signed in.
struct Visitor: Sendable {
  var principal: Principal
  /// The name that pages show; nil for anybody.
  var name: String?
  /// The token that forms carry back; empty for anybody.
  var formToken = ""
  var session: SessionToken?
  /// The account by which they signed in; nil for anybody.
  var account: Account?

  /// What a program's token may do; nil for those who signed in, who may do all that their roles
  /// allow.
  var scopes: Set<String>?

  var isRegistrar: Bool { principal.roles.contains(.registrar) }
  var isAdministrator: Bool { principal.roles.contains(.administrator) }
  /// Whether people's access may be looked at.
  var seesPeople: Bool { isAdministrator || principal.roles.contains(.securityOfficer) }
  /// Whether anything may be changed at all.
  var mayWrite: Bool { scopes?.contains("write") ?? true }

  static let anybody = Visitor(principal: Principal(id: code("anybody")), name: nil)

  private static func code(_ text: String) -> Principal.ID {
    guard let code = Principal.ID(text) else { preconditionFailure("\(text) is no code") }
    return code
  }

  /// The principal as which a person acts, by a code that tells nothing of them.
  static func principal(_ person: String) -> Principal.ID { code(person) }

  init(principal: Principal, name: String?) {
    self.principal = principal
    self.name = name
  }

  /// Someone who signed in, under the name that the vault has for them.
  init(_ session: Session, named name: String, token: SessionToken) {
    self.init(session.account, named: name)
    formToken = hex(session.secret)
    self.session = token
  }

  /// Someone who acts by an account.
  init(_ account: Account, named name: String) {
    var roles = Set(account.roles.compactMap { Principal.Role(word: $0) })
    roles.insert(.reader)
    principal = Principal(
      id: Visitor.principal(account.person),
      seat: account.party.flatMap { Party.ID($0) }.map(Principal.Seat.party) ?? .alliance,
      roles: roles)
    self.name = name
    self.account = account
  }
}

/// Lower-case hexadecimal text of bytes.
func hex(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// Whether two texts are equal, in a time that does not tell where they differ.
func isEqualInConstantTime(_ left: String, _ right: String) -> Bool {
  let left = Array(left.utf8)
  let right = Array(right.utf8)
  guard left.count == right.count else { return false }
  return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
