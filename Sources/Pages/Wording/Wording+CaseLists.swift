extension Wording {
  /// Lists of cases, by stage and by lateness.
  public enum CaseListTexts: Worded {
    case goingOn, late, yours, over, views, byStage, byStageLead, stages, total, byLateness
    case byLatenessLead, daysLate, acts, stage, table, nothing, nothingAdvice

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .goingOn: Phrase("Going on", "En cours")
      case .late: Phrase("Late", "En retard")
      case .yours: Phrase("Your turn", "À vous d’agir")
      case .over: Phrase("Over", "Achevés")
      case .views: Phrase("Which cases", "Quels dossiers")
      case .byStage: Phrase("By instrument and stage", "Par instrument et par étape")
      case .byStageLead:
        Phrase(
          "How many of the cases that you may read stand where; a number leads to its cases.",
          "Combien des dossiers que vous pouvez lire en sont où\u{202F}; un nombre mène à ses "
            + "dossiers.")
      case .stages: Phrase("Stages", "Étapes")
      case .total: Phrase("Cases", "Dossiers")
      case .byLateness: Phrase("By lateness", "Par retard")
      case .byLatenessLead:
        Phrase(
          "What is late longest comes first, then what is due next; where nothing is due it comes "
            + "last.",
          "Le plus en retard d’abord, puis l’échéance la plus proche\u{202F}; ce qui n’a pas "
            + "d’échéance vient en dernier.")
      case .daysLate: Phrase("Days late", "Jours de retard")
      case .acts: Phrase("Who acts", "Qui agit")
      case .stage: Phrase("Stage", "Étape")
      case .table: Phrase("As a table (CSV)", "En tableau (CSV)")
      case .nothing: Phrase("No case fits", "Aucun dossier ne correspond")
      case .nothingAdvice:
        Phrase("Of those that you may read.", "Parmi ceux que vous pouvez lire.")
      }
    }
  }

  /// Papers that are printed or taken into a word processor.
  public enum PrintTexts: Worded {
    case print, document, back, file, assessment, plan, facts, instrument, party, subject, state
    case since, due, acts, label, open, history, day, stage, decision, note, recorded, decisions
    case rests, onFile, title, kind, filed, holds, next, printedOn, notText, noneFiled
    case noneAssessment, nonePlan

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .print: Phrase("Print", "Imprimer")
      case .document: Phrase("As a document (ODT)", "En document (ODT)")
      case .back: Phrase("Back", "Retour")
      case .file: Phrase("Case file", "Dossier")
      case .assessment: Phrase("Assessment", "Évaluation")
      case .plan: Phrase("Action plan", "Plan d’action")
      case .facts: Phrase("The case", "Le dossier")
      case .instrument: Phrase("Instrument", "Instrument")
      case .party: Phrase("Party", "Acteur")
      case .subject: Phrase("About", "Objet")
      case .state: Phrase("Stands at", "En est à")
      case .since: Phrase("Since", "Depuis")
      case .due: Phrase("Due by", "Échéance")
      case .acts: Phrase("Who acts", "Qui agit")
      case .label: Phrase("Marking", "Mention")
      case .open: Phrase("Public history", "Histoire publique")
      case .history: Phrase("Where it stood", "Parcours suivi")
      case .day: Phrase("Day", "Jour")
      case .stage: Phrase("Stage", "Étape")
      case .decision: Phrase("Decision", "Décision")
      case .note: Phrase("Note", "Note")
      case .recorded: Phrase("Recorded", "Inscrit le")
      default: rest
      }
    }

    private var rest: Phrase {
      switch self {
      case .decisions: Phrase("Decisions", "Décisions")
      case .rests: Phrase("Days of rest", "Jours de suspension")
      case .onFile: Phrase("On file", "Pièces versées")
      case .title: Phrase("Title", "Titre")
      case .kind: Phrase("As", "Comme")
      case .filed: Phrase("Put on file", "Versé le")
      case .holds: Phrase("What a case holds", "Ce que contient un dossier")
      case .next: Phrase("Ways on", "La suite")
      case .printedOn: Phrase("As of {0}", "Au {0}")
      case .notText:
        Phrase(
          "This paper is a file of its own: {0}.", "Cette pièce est un fichier à part\u{202F}: {0}."
        )
      case .noneFiled: Phrase("Nothing is on file.", "Aucune pièce n’est versée.")
      case .noneAssessment:
        Phrase(
          "No assessment is on file that you may read.",
          "Aucune évaluation n’est versée que vous puissiez lire.")
      default:
        Phrase(
          "No plan is on file that you may read.",
          "Aucun plan n’est versé que vous puissiez lire.")
      }
    }
  }
}
