extension Wording {
  /// Calendars that programs subscribe to.
  public enum CalendarTexts: Worded {
    case title, lead, what, menu, nominations, own, filter, filterHint, filterWrong, label, make
    case fresh, freshLead, none, made, revoke, revokeOne, tooMany, subscribe
    case closes, putForward, answerBy, nameMenu, nameNominations, nameOwn, meetings, nameMeetings

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Calendars", "Calendriers")
      case .lead:
        Phrase(
          "A calendar has a secret address that your calendar program subscribes to. It shows what "
            + "you may see at that moment, until you revoke it or leave the office.",
          "Un calendrier a une adresse secrète à laquelle votre agenda s’abonne. Il montre ce que "
            + "vous pouvez voir à ce moment, jusqu’à sa révocation ou votre départ.")
      case .what: Phrase("What it shows", "Contenu")
      case .menu: Phrase("The menu, or a part of it", "Le catalogue, ou une partie")
      case .nominations:
        Phrase("Runs for which your party puts people forward", "Les sessions de vos candidatures")
      case .own: Phrase("Your own runs and what waits for you", "Vos sessions et vos échéances")
      case .filter: Phrase("Address of the part of the menu", "Adresse de la partie du catalogue")
      case .filterHint:
        Phrase(
          "Filter the menu and copy its address here; empty for all of it.",
          "Filtrez le catalogue et copiez son adresse ici\u{202F}; vide pour tout.")
      case .filterWrong:
        Phrase("This is no address of the menu.", "Ce n’est pas une adresse du catalogue.")
      case .label: Phrase("What you call it", "Votre nom pour lui")
      case .make: Phrase("Make a calendar", "Créer un calendrier")
      case .fresh: Phrase("The address of your calendar", "L’adresse de votre calendrier")
      case .freshLead:
        Phrase(
          "It is shown this once. Whoever has it sees what you see: keep it to yourself.",
          "Elle ne s’affiche qu’une fois. Qui la détient voit ce que vous voyez\u{202F}: gardez-la "
            + "pour vous.")
      case .none: Phrase("No calendar.", "Aucun calendrier.")
      case .made: Phrase("Made", "Créé le")
      case .revoke: Phrase("Revoke", "Révoquer")
      case .revokeOne: Phrase("Revoke the calendar “{0}”", "Révoquer le calendrier {0}")
      case .tooMany:
        Phrase(
          "You have 50 calendars and tokens: revoke one first.",
          "Vous avez 50 calendriers et jetons\u{202F}: révoquez-en un.")
      case .subscribe: Phrase("As a calendar", "En calendrier")
      case .closes: Phrase("Nominations close on {0}", "Clôture des candidatures le {0}")
      case .putForward: Phrase("Put forward: {0}", "Candidatures\u{202F}: {0}")
      case .answerBy: Phrase("Answer by today: {0}", "Répondre au plus tard ce jour\u{202F}: {0}")
      case .nameMenu: Phrase("Menu", "Catalogue")
      case .nameNominations: Phrase("Nominations", "Candidatures")
      case .meetings:
        Phrase("The meetings that you may know of", "Les réunions qui vous concernent")
      case .nameMeetings: Phrase("Meetings", "Réunions")
      case .nameOwn: Phrase("Partnership office", "Bureau des partenariats")
      }
    }
  }
}
