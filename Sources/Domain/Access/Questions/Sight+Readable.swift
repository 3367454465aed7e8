internal import HashTreeCollections
internal import Labels

/// What a seat's people, or one of them, could read on a day.
public struct Readable: Sendable {
  /// Of whom it is asked.
  public enum Asked: Hashable, Sendable {
    case party(Party.ID)
    case person(Person.ID)
  }

  /// An item that could be read.
  public struct Row: Hashable, Sendable {
    /// What could be read.
    public let item: Item
    /// The label that it bore that day.
    public let marking: Marking
    /// From which level on.
    public let reach: Reach
  }

  /// Of whom it is asked.
  public let asked: Asked
  /// The seat for which they read that day.
  public let seat: Principal.Seat
  /// The day.
  public let day: Day
  /// The bodies that counted for the seat, by code; those of groups in labels and others.
  public let bodies: [Body.ID]
  /// What could be read, the notes first.
  public let rows: [Row]
  /// How many items were on record that day, of those that the officer may read.
  public let count: Int
}

extension Sight {
  /// What a party's people, or one person, could read on a day, of what the officer may read.
  public func readable(by asked: Readable.Asked, on day: Day) -> Readable? {
    guard asksAccess else { return nil }
    let moment = moment(of: day)
    let reader: ReaderClass?
    let seat: Principal.Seat
    switch asked {
    case .party(let id):
      guard judge.parties[id] != nil else { return nil }
      (seat, reader) = (.party(id), nil)
    case .person(let id):
      guard let person = person(id) else { return nil }
      let principal = person.principal(on: day)
      (seat, reader) = (principal.seat, ReaderClass(principal, on: day))
    }
    var reading = SeatReading(seat, on: day, in: judge)
    var rows: [Readable.Row] = []
    var count = 0
    for item in items {
      guard let marking = judge.marking(of: item, at: moment) else { continue }
      count += 1
      if let reader, judge.verdict(on: marking.label, for: reader, at: moment) != .permit {
        continue
      }
      let reach = reading.reach(of: marking.label, at: moment)
      if reach.isOpen { rows.append(Readable.Row(item: item, marking: marking, reach: reach)) }
    }
    var bodies: Set<Body.ID> = []
    if case .party(let id) = seat { bodies = judge.bodiesHeld(by: id, on: day) }
    return Readable(
      asked: asked, seat: seat, day: day, bodies: bodies.sorted(), rows: rows, count: count)
  }
}
