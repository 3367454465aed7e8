internal import HashTreeCollections

/// Every record of an alliance, laid out in lists: what a snapshot stores.
public struct Holdings: Sendable {
  /// The pack that the office was set up from.
  public var edition: Edition?
  /// Every source.
  public var sources: [Source] = []
  /// Every decision.
  public var decisions: [Decision] = []
  /// Every term.
  public var terms: [Term] = []
  /// Every party.
  public var parties: [Party] = []
  /// Every body.
  public var bodies: [Body] = []
  /// Every spell; a start is fastest when they ascend by their identifiers.
  public var memberships: [Membership] = []
  /// Every restriction, lifted ones too.
  public var restrictions: [Restriction] = []

  /// Every policy adopted.
  public var adoptions: [Adoption] = []
  /// Everyone enrolled.
  public var people: [Person] = []
  /// Every note.
  public var notes: [Note] = []
  /// Every paper.
  public var papers: [Paper] = []
  /// Every version of a paper.
  public var versions: [Version] = []
  /// Who read which version, in order of reading.
  public var readings: [VersionReadings] = []
  /// Every wider label that waits.
  public var widenings: [Widening] = []
  /// Every challenge.
  public var challenges: [Challenge] = []
  /// Every provider.
  public var providers: [Provider] = []
  /// Every activity.
  public var activities: [Activity] = []
  /// Every iteration.
  public var iterations: [Iteration] = []
  /// Everyone whom a party may send.
  public var candidates: [Candidate] = []
  /// What is paid in each party's years.
  public var allowances: [Allowance] = []
  /// Every plan.
  public var plans: [Plan] = []
  /// Every committee.
  public var committees: [Committee] = []
  /// By which clock each party's capital lives, where that is known.
  public var clocks: [PartyClock] = []
  /// Every proposal.
  public var proposals: [Proposal] = []
  /// Every dialogue.
  public var tracks: [Track] = []
  /// Every instrument.
  public var instruments: [Instrument] = []
  /// Every case.
  public var cases: [Case] = []
  /// Every meeting.
  public var meetings: [Meeting] = []
  /// Every offer for an operation.
  public var offers: [Offer] = []
  /// Everything that parties have in operations.
  public var contributions: [Contribution] = []
  /// Every indicator.
  public var indicators: [Indicator] = []
  /// Every observation.
  public var observations: [Observation] = []
  /// Every programme.
  public var programmes: [Programme] = []
  /// Every questionnaire.
  public var questionnaires: [Questionnaire] = []
  /// Every answered questionnaire.
  public var responses: [Response] = []
  /// Everyone put forward for each iteration.
  public var rosters: [IterationRoster] = []

  /// Everyone put forward for an iteration.
  public struct IterationRoster: Hashable, Sendable {
    /// Which.
    public var iteration: Iteration.ID
    /// In order of filing.
    public var nominations: [Nomination]
    /// In order of writing.
    public var critiques: [Critique]

    /// The nominations and critiques of an iteration.
    public init(
      of iteration: Iteration.ID, _ nominations: [Nomination], _ critiques: [Critique]
    ) {
      self.iteration = iteration
      self.nominations = nominations
      self.critiques = critiques
    }
  }

  /// By which clock a party's capital lives.
  public struct PartyClock: Hashable, Sendable {
    /// Whose capital.
    public var party: Party.ID
    /// The clock, such as `Europe/Helsinki`.
    public var zone: String

    /// A party's clock.
    public init(of party: Party.ID, _ zone: String) {
      self.party = party
      self.zone = zone
    }
  }

  /// Who read a version.
  public struct VersionReadings: Hashable, Sendable {
    /// Which version.
    public var version: Version.ID
    /// Who and when, in order.
    public var readings: [ReadReceipt]

    /// The readings of a version.
    public init(of version: Version.ID, _ readings: [ReadReceipt]) {
      self.version = version
      self.readings = readings
    }
  }

  /// No records.
  public init() {}
}

extension Alliance {
  /// Every record, in no order that means anything; spells by their identifiers.
  public var holdings: Holdings {
    var holdings = Holdings()
    holdings.edition = edition
    holdings.sources = Array(sources.values)
    holdings.decisions = Array(decisions.values)
    holdings.terms = Array(terms.values)
    holdings.parties = Array(parties.values)
    holdings.bodies = Array(bodies.values)
    holdings.memberships = memberships.values
    holdings.restrictions = Array(restrictions.values)
    holdings.adoptions = Array(adoptions.values)
    holdings.people = Array(people.values)
    holdings.notes = Array(notes.values)
    holdings.papers = Array(papers.values)
    holdings.versions = Array(versions.values)
    holdings.readings = readings.map { Holdings.VersionReadings(of: $0.key, $0.value) }
    holdings.widenings = Array(widenings.values)
    holdings.challenges = Array(challenges.values)
    holdings.providers = Array(providers.values)
    holdings.activities = Array(activities.values)
    holdings.iterations = Array(iterations.values)
    holdings.candidates = Array(candidates.values)
    holdings.allowances = Array(allowances.values)
    holdings.plans = Array(draftPlans.values)
    holdings.committees = Array(committees.values)
    holdings.clocks = clocks.map { Holdings.PartyClock(of: $0.key, $0.value) }
    holdings.proposals = Array(proposals.values)
    holdings.tracks = Array(tracks.values)
    holdings.instruments = Array(instruments.values)
    holdings.cases = Array(cases.values)
    holdings.meetings = Array(meetings.values)
    holdings.offers = Array(offers.values)
    holdings.contributions = Array(contributions.values)
    holdings.indicators = Array(indicators.values)
    holdings.observations = Array(observations.values)
    holdings.programmes = Array(programmes.values)
    holdings.questionnaires = Array(questionnaires.values)
    holdings.responses = Array(responses.values)
    holdings.rosters = rosters.map { id, roster in
      Holdings.IterationRoster(of: id, roster.nominations, roster.critiques)
    }
    return holdings
  }

  /// The alliance of records that were once decided; nothing is checked again.
  public init(_ holdings: Holdings) {
    self.init()
    edition = holdings.edition
    for source in holdings.sources { apply(ReferenceFact.sourceAdded(source)) }
    for decision in holdings.decisions { apply(ReferenceFact.decisionAdded(decision)) }
    for term in holdings.terms { apply(ReferenceFact.termAdded(term)) }
    for party in holdings.parties { apply(PartyFact.added(party)) }
    for body in holdings.bodies { apply(BodyFact.founded(body)) }
    learn(holdings.memberships)
    for restriction in holdings.restrictions { apply(RestrictionFact.set(restriction)) }
    for adoption in holdings.adoptions { apply(AccessFact.adopted(adoption)) }
    for person in holdings.people { apply(AccessFact.enrolled(person)) }
    for note in holdings.notes { apply(NoteFact.written(note)) }
    for paper in holdings.papers {
      papers[paper.id] = paper
      index.labelled.learn(paper)
    }
    for version in holdings.versions { add(version) }
    for item in holdings.readings { readings[item.version] = item.readings }
    for provider in holdings.providers { apply(ActivityFact.providerAdded(provider)) }
    for activity in holdings.activities { hold(activity) }
    for candidate in holdings.candidates { apply(NominationFact.registered(candidate)) }
    for allowance in holdings.allowances { apply(NominationFact.allowed(allowance)) }
    let runs = holdings.iterations.sorted { $0.schedule.first < $1.schedule.first }
    let days = Dictionary(runs.map { ($0.id, $0.schedule.first) }) { first, _ in first }
    // Rosters first: whether a run has free seats is asked when it is taken in.
    for roster in holdings.rosters { hold(roster, first: days[roster.iteration] ?? .earliest) }
    for run in runs { hold(run) }
    // Where labels come from is known when all that bears them is.
    for widening in holdings.widenings { apply(ReviewFact.widening(widening)) }
    for challenge in holdings.challenges { apply(ReviewFact.challenged(challenge)) }
    for plan in holdings.plans { apply(PlanFact.made(plan)) }
    for committee in holdings.committees { committees[committee.id] = committee }
    for clock in holdings.clocks { clocks[clock.party] = clock.zone }
    for track in holdings.tracks { hold(track) }
    for instrument in holdings.instruments { hold(instrument) }
    for one in holdings.cases { hold(one) }
    for meeting in holdings.meetings { hold(meeting) }
    for offer in holdings.offers { hold(offer) }
    for contribution in holdings.contributions { hold(contribution) }
    for indicator in holdings.indicators { indicators[indicator.id] = indicator }
    for observation in holdings.observations { hold(observation) }
    for programme in holdings.programmes { hold(programme) }
    for questionnaire in holdings.questionnaires { hold(questionnaire) }
    for response in holdings.responses { hold(response) }
    for proposal in holdings.proposals { holdStored(proposal) }
    permits = Permits()
  }

  private mutating func learn(_ spells: [Membership]) {
    let ids = spells.map(\.id)
    let ascends = zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }
    guard ascends else { return learn(spells.sorted { $0.id < $1.id }) }
    memberships = MembershipTable(sorted: spells)
    index.learn(spells) { bodies[$0.body]?.tie(as: $0.role) }
  }
}
