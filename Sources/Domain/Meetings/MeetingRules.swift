internal import HashTreeCollections
internal import Labels

/// What may be asked about meetings. One that who asks may not know of is unknown to them.
extension Alliance {
  func decide(_ action: MeetingAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .plan(let meeting):
      try checkPlans(occasion)
      try check(meeting, occasion)
      return [.meeting(.planned(meeting))]
    case .change(let id, let call):
      try checkPlans(occasion)
      let meeting = try open(id, occasion)
      if meeting.call == call { throw .nothingChanged }
      try check(call, inviting: participants(in: meeting).guests, occasion)
      return [.meeting(.changed(id, call))]
    case .add(let id, let item, let place):
      try checkPlans(occasion)
      let meeting = try open(id, occasion)
      if meeting.item(item.id) != nil { throw .alreadyExists(.meeting(id)) }
      if let place { _ = try readable(place, in: meeting, occasion) }
      guard meeting.agenda.count < Meeting.agendaMax else { throw .choiceMissing(.agenda) }
      try check(item, of: meeting, occasion)
      return [.meeting(.added(id, item, before: place))]
    case .drop(let id, let item):
      try checkPlans(occasion)
      let meeting = try open(id, occasion)
      // What something came of stays where it is.
      guard try readable(item, in: meeting, occasion).outcome == nil else { throw .notNow }
      return [.meeting(.dropped(id, item))]
    case .compose(let id, let choice):
      try checkPlans(occasion)
      let meeting = try open(id, occasion)
      let ranking = try check(choice, for: meeting, occasion)
      let made = Composition(choice, over: ranking, occasion.stamp)
      return [.meeting(.composed(id, made))]
    case .invite(let id, let who, let decision):
      let meeting = try invited(id, by: decision, occasion)
      try check(who, for: meeting, occasion)
      try check(decision, .decision)
      let guest = Meeting.Guest(who, by: decision, occasion.stamp)
      return [.meeting(.invited(id, guest))]
    default: return try decide(course: action, on: occasion)
    }
  }

  /// The chair, or a planner at the alliance's seat.
  private func checkPlans(_ occasion: Occasion) throws(Refusal) {
    let roles = occasion.principal.roles
    guard roles.contains(.chair) || roles.contains(.planner) else {
      throw .notPermitted(.planner)
    }
    guard occasion.principal.seat == .alliance else { throw .notYours }
  }

  func seen(_ id: Meeting.ID, _ occasion: Occasion) throws(Refusal) -> Meeting {
    guard let meeting = meetings[id], isSeen(meeting, occasion.principal, at: occasion.at) else {
      throw .unknown(.meeting(id), .meeting)
    }
    return meeting
  }

  /// One that who asks may know of and of which something may still come.
  func open(_ id: Meeting.ID, _ occasion: Occasion) throws(Refusal) -> Meeting {
    let meeting = try seen(id, occasion)
    guard meeting.isOpen else { throw .alreadyEnded(.meeting(id)) }
    return meeting
  }

  func readable(
    _ id: AgendaItem.ID, in meeting: Meeting, _ occasion: Occasion
  ) throws(Refusal) -> AgendaItem {
    guard let item = meeting.item(id),
      reads(item.marking, occasion.principal, at: occasion.at)
    else { throw .unknown(.meeting(meeting.id), .item) }
    return item
  }

  /// The meeting to which somebody is let in: by the office, which does what was adopted and sees
  /// all, or by a registrar, who records history and says by which decision.
  private func invited(
    _ id: Meeting.ID, by decision: Decision.ID?, _ occasion: Occasion
  ) throws(Refusal) -> Meeting {
    guard !occasion.principal.isOffice else {
      guard let meeting = meetings[id] else { throw .unknown(.meeting(id), .meeting) }
      guard meeting.isOpen else { throw .alreadyEnded(.meeting(id)) }
      guard occasion.at < meeting.call.begins else { throw .notNow }
      return meeting
    }
    try checkRole(.registrar, occasion)
    let meeting = try seen(id, occasion)
    guard decision != nil else { throw .choiceMissing(.decision) }
    guard meeting.cancelled == nil else { throw .alreadyEnded(.meeting(id)) }
    return meeting
  }
}

/// What makes calls, agendas, guests and choices fit.
extension Alliance {
  private func check(_ meeting: Meeting, _ occasion: Occasion) throws(Refusal) {
    if meetings[meeting.id] != nil { throw .alreadyExists(.meeting(meeting.id)) }
    guard committees[meeting.committee] != nil else {
      throw .unknown(.committee(meeting.committee), .committee)
    }
    var plain = Meeting(id: meeting.id, of: meeting.committee, meeting.call, occasion.stamp)
    plain.agenda = meeting.agenda
    guard plain == meeting else { throw .notYours }
    try check(meeting.call, inviting: [], occasion)
    let items = meeting.agenda.map(\.id)
    guard items.count <= Meeting.agendaMax, Set(items).count == items.count else {
      throw .choiceMissing(.agenda)
    }
    for item in meeting.agenda { try check(item, of: meeting, occasion) }
  }

  /// All Allies and those let in before must be able to know of it.
  private func check(
    _ call: Meeting.Call, inviting guests: [Party.ID], _ occasion: Occasion
  ) throws(Refusal) {
    try check(call.title, .title)
    try check(text: call.place, .place)
    guard (Day.earliest.adding(1)...occasion.at.day.adding(1100)).contains(call.begins.day) else {
      throw .endsBeforeBeginning(.begins)
    }
    try check(call.marking, .marking, by: occasion.principal, at: occasion.at)
    for party in allies(on: occasion.at.day) + guests {
      guard mayRead(party, call.marking, at: occasion.at) else { throw .hidden(from: party) }
    }
  }

  private func check(
    _ item: AgendaItem, of meeting: Meeting, _ occasion: Occasion
  ) throws(Refusal) {
    guard item.outcome == nil, item.arising.isEmpty else { throw .notYours }
    for id in item.papers {
      guard let version = versions[id],
        reads(version.marking, occasion.principal, at: occasion.at)
      else { throw .unknown(.version(id), .version) }
    }
    try check(item.title, .title)
    guard item.papers.count <= Meeting.papersMax, Set(item.papers).count == item.papers.count
    else { throw .choiceMissing(.version) }
    try check(item.marking, .marking, by: occasion.principal, at: occasion.at)
    guard let id = item.proposal else { return }
    let proposal = try seen(id, occasion)
    guard proposal.committee == meeting.committee else { throw .choiceMissing(.proposal) }
    guard proposal.withdrawn == nil, !proposal.openParts.isEmpty else {
      throw .alreadyEnded(.proposal(id))
    }
  }

  /// That a guest is one, is not kept out, and could know of the meeting.
  private func check(
    _ who: Meeting.Guest.Who, for meeting: Meeting, _ occasion: Occasion
  ) throws(Refusal) {
    let parties: [Party.ID]
    switch who {
    case .party(let party):
      if meeting.guests.contains(where: { $0.who == who }) { throw .alreadyExists(.party(party)) }
      try check(party, .party)
      guard !isAlly(party, on: meeting.day) else { throw .choiceMissing(.parties) }
      if isBarred(party, on: meeting.day) { throw .barred(party) }
      parties = [party]
    case .body(let id):
      if meeting.guests.contains(where: { $0.who == who }) { throw .alreadyExists(.body(id)) }
      try check(id, .body)
      guard id != index.alliance else { throw .choiceMissing(.body) }
      guard bodies[id]?.life.contains(meeting.day) ?? false else {
        throw .outsideLife(.body(id), .body)
      }
      parties = members(of: id, for: meeting)
    }
    for party in parties {
      guard mayRead(party, meeting.call.marking, at: occasion.at) else {
        throw .hidden(from: party)
      }
    }
  }

  /// The ranking over which a choice is made, once the choice is fit.
  private func check(
    _ choice: Composition.Choice, for meeting: Meeting, _ occasion: Occasion
  ) throws(Refusal) -> Composition.Ranking {
    for reason in choice.reasons { try check(text: reason.text, .reason, limit: 1000) }
    let criteria = choice.criteria
    let weights = criteria.weights
    guard (1...200).contains(criteria.count) else { throw .choiceMissing(.count) }
    guard Set(weights.map(\.criterion)).count == weights.count,
      weights.allSatisfy({ (0...100).contains($0.weight) }),
      weights.contains(where: { $0.weight > 0 })
    else { throw .choiceMissing(.weights) }
    for term in criteria.regions where terms[term] == nil { throw .unknown(.term(term), .region) }
    for term in criteria.areas where terms[term] == nil { throw .unknown(.term(term), .areas) }
    try check(choice.marking, .marking, by: occasion.principal, at: occasion.at)
    let eyes = seen(by: occasion.principal, on: meeting.day, at: occasion.at)
    let ranking = eyes.ranking(by: criteria, for: meeting)
    guard choice.chosen == Set(choice.chosen).sorted() else { throw .choiceMissing(.parties) }
    if let kept = ranking.barred.first(where: { choice.chosen.contains($0.party) }) {
      switch kept.condition {
      case .clearance: throw .hidden(from: kept.party)
      case .restriction: throw .barred(kept.party)
      }
    }
    let known = Set(ranking.ranked.map(\.party))
    guard !choice.chosen.isEmpty, known.isSuperset(of: choice.chosen) else {
      throw .choiceMissing(.parties)
    }
    // Whoever reads the list must be able to see why it is not the ranking.
    guard choice.departures(from: ranking) == choice.reasons.map(\.party) else {
      throw .reasonMissing
    }
    return ranking
  }
}
