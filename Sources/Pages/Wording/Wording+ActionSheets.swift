extension Wording {
  /// Action sheets.
  public enum SheetTexts: Worded {
    case agreed, agreedBySilence, adoptedVersion, silenceFrom, silenceTo, decision, parts, left
    case foot, back, sheets, meeting

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .agreed: Phrase("{0} agreed on {1}.", "{0}\u{202F}: décision prise le {1}.")
      case .agreedBySilence:
        Phrase(
          "{0} agreed under the silence procedure, which ended on {1}.",
          "{0}\u{202F}: décision prise selon la procédure de silence, qui a pris fin le {1}.")
      case .adoptedVersion: Phrase("SHA-256 of the version", "SHA-256 de la version")
      case .silenceFrom: Phrase("Set on {0}", "Ouvert le {0}")
      case .silenceTo: Phrase("until {0}", "jusqu’au {0}")
      case .decision: Phrase("Decision", "Décision")
      case .parts: Phrase("Agreed", "Agréé")
      case .left: Phrase("Not agreed", "Non agréé")
      case .foot:
        Phrase(
          "This sheet is part of the paper. It follows from the record alone.",
          "Cette feuille fait partie du document. Elle découle du seul registre.")
      case .back: Phrase("The proposal", "La proposition")
      case .meeting: Phrase("At the meeting", "À la réunion")
      case .sheets: Phrase("Action sheets", "Feuilles de décision")
      }
    }
  }
}
