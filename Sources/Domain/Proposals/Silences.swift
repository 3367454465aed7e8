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
  func settling(by moment: Instant) -> (settlements: [Settlement], after: Alliance) {
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
    let kept = Dictionary(
      uniqueKeysWithValues: agreed.map { ($0.id, silence.runsKept(from: $0.id)) })
    // It is over before anything is done by it: what is done is decided at the same instant.
    var after = self
    after.apply(.proposal(.settled(id, at: silence.ends, [])))
    var agreement = Agreement(
      proposal: proposal, draft: silence.draft, parts: agreed, means: .silence(number),
      at: silence.ends)
    agreement.kept = kept
    let done = after.adoption(agreement)
    let end = Fact.proposal(.settled(id, at: silence.ends, done.adopted))
    return Settlement(
      proposal: id, silence: number, at: silence.ends, facts: [end] + done.facts)
  }
}

/// Parts that all Allies agree to, whatever showed it.
struct Agreement {
  /// What is adopted.
  var proposal: Proposal
  /// As which draft has it, counted from 0.
  var draft: Int
  /// Which of its parts, by code.
  var parts: [Proposal.Part]
  /// What showed it.
  var means: Proposal.Adopted.Means
  /// When: what is done is done at this moment.
  var at: Instant
  /// The runs that objections take out of parts.
  var kept: [Proposal.Part.ID: Set<Iteration.ID>] = [:]
}

extension Alliance {
  /// What an agreement makes happen, part upon part: a part is done wholly or not at all.
  func adoption(
    _ agreement: Agreement
  ) -> (adopted: [Proposal.Adopted], facts: [Fact]) {
    let draft = agreement.proposal.drafts[agreement.draft]
    let moment = agreement.at
    let record = decision(adopting: agreement.draft, of: agreement.proposal, at: moment)
    var facts: [Fact] = []
    var after = self
    if let record, !agreement.parts.isEmpty, decisions[record.id] == nil {
      facts.append(.reference(.decisionAdded(record)))
      after.apply(.reference(.decisionAdded(record)))
    }
    var adopted: [Proposal.Adopted] = []
    var openings: [[Iteration.ID]: [Party.ID]] = [:]
    for part in agreement.parts {
      var outcome = Proposal.Outcome.unperformed
      if let done = try? after.effects(of: part, at: moment) {
        facts += done.facts
        after = done.after
        let runs = draft.runs(of: part, without: agreement.kept[part.id] ?? [])
        if let party = part.party, !runs.isEmpty { openings[runs, default: []].append(party) }
        outcome = part.opensRuns && runs.count < draft.runs.count ? .adoptedInPart : .adopted
      }
      adopted.append(Proposal.Adopted(part.id, outcome, by: agreement.means, at: moment))
    }
    let opened = openings.sorted { left, right in
      left.value == right.value
        ? left.key.lexicographicallyPrecedes(right.key)
        : left.value.lexicographicallyPrecedes(right.value)
    }
    facts += opened.map { .proposal(.runsOpened($0.key, to: $0.value, by: record?.id)) }
    return (adopted, facts)
  }
}

extension Proposal.Draft {
  /// The runs that a part opens, but for some.
  func runs(of part: Proposal.Part, without kept: Set<Iteration.ID>) -> [Iteration.ID] {
    part.opensRuns ? runs.filter { !kept.contains($0) } : []
  }
}
