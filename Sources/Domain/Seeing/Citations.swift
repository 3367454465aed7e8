internal import HashTreeCollections

/// What rests on each decision and cites each source.
struct Citations: Sendable {
  /// What one record rests on.
  struct Bases: Equatable {
    var decisions: [Decision.ID?] = []
    var sources: [Source.ID]
  }

  private var byDecision = TreeDictionary<Decision.ID, Mentions>()
  private var bySource = TreeDictionary<Source.ID, Mentions>()

  mutating func learn(_ subject: Subject, _ bases: Bases) {
    for id in bases.distinctDecisions { byDecision[id, default: Mentions()].insert(subject) }
    for id in bases.distinctSources { bySource[id, default: Mentions()].insert(subject) }
  }

  /// Learns many at once, in order of their identifiers, when nothing is known yet: each list is
  /// made in one pass.
  mutating func learn(_ spells: [Membership]) {
    var decisions: [Decision.ID: [Membership.ID]] = [:]
    var sources: [Source.ID: [Membership.ID]] = [:]
    for spell in spells {
      let bases = spell.bases
      for id in bases.distinctDecisions { decisions[id, default: []].append(spell.id) }
      for id in bases.distinctSources { sources[id, default: []].append(spell.id) }
    }
    for (id, spells) in decisions { byDecision[id, default: Mentions()].take(spells) }
    for (id, spells) in sources { bySource[id, default: Mentions()].take(spells) }
  }

  mutating func forget(_ subject: Subject, _ bases: Bases) {
    for id in bases.distinctDecisions {
      byDecision[id]?.remove(subject)
      if byDecision[id]?.isEmpty == true { byDecision[id] = nil }
    }
    for id in bases.distinctSources {
      bySource[id]?.remove(subject)
      if bySource[id]?.isEmpty == true { bySource[id] = nil }
    }
  }

  /// Learns of a record that rested on other things before.
  mutating func revise(_ subject: Subject, _ old: Bases, _ new: Bases) {
    if old == new { return }
    forget(subject, old)
    learn(subject, new)
  }

  /// In the fixed order of subjects.
  func resting(on decision: Decision.ID) -> [Subject] { byDecision[decision]?.inOrder ?? [] }
  /// In the fixed order of subjects.
  func citing(_ source: Source.ID) -> [Subject] { bySource[source]?.inOrder ?? [] }
  func countResting(on decision: Decision.ID) -> Int { byDecision[decision]?.count ?? 0 }
  func countCiting(_ source: Source.ID) -> Int { bySource[source]?.count ?? 0 }
}

extension Citations.Bases {
  fileprivate var distinctDecisions: [Decision.ID] {
    let known = decisions.compactMap(\.self)
    return known.count == 2 && known[0] == known[1] ? [known[0]] : known
  }

  fileprivate var distinctSources: [Source.ID] {
    guard sources.count > 1 else { return sources }
    return sources.enumerated().filter { !sources[..<$0].contains($1) }.map(\.element)
  }
}

extension Party {
  var bases: Citations.Bases { Citations.Bases(sources: evidence.sources) }
}
extension Body {
  var bases: Citations.Bases {
    Citations.Bases(decisions: [decision, ending?.decision], sources: evidence.sources)
  }
}
extension Membership {
  var bases: Citations.Bases {
    Citations.Bases(decisions: [decision, close?.decision], sources: evidence.sources)
  }
}
extension Restriction {
  var bases: Citations.Bases {
    Citations.Bases(decisions: [decision, liftedBy], sources: evidence.sources)
  }
}
extension Decision {
  var bases: Citations.Bases { Citations.Bases(sources: evidence.sources) }
}
