internal import HashTreeCollections
public import Labels

/// The alliance as one principal may see it, as of a day.
///
/// Pages, JSON and exports receive a sight and never an ``Alliance``: whatever is computed from
/// it is computed from readable records alone. The network itself is open to all; whatever bears
/// a label is read here only if the label permits.
///
/// Three moments meet in a sight. The `day` is that as of which things are told. The alliance may
/// be an earlier one, as the record knew it then. Who may read is decided by neither: always by
/// the labels, memberships and clearances of the present, so that looking back opens nothing.
public struct Sight: Sendable {
  let alliance: Alliance
  /// The alliance of the present, by which reading is decided.
  let judge: Alliance
  /// Who sees.
  public let principal: Principal
  /// The day as of which standings, members and names are told.
  public let day: Day
  /// The moment of the reading.
  public let now: Instant
  /// Whether the alliance is the present one, so that its own labels decide.
  let isOfThePresent: Bool
  /// Nil for the program's own questions about the network, which is open.
  private let permit: Permit?

  /// The network alone, for what the domain itself asks.
  init(network alliance: Alliance, on day: Day) {
    self.alliance = alliance
    judge = alliance
    principal = Principal(id: .nobody)
    self.day = day
    now = Instant(milliseconds: Int64(day.number) * 86_400_000)
    isOfThePresent = true
    permit = nil
  }

  /// The present alliance, or, where a judge is named, an earlier one.
  init(
    _ alliance: Alliance, judge: Alliance?, principal: Principal, day: Day, now: Instant
  ) {
    self.alliance = alliance
    isOfThePresent = judge == nil
    let judge = judge ?? alliance
    self.judge = judge
    self.principal = principal
    self.day = day
    self.now = now
    permit = judge.permits.permit(for: ReaderClass(principal, on: now.day), in: judge)
  }

  /// The same sight as of another day.
  public func on(_ day: Day) -> Sight {
    let judge = isOfThePresent ? nil : judge
    return Sight(alliance, judge: judge, principal: principal, day: day, now: now)
  }

  /// The same sight of an earlier alliance, judged by the same present.
  public func of(_ alliance: Alliance) -> Sight {
    Sight(alliance, judge: judge, principal: principal, day: day, now: now)
  }

  /// The pack that the office was set up from.
  public var edition: Edition? { alliance.edition }

  /// Whether a marking of the present alliance lets the principal read what bears it; what the
  /// present no longer holds is read by nobody.
  func reads(_ marking: Marking?) -> Bool {
    guard let permit, let marking else { return false }
    return permit.reads(marking, at: now, in: judge)
  }

  /// The days around one on which the principal's releases were the same.
  func daysOfOneRelease(around day: Day) -> Range<Day> {
    permit?.days(around: day) ?? .earliest..<(.latest)
  }

  /// Whether a label that stands in no marking lets the principal read.
  public func reads(_ label: Label) -> Bool {
    guard let permit else { return false }
    return judge.verdict(on: label, for: permit.reader, at: now) == .permit
  }
}

extension Alliance {
  /// The alliance as a principal may see it, as of a day, at a moment.
  ///
  /// `judge` is the present alliance where this one is an earlier state of it.
  public func seen(
    by principal: Principal, on day: Day, at now: Instant, judgedBy judge: Alliance? = nil
  ) -> Sight {
    // An earlier state is shown as the record knew it; the present one as the clock has left it.
    guard let judge else {
      return Sight(settled(by: now), judge: nil, principal: principal, day: day, now: now)
    }
    return Sight(
      self, judge: judge.settled(by: now), principal: principal, day: day, now: now)
  }

  /// Who acts when a person does, at a moment; nil when the record knows nobody of the code.
  public func principal(_ id: Person.ID, at now: Instant) -> Principal? {
    people[id]?.principal(on: now.day)
  }

  /// Whether someone known to the record has left it by a moment.
  public func hasLeft(_ id: Person.ID, by now: Instant) -> Bool {
    people[id]?.left.map { $0 <= now.day } ?? false
  }

  /// The policies that the office works by, by name.
  public var policies: [Adoption] { adoptions.values.sorted { $0.name < $1.name } }
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
