internal import HashTreeCollections

/// What rests on each decision and cites each source.
///
/// Trees of subjects rather than lists: one source may be cited by every record of a pack, and
/// a correction must not walk them all.
struct Citations: Sendable {
  private var byDecision = TreeDictionary<Decision.ID, TreeSet<Subject>>()
  private var bySource = TreeDictionary<Source.ID, TreeSet<Subject>>()

  mutating func learn(_ subject: Subject, _ decisions: [Decision.ID?], _ sources: [Source.ID]) {
    for case let decision? in decisions { byDecision[decision, default: []].insert(subject) }
    for source in sources { bySource[source, default: []].insert(subject) }
  }

  mutating func forget(_ subject: Subject, _ decisions: [Decision.ID?], _ sources: [Source.ID]) {
    for case let decision? in decisions {
      byDecision[decision]?.remove(subject)
      if byDecision[decision]?.isEmpty == true { byDecision[decision] = nil }
    }
    for source in sources {
      bySource[source]?.remove(subject)
      if bySource[source]?.isEmpty == true { bySource[source] = nil }
    }
  }

  func resting(on decision: Decision.ID) -> TreeSet<Subject> { byDecision[decision] ?? [] }
  func citing(_ source: Source.ID) -> TreeSet<Subject> { bySource[source] ?? [] }
}

extension Citations {
  mutating func learn(_ decision: Decision) {
    learn(.decision(decision.id), [], decision.evidence.sources)
  }
  mutating func forget(_ decision: Decision) {
    forget(.decision(decision.id), [], decision.evidence.sources)
  }
}

extension Body {
  var decisions: [Decision.ID?] { [decision, ending?.decision] }
}
extension Membership {
  var decisions: [Decision.ID?] { [decision, close?.decision] }
}
extension Restriction {
  var decisions: [Decision.ID?] { [decision, liftedBy] }
}
