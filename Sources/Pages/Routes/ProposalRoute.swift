public import Domain

/// Addresses of proposals, and of the committees before which they are brought.
public enum ProposalRoute: Hashable, Sendable {
  /// What is under silence and what was decided; by committee where one is named.
  case list(Committee.ID?)
  case proposal(Proposal.ID)
  /// The form that brings a proposal in a version of a paper; its first line, once one is chosen.
  case bring(Version.ID, DraftLineKind?)
  /// The form that draws it up anew.
  case redraft(Proposal.ID)
  /// The action sheet of one of its adoptions, counted from 1.
  case sheet(Proposal.ID, Int)
  case committee(Committee.ID)
}

extension ProposalRoute {
  static let roots: Set<String> = ["proposals", "committees"]

  var segments: [String] {
    switch self {
    case .list: ["proposals"]
    case .proposal(let id): ["proposals", id.description]
    case .bring: ["proposals", "new"]
    case .redraft(let id): ["proposals", id.description, "redraft"]
    case .sheet(let id, let number): ["proposals", id.description, "sheets", "\(number)"]
    case .committee(let id): ["committees", id.text]
    }
  }

  var query: [(String, String)] {
    switch self {
    case .list(let committee): committee.map { [("committee", $0.text)] } ?? []
    case .bring(let version, let matter):
      [("version", version.description)] + (matter.map { [("matter", $0.rawValue)] } ?? [])
    case .proposal, .redraft, .sheet, .committee: []
    }
  }

  init?(segments: [String], query: RouteQuery) {
    let rest = Array(segments.dropFirst())
    let found: ProposalRoute? =
      switch (segments.first, rest.count) {
      case ("proposals", 0): .list(query["committee"].flatMap { Code($0) })
      case ("proposals", 1) where rest[0] == "new":
        query["version"].flatMap { Version.ID($0) }.map { version in
          .bring(version, query["matter"].flatMap { DraftLineKind(rawValue: $0) })
        }
      case ("proposals", 1): Proposal.ID(rest[0]).map(ProposalRoute.proposal)
      case ("proposals", 2) where rest[1] == "redraft":
        Proposal.ID(rest[0]).map(ProposalRoute.redraft)
      case ("proposals", 3) where rest[1] == "sheets": Self.sheet(rest)
      case ("committees", 1): Code(rest[0]).map(ProposalRoute.committee)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  /// `ID/sheets/1`; a number that is written otherwise is no address.
  private static func sheet(_ rest: [String]) -> ProposalRoute? {
    guard let id = Proposal.ID(rest[0]), let number = Int(rest[2]), number > 0,
      "\(number)" == rest[2]
    else { return nil }
    return .sheet(id, number)
  }
}
