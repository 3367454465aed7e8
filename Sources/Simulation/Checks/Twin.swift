import Domain
import Journal
import Registry

/// What the journal says, read past the servers: every entry and the alliance after each.
///
/// It is what the servers are held against. It follows the engine itself, where nothing fails.
struct Twin {
  /// The alliance after so many entries; the first is that of none.
  private(set) var versions = [Alliance()]
  private(set) var entries: [Journal.Entry] = []
  private(set) var lines: [Domain.Entry] = []
  private(set) var places: [ActionKey: Int] = [:]
  private(set) var roster = Roster()
  private var head = Head.empty

  /// The alliance as of the last entry.
  var alliance: Alliance { versions[versions.count - 1] }

  /// How many entries there are.
  var count: Int { entries.count }

  /// The line that records an order's key, if one does.
  func line(for key: ActionKey) -> Domain.Entry? { places[key].map { lines[$0] } }

  /// Reads what was appended since the last time, and checks that it follows.
  mutating func follow(_ journal: any Chronicle) throws(Violation) {
    var found: [Journal.Entry] = []
    do throws(JournalFailure) {
      try journal.read(after: head.number, limit: nil) { entry in
        found.append(entry)
        return true
      }
    } catch {
      throw Violation("engine", "the engine itself failed: \(error)")
    }
    for entry in found { try take(entry) }
  }

  private mutating func take(_ entry: Journal.Entry) throws(Violation) {
    try expect(entry.follows(head), "chain", "entry \(entry.number) does not follow")
    if let place = places[entry.key] {
      throw Violation("once", "entries \(place + 1) and \(entry.number) bear the same key")
    }
    let line: Domain.Entry
    do throws(RegistryFault) { line = try Domain.Entry(entry) } catch {
      throw Violation("stored", "entry \(entry.number) cannot be read: \(error)")
    }
    var next = alliance
    next.apply(line.facts)
    roster.learn(line.facts)
    head = entry.head
    places[entry.key] = entries.count
    entries.append(entry)
    lines.append(line)
    versions.append(next)
  }
}

/// The names of the records that there are, in the order in which they were recorded: what a
/// work-load draws from.
struct Roster {
  private(set) var parties: [Party.ID] = []
  private(set) var bodies: [Body.ID] = []
  private(set) var spells: [Membership.ID] = []
  private(set) var limits: [Restriction.ID] = []
  private(set) var decisions: [Decision.ID] = []
  private(set) var sources: [Source.ID] = []
  private(set) var terms: [Term.ID] = []
  private(set) var people: [Person.ID] = []
  private(set) var notes: [Note.ID] = []
  private(set) var versions: [Version.ID] = []
  private(set) var widenings: [Widening.ID] = []
  private(set) var challenges: [Challenge.ID] = []
  private(set) var providers: [Provider.ID] = []
  private(set) var activities: [Activity.ID] = []
  private(set) var runs: [Iteration.ID] = []
  private(set) var candidates: [Candidate.ID] = []
  private(set) var nominations: [Nomination.ID] = []
  private(set) var plans: [Plan.ID] = []
  private(set) var proposals: [Proposal.ID] = []
  private(set) var cases: [Case.ID] = []
  private(set) var programmes: [Programme.ID] = []
  private(set) var meetings: [Meeting.ID] = []

  mutating func learn(_ facts: [Fact]) {
    for fact in facts {
      switch fact.deed {
      case .added, .proposed, .nominated, .brought, .opened, .planned: add(fact.subject)
      case .struck: strike(fact.subject)
      default: break
      }
    }
  }

  private mutating func add(_ subject: Subject) {
    switch subject {
    case .party(let id): parties.append(id)
    case .body(let id): bodies.append(id)
    case .membership(let id): spells.append(id)
    case .restriction(let id): limits.append(id)
    case .decision(let id): decisions.append(id)
    case .source(let id): sources.append(id)
    case .term(let id): terms.append(id)
    case .person(let id): people.append(id)
    case .note(let id): notes.append(id)
    case .version(let id): versions.append(id)
    case .widening(let id): widenings.append(id)
    case .challenge(let id): challenges.append(id)
    case .provider(let id): providers.append(id)
    case .activity(let id): activities.append(id)
    case .iteration(let id): runs.append(id)
    case .candidate(let id): candidates.append(id)
    case .nomination(let id): nominations.append(id)
    case .plan(let id): plans.append(id)
    case .proposal(let id): proposals.append(id)
    case .case(let id): cases.append(id)
    case .programme(let id): programmes.append(id)
    case .meeting(let id): meetings.append(id)
    default: break
    }
  }

  private mutating func strike(_ subject: Subject) {
    switch subject {
    case .party(let id): parties.removeAll { $0 == id }
    case .body(let id): bodies.removeAll { $0 == id }
    case .membership(let id): spells.removeAll { $0 == id }
    case .restriction(let id): limits.removeAll { $0 == id }
    case .note(let id): notes.removeAll { $0 == id }
    case .plan(let id): plans.removeAll { $0 == id }
    default: break
    }
  }
}
