extension AmendmentKind {
  /// What it asks for, in the order of the page; the reason always comes last, with who may read
  /// it.
  public var blanks: [Blank] { own + [.reason, .reasonLabel] }

  /// What must be filled in.
  public var required: Set<Blank> {
    let always: Set<Blank> = [
      .code, .kind, .name, .names, .short, .party, .role, .founded, .on, .day, .beginning,
      .manner, .title, .publisher, .scheme, .confidence, .scopes,
    ]
    var needed = always.intersection(blanks)
    switch self {
    case .beginMembership, .correctMembership: needed.formUnion([.from, .body])
    case .restrict, .correctRestriction, .renameParty, .renameBody: needed.insert(.from)
    case .includeBody: needed.insert(.body)
    case .endMembership: needed.insert(.ending)
    case .addDecision, .correctDecision: needed.remove(.party)
    case .correctBody: needed.subtract([.manner, .role])
    case .foundBody: needed.remove(.role)
    default: break
    }
    if needsReason { needed.insert(.reason) }
    return needed
  }

  private var own: [Blank] {
    switch self {
    case .addParty: [.code, .kind] + name + partyRest
    case .correctParty: [.kind, .names] + partyRest
    case .renameParty, .renameBody: [.name, .nameFrench, .from, .footnote, .footnoteFrench]
    case .endParty: [.on]
    case .foundBody: [.code, .kind, .name, .nameFrench] + bodyRest + [.predecessors] + ground
    case .correctBody:
      [.kind, .names] + bodyRest + [.ending, .manner, .endDecision, .into, .inclusions]
        + [.predecessors] + ground
    case .endBody: [.on, .manner, .endDecision, .into]
    case .includeBody: [.body, .from, .to]
    case .beginMembership, .correctMembership:
      [.party, .body, .role, .from, .beginning, .decision, .to, .ending, .endDecision] + ground
    case .endMembership: [.on, .ending, .endDecision]
    case .restrict, .correctRestriction:
      [.party, .scopes, .body, .from, .decision, .to, .endDecision] + ground
    case .liftRestriction: [.on, .endDecision]
    case .addDecision: [.code] + decision
    case .correctDecision: decision
    case .addSource: [.code] + source
    case .correctSource: source
    case .addTerm: [.code, .scheme, .name, .nameFrench]
    case .correctTerm: [.scheme, .name, .nameFrench]
    case .strikeParty, .strikeBody, .strikeMembership, .strikeRestriction: []
    }
  }

  private var name: [Blank] { [.name, .nameFrench, .footnote, .footnoteFrench] }
  private var partyRest: [Blank] {
    [.from, .to, .alpha2, .region, .tile, .predecessors, .sources, .confidence]
  }
  private var bodyRest: [Blank] {
    [.short, .shortFrench, .purposes, .role, .founded, .decision]
  }
  private var ground: [Blank] { [.note, .noteFrench, .sources, .confidence] }
  private var decision: [Blank] {
    [.kind, .title, .titleFrench, .day, .body, .party, .reference, .sources, .confidence]
  }
  private var source: [Blank] {
    [.title, .publisher, .address, .dated, .note, .noteFrench]
  }
}
