import Domain

extension Refusal {
  /// Why a label, or the hands it is in, stand in the way.
  func labelSentence(_ sight: Sight, in say: Language) -> String {
    switch self {
    case .notYours: say(Wording.LabelRefusals.notYours)
    case .policyMissing(let name): say(Wording.LabelRefusals.policyMissing, name)
    case .policyUnfit: say(Wording.LabelRefusals.policyUnfit)
    case .labelMissing: say(Wording.LabelRefusals.labelMissing)
    case .labelUnfit(let findings, _):
      say(
        Wording.LabelRefusals.labelUnfit,
        findings.map { $0.sentence(in: say) }.joined(separator: " "))
    case .beyondClearance: say(Wording.LabelRefusals.beyondClearance)
    case .sameHands: say(Wording.LabelRefusals.sameHands)
    default: say(Wording.LabelRefusals.notNow)
    }
  }
}
