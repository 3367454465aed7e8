import Domain

extension Refusal {
  /// Why the rules of questionnaires said no.
  func questionnaireSentence(_ sight: Sight, in say: Language) -> String {
    switch self {
    case .questionsUnfit(let findings):
      return say(Wording.QuestionnaireRefusals.questionsUnfit, "\(findings.count)")
    case .answersMissing(let missing):
      let names = missing.map { id in
        let asked = sight.questionnaires.lazy.compactMap { $0.question(id) }.first
        return asked.map { say.text($0.text) } ?? id.text
      }
      return say(Wording.QuestionnaireRefusals.answersMissing, names.joined(separator: " · "))
    case .overtaken: return say(Wording.QuestionnaireRefusals.overtaken)
    default: return ""
    }
  }
}
