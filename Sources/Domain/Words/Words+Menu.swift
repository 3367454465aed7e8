extension Provider.Kind: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .headquarters: "headquarters"
    case .agency: "agency"
    case .school: "school"
    case .centreOfExcellence: "centre-of-excellence"
    case .trainingCentre: "training-centre"
    case .nation: "nation"
    case .organisation: "organisation"
    }
  }
}

extension Activity.Kind: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .course: "course"
    case .seminar: "seminar"
    case .workshop: "workshop"
    case .exercise: "exercise"
    case .planningConference: "planning-conference"
    case .conference: "conference"
    case .mobileTeam: "mobile-team"
    case .expertVisit: "expert-visit"
    case .onlineCourse: "online-course"
    case .tableTop: "table-top"
    }
  }
}

extension Activity.Delivery: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .residential: "residential"
    case .online: "online"
    case .blended: "blended"
    case .mobile: "mobile"
    }
  }
}

extension Activity.Certification: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .approved: "approved"
    case .selected: "selected"
    case .listed: "listed"
    }
  }
}

extension Iteration.Allocation: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .arrival: "arrival"
    case .ranking: "ranking"
    }
  }
}

extension Iteration.Step: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .proposed: "proposed"
    case .checked: "checked"
    case .approved: "approved"
    case .published: "published"
    case .cancelled: "cancelled"
    case .reported: "reported"
    }
  }
}

extension Iteration.Stage: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .proposed: "proposed"
    case .checked: "checked"
    case .approved: "approved"
    case .published: "published"
    case .open: "open"
    case .closed: "closed"
    case .running: "running"
    case .done: "done"
    case .reported: "reported"
    case .cancelled: "cancelled"
    }
  }
}

extension MenuQuery.Openness: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .any: "any"
    case .open: "open"
    case .closed: "closed"
    }
  }
}

extension Facet.CostBand: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .nothing: "nothing"
    case .low: "low"
    case .middle: "middle"
    case .high: "high"
    }
  }
}

extension Facet.Group: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .month: "month"
    case .area: "area"
    case .kind: "kind"
    case .provider: "provider"
    case .country: "country"
    case .language: "language"
    case .proficiency: "level"
    case .delivery: "delivery"
    case .certification: "certification"
    case .cost: "cost"
    case .serves: "serves"
    case .stage: "stage"
    case .free: "seats"
    }
  }
}

extension Candidate.Gender: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .woman: "woman"
    case .man: "man"
    case .other: "other"
    }
  }
}

extension Nomination.Status: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .submitted: "submitted"
    case .waiting: "waiting"
    case .offered: "offered"
    case .confirmed: "confirmed"
    case .refused: "refused"
    case .declined: "declined"
    case .withdrawn: "withdrawn"
    case .substituted: "substituted"
    case .attended: "attended"
    case .noShow: "no-show"
    }
  }
}

extension LanguageProfile.Skill: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .listening: "listening"
    case .speaking: "speaking"
    case .reading: "reading"
    case .writing: "writing"
    }
  }
}

extension Critique.Aspect: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .content: "content"
    case .teaching: "teaching"
    case .organisation: "organisation"
    case .usefulness: "usefulness"
    }
  }
}
