extension Membership.Role: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .member: "member"
    case .observer: "observer"
    case .contributor: "contributor"
    case .beneficiary: "beneficiary"
    case .participant: "participant"
    case .invitee: "invitee"
    case .aspirant: "aspirant"
    case .host: "host"
    case .lead: "lead"
    }
  }
}

extension Membership.Beginning: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .founded: "founded"
    case .signed: "signed"
    case .acceded: "acceded"
    case .invited: "invited"
    case .joined: "joined"
    case .recognised: "recognised"
    case .succeeded: "succeeded"
    case .returned: "returned"
    case .contributed: "contributed"
    }
  }
}

extension Membership.Ending: Choice {
  /// The word that formats use.
  public var word: String {
    switch self {
    case .acceded: "acceded"
    case .withdrew: "withdrew"
    case .succeeded: "succeeded"
    case .dissolved: "dissolved"
    case .bodyEnded: "bodyEnded"
    case .replaced: "replaced"
    case .completed: "completed"
    case .lapsed: "lapsed"
    case .unknown: "unknown"
    }
  }
}
