extension Wording {
  /// Programmes, as pages tell them.
  public enum ProgrammeTexts: Worded {
    case title, lead, none, noneAdvice, ofParty, all, open, thread, carryOn, export
    case period, instrument, objectives, goals, efforts, places, cost, reached, done
    case contents, edition, editionOf, writing, inForce, nothingInForce, awaits, adopted
    case adoptedBy, accepted, declined, withdrawn, sealed, yourAnswer, bringIt, predecessor
    case successor, through, findings, noFindings, noGoals, noEfforts, looseEfforts, looseLead
    case serves, sharedInterests, countsAs, owner, due, milestones, people, sent, sentNote
    case days, progress, tellProgress, editions, compare, compareLead, differences, same
    case added, dropped, changed, was, now, reviews, reviewOf, reviewLead, noReviews, reviewAgreed
    case reviewWaits, reviewDrawn, notDone, doneParts, openParts, load, loadLead, loadKnown
    case qualify, deadlines, deadlinesLead, noDeadlines, closesOn, closed, over, history, print
    case yearDone, whatNext, goal, effort, objective, noText, addGoal, addEffort, addObjective
    case change, basket, basketLead, nothingInPlans, months, busiest, part, note, by, lateGoal
    case outside, outsideLead, state, before

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("Programmes", "Programmes")
      case .lead:
        Phrase(
          """
          What each partner and the Allies mean to reach together, by which goals, and what is \
          done for them. Both sides own a programme and write in it.
          """,
          """
          Ce que chaque partenaire et les Alliés veulent atteindre ensemble, par quels buts et \
          par quelles activités. Les deux parties sont propriétaires du programme et le rédigent.
          """)
      case .none: Phrase("No programme to be seen", "Aucun programme visible")
      case .noneAdvice:
        Phrase(
          "A programme appears here once a partner or its country officer opens one.",
          "Un programme paraît ici dès qu’un partenaire ou son correspondant en ouvre un.")
      case .ofParty: Phrase("Programmes of {0}", "Programmes\u{202F}: {0}")
      case .all: Phrase("All partners", "Tous les partenaires")
      case .open: Phrase("Open a programme", "Ouvrir un programme")
      case .thread: Phrase("The thread", "Le fil conducteur")
      case .carryOn: Phrase("Carry it on", "Le prolonger")
      case .export: Phrase("Open data (JSON)", "Données ouvertes (JSON)")
      case .period: Phrase("From {0} to {1}", "Du {0} au {1}")
      case .instrument: Phrase("Instrument", "Instrument")
      case .objectives: Phrase("Objectives", "Objectifs")
      case .goals: Phrase("Goals", "Buts")
      case .efforts: Phrase("Supporting activities", "Activités de soutien")
      case .places: Phrase("Places asked for", "Places demandées")
      case .cost: Phrase("Estimated cost, in euros", "Coût estimé, en euros")
      case .reached: Phrase("{0} of {1} reached", "{0} sur {1} atteints")
      case .done: Phrase("{0} of {1} done", "{0} sur {1} menées")
      case .contents: Phrase("What it says", "Ce qu’il prévoit")
      default: standing
      }
    }

    private var standing: Phrase {
      switch self {
      case .edition: Phrase("Edition", "Édition")
      case .editionOf: Phrase("Edition {0}", "Édition {0}")
      case .writing: Phrase("Being written", "En cours de rédaction")
      case .inForce: Phrase("Edition {0} holds since {1}", "L’édition {0} vaut depuis le {1}")
      case .nothingInForce:
        Phrase(
          "Nothing is agreed yet: this is what is being written.",
          "Rien n’est encore agréé\u{202F}: voici ce qui est en cours de rédaction.")
      case .awaits: Phrase("Edition {0} waits for {1}", "L’édition {0} attend {1}")
      case .adopted: Phrase("Adopted by the Allies", "Adoptée par les Alliés")
      case .adoptedBy: Phrase("Adopted {0}", "Adoptée le {0}")
      case .accepted: Phrase("Accepted {0}", "Acceptée le {0}")
      case .declined: Phrase("Declined {0}", "Refusée le {0}")
      case .withdrawn: Phrase("Taken back {0}", "Retirée le {0}")
      case .sealed: Phrase("Sealed {0}", "Arrêtée le {0}")
      case .yourAnswer: Phrase("Your answer", "Votre réponse")
      case .bringIt:
        Phrase(
          "Bring it before the Allies by a proposal", "La soumettre aux Alliés par une proposition")
      case .predecessor: Phrase("Carries on", "Prolonge")
      case .successor: Phrase("Carried on by", "Prolongé par")
      case .through: Phrase("Case", "Dossier")
      case .state: Phrase("Where it stands", "État")
      case .findings: Phrase("What does not hold together", "Ce qui ne tient pas")
      case .noFindings:
        Phrase("Nothing speaks against it.", "Rien ne s’y oppose.")
      case .noGoals: Phrase("No goal leads to it yet.", "Aucun but n’y mène encore.")
      case .noEfforts: Phrase("Nothing is done for it yet.", "Rien n’est encore fait pour cela.")
      case .looseEfforts: Phrase("For no goal", "Sans but")
      case .looseLead:
        Phrase(
          "These efforts serve no goal of the programme.",
          "Ces activités ne servent aucun but du programme.")
      case .serves: Phrase("Serves", "Sert")
      case .sharedInterests: Phrase("Shared interests", "Intérêts communs")
      case .countsAs: Phrase("Also counts as", "Compte aussi pour")
      case .owner: Phrase("Who sees to it", "Responsable")
      case .due: Phrase("Due", "Échéance")
      case .milestones: Phrase("Milestones", "Jalons")
      case .people: Phrase("People", "Personnes")
      case .sent: Phrase("Sent", "Envoyées")
      case .sentNote: Phrase("{0} of {1}", "{0} sur {1}")
      case .days: Phrase("Days", "Dates")
      case .progress: Phrase("Progress", "Avancement")
      case .tellProgress: Phrase("Tell progress", "Indiquer l’avancement")
      default: comparing
      }
    }

    private var comparing: Phrase {
      switch self {
      case .editions: Phrase("Editions", "Éditions")
      case .compare: Phrase("Compare", "Comparer")
      case .compareLead: Phrase("From {0} to {1}", "De\u{202F}: {0} à\u{202F}: {1}")
      case .differences: Phrase("Differences", "Différences")
      case .same: Phrase("Both say the same.", "Les deux disent la même chose.")
      case .added: Phrase("Added", "Ajouté")
      case .dropped: Phrase("Dropped", "Supprimé")
      case .changed: Phrase("Changed", "Modifié")
      case .was: Phrase("Before", "Avant")
      case .now: Phrase("After", "Après")
      case .reviews: Phrase("Yearly reviews", "Examens annuels")
      case .reviewOf: Phrase("Review of {0}", "Examen de {0}")
      case .reviewLead:
        Phrase(
          "What was done in {0}, what was not, and why; as both sides hold it.",
          "Ce qui a été fait en {0}, ce qui ne l’a pas été et pourquoi, selon les deux parties.")
      case .noReviews: Phrase("No year was reviewed yet.", "Aucune année n’a encore été examinée.")
      case .reviewAgreed: Phrase("Agreed by both sides {0}", "Agréé par les deux parties le {0}")
      case .reviewWaits: Phrase("Waits for the other side", "Attend l’autre partie")
      case .reviewDrawn: Phrase("Drawn up {0} by {1}", "Rédigé le {0} par {1}")
      case .notDone: Phrase("Not done, and why", "Ce qui n’a pas été fait, et pourquoi")
      case .doneParts: Phrase("Done", "Ce qui a été fait")
      case .openParts: Phrase("Going on", "En cours")
      case .load: Phrase("People away at once", "Personnes absentes à la fois")
      case .loadLead:
        Phrase(
          "On the busiest day of each month; what lasts longer than a month is left out.",
          "Le jour le plus chargé de chaque mois\u{202F}; ce qui dure plus d’un mois est écarté.")
      case .loadKnown:
        Phrase("The party has {0} people on its list.", "Le pays a {0} personnes sur sa liste.")
      case .qualify: Phrase("{0} qualify", "{0} remplissent les conditions")
      case .months: Phrase("Months", "Mois")
      case .busiest: Phrase("Busiest month", "Mois le plus chargé")
      default: others
      }
    }

    private var others: Phrase {
      switch self {
      case .deadlines: Phrase("What comes next", "Prochaines échéances")
      case .deadlinesLead:
        Phrase(
          "Goals, milestones and nominations, the first first.",
          "Buts, jalons et candidatures, les plus proches d’abord.")
      case .noDeadlines: Phrase("Nothing is due.", "Aucune échéance.")
      case .closesOn: Phrase("Nominations close", "Clôture des candidatures")
      case .closed: Phrase("Closed {0}: {1}", "Clos le {0}\u{202F}: {1}")
      case .over: Phrase("Over since {0}", "Terminé depuis le {0}")
      case .history: Phrase("Record", "Historique")
      case .print: Phrase("Print", "Imprimer")
      case .yearDone: Phrase("Year", "Année")
      case .whatNext: Phrase("What both sides can do now", "Ce que les deux parties peuvent faire")
      case .goal: Phrase("Goal", "But")
      case .effort: Phrase("Supporting activity", "Activité de soutien")
      case .objective: Phrase("Objective", "Objectif")
      case .noText: Phrase("Nothing more is said.", "Rien de plus n’est dit.")
      case .addGoal: Phrase("Add a goal", "Ajouter un but")
      case .addEffort: Phrase("Add an activity", "Ajouter une activité")
      case .addObjective: Phrase("Add an objective", "Ajouter un objectif")
      case .change: Phrase("Change", "Modifier")
      case .basket: Phrase("Take in runs from plans", "Reprendre des sessions des projets")
      case .basketLead:
        Phrase(
          "Tick the runs to be taken in, and say which goal they serve.",
          "Cochez les sessions à reprendre et indiquez le but qu’elles servent.")
      case .nothingInPlans:
        Phrase(
          "No plan of the party’s that you may see holds a run that is not here already.",
          "Aucun projet visible de ce pays ne contient de session qui ne soit déjà ici.")
      case .part: Phrase("Part", "Élément")
      case .note: Phrase("Note", "Note")
      case .by: Phrase("Said by", "Indiqué par")
      case .lateGoal: Phrase("late", "en retard")
      case .before: Phrase("The programme before", "Programme précédent")
      case .outside:
        Phrase("Sent, but in no programme", "Envoyées, mais hors de tout programme")
      default:
        Phrase(
          "People of the party went there in the last year, and no programme of theirs says so.",
          "Des personnes du pays y sont allées depuis un an sans qu’un programme le prévoie.")
      }
    }
  }

  /// How far something is.
  public enum Progresses: String, Worded {
    case notStarted = "not-started"
    case ongoing, partly, done, overtaken, missed

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .notStarted: Phrase("not started", "non commencé")
      case .ongoing: Phrase("going on", "en cours")
      case .partly: Phrase("partly reached", "partiellement atteint")
      case .done: Phrase("reached", "atteint")
      case .overtaken: Phrase("overtaken", "dépassé")
      case .missed: Phrase("not done", "non réalisé")
      }
    }
  }

  /// What speaks against a programme; `{0}` are the parts that it is about.
  public enum ProgrammeFindings: Worded {
    case objectiveWithoutAim, objectiveWithoutGoal, goalWithoutEffort, goalWithoutOwner
    case goalWithoutDay, effortWithoutGoal, outside, clash, cancelled, notEligible
    case closesSoon, closed, fewQualify, overload, late

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .objectiveWithoutAim:
        Phrase(
          "Serves no objective of the alliance: {0}",
          "Ne sert aucun objectif de l’Alliance\u{202F}: {0}")
      case .objectiveWithoutGoal:
        Phrase("No goal leads to it: {0}", "Aucun but n’y mène\u{202F}: {0}")
      case .goalWithoutEffort:
        Phrase("No activity serves it: {0}", "Aucune activité ne le sert\u{202F}: {0}")
      case .goalWithoutOwner:
        Phrase("Nobody sees to it: {0}", "Personne n’en est chargé\u{202F}: {0}")
      case .goalWithoutDay: Phrase("Has no date: {0}", "Sans date\u{202F}: {0}")
      case .effortWithoutGoal: Phrase("Serves no goal: {0}", "Ne sert aucun but\u{202F}: {0}")
      case .outside:
        Phrase("Outside the programme’s days: {0}", "Hors de la période du programme\u{202F}: {0}")
      case .clash:
        Phrase(
          "The same people on the same days: {0}", "Mêmes personnes, mêmes jours\u{202F}: {0}")
      case .cancelled: Phrase("Cancelled: {0}", "Annulé\u{202F}: {0}")
      case .notEligible: Phrase("Not open to the partner: {0}", "Fermé au partenaire\u{202F}: {0}")
      case .closesSoon:
        Phrase(
          "Nominations close within 30 days, nobody is put forward: {0}",
          "Clôture dans les 30 jours, personne n’est présenté\u{202F}: {0}")
      case .closed:
        Phrase(
          "Nominations closed, nobody was put forward: {0}",
          "Candidatures closes, personne n’a été présenté\u{202F}: {0}")
      case .fewQualify:
        Phrase(
          "Fewer people on the list qualify than are wanted: {0}",
          "Moins de personnes qualifiées que demandé\u{202F}: {0}")
      case .overload:
        Phrase(
          "More people away at once than are on the list: {0}",
          "Plus de personnes absentes à la fois que sur la liste\u{202F}: {0}")
      case .late: Phrase("Overdue: {0}", "En retard\u{202F}: {0}")
      }
    }
  }

  /// The thread from the alliance's objectives to what is done for them.
  public enum ThreadTexts: Worded {
    case title, lead, matrix, matrixNote, flow, flowLead, flowLine, unserved, unservedLead
    case idle, idleLead, loose, looseLead, own, ownLead, noAims, noProgrammes, aim, partner
    case nothing, goals, back, reachedGoals, forPartner, forAim, allServed

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .title: Phrase("The thread", "Le fil conducteur")
      case .lead:
        Phrase(
          """
          From the alliance’s objectives through partners’ goals to what is done and who goes, \
          as the programmes of the day say and as far as you may read them.
          """,
          """
          Des objectifs de l’Alliance aux buts des partenaires, aux activités et aux personnes, \
          selon les programmes du jour et dans la mesure où vous pouvez les lire.
          """)
      case .matrix: Phrase("Goals by objective and partner", "Buts par objectif et partenaire")
      case .matrixNote:
        Phrase(
          "How many goals of a partner lead to an objective of the alliance.",
          "Combien de buts d’un partenaire mènent à un objectif de l’Alliance.")
      case .flow: Phrase("How effort flows", "Où va l’effort")
      case .flowLead:
        Phrase(
          "Left the alliance’s objectives, right the partners; as wide as goals are many.",
          "À gauche les objectifs, à droite les partenaires\u{202F}; la largeur suit les buts.")
      case .flowLine: Phrase("{0} – {1}: {2}", "{0} – {1}\u{202F}: {2}")
      case .unserved: Phrase("Objectives that no goal serves", "Objectifs qu’aucun but ne sert")
      case .unservedLead:
        Phrase(
          "No partner works on these in a programme that you may read.",
          "Aucun partenaire n’y travaille dans un programme que vous pouvez lire.")
      case .allServed:
        Phrase("Every objective is served by a goal.", "Chaque objectif est servi par un but.")
      case .idle: Phrase("Goals that no effort serves", "Buts qu’aucune activité ne sert")
      case .idleLead:
        Phrase("They stand on paper alone.", "Ils n’existent que sur le papier.")
      case .loose: Phrase("Effort that serves no goal", "Activités qui ne servent aucun but")
      case .looseLead:
        Phrase("Done, but nobody has said what for.", "Menées sans qu’on ait dit pourquoi.")
      case .own:
        Phrase(
          "Objectives that serve none of the alliance’s", "Objectifs propres aux partenaires")
      case .ownLead:
        Phrase(
          "They may be worth it; the alliance has not said why.",
          "Ils peuvent en valoir la peine\u{202F}; l’Alliance n’a pas dit pourquoi.")
      case .noAims:
        Phrase("The pack names no objectives.", "Le jeu de données ne nomme aucun objectif.")
      case .noProgrammes:
        Phrase("No programme of the day to follow.", "Aucun programme du jour à suivre.")
      case .aim: Phrase("Objective of the alliance", "Objectif de l’Alliance")
      case .partner: Phrase("Partner", "Partenaire")
      case .nothing: Phrase("Nothing yet.", "Rien encore.")
      case .goals: Phrase("Goals", "Buts")
      case .back: Phrase("The whole thread", "Tout le fil")
      case .reachedGoals: Phrase("{0} reached", "{0} atteints")
      case .forPartner: Phrase("The thread of {0}", "Le fil conducteur\u{202F}: {0}")
      case .forAim: Phrase("What leads to it", "Ce qui y mène")
      }
    }
  }
}
