extension Wording {
  /// The menu of activities.
  public enum MenuTexts: Worded {
    case title, titleOf, openTo, provide, providers, years, layouts, asList, asMonth, asYear
    case noneYet, noneYetAdvice, empty, emptyClear, words, narrow, forUs, anyone, onlyOpen
    case onlyClosed
    case chosen, without, activity, days, place, seats, stage, runs, full, freeOf, opensOn, until
    case open, closed, month, area, kind, provider, country, language, level, delivery
    case certification, cost, serves, hasFree, withPast, fromToday, compare, compareNote
    case clash, clashes, wasOpen, nothingChosen, nothingChosenAdvice, notSeen, notSeenAdvice

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Menu", "Catalogue")
      case .titleOf: Phrase("Menu of {0}", "Catalogue {0}")
      case .openTo: Phrase("{0} of them open to {1}", "dont {0} ouvertes ({1})")
      case .provide: Phrase("Offer as {0}", "Proposer au nom de {0}")
      case .providers: Phrase("Providers", "Organisateurs")
      case .years: Phrase("Other years", "Autres années")
      case .layouts: Phrase("Layouts", "Présentations")
      case .asList: Phrase("List", "Liste")
      case .asMonth: Phrase("Month", "Mois")
      case .asYear: Phrase("Year", "Année")
      case .noneYet: Phrase("Nothing on the menu yet", "Le catalogue est vide")
      case .noneYetAdvice:
        Phrase(
          "Providers offer activities; what has been approved and published appears here.",
          "Les organisateurs proposent des activités\u{202F}; celles qui sont approuvées et "
            + "publiées paraissent ici.")
      case .empty: Phrase("No run fits", "Aucune session ne correspond")
      case .emptyClear: Phrase("Show all runs", "Voir toutes les sessions")
      case .words: Phrase("Words of title or text", "Mots du titre ou du texte")
      case .narrow: Phrase("Narrow down", "Affiner")
      case .forUs: Phrase("For us", "Pour nous")
      case .anyone: Phrase("All", "Toutes")
      case .onlyOpen: Phrase("Open to us", "Ouvertes à nous")
      case .onlyClosed: Phrase("Closed to us", "Fermées à nous")
      case .chosen: Phrase("Chosen", "Critères retenus")
      case .without: Phrase("Without {0}", "Sans {0}")
      default: rows
      }
    }

    private var rows: Phrase {
      switch self {
      case .activity: Phrase("Activity", "Activité")
      case .days: Phrase("Days", "Dates")
      case .place: Phrase("Place", "Lieu")
      case .seats: Phrase("Seats", "Places")
      case .stage: Phrase("Stage", "Étape")
      case .runs: Phrase("Runs", "Sessions")
      case .full: Phrase("Full", "Complet")
      case .freeOf: Phrase("{0} of {1} free", "{0} sur {1} libres")
      case .opensOn: Phrase("opens {0}", "ouvre le {0}")
      case .until: Phrase("until {0}", "jusqu’au {0}")
      case .open: Phrase("Open", "Ouverte")
      case .closed: Phrase("Closed", "Fermée")
      case .month: Phrase("Month", "Mois")
      case .area: Phrase("Area of cooperation", "Domaine de coopération")
      case .kind: Phrase("Kind", "Nature")
      case .provider: Phrase("Provider", "Organisateur")
      case .country: Phrase("Country", "Pays")
      case .language: Phrase("Language", "Langue")
      case .level: Phrase("Level of proficiency", "Niveau de compétence")
      case .delivery: Phrase("Delivery", "Mode d’enseignement")
      case .certification: Phrase("Certification", "Certification")
      case .cost: Phrase("Cost of a place", "Coût d’une place")
      case .serves: Phrase("Also counts as", "Compte aussi pour")
      case .hasFree: Phrase("Seats free", "Places libres")
      case .withPast:
        Phrase("Show what has ended this year too", "Montrer aussi ce qui est terminé")
      case .fromToday: Phrase("Only what is running or to come", "Seulement l’actuel et l’à-venir")
      case .compare: Phrase("Compare", "Comparer")
      case .clashes: Phrase("Clashes", "Chevauchements")
      case .wasOpen: Phrase("Was open", "Était ouverte")
      case .nothingChosen: Phrase("Nothing to compare yet", "Rien à comparer pour l’instant")
      case .nothingChosenAdvice:
        Phrase(
          "Tick runs on the menu and choose Compare, or type their codes above.",
          "Cochez des sessions au catalogue et choisissez Comparer, ou saisissez leurs codes.")
      case .notSeen: Phrase("Not shown: {0}.", "Sans résultat\u{202F}: {0}.")
      case .notSeenAdvice:
        Phrase(
          "There is no such run, or it is not for you to read as you are signed in now.",
          "Une telle session n’existe pas, ou vous ne pouvez pas la lire avec ce compte.")
      case .compareNote:
        Phrase(
          "Up to six runs beside one another. Those that share days are marked.",
          "Jusqu’à six sessions côte à côte. Celles qui se chevauchent sont signalées.")
      default: Phrase("Shares days with {0}", "Chevauche {0}")
      }
    }
  }

  /// Numbers of runs.
  public enum MenuCounts: WordedCount {
    case runs, moreRuns, parties, days

    /// The texts.
    public var plural: Plural {
      switch self {
      case .runs:
        Plural(one: Phrase("{0} run", "{0} session"), other: Phrase("{0} runs", "{0} sessions"))
      case .moreRuns:
        Plural(
          one: Phrase("and {0} more run", "et {0} autre session"),
          other: Phrase("and {0} more runs", "et {0} autres sessions"))
      case .parties:
        Plural(one: Phrase("{0} party", "{0} acteur"), other: Phrase("{0} parties", "{0} acteurs"))
      case .days:
        Plural(one: Phrase("{0} day", "{0} jour"), other: Phrase("{0} days", "{0} jours"))
      }
    }
  }
}

extension Language {
  /// A month's name, 1 to 12.
  func month(_ number: Int) -> String {
    let names =
      self == .english
      ? [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
      : [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ]
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }

  /// A day of the week, 0 for Monday.
  func weekday(_ number: Int) -> String {
    let names =
      self == .english
      ? ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
      : ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]
    return names.indices.contains(number) ? names[number] : ""
  }
}
