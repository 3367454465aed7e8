internal import HashTreeCollections
internal import Labels

/// Checks of labels that every labelled record shares.
extension Alliance {
  /// That a marking can be decided, says why, and can be read by who makes it.
  func check(
    _ marking: Marking, _ field: Field, by principal: Principal, at moment: Instant
  ) throws(Refusal) {
    try check(text: marking.reason, .markingReason, limit: 500)
    if let guide = marking.guide { try check(text: guide, .guide, limit: 200) }
    try check(marking.label, field, by: principal, at: moment)
  }

  func check(
    _ label: Label, _ field: Field, by principal: Principal, at moment: Instant
  ) throws(Refusal) {
    guard let adoption = adoptions[label.policyName] else {
      throw .policyMissing(label.policyName)
    }
    let findings = adoption.policy.findings(inNew: label, at: moment.moment)
    guard findings.isEmpty else { throw .labelUnfit(findings, field) }
    let reader = ReaderClass(principal, on: moment.day)
    guard verdict(on: label, for: reader, at: moment) == .permit else {
      throw .beyondClearance(field)
    }
  }

  /// That a reason bears a label as soon as the office has a policy.
  func checkReasonLabel(of occasion: Occasion) throws(Refusal) {
    guard !adoptions.isEmpty, !occasion.reason.isEmpty else { return }
    guard let label = occasion.label else { throw .labelMissing(.reasonLabel) }
    try check(label, .reasonLabel, by: occasion.principal, at: occasion.at)
  }

  /// Whether a principal may read what bears a marking.
  func reads(_ marking: Marking, _ principal: Principal, at moment: Instant) -> Bool {
    permits.permit(for: ReaderClass(principal, on: moment.day), in: self)
      .reads(marking, at: moment, in: self)
  }

  /// A marking as it is held: with the number of its content.
  mutating func held(_ marking: Marking) -> Marking {
    var marking = marking
    marking.handle = labels.handle(of: marking.label)
    return marking
  }
}
