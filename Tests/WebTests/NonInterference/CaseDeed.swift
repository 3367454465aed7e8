import Domain
import Labels

/// Something that someone does about a case in a world.
enum CaseDeed {
  case open(Case.ID, Party.ID, title: String, Label)
  case advance(Case.ID, Instrument.Stage.ID)
  case file(Case.ID, Version.ID)
  case pause(Case.ID)
  case resume(Case.ID)
  case close(Case.ID)
}

extension CaseDeed {
  private var one: Case.ID {
    switch self {
    case .open(let id, _, _, _), .advance(let id, _), .file(let id, _), .pause(let id),
      .resume(let id), .close(let id):
      id
    }
  }

  /// The case that it makes, if it makes one.
  var makes: Secret? {
    if case .open(let id, _, _, _) = self { .oneCase(id) } else { nil }
  }

  /// Whether it is about a record that another deed makes.
  func rests(on secret: Secret) -> Bool {
    switch (secret, self) {
    case (.oneCase(let id), _): id == one
    case (.item(.version(let id)), .file(_, let version)): id == version
    default: false
    }
  }

  /// The same case with another title, and where it may be under another label.
  func changed(_ label: Label?) -> CaseDeed {
    guard case .open(let id, let party, let title, let old) = self else { return self }
    return .open(id, party, title: "Another \(title)", label ?? old)
  }

  func action(_ occasion: Occasion) throws -> ToolboxAction {
    switch self {
    case .open(let id, let party, let title, let label):
      var opening = CaseOpening(
        id, of: party, through: try code("track"), at: try code("begun"),
        marking: Marking(label, reason: "As \(title) asks."))
      opening.on = occasion.at.day
      opening.title = title
      return .open(opening)
    case .advance(let id, let stage): return .advance(id, CaseMove(to: stage, note: "On it goes"))
    case .file(let id, let version): return .file(id, try code("paper"), version)
    case .pause(let id): return .pause(id, note: "It rests")
    case .resume(let id): return .resume(id)
    case .close(let id): return .close(id, .ended, note: "It is over")
    }
  }

  /// The instrument of every world. Its moves ask for no paper: that one was moved on because of
  /// a paper is what whoever moves it tells.
  static func instrument() throws -> Instrument {
    var instrument = Instrument(
      id: try code("track"), names: [DatedName(Bilingual("The track"))],
      short: Bilingual("TRACK"), purpose: Bilingual("Leads on"))
    instrument.holds = [.programme]
    instrument.openings = [
      Instrument.Opening(Span(), Eligibility(bodies: [try code("eapc")]))
    ]
    instrument.artefacts = [Instrument.Artefact(id: try code("paper"), .paper, Bilingual("Paper"))]
    for (word, days) in [("begun", 3), ("going", 5), ("over", 0)] {
      var stage = Instrument.Stage(id: try code(word), Bilingual("It is \(word)"))
      stage.actors = word == "over" ? [] : [.partner, .officer]
      stage.within = days == 0 ? nil : days
      stage.isEntry = word == "begun"
      stage.isEnd = word == "over"
      instrument.stages.append(stage)
    }
    for (from, to) in [("begun", "going"), ("going", "begun"), ("going", "over")] {
      var move = Instrument.Move(from: try code(from), to: try code(to), Bilingual("On"))
      move.by = [.partner, .officer]
      instrument.moves.append(move)
    }
    return instrument
  }
}

/// What there is to draw from while deeds about cases are drawn.
struct CaseHand {
  private var cases: [(id: Case.ID, by: String)] = []

  private static let makers = [("p-fin", "FIN"), ("p-che", "CHE"), ("p-desk", "FIN")]

  mutating func draw(
    _ dice: inout Dice, at place: Int, _ versions: [Version.ID]
  ) throws -> (String, CaseDeed) {
    guard let known = dice.one(of: cases), !dice.oneIn(3) else {
      let id = Case.ID(path: "case/\(place)")
      let (by, party) = dice.one(of: Self.makers) ?? ("p-desk", "FIN")
      cases.append((id, by))
      let label = World.label(&dice)
      return (by, .open(id, try partyCode(party), title: "Case of the orchard \(place)", label))
    }
    let by = dice.oneIn(2) ? known.by : "p-desk"
    switch dice.below(8) {
    case 0..<4:
      return (by, .advance(known.id, try code(["begun", "going", "going", "over"][dice.below(4)])))
    case 4:
      let version = dice.one(of: versions)
      return (by, version.map { .file(known.id, $0) } ?? .resume(known.id))
    case 5: return ("p-desk", .pause(known.id))
    case 6: return ("p-desk", .resume(known.id))
    default: return ("p-desk", .close(known.id))
    }
  }
}
