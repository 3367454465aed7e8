internal import HashTreeCollections

/// What rests on each decision and cites each source.
struct Citations: Sendable {
  /// What one record rests on.
  struct Bases {
    var decisions: [Decision.ID?] = []
    var sources: [Source.ID]
  }

  private var byDecision = TreeDictionary<Decision.ID, [Subject]>()
  private var bySource = TreeDictionary<Source.ID, [Subject]>()

  mutating func learn(_ subject: Subject, _ bases: Bases) {
    for id in bases.distinctDecisions { byDecision[id, default: []].append(subject) }
    for id in bases.distinctSources { bySource[id, default: []].append(subject) }
  }

  /// Learns many at once, for starts: each list is found once and not once for each record.
  mutating func learn(_ spells: [Membership]) {
    var decisions: [Decision.ID: [Subject]] = [:]
    var sources: [Source.ID: [Subject]] = [:]
    for spell in spells {
      let bases = spell.bases
      for id in bases.distinctDecisions {
        decisions[id, default: []].append(.membership(spell.id))
      }
      for id in bases.distinctSources { sources[id, default: []].append(.membership(spell.id)) }
    }
    for (id, subjects) in decisions { byDecision[id, default: []] += subjects }
    for (id, subjects) in sources { bySource[id, default: []] += subjects }
  }

  mutating func forget(_ subject: Subject, _ bases: Bases) {
    for id in bases.distinctDecisions {
      byDecision[id]?.removeLast(subject)
      if byDecision[id]?.isEmpty == true { byDecision[id] = nil }
    }
    for id in bases.distinctSources {
      bySource[id]?.removeLast(subject)
      if bySource[id]?.isEmpty == true { bySource[id] = nil }
    }
  }

  func resting(on decision: Decision.ID) -> [Subject] { byDecision[decision] ?? [] }
  func citing(_ source: Source.ID) -> [Subject] { bySource[source] ?? [] }
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

extension [Subject] {
  /// From the back: what changes is mostly what came last.
  fileprivate mutating func removeLast(_ subject: Subject) {
    if let place = lastIndex(of: subject) { remove(at: place) }
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
