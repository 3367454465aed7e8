public import Domain

/// Every address of the site: pages parse to a case and links are printed from it, so that a link
/// cannot rot and a page without an address does not compile.
///
/// It stands in Pages because pages print links; Web answers it with one `switch`.
public enum Route: Hashable, Sendable {
  case home
  case parties(PartyFilter)
  case party(Party.ID)
  case bodies(BodyFilter)
  case body(Body.ID)
  case overlap(OverlapView)
  case decisions
  case decision(Decision.ID)
  case sources
  case source(Source.ID)
  case search(String)
  /// The record from an entry backwards; nil for its end.
  case record(before: Entry.Key?)
  case entry(Entry.Key)
  case verification
  case openData
  case table(OpenTable, OpenFormat)
  case style
  /// The papers that may be read.
  case papers(PaperFilter)
  case paper(Paper.ID)
  /// The bytes of a version.
  case content(Version.ID)
  /// What binds a version's label to its bytes, as a file beside it.
  case sidecar(Version.ID)
  /// The form for a new paper, or for a new version of one.
  case filePaper(Paper.ID?)
  case note(Note.ID)
  /// The form for a note on a party or body.
  case writeNote(Subject)
  /// An item's label: what it was, what may become of it.
  case marking(Item)
  /// What waits: reviews due, wider markings, challenges.
  case reviews
  /// What is marked too high, without reason, or for nobody.
  case reports
  case challenge(Challenge.ID)
  /// The security officer's questions.
  case access(AccessQuestion)
  /// The security policies, and what their markings mean.
  case policies
  case signIn
  case signOut
  /// The second step of signing in.
  case secondStep
  /// Where an invitation leads, by its one-time token.
  case invitation(String)
  case account(AccountPart)
  /// A calendar, by its secret.
  case calendar(String)
  case people(PeoplePart)
  case menu(MenuRoute)
  case nominations(NominationRoute)
  case plans(PlanRoute)
  case proposals(ProposalRoute)
  case dialogue(DialogueRoute)
  case toolbox(ToolboxRoute)
  case programmes(ProgrammeRoute)
  /// Questionnaires and what was answered.
  case questionnaires(QuestionnaireRoute)
  case meetings(MeetingRoute)
  case operations(OperationRoute)
  case figures(FigureRoute)
  case partners(PartnerRoute)
  /// The registrar's way to all forms.
  case register
  case form(Amendment)
  case api(API)
}

/// What the list of parties is narrowed to; nil narrows nothing.
public struct PartyFilter: Hashable, Sendable {
  /// The sort of actor.
  public var kind: Party.Kind?
  /// Those in this body as of the day.
  public var body: Body.ID?
  /// What they are to the alliance as of the day.
  public var standing: Standing?
  /// Where they lie.
  public var region: Term.ID?
  /// Those under a restriction as of the day.
  public var restricted: Bool
  /// The first row shown, counted from 0.
  public var skip: Int

  /// Everything.
  public init(
    kind: Party.Kind? = nil, body: Body.ID? = nil, standing: Standing? = nil,
    region: Term.ID? = nil, restricted: Bool = false
  ) {
    self.kind = kind
    self.body = body
    self.standing = standing
    self.region = region
    self.restricted = restricted
    skip = 0
  }
}

/// What the list of bodies is narrowed to; nil narrows nothing.
public struct BodyFilter: Hashable, Sendable {
  /// The sort of set.
  public var kind: Body.Kind?
  /// What it is for.
  public var purpose: Body.Purpose?
  /// Those that exist as of the day only.
  public var current: Bool
  /// The first row shown, counted from 0.
  public var skip: Int

  /// Everything.
  public init(kind: Body.Kind? = nil, purpose: Body.Purpose? = nil, current: Bool = false) {
    self.kind = kind
    self.purpose = purpose
    self.current = current
    skip = 0
  }
}

/// Which of the two overlaps is shown.
public enum OverlapView: String, Hashable, Sendable, CaseIterable {
  case bodies, parties
}

/// What the list of papers is narrowed to; nil narrows nothing.
public struct PaperFilter: Hashable, Sendable {
  /// Those about a party.
  public var party: Party.ID?
  /// Those about a body.
  public var body: Body.ID?
  /// Words of the title.
  public var words: String
  /// The first row shown, counted from 0.
  public var skip: Int

  /// Everything.
  public init(party: Party.ID? = nil, body: Body.ID? = nil, words: String = "", skip: Int = 0) {
    self.party = party
    self.body = body
    self.words = words
    self.skip = skip
  }
}

/// What a security officer asks; without its parts, the form that asks for them.
public enum AccessQuestion: Hashable, Sendable {
  /// The ways to the questions, and what is about to lapse.
  case start
  /// Who could read an item on a day.
  case readers(Item?, Day?)
  /// What a party or someone could read on a day.
  case readable(Readable.Asked?, Day?)
  /// What a party would lose were it suspended, or its membership ended, in all bodies or one.
  case suspension(Party.ID?, Body.ID?, AccessLoss.Manner)
}

/// A table of the open data.
public enum OpenTable: String, Hashable, Sendable, CaseIterable {
  case parties, names, bodies, memberships, members, restrictions, decisions, sources, terms
}

/// A form of the open data.
public enum OpenFormat: String, Hashable, Sendable, CaseIterable {
  case csv, json
}

/// A form by which a registrar changes the network.
public enum Amendment: Hashable, Sendable {
  case addParty
  case renameParty(Party.ID)
  case endParty(Party.ID)
  case correctParty(Party.ID)
  case strikeParty(Party.ID)
  case foundBody
  case renameBody(Body.ID)
  case endBody(Body.ID)
  case includeBody(Body.ID)
  case correctBody(Body.ID)
  case strikeBody(Body.ID)
  /// A new spell, the party or body perhaps chosen already.
  case beginMembership(Party.ID?, Body.ID?)
  case endMembership(Membership.ID)
  case correctMembership(Membership.ID)
  case strikeMembership(Membership.ID)
  case restrict(Party.ID?)
  case liftRestriction(Restriction.ID)
  case correctRestriction(Restriction.ID)
  case strikeRestriction(Restriction.ID)
  case addDecision
  case correctDecision(Decision.ID)
  case addSource
  case correctSource(Source.ID)
  case addTerm
  case correctTerm(Term.ID)
}

/// An address of the programs' interface, below `/api/v1`.
public enum API: Hashable, Sendable {
  case description
  case network
  case parties(PartyFilter)
  case party(Party.ID)
  case bodies(BodyFilter)
  case body(Body.ID)
  case members(Body.ID)
  case table(OpenTable)
  case overlap(OverlapView)
  case changes
  case search(String)
  /// The security officer's questions.
  case access(AccessQuestion)
  /// The security policies.
  case policies
  case record(before: Entry.Key?)
  case entry(Entry.Key)
  case verification
  /// The papers that may be read; filing one (POST).
  case papers(PaperFilter)
  /// One paper; a version of it (POST).
  case paper(Paper.ID)
  /// The bytes of a version.
  case content(Version.ID)
  /// The notes on a party or body; writing one (POST).
  case notes(Subject)
  /// One note; correcting or striking it (POST).
  case note(Note.ID)
  /// What waits, and the reports; every deed about labels (POST).
  case reviews
  /// The menu, activities, runs and providers; every deed about them (POST).
  case menu(MenuRoute)
  /// Those put forward for a run, or by the reader's party in a year, perhaps with names; every
  /// deed about them (POST).
  case nominations(run: Iteration.ID?, year: Int?, names: Bool)
  /// Whether a certificate is one.
  case certificate(String)
  /// A report across the menu, of a year or the present one.
  case report(MenuReport, year: Int?)
  /// The plans that may be read, one of them; every deed about them (POST).
  case plans(PlanRoute)
  /// Proposals and committees; every deed about them (POST).
  case proposals(ProposalRoute)
  /// Dialogues; every deed about them (POST).
  case dialogue(DialogueRoute)
  /// Instruments and cases; every deed about them (POST).
  case toolbox(ToolboxRoute)
  /// Programmes and the thread; every deed about them (POST).
  case programmes(ProgrammeRoute)
  /// Questionnaires and what was answered.
  case questionnaires(QuestionnaireRoute)
  /// Meetings; every deed about them (POST).
  case meetings(MeetingRoute)
  /// Operations, contributions and offers; every deed about them (POST).
  case operations(OperationRoute)
  /// Indicators and their values; every deed about them (POST).
  case figures(FigureRoute)
  /// All that the alliance has with a party, and who asks for a look.
  case partners(PartnerRoute)
  /// What waits for the reader, and what happened.
  case inbox
  /// What one chose about digests by mail; another choice (PUT).
  case digest
  /// One's webhooks; making one (POST).
  case webhooks
  /// One webhook; pausing, resuming or testing it (POST), deleting it (DELETE).
  case webhook(String)
  /// Sign in for a bearer token (POST), sign out (DELETE).
  case session
  /// Every change, as one envelope (POST).
  case actions
}
