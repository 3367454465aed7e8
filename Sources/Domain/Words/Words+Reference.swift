extension Restriction.Scope: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .practical: "practical"
    case .civil: "civil"
    case .military: "military"
    case .access: "access"
    case .meetings: "meetings"
    case .dialogue: "dialogue"
    }
  }
}

extension Decision.Kind: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .treaty: "treaty"
    case .accession: "accession"
    case .summit: "summit"
    case .council: "council"
    case .ministerial: "ministerial"
    case .committee: "committee"
    case .national: "national"
    case .agreement: "agreement"
    }
  }
}

extension Confidence: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .read: "read"
    case .known: "known"
    case .uncertain: "uncertain"
    case .estimate: "estimate"
    }
  }
}

extension Principal.Role: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .reader: "reader"
    case .registrar: "registrar"
    case .administrator: "administrator"
    case .countryOfficer: "country-officer"
    case .planner: "planner"
    case .provider: "provider"
    case .delegation: "delegation"
    case .securityOfficer: "security-officer"
    case .budgetOfficer: "budget-officer"
    case .focalPoint: "focal-point"
    case .chair: "chair"
    }
  }
}

extension Dated.Precision: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .day: "day"
    case .month: "month"
    case .year: "year"
    }
  }
}
