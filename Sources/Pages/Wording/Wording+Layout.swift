extension Wording {
  /// The frame around every page.
  public enum Layout: Worded {
    case product, home, menu, consensus, meetings, toolbox, operations, parties, bodies, overlap
    case papers, record, openData, search, searchLabel
    case skip, mainNavigation, breadcrumbs, signIn, signOut, signedInAs, notOfficial
    case sources, licence, interface, style, footer, markingTop, markingBottom
    case switchLanguage, notices, decisions, change

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .product: Phrase("Entente", "Entente")
      case .home: Phrase("Home", "Accueil")
      case .menu: Phrase("Menu", "Catalogue")
      case .consensus: Phrase("Consensus", "Consensus")
      case .toolbox: Phrase("Toolbox", "Instruments")
      case .meetings: Phrase("Meetings", "Réunions")
      case .operations: Phrase("Operations", "Opérations")
      case .parties: Phrase("Parties", "Acteurs")
      case .bodies: Phrase("Bodies", "Enceintes")
      case .overlap: Phrase("Overlap", "Recoupements")
      case .papers: Phrase("Papers", "Documents")
      case .record: Phrase("The record", "Le registre")
      case .openData: Phrase("Open data", "Données ouvertes")
      case .search: Phrase("Search", "Rechercher")
      case .searchLabel: Phrase("Search parties and bodies", "Chercher un acteur, une enceinte")
      case .skip: Phrase("Skip to the content", "Aller au contenu")
      case .mainNavigation: Phrase("Main", "Navigation principale")
      case .breadcrumbs: Phrase("Where you are", "Fil d’Ariane")
      case .signIn: Phrase("Sign in", "Se connecter")
      case .signOut: Phrase("Sign out", "Se déconnecter")
      case .signedInAs: Phrase("Signed in as {0}", "Connecté\u{202F}: {0}")
      case .notOfficial:
        Phrase(
          "Not an official system of any alliance. Public knowledge, compiled with its sources.",
          "Ceci n’est le système officiel d’aucune alliance. Informations publiques, sourcées.")
      case .sources: Phrase("Sources", "Provenance")
      case .licence: Phrase("Licence and open data", "Licence et données ouvertes")
      case .interface: Phrase("Programming interface", "Interface de programmation")
      case .style: Phrase("Style", "Charte graphique")
      case .footer: Phrase("About this site", "À propos du site")
      case .markingTop: Phrase("Marking, top of page", "Marquage, haut de page")
      case .markingBottom: Phrase("Marking, foot of page", "Marquage, bas de page")
      case .decisions: Phrase("Decisions", "Décisions")
      case .change: Phrase("Change the network", "Modifier le réseau")
      case .switchLanguage: Phrase("Lire en français", "Read in English")
      case .notices: Phrase("Notices", "Avis")
      }
    }
  }

  /// The day bar: the day that a page shows and the entry of the record it reads.
  public enum Days: Worded {
    case bar, asOf, asOfToday, previous, next, previousNone, nextNone, day, show, today
    case atEntry, atEntryNote, leaveEntry, format

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .bar: Phrase("The day shown", "Le jour affiché")
      case .asOf: Phrase("As of {0}", "Au {0}")
      case .asOfToday: Phrase("Today, {0}", "Aujourd’hui, {0}")
      case .previous: Phrase("Previous change: {0}", "Changement précédent\u{202F}: {0}")
      case .next: Phrase("Next change: {0}", "Changement suivant\u{202F}: {0}")
      case .previousNone: Phrase("No earlier change", "Aucun changement antérieur")
      case .nextNone: Phrase("No later change", "Aucun changement ultérieur")
      case .day: Phrase("Go to a day", "Aller à une date")
      case .show: Phrase("Show", "Afficher")
      case .today: Phrase("Today", "Aujourd’hui")
      case .atEntry:
        Phrase(
          "As the record knew it on {0}", "Tel que le registre le savait le {0}")
      case .atEntryNote:
        Phrase(
          "Later entries and corrections are left out.",
          "Les écritures et corrections ultérieures sont omises.")
      case .leaveEntry: Phrase("Return to the latest entry", "Revenir à la dernière écriture")
      case .format: Phrase("Year-month-day", "Année-mois-jour")
      }
    }
  }
}
