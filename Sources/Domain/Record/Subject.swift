/// What a fact, a refusal or a search result is about.
public enum Subject: Hashable, Sendable {
  case party(Party.ID)
  case body(Body.ID)
  case membership(Membership.ID)
  case restriction(Restriction.ID)
  case decision(Decision.ID)
  case source(Source.ID)
  case term(Term.ID)
  case edition
  case policy(String)
  case person(Person.ID)
  case note(Note.ID)
  case paper(Paper.ID)
  case version(Version.ID)
  case widening(Widening.ID)
  case challenge(Challenge.ID)
  case provider(Provider.ID)
  case activity(Activity.ID)
  case iteration(Iteration.ID)
  case candidate(Candidate.ID)
  case nomination(Nomination.ID)
  case critique(Critique.ID)
  case plan(Plan.ID)
  case committee(Committee.ID)
  case proposal(Proposal.ID)
  case position(Proposal.Position.ID)
  case meeting(Meeting.ID)
  case offer(Offer.ID)
  case contribution(Contribution.ID)
  case indicator(Indicator.ID)
  case observation(Observation.ID)
  case instrument(Instrument.ID)
  case `case`(Case.ID)
  case track(Track.ID)
  case programme(Programme.ID)
  case questionnaire(Questionnaire.ID)
  case response(Response.ID)
}

extension Subject {
  /// The word for what sort of record it is.
  public var kindWord: String {
    switch self {
    case .party: "party"
    case .body: "body"
    case .membership: "membership"
    case .restriction: "restriction"
    case .decision: "decision"
    case .source: "source"
    case .term: "term"
    case .edition: "edition"
    case .policy: "policy"
    case .person: "person"
    case .note: "note"
    case .paper: "paper"
    case .version: "version"
    case .widening: "widening"
    case .challenge: "challenge"
    case .provider: "provider"
    case .activity: "activity"
    case .iteration: "iteration"
    case .candidate: "candidate"
    case .nomination: "nomination"
    case .critique: "critique"
    case .plan: "plan"
    case .committee: "committee"
    case .proposal: "proposal"
    case .position: "position"
    case .meeting: "meeting"
    case .offer: "offer"
    case .contribution: "contribution"
    case .indicator: "indicator"
    case .observation: "observation"
    case .instrument: "instrument"
    case .case: "case"
    case .track: "track"
    case .programme: "programme"
    case .questionnaire: "questionnaire"
    case .response: "response"
    }
  }

  /// The code or identifier as people write it; empty for the edition, of which there is one.
  public var codeText: String {
    switch self {
    case .party(let id): id.text
    case .body(let id): id.text
    case .membership(let id): id.description
    case .restriction(let id): id.description
    case .decision(let id): id.text
    case .source(let id): id.text
    case .term(let id): id.text
    case .edition: ""
    case .policy(let name): name
    case .person(let id): id.text
    case .note(let id): id.description
    case .paper(let id): id.description
    case .version(let id): id.description
    case .widening(let id): id.description
    case .challenge(let id): id.description
    case .provider(let id): id.text
    case .activity(let id): id.text
    case .iteration(let id): id.text
    case .candidate(let id): id.text
    case .nomination(let id): id.description
    case .critique(let id): id.description
    case .plan(let id): id.description
    case .committee(let id): id.text
    case .proposal(let id): id.description
    case .position(let id): id.description
    case .meeting(let id): id.description
    case .offer(let id): id.description
    case .contribution(let id): id.description
    case .indicator(let id): id.text
    case .observation(let id): id.description
    case .instrument(let id): id.text
    case .case(let id): id.description
    case .track(let id): id.description
    case .programme(let id): id.description
    case .questionnaire(let id): id.text
    case .response(let id): id.description
    }
  }
}

/// The name of one part of a record or an action: what a form's field and a column are called.
public enum Field: String, Hashable, Sendable, CaseIterable {
  case code, kind, name, footnote, short, alpha2, region, tile, existence, predecessors
  case party, body, role, from, to, on, beginning, ending, manner, decision, endDecision
  case purposes, founded, inclusions, into, scopes, note, sources, confidence
  case title, publisher, address, dated, day, reference, scheme, licence, notice
  case reason, names
  case policy, person, posts, roles, seat, grants, level, special, authority, expires
  case text, subject, marking, markingReason, guide, reasonLabel, series, about, file
  case derivedFrom, item, outcome, author
  case provider, activity, iteration, candidate, nomination, nominations, host, town, timeZone
  case areas, discipline, delivery, languages, proficiency, certification, objectives, serves
  case grades, clearance, prerequisites, corequisites, disqualifiers, eligibility, tuition, board
  case first, last, hours, opens, closes, cancels, answerDays, country, seats, minimum, quotas
  case allocation, approval, repeats, instructions, report, why, parties, except
  case grade, gender, done, priority, funding, remark, ratings, travel, lodging, year, count
  case plan, shared
  case committee, proposal, version, revision, parts, ends, matter, holidays, clock, positions
  case track, topic, points, statement, interests, weight
  case instrument, stage, stages, moves, artefact, artefacts, cadence, purpose
  case meeting, begins, place, agenda, guests, attendance, owner, due, weights
  case operation, offer, contribution, capability, sector, caveats, strengths, end
  case indicator, unit, meaning, value, low, high
  case programme, objective, goal, effort, milestone, aims, counts, progress, edition
  case questionnaire, response, section, question, answers, round, office
  case undertaking, rating, reviewer, score
}
