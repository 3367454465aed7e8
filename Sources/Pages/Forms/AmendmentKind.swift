/// What a form does, apart from the record it does it to; its raw value is the name of the action
/// in the programs' interface.
public enum AmendmentKind: String, CaseIterable, Hashable, Sendable {
  case addParty = "add-party"
  case renameParty = "rename-party"
  case endParty = "end-party"
  case correctParty = "correct-party"
  case strikeParty = "strike-party"
  case foundBody = "found-body"
  case renameBody = "rename-body"
  case endBody = "end-body"
  case includeBody = "include-body"
  case correctBody = "correct-body"
  case strikeBody = "strike-body"
  case beginMembership = "begin-membership"
  case endMembership = "end-membership"
  case correctMembership = "correct-membership"
  case strikeMembership = "strike-membership"
  case restrict = "restrict"
  case liftRestriction = "lift-restriction"
  case correctRestriction = "correct-restriction"
  case strikeRestriction = "strike-restriction"
  case addDecision = "add-decision"
  case correctDecision = "correct-decision"
  case addSource = "add-source"
  case correctSource = "correct-source"
  case addTerm = "add-term"
  case correctTerm = "correct-term"

  /// Whether it makes a record rather than changing one.
  public var isNew: Bool {
    switch self {
    case .addParty, .foundBody, .beginMembership, .restrict, .addDecision, .addSource, .addTerm:
      true
    default: false
    }
  }

  /// Whether the rules ask for a reason.
  public var needsReason: Bool { isStrike || rawValue.hasPrefix("correct-") }

  /// Whether it takes a record back.
  public var isStrike: Bool { rawValue.hasPrefix("strike-") }

  /// The two words of its address around the record's own: `party`, `rename`.
  fileprivate var path: (subject: String, act: String) {
    switch self {
    case .foundBody: ("body", "new")
    case .beginMembership: ("membership", "new")
    case .restrict: ("restriction", "new")
    default:
      parted
    }
  }

  private var parted: (subject: String, act: String) {
    let parts = rawValue.split(separator: "-").map(String.init)
    return (parts.last ?? "", isNew ? "new" : parts.first ?? "")
  }
}

extension Amendment {
  /// The form of a kind for a record; nil when the record's name is missing or misshapen.
  public init?(_ kind: AmendmentKind, id: String?) {
    let (subject, act) = kind.path
    let segments = kind.isNew ? [subject, act] : [subject, id ?? "", act]
    self.init(segments: segments[...], query: RouteQuery())
  }

  /// The record that it changes, as addresses name it; nil when it makes one.
  public var recordID: String? { segments.count == 3 ? segments[1] : nil }

  /// What it does.
  public var kind: AmendmentKind {
    switch self {
    case .addParty: .addParty
    case .renameParty: .renameParty
    case .endParty: .endParty
    case .correctParty: .correctParty
    case .strikeParty: .strikeParty
    case .foundBody: .foundBody
    case .renameBody: .renameBody
    case .endBody: .endBody
    case .includeBody: .includeBody
    case .correctBody: .correctBody
    case .strikeBody: .strikeBody
    case .beginMembership: .beginMembership
    case .endMembership: .endMembership
    case .correctMembership: .correctMembership
    case .strikeMembership: .strikeMembership
    case .restrict: .restrict
    case .liftRestriction: .liftRestriction
    case .correctRestriction: .correctRestriction
    case .strikeRestriction: .strikeRestriction
    case .addDecision: .addDecision
    case .correctDecision: .correctDecision
    case .addSource: .addSource
    case .correctSource: .correctSource
    case .addTerm: .addTerm
    case .correctTerm: .correctTerm
    }
  }
}
