/// When a committee sits: on what, with whom, and what came of it.
///
/// The Allies are all invited; partners come in as guests, each by a decision.
public struct Meeting: Hashable, Sendable, Identifiable {
  /// An identifier that only meetings bear.
  public typealias ID = Identifier<Meeting>

  /// How many items an agenda has at most.
  public static let agendaMax = 100
  /// How many papers an item has at most.
  public static let papersMax = 30
  /// How many people of one party are counted at most.
  public static let peopleMax = 500

  /// What those invited are told first.
  public struct Call: Hashable, Sendable {
    /// The theme.
    public var title: Bilingual
    /// When it begins.
    public var begins: Instant
    /// Where.
    public var place: String
    /// Who may know of the meeting at all, and why.
    public var marking: Marking

    /// A theme, a time, a place and who may know.
    public init(_ title: Bilingual, begins: Instant, place: String, marking: Marking) {
      self.title = title
      self.begins = begins
      self.place = place
      self.marking = marking
    }
  }

  /// Who comes in beside the Allies.
  public struct Guest: Hashable, Sendable {
    /// A party, or all members of a body.
    public enum Who: Hashable, Sendable {
      case party(Party.ID)
      /// Those of the meeting's own day who are no Allies and not kept out.
      case body(Body.ID)
    }

    /// Who.
    public var who: Who
    /// The decision that let it in; nil where none is named in the open record.
    public var decision: Decision.ID?
    /// Who recorded it, and when.
    public var invited: Stamp

    /// A guest let in by a decision.
    public init(_ who: Who, by decision: Decision.ID? = nil, _ invited: Stamp) {
      self.who = who
      self.decision = decision
      self.invited = invited
    }
  }

  /// How many people a party sent.
  public struct Attendance: Hashable, Sendable {
    /// Which party.
    public var party: Party.ID
    /// How many; people are never named.
    public var people: Int

    /// So many people of a party.
    public init(_ party: Party.ID, people: Int) {
      self.party = party
      self.people = people
    }
  }

  /// Minted by whoever plans it.
  public let id: ID
  /// Which committee sits.
  public var committee: Committee.ID
  /// What those invited are told.
  public var call: Call
  /// What is on the table, in order.
  public var agenda: [AgendaItem]
  /// Who comes in beside the Allies, in order of invitation.
  public var guests: [Guest]
  /// How the partners were chosen, where that was done by criteria.
  public var composition: Composition?
  /// Who planned it, and when.
  public var planned: Stamp
  /// When it was to begin before it was moved, the first first.
  public var moved: [Instant]
  /// Who called it off, and when.
  public var cancelled: Stamp?
  /// Who came, by party.
  public var attendance: [Attendance]
  /// The decision sheet or record: a version of a paper.
  public var record: Version.ID?
  /// Who closed it, and when.
  public var closed: Stamp?

  /// A meeting of a committee's Allies, with nothing on its agenda.
  public init(id: ID, of committee: Committee.ID, _ call: Call, _ planned: Stamp) {
    self.id = id
    self.committee = committee
    self.call = call
    self.planned = planned
    agenda = []
    guests = []
    moved = []
    attendance = []
  }

  /// The day on which it begins, in UTC: who is an Ally or a guest is asked of that day.
  public var day: Day { call.begins.day }
  /// Whether something may still come of it.
  public var isOpen: Bool { cancelled == nil && closed == nil }

  /// An item of the agenda by its identifier.
  public func item(_ id: AgendaItem.ID) -> AgendaItem? { agenda.first { $0.id == id } }

  /// What arises from its items and is not done, in order of the agenda.
  public var owed: [AgendaItem.Arising] { agenda.flatMap(\.arising).filter { $0.done == nil } }
}

/// One thing on a meeting's agenda, with its own label.
public struct AgendaItem: Hashable, Sendable, Identifiable {
  /// An identifier that only agenda items bear.
  public typealias ID = Identifier<AgendaItem>

  /// What came of it.
  public enum Outcome: Hashable, Sendable {
    /// Taken note of.
    case noted
    case agreed
    /// Put off to a later meeting.
    case deferred
    /// Handed to another committee.
    case referred(Committee.ID)
    /// No consensus.
    case notAgreed
  }

  /// Something that somebody is to do.
  public struct Arising: Hashable, Sendable, Identifiable {
    /// An identifier that only actions arising bear.
    public typealias ID = Identifier<Arising>

    /// Minted by whoever enters it.
    public let id: ID
    /// What is to be done.
    public var text: String
    /// Who is to do it.
    public var owner: Principal.Seat
    /// By when.
    public var due: Day
    /// Who said that it was done, and when.
    public var done: Stamp?

    /// Something that a seat is to do by a day.
    public init(id: ID, _ text: String, owner: Principal.Seat, due: Day) {
      self.id = id
      self.text = text
      self.owner = owner
      self.due = due
    }
  }

  /// Minted by whoever puts it on.
  public let id: ID
  /// What it is about.
  public var title: Bilingual
  /// Who may read it, and why.
  public var marking: Marking
  /// The papers for it.
  public var papers: [Version.ID]
  /// The proposal that is to be decided.
  public var proposal: Proposal.ID?
  /// What came of it.
  public var outcome: Outcome?
  /// What is to be done.
  public var arising: [Arising]

  /// Something to be talked about.
  public init(id: ID, _ title: Bilingual, marking: Marking) {
    self.id = id
    self.title = title
    self.marking = marking
    papers = []
    arising = []
  }
}
