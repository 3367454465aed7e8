import Domain

extension Blank {
  /// Whether it takes several lines of text.
  var isLong: Bool {
    switch self {
    case .footnote, .footnoteFrench, .names, .inclusions, .note, .noteFrench, .reason: true
    default: false
    }
  }

  /// What may be chosen; nil where anything may be typed.
  func choices(on form: AmendmentKind, _ sight: Sight, _ say: Language) -> [Field.Choice]? {
    switch self {
    case .kind: kinds(on: form, say)
    case .role: listed(Membership.Role.self) { say($0) }
    case .purposes: listed(Body.Purpose.self) { say($0) }
    case .scopes: listed(Restriction.Scope.self) { say($0) }
    case .beginning: listed(Membership.Beginning.self) { say($0) }
    case .ending where form != .correctBody: listed(Membership.Ending.self) { say($0) }
    case .manner: listed(Body.Ending.Manner.self) { say($0) }
    case .confidence: listed(Confidence.self) { say($0) }
    case .party: parties(sight, say)
    case .body: bodies(sight, say)
    case .decision, .endDecision: decisions(sight, say)
    case .reasonLabel: QuickLabel.fieldChoices(sight, say)
    case .region:
      sight.terms(of: "region").map { Field.Choice($0.id.text, say.text($0.name)) }
    default: nil
    }
  }

  private func kinds(on form: AmendmentKind, _ say: Language) -> [Field.Choice] {
    switch form {
    case .addParty, .correctParty: listed(Party.Kind.self) { say($0) }
    case .addDecision, .correctDecision: listed(Decision.Kind.self) { say($0) }
    default: listed(Body.Kind.self) { say($0) }
    }
  }

  private func listed<Choice: Domain.Choice>(
    _ type: Choice.Type, _ said: (Choice) -> String
  ) -> [Field.Choice] {
    type.allCases.map { Field.Choice($0.word, said($0)) }
  }

  private func parties(_ sight: Sight, _ say: Language) -> [Field.Choice] {
    sight.parties.map { party in
      Field.Choice(party.id.text, "\(party.id.text) – \(say.text(party.name(on: sight.day)))")
    }
  }

  private func bodies(_ sight: Sight, _ say: Language) -> [Field.Choice] {
    sight.bodies.map { body in
      Field.Choice(body.id.text, "\(say.text(body.short)) – \(say.text(body.name(on: sight.day)))")
    }
  }

  private func decisions(_ sight: Sight, _ say: Language) -> [Field.Choice] {
    sight.decisions.reversed().map { decision in
      Field.Choice(decision.id.text, "\(decision.day) – \(say.text(decision.title))")
    }
  }
}
