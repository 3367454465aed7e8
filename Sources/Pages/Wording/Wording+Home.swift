extension Wording {
  /// The home page.
  public enum Home: Worded {
    case title, lead, leadNone, allies, partners, invitees, restricted, bodies, map, latest
    case latestAll, tables, tablesNote, body, kind, format, partnersShort, allBodies
    case growthAllies, growthPartners, growth, whereTo, goParties, goPartiesText, goBodies
    case goBodiesText, goOverlap, goOverlapText, goRecord, goRecordText, goData, goDataText
    case about, edition, editionDay, licence, empty, emptyAdvice, emptyChange
    case emptyDay, emptyDayAdvice, noChange, single

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("The network of partnerships", "Le réseau des partenariats")
      case .lead:
        Phrase(
          "{0}, {1} and {2}: who was what, on what terms, by which decision, on any day.",
          "{0}, {1} et {2}\u{202F}: qui était quoi, à quel titre et par quelle décision."
        )
      case .leadNone:
        Phrase(
          "Who was what to the alliance, on what terms and by which decision, on any day.",
          "Qui était quoi pour l’alliance, à quel titre et par quelle décision.")
      case .allies: Phrase("Allies", "Alliés")
      case .partners: Phrase("Partners", "Partenaires")
      case .invitees: Phrase("Invited to accede", "Invités à adhérer")
      case .restricted: Phrase("Restrictions in force", "Restrictions en vigueur")
      case .bodies: Phrase("Bodies", "Enceintes")
      case .map: Phrase("Who is what", "Qui est quoi")
      case .latest: Phrase("What changed last", "Derniers changements")
      case .latestAll: Phrase("Every change in the record", "Tous les changements au registre")
      case .noChange: Phrase("Nothing had changed by this day.", "Aucun changement à cette date.")
      case .growth: Phrase("Since the beginning", "Depuis l’origine")
      case .growthAllies: Phrase("Number of Allies", "Nombre d’Alliés")
      case .growthPartners:
        Phrase("Number of partners", "Nombre de partenaires")
      case .single:
        Phrase("With one partner each: {0}.", "Avec un seul partenaire\u{202F}: {0}.")
      case .whereTo: Phrase("Where to go", "Par où commencer")
      case .about: Phrase("About these data", "À propos de ces données")
      case .edition: Phrase("Reference pack", "Jeu de référence")
      case .editionDay: Phrase("Edition of", "Édition du")
      case .licence: Phrase("Licence", "Licence")
      case .tables, .tablesNote, .body, .kind, .format, .partnersShort, .allBodies:
        ofBodies
      case .goParties, .goPartiesText, .goBodies, .goBodiesText, .goOverlap, .goOverlapText:
        ofNetworkCards
      case .goRecord, .goRecordText, .goData, .goDataText: ofRecordCards
      case .empty, .emptyAdvice, .emptyChange, .emptyDay, .emptyDayAdvice: ofEmptiness
      }
    }

    private var ofBodies: Phrase {
      switch self {
      case .tables: Phrase("At which tables", "Autour de quelles tables")
      case .tablesNote:
        Phrase(
          "A format’s name is the number of Allies, then the number of partners.",
          "Le nom d’un format donne le nombre d’Alliés, puis celui des partenaires.")
      case .body: Phrase("Body", "Enceinte")
      case .kind: Phrase("Kind", "Nature")
      case .format: Phrase("Format", "Format")
      case .partnersShort: Phrase("Partners", "Partenaires")
      default: Phrase("All bodies", "Toutes les enceintes")
      }
    }

    private var ofNetworkCards: Phrase {
      switch self {
      case .goParties: Phrase("Find a party", "Trouver un acteur")
      case .goPartiesText:
        Phrase(
          "States and organisations on a map and in a list, by standing, region or body.",
          "États et organisations, sur une carte et en liste, par statut, région ou enceinte.")
      case .goBodies: Phrase("Read what a body is for", "Savoir à quoi sert une enceinte")
      case .goBodiesText:
        Phrase(
          "Frameworks, councils, formats and operations, with purpose and founding decision.",
          "Cadres, conseils, formats et opérations\u{202F}: leur but, leur fondation.")
      case .goOverlap: Phrase("See where they overlap", "Voir les recoupements")
      default:
        Phrase(
          "Which bodies share their parties, and which could be one.",
          "Quelles enceintes réunissent les mêmes acteurs, lesquelles pourraient fusionner."
        )
      }
    }

    private var ofRecordCards: Phrase {
      switch self {
      case .goRecord: Phrase("Check the record", "Vérifier le registre")
      case .goRecordText:
        Phrase(
          "Every change with its author and reason, in a chain that shows any tampering.",
          "Chaque changement, son auteur, son motif\u{202F}; toute altération se voit.")
      case .goData: Phrase("Take the data along", "Emporter les données")
      default:
        Phrase(
          "Every table as CSV and JSON, with sources, licence and day.",
          "Chaque tableau en CSV et JSON, avec sources, licence et date.")
      }
    }

    private var ofEmptiness: Phrase {
      switch self {
      case .empty: Phrase("The record is empty", "Le registre est vide")
      case .emptyAdvice:
        Phrase(
          "Import a pack with the tool, or sign in as registrar and add the first party.",
          "Importez un jeu de données avec l’outil, ou connectez-vous pour en saisir."
        )
      case .emptyChange: Phrase("Add the first party", "Ajouter un premier acteur")
      case .emptyDay: Phrase("No alliance on this day", "Pas d’alliance à cette date")
      default:
        Phrase(
          "It had not been founded. The bar above leads to the next day with a change.",
          "Elle n’était pas fondée. La barre du haut mène au prochain changement.")
      }
    }
  }

  /// The numbers of the home page's first sentence.
  public enum HomeCounts: WordedCount {
    case allies, partners, bodies

    /// The texts.
    public var plural: Plural {
      switch self {
      case .allies:
        Plural(one: Phrase("{0} Ally", "{0} Allié"), other: Phrase("{0} Allies", "{0} Alliés"))
      case .partners:
        Plural(
          one: Phrase("{0} partner", "{0} partenaire"),
          other: Phrase("{0} partners", "{0} partenaires"))
      case .bodies:
        Plural(
          one: Phrase("{0} body", "{0} enceinte"), other: Phrase("{0} bodies", "{0} enceintes"))
      }
    }
  }
}
