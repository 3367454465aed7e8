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

  struct Mailed: Encodable {
    var address: String
    var pace: String
    var language: String
    var confirmed: String?
    var sent: String?
  }

  struct Called: Encodable {
    var code: String
    var label: String
    var address: String
    var created: String
    var key = "kept, to sign what is delivered"
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
  let mail: Mailed?
  let webhooks: [Called]
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
      let owner = try self.account(of: person)
      let account = try owner.map { try held($0, at: seconds) }
      let details = PersonalData.Detail.allCases.filter { !data[$0].isEmpty }
        .map { ($0.rawValue, data[$0]) }
      return SubjectAccess(
        person: person, at: SubjectAccess.moment(seconds), account: account,
        personalData: Dictionary(uniqueKeysWithValues: details),
        certificates: data.certificates, remarks: data.remarks, journeys: data.journeys,
        mail: try owner.flatMap { try mailing(of: $0) }.map(SubjectAccess.Mailed.init),
        webhooks: try owner.map { try webhooks(of: $0).map(SubjectAccess.Called.init) } ?? [],
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

extension SubjectAccess.Mailed {
  fileprivate init(_ mailing: Mailing) {
    address = mailing.secret.address
    pace = mailing.state.pace
    language = mailing.state.language
    confirmed = mailing.state.confirmed.map(SubjectAccess.moment)
    sent = mailing.state.sent.map(SubjectAccess.moment)
  }
}

extension SubjectAccess.Called {
  fileprivate init(_ hook: Webhook) {
    code = hook.code
    label = hook.label
    address = hook.secret.address
    created = SubjectAccess.moment(hook.created)
  }
}
