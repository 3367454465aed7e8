public import Domain

/// A page of one's own account.
public enum AccountPart: String, Hashable, Sendable, CaseIterable {
  case overview, password, factor, codes, sessions, tokens, calendars, digest, webhooks, data
}

/// A page for administrators about people.
public enum PeoplePart: Hashable, Sendable {
  /// A page about one person.
  public enum Deed: String, Hashable, Sendable, CaseIterable {
    case look, data, roles, invitation, revoke, erase
    case appoint, relieve, clear, withdraw, dismiss
  }

  case list
  case enrol
  case audit
  case person(Principal.ID)
  case deed(Deed, Principal.ID)
}

extension AccountPart {
  var segments: [String] { self == .overview ? [] : [rawValue] }

  init?(segments: ArraySlice<String>) {
    guard let word = segments.first else {
      self = .overview
      return
    }
    guard segments.count == 1, word != AccountPart.overview.rawValue,
      let part = AccountPart(rawValue: word)
    else { return nil }
    self = part
  }
}

extension PeoplePart {
  var segments: [String] {
    switch self {
    case .list: []
    case .enrol: ["new"]
    case .audit: ["audit"]
    case .person(let id): [id.text]
    case .deed(let deed, let id): [id.text, deed.rawValue]
    }
  }

  init?(segments: ArraySlice<String>) {
    let parts = Array(segments)
    let found: PeoplePart? =
      switch parts.count {
      case 0: .list
      case 1 where parts[0] == "new": .enrol
      case 1 where parts[0] == "audit": .audit
      case 1: Code(parts[0]).map(PeoplePart.person)
      case 2:
        Deed(rawValue: parts[1]).flatMap { deed in
          Code(parts[0]).map { PeoplePart.deed(deed, $0) }
        }
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}
