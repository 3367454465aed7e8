internal import HashTreeCollections
public import Labels

/// Who could read what bears a label, were they cleared for all that it asks.
public struct Audience: Hashable, Sendable {
  /// Whether everybody may read it, visitors too.
  public var isOpen: Bool
  /// Whether those may who act for the alliance itself.
  public var includesAlliance: Bool
  /// The parties of the day whose people may, by code.
  public var parties: [Party.ID]
  /// The other parties of the day, by code.
  public var others: [Party.ID]
}

extension Sight {
  /// Who could read what bears a label now, seat by seat, cleared for its level and for all of
  /// its special categories.
  ///
  /// It follows from the network and the policies alone, which are open to all.
  public func audience(of label: Label) -> Audience {
    let held = ReaderClass.Held(
      policy: label.policyName, level: label.classification, special: label.special)
    func reads(_ seat: Principal.Seat, _ held: [ReaderClass.Held]) -> Bool {
      let reader = ReaderClass(seat: seat, held: held, day: now.day)
      return judge.verdict(on: label, for: reader, at: now) == .permit
    }
    var audience = Audience(
      isOpen: reads(.none, []), includesAlliance: reads(.alliance, [held]), parties: [],
      others: [])
    for id in judge.index.partiesInOrder {
      guard judge.parties[id]?.existence.contains(now.day) ?? false else { continue }
      if reads(.party(id), [held]) {
        audience.parties.append(id)
      } else {
        audience.others.append(id)
      }
    }
    return audience
  }

  /// Whether everybody may read what bears a label, visitors too.
  public func isOpen(_ label: Label) -> Bool {
    judge.permits.isOpen(label, on: now.day) {
      let visitor = ReaderClass(seat: .none, held: [], day: now.day)
      return judge.verdict(on: label, for: visitor, at: now) == .permit
    }
  }

  /// What is wrong with a label that is about to be given; empty when it is valid, nil when the
  /// office has no such policy.
  public func findings(in label: Label) -> [Finding]? {
    guard let adoption = judge.adoptions[label.policyName] else { return nil }
    return adoption.policy.findings(inNew: label, at: now.moment)
  }

  /// The levels of a policy that the principal holds, in the policy's order.
  public func levelsHeld(in policy: String) -> [Classification] {
    guard let adoption = judge.adoptions[policy] else { return [] }
    let reader = ReaderClass(principal, on: now.day)
    let held = judge.clearance(of: reader, in: adoption, on: now.day)?.classifications ?? []
    return adoption.policy.classifications.filter { held.contains($0.name) }
  }

  /// The values of special categories of a policy that the principal holds.
  public func specialHeld(in policy: String) -> [Person.Grant.Special] {
    principal.clearances.filter { $0.policy == policy && $0.holds(on: now.day) }
      .flatMap(\.special)
  }
}

extension Label {
  /// What it asks for beside the level.
  var special: [Person.Grant.Special] {
    let found = categories.filter { $0.kind == .restrictive }.flatMap { category in
      category.values.map { Person.Grant.Special(tag: category.tag, value: $0) }
    }
    return Set(found).sorted { ($0.tag, $0.value) < ($1.tag, $1.value) }
  }
}

extension Instant {
  /// The moment in the whole seconds that labels know.
  public var labelMoment: Moment { moment }
}

extension Moment {
  /// The day in UTC, for the review of a label.
  public var labelDay: Day { day }
}

extension Day {
  /// The moment at which the day begins in UTC, for the review of a label.
  public var labelMoment: Moment { moment }
}
