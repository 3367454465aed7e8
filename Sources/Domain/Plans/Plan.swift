/// What a party means to take part in: runs in an order, each with a note.
///
/// It is a draft for the party's own people; the alliance's planners see it once it is shared. A
/// programme that both sides agree is built from it.
public struct Plan: Hashable, Sendable, Identifiable {
  /// An identifier that only plans bear.
  public typealias ID = Identifier<Plan>

  /// How many runs a plan holds at most.
  public static let linesMax = 500

  /// A run of a plan.
  public struct Line: Hashable, Sendable {
    /// Which run.
    public var run: Iteration.ID
    /// Why, or who is meant to go; may be empty.
    public var note: String

    /// A run with a note.
    public init(_ run: Iteration.ID, note: String = "") {
      self.run = run
      self.note = note
    }
  }

  /// Minted by whoever makes it.
  public let id: ID
  /// Whose it is.
  public var party: Party.ID
  /// What the party calls it.
  public var name: String
  /// Its runs, in the party's order; no run twice.
  public var lines: [Line]
  /// Whether the alliance's planners may read it.
  public var isShared: Bool
  /// Who made it, and when.
  public var made: Stamp
  /// Who changed it last, and when.
  public var changed: Stamp

  /// A plan of a party, not shared.
  public init(
    id: ID, of party: Party.ID, name: String, _ lines: [Line] = [], _ made: Stamp
  ) {
    self.id = id
    self.party = party
    self.name = name
    self.lines = lines
    self.made = made
    changed = made
    isShared = false
  }
}
