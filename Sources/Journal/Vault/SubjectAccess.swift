import Foundation

/// Everything that the office holds on one person, for that person: their right to see it.
///
/// Secrets that prove who they are (hashes, tokens, the second factor's secret) are said to be
/// there and not shown.
public struct SubjectAccess: Encodable, Sendable {
  struct Held: Encodable {
    var name: String
    var roles: [String]
    var party: String?
    var created: String
    var password = "kept as a scrypt hash"
    var secondFactor: String?
    var recoveryCodesLeft: Int?
    var sessions: [Signed]
    var tokens: [Made]
  }

  struct Signed: Encodable {
    var created: String
    var seen: String
    var expires: String
    var place: String
  }

  struct Made: Encodable {
    var code: String
    var label: String
    var scopes: [String]
    var created: String
    var expires: String
  }

  struct Looked: Encodable {
    var at: String
    var deed: String
    var by: String
    var about: String
    var place: String
    var reason: String
  }

  /// The code by which the record names the person.
  public let person: String
  /// When this was written, UTC.
  public let at: String
  let account: Held?
  let personalData: [String: String]
  let certificates: [PersonalData.Certificate]
  let remarks: [PersonalData.Remark]
  let journeys: [String: PersonalData.Journey]
  let accessLog: [Looked]

  /// The JSON text.
  public func json() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do { return Array(try encoder.encode(self)) } catch {
      preconditionFailure("texts and numbers can always be written as JSON")
    }
  }

  static func moment(_ seconds: Int64) -> String {
    Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
  }
}

extension Accounts {
  /// Gathers all that is held on a person, once it is noted who asked.
  public func subjectAccess(
    to person: String, at seconds: Int64, noting note: AccessNote
  ) throws(VaultFailure) -> SubjectAccess {
    let data = try vault.read(person, noting: note)
    do {
      var account: SubjectAccess.Held?
      if let found = try self.account(of: person) { account = try held(found, at: seconds) }
      let details = PersonalData.Detail.allCases.filter { !data[$0].isEmpty }
        .map { ($0.rawValue, data[$0]) }
      return SubjectAccess(
        person: person, at: SubjectAccess.moment(seconds), account: account,
        personalData: Dictionary(uniqueKeysWithValues: details),
        certificates: data.certificates, remarks: data.remarks, journeys: data.journeys,
        accessLog: try notes(concerning: person, limit: 10_000).map(SubjectAccess.Looked.init))
    } catch {
      throw VaultFailure(error)
    }
  }

  private func held(_ account: Account, at seconds: Int64) throws -> SubjectAccess.Held {
    let factor = try secondFactor(of: account.id)
    return SubjectAccess.Held(
      name: account.name, roles: account.roles, party: account.party,
      created: SubjectAccess.moment(account.created),
      secondFactor: factor.map { SubjectAccess.moment($0.made) },
      recoveryCodesLeft: factor?.recoveryCodes,
      sessions: try sessions(of: account, at: seconds).map(SubjectAccess.Signed.init),
      tokens: try tokens(of: account.id).map(SubjectAccess.Made.init))
  }
}

extension SubjectAccess.Signed {
  fileprivate init(_ session: Session) {
    created = SubjectAccess.moment(session.created)
    seen = SubjectAccess.moment(session.seen)
    expires = SubjectAccess.moment(session.expires)
    place = session.place
  }
}

extension SubjectAccess.Made {
  fileprivate init(_ token: APIToken) {
    code = token.code
    label = token.label
    scopes = token.scopes
    created = SubjectAccess.moment(token.created)
    expires = SubjectAccess.moment(token.expires)
  }
}

extension SubjectAccess.Looked {
  fileprivate init(_ note: AccessNote) {
    at = SubjectAccess.moment(note.at)
    deed = note.deed.rawValue
    by = note.principal
    about = note.subject
    place = note.place
    reason = note.reason
  }
}
