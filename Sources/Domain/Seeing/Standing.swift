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
    let standing = alliance.index.ties.standing(of: id, on: day)
    if party.kind != .state, standing == .none || standing == .contributor {
      return .counterpart
    }
    return standing
  }

  /// The parties that ever were Allies, invitees or partners, and those with a place on the map, in
  /// order of their codes: who is asked about first.
  public var charted: [Party] {
    let near = alliance.index.ties.near
    return Set(near).union(alliance.index.tiledParties).sorted()
      .compactMap { alliance.parties[$0] }
  }

  /// A party's restrictions at any time, by first day.
  public func restrictions(of party: Party.ID) -> [Restriction] {
    alliance.index.limits.ids(on: party).compactMap { alliance.restrictions[$0] }
      .sorted { ($0.from.day, $0.id) < ($1.from.day, $1.id) }
  }

  /// The restrictions upon a party that bite as of the day.
  public func restrictionsInForce(on party: Party.ID) -> [Restriction] {
    alliance.index.limits.ids(on: party, on: day).compactMap { alliance.restrictions[$0] }
      .sorted { ($0.from.day, $0.id) < ($1.from.day, $1.id) }
  }

  /// How many restrictions bite as of the day.
  public var countRestrictionsInForce: Int { alliance.index.limits.count(on: day) }

  /// The parties that took a party's place, in order of their codes.
  public func successors(of id: Party.ID) -> [Party.ID] {
    alliance.index.successors[id] ?? []
  }
}
