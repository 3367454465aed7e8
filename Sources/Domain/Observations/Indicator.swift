/// What is measured: its name, its unit, and what a value of it says.
public struct Indicator: Hashable, Sendable, Identifiable {
  /// A code that only indicators bear.
  public typealias ID = Code<Indicator>

  /// The code: `population`.
  public let id: ID
  /// Its names over time; never empty.
  public var names: [DatedName]
  /// What its numbers count: people, millions of euros.
  public var unit: Bilingual
  /// What a value says, and what it does not.
  public var meaning: Bilingual?
  /// What all this rests on.
  public var evidence: Evidence

  /// An indicator by code, names and unit.
  public init(id: ID, names: [DatedName], unit: Bilingual) {
    self.id = id
    self.names = names
    self.unit = unit
    evidence = Evidence()
  }

  /// Its name on a day.
  public func name(on day: Day) -> Bilingual { names.held(on: day)?.name ?? Bilingual(id.text) }
}

/// A value of an indicator: whose, when, how sure.
public struct Observation: Hashable, Sendable, Identifiable {
  /// An identifier that only observations bear.
  public typealias ID = Identifier<Observation>

  /// Whose value it is.
  public enum Observed: Hashable, Sendable {
    case party(Party.ID)
    case body(Body.ID)

    /// The record that it is about.
    public var subject: Subject {
      switch self {
      case .party(let id): .party(id)
      case .body(let id): .body(id)
      }
    }

    /// The party, if it is one.
    public var party: Party.ID? { if case .party(let id) = self { id } else { nil } }
  }

  /// Minted by whoever records it.
  public let id: ID
  /// What was measured.
  public var indicator: Indicator.ID
  /// Of whom or what.
  public var of: Observed
  /// When: the day, month or year that it names, or the first of several days.
  public var from: Dated
  /// The first day after; nil where `from` names it all.
  public var to: Dated?
  /// How much.
  public var value: Quantity
  /// How little it may be; nil where nobody has said.
  public var low: Quantity?
  /// How much it may be.
  public var high: Quantity?
  /// What it rests on.
  public var evidence: Evidence
  /// Who may read it; nil for open reference data, as the network is.
  public var marking: Marking?

  /// A value of an indicator.
  public init(
    id: ID, _ indicator: Indicator.ID, of observed: Observed, in from: Dated, _ value: Quantity
  ) {
    self.id = id
    self.indicator = indicator
    of = observed
    self.from = from
    self.value = value
    evidence = Evidence()
  }

  /// The days that it is about, the last left out.
  public var days: Range<Day> {
    let end = to?.day ?? from.endOfPeriod
    return from.day..<max(end, from.day.next)
  }
}

extension Dated {
  /// The first day after the day, month or year that it names.
  public var endOfPeriod: Day {
    switch precision {
    case .day: day.next
    case .month: day.lastOfMonth.next
    case .year: Day(year: day.year + 1, month: 1, day: 1) ?? .latest
    }
  }
}
