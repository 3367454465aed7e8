internal import HashTreeCollections
internal import Labels

/// What adopting a proposal does.
extension Action {
  /// What a proposal's action is about; nil for what no proposal may hold.
  ///
  /// Corrections and strikes are the registrar's own: they mend the record and decide nothing.
  public var matter: Committee.Matter? {
    switch self {
    case .restriction(.restrict), .restriction(.lift): .restriction
    case .membership(.begin), .membership(.end): .membership
    case .body(.found), .body(.include), .body(.end): .body
    case .review(.relabel): .release
    case .dialogue(.adopt): .statement
    case .toolbox(.open), .toolbox(.advance), .toolbox(.close): .instrument
    case .meeting(.invite): .format
    case .operation(.accept): .operation
    case .programme(.adopt): .programme
    default: nil
    }
  }

  /// What it gives another label; nil for other actions.
  var released: Item? {
    guard case .review(.relabel(let item, _, _, _)) = self else { return nil }
    return item
  }
}

extension Action {
  /// The same action resting on another decision, where it rests on one that is replaced.
  public func citing(_ new: Decision.ID?, for old: Decision.ID?) -> Action {
    switch self {
    case .restriction(.restrict(var limit)) where limit.decision == old:
      limit.decision = new
      return .restriction(.restrict(limit))
    case .restriction(.lift(let id, let on, old)): return .restriction(.lift(id, on: on, by: new))
    case .membership(.begin(var spell)) where spell.decision == old:
      spell.decision = new
      return .membership(.begin(spell))
    case .membership(.end(let id, var close)) where close.decision == old:
      close.decision = new
      return .membership(.end(id, close))
    case .toolbox(.advance(let id, var move)) where move.decision == old:
      move.decision = new
      return .toolbox(.advance(id, move))
    case .body(.found(var body)) where body.decision == old:
      body.decision = new
      return .body(.found(body))
    case .review(.relabel(let item, let marking, let id, old)):
      return .review(.relabel(item, marking, as: id, decision: new))
    case .dialogue(.adopt(let track, let statement, old)):
      return .dialogue(.adopt(track, statement, by: new))
    case .meeting(.invite(let id, let who, old)): return .meeting(.invite(id, who, by: new))
    case .operation(.accept(let id, old)): return .operation(.accept(id, by: new))
    case .programme(.adopt(let id, let edition, old)):
      return .programme(.adopt(id, edition: edition, by: new))
    default: return self
    }
  }
}

extension Proposal.Part {
  /// What it is about, each matter once; a part that does nothing is a text.
  public var matters: [Committee.Matter] {
    let found = Set(actions.compactMap(\.matter) + (opensRuns ? [.menu] : []))
    return found.isEmpty ? [.text] : Committee.Matter.allCases.filter(found.contains)
  }
}

extension Alliance {
  /// The office, which does what was adopted: it has every role and stands above all seats.
  private var office: Principal {
    Principal(id: .nobody, seat: .alliance, roles: Set(Principal.Role.allCases))
  }

  /// The record of an adoption; nil where the draft wants none.
  func decision(
    adopting draft: Int, of proposal: Proposal, at moment: Instant
  ) -> Decision? {
    guard let title = proposal.drafts[draft].title,
      let id = Proposal.decision(in: proposal.drafts[draft].version)
    else { return nil }
    return Decision(
      id: id, kind: .committee, day: Dated(moment.day), title: title,
      evidence: Evidence(confidence: .known))
  }

  /// What a part's actions make happen, one upon the other; all of them or a refusal.
  func effects(
    of part: Proposal.Part, at moment: Instant
  ) throws(Refusal) -> (facts: [Fact], after: Alliance) {
    var after = self
    var facts: [Fact] = []
    let occasion = Occasion(by: office, at: moment)
    for action in part.actions {
      let made = try after.perform(action, occasion)
      after.apply(made)
      facts += made
    }
    return (facts, after)
  }

  /// A wider label needs two people, and here all Allies agreed: it holds at once.
  private func perform(_ action: Action, _ occasion: Occasion) throws(Refusal) -> [Fact] {
    guard case .review(.relabel(let item, let marking, _, let decision)) = action else {
      return try decide(action, on: occasion)
    }
    guard let current = self.marking(of: item) else { throw .unknown(item.subject, .item) }
    try check(text: marking.reason, .markingReason, limit: 500)
    guard let adoption = adoptions[marking.label.policyName] else {
      throw .policyMissing(marking.label.policyName)
    }
    let findings = adoption.policy.findings(inNew: marking.label, at: occasion.at.moment)
    guard findings.isEmpty else { throw .labelUnfit(findings, .marking) }
    if current == marking { throw .nothingChanged }
    return [.review(.relabelled(item, marking, at: occasion.at, decision: decision))]
  }

  /// Opens runs to parties; what was cancelled or struck meanwhile stays as it is.
  mutating func open(_ runs: [Iteration.ID], to parties: [Party.ID], by decision: Decision.ID?) {
    for id in runs {
      guard var run = iterations[id], run.mayBeOpened else { continue }
      var approval = run.approval ?? .only([])
      let held = Set(approval.parties)
      approval.parties =
        approval.isGeneral
        ? held.subtracting(parties).sorted() : held.union(parties).sorted()
      approval.decision = decision ?? approval.decision
      run.approval = approval
      if run.step == .checked { run.step = .approved }
      hold(run)
    }
  }
}

extension Iteration {
  /// Whether a decision may still open it to someone.
  public var mayBeOpened: Bool { [.checked, .approved, .published].contains(step) }
}

extension Proposal {
  /// The code under which the adoption of a draft goes into the record, by the version that it
  /// stands in: it tells nothing, and the draft's own actions may cite it.
  public static func decision(in version: Version.ID) -> Decision.ID? {
    Decision.ID("adopted-\(version)")
  }
}
