/// Everyone put forward for one iteration, and what was thought of it afterwards.
///
/// It is the unit in which nominations are kept: a seat is given or refused by looking at one
/// roster alone, however many there are.
public struct Roster: Hashable, Sendable {
  /// In order of filing.
  public internal(set) var nominations: [Nomination] = []
  /// In order of writing.
  public internal(set) var critiques: [Critique] = []

  init() {}

  /// The nomination of an identifier.
  public subscript(id: Nomination.ID) -> Nomination? { nominations.first { $0.id == id } }

  /// How many seats are taken, or kept while an offer runs.
  public var seatsHeld: Int { nominations.count { $0.status.holdsSeat } }
}
