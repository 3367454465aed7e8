extension Wording {
  /// Webhooks, and the page on which they are made.
  public enum HookTexts: Worded {
    case title, lead, off, none, fresh, freshLead, make, address, addressHint, label, calls
    case isPaused, isFailed, pause, pauseOne, resume, resumeOne, test, testOne, delete, deleteOne
    case noDelivery, latest, at, fate, news, tries, delivery, wrong, notSecure, closed, tooMany
    case pausedNotice

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Webhooks", "Points d’appel (webhooks)")
      case .lead:
        Phrase(
          "The office calls your program when something happens or waits for you: with what you "
            + "may see at that moment, signed, in order, until your program has it.",
          "Le bureau appelle votre programme quand il se passe ou vous attend quelque chose"
            + "\u{202F}: avec ce que vous pouvez voir, signé, dans l’ordre, jusqu’à réception.")
      case .off: Phrase("This office calls no webhooks.", "Ce bureau n’appelle pas de webhook.")
      case .none: Phrase("No webhook.", "Aucun webhook.")
      case .fresh: Phrase("The key that signs", "La clé de signature")
      case .freshLead:
        Phrase(
          "It is shown this once. Give it to the program that checks signatures.",
          "Elle ne s’affiche qu’une fois. Donnez-la au programme qui vérifie les signatures.")
      case .make: Phrase("Make a webhook", "Créer un webhook")
      case .address: Phrase("Address", "Adresse")
      case .addressHint:
        Phrase(
          "https:// and a machine that the internet reaches.",
          "https:// et une machine joignable par l’internet.")
      case .label: Phrase("What you call it", "Votre nom pour lui")
      case .calls: Phrase("Calls {0}", "Appelle {0}")
      default: standings
      }
    }

    private var standings: Phrase {
      switch self {
      case .isPaused: Phrase("You paused it.", "Vous l’avez suspendu.")
      case .isFailed:
        Phrase(
          "It did not take a delivery for a day and is paused. Nothing is lost: it goes on where "
            + "it stood.",
          "Il n’a rien accepté depuis un jour\u{202F}: il est suspendu. Rien n’est perdu, la suite "
            + "reprendra où elle en était.")
      case .pausedNotice:
        Phrase(
          "Your webhook “{0}” took no delivery for a day and is paused.",
          "Votre webhook «\u{202F}{0}\u{202F}» n’a rien accepté depuis un jour\u{202F}: il est "
            + "suspendu.")
      case .pause: Phrase("Pause", "Suspendre")
      case .pauseOne: Phrase("Pause the webhook “{0}”", "Suspendre le webhook {0}")
      case .resume: Phrase("Resume", "Reprendre")
      case .resumeOne: Phrase("Resume the webhook “{0}”", "Reprendre le webhook {0}")
      case .test: Phrase("Test", "Essayer")
      case .testOne: Phrase("Test the webhook “{0}”", "Essayer le webhook {0}")
      case .delete: Phrase("Delete", "Supprimer")
      case .deleteOne: Phrase("Delete the webhook “{0}”", "Supprimer le webhook {0}")
      default: tables
      }
    }

    private var tables: Phrase {
      switch self {
      case .noDelivery: Phrase("Nothing was delivered yet.", "Rien n’a encore été livré.")
      case .latest: Phrase("Latest deliveries", "Dernières livraisons")
      case .at: Phrase("When", "Quand")
      case .fate: Phrase("What came of it", "Résultat")
      case .news: Phrase("News", "Nouvelles")
      case .tries: Phrase("Tries", "Essais")
      case .delivery: Phrase("Delivery", "Livraison")
      case .wrong:
        Phrase("This is no address of a webhook.", "Ce n’est pas une adresse de webhook.")
      case .notSecure:
        Phrase("The address must begin with https://.", "L’adresse doit commencer par https://.")
      case .closed:
        Phrase(
          "This office calls no machine of a private network.",
          "Ce bureau n’appelle aucune machine d’un réseau privé.")
      default:
        Phrase(
          "You have 10 webhooks: delete one first.",
          "Vous avez 10 webhooks\u{202F}: supprimez-en un.")
      }
    }
  }

  /// What became of a delivery, by the words that are stored.
  public enum HookFates: String, Worded {
    case taken, refused, late, closed, unknown, unreachable

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .taken: Phrase("taken", "acceptée")
      case .refused: Phrase("not taken", "non acceptée")
      case .late: Phrase("no answer in time", "pas de réponse à temps")
      case .closed: Phrase("private network: not called", "réseau privé\u{202F}: non appelé")
      case .unknown: Phrase("no such machine", "machine inconnue")
      case .unreachable: Phrase("not reached", "injoignable")
      }
    }
  }
}
