internal import HashTreeCollections

/// What the clock alone makes of silences: each ends at its own instant, whoever looks and
/// whenever, and what it adopts is done at that instant.
extension Alliance {
  /// The alliance as the clock has left it by a moment. Mostly that is the same one.
  public func settled(by moment: Instant) -> Alliance {
    guard isDue(by: moment) else { return self }
    return settling(by: moment).after
  }

  /// Whether a silence has ended by a moment of which the record says nothing yet.
  public func isDue(by moment: Instant) -> Bool {
    index.proposals.firstEnd.map { $0 <= moment } ?? false
  }

  /// What is to be recorded of the silences that have ended by a moment, each by itself, in order
  /// of their ends.
  public func settlements(by moment: Instant) -> [Settlement] { settling(by: moment).settlements }

  /// The end of a silence, as it goes into the record.
  public struct Settlement: Sendable {
    /// Whose silence.
    public let proposal: Proposal.ID
    /// Which of its silences, counted from 0.
    public let silence: Int
    /// When it ended.
    public let at: Instant
    /// What happened by it.
    public let facts: [Fact]

    /// The circumstances of its recording at a moment: nobody asked, the clock did.
    public func occasion(at moment: Instant) -> Occasion {
      Occasion(by: Principal(id: .nobody, seat: .alliance), at: moment)
    }
  }

  /// It follows from the facts and the moment alone. Each end is taken in the order of time, so
  /// that one adoption stands upon those before it.
  private func settling(by moment: Instant) -> (settlements: [Settlement], after: Alliance) {
    var after = self
    var found: [Settlement] = []
    while let next = after.index.proposals.firstToEnd, next.ends <= moment {
      guard let settlement = after.settlement(of: next.proposal) else { break }
      after.apply(settlement.facts)
      found.append(settlement)
    }
    return (found, after)
  }

  private func settlement(of id: Proposal.ID) -> Settlement? {
    guard let proposal = proposals[id], let silence = proposal.openSilence else { return nil }
    let number = proposal.silences.count - 1
    let draft = proposal.drafts[silence.draft]
    let agreed = draft.parts.filter { part in
      // A silence may be set anew over what an objection stopped: the rest was adopted before.
      guard proposal.outcome(of: part.id) == nil else { return false }
      guard silence.objections(to: part.id).isEmpty else { return false }
      // Of a part that opens runs and does nothing else, objections to every run leave nothing.
      let runs = draft.runs(of: part, without: silence.runsKept(from: part.id))
      return !part.opensRuns || !part.actions.isEmpty || !runs.isEmpty
    }
    let record = decision(adopting: silence.draft, of: proposal, at: silence.ends)
    var facts: [Fact] = []
    var after = self
    // It is over before anything is done by it: what is done is decided at the same instant.
    after.apply(.proposal(.settled(id, at: silence.ends, [])))
    if let record, !agreed.isEmpty, decisions[record.id] == nil {
      facts.append(.reference(.decisionAdded(record)))
      after.apply(.reference(.decisionAdded(record)))
    }
    var adopted: [Proposal.Adopted] = []
    var openings: [[Iteration.ID]: [Party.ID]] = [:]
    for part in agreed {
      var outcome = Proposal.Outcome.unperformed
      if let done = try? after.effects(of: part, at: silence.ends) {
        facts += done.facts
        after = done.after
        let runs = draft.runs(of: part, without: silence.runsKept(from: part.id))
        if let party = part.party, !runs.isEmpty { openings[runs, default: []].append(party) }
        outcome = part.opensRuns && runs.count < draft.runs.count ? .adoptedInPart : .adopted
      }
      adopted.append(Proposal.Adopted(part.id, outcome, by: number, at: silence.ends))
    }
    let opened = openings.sorted { left, right in
      left.value == right.value
        ? left.key.lexicographicallyPrecedes(right.key)
        : left.value.lexicographicallyPrecedes(right.value)
    }
    facts += opened.map { .proposal(.runsOpened($0.key, to: $0.value, by: record?.id)) }
    let end = Fact.proposal(.settled(id, at: silence.ends, adopted))
    return Settlement(proposal: id, silence: number, at: silence.ends, facts: [end] + facts)
  }
}

extension Proposal.Draft {
  /// The runs that a part opens, but for some.
  func runs(of part: Proposal.Part, without kept: Set<Iteration.ID>) -> [Iteration.ID] {
    part.opensRuns ? runs.filter { !kept.contains($0) } : []
  }
}
