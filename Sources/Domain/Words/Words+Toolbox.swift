extension Instrument.Doer: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .partner: "partner"
    case .officer: "officer"
    case .planner: "planner"
    case .committee: "committee"
    case .ally: "ally"
    case .leadNation: "lead-nation"
    case .command: "command"
    case .agent: "agent"
    case .experts: "experts"
    }
  }
}

extension Instrument.Holding: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .papers: "papers"
    case .questionnaire: "questionnaire"
    case .goals: "goals"
    case .units: "units"
    case .programme: "programme"
    case .money: "money"
    case .posts: "posts"
    case .reviewers: "reviewers"
    case .ratings: "ratings"
    case .measures: "measures"
    }
  }
}

extension Instrument.SubjectKind: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .party: "party"
    case .operation: "operation"
    case .body: "body"
    }
  }
}

extension Instrument.Format: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .allies: "allies"
    case .alliesAndOne: "allies-and-one"
    case .contributors: "contributors"
    case .alliesAndAll: "allies-and-all"
    }
  }
}

extension Instrument.Right: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .readsPlanning: "reads-planning"
    case .joinsMeetings: "joins-meetings"
    case .commentsDrafts: "comments-drafts"
    case .commentsSilence: "comments-silence"
    case .generatesForces: "generates-forces"
    }
  }
}

extension Instrument.ArtefactKind: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .paper: "paper"
    case .questionnaire: "questionnaire"
    case .assessment: "assessment"
    case .plan: "plan"
    case .agreement: "agreement"
    case .evaluation: "evaluation"
    case .report: "report"
    case .offer: "offer"
    }
  }
}

extension Case.Ending: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .givenUp: "given-up"
    case .ended: "ended"
    case .replaced: "replaced"
    }
  }
}

extension Case.Undertaking.Kind: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .goal: "goal"
    case .measure: "measure"
    }
  }
}

extension Case.Post.Kind: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .staff: "staff"
    case .voluntary: "voluntary"
    }
  }
}
