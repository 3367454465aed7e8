/// A labelled remark on a record: what an officer knows and not everybody may read.
public struct Note: Hashable, Sendable, Identifiable {
  /// An identifier that only notes bear.
  public typealias ID = Identifier<Note>
  /// Minted by whoever writes it.
  public let id: ID
  /// What it is about.
  public var subject: Subject
  /// What it says.
  public var text: String
  /// Who may read it, and why.
  public var marking: Marking
  /// The seat from which it was written: it alone may change it.
  public var origin: Principal.Seat
  /// Who wrote it.
  public var author: Principal.ID
  /// When.
  public var at: Instant

  /// A remark.
  public init(
    id: ID, about subject: Subject, text: String, marking: Marking, on occasion: Occasion
  ) {
    self.id = id
    self.subject = subject
    self.text = text
    self.marking = marking
    at = occasion.at
    origin = occasion.principal.seat
    author = occasion.principal.id
  }
}
