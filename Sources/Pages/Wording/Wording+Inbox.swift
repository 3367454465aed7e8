extension Wording {
  /// What waits for the reader, and what happened.
  public enum InboxTexts: Worded {
    case title, lead, nothing, nothingAdvice, late, soon, later, undated, tidings, what, toDo, due
    case answer, decide, check, approve, publish, attendance, report, closing, review, challenge
    case widening, movedTo, position, steer, statement, turn, meeting, arising, conclude
    case consider, reply, choose, fill, amend, receive, edition, concur

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Inbox", "À traiter")
      case .lead:
        Phrase(
          "What waits for you or your seat, by deadline.",
          "Ce qui vous attend, vous ou votre siège, par échéance.")
      case .nothing: Phrase("Nothing waits for you", "Rien ne vous attend")
      case .nothingAdvice:
        Phrase(
          "Offers to answer, people to decide on, reports and reviews appear here by deadline.",
          "Offres, candidatures à trancher, comptes rendus et réexamens paraissent ici, par "
            + "échéance.")
      case .late: Phrase("Late", "En retard")
      case .soon: Phrase("Within a week", "Sous huit jours")
      case .later: Phrase("Later", "Plus tard")
      case .undated: Phrase("Without a day", "Sans échéance")
      case .tidings: Phrase("What happened of late", "Événements récents")
      case .what: Phrase("What", "Objet")
      case .toDo: Phrase("To do", "À faire")
      case .due: Phrase("By", "Échéance")
      default: deeds
      }
    }

    private var deeds: Phrase {
      switch self {
      case .answer: Phrase("Take or decline the seat offered", "Accepter ou décliner la place")
      case .decide: Phrase("Decide on those put forward", "Trancher les candidatures")
      case .check: Phrase("Vouch for the run", "Valider la session")
      case .approve: Phrase("Approve the run", "Approuver la session")
      case .publish: Phrase("Put the run on the menu", "Inscrire la session au catalogue")
      case .attendance: Phrase("Say who came", "Indiquer les présents")
      case .report: Phrase("File the report", "Déposer le compte rendu")
      case .closing:
        Phrase("Nominations close: complete yours", "Clôture prochaine\u{202F}: compléter")
      case .review: Phrase("Look at the marking again", "Revoir la mention")
      case .challenge: Phrase("Take the next step of the challenge", "Suite à donner")
      case .position:
        Phrase("Silence runs: say where you stand", "Silence en cours\u{202F}: se prononcer")
      case .steer: Phrase("Steer the proposal", "Conduire la proposition")
      case .consider: Phrase("Answer the offer", "Répondre à l’offre")
      case .reply: Phrase("Answer the question", "Répondre à la question")
      case .fill: Phrase("Fill in the questionnaire", "Remplir le questionnaire")
      case .amend: Phrase("Complete what was returned", "Compléter ce qui a été renvoyé")
      case .receive: Phrase("Take the answers, or give them back", "Recevoir, ou renvoyer")
      case .statement: Phrase("Answer the statement", "Répondre à la déclaration")
      case .edition: Phrase("Edition waits for your side", "L’édition attend votre partie")
      case .concur: Phrase("Agree to the review", "Agréer l’examen")
      case .turn: Phrase("Your turn in a case", "À vous d’agir dans un dossier")
      case .choose: Phrase("Accept or decline what was put forward", "Accepter ou refuser")
      case .meeting: Phrase("The meeting is near", "Réunion prochaine")
      case .arising: Phrase("Do what the meeting asked", "Suite à donner à la réunion")
      case .conclude: Phrase("Enter what came of it, and close", "Consigner l’issue et clore")
      case .widening: Phrase("Confirm or give up the wider marking", "Confirmer ou abandonner")
      default: Phrase("moved to {0}", "reportée {0}")
      }
    }
  }

  /// Numbers in the inbox.
  public enum InboxCounts: WordedCount {
    case people

    /// The texts.
    public var plural: Plural {
      switch self {
      case .people:
        Plural(
          one: Phrase("{0} person", "{0} personne"), other: Phrase("{0} people", "{0} personnes"))
      }
    }
  }
}
