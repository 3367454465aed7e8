import Domain

/// What can happen to offers, contributions and figures.
extension Wording.Deeds {
  var operations: Phrase {
    switch self {
    case .offerMade: Phrase("Offer made", "Offre faite")
    case .offerChanged: Phrase("Offer changed", "Offre modifiée")
    case .offerAsked: Phrase("Asked back about an offer", "Question sur une offre")
    case .offerReplied: Phrase("Question answered", "Réponse à la question")
    case .offerAccepted: Phrase("Offer accepted", "Offre acceptée")
    case .offerDeclined: Phrase("Offer declined", "Offre déclinée")
    case .offerWithdrawn: Phrase("Offer withdrawn", "Offre retirée")
    case .contributionAdded: Phrase("Contribution recorded", "Contribution inscrite")
    case .strengthSet: Phrase("Number recorded", "Nombre inscrit")
    case .contributionLimited: Phrase("Caveats changed", "Réserves d’emploi modifiées")
    case .contributionEnded: Phrase("Contribution ended", "Fin de contribution")
    case .contributionCorrected: Phrase("Contribution corrected", "Contribution corrigée")
    case .indicatorDefined: Phrase("Indicator defined", "Indicateur défini")
    case .observed: Phrase("Value recorded", "Valeur inscrite")
    case .observationCorrected: Phrase("Value corrected", "Valeur corrigée")
    default: questionnaires
    }
  }

  static func offer(_ deed: Fact.Deed) -> Self {
    switch deed {
    case .offered: .offerMade
    case .changed: .offerChanged
    case .asked: .offerAsked
    case .replied: .offerReplied
    case .accepted: .offerAccepted
    case .declined: .offerDeclined
    default: .offerWithdrawn
    }
  }

  static func contribution(_ deed: Fact.Deed) -> Self {
    switch deed {
    case .added: .contributionAdded
    case .strengthened: .strengthSet
    case .limited: .contributionLimited
    case .ended: .contributionEnded
    default: .contributionCorrected
    }
  }
}
