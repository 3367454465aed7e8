internal import HashTreeCollections

/// Something that became so on a day, in the world rather than in the record.
public struct Change: Hashable, Sendable {
  /// What became so.
  public enum Kind: Hashable, Sendable {
    case bodyFounded(Body.ID)
    case bodyEnded(Body.ID)
    case bodyRenamed(Body.ID)
    case membershipBegan(Membership)
    case membershipEnded(Membership)
    case restrictionSet(Restriction)
    case restrictionLifted(Restriction)
    case partyRenamed(Party.ID)
    case partyBegan(Party.ID)
    case partyEnded(Party.ID)
    case decided(Decision.ID)
  }

  /// When.
  public let dated: Dated
  /// What became so.
  public let kind: Kind
}

/// Days on which something changed, and what.
extension Sight {
  /// The last day before the sight's own on which something changed.
  public var previousChange: Day? { alliance.index.days.before(day) }

  /// The first day after the sight's own on which something changed.
  public var nextChange: Day? { alliance.index.days.after(day) }

  /// What became so up to the sight's day, the latest first, `limit` at most.
  public func latestChanges(limit: Int) -> [Change] {
    var found: [Change] = []
    let days = alliance.index.days
    var day: Day? = days.subjects(on: self.day).isEmpty ? days.before(self.day) : self.day
    while let at = day, found.count < limit {
      found += changes(on: at)
      day = days.before(at)
    }
    return Array(found.prefix(limit))
  }

  /// What became so on a day, in a fixed order.
  public func changes(on day: Day) -> [Change] {
    let all = alliance.index.days.subjects(on: day).flatMap { subject -> [Change] in
      switch subject {
      case .party(let id): changes(of: party(id))
      case .body(let id): changes(of: body(id))
      case .membership(let id): changes(of: membership(id))
      case .restriction(let id): changes(of: restriction(id))
      case .decision(let id):
        decision(id).map { [Change(dated: $0.day, kind: .decided(id))] } ?? []
      default: []
      }
    }
    return all.filter { $0.dated.day == day }
  }

  private func changes(of party: Party?) -> [Change] {
    guard let party else { return [] }
    let life = [
      party.existence.from.map { Change(dated: $0, kind: .partyBegan(party.id)) },
      party.existence.to.map { Change(dated: $0, kind: .partyEnded(party.id)) },
    ]
    let names = party.names.map { name in
      name.from.map { Change(dated: $0, kind: .partyRenamed(party.id)) }
    }
    return (life + names).compactMap(\.self)
  }

  private func changes(of body: Body?) -> [Change] {
    guard let body else { return [] }
    let life = [
      Change(dated: body.founded, kind: .bodyFounded(body.id)),
      body.ending.map { Change(dated: $0.on, kind: .bodyEnded(body.id)) },
    ]
    let names = body.names.map { name in
      name.from.map { Change(dated: $0, kind: .bodyRenamed(body.id)) }
    }
    return (life + names).compactMap(\.self)
  }

  private func changes(of spell: Membership?) -> [Change] {
    guard let spell else { return [] }
    let end = spell.close.map { Change(dated: $0.on, kind: .membershipEnded(spell)) }
    return [Change(dated: spell.from, kind: .membershipBegan(spell))] + (end.map { [$0] } ?? [])
  }

  private func changes(of restriction: Restriction?) -> [Change] {
    guard let restriction else { return [] }
    let end = restriction.to.map { Change(dated: $0, kind: .restrictionLifted(restriction)) }
    return [Change(dated: restriction.from, kind: .restrictionSet(restriction))]
      + (end.map { [$0] } ?? [])
  }
}
