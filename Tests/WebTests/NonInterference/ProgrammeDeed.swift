import Domain
import Journal
import Labels

/// Something that someone does about a programme in a world.
struct ProgrammeDeed {
  enum Kind {
    case open(Party.ID, title: String, Label)
    case put(Programme.Element)
    case drop(Programme.Element.ID)
    case seal
    case adopt(Int)
    case answer(Int)
    case report(Programme.Part, Programme.Progress)
    case review(Int)
    case concur(Int)
    case close
  }

  var programme: Programme.ID
  var kind: Kind
  /// The run of the effort that it is about, if it is about one.
  var run: Iteration.ID?
}

extension ProgrammeDeed {
  /// The programme that it makes, if it makes one.
  var makes: Secret? {
    if case .open = kind { .programme(programme) } else { nil }
  }

  /// Whether it is about a record that another deed makes.
  func rests(on secret: Secret) -> Bool {
    switch secret {
    case .programme(let id): id == programme
    case .run(let id): id == run
    default: false
    }
  }

  /// The same programme with another title, and where it may be under another label.
  func changed(_ label: Label?) -> ProgrammeDeed {
    guard case .open(let party, let title, let old) = kind else { return self }
    var deed = self
    deed.kind = .open(party, title: "Another \(title)", label ?? old)
    return deed
  }

  func action(_ occasion: Occasion) throws -> ProgrammeAction {
    switch kind {
    case .open(let party, let title, let label):
      let first = World.now.day.adding(-400)
      var opening = ProgrammeOpening(
        programme, of: party, through: try code("track"), first...first.adding(1_400),
        marking: Marking(label, reason: "As \(title) asks."))
      opening.title = Bilingual(title)
      var objective = Programme.Objective(id: try code("O1"), Bilingual("A safe harbour"))
      objective.aims = [try code("calm")]
      opening.contents = Programme.Contents([objective], [try Self.goal(0)])
      return .open(opening)
    case .put(let element): return .put(programme, [element])
    case .drop(let part): return .drop(programme, [part])
    case .seal: return .seal(programme)
    case .adopt(let number): return .adopt(programme, edition: number, by: try code("treaty"))
    case .answer(let number):
      return .answer(programme, edition: number, isYes: true, text: "So be it")
    case .report(let part, let progress):
      return .report(programme, [Programme.Telling(part, progress, note: "By the lantern")])
    case .review(let year): return .review(programme, year: year, summary: "A year of mountains")
    case .concur(let year): return .concur(programme, year: year)
    case .close: return .close(programme, note: "It is over")
    }
  }

  /// The goal of every programme, with words that tell when they were written.
  static func goal(_ place: Int) throws -> Programme.Goal {
    var goal = Programme.Goal(
      id: try code("G1"), of: try code("O1"), Bilingual("A staff that can plan"))
    goal.text = "As of \(place)"
    return goal
  }
}

/// What there is to draw from while deeds about programmes are drawn. Each programme goes its way
/// step by step, so that many come as far as reports and reviews.
struct ProgrammeHand {
  private struct Course {
    var id: Programme.ID
    var party: String
    var step = 0
    var edition = 0
    var efforts: [(id: Programme.Effort.ID, run: Iteration.ID?)] = []
  }

  private var courses: [Course] = []

  mutating func draw(
    _ dice: inout Dice, at place: Int, _ runs: [Iteration.ID]
  ) throws -> (String, ProgrammeDeed) {
    guard !courses.isEmpty, !dice.oneIn(8) else { return try open(&dice, at: place) }
    let which = dice.below(courses.count)
    var course = courses[which]
    let (by, kind, run) = try next(&course, &dice, at: place, runs)
    courses[which] = course
    return (by, ProgrammeDeed(programme: course.id, kind: kind, run: run))
  }

  private mutating func open(
    _ dice: inout Dice, at place: Int
  ) throws -> (String, ProgrammeDeed) {
    let party = dice.oneIn(2) ? "FIN" : "CHE"
    let id = Programme.ID(path: "programme/\(place)")
    courses.append(Course(id: id, party: party))
    var label = World.label(&dice)
    // The registrar, who adopts, is not cleared for more.
    for _ in 0..<3 where ["SECRET", "CONFIDENTIAL"].contains(label.classification) {
      label = World.label(&dice)
    }
    let by = dice.oneIn(2) ? "p-desk" : "p-\(party.lowercased())"
    let title = "Programme of the orchard \(place)"
    return (
      by, ProgrammeDeed(programme: id, kind: .open(try partyCode(party), title: title, label))
    )
  }

  private func next(
    _ course: inout Course, _ dice: inout Dice, at place: Int, _ runs: [Iteration.ID]
  ) throws -> (String, ProgrammeDeed.Kind, Iteration.ID?) {
    let own = "p-\(course.party.lowercased())"
    let writer = dice.oneIn(3) ? own : "p-desk"
    defer { course.step += 1 }
    switch course.step % 11 {
    case 0...2: return try effort(&course, &dice, at: place, runs)
    // Something that all who read it see changes before each seal: what a seal is for otherwise
    // is what whoever seals tells.
    case 3: return (writer, .put(.goal(try ProgrammeDeed.goal(place))), nil)
    case 4:
      course.edition += 1
      return (writer, .seal, nil)
    case 5: return ("p-registrar", .adopt(course.edition), nil)
    case 6: return (own, .answer(course.edition), nil)
    case 7...8:
      guard let known = dice.one(of: course.efforts) else {
        return (writer, .report(.goal(try code("G1")), .ongoing), nil)
      }
      let progress = dice.one(of: Programme.Progress.allCases) ?? .done
      return ("p-desk", .report(.effort(known.id), progress), known.run)
    case 9:
      if dice.oneIn(5), let gone = dice.one(of: course.efforts) {
        return ("p-desk", .drop(.effort(gone.id)), gone.run)
      }
      return ("p-desk", .review(World.now.day.adding(-20).year), nil)
    default:
      if dice.oneIn(12) { return ("p-desk", .close, nil) }
      return (own, .concur(World.now.day.adding(-20).year), nil)
    }
  }

  private func effort(
    _ course: inout Course, _ dice: inout Dice, at place: Int, _ runs: [Iteration.ID]
  ) throws -> (String, ProgrammeDeed.Kind, Iteration.ID?) {
    let id = Programme.Effort.ID(path: "effort/\(place)")
    let run = dice.oneIn(5) ? nil : dice.one(of: runs)
    let first = World.now.day.adding(60)
    var effort = Programme.Effort(
      id: id, for: try code("G1"), "Effort of the compass \(place)", first, through: first.next)
    effort.run = run
    effort.people = 1 + dice.below(4)
    course.efforts.append((id, run))
    return ("p-desk", .put(.effort(effort)), run)
  }
}

extension Trial {
  /// What the site answers to deeds about a programme that one may not read.
  static func programmePosts(
    _ secret: Secret, _ token: String, _ sites: (Answering, Answering)
  ) async -> [String] {
    guard case .programme(let id) = secret else { return [] }
    var found: [String] = []
    for deed in ["goal", "drop", "seal", "withdraw", "answer", "report", "review", "amend"] {
      let json =
        #"{"deed":"\#(deed)","title":"x","edition":"1","accept":"yes","year":"2026","#
        + #""summary":"x","first":"2026-01-01","last":"2027-01-01"}"#
      let path = "/api/v1/programmes/\(id)"
      let answers = await (
        Crawl.act(json, to: path, token, key: ActionKey(high: 9, low: 902).description, sites.0),
        Crawl.act(json, to: path, token, key: ActionKey(high: 9, low: 902).description, sites.1)
      )
      if answers.0 != answers.1 { found.append("POST \(path) \(deed)") }
    }
    return found
  }

  /// What the rules answer to somebody about the programmes that they may read, where a run or a
  /// programme that they may not read is there, and where it is not.
  static func programmeRefusals(
    _ secret: Secret, of player: String, _ worlds: (World, World)
  ) throws -> [String] {
    let (one, other) = worlds
    var asked: [ProgrammeAction] = []
    if case .programme(let id) = secret {
      asked += [
        .seal(id), .close(id, note: "x"), .adopt(id, edition: 1, by: try code("treaty")),
        .answer(id, edition: 1, isYes: true, text: ""), .concur(id, year: 2020),
        .report(id, [Programme.Telling(.goal(try code("G1")), .done)]),
      ]
    }
    let sight = try one.sight(of: player)
    for programme in sight.programmes(on: World.now.day) {
      let told = programme.contents
      asked += [.seal(programme.id)] + told.elements.map { .put(programme.id, [$0]) }
      asked += told.elements.map { .drop(programme.id, [$0.id]) }
      asked += programme.parts(of: told).map { part in
        .report(programme.id, [Programme.Telling(part, programme.progress(of: part), note: "")])
      }
      for run in [secret].compactMap(\.run) {
        var effort = Programme.Effort(
          id: Programme.Effort.ID(1), for: nil, "Mine", World.now.day, through: World.now.day)
        effort.run = run
        asked.append(.put(programme.id, [.effort(effort)]))
      }
    }
    return try asked.filter { action in
      try one.refusal(of: .programme(action), to: player)
        != other.refusal(of: .programme(action), to: player)
    }.map { "decide \($0)" }
  }
}

extension Secret {
  fileprivate var run: Iteration.ID? { if case .run(let id) = self { id } else { nil } }
}
