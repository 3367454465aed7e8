internal import HashTreeCollections
internal import Labels

/// What would be otherwise from tomorrow on, were a party suspended or a membership ended.
public struct AccessLoss: Sendable {
  /// What would be done.
  public enum Manner: String, Hashable, Sendable, CaseIterable {
    /// A restriction is set, without an end.
    case suspended
    /// The memberships end.
    case ended
  }

  /// An item that would be read by fewer.
  public struct Row: Hashable, Sendable {
    /// What is read today.
    public let item: Item
    /// The label that it bears.
    public let marking: Marking
    /// From which level on it would be read were nothing done.
    public let before: Reach
    /// From which level on it would be read then.
    public let after: Reach
  }

  /// The party.
  public let party: Party.ID
  /// The body, nil for all of them.
  public let body: Body.ID?
  /// What would be done.
  public let manner: Manner
  /// The first day of it.
  public let day: Day
  /// The bodies that would no longer count for the party, by code.
  public let bodies: [Body.ID]
  /// What would be lost.
  public let lost: [Row]
  /// How many items the party would still read.
  public let kept: Int
  /// Who acts for the party that day, by code.
  public let people: [Person.ID]
}

extension Sight {
  /// What a party would lose tomorrow. Nothing of it is recorded: it happens to a copy.
  public func loss(
    of party: Party.ID, from body: Body.ID?, _ manner: AccessLoss.Manner
  ) -> AccessLoss? {
    guard asksAccess, judge.parties[party] != nil else { return nil }
    if let body, judge.bodies[body] == nil { return nil }
    let day = now.day.adding(1)
    let later = judge.without(party, in: body, manner, from: day)
    let moment = day.lastMoment
    var before = SeatReading(.party(party), on: day, in: judge)
    var after = SeatReading(.party(party), on: day, in: later)
    var lost: [AccessLoss.Row] = []
    var kept = 0
    for item in items {
      guard let marking = judge.marking(of: item) else { continue }
      let old = before.reach(of: marking.label, at: moment)
      guard old.isOpen else { continue }
      let new = after.reach(of: marking.label, at: moment)
      if old == new {
        kept += 1
      } else {
        lost.append(AccessLoss.Row(item: item, marking: marking, before: old, after: new))
      }
    }
    let gone = judge.bodiesHeld(by: party, on: day)
      .subtracting(later.bodiesHeld(by: party, on: day))
    return AccessLoss(
      party: party, body: body, manner: manner, day: day, bodies: gone.sorted(), lost: lost,
      kept: kept,
      people: people.filter { $0.principal(on: day).seat == .party(party) }.map(\.id))
  }
}

extension Alliance {
  /// A copy in which a party is suspended, or no longer in a body, from a day on.
  fileprivate func without(
    _ party: Party.ID, in body: Body.ID?, _ manner: AccessLoss.Manner, from day: Day
  ) -> Alliance {
    var copy = self
    let on = Dated(day)
    switch manner {
    case .suspended:
      var restriction = Restriction(
        id: Restriction.ID(path: "preview/\(party)"), party: party, scopes: [.access], from: on)
      restriction.body = body
      copy.apply(.restriction(.set(restriction)))
    case .ended:
      let open = spells(of: party).filter { spell in
        spell.close == nil && spell.from.day < day && (body.map { $0 == spell.body } ?? true)
      }
      for spell in open {
        copy.apply(
          .membership(.ended(spell.id, Membership.Close(on: on, manner: .unknown))))
      }
    }
    return copy
  }
}
