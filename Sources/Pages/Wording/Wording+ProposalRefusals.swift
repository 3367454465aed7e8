extension Wording {
  /// Why the rules of consensus said no.
  public enum ProposalRefusals: Worded {
    case notForDecision, outsideRemit, tooShort, hidden, barred

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .notForDecision:
        Phrase(
          "A proposal cannot hold this: leave it out.",
          "Une proposition ne peut contenir cela\u{202F}: retirez-le.")
      case .outsideRemit:
        Phrase(
          "This committee does not take “{0}” from you: choose another committee.",
          "Ce comité ne reçoit pas de vous «\u{202F}{0}\u{202F}»\u{202F}: choisissez-en un autre.")
      case .tooShort:
        Phrase(
          "A silence lasts at least {0} hours: choose a later deadline.",
          "Le silence dure au moins {0} heures\u{202F}: choisissez une échéance plus tardive.")
      case .hidden:
        Phrase(
          "{0} could not read it: whoever it concerns must be able to. Choose a wider marking.",
          "{0} ne pourrait le lire, or cela le concerne\u{202F}: choisissez une mention plus large."
        )
      case .barred:
        Phrase(
          "{0} is under a restriction on that day: leave it out.",
          "{0} fait l’objet d’une restriction ce jour-là\u{202F}: retirez-le.")
      }
    }
  }

  /// What a proposal is about.
  public enum Matters: String, Worded {
    case restriction, membership, body, menu, release, text
    case format, instrument, operation, statement, programme

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .restriction: Phrase("Restriction", "Restriction")
      case .membership: Phrase("Membership", "Participation")
      case .body: Phrase("New body", "Nouvelle enceinte")
      case .menu: Phrase("Menu", "Catalogue")
      case .release: Phrase("Release", "Diffusion")
      case .text: Phrase("Text", "Texte")
      case .format: Phrase("Partners at a meeting", "Partenaires à une réunion")
      case .instrument: Phrase("Step of a case", "Étape d’un dossier")
      case .operation: Phrase("Offer to an operation", "Offre à une opération")
      case .statement: Phrase("Agreed statement", "Déclaration commune")
      case .programme: Phrase("Partner’s programme", "Programme d’un partenaire")
      }
    }
  }
}
