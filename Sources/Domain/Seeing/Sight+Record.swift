internal import HashTreeCollections

/// What of the record a principal may see.
extension Sight {
  /// Whether the whole chain's numbers and digests are the principal's to know: they tell how
  /// much is recorded that it may not read.
  public var seesChain: Bool { seesPeople }

  /// An entry as the principal may see it: without the facts, and without the reason, that it
  /// may not read; nil when nothing is left.
  public func seen(_ entry: Entry) -> Entry? {
    var entry = entry
    entry.facts = entry.facts.compactMap { shown($0, recorded: entry.at) }
    guard !entry.facts.isEmpty else { return nil }
    // Whose seat fell free is not to be learnt from who else got it.
    if entry.facts.allSatisfy(\.isOfTheOffice) {
      entry.principal = .nobody
      entry.reason = ""
    }
    if !entry.reason.isEmpty, !readsReason(of: entry) { entry.reason = "" }
    entry.label = entry.reason.isEmpty ? nil : entry.label
    return entry
  }

  /// A reason from before the office had a policy has no label: registrars alone read it.
  private func readsReason(of entry: Entry) -> Bool {
    guard let label = entry.label else { return principal.roles.contains(.registrar) }
    return reads(label)
  }

  /// A fact without what of it the principal may not read; nil when it may not know of it.
  private func shown(_ fact: Fact, recorded at: Instant) -> Fact? {
    switch fact {
    case .activity(let fact): shown(fact).map(Fact.activity)
    case .nomination(let fact): shown(fact, recorded: at).map(Fact.nomination)
    case .plan(let fact): shown(fact).map(Fact.plan)
    case .proposal(let fact): shown(fact).map(Fact.proposal)
    case .meeting(let fact): shown(fact).map(Fact.meeting)
    case .operation(let fact): shown(fact).map(Fact.operation)
    case .observation(let fact): shown(fact).map(Fact.observation)
    case .toolbox(let fact): shown(fact).map(Fact.toolbox)
    case .dialogue(let fact): shown(fact).map(Fact.dialogue)
    case .programme(let fact): shown(fact).map(Fact.programme)
    case .questionnaire(let fact): shown(fact).map(Fact.questionnaire)
    case .paper(.filed(let paper, let version)):
      sees(fact) ? .paper(.filed(paper, told(version))) : nil
    case .paper(.revised(let version)): sees(fact) ? .paper(.revised(told(version))) : nil
    default: sees(fact) ? fact : nil
    }
  }

  private func sees(_ fact: Fact) -> Bool {
    switch fact {
    case .reference, .party, .body, .membership, .restriction, .access(.adopted): true
    case .access: fact.subject.person.map { person($0) != nil } ?? false
    case .note(.written(let note)): reads(judge.notes[note.id]?.marking)
    case .note: fact.subject.item.map { marking(of: $0) != nil } ?? false
    case .paper(.filed(_, let version)), .paper(.revised(let version)):
      reads(judge.versions[version.id]?.marking)
    case .paper(.read(let id, let reader, _)):
      reader == principal.id || readings(of: id).contains { $0.by == reader }
    case .review(let fact): sees(fact)
    case .activity(let fact): shown(fact) != nil
    case .nomination, .plan, .proposal, .meeting, .operation, .observation, .toolbox: false
    case .dialogue, .programme, .questionnaire: false
    }
  }

  private func sees(_ fact: ReviewFact) -> Bool {
    switch fact {
    case .relabelled(let item, _, _, _), .kept(let item, _):
      isOriginator(of: item)
        && marking(of: item) != nil
    case .widening(let widening):
      isOriginator(of: widening.item)
        && marking(of: widening.item) != nil
    // What a widening or challenge was about is not in these facts; their pages tell of them.
    case .confirmed(let id, _, _), .refused(let id): widening(id) != nil
    case .challenged(let challenge): self.challenge(challenge.id) != nil
    case .acknowledged(let id, _), .answered(let id, _), .appealed(let id, _), .settled(let id, _):
      challenge(id) != nil
    }
  }
}

extension Fact {
  /// Whether the office itself did it.
  fileprivate var isOfTheOffice: Bool {
    if case .nomination(.turned(let turn)) = self { turn.by.by == .nobody } else { false }
  }
}

extension Subject {
  fileprivate var person: Person.ID? {
    if case .person(let id) = self { id } else { nil }
  }

  fileprivate var item: Item? {
    switch self {
    case .note(let id): .note(id)
    case .version(let id): .version(id)
    case .activity(let id): .activity(id)
    case .iteration(let id): .iteration(id)
    case .critique(let id): .critique(id)
    case .position(let id): .position(id)
    default: nil
    }
  }
}
