/// What a party has in an operation, day by day.
public struct Contribution: Hashable, Sendable, Identifiable {
  /// An identifier that only contributions bear.
  public typealias ID = Identifier<Contribution>

  /// How many from a day on, until the next such day.
  public struct Strength: Hashable, Sendable {
    /// The first day.
    public var from: Day
    /// How many people or things.
    public var count: Int

    /// A number from a day on.
    public init(_ count: Int, from: Day) {
      self.count = count
      self.from = from
    }
  }

  /// A limit on how it may be used.
  public struct Caveat: Hashable, Sendable {
    /// What it may not be used for, or only so.
    public var text: String
    /// The first day.
    public var from: Day
    /// The first day without it; nil while it holds.
    public var to: Day?

    /// A limit from a day on.
    public init(_ text: String, from: Day, to: Day? = nil) {
      self.text = text
      self.from = from
      self.to = to
    }

    /// Whether it holds on a day.
    public func holds(on day: Day) -> Bool { from <= day && to.map { day < $0 } ?? true }
  }

  /// Minted by whoever records it; that of an accepted offer has the offer's bits.
  public let id: ID
  /// To which operation.
  public var operation: Body.ID
  /// Whose.
  public var party: Party.ID
  /// What.
  public var capability: Capability
  /// Where in the operation; empty where nothing is said.
  public var sector: String
  /// How many from which days on, in order of days; never empty.
  public var strengths: [Strength]
  /// The first day on which it is no longer there; nil while it is.
  public var end: Day?
  /// Limits on its use, in the order in which they were recorded.
  public var caveats: [Caveat]
  /// Who may read it.
  public var marking: Marking
  /// Who may read the caveats, where fewer may than may read the rest.
  public var caveatMarking: Marking?
  /// The offer that it came of.
  public var offer: Offer.ID?
  /// The decision by which it was accepted.
  public var decision: Decision.ID?
  /// What all this rests on.
  public var evidence: Evidence

  /// A contribution of a party of which no strength is known yet; the rules ask for one.
  public init(
    id: ID, of party: Party.ID, to operation: Body.ID, _ capability: Capability, marking: Marking
  ) {
    self.id = id
    self.party = party
    self.operation = operation
    self.capability = capability
    self.marking = marking
    strengths = []
    sector = ""
    caveats = []
    evidence = Evidence()
  }

  /// The day on which it began.
  public var from: Day { strengths.first?.from ?? .latest }

  /// How many there are on a day.
  public func count(on day: Day) -> Int {
    if let end, day >= end { return 0 }
    return strengths.last { $0.from <= day }?.count ?? 0
  }

  /// The days on which the number changes, each with the number from then on.
  public var turns: [Strength] {
    guard let end else { return strengths }
    return strengths.filter { $0.from < end } + [Strength(0, from: end)]
  }

  /// How many days of a person or a thing fall into a period, its last day left out.
  public func days(in period: Range<Day>) -> Int {
    let turns = turns
    return turns.indices.reduce(0) { sum, place in
      let first = max(turns[place].from, period.lowerBound)
      let next = place + 1 < turns.count ? turns[place + 1].from : period.upperBound
      let last = min(next, period.upperBound)
      guard first < last else { return sum }
      return sum + turns[place].count * Int(last.number - first.number)
    }
  }

  /// The limits that hold on a day.
  public func caveats(on day: Day) -> [Caveat] { caveats.filter { $0.holds(on: day) } }

  /// With another number from a day on.
  mutating func set(_ strength: Strength) {
    strengths.removeAll { $0.from == strength.from }
    let place = strengths.firstIndex { $0.from > strength.from } ?? strengths.count
    strengths.insert(strength, at: place)
  }
}
