extension Wording {
  /// Why a nomination or a seat was refused, and what speaks against putting someone forward.
  public enum MenuRefusals: Worded {
    case nominationUnfit, noSeat
    case notOpen, early, late, notEligible, alreadyNominated, disqualified, clearanceMissing
    case allowanceSpent, clearanceExpires, gradeBelow, gradeAbove, gradeOther, gradeCivilian
    case languageMissing, languageShort, prerequisiteMissing, corequisiteMissing, clash, limited
    case memberOf, named, notListed, excepted, exceptedWith, restricted, noAgreement, notApproved
    case absent
    case everyone, eachAtMost, groupAtMost, held, heldUntil, allies, partners
    case stops, asks, tells

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .nominationUnfit:
        Phrase("It cannot be sent like this. {0}", "Envoi impossible en l’état. {0}")
      case .noSeat: Phrase("No seat: {0}.", "Pas de place\u{202F}: {0}.")
      case .notOpen: Phrase("The run is {0}.", "La session est\u{202F}: {0}.")
      case .early: Phrase("Nominations open on {0}.", "Les candidatures ouvrent le {0}.")
      case .late: Phrase("Nominations closed on {0}.", "Les candidatures ont clos le {0}.")
      case .notEligible:
        Phrase("Not open to the party on {0}: {1}.", "Fermé à l’acteur le {0}\u{202F}: {1}.")
      case .alreadyNominated:
        Phrase("Already put forward for this run.", "Déjà candidat à cette session.")
      case .disqualified:
        Phrase("Has done {0}, after which nobody is taken.", "A suivi {0}, qui exclut.")
      case .clearanceMissing:
        Phrase(
          "Needs a clearance for {0} that is still good on the first day.",
          "Exige une habilitation {0} valable au premier jour.")
      case .allowanceSpent:
        Phrase(
          "The party’s allowance pays for {0} persons this year, and they are spent.",
          "L’enveloppe de l’acteur couvre {0} personnes cette année, et elle est épuisée.")
      case .clearanceExpires:
        Phrase(
          "The clearance ends on {0}, before the run does.",
          "L’habilitation expire le {0}, avant la fin de la session.")
      case .gradeBelow: Phrase("The rank is below those it is for.", "Le grade est trop bas.")
      case .gradeAbove: Phrase("The rank is above those it is for.", "Le grade est trop élevé.")
      case .gradeOther:
        Phrase("Not for ranks of this ladder.", "Pas pour cette catégorie de grades.")
      case .gradeCivilian: Phrase("Not for civilians.", "Pas pour les civils.")
      default: more
      }
    }

    private var more: Phrase {
      switch self {
      case .languageMissing:
        Phrase("Needs {0} and has no profile in it.", "Exige {0}, sans profil connu.")
      case .languageShort:
        Phrase("{0}, {1}: has {2}, needs {3}.", "{0}, {1}\u{202F}: {2}, il faut {3}.")
      case .prerequisiteMissing: Phrase("Has not done {0}.", "N’a pas suivi {0}.")
      case .corequisiteMissing:
        Phrase(
          "Has not done and is not put forward for {0}.", "N’a ni suivi {0} ni posé candidature.")
      case .clash:
        Phrase(
          "Is put forward for {0} on some of the same days.", "Est candidat à {0} aux mêmes jours.")
      case .limited: Phrase("Would wait: {0}.", "Serait en attente\u{202F}: {0}.")
      case .memberOf: Phrase("belongs to {0}", "appartient à {0}")
      case .named: Phrase("is named", "est nommément admis")
      case .notListed: Phrase("is not among those it is for", "ne figure pas parmi les admis")
      case .excepted: Phrase("is excepted by name", "est nommément exclu")
      case .exceptedWith: Phrase("is excepted with {0}", "est exclu avec {0}")
      case .restricted: Phrase("is restricted", "est sous restriction")
      case .noAgreement: Phrase("is not in {0}", "n’est pas dans {0}")
      case .notApproved: Phrase("was not approved for it", "n’a pas été approuvé pour lui")
      case .absent: Phrase("does not exist then", "n’existe pas alors")
      case .everyone: Phrase("all {0} seats are taken", "les {0} places sont prises")
      case .eachAtMost: Phrase("at most {0} of one party", "au plus {0} par acteur")
      case .groupAtMost: Phrase("at most {0} of {1}", "au plus {0} de {1}")
      case .held: Phrase("{0} held for {1}", "{0} réservées à {1}")
      case .heldUntil: Phrase("{0} held for {1} until {2}", "{0} réservées à {1} jusqu’au {2}")
      case .allies: Phrase("Allies", "Alliés")
      case .partners: Phrase("partners", "partenaires")
      case .stops: Phrase("Stops it", "Bloquant")
      case .asks: Phrase("Needs a remark", "À justifier")
      default: Phrase("Good to know", "Pour information")
      }
    }
  }
}
