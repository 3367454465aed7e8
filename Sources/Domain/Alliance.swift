internal import HashTreeCollections

/// A whole alliance: every party, body, membership and restriction that the record knows.
///
/// It is a value. ``decide(_:on:)`` says what an action would make happen and may refuse;
/// ``apply(_:)`` makes it so and cannot. Replaying a journal's facts in order gives the same
/// value on every machine. Readers hold copies, which share what has not changed.
public struct Alliance: Sendable {
  var edition: Edition?
  var sources = TreeDictionary<Source.ID, Source>()
  var decisions = TreeDictionary<Decision.ID, Decision>()
  var terms = TreeDictionary<Term.ID, Term>()
  var parties = TreeDictionary<Party.ID, Party>()
  var bodies = TreeDictionary<Body.ID, Body>()
  var memberships = MembershipTable()
  var restrictions = TreeDictionary<Restriction.ID, Restriction>()

  var adoptions: [String: Adoption] = [:]
  var people = TreeDictionary<Person.ID, Person>()
  var notes = TreeDictionary<Note.ID, Note>()
  var papers = TreeDictionary<Paper.ID, Paper>()
  var versions = TreeDictionary<Version.ID, Version>()
  var readings = TreeDictionary<Version.ID, [ReadReceipt]>()
  var widenings = TreeDictionary<Widening.ID, Widening>()
  var challenges = TreeDictionary<Challenge.ID, Challenge>()
  var providers = TreeDictionary<Provider.ID, Provider>()
  var activities = TreeDictionary<Activity.ID, Activity>()
  var iterations = TreeDictionary<Iteration.ID, Iteration>()
  var candidates = TreeDictionary<Candidate.ID, Candidate>()
  var rosters = TreeDictionary<Iteration.ID, Roster>()
  var allowances = TreeDictionary<Allowance.ID, Allowance>()
  var draftPlans = TreeDictionary<Plan.ID, Plan>()
  var committees = TreeDictionary<Committee.ID, Committee>()
  /// The clocks by which parties' capitals live.
  var clocks = TreeDictionary<Party.ID, String>()
  var proposals = TreeDictionary<Proposal.ID, Proposal>()
  var tracks = TreeDictionary<Track.ID, Track>()
  var instruments = TreeDictionary<Instrument.ID, Instrument>()
  var cases = TreeDictionary<Case.ID, Case>()
  var meetings = TreeDictionary<Meeting.ID, Meeting>()
  var offers = TreeDictionary<Offer.ID, Offer>()
  var contributions = TreeDictionary<Contribution.ID, Contribution>()
  var indicators = TreeDictionary<Indicator.ID, Indicator>()
  var observations = TreeDictionary<Observation.ID, Observation>()
  var programmes = TreeDictionary<Programme.ID, Programme>()
  var questionnaires = TreeDictionary<Questionnaire.ID, Questionnaire>()
  var responses = TreeDictionary<Response.ID, Response>()
  /// Contents of labels by number; always derivable, but its order is kept.
  var labels = LabelBook()
  /// What was decided of late; always derivable.
  var permits = Permits()
  /// Whom rules of eligibility let in, as far as it was asked of late; always derivable.
  var admissions = Admissions()

  /// Everything above, arranged for questions; always derivable from it.
  var index = Index()

  /// An alliance of which nothing is known yet.
  public init() {}

  /// Makes facts so, in order.
  public mutating func apply(_ facts: some Sequence<Fact>) {
    for fact in facts { apply(fact) }
  }

  /// Makes a fact so. It was decided, so it holds: a fact that cannot is a fault of the program.
  public mutating func apply(_ fact: Fact) {
    switch fact {
    case .reference(let fact): apply(fact)
    case .party(let fact): apply(fact)
    case .body(let fact): apply(fact)
    case .membership(let fact): apply(fact)
    case .restriction(let fact): apply(fact)
    case .access(let fact): apply(fact)
    case .note(let fact): apply(fact)
    case .paper(let fact): apply(fact)
    case .review(let fact): apply(fact)
    case .activity(let fact): apply(fact)
    case .nomination(let fact): apply(fact)
    case .plan(let fact): apply(fact)
    case .proposal(let fact): apply(fact)
    case .meeting(let fact): apply(fact)
    case .operation(let fact): apply(fact)
    case .observation(let fact): apply(fact)
    case .toolbox(let fact): apply(fact)
    case .dialogue(let fact): apply(fact)
    case .programme(let fact): apply(fact)
    case .questionnaire(let fact): apply(fact)
    }
    if fact.mayMoveReleases {
      permits = Permits()
      admissions = Admissions()
    }
  }

  /// Says what an action makes happen, or why the rules forbid it.
  ///
  /// The occasion is checked first, its role and the text of its reason; then the action, in the
  /// order of ``Refusal``'s cases. The facts are not yet true: the caller records them and then
  /// applies them.
  public func decide(_ action: Action, on occasion: Occasion) throws(Refusal) -> [Fact] {
    // What the clock has made so by now is so, whether the record says it yet or not.
    if isDue(by: occasion.at) {
      let (settlements, after) = settling(by: occasion.at)
      return settlements.flatMap(\.facts) + (try after.decide(action, on: occasion))
    }
    if let role = action.role, !occasion.principal.roles.contains(role) {
      throw .notPermitted(role)
    }
    try check(text: occasion.reason, .reason, limit: 2000, mayBeEmpty: true)
    try checkReasonLabel(of: occasion)
    switch action {
    case .reference(let action): return try decide(action, on: occasion)
    case .party(let action): return try decide(action, on: occasion)
    case .body(let action): return try decide(action, on: occasion)
    case .membership(let action): return try decide(action, on: occasion)
    case .restriction(let action): return try decide(action, on: occasion)
    case .access(let action): return try decide(action, on: occasion)
    case .note(let action): return try decide(action, on: occasion)
    case .paper(let action): return try decide(action, on: occasion)
    case .review(let action): return try decide(action, on: occasion)
    case .activity(let action): return try decide(action, on: occasion)
    case .nomination(let action): return try decide(action, on: occasion)
    case .plan(let action): return try decide(action, on: occasion)
    case .proposal(let action): return try decide(action, on: occasion)
    case .meeting(let action): return try decide(action, on: occasion)
    case .operation(let action): return try decide(action, on: occasion)
    case .observation(let action): return try decide(action, on: occasion)
    case .toolbox(let action): return try decide(action, on: occasion)
    case .dialogue(let action): return try decide(action, on: occasion)
    case .programme(let action): return try decide(action, on: occasion)
    case .questionnaire(let action): return try decide(action, on: occasion)
    }
  }

  /// How many records of each kind there are, for benches and sanity checks.
  public var size: Int {
    sources.count + decisions.count + terms.count + parties.count + bodies.count
      + memberships.count + restrictions.count + people.count + notes.count + versions.count
      + activities.count + iterations.count + index.nominations.count
      + draftPlans.count + proposals.count + tracks.count + cases.count + meetings.count
      + offers.count + contributions.count + observations.count
      + programmes.count + responses.count
  }
}

extension Action {
  /// The role without which nobody may ask; nil where what is asked about decides.
  var role: Principal.Role? {
    switch self {
    case .reference, .party, .body, .membership, .restriction: .registrar
    case .access(.adopt): .securityOfficer
    case .access(.clear), .access(.withdraw): .securityOfficer
    case .access: .administrator
    case .review(.settle): .securityOfficer
    case .note, .paper, .review, .activity, .nomination, .plan, .proposal: nil
    case .meeting, .operation, .observation, .toolbox, .dialogue, .programme: nil
    case .questionnaire: nil
    }
  }
}

extension Fact {
  /// Whether it may change who belongs to what, and so who may read what.
  fileprivate var mayMoveReleases: Bool {
    switch self {
    case .party, .body, .membership, .restriction, .access(.adopted): true
    case .reference, .access, .note, .paper, .review, .activity, .nomination, .plan, .proposal:
      false
    case .meeting, .operation, .observation, .toolbox, .dialogue, .programme: false
    case .questionnaire: false
    }
  }
}

extension Alliance: Equatable {
  /// Whether both hold the same records; the index follows from them.
  public static func == (left: Alliance, right: Alliance) -> Bool {
    left.edition == right.edition && left.sources == right.sources
      && left.decisions == right.decisions && left.terms == right.terms
      && left.parties == right.parties && left.bodies == right.bodies
      && left.memberships == right.memberships && left.restrictions == right.restrictions
      && left.adoptions == right.adoptions && left.people == right.people
      && left.notes == right.notes && left.papers == right.papers
      && left.versions == right.versions && left.readings == right.readings
      && left.widenings == right.widenings && left.challenges == right.challenges
      && left.providers == right.providers && left.activities == right.activities
      && left.iterations == right.iterations && left.candidates == right.candidates
      && left.rosters == right.rosters && left.allowances == right.allowances
      && left.draftPlans == right.draftPlans && left.committees == right.committees
      && left.clocks == right.clocks && left.proposals == right.proposals
      && left.tracks == right.tracks
      && left.instruments == right.instruments && left.cases == right.cases
      && left.meetings == right.meetings
      && left.offers == right.offers && left.contributions == right.contributions
      && left.indicators == right.indicators && left.observations == right.observations
      && left.programmes == right.programmes && left.responses == right.responses
      && left.questionnaires == right.questionnaires
  }
}
