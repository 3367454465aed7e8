extension Wording {
  /// Digests by mail, and the page on which they are chosen.
  public enum DigestTexts: Worded {
    case title, lead, subject, waits, happened, late, by, turned, moved, cancelled, inbox
    case whyDaily, whyWeekly
    case codeSubject, codeText, codeWhy
    case pageLead, off, pace, never, daily, weekly, address, addressHint, addressWrong, language
    case keep, change, remove, code, codeHint, codeWrong, codeLate, confirm, codeOnTheWay,
      codeFailed
    case codesSpent, again, confirmed, unconfirmed, standing, last, none, ceilingOpen
    case ceilingLevel

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Digests by mail", "Résumés par courriel")
      case .lead: Phrase("Partnership office, {0}", "Bureau des partenariats, {0}")
      case .subject: Phrase("Partnership office: {0}", "Bureau des partenariats\u{202F}: {0}")
      case .waits: Phrase("What waits for you", "Ce qui vous attend")
      case .happened: Phrase("What happened since", "Ce qui s’est passé depuis")
      case .late: Phrase("late since {0}", "en retard depuis le {0}")
      case .by: Phrase("by {0}", "avant le {0}")
      case .turned: Phrase("a nomination: {0}", "une candidature\u{202F}: {0}")
      case .moved: Phrase("moved to these days", "reportée à ces dates")
      case .cancelled: Phrase("cancelled", "annulée")
      case .inbox: Phrase("All of it, in the office:", "Le tout, au bureau\u{202F}:")
      case .whyDaily:
        Phrase(
          "You chose to be told every day. To change that:",
          "Vous avez choisi un résumé quotidien. Pour le modifier\u{202F}:")
      case .whyWeekly:
        Phrase(
          "You chose to be told every week. To change that:",
          "Vous avez choisi un résumé hebdomadaire. Pour le modifier\u{202F}:")
      default: mailTexts
      }
    }

    private var mailTexts: Phrase {
      switch self {
      case .codeSubject: Phrase("Your code for the office", "Votre code pour le bureau")
      case .codeText:
        Phrase(
          "To get digests at this address, type this code on the page below:",
          "Pour recevoir les résumés à cette adresse, saisissez ce code à la page ci-dessous"
            + "\u{202F}:"
        )
      case .codeWhy:
        Phrase(
          "If you did not ask for it, do nothing: no further mail will come.",
          "Si vous n’avez rien demandé, ne faites rien\u{202F}: aucun autre courriel ne suivra.")
      case .codeOnTheWay:
        Phrase("A code is on its way to {0}.", "Un code est en route vers {0}.")
      case .codeFailed:
        Phrase(
          "The code could not be sent to {0}. Ask for another one.",
          "Le code n’a pas pu être envoyé à {0}. Demandez-en un autre.")
      case .codesSpent:
        Phrase(
          "You asked for three codes today: try again tomorrow.",
          "Vous avez demandé trois codes aujourd’hui\u{202F}: réessayez demain.")
      case .codeWrong:
        Phrase("This is not the code that was sent.", "Ce n’est pas le code envoyé.")
      case .codeLate:
        Phrase(
          "The code no longer counts: ask for another one.",
          "Le code ne compte plus\u{202F}: demandez-en un autre.")
      case .code: Phrase("The code from the mail", "Le code du courriel")
      case .codeHint: Phrase("It counts for a day.", "Il compte un jour.")
      case .confirm: Phrase("Confirm the address", "Confirmer l’adresse")
      default: pageTexts
      }
    }

    private var pageTexts: Phrase {
      switch self {
      case .pageLead:
        Phrase(
          "What waits for you and what happened, by mail. A mail says no more than you may read, "
            + "names nobody, and leaves out what is marked above the office’s ceiling for mail.",
          "Ce qui vous attend et ce qui s’est passé, par courriel. Un courriel ne dit que ce que "
            + "vous pouvez lire, ne nomme personne et omet ce qui dépasse le plafond du bureau.")
      case .off: Phrase("This office sends no mail.", "Ce bureau n’envoie pas de courriel.")
      case .pace: Phrase("How often", "Fréquence")
      case .never: Phrase("Never", "Jamais")
      case .daily: Phrase("Every day on which something waits", "Chaque jour où il y a lieu")
      case .weekly: Phrase("Every Monday", "Chaque lundi")
      case .address: Phrase("Mail address", "Adresse électronique")
      case .addressHint:
        Phrase(
          "It lies in the vault; a new one is proven by a code.",
          "Elle est au coffre\u{202F}; une nouvelle se prouve par un code.")
      case .addressWrong:
        Phrase(
          "This is no address that the office can write to.",
          "Ce n’est pas une adresse à laquelle le bureau puisse écrire.")
      case .language: Phrase("Language of the mails", "Langue des courriels")
      case .change: Phrase("Change it", "Modifier")
      case .keep: Phrase("Keep", "Enregistrer")
      case .remove: Phrase("Forget the address", "Oublier l’adresse")
      case .again: Phrase("Send another code", "Envoyer un autre code")
      case .confirmed: Phrase("proven", "prouvée")
      case .unconfirmed: Phrase("not proven yet", "pas encore prouvée")
      case .standing: Phrase("Now", "Actuellement")
      case .last: Phrase("Last digest", "Dernier résumé")
      case .none: Phrase("none yet", "aucun")
      case .ceilingOpen:
        Phrase(
          "Mails name only what everybody may read; the rest is counted.",
          "Les courriels ne nomment que ce que chacun peut lire\u{202F}; le reste est compté.")
      default:
        Phrase(
          "Mails name what is marked up to {0}; the rest is counted.",
          "Les courriels nomment ce qui est marqué jusqu’à {0}\u{202F}; le reste est compté.")
      }
    }
  }

  /// Numbers in digests.
  public enum DigestCounts: WordedCount {
    case waiting, happened, waitingMore, happenedMore

    /// The texts.
    public var plural: Plural {
      switch self {
      case .waiting:
        Plural(
          one: Phrase("{0} matter waits", "{0} affaire en attente"),
          other: Phrase("{0} matters wait", "{0} affaires en attente"))
      case .happened:
        Plural(
          one: Phrase("{0} piece of news", "{0} nouvelle"),
          other: Phrase("{0} pieces of news", "{0} nouvelles"))
      case .waitingMore:
        Plural(
          one: Phrase(
            "{0} more matter waits for you in the office.",
            "{0} autre affaire vous attend au bureau."),
          other: Phrase(
            "{0} more matters wait for you in the office.",
            "{0} autres affaires vous attendent au bureau."))
      case .happenedMore:
        Plural(
          one: Phrase(
            "{0} more piece of news is in the office.", "{0} autre nouvelle est au bureau."),
          other: Phrase(
            "{0} more pieces of news are in the office.", "{0} autres nouvelles sont au bureau."))
      }
    }
  }
}
