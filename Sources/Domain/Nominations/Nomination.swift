/// That a party puts someone forward for an iteration.
///
/// It bears no label of its own: who may read the iteration and sits in the nominating party's
/// seat, the provider's, or plans for the alliance may read it, and nobody else.
public struct Nomination: Hashable, Sendable, Identifiable {
  /// An identifier that only nominations bear.
  public typealias ID = Identifier<Nomination>

  /// How far it has come.
  public enum Status: UInt8, Hashable, Sendable, CaseIterable {
    /// The provider has to decide.
    case submitted = 1
    /// In line for a seat.
    case waiting = 2
    /// A seat fell free; the party has until a moment to take it.
    case offered = 3
    /// Has a seat.
    case confirmed = 4
    case refused = 5
    /// The party did not take the seat that was offered, or not in time.
    case declined = 6
    case withdrawn = 7
    /// Another has the seat in their stead.
    case substituted = 8
    case attended = 9
    case noShow = 10

    /// Whether a seat is taken, or kept while an offer runs.
    public var holdsSeat: Bool {
      switch self {
      case .offered, .confirmed, .attended, .noShow: true
      case .submitted, .waiting, .refused, .declined, .withdrawn, .substituted: false
      }
    }

    /// Whether anything may still come of it.
    public var isLive: Bool {
      switch self {
      case .submitted, .waiting, .offered, .confirmed: true
      case .refused, .declined, .withdrawn, .substituted, .attended, .noShow: false
      }
    }
  }

  /// What the party asks the alliance to pay.
  public struct Funding: Hashable, Sendable {
    /// The way there and back.
    public var travel: Bool
    /// Bed and meals.
    public var lodging: Bool

    /// A request for travel, lodging or both.
    public init(travel: Bool, lodging: Bool) {
      self.travel = travel
      self.lodging = lodging
    }

    /// Nothing asked.
    public static let none = Funding(travel: false, lodging: false)
    /// Whether anything is asked.
    public var isAsked: Bool { travel || lodging }
  }

  /// Minted by whoever nominates.
  public let id: ID
  /// For which run.
  public var iteration: Iteration.ID
  /// Who.
  public var candidate: Candidate.ID
  /// Who puts them forward.
  public var party: Party.ID
  /// The party's own order of those it puts forward for this run, from 1.
  public var priority: Int
  /// What the party asks the alliance to pay.
  public var funding: Funding
  /// What the party says to what the findings ask.
  public var remark: String?
  /// When it was put forward, and by whom.
  public var filed: Stamp
  /// How far it has come.
  public var status: Status
  /// Since when, and by whom.
  public var since: Stamp
  /// Until when a seat that is offered may be taken.
  public var answerBy: Instant?
  /// Why it was refused, withdrawn or declined, told to whoever may read the nomination.
  public var why: String?
  /// The statuses that it had before, the first one first.
  public var past: [Step] = []
  /// The provider's place for it among those who wait or ask, from 1; nil without one.
  public var ranked: Int?
  /// The nomination whose seat it took.
  public var replaces: Nomination.ID?
  /// The code of the certificate; nil without one.
  public var certificate: Certificate?

  /// A code that only certificates bear, drawn at random: who holds it may verify it.
  public typealias Certificate = Code<CertificateMark>
  /// What a certificate's code names.
  public enum CertificateMark {}

  /// That a party puts someone forward.
  public init(
    id: ID, for iteration: Iteration.ID, of candidate: Candidate.ID, by party: Party.ID,
    _ filed: Stamp
  ) {
    self.id = id
    self.iteration = iteration
    self.candidate = candidate
    self.party = party
    self.filed = filed
    priority = 1
    funding = .none
    status = .submitted
    since = filed
  }
}

/// What the alliance pays for a party's people in a year.
public struct Allowance: Hashable, Sendable {
  /// Whose and when.
  public struct ID: Hashable, Sendable {
    /// The party.
    public var party: Party.ID
    /// The calendar year of the iteration's first day.
    public var year: Int

    /// A party's year.
    public init(party: Party.ID, year: Int) {
      self.party = party
      self.year = year
    }
  }

  /// Whose and when.
  public let id: ID
  /// How much of travel is paid, in hundredths.
  public var travel: Int
  /// How much of bed and meals is paid, in hundredths.
  public var lodging: Int
  /// For how many persons.
  public var persons: Int

  /// What is paid in a party's year.
  public init(id: ID, travel: Int, lodging: Int, persons: Int) {
    self.id = id
    self.travel = travel
    self.lodging = lodging
    self.persons = persons
  }
}

/// What a party's participants thought of an iteration.
public struct Critique: Hashable, Sendable, Identifiable {
  /// An identifier that only critiques bear.
  public typealias ID = Identifier<Critique>

  /// What is rated, from 1, poor, to 5, excellent.
  public enum Aspect: UInt8, Hashable, Sendable, CaseIterable {
    case content = 1
    case teaching = 2
    case organisation = 3
    /// Whether what was learnt is of use at home.
    case usefulness = 4
  }

  /// Minted by whoever writes it.
  public let id: ID
  /// Of which run.
  public var iteration: Iteration.ID
  /// Whose participants thought so.
  public var party: Party.ID
  /// The ratings in the order of ``Aspect``, 1 to 5.
  public var ratings: [Int]
  /// In words; may be empty.
  public var text: String
  /// Who may read it: the release rule of the party that writes.
  public var marking: Marking
  /// Who wrote it, and when.
  public var written: Stamp

  /// A critique without ratings or words yet.
  public init(
    id: ID, of iteration: Iteration.ID, by party: Party.ID, marking: Marking, _ written: Stamp
  ) {
    self.id = id
    self.iteration = iteration
    self.party = party
    self.marking = marking
    self.written = written
    ratings = []
    text = ""
  }

  /// The same with ratings, in the order of ``Aspect``, and words.
  public func saying(_ ratings: [Int], _ text: String) -> Critique {
    var critique = self
    critique.ratings = ratings
    critique.text = text
    return critique
  }
}
