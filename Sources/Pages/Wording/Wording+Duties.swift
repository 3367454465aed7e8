extension Wording {
  /// What the record says of a person: posts and clearances.
  public enum Duties: Worded {
    case posts, noPosts, seat, headquarters, roles, from, to, relieve, relieveOne, appoint
    case noGrants, level, special, authority, authorityHint, expires, withdraw, withdrawOne, clear
    case dismiss, dismissLead, left, badDay, badLevel, badParty, noRole, clearanceLine

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .posts: Phrase("Posts", "Fonctions")
      case .noPosts: Phrase("No post.", "Aucune fonction.")
      case .seat: Phrase("Acts for", "Agit pour")
      case .headquarters: Phrase("Headquarters", "Siège")
      case .roles: Phrase("Roles", "Rôles")
      case .from: Phrase("From", "À partir du")
      case .to: Phrase("Until", "Jusqu’au")
      case .relieve: Phrase("End today", "Terminer ce jour")
      case .relieveOne:
        Phrase("End the post for {0} today", "Terminer ce jour la fonction\u{202F}: {0}")
      case .appoint: Phrase("Appoint", "Nommer")
      case .noGrants: Phrase("No clearance.", "Aucune habilitation.")
      case .level: Phrase("Level", "Niveau")
      case .special: Phrase("Also", "Mentions")
      case .authority: Phrase("Vouched for by", "Attestée par")
      case .authorityHint:
        Phrase(
          "The code of the party that vouches. Empty for the alliance itself.",
          "Le code de l’acteur qui l’atteste. Vide pour l’alliance elle-même.")
      case .expires: Phrase("Expires", "Expire le")
      case .withdraw: Phrase("Withdraw today", "Retirer ce jour")
      case .withdrawOne: Phrase("Withdraw {0} today", "Retirer ce jour {0}")
      case .clear: Phrase("Grant a clearance", "Accorder une habilitation")
      case .dismiss: Phrase("The person leaves", "La personne quitte le bureau")
      case .dismissLead:
        Phrase(
          "From today the person signs in no more; sessions and tokens end.",
          "Dès ce jour, la personne ne se connecte plus\u{202F}; sessions et jetons prennent fin.")
      case .left: Phrase("Left on", "Partie le")
      case .badDay: Phrase("A day such as 2026-11-21.", "Un jour, tel que 2026-11-21.")
      case .badLevel: Phrase("Choose one of the levels.", "Choisissez l’un des niveaux.")
      case .badParty: Phrase("There is no such party.", "Cet acteur n’existe pas.")
      case .noRole: Phrase("Choose at least one role.", "Choisissez au moins un rôle.")
      case .clearanceLine: Phrase("{0} until {1}", "{0} jusqu’au {1}")
      }
    }
  }
}
