public import Labels

/// One part of a record, named and valued, for tables of before and after and for open data.
public struct Detail: Hashable, Sendable {
  /// What a part may be.
  public enum Value: Hashable, Sendable {
    case none
    case text(String)
    case phrase(Bilingual)
    case dated(Dated)
    case names([DatedName])
    case subjects([Subject])
    case number(Int)
    case partyKind(Party.Kind)
    case bodyKind(Body.Kind)
    case purposes([Body.Purpose])
    case bodyManner(Body.Ending.Manner)
    case inclusions([Body.Inclusion])
    case role(Membership.Role)
    case beginning(Membership.Beginning)
    case ending(Membership.Ending)
    case scopes([Restriction.Scope])
    case decisionKind(Decision.Kind)
    case confidence(Confidence)
    case day(Day)
    case instant(Instant)
    case posts([Person.Post])
    case grants([Person.Grant])
    case label(Label)
    case seat(Principal.Seat)
  }

  /// The name of the part.
  public var field: Field
  /// What it holds.
  public var value: Value

  init(_ field: Field, _ value: Value?) {
    self.field = field
    self.value = value ?? .none
  }
}

/// A part of a record before and after a fact.
public struct Difference: Hashable, Sendable {
  /// The name of the part.
  public var field: Field
  /// What it held.
  public var before: Detail.Value
  /// What it holds since.
  public var after: Detail.Value
}

extension Sight {
  /// The parts of a record; none when there is no such record to be seen.
  public func details(of subject: Subject) -> [Detail] {
    switch subject {
    case .party(let id): party(id)?.details ?? []
    case .body(let id): body(id)?.details ?? []
    case .membership(let id): membership(id)?.details ?? []
    case .restriction(let id): restriction(id)?.details ?? []
    case .decision(let id): decision(id)?.details ?? []
    case .source(let id): source(id)?.details ?? []
    case .term(let id): term(id)?.details ?? []
    case .edition: edition?.details ?? []
    case .policy(let name): policies.first { $0.name == name }?.details ?? []
    case .person(let id): person(id)?.details ?? []
    case .note(let id): note(id)?.details ?? []
    case .paper(let id): paper(id)?.details ?? []
    case .version(let id): version(id)?.details ?? []
    case .widening(let id): widening(id)?.details ?? []
    case .challenge(let id): challenge(id)?.details ?? []
    case .provider(let id): provider(id)?.details ?? []
    case .activity(let id): activity(id)?.details ?? []
    case .iteration(let id): iteration(id)?.details ?? []
    case .candidate(let id): candidate(id)?.details ?? []
    case .nomination(let id): nomination(id)?.details ?? []
    case .critique(let id): critique(id)?.details ?? []
    case .plan(let id): plan(id)?.details ?? []
    case .committee(let id): committee(id)?.details ?? []
    case .proposal(let id): proposal(id)?.details ?? []
    case .meeting(let id): meeting(id)?.details ?? []
    case .position(let id): position(id)?.details ?? []
    case .instrument(let id): instrument(id)?.details ?? []
    case .case(let id): caseFile(id)?.details ?? []
    case .offer(let id): offer(id)?.details ?? []
    case .contribution(let id): contribution(id)?.details ?? []
    case .indicator(let id): indicator(id)?.details ?? []
    case .observation(let id): observation(id)?.details ?? []
    case .track(let id): track(id)?.details ?? []
    case .programme(let id): programme(id)?.details ?? []
    case .questionnaire(let id): questionnaire(id)?.details ?? []
    case .response(let id): response(id)?.details ?? []
    }
  }

  /// What a fact changed, part by part, from this sight to a later one.
  public func differences(to later: Sight, in subject: Subject) -> [Difference] {
    let before = details(of: subject)
    let after = later.details(of: subject)
    let fields = (before.isEmpty ? after : before).map(\.field)
    return fields.compactMap { field in
      let old = before.first { $0.field == field }?.value ?? .none
      let new = after.first { $0.field == field }?.value ?? .none
      return old == new ? nil : Difference(field: field, before: old, after: new)
    }
  }
}

extension Evidence {
  var details: [Detail] {
    [
      Detail(.sources, .subjects(sources.map(Subject.source))),
      Detail(.confidence, .confidence(confidence)),
    ]
  }
}

extension Party {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)),
      Detail(.kind, .partyKind(kind)),
      Detail(.names, .names(names)),
      Detail(.alpha2, alpha2.map(Detail.Value.text)),
      Detail(.region, region.map { .subjects([.term($0)]) }),
      Detail(.from, existence.from.map(Detail.Value.dated)),
      Detail(.to, existence.to.map(Detail.Value.dated)),
      Detail(.predecessors, .subjects(predecessors.map(Subject.party))),
      Detail(.tile, tile.map { .text("\($0.column), \($0.row)") }),
    ] + evidence.details
  }
}

extension Body {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)),
      Detail(.kind, .bodyKind(kind)),
      Detail(.names, .names(names)),
      Detail(.short, .phrase(short)),
      Detail(.purposes, .purposes(purposes)),
      Detail(.role, .role(mainRole)),
      Detail(.founded, .dated(founded)),
      Detail(.decision, decision.map { .subjects([.decision($0)]) }),
      Detail(.ending, ending.map { .dated($0.on) }),
      Detail(.manner, ending.map { .bodyManner($0.manner) }),
      Detail(.endDecision, ending?.decision.map { .subjects([.decision($0)]) }),
      Detail(.into, ending.map { .subjects($0.into.map(Subject.body)) }),
      Detail(.inclusions, .inclusions(inclusions)),
      Detail(.predecessors, .subjects(predecessors.map(Subject.body))),
      Detail(.note, note.map(Detail.Value.phrase)),
    ] + evidence.details
  }
}

extension Membership {
  var details: [Detail] {
    [
      Detail(.party, .subjects([.party(party)])),
      Detail(.body, .subjects([.body(body)])),
      Detail(.role, .role(role)),
      Detail(.from, .dated(from)),
      Detail(.beginning, .beginning(beginning)),
      Detail(.decision, decision.map { .subjects([.decision($0)]) }),
      Detail(.to, close.map { .dated($0.on) }),
      Detail(.ending, close.map { .ending($0.manner) }),
      Detail(.endDecision, close?.decision.map { .subjects([.decision($0)]) }),
      Detail(.note, note.map(Detail.Value.phrase)),
    ] + evidence.details
  }
}

extension Restriction {
  var details: [Detail] {
    [
      Detail(.party, .subjects([.party(party)])),
      Detail(.scopes, .scopes(scopes)),
      Detail(.body, body.map { .subjects([.body($0)]) }),
      Detail(.from, .dated(from)),
      Detail(.decision, decision.map { .subjects([.decision($0)]) }),
      Detail(.to, to.map(Detail.Value.dated)),
      Detail(.endDecision, liftedBy.map { .subjects([.decision($0)]) }),
      Detail(.note, note.map(Detail.Value.phrase)),
    ] + evidence.details
  }
}

extension Decision {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)),
      Detail(.kind, .decisionKind(kind)),
      Detail(.title, .phrase(title)),
      Detail(.day, .dated(day)),
      Detail(.body, body.map { .subjects([.body($0)]) }),
      Detail(.party, party.map { .subjects([.party($0)]) }),
      Detail(.reference, reference.map(Detail.Value.text)),
    ] + evidence.details
  }
}

extension Source {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)),
      Detail(.title, .text(title)),
      Detail(.publisher, .text(publisher)),
      Detail(.address, address.map(Detail.Value.text)),
      Detail(.dated, dated.map(Detail.Value.dated)),
      Detail(.note, note.map(Detail.Value.phrase)),
    ]
  }
}

extension Term {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)), Detail(.scheme, .text(scheme)),
      Detail(.name, .phrase(name)),
    ]
  }
}

extension Edition {
  var details: [Detail] {
    [
      Detail(.code, .text(code)), Detail(.title, .phrase(title)),
      Detail(.day, .dated(Dated(day))), Detail(.licence, .text(licence)),
      Detail(.notice, .phrase(notice)),
    ]
  }
}
