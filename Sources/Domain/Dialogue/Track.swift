/// A strategic dialogue with one or more partners: what it is about, where each side stands, what
/// they have in common and what not, and the statement of shared interests that comes of it.
///
/// Whoever may read its label knows of it, if they sit at the alliance, for an Ally or for one of
/// its partners. All that stands in it bears a label of its own.
public struct Track: Hashable, Sendable, Identifiable {
  /// An identifier that only dialogues bear.
  public typealias ID = Identifier<Track>

  /// How many partners a dialogue has at most.
  public static let partnersMax = 60
  /// How many topics a dialogue has at most.
  public static let topicsMax = 60
  /// How many positions, points and statements a dialogue holds at most, of each.
  public static let entriesMax = 2000

  /// Something that is talked about.
  public struct Topic: Hashable, Sendable, Identifiable {
    /// An identifier that only topics bear.
    public typealias ID = Identifier<Topic>

    /// Minted by whoever adds it.
    public let id: ID
    /// What it is called.
    public var title: Bilingual
    /// The area of cooperation that it belongs to; nil for none.
    public var area: Term.ID?
    /// Which side put it on the list.
    public var side: Principal.Seat
    /// Who may read it.
    public var marking: Marking
    /// Who added it, and when.
    public var added: Stamp

    /// A topic of a side.
    public init(
      id: ID, title: Bilingual, of side: Principal.Seat, marking: Marking, _ added: Stamp
    ) {
      self.id = id
      self.title = title
      self.side = side
      self.marking = marking
      self.added = added
    }
  }

  /// Where a side stands on a topic; its latest word holds.
  public struct Position: Hashable, Sendable, Identifiable {
    /// An identifier that only positions in dialogues bear.
    public typealias ID = Identifier<Position>

    /// Minted by whoever says it.
    public let id: ID
    /// On what.
    public var topic: Topic.ID
    /// Whose.
    public var side: Principal.Seat
    /// What is said.
    public var text: String
    /// How much it matters to the side, from 1 for little to 5 for vital.
    public var weight: Int
    /// Who may read it.
    public var marking: Marking
    /// Who wrote it, and when.
    public var said: Stamp

    /// A position of a side, of middling weight and with nothing in writing yet.
    public init(
      id: ID, on topic: Topic.ID, of side: Principal.Seat, marking: Marking, _ said: Stamp
    ) {
      self.id = id
      self.topic = topic
      self.side = side
      self.marking = marking
      self.said = said
      text = ""
      weight = 3
    }
  }

  /// What the sides have in common on a topic, or not.
  public struct Point: Hashable, Sendable, Identifiable {
    /// An identifier that only points bear.
    public typealias ID = Identifier<Point>

    /// What sort of point it is.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
      case common = 1
      case apart = 2
      /// To be looked at further.
      case open = 3
    }

    /// That a partner sees it so as well.
    public struct Confirmation: Hashable, Sendable {
      /// Which partner.
      public var party: Party.ID
      /// Who said so, and when.
      public var by: Stamp

      /// A partner's word.
      public init(_ party: Party.ID, _ by: Stamp) {
        self.party = party
        self.by = by
      }
    }

    /// Minted by whoever notes it.
    public let id: ID
    /// On what.
    public var topic: Topic.ID
    /// What sort it is.
    public var kind: Kind
    /// What it says.
    public var text: String
    /// Who may read it.
    public var marking: Marking
    /// Who noted it, and when.
    public var noted: Stamp
    /// The partners that see it so as well, in order of their word.
    public var confirmed: [Confirmation]
    /// Who took it back, and when; nil while it holds.
    public var retracted: Stamp?

    /// A point on a topic that nobody has confirmed yet, and with nothing in writing.
    public init(id: ID, on topic: Topic.ID, _ kind: Kind, marking: Marking, _ noted: Stamp) {
      self.id = id
      self.topic = topic
      self.kind = kind
      text = ""
      self.marking = marking
      self.noted = noted
      confirmed = []
    }
  }

  /// Minted by whoever opens it.
  public let id: ID
  /// What it is called.
  public var title: Bilingual
  /// With whom; ascending, never empty.
  public var partners: [Party.ID]
  /// Who may know of it.
  public var marking: Marking
  /// Who opened it, and when.
  public var opened: Stamp
  /// What is talked about, in order of adding.
  public var topics: [Topic]
  /// What was said, in order.
  public var positions: [Position]
  /// What was found in common or not, in order.
  public var points: [Point]
  /// Statements of shared interests, the first first.
  public var statements: [Statement]
  /// How it was closed; nil while it goes on.
  public var closed: Close?

  /// That a dialogue was closed.
  public struct Close: Hashable, Sendable {
    /// Why.
    public var reason: String
    /// Who closed it, and when.
    public var by: Stamp

    /// A reason and who gave it.
    public init(_ reason: String, _ by: Stamp) {
      self.reason = reason
      self.by = by
    }
  }

  /// A dialogue in which nothing was said yet.
  public init(
    id: ID, title: Bilingual, with partners: [Party.ID], marking: Marking, _ opened: Stamp
  ) {
    self.id = id
    self.title = title
    self.partners = partners
    self.marking = marking
    self.opened = opened
    topics = []
    positions = []
    points = []
    statements = []
  }

  /// A topic by its identifier.
  public func topic(_ id: Topic.ID) -> Topic? { topics.first { $0.id == id } }
  /// A point by its identifier.
  public func point(_ id: Point.ID) -> Point? { points.first { $0.id == id } }
  /// A statement by its identifier.
  public func statement(_ id: Statement.ID) -> Statement? { statements.first { $0.id == id } }

  /// The latest word of each side on a topic, in order of the first words.
  public func standing(on topic: Topic.ID) -> [Position] {
    var found: [Position] = []
    for position in positions where position.topic == topic {
      if let place = found.firstIndex(where: { $0.side == position.side }) {
        found[place] = position
      } else {
        found.append(position)
      }
    }
    return found
  }

  /// The points on a topic that hold, in order.
  public func points(on topic: Topic.ID) -> [Point] {
    points.filter { $0.topic == topic && $0.retracted == nil }
  }

  /// The points in common that hold, which people name by their numbers from 1.
  public var pointsInCommon: [Point] {
    topics.flatMap { points(on: $0.id) }.filter { $0.kind == .common }
  }
}
