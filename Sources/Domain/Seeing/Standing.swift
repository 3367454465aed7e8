internal import HashTreeCollections

/// What a party is to the alliance as of a day, in order of precedence.
public enum Standing: UInt8, Hashable, Sendable, CaseIterable {
  /// A member of the alliance.
  case ally = 1
  /// Invited to accede.
  case invitee = 2
  /// A member of a framework or council.
  case partner = 3
  /// In some other body: an operation's contributor, a status, a package.
  case contributor = 4
  /// A counterpart that is no state: an organisation, agency, firm.
  case counterpart = 5
  /// Was an Ally or partner and is neither now.
  case former = 6
  /// No tie on record as of the day.
  case none = 7
  /// There is no such party on the day.
  case absent = 8
}

/// What parties are, and what is laid upon them.
extension Sight {
  /// What a party is to the alliance as of the day.
  public func standing(of id: Party.ID) -> Standing {
    guard let party = party(id), party.existence.contains(day) else { return .absent }
    var best = Standing.none
    for spell in alliance.index.membershipsByParty[id] ?? [] {
      guard let spell = alliance.memberships[spell],
        let standing = standing(by: spell), standing.rawValue < best.rawValue
      else { continue }
      best = standing
      // Nothing comes before it.
      if best == .ally { break }
    }
    if party.kind != .state, best == .none || best == .contributor { return .counterpart }
    return best
  }

  private func standing(by spell: Membership) -> Standing? {
    guard spell.from.day <= day, let body = alliance.bodies[spell.body] else { return nil }
    let holds = spell.span.contains(day)
    switch body.kind {
    case .alliance: return holds ? .ally : .former
    case .framework, .council:
      guard spell.role == body.mainRole else { return holds ? .contributor : nil }
      return holds ? .partner : .former
    case .status where spell.role == .invitee: return holds ? .invitee : nil
    case .status, .package, .operation, .format, .community: return holds ? .contributor : nil
    case .cluster, .organisation: return nil
    }
  }

  /// A party's restrictions at any time, by first day.
  public func restrictions(of party: Party.ID) -> [Restriction] {
    (alliance.index.restrictionsByParty[party] ?? []).compactMap { alliance.restrictions[$0] }
      .sorted { ($0.from.day, $0.id) < ($1.from.day, $1.id) }
  }

  /// The restrictions upon a party that bite as of the day.
  public func restrictionsInForce(on party: Party.ID) -> [Restriction] {
    restrictions(of: party).filter { $0.span.contains(day) }
  }

  /// The parties that took a party's place, in order of their codes.
  public func successors(of id: Party.ID) -> [Party.ID] {
    parties.filter { $0.predecessors.contains(id) }.map(\.id)
  }
}
