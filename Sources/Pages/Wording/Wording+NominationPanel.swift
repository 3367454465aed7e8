extension Wording {
  /// A run's nominations on its own page, and what its people thought of it.
  public enum PanelTexts: Worded {
    case title, yours, noneOfYours, nominate, focalPointsOnly, roster, nobodyYet, person, status
    case place, answerBy, noSeat, priority, erased, critiques, noCritiques, criticise, outOfFive

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Nominations", "Candidatures")
      case .yours: Phrase("Put forward by your party", "Candidatures de votre acteur")
      case .noneOfYours:
        Phrase("Your party has put nobody forward.", "Votre acteur n’a présenté personne.")
      case .nominate: Phrase("Put someone forward", "Présenter quelqu’un")
      case .focalPointsOnly:
        Phrase(
          "Your party’s focal points put people forward.",
          "Les points de contact de votre acteur présentent les candidats.")
      case .roster: Phrase("Everyone put forward", "Toutes les candidatures")
      case .nobodyYet: Phrase("Nobody is put forward yet.", "Personne n’est encore présenté.")
      case .person: Phrase("Person", "Personne présentée")
      case .status: Phrase("Status", "Statut")
      case .place: Phrase("{0}, place {1} in line", "{0}, {1}e dans la file")
      case .answerBy: Phrase("{0} until {1}", "{0}, jusqu’au {1}")
      case .noSeat: Phrase("{0}, no seat", "{0}, sans place")
      case .priority: Phrase("Your order", "Votre ordre")
      case .erased: Phrase("Erased", "Données effacées")
      case .critiques: Phrase("What participants thought", "L’avis des participants")
      case .noCritiques:
        Phrase("No critique that you may read.", "Aucun avis que vous puissiez lire.")
      case .criticise: Phrase("Write a critique", "Rédiger un avis")
      case .outOfFive: Phrase("{0}: {1} of 5", "{0}\u{202F}: {1} sur 5")
      }
    }
  }

  /// Numbers of nominations and seats.
  public enum NominationCounts: WordedCount {
    case nominations, findings, seats, persons

    /// The texts.
    public var plural: Plural {
      switch self {
      case .nominations:
        Plural(
          one: Phrase("{0} nomination", "{0} candidature"),
          other: Phrase("{0} nominations", "{0} candidatures"))
      case .findings:
        Plural(
          one: Phrase("{0} finding", "{0} constat"), other: Phrase("{0} findings", "{0} constats"))
      case .seats:
        Plural(
          one: Phrase("{0} seat", "{0} place"), other: Phrase("{0} seats", "{0} places"))
      case .persons:
        Plural(
          one: Phrase("{0} person", "{0} personne"),
          other: Phrase("{0} persons", "{0} personnes"))
      }
    }
  }
}
