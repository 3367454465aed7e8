import Domain

/// Who asks, and under which circumstances.
extension Pen {
  /// Who asks: a clerk of the office, or for papers mostly somebody who is enrolled.
  mutating func hand(for scenario: Scenario) -> Principal {
    let number = String(random.below(3))
    if oneIn(80) { return Self.principal("clerk-" + number, [.reader]) }
    switch scenario.name {
    case Scenario.papers.name where !oneIn(20):
      return enrolled() ?? Self.principal("clerk-" + number, [.registrar])
    case Scenario.access.name where !oneIn(20):
      var hand = Self.principal("keeper-" + number, [.administrator, .securityOfficer])
      hand.seat = .alliance
      // Some of the keepers are enrolled themselves, and may try to clear themselves.
      if oneIn(10), let person = enrolled() { hand = Self.principal(person.id.text, hand.roles) }
      return hand
    case Scenario.menu.name where !oneIn(40): return menuHand()
    case Scenario.plans.name where !oneIn(40): return planHand()
    case Scenario.proposals.name where !oneIn(40): return proposalHand()
    case Scenario.meetings.name where !oneIn(40): return proposalHand()
    case Scenario.toolbox.name where !oneIn(40): return toolboxHand()
    case Scenario.programmes.name where !oneIn(40): return programmeHand()
    case Scenario.questionnaires.name where !oneIn(40): return questionnaireHand()
    case Scenario.operations.name where !oneIn(40): return operationHand()
    default: return Self.principal("clerk-" + number, [.registrar])
    }
  }

  /// The circumstances of what the hand asks, mostly with a reason.
  mutating func occasion() -> Occasion {
    var occasion = Occasion(by: hand, at: at, reason: oneIn(12) ? "" : text())
    // Reasons are open to all, or seldom forget to say so.
    if !oneIn(60) {
      occasion.label =
        sight.policies.lazy.compactMap { [at] in $0.openLabel(at: at) }.first
    }
    return occasion
  }

  static func principal(_ name: String, _ roles: Set<Principal.Role>) -> Principal {
    guard let id = Principal.ID(String(name.prefix(48))) else {
      preconditionFailure("letters, digits and hyphens make a code")
    }
    return Principal(id: id, roles: roles)
  }
}
