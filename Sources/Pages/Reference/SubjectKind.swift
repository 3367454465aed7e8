import Domain

/// The sorts of records, for lists that hold several.
enum SubjectKind: CaseIterable {
  case body, party, membership, restriction, decision, source, term, paper
  case edition

  init(_ subject: Subject) {
    switch subject {
    case .party: self = .party
    case .body: self = .body
    case .membership: self = .membership
    case .restriction: self = .restriction
    case .decision: self = .decision
    case .source: self = .source
    case .term: self = .term
    case .paper, .version: self = .paper
    // What bears a label cites nothing and stands in no list of several sorts.
    default: self = .edition
    }
  }

  /// Several of them.
  var words: Wording.OpenTables {
    switch self {
    case .party: .parties
    case .body: .bodies
    case .membership: .memberships
    case .restriction: .restrictions
    case .decision: .decisions
    case .source: .sources
    case .term: .terms
    case .paper: .papers
    case .edition: .editions
    }
  }
}
