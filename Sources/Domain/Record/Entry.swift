public import Labels

/// One line of the record: who did what when and why, and what happened by it.
public struct Entry: Hashable, Sendable {
  /// The key under which an entry was asked for, which names it without counting others.
  public typealias Key = Code<Entry>

  /// Its place in the journal; the first is 1.
  public var number: UInt64
  /// When the office recorded it.
  public var at: Instant
  /// Who asked.
  public var principal: Principal.ID
  /// Why, in the words of who asked; may be empty.
  public var reason: String
  /// Who may read the reason; nil where it was given before the office had a policy.
  public var label: Label?
  /// Drawn by who asked: names the entry in addresses without telling how many there are.
  public var key: Key
  /// What happened, in order.
  public var facts: [Fact]
  /// The digest that chains it to all before, in hexadecimal.
  public var digest: String

  /// A line of the record.
  public init(
    number: UInt64, key: Key, _ stamp: Stamp, reason: String, facts: [Fact]
  ) {
    self.number = number
    at = stamp.at
    principal = stamp.by
    self.reason = reason
    self.facts = facts
    self.key = key
    digest = ""
  }
}

extension Fact {
  /// What kind of thing happened.
  public enum Deed: UInt8, Hashable, Sendable, CaseIterable {
    case added, renamed, ended, included, corrected, struck, lifted
    case adopted, appointed, relieved, cleared, withdrawn, dismissed, read, relabelled
    case confirmed, refused, kept, acknowledged, answered, appealed, settled
    case proposed, checked, approved, published, moved, cancelled, instructed, reported
    case allowed, nominated, ordered, turned, certified
    case constituted, brought, redrafted, silenced, extended, spoken, escalated
    case declared, opened, advanced, filed, paused, resumed, closed
    case planned, dropped, composed, invited, attended, concluded, fulfilled
    case offered, changed, asked, replied, accepted, declined, strengthened, limited
    case assigned, saved, submitted, returned, received
  }

  /// What it is about.
  public var subject: Subject { described.subject }

  /// What kind of thing happened.
  public var deed: Deed { described.deed }

  private var described: (subject: Subject, deed: Deed) {
    switch self {
    case .reference(let fact): fact.described
    case .party(let fact): fact.described
    case .body(let fact): fact.described
    case .membership(let fact): fact.described
    case .restriction(let fact): fact.described
    case .access(let fact): fact.described
    case .note(let fact): fact.described
    case .paper(let fact): fact.described
    case .review(let fact): fact.described
    case .activity(let fact): fact.described
    case .nomination(let fact): fact.described
    case .plan(let fact): (.plan(fact.plan), fact.deed)
    case .proposal(let fact): fact.described
    case .meeting(let fact): fact.described
    case .operation(let fact): fact.described
    case .observation(let fact): fact.described
    case .toolbox(let fact): fact.described
    case .dialogue(let fact): fact.described
    case .programme(let fact): fact.described
    case .questionnaire(let fact): fact.described
    }
  }
}

extension PlanFact {
  fileprivate var deed: Fact.Deed {
    switch self {
    case .made: .added
    case .added: .included
    case .removed, .noted, .shared: .corrected
    case .ordered: .ordered
    case .renamed: .renamed
    case .struck: .struck
    }
  }
}

extension ProposalFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .constituted(let committee): (.committee(committee.id), .constituted)
    case .clockKept(let party, _): (.party(party), .corrected)
    case .brought(let proposal): (.proposal(proposal.id), .brought)
    case .redrafted(let id, _): (.proposal(id), .redrafted)
    case .silenceSet(let id, _): (.proposal(id), .silenced)
    case .extended(let id, _, _): (.proposal(id), .extended)
    case .spoken(let id, _): (.proposal(id), .spoken)
    case .escalated(let id, _): (.proposal(id), .escalated)
    case .withdrawn(let id, _): (.proposal(id), .withdrawn)
    case .settled(let id, _, _): (.proposal(id), .settled)
    case .concluded(let id, _, _, _): (.proposal(id), .concluded)
    case .runsOpened(let runs, _, _):
      (runs.first.map(Subject.iteration) ?? .edition, .approved)
    }
  }
}

extension ToolboxFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .declared(let instrument): (.instrument(instrument.id), .declared)
    // A case that was mended is told as one that was recorded: its page tells the rest.
    case .recorded(let one): (.case(one.id), .added)
    case .opened(let one): (.case(one.id), .opened)
    case .advanced(let id, _): (.case(id), .advanced)
    case .filed(let id, _): (.case(id), .filed)
    case .added(let id, let addition): (.case(id), addition.deed)
    case .paused(let id, _): (.case(id), .paused)
    case .resumed(let id, _, _): (.case(id), .resumed)
    case .closed(let id, _): (.case(id), .closed)
    }
  }
}

extension Case.Addition {
  fileprivate var deed: Fact.Deed {
    switch self {
    case .undertaking: .proposed
    case .answer(_, let answer): answer.due == nil ? .declined : .accepted
    case .report: .reported
    case .rating, .review: .checked
    case .reviewer: .appointed
    case .unit: .declared
    case .post, .application: .added
    }
  }
}

extension MeetingFact {
  var described: (Subject, Fact.Deed) { (.meeting(meeting), deed) }

  private var deed: Fact.Deed {
    switch self {
    case .planned: .planned
    case .changed: .corrected
    case .added: .included
    case .dropped: .dropped
    case .composed: .composed
    case .invited: .invited
    case .cancelled: .cancelled
    case .attended: .attended
    case .concluded: .concluded
    case .fulfilled: .fulfilled
    case .closed: .closed
    }
  }
}

extension ReferenceFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .sourceAdded(let source): (.source(source.id), .added)
    case .sourceCorrected(let source): (.source(source.id), .corrected)
    case .decisionAdded(let decision): (.decision(decision.id), .added)
    case .decisionCorrected(let decision): (.decision(decision.id), .corrected)
    case .termAdded(let term): (.term(term.id), .added)
    case .termCorrected(let term): (.term(term.id), .corrected)
    case .editionNamed: (.edition, .renamed)
    }
  }
}

extension PartyFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .added(let party): (.party(party.id), .added)
    case .renamed(let id, _): (.party(id), .renamed)
    case .ended(let id, _): (.party(id), .ended)
    case .corrected(let party): (.party(party.id), .corrected)
    case .struck(let id): (.party(id), .struck)
    }
  }
}

extension BodyFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .founded(let body): (.body(body.id), .added)
    case .renamed(let id, _): (.body(id), .renamed)
    case .ended(let id, _): (.body(id), .ended)
    case .included(let id, _): (.body(id), .included)
    case .corrected(let body): (.body(body.id), .corrected)
    case .struck(let id): (.body(id), .struck)
    }
  }
}

extension MembershipFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .begun(let spell): (.membership(spell.id), .added)
    case .ended(let id, _): (.membership(id), .ended)
    case .corrected(let spell): (.membership(spell.id), .corrected)
    case .struck(let id): (.membership(id), .struck)
    }
  }
}

extension RestrictionFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .set(let restriction): (.restriction(restriction.id), .added)
    case .lifted(let id, _, _): (.restriction(id), .lifted)
    case .corrected(let restriction): (.restriction(restriction.id), .corrected)
    case .struck(let id): (.restriction(id), .struck)
    }
  }
}

extension AccessFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .adopted(let adoption): (.policy(adoption.name), .adopted)
    case .enrolled(let person): (.person(person.id), .added)
    case .appointed(let id, _): (.person(id), .appointed)
    case .relieved(let id, _, _): (.person(id), .relieved)
    case .cleared(let id, _): (.person(id), .cleared)
    case .withdrawn(let id, _, _): (.person(id), .withdrawn)
    case .dismissed(let id, _): (.person(id), .dismissed)
    }
  }
}

extension NoteFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .written(let note): (.note(note.id), .added)
    case .corrected(let id, _): (.note(id), .corrected)
    case .struck(let id): (.note(id), .struck)
    }
  }
}

extension PaperFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .filed(_, let version): (.version(version.id), .added)
    // A first version and a later one are told alike: whoever may read this one alone must not
    // learn that there was another.
    case .revised(let version): (.version(version.id), .added)
    case .read(let id, _, _): (.version(id), .read)
    }
  }
}

extension ReviewFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .relabelled(let item, _, _, _): (item.subject, .relabelled)
    case .widening(let widening): (.widening(widening.id), .added)
    case .confirmed(let id, _, _): (.widening(id), .confirmed)
    case .refused(let id): (.widening(id), .refused)
    case .kept(let item, _): (item.subject, .kept)
    case .challenged(let challenge): (.challenge(challenge.id), .added)
    case .acknowledged(let id, _): (.challenge(id), .acknowledged)
    case .answered(let id, _): (.challenge(id), .answered)
    case .appealed(let id, _): (.challenge(id), .appealed)
    case .settled(let id, _): (.challenge(id), .settled)
    }
  }
}

extension ActivityFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .providerAdded(let provider): (.provider(provider.id), .added)
    case .providerCorrected(let provider): (.provider(provider.id), .corrected)
    case .added(let activity): (.activity(activity.id), .added)
    case .corrected(let activity): (.activity(activity.id), .corrected)
    case .retired(let id, _): (.activity(id), .ended)
    case .proposed(let iteration): (.iteration(iteration.id), .proposed)
    case .iterationCorrected(let iteration): (.iteration(iteration.id), .corrected)
    case .checked(let id): (.iteration(id), .checked)
    case .approved(let id, _): (.iteration(id), .approved)
    case .published(let id): (.iteration(id), .published)
    case .moved(let id, _, _, _): (.iteration(id), .moved)
    case .cancelled(let id, _, _): (.iteration(id), .cancelled)
    case .instructed(let id, _): (.iteration(id), .instructed)
    case .reported(let id, _): (.iteration(id), .reported)
    }
  }
}

extension NominationFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .registered(let candidate): (.candidate(candidate.id), .added)
    case .corrected(let candidate): (.candidate(candidate.id), .corrected)
    case .allowed(let allowance): (.party(allowance.id.party), .allowed)
    case .nominated(let nomination): (.nomination(nomination.id), .nominated)
    case .prioritised(let id, _), .ranked(let id, _): (.iteration(id), .ordered)
    case .turned(let turn): (.nomination(turn.nomination), .turned)
    case .certified(_, let id, _): (.nomination(id), .certified)
    case .criticised(let critique): (.critique(critique.id), .added)
    }
  }
}

extension Item {
  /// The record that bears the label.
  public var subject: Subject {
    switch self {
    case .note(let id): .note(id)
    case .version(let id): .version(id)
    case .activity(let id): .activity(id)
    case .iteration(let id): .iteration(id)
    case .critique(let id): .critique(id)
    case .position(let id): .position(id)
    }
  }
}
