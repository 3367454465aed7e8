internal import HashTreeCollections
public import Labels

/// Who could read an item on a day, and why or why not.
public struct Readership: Sendable {
  /// What a seat's people could do.
  public struct Row: Hashable, Sendable {
    /// The seat.
    public let seat: Principal.Seat
    /// From which level on they could read.
    public let reach: Reach
  }

  /// What someone who is enrolled could do, with the posts and clearances of that day.
  public struct Reader: Hashable, Sendable {
    /// Who.
    public let person: Person.ID
    /// The seat that they held that day.
    public let seat: Principal.Seat
    /// Whether they could read, and if not why.
    public let verdict: Verdict
  }

  /// What is asked about.
  public let item: Item
  /// The day.
  public let day: Day
  /// The label that it bore at the day's end; nil when it was not on record yet.
  ///
  /// Of a note only the present label is known here; its former ones are in the record.
  public let marking: Marking?
  /// Visitors, the alliance itself, and every party in order of codes.
  public let rows: [Row]
  /// Everyone who is enrolled, by code.
  public let people: [Reader]
}

/// The questions of security officers. Everybody else gets no answer, and of what an officer may
/// not read there is none either.
///
/// They are asked of the present record: what it says today about that day.
extension Sight {
  /// Whether the principal may ask who reads what.
  public var asksAccess: Bool { isSecurityOfficer }

  /// Who could read an item on a day.
  public func readership(of item: Item, on day: Day) -> Readership? {
    guard asksAccess, marking(of: item) != nil else { return nil }
    let moment = moment(of: day)
    guard let marking = judge.marking(of: item, at: moment) else {
      return Readership(item: item, day: day, marking: nil, rows: [], people: [])
    }
    let seats: [Principal.Seat] = [.none, .alliance] + partySeats
    let rows = seats.map { seat in
      var reading = SeatReading(seat, on: day, in: judge)
      return Readership.Row(seat: seat, reach: reading.reach(of: marking.label, at: moment))
    }
    let readers = people.map { person in
      let principal = person.principal(on: day)
      return Readership.Reader(
        person: person.id, seat: principal.seat,
        verdict: judge.verdict(
          on: marking.label, for: ReaderClass(principal, on: day), at: moment))
    }
    return Readership(item: item, day: day, marking: marking, rows: rows, people: readers)
  }

  /// Every item that the principal may read, in a fixed order; of runs those alone that bear
  /// another label than their activity, which stands for all others.
  public var items: [Item] {
    let notes = judge.notes.keys.map(Item.note)
    let versions = judge.versions.keys.map(Item.version)
    let activities = judge.activities.keys.map(Item.activity)
    let critiques = judge.rosters.values.lazy.flatMap(\.critiques).map { Item.critique($0.id) }
    let positions = judge.proposals.values.lazy.flatMap(\.silences).flatMap(\.positions)
      .map { Item.position($0.id) }
    return (notes + versions + activities + runsOfOtherLabels + critiques + positions)
      .filter { marking(of: $0) != nil }.sorted()
  }

  private var runsOfOtherLabels: [Item] {
    judge.iterations.values.lazy.filter { run in
      guard let handle = run.marking.handle else { return true }
      return judge.activities[run.activity]?.marking.handle != handle
    }.map { .iteration($0.id) }
  }

  private var partySeats: [Principal.Seat] {
    judge.index.partiesInOrder.map(Principal.Seat.party)
  }

  /// The moment by which a day is judged: its end, and for today the present.
  func moment(of day: Day) -> Instant { day == now.day ? now : day.lastMoment }
}
