public import Domain

extension Refusal {
  /// The one sentence that says why, in a language.
  public func sentence(on form: Amendment?, sight: Sight, in say: Language) -> String {
    func name(_ field: Domain.Field) -> String { field.label(on: form, in: say) }
    func title(_ subject: Subject) -> String { sight.title(of: subject, in: say) }
    switch self {
    case .notPermitted(let role):
      return say(Wording.Refusals.notPermitted, say(role).lowercased())
    case .reasonMissing: return say(Wording.Refusals.reasonMissing)
    case .unknown(let subject, let field):
      return say(Wording.Refusals.unknown, subject.key, name(field))
    case .alreadyExists(let subject): return say(Wording.Refusals.alreadyExists, title(subject))
    case .unfitText(let fault, let field): return fault.sentence(name(field), say)
    case .unsafeAddress: return say(Wording.Refusals.unsafeAddress)
    case .endsBeforeBeginning(let field):
      return say(Wording.Refusals.endsBeforeBeginning, name(field))
    case .sourceMissing: return say(Wording.Refusals.sourceMissing)
    case .choiceMissing(let field): return say(Wording.Refusals.choiceMissing, name(field))
    case .outsideLife(let subject, _): return say(Wording.Refusals.outsideLife, title(subject))
    case .overlaps(let subject): return say(Wording.Refusals.overlaps, title(subject))
    case .alreadyEnded(let subject): return say(Wording.Refusals.alreadyEnded, title(subject))
    case .cycle(let body): return say(Wording.Refusals.cycle, title(.body(body)))
    case .tileTaken(let party): return say(Wording.Refusals.tileTaken, title(.party(party)))
    case .secondAlliance(let body):
      return say(Wording.Refusals.secondAlliance, title(.body(body)))
    case .inUse(let subject): return say(Wording.Refusals.inUse, title(subject))
    case .nothingChanged: return say(Wording.Refusals.nothingChanged)
    case .notYours, .policyMissing, .policyUnfit, .labelMissing, .labelUnfit, .beyondClearance,
      .sameHands, .notNow:
      return labelSentence(sight, in: say)
    case .nominationUnfit(let findings):
      return say(
        Wording.MenuRefusals.nominationUnfit,
        findings.filter { $0.weight != .tells }.map { $0.sentence(sight, in: say) }
          .joined(separator: " "))
    case .notForDecision, .outsideRemit, .tooShort, .hidden, .barred:
      return proposalSentence(sight, in: say)
    case .processUnfit, .notEligible, .needsDecision, .artefactsMissing, .notHeld, .partial:
      return toolboxSentence(sight, in: say)
    case .questionsUnfit, .answersMissing, .overtaken:
      return questionnaireSentence(sight, in: say)
    case .noSeat(let limits):
      return say(
        Wording.MenuRefusals.noSeat,
        limits.map { $0.phrase(sight, in: say) }.joined(separator: "; "))
    }
  }

  /// The record that stands in the way, for a link beside the sentence.
  public var obstacle: Subject? {
    switch self {
    case .alreadyExists(let subject), .outsideLife(let subject, _), .overlaps(let subject),
      .alreadyEnded(let subject), .inUse(let subject):
      subject
    case .cycle(let body), .secondAlliance(let body): .body(body)
    case .tileTaken(let party): .party(party)
    case .notPermitted, .reasonMissing, .unknown, .unfitText, .unsafeAddress,
      .endsBeforeBeginning, .sourceMissing, .choiceMissing, .nothingChanged, .notYours,
      .policyMissing, .policyUnfit, .labelMissing, .labelUnfit, .beyondClearance, .sameHands,
      .notNow, .nominationUnfit, .noSeat, .notForDecision, .outsideRemit, .tooShort, .hidden,
      .processUnfit, .notEligible, .needsDecision, .artefactsMissing, .barred, .notHeld, .partial,
      .questionsUnfit, .answersMissing, .overtaken:
      nil
    }
  }
}

extension Refusal.TextFault {
  fileprivate func sentence(_ field: String, _ say: Language) -> String {
    switch self {
    case .empty: say(Wording.Refusals.empty, field)
    case .tooLong(let limit): say(Wording.Refusals.tooLong, field, say.grouped(limit))
    case .unprintable: say(Wording.Refusals.unprintable, field)
    }
  }
}

extension Domain.Field {
  fileprivate func label(on form: Amendment?, in say: Language) -> String {
    if let form, let blank = form.blank(for: self) { return say(blank.words(on: form.kind)) }
    return Wording.Blanks(rawValue: rawValue).map { say($0) } ?? say(Wording.FieldNames(self))
  }
}

extension Subject {
  /// The record's own code or identifier.
  public var key: String { self == .edition ? kindWord : codeText }
}
