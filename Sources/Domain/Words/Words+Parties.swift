extension Party.Kind: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .state: "state"
    case .organisation: "organisation"
    case .agency: "agency"
    case .ngo: "ngo"
    case .firm: "firm"
    case .group: "group"
    case .individual: "individual"
    }
  }
}

extension Standing: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .ally: "ally"
    case .invitee: "invitee"
    case .partner: "partner"
    case .contributor: "contributor"
    case .counterpart: "counterpart"
    case .former: "former"
    case .none: "none"
    case .absent: "absent"
    }
  }
}
