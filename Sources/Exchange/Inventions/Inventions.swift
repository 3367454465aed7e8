public import Domain

/// Invented years of a menu: providers, activities, their runs, and who goes.
///
/// Nobody in it exists and nothing in it ever happened; names and texts say so. It is made by a
/// seed alone: the same seed, years, moment and alliance give the same orders. Every order was
/// decided upon a draft of the alliance, so that all are accepted by one that is like it.
public struct Inventions: Sendable {
  /// What is wanted.
  public struct Terms: Sendable {
    /// What the numbers are drawn from.
    public var seed: UInt64
    /// How many years up to the present one.
    public var years: Int
    /// The present: nothing is recorded after it.
    public var now: Instant
    /// How many activities are offered; 600 is the size of the real thing.
    public var activities = 600
    /// Keeps the bytes of a paper, and says under which digest; nil where they cannot be kept.
    public var keep: @Sendable ([UInt8], Instant) -> String?

    /// What is wanted, and the present.
    public init(
      seed: UInt64, years: Int, now: Instant,
      keep: @escaping @Sendable ([UInt8], Instant) -> String?
    ) {
      self.seed = seed
      self.years = years
      self.now = now
      self.keep = keep
    }
  }

  /// Something that one of the invented people asks of the office.
  public struct Order: Sendable {
    /// What is asked.
    public var action: Action
    /// Who asks, when and why.
    public var occasion: Occasion
    /// Under which it is known, to record it once.
    public var path: String
  }

  /// A month's orders.
  public struct Batch: Sendable {
    /// The first day of the month.
    public var month: Day
    /// In the order of time.
    public var orders: [Order] = []
    /// The invented names of those who were registered in it, of late years alone.
    public var names: [(candidate: Candidate.ID, name: String)] = []
  }

  /// How much there is of everything so far.
  public struct Tally: Hashable, Sendable {
    /// Providers.
    public var providers = 0
    /// Activities.
    public var activities = 0
    /// Runs.
    public var iterations = 0
    /// People who may be sent.
    public var candidates = 0
    /// Nominations.
    public var nominations = 0
    /// Orders that the rules would have refused, and that were left out, by the refusal's first
    /// words: for whoever tends the inventions.
    public var leftOut: [String: Int] = [:]
  }

  /// How much there is of everything so far.
  public internal(set) var tally = Tally()
  /// The alliance as the orders so far have made it.
  public internal(set) var alliance: Alliance

  /// What was wanted.
  public let terms: Terms
  var chance: Chance
  var agenda = Agenda<Deed>()
  var batch: Batch
  var staff: InventedStaff
  var catalogue = InventedActivities()
  let gazetteer = Gazetteer()
  var offers: [InventedActivities.Plan] = []
  var offerPlaces: [Activity.ID: Int] = [:]
  var runNumbers: [Activity.ID: Int] = [:]
  /// Those whom each party may send.
  var pools: [Party.ID: [Candidate]] = [:]
  /// How many of a party's people are paid for in a year.
  var funded: [Allowance.ID: Int] = [:]
  /// How many may be.
  var granted: [Allowance.ID: Int] = [:]
  /// Whose people act for each provider.
  var seats: [Provider.ID: Principal.Seat] = [:]
  /// Who may send people in a month, and how often each does.
  var senders: Senders?
  private var serial = 0

  /// Something that will be done.
  enum Deed: Sendable {
    case found
    case plan(year: Int)
    case allow(year: Int)
    case renew(Activity.ID)
    case retire(Activity.ID)
    case propose([Iteration])
    case check([Iteration.ID])
    case approve([Iteration.ID], Iteration.Approval)
    case publish([Iteration.ID])
    case nominate(Iteration.ID, Party.ID, count: Int)
    case fill(Iteration.ID)
    case answer(Nomination.ID)
    case withdraw(Nomination.ID)
    case substitute(Nomination.ID)
    case move(Iteration.ID)
    case cancel(Iteration.ID)
    case instruct(Iteration.ID)
    case attend(Iteration.ID)
    case certify(Iteration.ID)
    case criticise(Iteration.ID, Party.ID)
    case report(Iteration.ID)
    /// Seats fall free shortly before the present, so that offers are pending in it.
    case freeSeats
  }

  /// Begins in the summer before the first year, upon an alliance that has a network and policies.
  public init(_ terms: Terms, upon alliance: Alliance) {
    self.terms = terms
    self.alliance = alliance
    chance = Chance(seed: terms.seed)
    let present = terms.now.day.year
    let first = present - max(1, terms.years) + 1
    let start = Day(year: first - 1, month: 8, day: 3)?.workday ?? .earliest
    batch = Batch(month: start)
    let until = Day(year: present + 2, month: 12, day: 31) ?? .latest
    staff = InventedStaff(from: start, until: until)
    agenda.put(.found, at: start.at(hour: 8))
    agenda.put(.freeSeats, at: terms.now.day.adding(-1).at(hour: 6))
    for year in first...(present + 1) {
      guard let day = Day(year: year - 1, month: 9, day: 1)?.workday else { continue }
      agenda.put(.plan(year: year), at: day.at(hour: 7))
      agenda.put(.allow(year: year), at: day.adding(70).at(hour: 9))
    }
  }

  /// The next month in which anything happens; nil after the last.
  public mutating func next() -> Batch? {
    while let due = agenda.next, due <= terms.now {
      let (year, month, _) = due.day.parts
      let start = Day(year: year, month: month, day: 1) ?? due.day
      batch = Batch(month: start)
      while let next = agenda.next, next <= terms.now, next.day.isIn(year, month),
        let (deed, at) = agenda.take()
      {
        perform(deed, at)
      }
      if !batch.orders.isEmpty { return batch }
    }
    return nil
  }

  /// Asks for something upon the draft; nil, and nothing is recorded, when the rules refuse.
  @discardableResult
  mutating func ask(
    _ action: Action, by principal: Principal?, at moment: Instant, because reason: String = ""
  ) -> [Fact]? {
    guard let principal else { return nil }
    var occasion = Occasion(by: principal, at: moment, reason: reason)
    if !reason.isEmpty {
      occasion.label = alliance.policies.lazy.compactMap { $0.openLabel(at: moment) }.first
    }
    do throws(Refusal) {
      let facts = try alliance.decide(action, on: occasion)
      alliance.apply(facts)
      serial += 1
      let path = "menu/\(terms.seed)/\(serial)"
      batch.orders.append(Order(action: action, occasion: occasion, path: path))
      note(facts, at: moment)
      return facts
    } catch {
      tally.leftOut[error.word, default: 0] += 1
      refusal = error
      return nil
    }
  }

  /// Why the last thing was refused.
  var refusal: Refusal?

  /// What follows from facts, whoever's doing they are: seats that are offered are answered.
  private mutating func note(_ facts: [Fact], at moment: Instant) {
    for fact in facts {
      guard case .nomination(.turned(let turn)) = fact, turn.status == .offered else { continue }
      let hours = chance.among(6...150)
      let at = Instant(milliseconds: moment.milliseconds + Int64(hours) * 3_600_000)
      agenda.put(.answer(turn.nomination), at: at)
    }
  }

  /// What the planners see: everything.
  func sight(at moment: Instant) -> Sight {
    let planner = staff.principal(.checker) ?? InventedStaff.founder
    guard let planner else { preconditionFailure("plain words are codes") }
    return alliance.seen(by: planner, on: moment.day, at: moment)
  }
}

extension Refusal {
  /// Its case, and of a nomination's refusal that of the gravest finding.
  fileprivate var word: String {
    if case .nominationUnfit(let findings) = self, let first = findings.first {
      return "nominationUnfit." + "\(first)".prefix { $0 != "(" }
    }
    return String("\(self)".prefix { $0 != "(" })
  }
}

extension Day {
  fileprivate func isIn(_ year: Int, _ month: Int) -> Bool {
    let parts = parts
    return parts.year == year && parts.month == month
  }
}
