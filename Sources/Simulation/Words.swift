import Domain
import Journal
import Registry

// Steps in words, as a violation tells them.

extension Request {
  var words: String {
    let each = orders.map(\.words)
    return orders.count == 1 && isSingle ? each[0] : "all of [" + each.joined(separator: "; ") + "]"
  }
}

extension Order {
  var words: String {
    let mark = String(key.description.prefix(8))
    return "\(occasion.principal.id) \(action.words) (key \(mark))"
  }
}

extension Outcome {
  var words: String {
    switch self {
    case .success(let receipts):
      receipts.map { ($0.wasKnown ? "known as " : "entry ") + String($0.number) }
        .joined(separator: ", ")
    case .failure(let failure): "\(failure)"
    }
  }
}

extension Action {
  var words: String {
    switch self {
    case .reference(let action): action.words
    case .party(let action): action.words
    case .body(let action): action.words
    case .membership(let action): action.words
    case .restriction(let action): action.words
    case .access, .note, .paper, .review, .activity, .nomination, .plan, .proposal, .meeting,
      .operation, .observation, .toolbox, .dialogue, .programme, .questionnaire:
      "\(self)"
    }
  }
}

extension ReferenceAction {
  fileprivate var words: String {
    switch self {
    case .addSource(let source): "adds source \(source.id)"
    case .correctSource(let source): "corrects source \(source.id)"
    case .addDecision(let decision): "adds decision \(decision.id)"
    case .correctDecision(let decision): "corrects decision \(decision.id)"
    case .addTerm(let term): "adds term \(term.id)"
    case .correctTerm(let term): "corrects term \(term.id)"
    case .nameEdition(let edition): "names edition \(edition.code)"
    }
  }
}

extension PartyAction {
  fileprivate var words: String {
    switch self {
    case .add(let party): "adds party \(party.words)"
    case .rename(let id, let name): "renames party \(id) \(name.from?.description ?? "undated")"
    case .end(let id, let on): "ends party \(id) on \(on)"
    case .correct(let party): "corrects party \(party.words)"
    case .strike(let id): "strikes party \(id)"
    }
  }
}

extension BodyAction {
  fileprivate var words: String {
    switch self {
    case .found(let body): "founds body \(body.words)"
    case .rename(let id, let name): "renames body \(id) \(name.from?.description ?? "undated")"
    case .end(let id, let ending): "ends body \(id) on \(ending.on)"
    case .include(let id, let inclusion): "includes \(inclusion.words) in \(id)"
    case .correct(let body): "corrects body \(body.words)"
    case .strike(let id): "strikes body \(id)"
    }
  }
}

extension MembershipAction {
  fileprivate var words: String {
    switch self {
    case .begin(let spell): "begins membership \(spell.words)"
    case .end(let id, let close): "ends membership \(id) on \(close.on)"
    case .correct(let spell): "corrects membership \(spell.words)"
    case .strike(let id): "strikes membership \(id)"
    }
  }
}

extension RestrictionAction {
  fileprivate var words: String {
    switch self {
    case .restrict(let limit): "sets restriction \(limit.words)"
    case .lift(let id, let on, _): "lifts restriction \(id) on \(on)"
    case .correct(let limit): "corrects restriction \(limit.words)"
    case .strike(let id): "strikes restriction \(id)"
    }
  }
}

extension Span {
  fileprivate var words: String { "\(from?.description ?? "…")/\(to?.description ?? "…")" }
}

extension Party {
  fileprivate var words: String { "\(id) (\(existence.words))" }
}

extension Body.Inclusion {
  fileprivate var words: String { "\(body) (\(span.words))" }
}

extension Body {
  fileprivate var words: String {
    let taken = inclusions.map(\.words).joined(separator: ", ")
    return "\(id) (\(kind.word), \(life.words)\(taken.isEmpty ? "" : ", with \(taken)"))"
  }
}

extension Membership {
  fileprivate var words: String { "\(id) of \(party) in \(body) as \(role.word), \(span.words)" }
}

extension Restriction {
  fileprivate var words: String {
    "\(id) on \(party)\(body.map { " in \($0)" } ?? ""), \(span.words)"
  }
}
