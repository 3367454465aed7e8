import Domain

/// What can happen to questionnaires and their rounds.
extension Wording.Deeds {
  var questionnaires: Phrase {
    switch self {
    case .questionnaireDeclared: Phrase("Questionnaire declared", "Questionnaire déclaré")
    case .roundOpened: Phrase("Round opened", "Tour ouvert")
    case .sectionAssigned: Phrase("Section assigned", "Section attribuée")
    case .sectionSaved: Phrase("Section saved", "Section enregistrée")
    case .roundSubmitted: Phrase("Answers submitted", "Réponses remises")
    case .roundReturned: Phrase("Answers returned", "Réponses renvoyées")
    case .roundReceived: Phrase("Answers received", "Réponses reçues")
    default: Phrase("Round given up", "Tour abandonné")
    }
  }

  static func response(_ deed: Fact.Deed) -> Self {
    switch deed {
    case .opened: .roundOpened
    case .assigned: .sectionAssigned
    case .saved: .sectionSaved
    case .submitted: .roundSubmitted
    case .returned: .roundReturned
    case .received: .roundReceived
    default: .roundDropped
    }
  }
}
