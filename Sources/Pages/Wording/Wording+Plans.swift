extension Wording {
  /// Plans: what parties mean to take part in.
  public enum PlanTexts: Worded {
    case title, lead, none, noneAdvice, new, name, nameHint, make, runs, made, sharedWith, own
    case putIn, putInLead, choose, which, another, nothingChosen, nothingChosenAdvice
    case share, unshare, shared, notShared, rename, strike, strikeNote, remove, up, note, noteFor
    case save, cost, costNote, daysAway, areas, seatsFree, deadlines, clashes, clashNote
    case calendar, compare, nominate, closes, empty, emptyAdvice, runsMissing

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Plans", "Projets")
      case .lead:
        Phrase(
          "What your party means to take part in: drafts of your own, for the alliance’s planners "
            + "to see once you share them.",
          "Ce à quoi votre acteur entend participer\u{202F}: vos brouillons, que les "
            + "planificateurs de l’alliance voient une fois partagés.")
      case .none: Phrase("No plan yet", "Aucun projet")
      case .noneAdvice:
        Phrase(
          "Choose runs on the menu and put them in a plan.",
          "Choisissez des sessions au catalogue et placez-les dans un projet.")
      case .new: Phrase("A new plan", "Nouveau projet")
      case .name: Phrase("Name", "Nom")
      case .nameHint:
        Phrase("Such as: 2027, air defence", "Par exemple\u{202F}: 2027, défense aérienne")
      case .make: Phrase("Make the plan", "Créer le projet")
      case .runs: Phrase("Runs", "Sessions")
      case .made: Phrase("Made", "Établi")
      case .own: Phrase("Party", "Acteur")
      case .sharedWith: Phrase("Shared", "Partagé")
      case .shared:
        Phrase(
          "Shared with the alliance’s planners", "Partagé avec les planificateurs de l’alliance")
      case .notShared: Phrase("Your party’s own people alone see it", "Visible de vos seuls agents")
      default: putting
      }
    }

    private var putting: Phrase {
      switch self {
      case .putIn: Phrase("Put in the plan", "Placer dans un projet")
      case .putInLead:
        Phrase(
          "These runs are put at the end of the plan.",
          "Ces sessions sont ajoutées à la fin du projet.")
      case .choose: Phrase("Choose {0}", "Choisir {0}")
      case .which: Phrase("Plan", "Projet")
      case .another: Phrase("a new plan", "un nouveau projet")
      case .nothingChosen: Phrase("No run was chosen", "Aucune session choisie")
      case .nothingChosenAdvice:
        Phrase(
          "Mark runs on the menu’s list, then put them in a plan.",
          "Cochez des sessions dans la liste du catalogue, puis placez-les dans un projet.")
      case .runsMissing:
        Phrase("Name the runs by their codes", "Indiquez les sessions par leurs codes")
      case .share: Phrase("Share with the alliance’s planners", "Partager avec les planificateurs")
      case .unshare: Phrase("Share no more", "Ne plus partager")
      case .rename: Phrase("Rename", "Renommer")
      case .strike: Phrase("Strike the plan", "Supprimer le projet")
      case .strikeNote:
        Phrase(
          "The plan is gone; nominations stay as they are.",
          "Le projet disparaît\u{202F}; les candidatures restent.")
      case .remove: Phrase("Take out {0}", "Retirer {0}")
      case .up: Phrase("Move up {0}", "Monter {0}")
      default: page
      }
    }

    private var page: Phrase {
      switch self {
      case .note: Phrase("Note", "Note")
      case .noteFor: Phrase("Note on {0}", "Note sur {0}")
      case .save: Phrase("Save", "Enregistrer")
      case .cost: Phrase("One place in each", "Une place dans chacune")
      case .costNote: Phrase("bed and meals included", "hébergement et repas compris")
      case .daysAway: Phrase("Days", "Jours")
      case .areas: Phrase("Areas covered", "Domaines couverts")
      case .seatsFree: Phrase("Seats", "Places")
      case .deadlines: Phrase("Nominations until", "Candidatures jusqu’au")
      case .clashes: Phrase("Runs that share days", "Sessions qui se chevauchent")
      case .clashNote: Phrase("Shares days with {0}", "Chevauche {0}")
      case .calendar: Phrase("Calendar", "Calendrier")
      case .compare: Phrase("Compare", "Comparer")
      case .nominate: Phrase("Put someone forward", "Proposer quelqu’un")
      case .closes: Phrase("closed", "clos")
      case .empty: Phrase("Nothing in the plan", "Le projet est vide")
      default:
        Phrase(
          "Put runs in it from the menu’s list or from a run’s page.",
          "Ajoutez-y des sessions depuis le catalogue ou leur page.")
      }
    }
  }
}
