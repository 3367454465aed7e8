import Domain

extension Refusal {
  /// Why the rules of consensus said no.
  func proposalSentence(_ sight: Sight, in say: Language) -> String {
    switch self {
    case .outsideRemit(let matter):
      say(Wording.ProposalRefusals.outsideRemit, say(matter, as: Wording.Matters.self))
    case .tooShort(let hours): say(Wording.ProposalRefusals.tooShort, say.grouped(hours))
    case .hidden(let party):
      say(Wording.ProposalRefusals.hidden, sight.title(of: .party(party), in: say))
    case .barred(let party):
      say(Wording.ProposalRefusals.barred, sight.title(of: .party(party), in: say))
    default: say(Wording.ProposalRefusals.notForDecision)
    }
  }
}
