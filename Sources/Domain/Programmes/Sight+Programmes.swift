internal import HashTreeCollections

/// Programmes, as far as their labels let the principal read.
extension Sight {
  /// A programme; nil when there is none to be seen. Efforts whose runs may not be read are left
  /// out with all that was told of them, and so is whatever it cites that may not be read.
  public func programme(_ id: Programme.ID) -> Programme? {
    guard let present = judge.programmes[id], reads(present.marking),
      let programme = alliance.programmes[id]
    else { return nil }
    return told(programme)
  }

  private func told(_ programme: Programme) -> Programme {
    var told = programme
    told.contents = self.told(programme.contents)
    for place in told.editions.indices {
      told.editions[place].contents = self.told(programme.editions[place].contents)
    }
    let hidden = hiddenEfforts(of: programme)
    if !hidden.isEmpty {
      told.reports = told.reports.filter { !hidden.contains($0.key) }
      for place in told.reviews.indices {
        told.reviews[place].reports.removeAll { hidden.contains($0.part) }
      }
    }
    if let dossier = told.dossier, caseFile(dossier) == nil { told.dossier = nil }
    if let older = told.predecessor, !reads(judge.programmes[older]?.marking) {
      told.predecessor = nil
    }
    return told
  }

  private func told(_ contents: Programme.Contents) -> Programme.Contents {
    judge.told(contents, to: principal, at: now)
  }

  private func hiddenEfforts(of programme: Programme) -> Set<Programme.Part> {
    let all = ([programme.contents] + programme.editions.map(\.contents)).flatMap(\.efforts)
    return Set(
      all.filter { $0.run != nil && !judge.sees($0, principal, at: now) }.map { .effort($0.id) })
  }

  /// A party's programmes that are to be seen, the one that began last first.
  public func programmes(of party: Party.ID) -> [Programme] {
    alliance.index.programmes.programmes(of: party).reversed().compactMap { programme($0.id) }
  }

  /// A party's programmes that hold on a day, the one that began last first. Those that are over
  /// are passed by before anything of them is told: they may be many.
  public func programmes(of party: Party.ID, on day: Day) -> [Programme] {
    alliance.index.programmes.programmes(of: party).reversed()
      .filter { placed in
        placed.first <= day && alliance.programmes[placed.id]?.isOpen(on: day) == true
      }.compactMap { programme($0.id) }
  }

  /// The programmes that hold on a day and are to be seen, by party.
  public func programmes(on day: Day) -> [Programme] {
    alliance.index.programmes.parties.sorted().flatMap { programmes(of: $0, on: day) }
  }

  /// The parties with programmes that are to be seen, by code.
  public var partiesWithProgrammes: [Party.ID] {
    alliance.index.programmes.parties.sorted().filter { party in
      alliance.index.programmes.programmes(of: party).contains {
        reads(judge.programmes[$0.id]?.marking)
      }
    }
  }

  /// The programmes that mean a run and are to be seen.
  public func programmes(with run: Iteration.ID) -> [Programme] {
    guard isSeen(run) else { return [] }
    return alliance.index.programmes.programmes(with: run).compactMap { programme($0) }
  }

  /// The programmes that go through a case and are to be seen.
  public func programmes(through dossier: Case.ID) -> [Programme] {
    alliance.index.programmes.programmes(through: dossier).compactMap { programme($0) }
  }

  /// The editions over which the Allies have not decided, of programmes that are to be seen.
  public var programmesAwaitingAllies: [(programme: Programme, edition: Programme.Edition)] {
    unsettled.compactMap { programme in
      guard let pending = programme.pending, pending.adopted == nil else { return nil }
      return (programme, pending)
    }.sorted { ($0.0.party, $0.0.first, $0.0.id) < ($1.0.party, $1.0.first, $1.0.id) }
  }

  /// The programmes that are to be seen in which one side waits for the other.
  private var unsettled: [Programme] {
    alliance.index.programmes.unsettled.compactMap { programme($0) }
  }

  /// Editions and reviews that wait for the principal's word.
  var programmeDuties: [Duty] {
    let party = principal.party
    guard party.map({ judge.speaks(principal, for: $0) }) ?? looksAfterCases else { return [] }
    return unsettled.filter { party == nil || $0.party == party }.flatMap { one -> [Duty] in
      let reviews = one.reviews.filter { $0.agreed == nil && $0.isParty != (party != nil) }
        .map { Duty(kind: .concur(one.id, year: $0.year), due: nil) }
      guard let pending = one.pending else { return reviews }
      let waits = party == nil ? pending.adopted == nil : pending.answer == nil
      let isOwn = party == nil || principal.roles.contains(.delegation)
      return reviews + (waits && isOwn ? [Duty(kind: .edition(one.id), due: nil)] : [])
    }
  }

  /// What a number stands for in a told programme: an edition counted from 1, 0 for what is being
  /// written, -1 for what the programme before it said; nil where there is no such thing.
  public func contents(_ number: Int, of programme: Programme) -> Programme.Contents? {
    switch number {
    case -1: programme.predecessor.flatMap { self.programme($0) }?.said
    case 0: programme.contents
    default: programme.editions.first { $0.number == number }?.contents
    }
  }

  /// Whether the principal may write in a told programme.
  public func mayWrite(in programme: Programme) -> Bool {
    programme.closed == nil && judge.writes(principal, in: programme)
  }

  /// Whether the principal answers for the party of a told programme.
  public func mayAnswer(_ programme: Programme) -> Bool {
    programme.closed == nil && principal.party == programme.party
      && principal.roles.contains(.delegation)
  }

  /// Whether the principal may open programmes of a party.
  public func mayOpenProgramme(of party: Party.ID) -> Bool { mayOpenCase(of: party) }

  /// A fact without what of it the principal may not read; nil when it may not know of it.
  func shown(_ fact: ProgrammeFact) -> ProgrammeFact? {
    guard let present = judge.programmes[fact.programme], reads(present.marking) else {
      return nil
    }
    switch fact {
    case .opened(let programme): return .opened(told(programme))
    case .put(let id, let elements, let by):
      let seen = elements.compactMap(shown)
      return seen.isEmpty ? nil : .put(id, seen, by: by)
    case .dropped(let id, let gone, let by):
      let seen = gone.compactMap(shown)
      return seen.isEmpty ? nil : .dropped(id, seen, by: by)
    case .reported(let id, let reports):
      let hidden = hiddenEfforts(of: present)
      let seen = reports.filter { !hidden.contains($0.part) && isKnown($0.part, in: present) }
      return seen.isEmpty ? nil : .reported(id, seen)
    case .reviewed(let id, var review):
      let hidden = hiddenEfforts(of: present)
      review.reports.removeAll { hidden.contains($0.part) || !isKnown($0.part, in: present) }
      return .reviewed(id, review)
    default: return fact
    }
  }

  private func shown(_ element: Programme.Element) -> Programme.Element? {
    switch element {
    case .goal: return element
    case .effort(let one): return judge.sees(one, principal, at: now) ? element : nil
    case .objective(var one):
      one.interests.removeAll { !judge.sees($0, principal, at: now) }
      return .objective(one)
    }
  }

  private func isKnown(_ part: Programme.Part, in present: Programme) -> Bool {
    guard case .effort(let id) = part else { return true }
    return isKnown(id, in: present)
  }

  /// Of an effort that stands nowhere any more nobody can say whether its run may be read.
  private func isKnown(_ id: Programme.Effort.ID, in present: Programme) -> Bool {
    let all = [present.contents] + present.editions.map(\.contents)
    guard let effort = all.lazy.compactMap({ $0.effort(id) }).first else { return false }
    return judge.sees(effort, principal, at: now)
  }
}

extension Programme {
  var details: [Detail] {
    [
      Detail(.code, .text(id.description)), Detail(.title, .phrase(title)),
      Detail(.party, .subjects([.party(party)])),
      Detail(.instrument, .subjects([.instrument(instrument)])),
      Detail(.from, .day(first)), Detail(.to, .day(last)),
      Detail(.subject, dossier.map { .subjects([.case($0)]) }),
      Detail(.predecessors, predecessor.map { .subjects([.programme($0)]) }),
      Detail(.objective, .text(contents.objectives.map(\.words).joined(separator: "; "))),
      Detail(.goal, .text(contents.goals.map(\.words).joined(separator: "; "))),
      Detail(.effort, .number(contents.efforts.count)),
      Detail(.edition, .text(editions.map(\.words).joined(separator: "; "))),
      Detail(.progress, .number(reports.count)),
      Detail(.report, .text(reviews.map(\.words).joined(separator: "; "))),
      Detail(.marking, .label(marking.label)),
      Detail(.ending, closed.map { .text($0.note) }),
    ]
  }
}

extension Programme.Objective {
  fileprivate var words: String { "\(id) \(title.english)" }
}

extension Programme.Goal {
  fileprivate var words: String { "\(id) \(title.english)" }
}

extension Programme.Edition {
  fileprivate var words: String {
    let marks = [adopted.map { _ in "+A" }, answer.map { $0.isYes ? "+P" : "-P" }]
    return "\(number)" + marks.compactMap(\.self).joined()
  }
}

extension Programme.Review {
  fileprivate var words: String { "\(year)\(agreed == nil ? "" : " ✓")" }
}
