import Domain

/// Who is there and what is offered.
extension Inventions {
  mutating func perform(_ deed: Deed, _ at: Instant) {
    switch deed {
    case .found: found(at)
    case .plan(let year): plan(year, at)
    case .allow(let year): allow(year, at)
    case .renew(let id): renew(id, at)
    case .retire(let id): ask(.activity(.retire(id, on: at.day)), by: provider(of: id), at: at)
    case .propose(let runs): propose(runs, at)
    case .check(let ids):
      ask(.activity(.check(ids)), by: staff.principal(.checker), at: at)
    case .approve(let ids, let approval):
      ask(.activity(.approve(ids, approval)), by: staff.principal(.approver), at: at)
    case .publish(let ids): publish(ids, at)
    default: perform(going: deed, at)
    }
  }

  private mutating func found(_ at: Instant) {
    for desk in [InventedStaff.Desk.registrar, .checker, .approver, .budget] {
      enrol(desk, for: nil, at)
    }
    let sight = sight(at: at)
    let providers = InventedProviders(
      gazetteer, isKnown: { sight.party($0)?.existence.contains(at.day) ?? false }, &chance)
    let registrar = staff.principal(.registrar)
    for provider in providers.all {
      let facts = ask(.activity(.addProvider(provider)), by: registrar, at: at)
      guard facts != nil else { continue }
      tally.providers += 1
      seats[provider.id] = provider.seat
      enrol(.provider, for: provider.seat.party, at)
    }
    for place in 0..<terms.activities { offer(place, at) }
  }

  /// Enrols somebody of a seat, and clears them, when there is nobody yet.
  mutating func enrol(_ desk: InventedStaff.Desk, for party: Party.ID?, _ at: Instant) {
    if staff.principal(desk, for: party) != nil { return }
    let isAlly = party.map { partners(on: at.day).allies.contains($0) } ?? true
    guard let person = staff.hire(desk, for: party, isAlly: isAlly) else { return }
    var bare = person
    bare.grants = []
    ask(.access(.enrol(bare)), by: InventedStaff.founder, at: at)
    for grant in person.grants {
      ask(.access(.clear(person.id, grant)), by: InventedStaff.founder, at: at)
    }
  }

  /// Adds the offer of a place, and for an exercise the conferences that plan it.
  mutating func offer(_ place: Int, _ at: Instant) {
    let providers = sight(at: at).providers
    // Some offer much and most a little.
    let skew = chance.happens(40) ? chance.below(min(45, providers.count)) : nil
    guard let provider = skew.map({ providers[$0] }) ?? chance.pick(providers) else { return }
    let kind = InventedActivities.kind(place)
    guard let plan = add(kind, of: provider, nil, at), kind == .exercise else { return }
    _ = add(.planningConference, of: provider, plan, at)
  }

  /// Adds an offer that its provider may make: it has to be able to read it.
  private mutating func add(
    _ kind: Activity.Kind, of provider: Provider, _ exercise: InventedActivities.Plan?,
    _ at: Instant
  ) -> InventedActivities.Plan? {
    let policies = alliance.policies
    let next = catalogue.next(
      of: provider, kind, upon: exercise, marked: { $0.marking(in: policies, at: at) }, &chance)
    guard var plan = next else { return nil }
    let principal = staff.principal(.provider, for: provider.seat.party)
    for release in [plan.release, 1, 0] {
      if release != plan.release {
        let releases = catalogue.rules.releases
        guard let marking = releases[release].marking(in: policies, at: at),
          let rule = chance.pick(releases[release].rules)
        else { continue }
        plan.release = release
        plan.activity.marking = marking
        plan.activity.eligibility = rule
      }
      if ask(.activity(.add(plan.activity)), by: principal, at: at) != nil { break }
      plan.activity.demands.prerequisites = []
      plan.activity.demands.corequisites = []
      plan.activity.demands.disqualifiers = []
      if plan.release == 0 { return nil }
    }
    tally.activities += 1
    offerPlaces[plan.activity.id] = offers.count
    offers.append(plan)
    let review = chance.among(1700...1900)
    agenda.put(.renew(plan.activity.id), at: at.day.adding(review).workday.at(hour: 10))
    return plan
  }

  /// Who acts for an activity's provider.
  func provider(of id: Activity.ID) -> Principal? {
    guard let place = offerPlaces[id] else { return nil }
    let seat = seats[offers[place].activity.provider]
    return seat.flatMap { staff.principal(.provider, for: $0.party) }
  }

  /// After five years a label is looked at again and made anew: for whoever joined meanwhile.
  private mutating func renew(_ id: Activity.ID, _ at: Instant) {
    guard let place = offerPlaces[id], var activity = sight(at: at).activity(id),
      activity.retired == nil,
      let marking = catalogue.rules.releases[offers[place].release]
        .marking(in: alliance.policies, at: at)
    else { return }
    activity.marking = marking
    let facts = ask(
      .activity(.correct(activity)), by: provider(of: id), at: at,
      because: "The label was looked at again after five years (invented).")
    guard facts != nil else { return }
    offers[place].activity = activity
    agenda.put(.renew(id), at: at.day.adding(1800).workday.at(hour: 10))
  }

  /// What the alliance pays for each partner in a year.
  private mutating func allow(_ year: Int, _ at: Instant) {
    let partners = partners(on: at.day).partners
    for (place, party) in partners.enumerated() where !Self.selfFunding.contains(party) {
      let share = [100, 100, 80, 50][(place + year) % 4]
      let allowance = Allowance(
        id: Allowance.ID(party: party, year: year), travel: share,
        lodging: share == 50 ? 50 : 100, persons: max(4, 60 - place * 2))
      let facts = ask(.nomination(.allow(allowance)), by: staff.principal(.budget), at: at)
      if facts != nil { granted[allowance.id] = allowance.persons }
    }
  }

  static let selfFunding = Set(
    ["CHE", "AUT", "IRL", "SWE", "FIN", "JPN", "KOR", "AUS", "NZL", "ARE", "KWT", "QAT"]
      .compactMap { Party.ID($0) })

  /// The Allies and the partners of a day; partners in the order in which they send people.
  func partners(on day: Day) -> (allies: [Party.ID], partners: [Party.ID]) {
    let sight = sight(at: day.at(hour: 0))
    let bodies = ["eapc", "pfp", "md", "ici", "patg"].compactMap { Body.ID($0) }
    let allies = Body.ID("allies").map { sight.counted(in: $0, on: day) } ?? []
    let others = Set(bodies.flatMap { sight.counted(in: $0, on: day) }).subtracting(allies)
    let ranked = Self.zeal.filter(others.contains)
    return (allies, ranked + others.subtracting(ranked).sorted())
  }

  /// Who sends the most, first.
  static let zeal = [
    "UKR", "GEO", "MDA", "BIH", "SRB", "CHE", "JOR", "AUT", "FIN", "SWE", "ARM", "POL", "ROU",
    "MKD", "MNE", "AZE", "TUN", "MAR", "IRL", "KAZ", "JPN", "KOR", "EGY", "MRT", "COL", "MNG",
    "HUN", "CZE", "BGR", "SVK", "LTU", "LVA", "EST", "SVN", "HRV", "ALB", "AUS", "IRQ", "NZL",
    "DZA", "UZB", "KGZ", "TKM", "TJK", "KWT", "ARE", "QAT", "BHR", "ISR", "MLT", "PAK",
  ].compactMap { Party.ID($0) }
}
