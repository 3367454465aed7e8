extension Wording {
  /// The forms of programmes.
  public enum ProgrammeForms: Worded {
    case party, instrument, title, titleFrench, first, last, readers, dossier, none, openLead
    case submitOpen, carryLead, code, codeHint, text, aims, interests, objective, owner, ownerHint
    case due, counts, milestones, milestonesHint, save, drop, dropNote, goal, run, runHint, people
    case cost, costHint, seal, sealNote, withdraw, answer, yes, no, answerText, submitAnswer
    case amend, close, closeNote, submitClose, progress, note, submitProgress, progressLead
    case reviewYear, summary, summaryHint, submitReview, concur, concurNote, ticked, take
    case objectiveChange, goalChange, effortChange, milestoneWrong, missing, wrongNumber
    case wrongDay, forGoal, inProposal, inProposalNone, adopts, whichObjective

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .party: Phrase("Partner", "Partenaire")
      case .instrument: Phrase("Instrument", "Instrument")
      case .title: Phrase("Title", "Titre")
      case .titleFrench: Phrase("Title in French", "Titre en français")
      case .first: Phrase("First day", "Premier jour")
      case .last: Phrase("Last day", "Dernier jour")
      case .readers: Phrase("Who may read it", "Qui peut le lire")
      case .dossier: Phrase("Case through which it goes", "Dossier dont il relève")
      case .none: Phrase("none", "aucun")
      case .openLead:
        Phrase(
          """
          Both sides will write in it. It holds once the Allies and the partner agree to an \
          edition.
          """,
          """
          Les deux parties le rédigeront. Il vaut dès que les Alliés et le partenaire en agréent \
          une édition.
          """)
      case .submitOpen: Phrase("Open it", "L’ouvrir")
      case .carryLead:
        Phrase(
          """
          What is not over goes on: {0} goals and {1} activities. Left behind: {2} goals, {3} \
          activities.
          """,
          """
          Ce qui n’est pas terminé continue\u{202F}: {0} buts et {1} activités. \
          Laissés\u{202F}: {2} buts, {3} activités.
          """)
      case .code: Phrase("Code", "Code")
      case .codeHint:
        Phrase(
          "Short, such as O1 or G12; it stays.", "Bref, comme O1 ou G12\u{202F}; il ne change plus."
        )
      case .text: Phrase("What it means", "Ce qu’il signifie")
      case .aims:
        Phrase("Objectives of the alliance that it serves", "Objectifs de l’Alliance servis")
      case .interests:
        Phrase("Agreed shared interests that it serves", "Intérêts communs agréés servis")
      case .objective: Phrase("Objective that it serves", "Objectif servi")
      case .owner: Phrase("Who sees to it", "Responsable")
      case .ownerHint:
        Phrase(
          "A ministry or a staff, not a person.", "Un ministère ou un état-major, pas une personne."
        )
      case .due: Phrase("Due", "Échéance")
      case .counts: Phrase("Also counts as", "Compte aussi pour")
      case .milestones: Phrase("Milestones", "Jalons")
      case .milestonesHint:
        Phrase(
          "One a line: code, day, what is there then. M1 2027-03-31 Law in force",
          "Un par ligne\u{202F}: code, date, ce qui est acquis. M1 2027-03-31 Loi en vigueur")
      default: others
      }
    }

    private var others: Phrase {
      switch self {
      case .save: Phrase("Save", "Enregistrer")
      case .drop: Phrase("Take it out", "Le retirer")
      case .dropNote:
        Phrase(
          "With an objective go its goals; activities stay and serve nothing.",
          "Un objectif part avec ses buts\u{202F}; les activités restent, sans but.")
      case .goal: Phrase("Goal that it serves", "But servi")
      case .run: Phrase("Run of the menu", "Session du catalogue")
      case .runHint:
        Phrase(
          """
          Its code, such as FIN.2732.34; empty for what is on no menu. A run says its own days \
          and title.
          """,
          """
          Son code, comme FIN.2732.34\u{202F}; vide hors catalogue. La session donne ses dates \
          et son titre.
          """)
      case .people: Phrase("People it takes", "Personnes nécessaires")
      case .cost: Phrase("Cost in all, in euros", "Coût total, en euros")
      case .costHint:
        Phrase(
          "Empty where a run’s places say it.", "Vide lorsque les places d’une session le donnent.")
      case .seal: Phrase("Seal an edition", "Arrêter une édition")
      case .sealNote:
        Phrase(
          "It never changes then. The Allies adopt it by consensus, and the partner accepts it.",
          "Elle ne change plus. Les Alliés l’adoptent par consensus et le partenaire l’accepte.")
      case .withdraw: Phrase("Take the edition back", "Retirer l’édition")
      case .answer: Phrase("Does the partner accept it?", "Le partenaire l’accepte-t-il\u{202F}?")
      case .yes: Phrase("Yes", "Oui")
      case .no: Phrase("No", "Non")
      case .answerText:
        Phrase("In writing; needed for a no", "Par écrit\u{202F}; requis pour un non")
      case .submitAnswer: Phrase("Answer", "Répondre")
      case .amend: Phrase("Change title and days", "Modifier le titre et les dates")
      case .close: Phrase("End it early", "Y mettre fin")
      case .closeNote: Phrase("Why", "Motif")
      case .submitClose: Phrase("End the programme", "Mettre fin au programme")
      default: progressing
      }
    }

    private var progressing: Phrase {
      switch self {
      case .progress: Phrase("How far {0} is", "Avancement de {0}")
      case .note: Phrase("Note on {0}", "Note sur {0}")
      case .submitProgress: Phrase("Record progress", "Enregistrer l’avancement")
      case .progressLead:
        Phrase(
          "Only what you change is recorded. What was not done or overtaken needs a note.",
          """
          Seul ce que vous modifiez est inscrit. Ce qui n’a pas été fait ou est dépassé demande \
          une note.
          """)
      case .reviewYear: Phrase("Year", "Année")
      case .summary: Phrase("What is to be said of the year", "Ce qu’il faut en dire")
      case .summaryHint:
        Phrase(
          "What was told of each part is taken in as it stands now.",
          "Ce qui a été indiqué de chaque élément est repris tel quel.")
      case .submitReview: Phrase("Draw up the review", "Rédiger l’examen")
      case .concur: Phrase("Agree to the review", "Agréer l’examen")
      case .concurNote:
        Phrase(
          "It is then held by both sides and changes no more.",
          "Il est alors tenu par les deux parties et ne change plus.")
      case .ticked: Phrase("Runs", "Sessions")
      case .take: Phrase("Take them in", "Les reprendre")
      case .objectiveChange: Phrase("An objective", "Un objectif")
      case .goalChange: Phrase("A goal", "Un but")
      case .effortChange: Phrase("A supporting activity", "Une activité de soutien")
      case .milestoneWrong:
        Phrase(
          "“{0}” is not a code, a day and a text.",
          "«\u{202F}{0}\u{202F}» n’est pas un code, une date et un texte.")
      case .missing: Phrase("{0}: fill this in.", "{0}\u{202F}: ce champ est à remplir.")
      case .wrongNumber: Phrase("{0}: a number is needed.", "{0}\u{202F}: il faut un nombre.")
      case .wrongDay: Phrase("{0}: a day is needed.", "{0}\u{202F}: il faut une date.")
      case .forGoal: Phrase("Goal that they serve", "But qu’elles servent")
      case .inProposal: Phrase("Editions to be adopted", "Éditions à adopter")
      case .inProposalNone:
        Phrase(
          "Choose an edition that waits for the Allies.",
          "Choisissez une édition qui attend les Alliés.")
      case .adopts:
        Phrase("Adopts edition {0} of “{1}”", "Adopte l’édition {0} de «\u{202F}{1}\u{202F}»")
      default: Phrase("Objective", "Objectif")
      }
    }
  }
}

extension Wording {
  /// Programmes and their parts, counted.
  public enum ProgrammeCounts: WordedCount {
    case programmes, moreFindings, efforts, people

    /// The texts.
    public var plural: Plural {
      switch self {
      case .programmes:
        Plural(
          one: Phrase("{0} programme", "{0} programme"),
          other: Phrase("{0} programmes", "{0} programmes"))
      case .moreFindings:
        Plural(one: Phrase("{0} more", "{0} de plus"), other: Phrase("{0} more", "{0} de plus"))
      case .efforts:
        Plural(
          one: Phrase("{0} activity", "{0} activité"),
          other: Phrase("{0} activities", "{0} activités"))
      case .people:
        Plural(
          one: Phrase("{0} person", "{0} personne"),
          other: Phrase("{0} people", "{0} personnes"))
      }
    }
  }
}
