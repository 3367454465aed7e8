/// Asks about proposals.
public enum ProposalAction: Hashable, Sendable {
  /// Sets a committee up, or changes what holds for it.
  case constitute(Committee)
  /// Names the clock by which a party's capital lives.
  case keepClock(Party.ID, String)
  /// Brings a proposal before a committee.
  case bring(Proposal)
  /// Draws up another draft, which ends a silence over the one before.
  case redraft(Proposal.ID, Proposal.Draft)
  /// Puts the latest draft under silence.
  case setSilence(Proposal.ID, until: Instant, consulting: [Party.ID])
  /// Grants more time.
  case extend(Proposal.ID, until: Instant)
  /// Says something while silence runs.
  case speak(Proposal.ID, Proposal.Position)
  /// Ends a silence and takes what is open to a meeting.
  case escalate(Proposal.ID)
  case withdraw(Proposal.ID)
}

/// What happened to a proposal.
public enum ProposalFact: Hashable, Sendable {
  case constituted(Committee)
  case clockKept(Party.ID, String)
  case brought(Proposal)
  case redrafted(Proposal.ID, Proposal.Draft)
  case silenceSet(Proposal.ID, Proposal.Silence)
  case extended(Proposal.ID, until: Instant, by: Stamp)
  case spoken(Proposal.ID, Proposal.Position)
  case escalated(Proposal.ID, by: Stamp)
  case withdrawn(Proposal.ID, by: Stamp)
  /// A silence ended by itself; what it adopted stands in the facts that follow.
  case settled(Proposal.ID, at: Instant, [Proposal.Adopted])
  /// A meeting adopted parts; what that did stands in the facts that follow.
  case concluded(Proposal.ID, at: Meeting.ID?, by: Stamp, [Proposal.Adopted])
  /// Runs were opened to parties; those of them that may not be opened any more are left out.
  case runsOpened([Iteration.ID], to: [Party.ID], by: Decision.ID?)
}
