extension Wording {
  /// Reviews of labels: what waits, challenges and their steps.
  public enum Reviewing: Worded {
    case title, lead, waiting, reports, nothing, nothingAdvice, due, item, widenings
    case wideningsNote, challenges, challenge, challengeOf, madeBy, stage, nextDue, nothingDue
    case overdue, now, then, askedBy, decision, secondPerson, confirm, refuse, steps, made
    case acknowledged, answered, appealed, settled, kept, changed, acknowledge, answer, appeal
    case settle, words, outcome, outcomeMissing, textMissing, doubt, proposed, keep, relabel
    case kicker, challengeNote, keepNote, relabelNote, acknowledgeNote

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Reviews", "Réexamens")
      case .lead:
        Phrase(
          "Markings that wait for you or your seat: to be looked at again, to be confirmed, or "
            + "challenged.",
          "Les mentions qui vous attendent, vous ou votre siège\u{202F}: à revoir, à confirmer ou "
            + "contestées.")
      case .waiting: Phrase("What waits", "En attente")
      case .reports: Phrase("Reports", "Rapports")
      case .nothing: Phrase("Nothing waits", "Rien n’est en attente")
      case .nothingAdvice:
        Phrase(
          "Review dates, wider markings and challenges appear here.",
          "Les dates de réexamen, élargissements et contestations apparaissent ici.")
      case .due: Phrase("Reviews due", "Réexamens échus")
      case .item: Phrase("Item", "Pièce")
      case .widenings: Phrase("Wider markings to confirm", "Élargissements à confirmer")
      case .wideningsNote:
        Phrase(
          "A wider marking needs a second person of the same seat.",
          "Un élargissement demande une seconde personne du même siège.")
      case .now: Phrase("Marked now", "Mention actuelle")
      case .then: Phrase("Asked for", "Mention demandée")
      case .askedBy: Phrase("Asked by", "Demandé par")
      case .decision: Phrase("Decision that releases it", "Décision de communication")
      case .secondPerson:
        Phrase(
          "You asked for it: someone else confirms.",
          "Demande de votre main\u{202F}: "
            + "quelqu’un d’autre confirme.")
      case .confirm: Phrase("Confirm", "Confirmer")
      case .refuse: Phrase("Give it up", "Abandonner")
      case .keep: Phrase("Keep the marking", "Maintenir la mention")
      case .relabel: Phrase("Change the marking", "Modifier la mention")
      default: challengePhrase
      }
    }

    private var challengePhrase: Phrase {
      switch self {
      case .challenges: Phrase("Challenges", "Contestations")
      case .kicker: Phrase("Challenge", "Contestation")
      case .challenge: Phrase("Challenge the marking", "Contester la mention")
      case .challengeOf: Phrase("Challenge: {0}", "Contestation\u{202F}: {0}")
      case .madeBy: Phrase("Made by", "Faite par")
      case .stage: Phrase("Stage", "Étape")
      case .nextDue: Phrase("Next step due by", "Prochaine étape au plus tard")
      case .nothingDue: Phrase("nothing due", "rien à échéance")
      case .overdue: Phrase("overdue", "en retard")
      case .steps: Phrase("Steps", "Étapes")
      case .made: Phrase("Made", "Déposée")
      case .acknowledged: Phrase("Acknowledged", "Accusé de réception")
      case .answered: Phrase("Answered", "Répondue")
      case .appealed: Phrase("Appealed", "En appel")
      case .settled: Phrase("Settled", "Tranchée")
      case .kept: Phrase("the marking stays", "la mention est maintenue")
      case .changed: Phrase("the marking is changed", "la mention est modifiée")
      default: formPhrase
      }
    }

    private var formPhrase: Phrase {
      switch self {
      case .acknowledge: Phrase("Acknowledge", "Accuser réception")
      case .answer: Phrase("Answer", "Répondre")
      case .appeal: Phrase("Appeal", "Faire appel")
      case .settle: Phrase("Settle", "Trancher")
      case .words: Phrase("In words", "En toutes lettres")
      case .outcome: Phrase("Outcome", "Issue")
      case .outcomeMissing: Phrase("Choose an outcome.", "Choisissez une issue.")
      case .textMissing: Phrase("Say why, in words.", "Indiquez pourquoi, en toutes lettres.")
      case .doubt: Phrase("What is wrong with the marking", "Ce que la mention a d’erroné")
      case .proposed: Phrase("Marking that would be right", "Mention qui conviendrait")
      case .challengeNote:
        Phrase(
          "Whoever may read it may doubt its marking. Nobody is worse off for it: the challenge "
            + "is acknowledged within 7 days and answered within 30.",
          "Quiconque peut le lire peut en contester la mention, sans préjudice\u{202F}: accusé de "
            + "réception sous 7 jours, réponse sous 30.")
      case .keepNote:
        Phrase(
          "You looked at it again and it stays. Say when to look next.",
          "Vous l’avez revue et elle reste. Indiquez la date du prochain réexamen.")
      case .relabelNote:
        Phrase(
          "A narrower marking holds at once; a wider one needs a second person.",
          "Une mention plus étroite vaut aussitôt\u{202F}; une plus large demande une seconde "
            + "personne.")
      default: Phrase("You have seen the challenge.", "Vous avez pris connaissance.")
      }
    }

    /// What a form's heading is followed by.
    var note: Reviewing? {
      switch self {
      case .challenge: .challengeNote
      case .keep: .keepNote
      case .relabel: .relabelNote
      default: nil
      }
    }
  }

  /// The reports on how labels are given.
  public enum Reporting: Worded {
    case title, lead, none, overMarked, overMarkedNote, excess, unexplained, unexplainedNote
    case overdue, overdueNote, unread, unreadNote, habits, habitsNote, author, usual, often, share

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Marking reports", "Rapports sur les mentions")
      case .lead:
        Phrase(
          "Computed of what you may read, and of nothing else.",
          "Établis d’après ce que vous pouvez lire, et rien d’autre.")
      case .none: Phrase("None.", "Aucun cas.")
      case .overMarked: Phrase("Above their parts", "Au-dessus de leurs parties")
      case .overMarkedNote:
        Phrase(
          "Versions marked higher than every part of them that you may read.",
          "Versions de niveau supérieur à toutes celles de leurs parties que vous pouvez lire.")
      case .excess: Phrase("Over-marked by", "Excès")
      case .unexplained: Phrase("Without a line of the guide", "Sans référence au guide")
      case .unexplainedNote:
        Phrase(
          "Their marking gives a reason but rests on no line of the marking guide.",
          "Leur mention est motivée mais ne renvoie à aucune ligne du guide de marquage.")
      case .overdue: Phrase("Review passed", "Réexamen échu")
      case .overdueNote:
        Phrase(
          "The day for another look is past; the marking holds until someone changes it.",
          "La date de réexamen est passée\u{202F}; la mention vaut tant que nul ne la change.")
      case .unread: Phrase("Read by nobody else", "Lues de nul autre")
      case .unreadNote:
        Phrase(
          "Released beyond their originator, and nobody there has read them.",
          "Communicables au-delà de leur émetteur, mais personne ne les y a lues.")
      case .habits: Phrase("Habits", "Habitudes")
      case .habitsNote:
        Phrase(
          "Authors of three items or more, and the level that they give most often.",
          "Auteurs d’au moins trois pièces, et le niveau qu’ils donnent le plus souvent.")
      case .author: Phrase("Author", "Auteur")
      case .usual: Phrase("Usual level", "Niveau habituel")
      case .often: Phrase("How often", "Fréquence")
      case .share: Phrase("{0} of {1}", "{0} sur {1}")
      }
    }
  }
}
