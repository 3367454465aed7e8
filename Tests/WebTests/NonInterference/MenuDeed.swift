import Domain
import Journal
import Labels

/// Something that someone does about activities, runs or nominations in a world.
enum MenuDeed {
  case offer(Activity.ID, title: String, Label)
  case propose(Iteration.ID, Activity.ID, in: Int, Label)
  case check(Iteration.ID)
  case approve(Iteration.ID)
  case publish(Iteration.ID)
  case cancel(Iteration.ID, why: String)
  case register(Candidate.ID, Grade)
  case nominate(Nomination.ID, Iteration.ID, Candidate.ID, remark: String)
  case accept(Iteration.ID, Nomination.ID)
  case refuse(Nomination.ID, why: String)
  case withdraw(Nomination.ID, why: String)
  case plan(PlanDeed)
}

extension MenuDeed {
  /// The record that it makes, if it makes one.
  var makes: Secret? {
    switch self {
    case .offer(let id, _, _): .activity(id)
    case .propose(let id, _, _, _): .run(id)
    case .register(let id, _): .candidate(id)
    case .nominate(let id, _, _, _): .nomination(id)
    case .plan(let deed): deed.makes
    default: nil
    }
  }

  /// Whether it is about a record that another deed makes.
  func rests(on secret: Secret) -> Bool {
    switch (secret, self) {
    case (_, .plan(let deed)): deed.rests(on: secret)
    case (.activity(let id), .propose(_, let other, _, _)): id == other
    case (.run(let id), .check(let other)), (.run(let id), .approve(let other)),
      (.run(let id), .publish(let other)), (.run(let id), .cancel(let other, _)),
      (.run(let id), .nominate(_, let other, _, _)), (.run(let id), .accept(let other, _)):
      id == other
    case (.candidate(let id), .nominate(_, _, let other, _)): id == other
    case (.nomination(let id), .accept(_, let other)), (.nomination(let id), .refuse(let other, _)),
      (.nomination(let id), .withdraw(let other, _)):
      id == other
    default: false
    }
  }

  /// The same record with other content, and where it may be with another label.
  func changed(_ label: Label?) -> MenuDeed {
    switch self {
    case .offer(let id, _, let old): .offer(id, title: "Another harbour course", label ?? old)
    case .propose(let id, let activity, let days, let old):
      .propose(id, activity, in: days + 31, label ?? old)
    case .register(let id, _): .register(id, Grade("OF-5") ?? .lowest)
    case .nominate(let id, let run, let candidate, _):
      .nominate(id, run, candidate, remark: "another remark, told at length")
    case .plan(let deed): .plan(deed.changed)
    default: self
    }
  }
}

extension Grade {
  /// For where a written grade cannot be wrong.
  static var lowest: Grade {
    guard let grade = Grade(.officer, 1) else { preconditionFailure("OF-1 is a grade") }
    return grade
  }
}

extension World {
  /// The action of a deed about the menu.
  static func menu(_ deed: MenuDeed, _ occasion: Occasion) throws -> Action {
    let stamp = occasion.stamp
    switch deed {
    case .offer(let id, let title, let label):
      let provider = String(id.text.split(separator: ".")[0])
      var activity = Activity(
        id: id, provider: try code(provider),
        Activity.Offer(.course, title: Bilingual(title), areas: [try code("med")]),
        for: Eligibility(bodies: [try code("eapc")], parties: [try code("JPN")]),
        marking: Marking(label, reason: "It is so."))
      activity.demands.grades = GradeRange(officers: 1...4)
      return .activity(.add(activity))
    case .propose(let id, let activity, let days, let label):
      let first = World.now.day.adding(days)
      var run = Iteration(
        id: id, of: activity,
        Iteration.Schedule(first, through: first.adding(4), timeZone: "Europe/Oslo"),
        marking: Marking(label, reason: "It is so."), stamp)
      // Seats for all, and nothing told of them: what is told of seats is declared to be told.
      run.seating = Iteration.Seating(1_000)
      run.seating.tellsSeats = false
      run.place = Iteration.Place(town: "Bergen", country: try code("NOR"))
      return .activity(.propose([run]))
    case .check(let id): return .activity(.check([id]))
    case .approve(let id): return .activity(.approve([id], .all()))
    case .publish(let id): return .activity(.publish([id]))
    case .cancel(let id, let why): return .activity(.cancel(id, why: why))
    case .plan(let deed): return .plan(try deed.action(occasion))
    default: return try nomination(deed, occasion)
    }
  }

  private static func nomination(_ deed: MenuDeed, _ occasion: Occasion) throws -> Action {
    let party = try occasion.principal.party ?? partyCode("NOR")
    switch deed {
    case .register(let id, let grade):
      return .nomination(.register(Candidate(id: id, party: party, grade: grade)))
    case .nominate(let id, let run, let candidate, let remark):
      var nomination = Nomination(
        id: id, for: run, of: candidate, by: party, occasion.stamp)
      nomination.remark = remark
      return .nomination(.nominate([nomination]))
    case .accept(let run, let id): return .nomination(.accept(run, [id]))
    case .refuse(let id, let why): return .nomination(.refuse(id, why: why))
    case .withdraw(let id, let why): return .nomination(.withdraw(id, why: why))
    default: preconditionFailure("a deed of another sort")
    }
  }
}

/// What there is to draw from while deeds about the menu are drawn.
struct MenuHand {
  private var activities: [Activity.ID] = []
  private(set) var runs: [Iteration.ID] = []
  private var candidates: [(id: Candidate.ID, by: String)] = []
  private var nominations: [(id: Nomination.ID, run: Iteration.ID, by: String)] = []
  private var plans = PlanHand()

  private static let words = ["harbour", "mountain", "lantern", "orchard", "glacier", "compass"]

  mutating func draw(_ dice: inout Dice, at place: Int) throws -> (String, MenuDeed) {
    switch dice.below(13) {
    case 0: return try offer(&dice, at: place)
    case 1..<3: return try propose(&dice, at: place)
    case 3..<7: return try step(&dice, at: place)
    case 10...:
      let (by, deed) = plans.draw(&dice, at: place, runs)
      return (by, .plan(deed))
    default: return try send(&dice, at: place)
    }
  }

  private mutating func offer(_ dice: inout Dice, at place: Int) throws -> (String, MenuDeed) {
    let provider = dice.oneIn(3) ? "SCH" : "NOR"
    let id: Activity.ID = try code("\(provider).\(place + 1)")
    activities.append(id)
    let word = dice.one(of: Self.words) ?? ""
    return (
      provider == "NOR" ? "p-school" : "p-jpn",
      .offer(id, title: "Course of the \(word) \(place)", World.label(&dice))
    )
  }

  private mutating func propose(_ dice: inout Dice, at place: Int) throws -> (String, MenuDeed) {
    guard let activity = dice.one(of: activities) else { return try offer(&dice, at: place) }
    let id: Iteration.ID = try code("\(activity).\(place + 1)")
    runs.append(id)
    let hand = activity.text.hasPrefix("NOR") ? "p-school" : "p-jpn"
    return (hand, .propose(id, activity, in: 60 + dice.below(60), World.label(&dice)))
  }

  /// Runs are brought on in the order of their steps, so that many reach the menu.
  private mutating func step(_ dice: inout Dice, at place: Int) throws -> (String, MenuDeed) {
    guard let run = runs.last ?? dice.one(of: runs) else { return try propose(&dice, at: place) }
    let hand = run.text.hasPrefix("NOR") ? "p-school" : "p-jpn"
    switch dice.below(12) {
    case 0..<4: return ("p-plan", .check(run))
    case 4..<7: return ("p-plan", .approve(run))
    case 7..<11: return (hand, .publish(run))
    default: return (hand, .cancel(run, why: "No compass \(place)"))
    }
  }

  private mutating func send(_ dice: inout Dice, at place: Int) throws -> (String, MenuDeed) {
    let sender = dice.one(of: ["p-sender", "p-fin-sender", "p-jpn-sender"]) ?? "p-sender"
    let own = candidates.filter { $0.by == sender }
    guard let person = dice.one(of: own), let run = dice.one(of: runs), !dice.oneIn(4) else {
      let id: Candidate.ID = try code("c-\(place)")
      candidates.append((id, sender))
      return (sender, .register(id, Grade("OF-3") ?? .lowest))
    }
    if dice.oneIn(3), let known = dice.one(of: nominations) {
      let hand = known.run.text.hasPrefix("NOR") ? "p-school" : "p-jpn"
      switch dice.below(3) {
      case 0: return (hand, .accept(known.run, known.id))
      case 1: return (hand, .refuse(known.id, why: "The lantern \(place)"))
      default: return (known.by, .withdraw(known.id, why: "The orchard \(place)"))
      }
    }
    let id = Nomination.ID(path: "nomination/\(place)")
    nominations.append((id, run, sender))
    return (sender, .nominate(id, run, person.id, remark: "remark \(place)"))
  }
}
