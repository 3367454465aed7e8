extension Wording {
  /// The list of parties and its filters.
  public enum Parties: Worded {
    case title, lead, map, name, code, standing, region, bodies, restrictions, kind, all
    case restrictedOnly, anyRestriction, chips, remove, list, empty, emptyAdvice, emptyClear
    case noneYet, noneYetAdvice, add, shown, option, inBody

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Parties", "Acteurs")
      case .lead:
        Phrase(
          "States and organisations. On the map each is one equal tile, told by its pattern.",
          "États et organisations. Sur la carte, une tuile égale pour chacun, selon son statut.")
      case .map: Phrase("Parties of the day", "Acteurs à cette date")
      case .name: Phrase("Name", "Nom")
      case .code: Phrase("Code", "Code")
      case .standing: Phrase("Standing", "Statut")
      case .region: Phrase("Region", "Région")
      case .bodies: Phrase("Takes part in", "Participe à")
      case .restrictions: Phrase("Restrictions", "Restrictions")
      case .kind: Phrase("Kind", "Nature")
      case .inBody: Phrase("Body", "Enceinte")
      case .all: Phrase("All", "Tous")
      case .restrictedOnly: Phrase("Under a restriction", "Sous restriction")
      case .anyRestriction: Phrase("Restriction", "Restriction")
      case .chips: Phrase("Filters in use", "Filtres actifs")
      case .remove: Phrase("Remove the filter {0}", "Retirer le filtre {0}")
      case .list: Phrase("The list", "La liste")
      case .shown: Phrase("{0} to {1} of {2}", "{0} à {1} sur {2}")
      case .option: Phrase("{0} ({1})", "{0} ({1})")
      case .empty: Phrase("No party matches", "Aucun acteur ne correspond")
      case .emptyAdvice:
        Phrase(
          "Take a filter away, or choose another day in the bar above.",
          "Retirez un filtre, ou choisissez une autre date dans la barre du haut.")
      case .emptyClear: Phrase("Show all parties", "Afficher tous les acteurs")
      case .noneYet: Phrase("No party is on record", "Aucun acteur au registre")
      case .noneYetAdvice:
        Phrase(
          "Import a pack with the tool, or sign in as registrar and add the first party.",
          "Importez un jeu de données avec l’outil, ou connectez-vous pour en saisir."
        )
      case .add: Phrase("Add a party", "Ajouter un acteur")
      }
    }
  }

  /// The page of one party.
  public enum PartyPages: Worded {
    case code, alpha2, kind, region, existence, predecessors, successors
    case evidence, facts, names, namesNote, name, from, footnote, first, timeline, spells, body
    case role, began, ended, open, rests, actions, bodiesNow, inclusion, inclusionNote, via
    case restrictions, scope, decision, lifted, inForce, inAll, within, restrictionNotice
    case noSpells, noSpellsAdvice, absentBefore, absentAfter, data
    case dataPage, dataMemberships, dataNames, dataRestrictions, rename, end, begin, restrict
    case correct, strike, lift, change

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .code: Phrase("Code", "Code")
      case .alpha2: Phrase("Two-letter code", "Code à deux lettres")
      case .kind: Phrase("Kind", "Nature")
      case .region: Phrase("Region", "Région")
      case .existence: Phrase("Existence", "Existence")
      case .predecessors: Phrase("Took the place of", "Succède à")
      case .successors: Phrase("Its place was taken by", "A pour successeurs")
      case .evidence: Phrase("Rests on", "Fondement")
      case .facts: Phrase("The party", "L’acteur")
      case .body: Phrase("Body", "Enceinte")
      case .role: Phrase("Role", "Rôle")
      case .names, .namesNote, .name, .from, .footnote, .first: ofNames
      case .timeline, .spells, .began, .ended, .open, .rests, .actions, .noSpells,
        .noSpellsAdvice, .bodiesNow, .inclusion, .inclusionNote, .via:
        ofSpells
      case .restrictions, .scope, .decision, .lifted, .inForce, .inAll, .within,
        .restrictionNotice:
        ofRestrictions
      case .absentBefore, .absentAfter: ofAbsence
      case .data, .dataPage, .dataMemberships, .dataNames, .dataRestrictions: ofData
      case .rename, .end, .begin, .restrict, .correct, .strike, .lift, .change: ofActions
      }
    }

    private var ofNames: Phrase {
      switch self {
      case .names: Phrase("Names over time", "Noms au fil du temps")
      case .namesNote:
        Phrase(
          "Pages for earlier days use the name of the day.",
          "Les pages d’une date passée emploient le nom de cette date.")
      case .from: Phrase("From", "À partir du")
      case .footnote: Phrase("Footnote in papers of the time", "Note des documents de l’époque")
      case .first: Phrase("the beginning", "l’origine")
      default: Phrase("Name", "Nom")
      }
    }

    private var ofSpells: Phrase {
      switch self {
      case .timeline: Phrase("Over time", "Au fil du temps")
      case .spells: Phrase("Memberships", "Participations")
      case .began: Phrase("Began", "Début")
      case .ended: Phrase("Ended", "Fin")
      case .open: Phrase("goes on", "en cours")
      case .rests: Phrase("Rests on", "Fondement")
      case .actions: Phrase("Change", "Modifier")
      case .noSpells: Phrase("No membership on record", "Aucune participation au registre")
      case .noSpellsAdvice:
        Phrase(
          "The record has this party and no tie of it to any body.",
          "Le registre connaît cet acteur, mais aucun lien avec une enceinte.")
      case .bodiesNow: Phrase("Belongs to, on this day", "Participations à cette date")
      case .inclusion: Phrase("By inclusion", "Par inclusion")
      case .inclusionNote:
        Phrase(
          "Bodies that take in the members of another one.",
          "Enceintes qui intègrent les membres d’une autre.")
      default: Phrase("through {0}", "au titre de\u{202F}: {0}")
      }
    }

    private var ofRestrictions: Phrase {
      switch self {
      case .restrictions: Phrase("Restrictions", "Restrictions")
      case .scope: Phrase("What is limited", "Portée")
      case .decision: Phrase("Decision", "Décision")
      case .lifted: Phrase("Lifted", "Levée")
      case .inForce: Phrase("in force", "en vigueur")
      case .inAll: Phrase("in all bodies", "dans toutes les enceintes")
      case .within: Phrase("in {0}", "au sein de\u{202F}: {0}")
      default:
        Phrase(
          "Under a restriction. The memberships go on; what is limited is:",
          "Sous restriction. Les participations demeurent\u{202F}; portée\u{202F}:")
      }
    }

    private var ofAbsence: Phrase {
      switch self {
      case .absentBefore:
        Phrase(
          "There is no such party on this day: it begins on {0}.",
          "Cet acteur n’existe pas encore à cette date\u{202F}: il apparaît le {0}.")
      default:
        Phrase(
          "There is no such party on this day: it ended on {0}.",
          "Cet acteur n’existe plus à cette date\u{202F}: il a pris fin le {0}.")
      }
    }

    private var ofData: Phrase {
      switch self {
      case .dataPage: Phrase("This party as JSON", "Cet acteur en JSON")
      case .dataMemberships: Phrase("All memberships as CSV", "Toutes les participations en CSV")
      case .dataNames: Phrase("All names as CSV", "Tous les noms en CSV")
      case .dataRestrictions: Phrase("All restrictions as CSV", "Toutes les restrictions en CSV")
      default: Phrase("Take the data along", "Emporter les données")
      }
    }

    private var ofActions: Phrase {
      switch self {
      case .rename: Phrase("Rename", "Renommer")
      case .end: Phrase("End", "Clore")
      case .begin: Phrase("Begin a membership", "Ouvrir une participation")
      case .restrict: Phrase("Restrict", "Restreindre")
      case .correct: Phrase("Correct", "Rectifier")
      case .strike: Phrase("Strike", "Supprimer")
      case .lift: Phrase("Lift", "Lever")
      default: Phrase("Change the record of this party", "Modifier la fiche de cet acteur")
      }
    }
  }
}
