import Domain

extension Refusal {
  /// Why the rules of instruments and cases said no.
  func toolboxSentence(_ sight: Sight, in say: Language) -> String {
    switch self {
    case .processUnfit(let findings):
      return say(Wording.ToolboxRefusals.processUnfit, "\(findings.count)")
    case .notEligible(let ground):
      return say(Wording.ToolboxRefusals.notEligible, ground.phrase(sight, in: say))
    case .needsDecision(let id):
      return say(Wording.ToolboxRefusals.needsDecision, sight.title(of: .committee(id), in: say))
    case .artefactsMissing(let missing):
      let names = missing.map { id in
        let artefact = sight.instruments.lazy.compactMap { $0.artefact(id) }.first
        return artefact.map { say.text($0.name) } ?? id.text
      }
      return say(Wording.ToolboxRefusals.artefactsMissing, names.joined(separator: ", "))
    case .notHeld(let holding):
      return say(
        Wording.ToolboxRefusals.notHeld, say(holding, as: Wording.CaseHoldings.self))
    case .partial(let party):
      return say(Wording.ToolboxRefusals.partial, sight.title(of: .party(party), in: say))
    default: return ""
    }
  }
}
