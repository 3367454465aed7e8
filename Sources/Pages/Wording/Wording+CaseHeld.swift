extension Wording {
  /// What cases hold, and the registers over them.
  public enum CaseHeld: Worded {
    case goals, measures, undertaking, owner, answer, dueBy, progress, noUndertakings, waits
    case accepted, declined, askedFor, toldByParty, toldByAlliance, holdsUntil, ranOut, ratings
    case area, noRatings, ownRating, grade, atStage, onDay, evaluator, leadParty, noteOf
    case whoReads, asTheCase, rate, application, call, callHint, directors, noCall, reviewers
    case reviewer, reviewerCode, reviewerHint, reviewerLead, nameReviewer, namedBy, score
    case scoreField, comment, review, meanOf, apply, choose, chooseLead, accept, decline
    case acceptedFor, why, report, propose, proposeLead, sort, code, codeHint, title, meaning
    case units, unit, force, strength, declared, noUnits, declareUnit, pool, poolLead, people
    case certifiedUnits, certifiedPeople, certifiedUntil, noPool, registerAdvice, posts, post
    case postTitle, number, postKind, place, level, days, fromDay, toDay, noPost, registerPost
    case postRegister, postLead, filled, vacant, holder, noPosts, calls, callOf, callLead
    case noApplications, applications, rank, mean, scores, noScore, registers, scale, areas
    case holdsFor

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .goals: Phrase("Goals", "Objectifs")
      case .measures: Phrase("Measures", "Mesures")
      case .undertaking: Phrase("What is undertaken", "Engagement")
      case .owner: Phrase("Who sees to it", "Responsable")
      case .answer: Phrase("The party’s answer", "Réponse de l’acteur")
      case .dueBy: Phrase("By", "Échéance")
      case .progress: Phrase("How far", "Avancement")
      case .noUndertakings: Phrase("Nothing has been put forward.", "Rien n’a été proposé.")
      case .waits: Phrase("waits for the party’s answer", "attend la réponse de l’acteur")
      case .accepted: Phrase("accepted", "accepté")
      case .declined: Phrase("declined", "refusé")
      case .askedFor: Phrase("asked for {0}", "demandé pour le {0}")
      case .toldByParty: Phrase("the party", "l’acteur")
      case .toldByAlliance: Phrase("the alliance’s side", "côté alliance")
      case .holdsUntil: Phrase("What it reached holds until {0}.", "L’acquis vaut jusqu’au {0}.")
      case .ranOut: Phrase("ran out on {0}", "échu le {0}")
      default: ratingTexts
      }
    }

    private var ratingTexts: Phrase {
      switch self {
      case .ratings: Phrase("Ratings", "Notations")
      case .area: Phrase("Area", "Domaine")
      case .noRatings:
        Phrase(
          "There is no rating that you may read.",
          "Il n’y a pas de notation que vous puissiez lire.")
      case .ownRating: Phrase("of itself", "autoévaluation")
      case .grade: Phrase("Grade", "Note")
      case .atStage: Phrase("At the stage", "À l’étape")
      case .onDay: Phrase("On", "Le")
      case .evaluator: Phrase("Who evaluated", "Évaluateur")
      case .leadParty: Phrase("Led by", "Conduite par")
      case .noteOf: Phrase("Note", "Remarque")
      case .whoReads: Phrase("Who may read it", "Qui peut le lire")
      case .asTheCase: Phrase("all who read the case", "tous ceux qui lisent le dossier")
      case .rate: Phrase("Enter a rating", "Inscrire une notation")
      case .application: Phrase("Application", "Candidature")
      case .call: Phrase("Call", "Appel")
      case .callHint: Phrase("For example 2026-1.", "Par exemple 2026-1.")
      case .directors: Phrase("Directed from", "Codirigé depuis")
      case .noCall: Phrase("It answers no call yet.", "Elle ne répond encore à aucun appel.")
      case .reviewers: Phrase("Reviewers", "Experts évaluateurs")
      case .reviewer: Phrase("Reviewer", "Expert")
      case .reviewerCode: Phrase("Reviewer’s code", "Code de l’expert")
      case .reviewerHint:
        Phrase(
          "No name: who it is stands with the party that named them.",
          "Pas de nom\u{202F}: l’acteur qui l’a désigné sait qui c’est.")
      case .reviewerLead:
        Phrase(
          "Nobody from a party that has a part in the case judges it.",
          "Nul ne juge un dossier auquel son pays est partie.")
      case .nameReviewer: Phrase("Name a reviewer", "Désigner un expert")
      case .namedBy: Phrase("Named by", "Désigné par")
      case .score: Phrase("Score", "Note")
      case .scoreField: Phrase("Score from 0 to 100", "Note de 0 à 100")
      case .comment: Phrase("Comment", "Commentaire")
      case .review: Phrase("Enter a review", "Inscrire un avis")
      case .meanOf: Phrase("Mean {0} of {1} scores", "Moyenne {0} sur {1} notes")
      case .apply: Phrase("Say what call it answers", "Indiquer l’appel visé")
      default: formTexts
      }
    }

    private var formTexts: Phrase {
      switch self {
      case .choose: Phrase("Accept or decline", "Accepter ou refuser")
      case .chooseLead:
        Phrase(
          "The choice is yours alone; no consensus of others takes its place.",
          "Le choix n’appartient qu’à vous\u{202F}; aucun consensus d’autrui n’en tient lieu.")
      case .accept: Phrase("accept", "accepter")
      case .decline: Phrase("decline", "refuser")
      case .acceptedFor: Phrase("Accepted for", "Accepté pour le")
      case .why: Phrase("Why", "Pourquoi")
      case .report: Phrase("Tell how far it is", "Dire l’avancement")
      case .propose: Phrase("Put something forward", "Proposer un engagement")
      case .proposeLead:
        Phrase(
          "The party accepts it or declines it. What a party puts forward itself for a day "
            + "is accepted.",
          "L’acteur l’accepte ou le refuse. Ce qu’il propose lui-même pour une date est accepté.")
      case .sort: Phrase("Sort", "Nature")
      case .code: Phrase("Code", "Code court")
      case .codeHint:
        Phrase(
          "Short: G1, M2. The same code changes what waits for an answer.",
          "Court\u{202F}: G1, M2. Le même code modifie ce qui attend une réponse.")
      case .title: Phrase("What it is called", "Intitulé")
      case .meaning: Phrase("What it means", "Contenu")
      default: registerTexts
      }
    }

    private var registerTexts: Phrase {
      switch self {
      case .units: Phrase("Units", "Unités")
      case .unit: Phrase("Unit", "Unité")
      case .force: Phrase("Force", "Armée")
      case .strength: Phrase("People", "Effectif")
      case .declared: Phrase("Declared", "Déclarée")
      case .noUnits: Phrase("No unit is declared.", "Aucune unité n’est déclarée.")
      case .declareUnit: Phrase("Declare a unit", "Déclarer une unité")
      case .pool: Phrase("The pool of units", "La réserve d’unités")
      case .poolLead:
        Phrase(
          "Units declared by partners, and until when what each reached holds.",
          "Les unités déclarées par les partenaires, et jusqu’à quand vaut l’acquis de chacune.")
      case .people: Phrase("People in them", "Effectif total")
      case .certifiedUnits: Phrase("Certified", "Certifiées")
      case .certifiedPeople: Phrase("People in certified units", "Effectif certifié")
      case .certifiedUntil: Phrase("Certified until", "Certifiée jusqu’au")
      case .noPool: Phrase("No units that you may see", "Aucune unité visible")
      case .registerAdvice:
        Phrase(
          "What is declared in cases that you may read appears here.",
          "Ce qui figure aux dossiers que vous pouvez lire paraît ici.")
      case .posts: Phrase("Posts", "Postes")
      case .post: Phrase("Post", "Poste")
      case .postTitle: Phrase("What the post is called", "Intitulé du poste")
      case .number: Phrase("Number", "Numéro")
      case .postKind: Phrase("Sort", "Nature")
      case .place: Phrase("Headquarters", "Quartier général")
      case .level: Phrase("Cleared up to", "Habilitation")
      case .days: Phrase("From when to when", "Période")
      case .fromDay: Phrase("From", "Du")
      case .toDay: Phrase("Until", "Au")
      case .noPost: Phrase("No post is named.", "Aucun poste n’est indiqué.")
      case .registerPost: Phrase("Name the post", "Indiquer le poste")
      case .postRegister: Phrase("Register of posts", "Registre des postes")
      case .postLead:
        Phrase(
          "Where partners’ people serve, and which posts are free.",
          "Où servent les personnes des partenaires, et quels postes sont libres.")
      case .filled: Phrase("Filled", "Pourvus")
      case .vacant: Phrase("vacant", "libre")
      case .holder: Phrase("Held by", "Titulaire")
      case .noPosts: Phrase("No posts that you may see", "Aucun poste visible")
      case .calls: Phrase("Calls", "Appels")
      case .callOf: Phrase("Call {0}", "Appel {0}")
      case .callLead:
        Phrase(
          "Applications by their mean score, as far as you may read scores.",
          "Les candidatures par note moyenne, dans la mesure où vous pouvez lire les notes.")
      case .noApplications: Phrase("No applications that you may see", "Aucune candidature visible")
      case .applications: Phrase("Applications", "Candidatures")
      case .rank: Phrase("Place", "Rang")
      case .mean: Phrase("Mean", "Moyenne")
      case .scores: Phrase("Scores", "Notes")
      case .noScore: Phrase("no score", "sans note")
      case .registers: Phrase("Registers", "Registres")
      case .scale: Phrase("Scale", "Échelle")
      case .areas: Phrase("Areas assessed", "Domaines évalués")
      default: Phrase("Holds for", "Vaut")
      }
    }
  }

  /// What sort of thing a party undertakes.
  public enum UndertakingKinds: String, Worded {
    case goal, measure

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .goal: Phrase("goal", "objectif")
      case .measure: Phrase("measure", "mesure")
      }
    }
  }

  /// How far an undertaking of a case is.
  public enum CaseProgress: String, Worded {
    case notStarted = "not-started"
    case ongoing, partly, done, overtaken, missed

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .notStarted: Phrase("not begun", "pas commencé")
      case .ongoing: Phrase("under way", "en cours")
      case .partly: Phrase("partly done", "fait en partie")
      case .done: Phrase("done", "fait")
      case .overtaken: Phrase("overtaken", "dépassé")
      case .missed: Phrase("not done", "non fait")
      }
    }
  }

  /// What sort of place in a staff it is.
  public enum PostKinds: String, Worded {
    case staff, voluntary

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .staff: Phrase("staff post", "poste d’état-major")
      case .voluntary: Phrase("voluntary contribution", "contribution volontaire")
      }
    }
  }
}
