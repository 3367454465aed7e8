import Domain
import Drawing
import Labels

/// Draws an office with many small activities and runs, and changes them.
struct RandomMenu {
  var random: SplitMix64
  var office: MenuOffice
  private(set) var ids: [Iteration.ID] = []

  private static let markings = [open, partnersOnly, alliesOnly]
  private static let rules = [
    "eapc md", "eapc except CHE", "pfp unless practical", "nato AUS", "md", "eapc with nato",
  ]

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    office = try MenuOffice(activities: [])
    for number in 1...6 {
      for provider in ["FIN", "GVA"] {
        try add(.init(stringLiteral: "\(provider).\(number)"))
      }
    }
    for _ in 0..<40 { try propose() }
  }

  private mutating func add(_ id: Activity.ID) throws {
    let activity = draw(id)
    try office.perform(.add(activity), as: MenuOffice.staff(of: activity))
  }

  private mutating func draw(_ id: Activity.ID) -> Activity {
    let words = ["Supply", "Water", "Winter", "Law", "Supplies"]
    var offer = Activity.Offer(
      random.pick([.course, .seminar]),
      title: Bilingual("\(random.pick(words)) \(random.pick(words))"),
      areas: random.pick([["area-1"], ["area-2"], ["area-2", "area-1"]]),
      languages: random.pick([["en"], ["fr"], ["en", "fr"]]))
    offer.delivery = random.pick([.residential, .online])
    offer.proficiency = random.pick([nil, 200, 300])
    offer.certification = random.pick([nil, .approved])
    offer.serves = random.pick([[], ["wps"]])
    offer.text = Bilingual(random.pick(words))
    let rule = Eligibility(random.pick(Self.rules)) { $0.text == $0.text.lowercased() }
    // Whoever offers something must be able to read it: partners nothing of the Allies' own.
    let isPartner = id.text.hasPrefix("GVA")
    let marking = random.pick(isPartner ? Array(Self.markings.prefix(2)) : Self.markings)
    return changed(
      Activity(
        id: id, provider: isPartner ? "GVA" : "FIN", offer,
        for: rule ?? Eligibility(parties: ["USA"]), marking: marking)
    ) { $0.costs = Activity.Costs(tuition: random.pick([0, 60_000])) }
  }

  private mutating func propose() throws {
    let provider = random.pick(["FIN", "GVA"])
    let id: Iteration.ID = .init(
      stringLiteral: "\(provider).\(1 + random.below(6)).\(ids.count + 1)")
    let markings = provider == "GVA" ? Array(Self.markings.prefix(2)) : Self.markings
    let start: Day = "2026-01-15"
    let first = start.adding(random.below(600))
    let made = changed(
      run(id, seats: 1 + random.below(2), marking: random.pick(markings), on: first)
    ) {
      $0.schedule.last = first.adding(random.below(70))
      $0.deadlines.opens = "2026-01-05"
      $0.deadlines.closes = first
      $0.place.country = random.pick([nil, "FIN", "CHE"])
      $0.seating.tellsSeats = !random.oneIn(4)
    }
    let teacher = MenuOffice.staff(of: course(made.activity))
    try office.perform(.propose([made]), as: teacher)
    ids.append(id)
    if random.oneIn(6) { return }
    try office.perform(.check([id]), as: anna)
    let approval = random.pick([
      Iteration.Approval.all(), .all(but: ["CHE"]), .only(["MLT", "USA"]), .all(but: ["MLT"]),
    ])
    try office.perform(.approve([id], approval), as: anna)
    if !random.oneIn(5) { try office.perform(.publish([id]), as: teacher) }
  }

  /// Changes something, if the rules let it.
  mutating func change() throws {
    let id = random.pick(ids)
    let teacher = MenuOffice.staff(of: course(.init(stringLiteral: id.activityText)))
    let day: Day = "2026-01-06"
    guard let held = office.sight(teacher, on: day).iteration(id) else { return }
    switch random.below(7) {
    case 0: try propose()
    case 1: _ = try? office.perform(.cancel(id, why: "Rain"), as: teacher, on: day)
    case 2:
      let moved = run(id, on: held.schedule.first.adding(random.below(90)))
      let deadlines = changed(moved.deadlines) {
        $0.opens = day
        $0.closes = moved.schedule.first
      }
      _ = try? office.perform(.move(id, moved.schedule, deadlines), as: teacher, on: day)
    case 3:
      let drawn = draw(held.activity)
      _ = try? office.perform(.correct(drawn), as: teacher, on: day, reason: "A slip")
    case 4:
      let corrected = changed(held) { $0.place.country = random.pick(["FIN", "CHE", "USA"]) }
      _ = try? office.perform(.correctIteration(corrected), as: teacher, on: day, reason: "A slip")
    default:
      _ = try? office.nominate(from: random.pick(["USA", "CHE", "MLT"]), for: id, on: day)
    }
  }

  mutating func query() -> MenuQuery {
    var query = MenuQuery(year: random.pick([2025, 2026, 2026, 2027]))
    query.text = random.pick(["", "", "su", "supply", "water law", "x", "fin"])
    query.openness = random.pick()
    query.party = random.pick([nil, "MLT", "EGY", "RUS"])
    let facets: [Facet] = [
      .area("area-1"), .area("area-2"), .provider("FIN"), .month(3), .month(9), .language("fr"),
      .country("FIN"), .proficiency(200), .kind(.seminar), .delivery(.online), .free,
      .cost(.nothing), .serves("wps"), .stage(.published), .certification(.approved),
    ]
    for _ in 0..<random.below(4) { query.facets.insert(random.pick(facets)) }
    return query
  }
}

extension Iteration.ID {
  fileprivate var activityText: String {
    text.split(separator: ".").dropLast().joined(separator: ".")
  }
}
