import Domain
import Labels

/// Something that someone does about a proposal in a world.
enum ProposalDeed {
  /// Brings a text, or what would restrict a party.
  case bring(Proposal.ID, Version.ID, Paper.ID, title: String, restricting: String?)
  case redraft(Proposal.ID, Version.ID, title: String)
  /// So many hours long; or past the moment at which every world is looked at.
  case silence(Proposal.ID, hours: Int?)
  case extend(Proposal.ID, hours: Int)
  case speak(Proposal.ID, Proposal.Position.ID, Words, text: String, Label)
  case escalate(Proposal.ID)
  case withdraw(Proposal.ID)

  /// What is said. Objections are drawn where the silence still runs: that one stopped a part is
  /// told at its end to all who read the draft, by declaration.
  enum Words: CaseIterable {
    case agrees, needsTime, comments, objects
  }
}

extension ProposalDeed {
  private var proposal: Proposal.ID {
    switch self {
    case .bring(let id, _, _, _, _), .redraft(let id, _, _), .silence(let id, _),
      .extend(let id, _), .speak(let id, _, _, _, _), .escalate(let id), .withdraw(let id):
      id
    }
  }

  /// The record that it makes, if it makes one.
  var makes: Secret? {
    switch self {
    case .bring(let id, _, _, _, _): .proposal(id)
    case .speak(_, let id, _, _, _): .item(.position(id))
    default: nil
    }
  }

  /// The version in which it draws something up.
  var version: Version.ID? {
    switch self {
    case .bring(_, let id, _, _, _), .redraft(_, let id, _): id
    default: nil
    }
  }

  /// Whether it is about a record that another deed makes.
  func rests(on secret: Secret) -> Bool {
    switch secret {
    case .proposal(let id): id == proposal
    case .item(.version(let id)): id == version
    default: false
    }
  }

  /// The same record with other content, and where it may be with another label.
  func changed(_ label: Label?) -> ProposalDeed {
    switch self {
    case .bring(let id, let version, let paper, _, let party):
      .bring(
        id, version, paper, title: "another lantern, at length",
        restricting: party == nil ? nil : "JPN")
    case .speak(let id, let position, let words, _, let old):
      .speak(id, position, words, text: "other words on the glacier, and more", label ?? old)
    default: self
    }
  }

  func action(_ occasion: Occasion) throws -> ProposalAction {
    switch self {
    case .bring(let id, let version, let paper, let title, let party):
      let paper = Paper(id: paper, origin: occasion.principal.seat)
      let draft = try Self.draft(in: version, title, restricting: party, occasion)
      return .bring(Proposal(id: id, before: try code("nac"), in: paper, draft))
    case .redraft(let id, let version, let title):
      var draft = try Self.draft(in: version, title, restricting: nil, occasion)
      draft.revision = .revision
      return .redraft(id, draft)
    case .silence(let id, let hours):
      let hence = hours.map { Int64($0) * 3_600_000 }
      let ends = hence.map { occasion.at.milliseconds + $0 } ?? World.now.milliseconds + 90_000_000
      return .setSilence(
        id, until: Instant(milliseconds: ends), consulting: [])
    case .extend(let id, let hours):
      return .extend(
        id, until: Instant(milliseconds: World.now.milliseconds + Int64(hours) * 3_600_000))
    case .speak(let id, let position, let words, let text, let label):
      let kind: Proposal.Position.Kind =
        switch words {
        case .agrees: .agrees
        case .needsTime: .needsTime(nil)
        case .comments: .comments
        case .objects: .objects(.whole)
        }
      var said = Proposal.Position(
        id: position, of: try occasion.principal.party ?? partyCode("NOR"), kind,
        marking: Marking(label, reason: "It is so."), occasion.stamp)
      said.text = text
      return .speak(id, said)
    case .escalate(let id): return .escalate(id)
    case .withdraw(let id): return .withdraw(id)
    }
  }

  private static func draft(
    in version: Version.ID, _ title: String, restricting party: String?, _ occasion: Occasion
  ) throws -> Proposal.Draft {
    var part = Proposal.Part(
      id: try code(party ?? "text"), party: try party.map(partyCode), title: title)
    if let party {
      let limit = Restriction(
        id: Restriction.ID(path: "proposed/\(version)"), party: try partyCode(party),
        scopes: [.meetings], from: Dated(World.now.day.adding(30)))
      part.actions = [.restriction(.restrict(limit))]
    }
    var draft = Proposal.Draft(in: version, [part], occasion.stamp)
    // A text is agreed without a line in the open record; what would be in it never comes about.
    if party != nil { draft.title = Bilingual("A decision on \(title)") }
    return draft
  }
}

/// What there is to draw from while deeds about proposals are drawn.
struct ProposalHand {
  /// A version that somebody filed, of which paper.
  struct Filed {
    var version: Version.ID
    var paper: Paper.ID
    var isOfficial: Bool
  }

  private struct Brought {
    var id: Proposal.ID
    var filed: Filed
    /// Whether its silences run past the moment at which worlds are looked at.
    var isLasting: Bool
  }

  private var brought: [Brought] = []

  private static let speakers = ["p-fra", "p-fra", "p-oslo", "p-oslo", "p-fin", "p-che"]

  mutating func draw(
    _ dice: inout Dice, at place: Int, _ filed: [Filed]
  ) -> (String, ProposalDeed)? {
    guard let last = brought.last, !dice.oneIn(4) else { return bring(&dice, at: place, filed) }
    let known = dice.oneIn(3) ? dice.one(of: brought) ?? last : last
    let by = known.filed.isOfficial ? "p-plan" : "p-fra"
    switch dice.below(16) {
    case 0..<6:
      let hours = known.isLasting ? nil : 13 + dice.below(30)
      return ("p-chair", .silence(known.id, hours: hours))
    case 6..<12: return speak(&dice, at: place, on: known)
    case 12 where known.isLasting: return ("p-chair", .extend(known.id, hours: 40))
    case 13: return ("p-chair", .escalate(known.id))
    case 14: return (by, .withdraw(known.id))
    default:
      let later = filed.last { $0.paper == known.filed.paper }
      guard let later, later.version != known.filed.version else {
        return speak(&dice, at: place, on: known)
      }
      return (by, .redraft(known.id, later.version, title: "the compass \(place)"))
    }
  }

  private mutating func bring(
    _ dice: inout Dice, at place: Int, _ filed: [Filed]
  ) -> (String, ProposalDeed)? {
    guard let one = dice.one(of: filed) else { return nil }
    let id = Proposal.ID(path: "proposal/\(place)")
    let isLasting = dice.oneIn(2)
    brought.append(Brought(id: id, filed: one, isLasting: isLasting))
    let party = isLasting && dice.oneIn(2) ? dice.one(of: ["CHE", "FIN"]) : nil
    return (
      one.isOfficial ? "p-plan" : "p-fra",
      .bring(id, one.version, one.paper, title: "the orchard \(place)", restricting: party)
    )
  }

  private func speak(
    _ dice: inout Dice, at place: Int, on known: Brought
  ) -> (String, ProposalDeed) {
    let words = dice.one(of: ProposalDeed.Words.allCases) ?? .agrees
    let said = words == .objects && !known.isLasting ? .comments : words
    return (
      dice.one(of: Self.speakers) ?? "p-fra",
      .speak(
        known.id, Proposal.Position.ID(path: "position/\(place)"), said,
        text: "The mountain \(place)", World.label(&dice))
    )
  }
}
