/// Which bodies share parties.
public struct Overlap: Sendable {
  /// One body's parties as of the day.
  public struct Row: Sendable {
    /// The body.
    public let body: Body.ID
    /// Its members, in order of their codes.
    public let parties: [Party.ID]
    /// How many parties it shares with each body of ``Overlap/rows``, in their order.
    public let shared: [Int]
  }

  /// The bodies with any member as of the day.
  public let rows: [Row]
}

extension Sight {
  /// The bodies that exist as of the day and have members, with the parties they share.
  public func overlap(of kinds: Set<Body.Kind>) -> Overlap {
    let bodies = bodies.filter { kinds.contains($0.kind) && $0.life.contains(day) }
    let sets = bodies.map { (body: $0.id, parties: counted(in: $0.id)) }
      .filter { !$0.parties.isEmpty }
    let lookup = sets.map { Set($0.parties) }
    return Overlap(
      rows: sets.map { set in
        let own = Set(set.parties)
        return Overlap.Row(
          body: set.body, parties: set.parties,
          shared: lookup.map { $0.intersection(own).count })
      })
  }
}
