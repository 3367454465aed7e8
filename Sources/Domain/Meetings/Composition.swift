/// How the n of a meeting were chosen: by which criteria, what came of them, and where the choice
/// departs from that and why.
public struct Composition: Hashable, Sendable {
  /// What a partner is scored by.
  public enum Criterion: UInt8, Hashable, Sendable, CaseIterable {
    /// Operations that it contributed to in the last ten years.
    case contribution = 1
    /// Statuses, packages and clusters that it holds.
    case capability = 2
    /// Whether it lies in one of the regions of the theme.
    case region = 3
    /// People put forward in the last two years for what belongs to the theme.
    case interest = 4
    /// How many of its region are chosen before it: the fewer, the better.
    case balance = 5
  }

  /// How much a criterion counts.
  public struct Weight: Hashable, Sendable {
    /// Which.
    public var criterion: Criterion
    /// How much, from 0 to 100.
    public var weight: Int

    /// A criterion and how much it counts.
    public init(_ criterion: Criterion, _ weight: Int) {
      self.criterion = criterion
      self.weight = weight
    }
  }

  /// Why the choice departs from the ranking about one partner.
  public struct Reason: Hashable, Sendable {
    /// About whom.
    public var party: Party.ID
    /// Why.
    public var text: String

    /// A reason about a party.
    public init(_ party: Party.ID, _ text: String) {
      self.party = party
      self.text = text
    }
  }

  /// By what partners are ranked.
  public struct Criteria: Hashable, Sendable {
    /// What counts how much, by criterion; those left out count nothing.
    public var weights: [Weight]
    /// The regions of the theme, by code.
    public var regions: [Term.ID]
    /// The areas of cooperation of the theme, by code; any where none is named.
    public var areas: [Term.ID]
    /// How many are wanted.
    public var count: Int

    /// Weights, and how many are wanted.
    public init(_ weights: [Weight], count: Int) {
      self.weights = weights
      self.count = count
      regions = []
      areas = []
    }

    /// How much a criterion counts.
    public func weight(of criterion: Criterion) -> Int {
      weights.first { $0.criterion == criterion }?.weight ?? 0
    }
  }

  /// What a planner chooses, once the ranking is seen.
  public struct Choice: Hashable, Sendable {
    /// By what they are ranked.
    public var criteria: Criteria
    /// Who is to be invited, by code.
    public var chosen: [Party.ID]
    /// Why the choice departs from the ranking, by party.
    public var reasons: [Reason]
    /// Who may read all this: mostly Allies alone.
    public var marking: Marking

    /// A choice by criteria.
    public init(_ criteria: Criteria, chosen: [Party.ID], marking: Marking) {
      self.criteria = criteria
      self.chosen = chosen
      self.marking = marking
      reasons = []
    }
  }

  /// A score and what it was computed from.
  public struct Score: Hashable, Sendable {
    /// By which criterion.
    public var criterion: Criterion
    /// From 0 to 100.
    public var points: Int
    /// What was counted.
    public var count: Int

    /// Points from a count.
    public init(_ criterion: Criterion, points: Int, count: Int) {
      self.criterion = criterion
      self.points = points
      self.count = count
    }
  }

  /// A partner in its place.
  public struct Ranked: Hashable, Sendable {
    /// Who.
    public var party: Party.ID
    /// Its scores, by criterion; those without weight are left out.
    public var scores: [Score]
    /// The weighted mean of its scores, in tenths of a point: 0 to 1000.
    public var total: Int

    /// A party with its scores and what they come to.
    public init(_ party: Party.ID, _ scores: [Score], total: Int) {
      self.party = party
      self.scores = scores
      self.total = total
    }
  }

  /// A partner that a hard condition keeps out.
  public struct Barred: Hashable, Sendable {
    /// What keeps it out.
    public enum Condition: UInt8, Hashable, Sendable, CaseIterable {
      /// Its people could not read the meeting's label.
      case clearance = 1
      /// It is restricted in access, meetings or dialogue on the meeting's day.
      case restriction = 2
    }

    /// Who.
    public var party: Party.ID
    /// What keeps it out.
    public var condition: Condition

    /// A party that a condition keeps out.
    public init(_ party: Party.ID, _ condition: Condition) {
      self.party = party
      self.condition = condition
    }
  }

  /// Partners in order, and those whom a hard condition keeps out.
  public struct Ranking: Hashable, Sendable {
    /// The foremost first.
    public var ranked: [Ranked]
    /// By code.
    public var barred: [Barred]

    /// Partners in order, and those kept out.
    public init(_ ranked: [Ranked], barred: [Barred]) {
      self.ranked = ranked
      self.barred = barred
    }
  }

  /// What was chosen.
  public var choice: Choice
  /// The ranking as it was computed when the choice was made.
  public var ranking: Ranking
  /// Who chose, and when.
  public var made: Stamp

  /// A choice over a ranking.
  public init(_ choice: Choice, over ranking: Ranking, _ made: Stamp) {
    self.choice = choice
    self.ranking = ranking
    self.made = made
  }

  /// Who is chosen against the ranking, or left out against it; by code.
  public var departures: [Party.ID] { choice.departures(from: ranking) }
}

extension Composition.Choice {
  /// Who is chosen against a ranking, or left out against it; by code.
  public func departures(from ranking: Composition.Ranking) -> [Party.ID] {
    Set(ranking.ranked.prefix(criteria.count).map(\.party)).symmetricDifference(chosen).sorted()
  }
}
