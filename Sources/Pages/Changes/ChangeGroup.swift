import Domain

/// Changes of one day that one sentence tells: nine parties that signed, a party that left six
/// bodies on acceding.
struct ChangeGroup {
  /// What the changes have in common.
  enum Kind: Hashable {
    case began(Body.ID, Membership.Beginning, Membership.Role)
    case ended(Body.ID, Membership.Ending)
    case leftOnAcceding(Party.ID)
    case bodyEnded(Body.ID)
    case alone(Change.Kind)
  }

  let dated: Dated
  let kind: Kind
  /// The parties told of, where there may be several.
  var parties: [Party.ID] = []
  /// The bodies told of, where there may be several.
  var bodies: [Body.ID] = []

  /// The changes of a day as groups, those that matter most first.
  static func groups(_ changes: [Change], _ sight: Sight) -> [ChangeGroup] {
    var groups: [ChangeGroup] = []
    var places: [Key: Int] = [:]
    let ended = Set(changes.compactMap(\.endedBody))
    let told = Set(changes.compactMap { $0.decision(sight) })
    for change in changes {
      // A decision that the same day shows the outcome of need not be told beside it.
      if case .decided(let id) = change.kind, told.contains(id) { continue }
      guard let kind = kind(of: change, ended: ended) else { continue }
      let key = Key(dated: change.dated, kind: kind)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(ChangeGroup(dated: change.dated, kind: kind))
      }
      groups[place].take(change.kind)
    }
    let ranked = groups.enumerated().map { ($1.rank(sight), $0, $1) }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private struct Key: Hashable {
    var dated: Dated
    var kind: Kind
  }

  private static func kind(of change: Change, ended: Set<Body.ID>) -> Kind? {
    switch change.kind {
    case .membershipBegan(let spell): return .began(spell.body, spell.beginning, spell.role)
    case .membershipEnded(let spell):
      guard let close = spell.close else { return nil }
      switch close.manner {
      case .acceded: return .leftOnAcceding(spell.party)
      // That the body ended says it already.
      case .bodyEnded where ended.contains(spell.body): return nil
      default: return .ended(spell.body, close.manner)
      }
    case .bodyEnded(let id): return .bodyEnded(id)
    default: return .alone(change.kind)
    }
  }

  private mutating func take(_ change: Change.Kind) {
    switch change {
    case .membershipBegan(let spell): parties.append(spell.party)
    case .membershipEnded(let spell):
      parties.append(spell.party)
      bodies.append(spell.body)
    default: break
    }
  }

  private func rank(_ sight: Sight) -> Int {
    switch kind {
    case .began(let body, _, _), .ended(let body, _):
      guard let kind = sight.body(body)?.kind else { return 9 }
      return kind == .alliance ? 0 : kind.makesPartners ? 3 : 6
    case .bodyEnded: return 1
    case .leftOnAcceding: return 7
    case .alone(.restrictionSet), .alone(.restrictionLifted): return 2
    case .alone(.bodyFounded): return 1
    case .alone: return 5
    }
  }
}

extension Change {
  /// The decision that it rests on.
  fileprivate func decision(_ sight: Sight) -> Decision.ID? {
    switch kind {
    case .membershipBegan(let spell): spell.decision
    case .membershipEnded(let spell): spell.close?.decision
    case .restrictionSet(let restriction): restriction.decision
    case .restrictionLifted(let restriction): restriction.liftedBy
    case .bodyFounded(let id): sight.body(id)?.decision
    case .bodyEnded(let id): sight.body(id)?.ending?.decision
    case .bodyRenamed, .partyRenamed, .partyBegan, .partyEnded, .decided: nil
    }
  }

  fileprivate var endedBody: Body.ID? {
    if case .bodyEnded(let id) = kind { return id }
    return nil
  }
}
