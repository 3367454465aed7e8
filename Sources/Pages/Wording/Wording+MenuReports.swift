extension Wording {
  /// Reports across the menu.
  public enum MenuReports: Worded {
    case title, attendance, demand, absences, deadlines
    case attendanceLead, demandLead, absencesLead, deadlinesLead
    case overAll, overParty, overProviders, download, nothing, nothingAdvice
    case byParty, byArea, byProvider, byMonth, byKind, genders, gendersNote, withheld, unsaid
    case came, cameBefore, putForward, seated, runs, seats, perSeat, waiting, free, before
    case missed, missedShare, lateWithdrawals, longestLines, emptiest, inLine, empty
    case gender, mainArea, allRows

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Reports", "Bilans")
      case .attendance: Phrase("Who went where", "Participation")
      case .demand: Phrase("Demand and seats", "Demande et places")
      case .absences: Phrase("Who did not come", "Absences")
      case .deadlines: Phrase("Deadlines missed", "Échéances dépassées")
      case .download: Phrase("Download as a table (CSV)", "Télécharger le tableau (CSV)")
      case .nothing: Phrase("Nothing to report", "Rien à signaler")
      case .nothingAdvice:
        Phrase(
          "No run that you may read was on the menu in this year or the year before.",
          "Aucune session que vous pouvez lire ne figurait au catalogue cette année ni la "
            + "précédente.")
      case .byParty: Phrase("By party", "Par acteur")
      case .byArea: Phrase("By area of cooperation", "Par domaine de coopération")
      case .byProvider: Phrase("By provider", "Par organisateur")
      case .byMonth: Phrase("By month", "Par mois")
      case .byKind: Phrase("By kind of activity", "Par nature d’activité")
      case .genders: Phrase("By gender", "Par genre")
      default: texts
      }
    }

    private var texts: Phrase {
      switch self {
      case .attendanceLead:
        Phrase(
          "Who came to which runs, as their providers recorded it.",
          "Qui a participé à quelles sessions, selon les organisateurs.")
      case .demandLead:
        Phrase(
          "How many people were put forward for how many seats.",
          "Combien de personnes ont été proposées pour combien de places.")
      case .absencesLead:
        Phrase(
          "Who had a seat and did not come, and who was withdrawn after nominations had closed.",
          "Qui avait une place et n’est pas venu, qui a été retiré après la clôture.")
      case .deadlinesLead:
        Phrase(
          "What was or is late, how late, and whose it was to do. Late decisions are told of "
            + "those who were refused, wait or are undecided.",
          "Ce qui a pris ou prend du retard, de combien, et à qui il revenait de le faire. Les "
            + "décisions tardives sont comptées pour les refus, les attentes et les cas en "
            + "suspens.")
      case .overAll:
        Phrase(
          "Counted over {0} that you may read, held in {1} and not cancelled.",
          "Calculé sur {0} que vous pouvez lire, tenues en {1} et non annulées.")
      case .overParty:
        Phrase(
          "Counted over {0} that you may read, held in {1} and not cancelled, and over those "
            + "people whose nominations you may read: your own party’s.",
          "Calculé sur {0} que vous pouvez lire, tenues en {1} et non annulées, et sur les seules "
            + "candidatures que vous pouvez lire\u{202F}: celles de votre acteur.")
      case .overProviders:
        Phrase(
          "Counted over {0} of your own that you may read, held in {1} and not cancelled.",
          "Calculé sur {0} des vôtres que vous pouvez lire, tenues en {1} et non annulées.")
      case .gendersNote:
        Phrase(
          "As the parties gave it. Numbers so small that they would tell of single people are "
            + "left out.",
          "Tel qu’indiqué par les acteurs. Les nombres si petits qu’ils désigneraient quelqu’un "
            + "sont omis.")
      case .withheld: Phrase("left out", "omis")
      case .unsaid: Phrase("Not given", "Non indiqué")
      case .mainArea:
        Phrase(
          "Each run is counted once, in its activity’s main area.",
          "Chaque session compte une fois, dans le domaine principal de l’activité.")
      default: columns
      }
    }

    private var columns: Phrase {
      switch self {
      case .came: Phrase("Came", "Présents")
      case .cameBefore: Phrase("Came in {0}", "Présents en {0}")
      case .putForward: Phrase("Put forward", "Proposés")
      case .seated: Phrase("Had a seat", "Avec place")
      case .runs: Phrase("Runs", "Sessions")
      case .seats: Phrase("Seats", "Places")
      case .perSeat: Phrase("For each seat", "Par place")
      case .waiting: Phrase("Waiting", "En attente")
      case .free: Phrase("Seats free", "Places libres")
      case .before: Phrase("In {0}", "En {0}")
      case .missed: Phrase("Did not come", "Absents")
      case .missedShare: Phrase("Of those with a seat", "Part des places")
      case .lateWithdrawals: Phrase("Withdrawn late", "Retirés tardivement")
      case .longestLines: Phrase("The longest lines", "Les plus longues attentes")
      case .emptiest: Phrase("The most empty seats", "Le plus de places vides")
      case .allRows: Phrase("All {0} in a table", "Tableau complet\u{202F}: {0} lignes")
      case .inLine: Phrase("In line", "En attente")
      case .empty: Phrase("Empty", "Vides")
      default: Phrase("Gender", "Genre")
      }
    }
  }

  /// What was late, and whose it was.
  public enum LateTexts: Worded {
    case checking, approving, publishing, deciding, answering, attendance, reporting
    case what, owner, due, done, days, people, open, lapsed, owners, lead, total, stillOpen
    case late, whose, daysMost, openFirst, offer, part, ownerNow, state, overdue, onTime, parties
    case nominating
    case ownersOf, dueBy, lateHere, allLate

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .checking: Phrase("Vouching for the run", "Validation de la session")
      case .approving: Phrase("Approving the run", "Approbation de la session")
      case .publishing: Phrase("Putting it on the menu", "Inscription au catalogue")
      case .deciding: Phrase("Deciding on those put forward", "Décision sur les candidatures")
      case .answering: Phrase("Answering an offered seat", "Réponse à une place offerte")
      case .attendance: Phrase("Saying who came", "Relevé des présences")
      case .reporting: Phrase("Filing the report", "Dépôt du compte rendu")
      case .what: Phrase("What", "Objet")
      case .owner: Phrase("Whose it was to do", "À qui il revenait")
      case .due: Phrase("Due", "Échéance")
      case .done: Phrase("Done", "Fait")
      case .days: Phrase("Days late", "Jours de retard")
      case .people: Phrase("People", "Personnes")
      case .open: Phrase("not yet", "pas encore")
      case .lapsed: Phrase("ran out", "délai expiré")
      case .owners: Phrase("By owner", "Par responsable")
      case .lead: Phrase("Lead authority", "Autorité responsable")
      case .total: Phrase("Late", "En retard")
      case .stillOpen: Phrase("Still open", "Encore en suspens")
      case .late:
        Phrase("{0}: due {1}, {2} late", "{0}\u{202F}: échéance {1}, retard de {2}")
      case .whose: Phrase("Owner: {0}", "Responsable\u{202F}: {0}")
      default: owning
      }
    }

    private var owning: Phrase {
      switch self {
      case .daysMost: Phrase("Most days late", "Retard le plus long, en jours")
      case .openFirst:
        Phrase(
          "What is still open comes first, the earliest due at the top.",
          "Ce qui reste en suspens vient d’abord, par échéance.")
      case .ownersOf: Phrase("Whose part is what", "À qui revient quoi")
      case .offer: Phrase("Days, place, seats, texts", "Dates, lieu, places, textes")
      case .nominating: Phrase("Putting people forward", "Dépôt des candidatures")
      case .part: Phrase("Part", "Élément")
      case .ownerNow: Phrase("Owner", "Responsable")
      case .dueBy: Phrase("By", "Échéance")
      case .state: Phrase("State", "État")
      case .overdue: Phrase("{0} late", "retard de {0}")
      case .onTime: Phrase("done", "fait")
      case .parties: Phrase("Each party’s focal point", "Point de contact de chaque acteur")
      case .lateHere: Phrase("Late", "En retard")
      default: Phrase("All that is late in {0}", "Tous les retards en {0}")
      }
    }
  }
}
