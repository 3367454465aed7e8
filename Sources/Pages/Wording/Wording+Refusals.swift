extension Wording {
  /// How records are called that have no name of their own.
  public enum Subjects: Worded {
    case note, widening, challenge, nomination, critique, plan, proposal, position
    case meeting, offer, contribution, observation, `case`, track
    case programme, response
    case membership, restriction, edition, membershipOf, restrictionOf, since, fromTo

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .membership: Phrase("a membership", "une participation")
      case .note: Phrase("a note", "une note")
      case .widening: Phrase("a wider marking", "une mention élargie")
      case .challenge: Phrase("a challenge to a marking", "la contestation d’une mention")
      case .nomination: Phrase("a nomination", "une candidature")
      case .critique: Phrase("a critique", "une appréciation")
      case .plan: Phrase("a plan", "un projet")
      case .proposal: Phrase("a proposal", "une proposition")
      case .position: Phrase("a position", "une position")
      case .meeting: Phrase("a meeting", "une réunion")
      case .offer: Phrase("an offer", "une offre")
      case .contribution:
        Phrase("a contribution to an operation", "une contribution à une opération")
      case .observation: Phrase("an observed figure", "un chiffre observé")
      case .case: Phrase("a case", "un dossier")
      case .track: Phrase("a dialogue", "un dialogue")
      case .programme: Phrase("a programme", "un programme")
      case .response: Phrase("an answered questionnaire", "un questionnaire rempli")
      case .restriction: Phrase("a restriction", "une restriction")
      case .edition: Phrase("the pack", "le jeu de données")
      case .membershipOf: Phrase("{0} in {1} as {2}, {3}", "{0} dans {1}, {2}, {3}")
      case .restrictionOf: Phrase("{0} restricted {1}", "{0}, restriction {1}")
      case .since: Phrase("since {0}", "depuis le {0}")
      case .fromTo: Phrase("from {0} to {1}", "du {0} au {1}")
      }
    }
  }

  /// Why the rules said no; `{0}` is the record it is about or the blank.
  public enum Refusals: Worded {
    case notPermitted, reasonMissing, unknown, alreadyExists, empty, tooLong, unprintable
    case unsafeAddress, endsBeforeBeginning, sourceMissing, choiceMissing, outsideLife, overlaps
    case alreadyEnded, cycle, tileTaken, secondAlliance, inUse, nothingChanged
    case keyTaken, unrecorded, unconfirmed

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .empty: Phrase("{0}: fill this in.", "{0}\u{202F}: ce champ est à remplir.")
      case .tooLong:
        Phrase(
          "{0}: at most {1} characters.", "{0}\u{202F}: au plus {1} caractères.")
      case .unprintable:
        Phrase(
          "{0}: there are control characters or marks that turn the direction of print.",
          "{0}\u{202F}: le texte contient des caractères de contrôle ou de changement de sens.")
      case .unsafeAddress:
        Phrase(
          "The address must begin with https:// and hold no spaces or quotation marks.",
          "L’adresse doit commencer par https://, sans espace ni guillemet.")
      case .endsBeforeBeginning:
        Phrase(
          "{0}: this day must come after the one it follows.",
          "{0}\u{202F}: cette date doit suivre celle qui la précède.")
      case .sourceMissing:
        Phrase(
          "What was read in a source needs that source: cite one, or choose another confidence.",
          "Ce qui a été lu demande sa source\u{202F}: citez-la, ou choisissez un autre degré.")
      case .choiceMissing:
        Phrase("{0}: choose at least one.", "{0}\u{202F}: choisissez-en au moins un.")
      case .reasonMissing:
        Phrase(
          "Say why: what corrects or strikes the record needs a reason.",
          "Indiquez le motif\u{202F}: toute rectification ou radiation en demande un.")
      default: others
      }
    }

    private var others: Phrase {
      switch self {
      case .notPermitted:
        Phrase(
          "This needs the role of {0}.", "Cette opération est réservée à la fonction\u{202F}: {0}.")
      case .unknown:
        Phrase(
          "{1}: there is no record “{0}”.",
          "{1}\u{202F}: «\u{202F}{0}\u{202F}» ne figure pas au registre.")
      case .alreadyExists:
        Phrase("The code is taken: {0}.", "Le code est déjà pris\u{202F}: {0}.")
      case .outsideLife:
        Phrase(
          "{0} did not exist on all of these days.", "{0} n’existait pas pendant toute la période.")
      case .overlaps:
        Phrase(
          "Some of these days are covered already: {0}.",
          "Une partie de la période est déjà couverte\u{202F}: {0}.")
      case .alreadyEnded: Phrase("It has ended already: {0}.", "C’est déjà terminé\u{202F}: {0}.")
      case .cycle:
        Phrase(
          "{0} would become a part of itself.", "{0} finirait par s’inclure elle-même.")
      case .tileTaken:
        Phrase("{0} stands on this tile.", "Cette case est occupée par {0}.")
      case .secondAlliance:
        Phrase(
          "The office already has an alliance: {0}.", "Le bureau a déjà une alliance\u{202F}: {0}.")
      case .inUse:
        Phrase(
          "Other records refer to it, first {0}.", "D’autres données s’y réfèrent, dont {0}.")
      case .nothingChanged:
        Phrase(
          "This is what the record says already.", "C’est déjà ce que dit le registre.")
      case .keyTaken:
        Phrase(
          "This form was sent before with other contents. Nothing was recorded now.",
          "Ce formulaire a déjà été envoyé avec un autre contenu. Rien n’a été inscrit.")
      case .unconfirmed:
        Phrase(
          """
          The record did not confirm this, so it is not known whether it was recorded. Send \
          exactly the same again: it is recorded once, however often it is sent.
          """,
          """
          Le registre n’a pas confirmé cette opération\u{202F}: on ignore si elle a été inscrite. \
          Renvoyez-la sans rien modifier\u{202F}: elle ne sera inscrite qu’une seule fois, quel \
          que soit le nombre d’envois.
          """)
      default:
        Phrase(
          "The record cannot be written at the moment. Nothing was recorded.",
          "Le registre ne peut être écrit pour l’instant. Rien n’a été inscrit.")
      }
    }
  }
}
