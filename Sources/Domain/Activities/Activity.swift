/// A stable offer of a provider, `FIN.2732`; its dated runs are ``Iteration``s.
public struct Activity: Hashable, Sendable, Identifiable {
  /// A code that only activities bear: the provider's, a full stop, and a number.
  public typealias ID = Code<Activity>

  /// What sort of activity it is.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case course = 1
    case seminar = 2
    case workshop = 3
    case exercise = 4
    /// A conference that plans an exercise.
    case planningConference = 5
    case conference = 6
    /// A team that travels to those it teaches.
    case mobileTeam = 7
    case expertVisit = 8
    case onlineCourse = 9
    case tableTop = 10
  }

  /// How it reaches those who come.
  public enum Delivery: UInt8, Hashable, Sendable, CaseIterable {
    case residential = 1
    case online = 2
    case blended = 3
    case mobile = 4
  }

  /// How the alliance vouches for a course, Bi-SC 75-7.
  public enum Certification: UInt8, Hashable, Sendable, CaseIterable {
    case approved = 1
    case selected = 2
    case listed = 3
  }

  /// What it is: what a catalogue's page tells.
  public struct Offer: Hashable, Sendable {
    /// What it is called.
    public var title: Bilingual
    /// What sort it is.
    public var kind: Kind
    /// The areas of cooperation, terms of the scheme `area`; never empty, the main one first.
    public var areas: [Term.ID]
    /// The discipline, a term of the scheme `discipline`.
    public var discipline: Term.ID?
    /// How it reaches those who come.
    public var delivery: Delivery
    /// The languages that it is held in, two small letters each; never empty.
    public var languages: [String]
    /// The level of proficiency that it teaches, 100 to 500 in hundreds; nil where it has none.
    public var proficiency: Int?
    /// How the alliance vouches for it.
    public var certification: Certification?
    /// What it is for and what happens in it.
    public var text: Bilingual
    /// What those who were there can do afterwards, one line each.
    public var objectives: [String]
    /// What else it counts as: terms of the scheme `serves`.
    public var serves: [Term.ID]

    /// An offer of one kind, in an area, with a title.
    public init(_ kind: Kind, title: Bilingual, areas: [Term.ID], languages: [String] = ["en"]) {
      self.kind = kind
      self.title = title
      self.areas = areas
      self.languages = languages
      delivery = .residential
      text = Bilingual("")
      objectives = []
      serves = []
    }
  }

  /// What it asks of a person.
  public struct Demands: Hashable, Sendable {
    /// The grades it is for; nil for all.
    public var grades: GradeRange?
    /// The least profile in each language, skill by skill.
    public var languages: [LanguageSkill]
    /// The level that one must be cleared for, and in which policy; nil for none.
    public var clearance: Clearance?
    /// Activities that one must have done before.
    public var prerequisites: [Activity.ID]
    /// Activities that one must do by then or be nominated for as well.
    public var corequisites: [Activity.ID]
    /// Activities after which one is not taken any more.
    public var disqualifiers: [Activity.ID]

    /// A level of a policy.
    public struct Clearance: Hashable, Sendable {
      /// The policy.
      public var policy: String
      /// The level.
      public var level: String

      /// A level of a policy.
      public init(policy: String, level: String) {
        self.policy = policy
        self.level = level
      }
    }

    /// No demands.
    public init() {
      languages = []
      prerequisites = []
      corequisites = []
      disqualifiers = []
    }
  }

  /// What a place costs, in hundredths of a euro.
  public struct Costs: Hashable, Sendable {
    /// For teaching.
    public var tuition: Int64
    /// For bed and meals.
    public var board: Int64

    /// Costs of a place, in hundredths of a euro.
    public init(tuition: Int64 = 0, board: Int64 = 0) {
      self.tuition = tuition
      self.board = board
    }

    /// Both together.
    public var total: Int64 { tuition + board }
  }

  /// The provider's code, a full stop and a number.
  public let id: ID
  /// Who offers it.
  public var provider: Provider.ID
  /// What it is.
  public var offer: Offer
  /// What it asks of a person.
  public var demands: Demands
  /// For which parties it is.
  public var eligibility: Eligibility
  /// What a place costs.
  public var costs: Costs
  /// Who may read it.
  public var marking: Marking
  /// The first day on which it is offered no more.
  public var retired: Day?

  /// An activity of a provider.
  public init(
    id: ID, provider: Provider.ID, _ offer: Offer, for eligibility: Eligibility, marking: Marking
  ) {
    self.id = id
    self.provider = provider
    self.offer = offer
    self.eligibility = eligibility
    self.marking = marking
    demands = Demands()
    costs = Costs()
  }
}
