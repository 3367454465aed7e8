extension Wording {
  /// The open-data page.
  public enum OpenDataTexts: Worded {
    case lead, tables, tableAs, csv, json, terms, pack, edition, licence, sources, seeSources
    case cite, citation, interface, interfaceNote, description, days, holdsParties, holdsNames
    case holdsBodies, holdsMemberships, holdsMembers, holdsRestrictions, holdsDecisions
    case holdsSources, holdsTerms

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .lead:
        Phrase(
          """
          All of the network for your own use: as CSV for spreadsheets, as JSON for programs, as \
          of {0}. Choose another day above.
          """,
          """
          Tout le réseau, pour votre propre usage\u{202F}: en CSV pour les tableurs, en JSON \
          pour les programmes, au {0}. Changez de date ci-dessus.
          """
        )
      case .tables: Phrase("Tables", "Tableaux")
      case .tableAs: Phrase("{0} as {1}", "{0} en {1}")
      case .csv: Phrase("CSV", "CSV")
      case .json: Phrase("JSON", "JSON")
      case .terms: Phrase("Terms of use", "Conditions d’utilisation")
      case .pack: Phrase("Data", "Données")
      case .edition: Phrase("Edition", "Édition")
      case .licence: Phrase("Licence", "Licence")
      case .sources: Phrase("Known from", "Provenance")
      case .seeSources: Phrase("List of sources", "Liste des sources")
      case .cite: Phrase("How to cite", "Comment citer")
      case .citation:
        Phrase(
          "{0}. Entente, edition of {1}, as of {2}. {3}.",
          "{0}. Entente, édition du {1}, état au {2}. {3}.")
      case .interface: Phrase("Programming interface", "Interface de programmation")
      case .interfaceNote:
        Phrase(
          "Every page has its counterpart for programs, described in OpenAPI 3.1.",
          "Chaque page a son pendant pour les programmes, décrit en OpenAPI 3.1.")
      case .description: Phrase("Description of the interface", "Description de l’interface")
      case .days:
        Phrase(
          """
          Add on=2004-03-29 for another day, and at=100 for what the record knew at its \
          hundredth entry.
          """,
          """
          Ajoutez on=2004-03-29 pour une autre date, et at=100 pour ce que savait le registre à \
          sa centième écriture.
          """
        )
      default: contents
      }
    }

    private var contents: Phrase {
      switch self {
      case .holdsParties:
        Phrase(
          "Every party with its standing on the day.", "Chaque acteur et sa situation à la date.")
      case .holdsNames:
        Phrase(
          "Every name that parties and bodies have borne.",
          "Tous les noms portés par les acteurs et les enceintes.")
      case .holdsBodies:
        Phrase(
          "Every body from its founding to its end.", "Chaque enceinte, de sa création à sa fin.")
      case .holdsMemberships:
        Phrase("Every spell of a party in a body.", "Chaque période d’un acteur dans une enceinte.")
      case .holdsMembers:
        Phrase(
          "Who belongs to what on the day, inclusions resolved.",
          "Qui appartient à quoi à la date, inclusions comprises.")
      case .holdsRestrictions:
        Phrase(
          "What was limited, for whom, from when to when.",
          "Ce qui a été restreint, pour qui, de quand à quand.")
      case .holdsDecisions: Phrase("What the network rests on.", "Ce sur quoi repose le réseau.")
      case .holdsSources:
        Phrase("What the statements are known from.", "D’où proviennent les indications.")
      default: Phrase("Regions and other lists.", "Régions et autres listes.")
      }
    }
  }

  /// Tables and sorts of records, in the plural.
  public enum OpenTables: String, Worded {
    case parties, names, bodies, memberships, members, restrictions, decisions, sources, terms
    case editions, papers

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .parties: Phrase("Parties", "Acteurs")
      case .names: Phrase("Names", "Noms")
      case .bodies: Phrase("Bodies", "Enceintes")
      case .memberships: Phrase("Memberships", "Appartenances")
      case .members: Phrase("Members", "Membres")
      case .restrictions: Phrase("Restrictions", "Restrictions")
      case .decisions: Phrase("Decisions", "Décisions")
      case .sources: Phrase("Sources", "Provenance")
      case .terms: Phrase("Terms", "Termes")
      case .editions: Phrase("Editions", "Éditions")
      case .papers: Phrase("Papers", "Documents")
      }
    }
  }
}
