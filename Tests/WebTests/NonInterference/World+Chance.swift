import Domain
import Labels

/// Deeds drawn by chance.
extension World {
  static func deeds(_ dice: inout Dice, count: Int) throws -> [Deed] {
    var hand = Hand()
    return try (0..<count).map { place in
      let (by, kind) = try hand.draw(&dice, at: place)
      return Deed(by: by, kind: kind, place: place)
    }
  }

  /// A label that the reference policies know.
  static func label(_ dice: inout Dice) -> Label {
    let days = Int64(dice.below(9_000))
    let created = Moment(seconds: now.milliseconds / 1000 - days * 86_400 - 700_000)
    if dice.oneIn(8) {
      var label = Label(
        policy: PolicyName("PUBLIC"), classification: "UNMARKED", created: created)
      label.reviewDue = Moment(seconds: now.milliseconds / 1000 + 86_400)
      return label
    }
    let level = ["UNCLASSIFIED", "RESTRICTED", "CONFIDENTIAL", "SECRET"][dice.below(4)]
    let owner = dice.oneIn(2) ? "NATO" : "EAPC"
    let others = ["FIN", "CHE", "JPN"].filter { _ in dice.oneIn(3) }
    let release = others.isEmpty ? [] : [owner] + others
    let categories = [
      ("Context", [owner] + (others.isEmpty ? [] : ["Releasable"])), ("Releasable To", release),
    ].filter { !$0.1.isEmpty }
    var label = Label(
      policy: PolicyName("NATO"), classification: level,
      categories: categories.map { Category(tag: $0.0, kind: .permissive, values: $0.1) },
      created: created)
    label.reviewDue = Moment(
      seconds: now.milliseconds / 1000 + Int64(dice.below(200) - 100) * 86_400)
    return label
  }
}

/// What there is to draw from while deeds are drawn.
private struct Hand {
  private var items: [Item] = []
  private var versions: [Version.ID] = []
  private var papers: [(id: Paper.ID, by: String, subject: Subject)] = []
  private var challenges: [(id: Challenge.ID, by: String)] = []
  private var widenings: [Widening.ID] = []
  private var limits: [Restriction.ID] = []
  private var menu = MenuHand()
  private var cases = CaseHand()
  private var programmes = ProgrammeHand()
  private var proposals = ProposalHand()
  private var filed: [ProposalHand.Filed] = []

  private static let words = ["harbour", "mountain", "lantern", "orchard", "glacier", "compass"]

  mutating func draw(_ dice: inout Dice, at place: Int) throws -> (String, Deed.Kind) {
    let writers = Player.all.filter { $0.level != nil && $0.role != .reader }.map(\.code)
    let by = dice.one(of: writers) ?? "p-desk"
    if dice.oneIn(3) {
      let (by, deed) = try menu.draw(&dice, at: place)
      return (by, .menu(deed))
    }
    if dice.oneIn(4) {
      let (by, deed) = try programmes.draw(&dice, at: place, menu.runs)
      return (by, .programme(deed))
    }
    if dice.oneIn(4) {
      let (by, deed) = try cases.draw(&dice, at: place, versions)
      return (by, .toolbox(deed))
    }
    if dice.oneIn(2), let (by, deed) = proposals.draw(&dice, at: place, filed) {
      if case .speak(_, let id, _, _, _) = deed { items.append(.position(id)) }
      return (by, .proposal(deed))
    }
    switch dice.below(20) {
    case 0..<3: return (by, note(&dice, at: place, try subject(&dice)))
    case 3..<8: return try file(&dice, at: place, by: by)
    case 8..<10: return try change(&dice, at: place)
    case 10: return try enrol(&dice, at: place)
    default: return try follow(&dice, at: place, by: by)
    }
  }

  private func subject(_ dice: inout Dice) throws -> Subject {
    if dice.oneIn(4) { return .body(try code(dice.oneIn(2) ? "eapc" : "allies")) }
    return .party(try partyCode(["FRA", "NOR", "FIN", "CHE", "JPN"][dice.below(5)]))
  }

  private mutating func note(_ dice: inout Dice, at place: Int, _ subject: Subject) -> Deed.Kind {
    let id = Note.ID(path: "note/\(place)")
    items.append(.note(id))
    let word = dice.one(of: Self.words) ?? ""
    return .note(id, subject, text: "A word on the \(word) \(place)", World.label(&dice))
  }

  private mutating func file(
    _ dice: inout Dice, at place: Int, by: String
  ) throws -> (String, Deed.Kind) {
    let id = Version.ID(path: "version/\(place)")
    var paper = (
      id: Paper.ID(path: "paper/\(place)"), by: by, subject: try subject(&dice)
    )
    if dice.oneIn(3), let known = dice.one(of: papers) {
      paper = known
    } else {
      papers.append(paper)
    }
    let from = versions.filter { _ in dice.oneIn(4) }
    let title = "The \(dice.one(of: Self.words) ?? "") report \(place)"
    items.append(.version(id))
    versions.append(id)
    let party = Player.all.first { $0.code == paper.by }?.party
    if party == nil || party == "FRA" {
      filed.append(.init(version: id, paper: paper.id, isOfficial: party == nil))
    }
    let kind = Deed.Kind.version(
      id, of: paper.id, paper.subject, title: title, World.label(&dice), from: from)
    return (paper.by, kind)
  }

  private mutating func change(
    _ dice: inout Dice, at place: Int
  ) throws -> (String, Deed.Kind) {
    let label = World.label(&dice)
    if dice.oneIn(2) {
      let id = Restriction.ID(path: "limit/\(place)")
      let party = try partyCode(["FIN", "CHE"][dice.below(2)])
      var limit = Restriction(
        id: id, party: party, scopes: [.practical], from: try date("20\(10 + dice.below(15))"))
      if dice.oneIn(2) { limit.to = try date("2025-01-01") }
      return (
        "p-registrar", .network(.restriction(.restrict(limit)), reason: "cause \(place)", label)
      )
    }
    let source = Source(id: try code("S\(place + 10)"), title: "Book \(place)", publisher: "Press")
    return (
      "p-registrar", .network(.reference(.addSource(source)), reason: "cause \(place)", label)
    )
  }

  private func enrol(_ dice: inout Dice, at place: Int) throws -> (String, Deed.Kind) {
    let post = Person.Post(
      id: Person.Post.ID(path: "post/\(place)"), party: try partyCode("FRA"),
      roles: [.delegation], from: try Player.start())
    return ("p-admin", .enrol(Person(id: try personCode("x-\(place)"), posts: [post])))
  }

  /// Something about a record that is there.
  private mutating func follow(
    _ dice: inout Dice, at place: Int, by: String
  ) throws -> (String, Deed.Kind) {
    guard let item = dice.one(of: items) else {
      return (by, note(&dice, at: place, try subject(&dice)))
    }
    switch dice.below(8) {
    case 0..<2:
      let id = Widening.ID(path: "widening/\(place)")
      widenings.append(id)
      return (by, .relabel(item, World.label(&dice), id))
    case 2: return (by, dice.one(of: widenings).map(Deed.Kind.confirm) ?? .keep(item))
    case 3: return (by, .keep(item))
    case 4: return (by, dice.one(of: versions).map(Deed.Kind.read) ?? .keep(item))
    case 5: return challenges.isEmpty ? challenge(item, by, place) : answer(&dice, by)
    default: return challenge(item, by, place)
    }
  }

  private mutating func challenge(_ item: Item, _ by: String, _ place: Int) -> (String, Deed.Kind) {
    let id = Challenge.ID(path: "challenge/\(place)")
    challenges.append((id, by))
    return (by, .challenge(id, item, text: "A doubt \(place)"))
  }

  private func answer(_ dice: inout Dice, _ by: String) -> (String, Deed.Kind) {
    let known = dice.one(of: challenges)
    guard let known else { return (by, .read(Version.ID(0))) }
    return dice.oneIn(3) ? (known.by, .appeal(known.id)) : (by, .answer(known.id))
  }
}
