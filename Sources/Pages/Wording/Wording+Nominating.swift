extension Wording {
  /// Putting people forward, and what becomes of it.
  public enum Nominating: Worded {
    case title, lead, run, days, place, seats, until, person, choosePerson, register, nobody
    case nobodyAdvice, priority, priorityHint, funding, travel, lodging, allowance, noAllowance
    case remark, remarkHint, remarkMissing, personMissing, check, send, nothingFound, findings
    case skills, skill, hasNeeds, short, year, ownTitle, ownLead, all, empty, emptyAdvice, order
    case orderLead, saveOrder, orderNumber, orderWrong, orders, comingFirst, list, clash

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Put someone forward", "Présenter quelqu’un")
      case .lead:
        Phrase(
          "Check first: everything that speaks against it is shown before anything is sent.",
          "Vérifiez d’abord\u{202F}: tout obstacle est montré avant l’envoi.")
      case .run: Phrase("Run", "Session")
      case .days: Phrase("Days", "Jours")
      case .place: Phrase("Place", "Lieu")
      case .seats: Phrase("Seats", "Places")
      case .until: Phrase("Nominations until", "Candidatures jusqu’au")
      case .person: Phrase("Person", "Personne présentée")
      case .choosePerson: Phrase("Choose a person", "Choisissez une personne")
      case .register: Phrase("Register a person", "Enregistrer une personne")
      case .nobody: Phrase("Nobody to put forward yet", "Personne à présenter pour l’instant")
      case .nobodyAdvice:
        Phrase(
          "Register the people whom your party may send; then put them forward.",
          "Enregistrez les personnes que votre acteur peut envoyer, puis présentez-les.")
      case .priority: Phrase("Your party’s order", "Ordre de votre acteur")
      case .priorityHint:
        Phrase("1 for whom you want there most.", "1 pour la personne la plus souhaitée.")
      case .funding: Phrase("Funding asked", "Financement demandé")
      case .travel: Phrase("Travel", "Voyage")
      case .lodging: Phrase("Bed and meals", "Hébergement et repas")
      case .allowance:
        Phrase(
          "In {0} the alliance pays for {1}; {2} are asked for, {3} are left.",
          "En {0}, l’alliance finance {1}\u{202F}; demandes\u{202F}: {2}, reste\u{202F}: {3}.")
      case .noAllowance:
        Phrase(
          "No allowance is set for your party in {0}.",
          "Aucune enveloppe n’est fixée pour votre acteur en {0}.")
      case .remark: Phrase("Remark", "Justification")
      default: more
      }
    }

    private var more: Phrase {
      switch self {
      case .remarkHint:
        Phrase(
          "Needed where a finding asks for one; the provider reads it.",
          "Exigée quand un constat la demande\u{202F}; l’organisateur la lit.")
      case .remarkMissing:
        Phrase(
          "Say in a remark why the person should come all the same.",
          "Justifiez pourquoi la personne devrait venir malgré tout.")
      case .personMissing: Phrase("Choose a person.", "Choisissez une personne.")
      case .check: Phrase("Check", "Vérifier")
      case .send: Phrase("Send", "Envoyer")
      case .nothingFound:
        Phrase("Nothing speaks against it.", "Rien ne s’y oppose.")
      case .findings: Phrase("What was found", "Constats")
      case .skills: Phrase("Languages: has / needs", "Langues\u{202F}: niveau / exigence")
      case .skill: Phrase("Language", "Langue")
      case .hasNeeds: Phrase("{0} / {1}", "{0}\u{202F}/\u{202F}{1}")
      case .short: Phrase("short", "insuffisant")
      case .year: Phrase("Year", "Année")
      case .ownTitle: Phrase("Nominations of {0} in {1}", "Candidatures de {0} en {1}")
      case .ownLead:
        Phrase(
          "Everyone whom your party has put forward for runs that begin in the year.",
          "Toutes les personnes présentées par votre acteur pour les sessions de l’année.")
      case .all: Phrase("All", "Toutes")
      case .empty: Phrase("No nomination", "Aucune candidature")
      case .emptyAdvice:
        Phrase(
          "Find a run on the menu whose nominations are open, and put someone forward there.",
          "Trouvez au catalogue une session ouverte aux candidatures et présentez quelqu’un.")
      case .order: Phrase("Your order for {0}", "Votre ordre pour {0}")
      case .orderLead:
        Phrase(
          "Number them from 1. Where seats are given by ranking, the provider sees this order.",
          "Numérotez à partir de 1. Si les places suivent un classement, l’organisateur voit "
            + "cet ordre.")
      case .saveOrder: Phrase("Save the order", "Enregistrer l’ordre")
      case .orderNumber: Phrase("Place of {0}", "Rang de {0}")
      case .orderWrong:
        Phrase("Give each a number from 1.", "Donnez à chacun un numéro à partir de 1.")
      case .orders: Phrase("Your order", "Votre ordre")
      case .comingFirst:
        Phrase(
          "{0}: what is to come first, then what is over.",
          "{0}\u{202F}: d’abord ce qui vient, puis ce qui est passé.")
      case .list: Phrase("Nominations", "Candidatures")
      default:
        Phrase(
          "The person is put forward for {0} on the same days",
          "Personne aussi présentée pour {0} aux mêmes dates")
      }
    }
  }

  /// One nomination and what may be done about it.
  public enum NominationTexts: Worded {
    case title, kicker, filed, since, deadline, answerBefore, replaces, certificate, why, history
    case waitsBecause, waitsFree, waitsUntold, answer, take, decline, withdraw, withdrawLead
    case whyHint, whyMissing, substitute, substituteTitle, substituteLead, takeSeat, followUp
    case followUpLead, refuse, refuseLead, accept, party, step, by, roster, office, export

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("{0} for {1}", "{0} pour {1}")
      case .kicker: Phrase("Nomination", "Candidature")
      case .filed: Phrase("Put forward", "Dépôt")
      case .since: Phrase("Since", "Depuis")
      case .deadline: Phrase("Nominations until", "Candidatures jusqu’au")
      case .answerBefore: Phrase("Answer before", "Répondre avant")
      case .replaces: Phrase("Took the seat of", "A pris la place de")
      case .certificate: Phrase("Certificate", "Attestation")
      case .why: Phrase("Why", "Motif")
      case .history: Phrase("What happened", "Ce qui s’est passé")
      case .waitsBecause: Phrase("Why it waits", "Pourquoi elle attend")
      case .waitsFree:
        Phrase(
          "No limit stands in the way; the provider decides.",
          "Aucune limite ne s’y oppose\u{202F}; l’organisateur décide.")
      case .waitsUntold:
        Phrase(
          "The provider does not tell how many seats are free.",
          "L’organisateur n’indique pas le nombre de places libres.")
      case .answer: Phrase("A seat is offered", "Une place est offerte")
      case .take: Phrase("Take the seat", "Prendre la place")
      case .decline: Phrase("Decline", "Décliner")
      case .withdraw: Phrase("Withdraw", "Retirer")
      case .withdrawLead:
        Phrase(
          "The seat goes to the next in line. To keep it, let another person take it.",
          "La place passe au suivant. Pour la garder, proposez un remplaçant.")
      default: more
      }
    }

    private var more: Phrase {
      switch self {
      case .whyHint:
        Phrase(
          "The party and the provider read it; name nobody.",
          "L’acteur et l’organisateur le lisent\u{202F}; ne nommez personne.")
      case .whyMissing: Phrase("Say why.", "Indiquez le motif.")
      case .substitute: Phrase("Let another person take it", "Proposer un remplaçant")
      case .substituteTitle: Phrase("Another person for {0}", "Un remplaçant pour {0}")
      case .substituteLead:
        Phrase(
          "The seat, the place in line and the time of filing go over to the new person.",
          "La place, le rang dans la file et la date de dépôt passent au remplaçant.")
      case .takeSeat: Phrase("Hand over", "Transmettre")
      case .followUp: Phrase("Travel, visa, diet", "Voyage, visa, régime")
      case .followUpLead:
        Phrase(
          "Once confirmed, tell the provider what it has to know; only the vault keeps it.",
          "Une fois confirmée, dites à l’organisateur le nécessaire\u{202F}; seul le coffre "
            + "le garde.")
      case .refuse: Phrase("Refuse", "Refuser")
      case .refuseLead:
        Phrase("The party reads the reason.", "L’acteur lit le motif.")
      case .accept: Phrase("Give a seat", "Donner une place")
      case .party: Phrase("Party", "Acteur")
      case .step: Phrase("Step", "Étape")
      case .by: Phrase("By", "Par")
      case .roster: Phrase("Everyone put forward", "Toutes les candidatures")
      case .office: Phrase("The office, by its clock", "Le bureau, d’après son horloge")
      default: Phrase("Print the certificate", "Imprimer l’attestation")
      }
    }
  }
}
