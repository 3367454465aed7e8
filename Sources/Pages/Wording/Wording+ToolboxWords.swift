extension Wording {
  /// Who acts in a process.
  public enum CaseActors: String, Worded {
    case partner, officer, planner, committee, ally
    case leadNation = "lead-nation"
    case command, agent, experts

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .partner: Phrase("the partner", "le partenaire")
      case .officer: Phrase("the country officer", "le correspondant du pays")
      case .planner: Phrase("the planners", "les planificateurs")
      case .committee: Phrase("the Allies by consensus", "les Alliés par consensus")
      case .ally: Phrase("any Ally", "tout Allié")
      case .leadNation: Phrase("the lead nation", "le pays chef de file")
      case .command: Phrase("the military command", "le commandement militaire")
      case .agent: Phrase("the executing agent", "l’agent d’exécution")
      case .experts: Phrase("experts", "les experts")
      }
    }
  }

  /// What a case may hold.
  public enum CaseHoldings: String, Worded {
    case papers, questionnaire, goals, units, money, posts, reviewers, ratings, measures
    case programme

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .papers: Phrase("papers", "documents")
      case .questionnaire: Phrase("a questionnaire", "un questionnaire")
      case .goals: Phrase("goals", "objectifs")
      case .units: Phrase("units", "unités")
      case .programme: Phrase("a programme", "un programme")
      case .money: Phrase("money", "financements")
      case .posts: Phrase("posts", "postes")
      case .reviewers: Phrase("reviewers", "experts évaluateurs")
      case .ratings: Phrase("ratings", "notations")
      case .measures: Phrase("measures", "mesures")
      }
    }
  }

  /// What a case is about.
  public enum CaseSubjects: String, Worded {
    case party, operation, body

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .party: Phrase("the party alone", "l’acteur seul")
      case .operation: Phrase("an operation", "une opération")
      case .body: Phrase("a package or body", "un programme ou une enceinte")
      }
    }
  }

  /// In which format cases are discussed.
  public enum CaseFormats: String, Worded {
    case allies
    case alliesAndOne = "allies-and-one"
    case contributors
    case alliesAndAll = "allies-and-all"

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .allies: Phrase("the Allies", "les Alliés")
      case .alliesAndOne: Phrase("the Allies and the one partner", "les Alliés et le partenaire")
      case .contributors:
        Phrase("the Allies and the contributors", "les Alliés et les contributeurs")
      case .alliesAndAll:
        Phrase("the Allies and all partners", "les Alliés et tous les partenaires")
      }
    }
  }

  /// What a stage lets the partner do.
  public enum CaseRights: String, Worded {
    case readsPlanning = "reads-planning"
    case joinsMeetings = "joins-meetings"
    case commentsDrafts = "comments-drafts"
    case commentsSilence = "comments-silence"
    case generatesForces = "generates-forces"

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .readsPlanning:
        Phrase("is given planning papers", "reçoit les documents de planification")
      case .joinsMeetings: Phrase("joins meetings in format", "participe aux réunions en format")
      case .commentsDrafts: Phrase("comments on drafts", "commente les projets")
      case .commentsSilence:
        Phrase("comments while silence runs", "commente pendant le silence")
      case .generatesForces:
        Phrase("takes part in force generation", "participe à la génération de forces")
      }
    }
  }

  /// What sort of thing a case produces.
  public enum ArtefactKinds: String, Worded {
    case paper, questionnaire, assessment, plan, agreement, evaluation, report, offer

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .paper: Phrase("Paper", "Document")
      case .questionnaire: Phrase("Questionnaire", "Questionnaire")
      case .assessment: Phrase("Assessment", "Bilan")
      case .plan: Phrase("Plan", "Plan")
      case .agreement: Phrase("Agreement", "Accord")
      case .evaluation: Phrase("Evaluation", "Évaluation")
      case .report: Phrase("Report", "Rapport")
      case .offer: Phrase("Offer", "Offre")
      }
    }
  }

  /// How cases end outside their process.
  public enum CaseEndings: String, Worded {
    case givenUp = "given-up"
    case ended, replaced

    /// The text.
    public var phrase: Phrase {
      switch self {
      case .givenUp: Phrase("given up by the party", "abandonné par l’acteur")
      case .ended: Phrase("ended by the alliance", "clos par l’alliance")
      case .replaced: Phrase("replaced by another", "remplacé par un autre")
      }
    }
  }

  /// Numbers in the toolbox.
  public enum ToolboxCounts: WordedCount {
    case days, months, spans, cases

    /// The texts.
    public var plural: Plural {
      switch self {
      case .days: Plural(one: Phrase("{0} day", "{0} jour"), other: Phrase("{0} days", "{0} jours"))
      case .months:
        Plural(
          one: Phrase("every {0} month", "tous les {0} mois"),
          other: Phrase("every {0} months", "tous les {0} mois"))
      case .spans:
        Plural(
          one: Phrase("{0} month", "{0} mois"), other: Phrase("{0} months", "{0} mois"))
      case .cases:
        Plural(one: Phrase("{0} case", "{0} dossier"), other: Phrase("{0} cases", "{0} dossiers"))
      }
    }
  }
}
