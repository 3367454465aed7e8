extension Wording {
  /// Decisions: their list and their pages.
  public enum DecisionTexts: Worded {
    case lead, none, noneRemedy, add, title, day, kind, by, reference, code, rests, resting
    case whatRests, nothingRests, founded, ended, began, closed, set, lifted

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .lead:
        Phrase(
          "Treaties, summit declarations and other outcomes that the network rests on.",
          "Traités, déclarations de sommet et autres actes sur lesquels repose le réseau.")
      case .none: Phrase("No decisions on record", "Aucune décision dans le registre")
      case .noneRemedy:
        Phrase(
          "A registrar can add the first one, or import a pack with the tool.",
          "Le responsable du registre peut ajouter la première ou importer un jeu de données.")
      case .add: Phrase("Add a decision", "Ajouter une décision")
      case .title: Phrase("Decision", "Décision")
      case .day: Phrase("Day", "Date")
      case .kind: Phrase("Form", "Forme")
      case .by: Phrase("Taken by", "Prise par")
      case .reference: Phrase("Document", "Document de référence")
      case .code: Phrase("Code", "Code")
      case .rests: Phrase("Known from", "Provenance")
      case .resting: Phrase("Rest on it", "En dépendent")
      case .whatRests: Phrase("What rests on it", "Ce qui en dépend")
      case .nothingRests:
        Phrase("Nothing on record rests on it.", "Rien dans le registre n’en dépend.")
      case .founded: Phrase("Bodies founded", "Enceintes créées")
      case .ended: Phrase("Bodies ended", "Enceintes closes")
      case .began: Phrase("Memberships begun", "Appartenances ouvertes")
      case .closed: Phrase("Memberships ended", "Appartenances closes")
      case .set: Phrase("Restrictions set", "Restrictions imposées")
      case .lifted: Phrase("Restrictions lifted", "Restrictions levées")
      }
    }
  }

  /// Sources: their list and their pages.
  public enum SourceTexts: Worded {
    case heading, lead, none, noneRemedy, add, code, title, publisher, dated, address, citing
    case kicker, whatCites, nothingCites, howSure, meansRead, meansKnown, meansUncertain
    case meansEstimate

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .heading: Phrase("Sources", "Provenance des données")
      case .lead:
        Phrase(
          "Where each statement is known from. Facts were taken, never sentences.",
          "D’où chaque indication est tirée. Seuls les faits ont été repris, jamais les phrases.")
      case .none: Phrase("No sources on record", "Aucune source dans le registre")
      case .noneRemedy:
        Phrase(
          "A registrar can add the first one, or import a pack with the tool.",
          "Le responsable du registre peut ajouter la première ou importer un jeu de données.")
      case .add: Phrase("Add a source", "Ajouter une source")
      case .code: Phrase("Code", "Code")
      case .title: Phrase("Title", "Titre")
      case .publisher: Phrase("Publisher", "Éditeur")
      case .dated: Phrase("Published or read", "Publication ou lecture")
      case .address: Phrase("Address", "Adresse")
      case .citing: Phrase("Cited by", "Citations")
      case .kicker: Phrase("Source", "Document source")
      case .whatCites: Phrase("What cites it", "Ce qui s’y réfère")
      case .nothingCites:
        Phrase("Nothing on record cites it.", "Rien dans le registre ne s’y réfère.")
      case .howSure: Phrase("How sure the record is", "Degrés de certitude")
      case .meansRead:
        Phrase("Read in a source that is cited.", "Lu dans une source citée.")
      case .meansKnown:
        Phrase(
          "Widely published, not checked against a cited source.",
          "Largement publié, non vérifié dans une source citée.")
      case .meansUncertain:
        Phrase("Sources disagree or are silent.", "Les sources divergent ou se taisent.")
      case .meansEstimate: Phrase("An estimate of the compiler’s.", "Estimation du compilateur.")
      }
    }
  }

  /// The search page.
  public enum SearchTexts: Worded {
    case title, titleFor, label, submit, prompt, nothing, remedySpelling, remedyShort, remedyList
    case formerly, more, other

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Search", "Recherche")
      case .titleFor: Phrase("Search: {0}", "Recherche\u{202F}: {0}")
      case .label:
        Phrase("A name, an abbreviation, a code", "Un nom, un sigle, un code")
      case .submit: Phrase("Search", "Rechercher")
      case .prompt:
        Phrase(
          """
          Finds parties, bodies, decisions and sources by the beginnings of words, in both \
          languages, former names included.
          """,
          """
          Trouve acteurs, enceintes, décisions et sources par le début des mots, dans les deux \
          langues, anciens noms compris.
          """
        )
      case .nothing: Phrase("Nothing found for “{0}”", "Aucun résultat pour «\u{202F}{0}\u{202F}»")
      case .remedySpelling:
        Phrase(
          "Check the spelling, or try the other language.",
          "Vérifiez l’orthographe ou essayez l’autre langue.")
      case .remedyShort:
        Phrase(
          "Use fewer or shorter words: “aze” finds Azerbaijan.",
          """
          Utilisez moins de mots, ou plus courts\u{202F}: «\u{202F}aze\u{202F}» trouve \
          l’Azerbaïdjan.
          """
        )
      case .remedyList: Phrase("Or go through the lists:", "Ou parcourez les listes\u{202F}:")
      case .formerly: Phrase("also “{0}”", "aussi «\u{202F}{0}\u{202F}»")
      case .more:
        Phrase(
          "Only the best hundred are shown; add a word to narrow them.",
          "Seuls les cent meilleurs sont affichés\u{202F}; précisez d’un mot de plus.")
      case .other: Phrase("Other records", "Autres fiches")
      }
    }
  }
}
