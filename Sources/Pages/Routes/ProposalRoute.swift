public import Domain

/// Addresses of proposals, and of the committees before which they are brought.
public enum ProposalRoute: Hashable, Sendable {
  /// What is under silence and what was decided; by committee where one is named.
  case list(Committee.ID?)
  case proposal(Proposal.ID)
  /// The form that brings a proposal in a version of a paper, about a matter once one is chosen.
  case bring(Version.ID, Committee.Matter?)
  case committee(Committee.ID)
}

extension ProposalRoute {
  static let roots: Set<String> = ["proposals", "committees"]

  var segments: [String] {
    switch self {
    case .list: ["proposals"]
    case .proposal(let id): ["proposals", id.description]
    case .bring: ["proposals", "new"]
    case .committee(let id): ["committees", id.text]
    }
  }

  var query: [(String, String)] {
    switch self {
    case .list(let committee): committee.map { [("committee", $0.text)] } ?? []
    case .bring(let version, let matter):
      [("version", version.description)] + (matter.map { [("matter", $0.word)] } ?? [])
    case .proposal, .committee: []
    }
  }

  init?(segments: [String], query: RouteQuery) {
    let rest = Array(segments.dropFirst())
    let found: ProposalRoute? =
      switch (segments.first, rest.count) {
      case ("proposals", 0): .list(query["committee"].flatMap { Code($0) })
      case ("proposals", 1) where rest[0] == "new":
        query["version"].flatMap { Version.ID($0) }.map { version in
          .bring(version, query["matter"].flatMap { Committee.Matter(word: $0) })
        }
      case ("proposals", 1): Proposal.ID(rest[0]).map(ProposalRoute.proposal)
      case ("committees", 1): Code(rest[0]).map(ProposalRoute.committee)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}
