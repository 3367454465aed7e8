internal import HashTreeCollections

/// The alliance as one principal may see it, as of a day.
///
/// Pages, JSON and exports receive a sight and never an ``Alliance``: whatever is computed from
/// it is computed from readable records alone. While every record is open to all, a sight sees
/// everything; what decides otherwise will stand here and nowhere else.
public struct Sight: Sendable {
  let alliance: Alliance
  /// Who sees.
  public let principal: Principal
  /// The day as of which standings, members and names are told.
  public let day: Day

  init(_ alliance: Alliance, principal: Principal, day: Day) {
    self.alliance = alliance
    self.principal = principal
    self.day = day
  }

  /// The same sight as of another day.
  public func on(_ day: Day) -> Sight { Sight(alliance, principal: principal, day: day) }

  /// The pack that the office was set up from.
  public var edition: Edition? { alliance.edition }
}

extension Alliance {
  /// The alliance as a principal may see it, as of a day.
  public func seen(by principal: Principal, on day: Day) -> Sight {
    Sight(self, principal: principal, day: day)
  }
}

/// Single records.
extension Sight {
  /// The party of a code; nil when there is none to be seen.
  public func party(_ id: Party.ID) -> Party? { alliance.parties[id] }
  /// The body of a code; nil when there is none to be seen.
  public func body(_ id: Body.ID) -> Body? { alliance.bodies[id] }
  /// The spell of an identifier; nil when there is none to be seen.
  public func membership(_ id: Membership.ID) -> Membership? { alliance.memberships[id] }
  /// The restriction of an identifier; nil when there is none to be seen.
  public func restriction(_ id: Restriction.ID) -> Restriction? { alliance.restrictions[id] }
  /// The decision of a code; nil when there is none to be seen.
  public func decision(_ id: Decision.ID) -> Decision? { alliance.decisions[id] }
  /// The source of a code; nil when there is none to be seen.
  public func source(_ id: Source.ID) -> Source? { alliance.sources[id] }
  /// The term of a code; nil when there is none to be seen.
  public func term(_ id: Term.ID) -> Term? { alliance.terms[id] }

  /// A party's name as of the day; its code when it is not to be seen.
  public func name(of id: Party.ID) -> Bilingual {
    party(id)?.name(on: day) ?? Bilingual(id.text)
  }

  /// A body's abbreviation; its code when it is not to be seen.
  public func short(of id: Body.ID) -> Bilingual {
    body(id)?.short ?? Bilingual(id.text)
  }
}

/// Whole tables, in order of their codes or of time.
extension Sight {
  /// All parties in order of their codes.
  public var parties: [Party] {
    alliance.index.partiesInOrder.compactMap { alliance.parties[$0] }
  }

  /// All bodies in order of their codes.
  public var bodies: [Body] {
    alliance.index.bodiesInOrder.compactMap { alliance.bodies[$0] }
  }

  /// All bodies of some kinds, in order of their codes.
  public func bodies(of kinds: [Body.Kind]) -> [Body] {
    kinds.flatMap { alliance.index.bodiesByKind[$0] ?? [] }.sorted()
      .compactMap { alliance.bodies[$0] }
  }

  /// How many bodies there are on the day.
  public var countBodies: Int { alliance.index.lives.depth(on: day) }

  /// All memberships by body, party and first day.
  public var memberships: [Membership] {
    alliance.memberships.values.sorted { left, right in
      (left.body, left.party, left.from.day, left.id)
        < (right.body, right.party, right.from.day, right.id)
    }
  }

  /// All restrictions by first day.
  public var restrictions: [Restriction] {
    alliance.restrictions.values.sorted { ($0.from.day, $0.id) < ($1.from.day, $1.id) }
  }

  /// All decisions by day.
  public var decisions: [Decision] {
    alliance.decisions.values.sorted { ($0.day.day, $0.id) < ($1.day.day, $1.id) }
  }

  /// All sources by code, the numbers in codes counted as numbers.
  public var sources: [Source] {
    alliance.sources.values.sorted { $0.id.natural < $1.id.natural }
  }

  /// All terms of a scheme by code.
  public func terms(of scheme: String) -> [Term] {
    alliance.terms.values.filter { $0.scheme == scheme }.sorted { $0.id < $1.id }
  }

  /// All terms by scheme and code.
  public var terms: [Term] {
    alliance.terms.values.sorted { ($0.scheme, $0.id) < ($1.scheme, $1.id) }
  }
}

extension Code {
  /// Letters, number and rest of a code such as `S33a`, to sort `S4` before `S33`.
  fileprivate var natural: (String, Int, String) {
    let letters = text.prefix { !$0.isNumber }
    let digits = text.dropFirst(letters.count).prefix { $0.isNumber }
    return (String(letters), Int(digits) ?? 0, String(text.dropFirst(letters.count + digits.count)))
  }
}
