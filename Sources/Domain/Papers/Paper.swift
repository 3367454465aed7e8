/// A document with versions, each with its own label and bytes.
///
/// The paper itself says nothing: who may read none of its versions knows nothing of it.
public struct Paper: Hashable, Sendable, Identifiable {
  /// An identifier that only papers bear; its text is the paper's number, which tells nothing
  /// of how many there are.
  public typealias ID = Identifier<Paper>

  /// Minted by whoever files it.
  public let id: ID
  /// The series that it belongs to, such as `EAPC(PARTNERS)D`; nil for none.
  public var series: String?
  /// What it is about.
  public var about: [Subject]
  /// The seat that it comes from, which alone may revise and relabel it.
  public var origin: Principal.Seat

  /// A paper of a seat.
  public init(id: ID, series: String? = nil, about: [Subject] = [], origin: Principal.Seat) {
    self.id = id
    self.series = series
    self.about = about
    self.origin = origin
  }
}

/// One version of a paper: its bytes by their digest, and its label over time.
public struct Version: Hashable, Sendable, Identifiable {
  /// An identifier that only versions bear.
  public typealias ID = Identifier<Version>

  /// What a version says: its title, and its bytes, which lie outside the record.
  public struct Content: Hashable, Sendable {
    /// What it is called.
    public var title: Bilingual
    /// The SHA-256 of its bytes in lower-case hexadecimal.
    public var digest: String
    /// How many there are.
    public var size: Int
    /// Their type, such as `application/pdf`.
    public var type: String
    /// The name under which they are given out.
    public var fileName: String

    /// A title, and bytes by digest, size, type and name.
    public init(title: Bilingual, digest: String, size: Int, type: String, fileName: String) {
      self.title = title
      self.digest = digest
      self.size = size
      self.type = type
      self.fileName = fileName
    }
  }

  /// A label that held until it was changed.
  public struct Former: Hashable, Sendable {
    /// The label.
    public var marking: Marking
    /// When it ceased to hold.
    public var until: Instant

    /// A label until a moment.
    public init(marking: Marking, until: Instant) {
      self.marking = marking
      self.until = until
    }
  }

  /// Minted by whoever files it.
  public let id: ID
  /// The paper.
  public var paper: Paper.ID
  /// Its title and bytes.
  public var content: Content
  /// Who may read it, and why.
  public var marking: Marking
  /// The labels that it had before, the oldest first.
  public var formerly: [Former]
  /// The versions, of this or other papers, that it takes from.
  public var derivedFrom: [Version.ID]
  /// Who filed it, and when.
  public var filed: Stamp

  /// A version as it is filed.
  public init(
    id: ID, of paper: Paper.ID, _ content: Content, marking: Marking, _ filed: Stamp
  ) {
    self.id = id
    self.paper = paper
    self.content = content
    self.marking = marking
    self.filed = filed
    formerly = []
    derivedFrom = []
  }

  /// What it is called.
  public var title: Bilingual { content.title }
  /// Who filed it.
  public var author: Principal.ID { filed.by }
  /// When it was filed.
  public var at: Instant { filed.at }

  /// The label that held at a moment; nil before it was filed.
  public func marking(at moment: Instant) -> Marking? {
    if moment < at { return nil }
    return formerly.first { moment < $0.until }?.marking ?? marking
  }
}

/// That someone has read a version.
public struct ReadReceipt: Hashable, Sendable {
  /// Who.
  public var by: Principal.ID
  /// When first.
  public var at: Instant

  /// That someone read at a moment.
  public init(by: Principal.ID, at: Instant) {
    self.by = by
    self.at = at
  }
}
