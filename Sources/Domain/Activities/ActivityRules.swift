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
      if activities[activity.id] != nil { throw .alreadyExists(.activity(activity.id)) }
      try check(activity, occasion)
      return [.activity(.added(activity))]
    case .correct(let activity):
      let old = try own(activity.id, occasion)
      try checkReason(occasion)
      guard activity.provider == old.provider, activity.retired == old.retired else {
        throw .notYours
      }
      try check(activity, occasion)
      if old == activity { throw .nothingChanged }
      return [.activity(.corrected(activity))]
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
    let isFit = timeZone.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789/_+-".unicodeScalars.contains(scalar))
    }
    if !isFit { throw .choiceMissing(.timeZone) }
  }

  private func check(_ activity: Activity, _ occasion: Occasion) throws(Refusal) {
    let offer = activity.offer
    let head = activity.provider.text + "."
    guard activity.id.text.hasPrefix(head),
      activity.id.text.dropFirst(head.count).isNumber
    else { throw .choiceMissing(.code) }
    for area in offer.areas { try check(area, in: "area", .areas) }
    for term in offer.serves { try check(term, in: "serves", .serves) }
    if let discipline = offer.discipline { try check(discipline, in: "discipline", .discipline) }
    try check(activity.demands, of: activity.id, occasion)
    try check(activity.eligibility)
    try check(offer.title, .title)
    try check(text: offer.text.english, .text, limit: 4000, mayBeEmpty: true)
    try check(text: offer.text.french ?? "", .text, limit: 4000, mayBeEmpty: true)
    for line in offer.objectives { try check(text: line, .objectives, limit: 500) }
    guard !offer.areas.isEmpty else { throw .choiceMissing(.areas) }
    guard !offer.languages.isEmpty, offer.languages.allSatisfy(\.isLanguage) else {
      throw .choiceMissing(.languages)
    }
    if let level = offer.proficiency, !(1...5).contains(level / 100) || level % 100 != 0 {
      throw .choiceMissing(.proficiency)
    }
    guard (0...100_000_000).contains(activity.costs.tuition) else { throw .choiceMissing(.tuition) }
    guard (0...100_000_000).contains(activity.costs.board) else { throw .choiceMissing(.board) }
    try check(activity.marking, .marking, by: occasion.principal, at: occasion.at)
  }

  private func check(_ term: Term.ID, in scheme: String, _ field: Field) throws(Refusal) {
    guard terms[term]?.scheme == scheme else { throw .unknown(.term(term), field) }
  }

  private func check(
    _ demands: Activity.Demands, of id: Activity.ID, _ occasion: Occasion
  ) throws(Refusal) {
    let links: [([Activity.ID], Field)] = [
      (demands.prerequisites, .prerequisites), (demands.corequisites, .corequisites),
      (demands.disqualifiers, .disqualifiers),
    ]
    for (others, field) in links {
      for other in others {
        guard let known = activities[other], sees(known, occasion.principal, at: occasion.at)
        else { throw .unknown(.activity(other), field) }
        if other == id, field != .disqualifiers { throw .choiceMissing(field) }
      }
    }
    guard demands.languages.allSatisfy({ $0.language.isLanguage }) else {
      throw .choiceMissing(.languages)
    }
    if let clearance = demands.clearance {
      guard let adoption = adoptions[clearance.policy] else {
        throw .policyMissing(clearance.policy)
      }
      guard !adoption.policy.levels(downFrom: clearance.level).isEmpty else {
        throw .choiceMissing(.clearance)
      }
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
    index.menu.learn(activity)
    for run in runs { index.menu.learn(run, of: activity, isFree: isFree(run)) }
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
