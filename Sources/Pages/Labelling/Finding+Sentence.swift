import Labels

extension Finding {
  /// What is wrong with the label, in a sentence.
  func sentence(in say: Language) -> String {
    switch self {
    case .foreignPolicy: say(Wording.Findings.foreignPolicy)
    case .policyNotInForce: say(Wording.Findings.policyNotInForce)
    case .unknownLevel(let level), .obsoleteLevel(let level): say(Wording.Findings.level, level)
    case .unknownTag(let tag), .emptyTag(let tag): say(Wording.Findings.tag, tag)
    case .unknownValue(let tag, let value), .repeatedValue(let tag, let value),
      .obsoleteValue(let tag, let value), .valueNotInForce(let tag, let value):
      say(Wording.Findings.value, value, tag)
    case .selection(let tag): say(Wording.Findings.selection, tag)
    case .levelDemand(let level): say(Wording.Findings.levelDemand, level)
    case .valueAtLevel(let tag, let value): say(Wording.Findings.valueAtLevel, value, tag)
    case .excluded(let tag, let value): say(Wording.Findings.excluded, value, tag)
    case .valueDemand(let tag, let value): say(Wording.Findings.valueDemand, value, tag)
    case .rule: say(Wording.Findings.rule)
    case .reviewMissing: say(Wording.Findings.reviewMissing)
    case .successionOrder, .successionTooLong: say(Wording.Findings.succession)
    case .successor(let inner): inner.map { $0.sentence(in: say) }.joined(separator: " ")
    }
  }
}
