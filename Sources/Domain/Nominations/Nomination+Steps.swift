extension Nomination {
  /// A status that a nomination came to.
  public struct Step: Hashable, Sendable {
    /// Which.
    public var status: Status
    /// Since when, and by whom.
    public var since: Stamp
    /// Why.
    public var why: String?
    /// Whether the office itself took it, by its clock or because a seat fell free.
    public var isOfTheOffice: Bool { since.by == .nobody }

    /// That a nomination came to a status.
    public init(_ status: Status, _ since: Stamp, why: String? = nil) {
      self.status = status
      self.since = since
      self.why = why
    }
  }

  /// Every status that it came to, the first one first.
  public var steps: [Step] { past + [Step(status, since, why: why)] }

  /// Makes a turn so. What was so before is kept with the nomination itself, so that its story is
  /// told without a look at anybody else's.
  mutating func take(_ turn: NominationFact.Turn) {
    past.append(Step(status, since, why: why))
    status = turn.status
    since = turn.by
    answerBy = turn.answerBy
    why = turn.why
  }
}
