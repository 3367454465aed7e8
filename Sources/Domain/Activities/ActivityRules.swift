internal import HashTreeCollections

/// What may be asked about providers and activities. What who asks may not read is unknown to them.
extension Alliance {
  func decide(_ action: ActivityAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .addProvider(let provider):
      try checkRole(.registrar, occasion)
      if providers[provider.id] != nil { throw .alreadyExists(.provider(provider.id)) }
      try check(provider)
      return [.activity(.providerAdded(provider))]
    case .correctProvider(let provider):
      try checkRole(.registrar, occasion)
      try checkReason(occasion)
      guard let old = providers[provider.id] else {
        throw .unknown(.provider(provider.id), .provider)
      }
      try check(provider)
      if old == provider { throw .nothingChanged }
      return [.activity(.providerCorrected(provider))]
    case .add(let activity):
      try check(provider: activity.provider, of: occasion)
      // Whether a code of another's is taken is not told.
      if activity.bearsFitCode, activities[activity.id] != nil {
        throw .alreadyExists(.activity(activity.id))
      }
      try check(activity, occasion)
      try check(activity.marking, .marking, by: occasion.principal, at: occasion.at)
      return [.activity(.added(activity))]
    case .correct(let activity):
      let old = try own(activity.id, occasion)
      guard activity.provider == old.provider, activity.retired == old.retired else {
        throw .notYours
      }
      try checkReason(occasion)
      try check(activity, occasion)
      let kept = keeping(old, in: activity, occasion)
      if old == kept { throw .nothingChanged }
      return [.activity(.corrected(kept))]
    case .retire(let id, let day):
      let activity = try own(id, occasion)
      if activity.retired != nil { throw .alreadyEnded(.activity(id)) }
      return [.activity(.retired(id, on: day))]
    case .propose, .correctIteration, .check, .approve, .publish, .move, .cancel, .instruct,
      .report:
      return try decide(iteration: action, on: occasion)
    }
  }

  func checkRole(_ role: Principal.Role, _ occasion: Occasion) throws(Refusal) {
    guard occasion.principal.roles.contains(role) else { throw .notPermitted(role) }
  }

  /// Whether a principal acts for a provider.
  func acts(_ principal: Principal, for provider: Provider.ID) -> Bool {
    principal.roles.contains(.provider) && principal.seat != .none
      && providers[provider]?.seat == principal.seat
  }

  private func check(provider id: Provider.ID, of occasion: Occasion) throws(Refusal) {
    try checkRole(.provider, occasion)
    guard providers[id] != nil else { throw .unknown(.provider(id), .provider) }
    guard acts(occasion.principal, for: id) else { throw .notYours }
  }

  /// An activity that who asks may read and change.
  func own(_ id: Activity.ID, _ occasion: Occasion) throws(Refusal) -> Activity {
    guard let activity = activities[id], sees(activity, occasion.principal, at: occasion.at) else {
      throw .unknown(.activity(id), .activity)
    }
    try check(provider: activity.provider, of: occasion)
    return activity
  }

  /// What who corrects may not read stays as it was, and so does the label.
  private func keeping(
    _ old: Activity, in new: Activity, _ occasion: Occasion
  ) -> Activity {
    func isHidden(_ id: Activity.ID) -> Bool {
      !(activities[id].map { sees($0, occasion.principal, at: occasion.at) } ?? false)
    }
    var kept = new
    // A label in force is changed by its review alone, where widening takes two people.
    kept.marking = old.marking
    kept.demands.prerequisites += old.demands.prerequisites.filter(isHidden)
    kept.demands.corequisites += old.demands.corequisites.filter(isHidden)
    kept.demands.disqualifiers += old.demands.disqualifiers.filter(isHidden)
    return kept
  }

  /// Whether a principal may know of an activity.
  func sees(_ activity: Activity, _ principal: Principal, at moment: Instant) -> Bool {
    reads(activity.marking, principal, at: moment)
  }

  private func check(_ provider: Provider) throws(Refusal) {
    try check(provider.seat.party, .seat)
    try check(provider.host, .host)
    try checkSources(of: provider.evidence)
    try check(provider.name, .name)
    if let town = provider.town { try check(text: town, .town, limit: 100) }
    try check(timeZone: provider.timeZone)
    guard provider.seat != .none else { throw .choiceMissing(.seat) }
    try checkCitation(of: provider.evidence)
  }

  /// That a time zone has the shape of a name in the database: `Europe/Helsinki`, `Etc/GMT+3`.
  func check(timeZone: String) throws(Refusal) {
    try check(text: timeZone, .timeZone, limit: 60)
    let marks = "0123456789/_+-".unicodeScalars
    let isFit = timeZone.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || marks.contains(scalar))
    }
    if !isFit { throw .choiceMissing(.timeZone) }
  }

  private func check(_ activity: Activity, _ occasion: Occasion) throws(Refusal) {
    let offer = activity.offer
    for area in offer.areas { try check(area, in: "area", .areas) }
    for term in offer.serves { try check(term, in: "serves", .serves) }
    if let discipline = offer.discipline { try check(discipline, in: "discipline", .discipline) }
    for (others, field) in activity.demands.links {
      for other in others {
        guard let known = activities[other], sees(known, occasion.principal, at: occasion.at)
        else { throw .unknown(.activity(other), field) }
      }
    }
    try check(activity.eligibility)
    try check(offer.title, .title)
    try check(text: offer.text.english, .text, limit: 4000, mayBeEmpty: true)
    try check(text: offer.text.french ?? "", .text, limit: 4000, mayBeEmpty: true)
    for line in offer.objectives { try check(text: line, .objectives, limit: 500) }
    if let field = activity.firstUnfit { throw .choiceMissing(field) }
    if let clearance = activity.demands.clearance { try check(clearance) }
  }

  private func check(_ term: Term.ID, in scheme: String, _ field: Field) throws(Refusal) {
    guard terms[term]?.scheme == scheme else { throw .unknown(.term(term), field) }
  }

  private func check(_ clearance: Activity.Demands.Clearance) throws(Refusal) {
    guard let adoption = adoptions[clearance.policy] else {
      throw .policyMissing(clearance.policy)
    }
    guard !adoption.policy.levels(downFrom: clearance.level).isEmpty else {
      throw .choiceMissing(.clearance)
    }
  }

  mutating func apply(_ fact: ActivityFact) {
    switch fact {
    case .providerAdded(let provider), .providerCorrected(let provider):
      providers[provider.id] = provider
      index.menu.learn(provider)
    case .added(let activity), .corrected(let activity): hold(activity)
    case .retired(let id, let day):
      guard var activity = activities[id] else { preconditionFailure("retired what is unknown") }
      activity.retired = day
      activities[id] = activity
    default: apply(iteration: fact)
    }
  }

  /// Takes an activity in, new or changed, and its iterations' places with it.
  mutating func hold(_ activity: Activity) {
    let runs = index.menu.iterations(of: activity.id).compactMap { iterations[$0] }
    if let old = activities[activity.id] {
      for run in runs { index.menu.forget(run) }
      index.menu.forget(old)
    }
    var activity = activity
    activity.marking = held(activity.marking)
    activities[activity.id] = activity
    let rules = index.menu.rules.rules.count
    index.menu.learn(activity)
    // Copies of an alliance that go different ways may give one number to different rules.
    if index.menu.rules.rules.count != rules { admissions = Admissions() }
    for run in runs { index.menu.learn(run, of: activity, seats(of: run)) }
    noteReview(of: .activity(activity.id))
  }
}

extension Activity {
  /// Whether its code is its provider's, a full stop and a number.
  fileprivate var bearsFitCode: Bool {
    let head = provider.text + "."
    return id.text.hasPrefix(head) && id.text.dropFirst(head.count).isNumber
  }

  /// The first of its parts that is none of those from which it must be chosen.
  fileprivate var firstUnfit: Field? {
    let levels: Set<Int?> = [nil, 100, 200, 300, 400, 500]
    let prices: ClosedRange<Int64> = 0...100_000_000
    let parts: [(Bool, Field)] = [
      (bearsFitCode, .code), (!offer.areas.isEmpty, .areas),
      (!offer.languages.isEmpty && offer.languages.allSatisfy(\.isLanguage), .languages),
      (levels.contains(offer.proficiency), .proficiency),
      (!eligibility.bodies.isEmpty || !eligibility.parties.isEmpty, .eligibility),
      (demands.grades?.isFit ?? true, .grades),
      (demands.languages.allSatisfy(\.language.isLanguage), .languages),
      (!demands.prerequisites.contains(id), .prerequisites),
      (!demands.corequisites.contains(id), .corequisites),
      (prices.contains(costs.tuition), .tuition), (prices.contains(costs.board), .board),
    ]
    return parts.first { !$0.0 }?.1
  }
}

extension Activity.Demands {
  fileprivate var links: [([Activity.ID], Field)] {
    [
      (prerequisites, .prerequisites), (corequisites, .corequisites),
      (disqualifiers, .disqualifiers),
    ]
  }
}

extension GradeRange {
  /// Whether it is for some grade, and for none that its ladder lacks.
  fileprivate var isFit: Bool {
    if officers == nil, others == nil { return false }
    return officers.map { 1 <= $0.lowerBound && $0.upperBound <= 10 } ?? true
      && others.map { 1 <= $0.lowerBound && $0.upperBound <= 9 } ?? true
  }
}

extension Substring {
  /// One to eight digits, the first of them no zero.
  var isNumber: Bool {
    (1...8).contains(utf8.count) && utf8.first != UInt8(ascii: "0")
      && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension String {
  /// Two small letters.
  var isLanguage: Bool {
    utf8.count == 2 && utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
