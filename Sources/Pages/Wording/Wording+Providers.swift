extension Wording {
  /// Who offers activities: the list and the form.
  public enum ProviderTexts: Worded {
    case new, correct, codeHint, seatHint, words, empty, all, noneYet, noneYetAdvice

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .new: Phrase("Add a provider", "Ajouter un organisateur")
      case .correct: Phrase("Correct the provider", "Corriger l’organisateur")
      case .codeHint:
        Phrase(
          "The first part of its activities’ codes, such as FIN. It is never changed.",
          "Le début des codes de ses activités, par exemple FIN. Il ne change jamais.")
      case .seatHint:
        Phrase(
          "Its people with the role of a provider propose runs and fill seats.",
          "Ses gens ayant le rôle d’organisateur proposent les sessions et attribuent les places.")
      case .words: Phrase("Name, town or code", "Nom, ville ou code")
      case .empty: Phrase("No provider fits", "Aucun organisateur ne correspond")
      case .all: Phrase("Show all providers", "Voir tous les organisateurs")
      case .noneYet: Phrase("No provider is on record", "Aucun organisateur au registre")
      case .noneYetAdvice:
        Phrase(
          "A registrar can add the first one.", "Un greffier peut ajouter le premier.")
      }
    }
  }

  /// Counts of providers.
  public enum ProviderCounts: WordedCount {
    case providers

    /// The texts.
    public var plural: Plural {
      switch self {
      case .providers:
        Plural(
          one: Phrase("{0} provider", "{0} organisateur"),
          other: Phrase("{0} providers", "{0} organisateurs"))
      }
    }
  }
}
