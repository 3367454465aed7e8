import Domain
import Drawing

/// Committees, proposals, silences and what is said while they run.
extension RandomRecords {
  mutating func committee() -> Committee {
    var committee = Committee(
      id: code(), names: several { $0.name() }, short: phrase(), clock: text())
    committee.holidays = several { $0.day() }
    committee.shortest = number()
    committee.rules = several { records in
      Committee.Rule(
        records.random.pick(), roles: records.several { $0.random.pick() },
        isForAllies: records.random.oneIn(2))
    }
    committee.evidence = evidence()
    return committee
  }

  mutating func item() -> Item {
    switch random.below(4) {
    case 0: .note(identifier())
    case 1: .critique(identifier())
    case 2: .position(identifier())
    default: .version(identifier())
    }
  }

  /// One of every action that a proposal may hold.
  mutating func everyProposedAction() -> [Action] {
    [
      .body(.found(body())), .body(.end(code(), ending())), .body(.include(code(), inclusion())),
      .membership(.begin(membership())), .membership(.end(identifier(), close())),
      .restriction(.restrict(restriction())),
      .restriction(.lift(identifier(), on: dated(), by: perhaps { $0.code() })),
      .review(.relabel(item(), marking(), as: identifier(), decision: perhaps { $0.code() })),
      .meeting(.invite(identifier(), guestWho(), by: perhaps { $0.code() })),
      .dialogue(.adopt(identifier(), identifier(), by: perhaps { $0.code() })),
    ]
  }

  mutating func part() -> Proposal.Part {
    var part = Proposal.Part(id: code(), party: perhaps { $0.code() }, title: text())
    part.opensRuns = random.oneIn(2)
    part.actions = several { records in
      records.random.pick(records.everyProposedAction())
    }
    return part
  }

  mutating func draft() -> Proposal.Draft {
    var draft = Proposal.Draft(in: identifier(), several { $0.part() }, stamp())
    draft.revision = perhaps { $0.random.pick() }
    draft.runs = several { $0.code() }
    draft.title = perhaps { $0.phrase() }
    return draft
  }

  /// One position of every kind and scope.
  mutating func everyPositionKind() -> [Proposal.Position.Kind] {
    [
      .agrees, .needsTime(nil), .needsTime(instant()), .comments, .objects(.whole),
      .objects(.parts(several { $0.code() })),
      .objects(.runs(several { $0.code() }, in: several { $0.code() })),
    ]
  }

  mutating func position() -> Proposal.Position {
    var position = Proposal.Position(
      id: identifier(), of: code(), random.pick(everyPositionKind()), marking: marking(), stamp())
    position.text = text()
    return position
  }

  mutating func silence(over drafts: Int = 200) -> Proposal.Silence {
    var silence = Proposal.Silence(
      over: random.below(drafts), until: instant(), stamp(), consulted: several { $0.code() })
    silence.formerly = several { $0.instant() }
    silence.positions = several { $0.position() }
    silence.ended = perhaps { Proposal.Silence.End($0.random.pick(), at: $0.instant()) }
    return silence
  }

  mutating func adopted() -> Proposal.Adopted {
    Proposal.Adopted(code(), random.pick(), by: number(), at: instant())
  }

  /// By a silence, or at a meeting that is named or not.
  mutating func adoptedSomehow() -> Proposal.Adopted {
    guard random.oneIn(2) else { return adopted() }
    let means = Proposal.Adopted.Means.meeting(perhaps { $0.identifier() }, draft: number())
    return Proposal.Adopted(code(), random.pick(), by: means, at: instant())
  }

  mutating func proposal() -> Proposal {
    let seats: [Principal.Seat] = [.none, .alliance, .party(code())]
    var proposal = Proposal(
      id: identifier(), before: code(), in: Paper(id: identifier(), origin: random.pick(seats)),
      draft())
    proposal.drafts += several { $0.draft() }
    let count = proposal.drafts.count
    proposal.silences = several { $0.silence(over: count) }
    proposal.adopted = several { $0.adoptedSomehow() }
    proposal.withdrawn = perhaps { $0.stamp() }
    return proposal
  }

  /// One fact of every case.
  mutating func everyProposalFact() -> [Fact] {
    let facts: [ProposalFact] = [
      .constituted(committee()), .clockKept(code(), text()), .brought(proposal()),
      .redrafted(identifier(), draft()), .silenceSet(identifier(), silence()),
      .extended(identifier(), until: instant(), by: stamp()), .spoken(identifier(), position()),
      .escalated(identifier(), by: stamp()), .withdrawn(identifier(), by: stamp()),
      .settled(identifier(), at: instant(), several { $0.adopted() }),
      .concluded(
        identifier(), at: perhaps { $0.identifier() }, by: stamp(),
        several { $0.adoptedSomehow() }),
      .runsOpened(several { $0.code() }, to: several { $0.code() }, by: perhaps { $0.code() }),
    ]
    return facts.map(Fact.proposal)
  }

  /// Adds what a snapshot holds of committees and proposals.
  mutating func addProposals(to holdings: inout Holdings) {
    holdings.committees = several { $0.committee() }
    holdings.clocks = several { Holdings.PartyClock(of: $0.code(), $0.text()) }
    holdings.proposals = several { $0.proposal() }
  }
}
