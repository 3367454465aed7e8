/// What makes a party's standing: its spells by what they count for, each sort as its coverage.
///
/// A party may have hundreds of spells; what it is to the alliance on a day is found here without
/// looking at any. Only spells that are open to all may be summed up so: one that some may not
/// see has to be asked by itself.
struct Ties: Sendable {
  /// What a spell counts for.
  enum Kind: Hashable, Sendable { case ally, invitee, partner, contributor }

  private var ally = Coverage()
  private var invitee = Coverage()
  private var partner = Coverage()
  private var contributor = Coverage()

  init() {}

  /// The ties of many spells at once.
  init(_ spells: [(kind: Kind, span: Span)]) {
    func coverage(_ kind: Kind) -> Coverage {
      Coverage(spells.lazy.filter { $0.kind == kind }.map(\.span))
    }
    ally = coverage(.ally)
    invitee = coverage(.invitee)
    partner = coverage(.partner)
    contributor = coverage(.contributor)
  }

  var isEmpty: Bool { isDistant && contributor.isEmpty }

  /// Whether it never was an Ally, invitee or partner.
  var isDistant: Bool { ally.isEmpty && invitee.isEmpty && partner.isEmpty }

  mutating func tie(_ kind: Kind, _ span: Span) { change(kind) { $0.add(span) } }
  mutating func untie(_ kind: Kind, _ span: Span) { change(kind) { $0.remove(span) } }

  private mutating func change(_ kind: Kind, _ how: (inout Coverage) -> Void) {
    switch kind {
    case .ally: how(&ally)
    case .invitee: how(&invitee)
    case .partner: how(&partner)
    case .contributor: how(&contributor)
    }
  }

  /// What they make of a state on a day.
  func standing(on day: Day) -> Standing {
    if ally.covers(day) { return .ally }
    if invitee.covers(day) { return .invitee }
    if partner.covers(day) { return .partner }
    if contributor.covers(day) { return .contributor }
    return ally.begins(by: day) || partner.begins(by: day) ? .former : .none
  }
}

extension Body {
  /// What a spell in the body counts for in a role; nil for nothing.
  func tie(as role: Membership.Role) -> Ties.Kind? {
    switch kind {
    case .alliance: .ally
    case .framework, .council: role == mainRole ? .partner : .contributor
    case .status: role == .invitee ? .invitee : .contributor
    case .package, .operation, .format, .community: .contributor
    case .cluster, .organisation: nil
    }
  }
}
