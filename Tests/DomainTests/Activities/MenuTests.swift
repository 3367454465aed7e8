import Domain
import Drawing
import Testing

/// The menu as it would be computed from single records, one by one, as its reader may see them.
private struct NaiveMenu {
  private let sight: Sight
  private let query: MenuQuery
  private let party: Party.ID?
  private let base: [Line]

  private struct Line {
    var run: Iteration
    var facets: Set<Facet>
    var isOpen: Bool
  }

  init(_ query: MenuQuery, of ids: [Iteration.ID], in sight: Sight) {
    self.sight = sight
    self.query = query
    let party = query.party ?? sight.principal.party
    self.party = party
    let words = Folding.words(query.text)
    base = ids.compactMap(sight.iteration).compactMap { run in
      guard let activity = sight.activity(run.activity),
        (run.schedule.first.year...run.schedule.last.year).contains(query.year)
      else { return nil }
      let held = Self.texts(of: activity).flatMap(Folding.words)
      guard words.allSatisfy({ word in held.contains { $0.hasPrefix(word) } }) else { return nil }
      return Line(
        run: run, facets: Self.facets(of: run, activity, query.year, in: sight),
        isOpen: party.flatMap { sight.admission(of: $0, to: run.id)?.isIn } ?? false)
    }
  }

  private static func texts(of activity: Activity) -> [String] {
    let offer = activity.offer
    return [activity.id.text, offer.title.english, offer.title.french ?? "", offer.text.english]
  }

  private static func facets(
    of run: Iteration, _ activity: Activity, _ year: Int, in sight: Sight
  ) -> Set<Facet> {
    var found: Set<Facet> = [
      .provider(activity.provider), .kind(activity.offer.kind), .stage(run.step),
      .delivery(activity.offer.delivery), .cost(Facet.CostBand(activity.costs.total)),
    ]
    found.formUnion(activity.offer.areas.map(Facet.area))
    found.formUnion(activity.offer.serves.map(Facet.serves))
    found.formUnion(activity.offer.languages.map(Facet.language))
    if let level = activity.offer.proficiency { found.insert(.proficiency(level)) }
    if let kind = activity.offer.certification { found.insert(.certification(kind)) }
    if let country = run.place.country { found.insert(.country(country)) }
    var day = run.schedule.first
    while day <= run.schedule.last {
      if day.year == year { found.insert(.month(day.parts.month)) }
      day = day.next
    }
    if run.seating.tellsSeats, run.step == .published, sight.freeSeats(of: run) ?? 0 > 0 {
      found.insert(.free)
    }
    return found
  }

  private func fits(_ line: Line, without group: Facet.Group? = nil) -> Bool {
    let chosen = Dictionary(grouping: query.facets, by: \.group).filter { $0.key != group }
    return chosen.values.allSatisfy { !line.facets.isDisjoint(with: $0) }
  }

  private var narrowed: [Line] {
    switch query.openness {
    case .any: base
    case .open: base.filter(\.isOpen)
    case .closed: party == nil ? [] : base.filter { !$0.isOpen }
    }
  }

  var rows: [Iteration.ID] {
    narrowed.filter { fits($0) }.map(\.run)
      .sorted { ($0.schedule.first, $0.id) < ($1.schedule.first, $1.id) }.map(\.id)
  }

  var facets: [Facet: Int] {
    let all = Set(narrowed.flatMap(\.facets))
    return Dictionary(
      uniqueKeysWithValues: all.map { facet in
        let count = narrowed.count {
          $0.facets.contains(facet) && fits($0, without: facet.group)
        }
        return (facet, count)
      })
  }

  var countOpen: Int? { party.map { _ in base.count { $0.isOpen && fits($0) } } }
}

@Suite struct `The menu` {
  private static let readers = [
    reader, anna, teacher, focalPoint("CHE"), focalPoint("CHE", "UNCLASSIFIED"),
    focalPoint("MLT"), focalPoint("EGY"), delegate("USA", "SECRET"),
    cleared("seconded", .alliance, [.planner], "UNCLASSIFIED"),
  ]

  private func expectLaw(
    _ query: MenuQuery, of ids: [Iteration.ID], in sight: Sight, _ note: Comment
  ) {
    let naive = NaiveMenu(query, of: ids, in: sight)
    let answer = sight.menu(query, limit: .max)
    #expect(answer.rows == naive.rows, note)
    #expect(answer.count == naive.rows.count, note)
    #expect(answer.countOpen == naive.countOpen, note)
    let facets = Dictionary(uniqueKeysWithValues: answer.facets.map { ($0.facet, $0.count) })
    #expect(facets == naive.facets, note)
    let order = answer.facets.map { ($0.facet.group.rawValue, $0.facet.order) }
    #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 }, note)
    #expect(sight.menu(query, from: 2, limit: 3).rows == Array(naive.rows.dropFirst(2).prefix(3)))
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `says what its single records say`(seed: UInt64) throws {
    var world = try RandomMenu(seed: seed)
    for _ in 0..<6 {
      let earlier = world.office.network.alliance
      for _ in 0..<5 { try world.change() }
      for reader in Self.readers {
        let query = world.query()
        let sight = world.office.sight(reader, on: world.random.pick(["2026-01-20", "2026-12-01"]))
        expectLaw(query, of: world.ids, in: sight, "\(seed) \(reader.id) \(query)")
        expectLaw(query, of: world.ids, in: sight.of(earlier), "\(seed) before \(query)")
      }
    }
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func `is the same after a start from what is stored`(seed: UInt64) throws {
    var world = try RandomMenu(seed: seed)
    for _ in 0..<30 { try world.change() }
    let restarted = Alliance(world.office.network.alliance.holdings)
    #expect(restarted == world.office.network.alliance)
    for reader in Self.readers {
      let query = world.query()
      let sight = world.office.sight(reader)
      let other = restarted.seen(by: reader, on: sight.day, at: sight.now)
      expectLaw(query, of: world.ids, in: other, "\(seed) \(query)")
      #expect(sight.menuYears == other.menuYears)
    }
  }

  @Test func `answers alike for a year of nothing and one of nothing that may be read`() throws {
    var office = try MenuOffice()
    try office.publish(run(marking: alliesOnly))
    let sight = office.sight(focalPoint("CHE"))
    let hidden = sight.menu(MenuQuery(year: 2026))
    let empty = sight.menu(MenuQuery(year: 1990))
    #expect(hidden.countOpen == empty.countOpen)
    #expect(hidden.facets.isEmpty && empty.facets.isEmpty)
    #expect(sight.menuYears.isEmpty)
  }

  @Test func `keeps rules apart in copies that went different ways`() throws {
    let start = try MenuOffice()
    func grown(_ rule: Eligibility) throws -> MenuOffice {
      var office = start
      let added = changed(course("FIN.2")) { $0.eligibility = rule }
      try office.perform(.add(added), as: teacher)
      try office.publish(run("FIN.2.1"))
      return office
    }
    let query = MenuQuery(year: 2026)
    let counts = try [Eligibility(bodies: ["md"]), Eligibility(bodies: ["pfp"])].map {
      try grown($0).sight(focalPoint("CHE")).menu(query).countOpen
    }
    #expect(counts == [0, 1])
  }
}
