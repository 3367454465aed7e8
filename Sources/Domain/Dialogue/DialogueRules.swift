internal import HashTreeCollections

/// What may be asked about dialogues. One that who asks may not know of is unknown to them, and so
/// is whatever stands in it that they may not read.
extension Alliance {
  func decide(_ action: DialogueAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .open(let track):
      try checkLeads(occasion)
      try check(new: track, occasion)
      return [.dialogue(.opened(track))]
    case .amend(let id, let title, let partners, let marking):
      let track = try led(id, occasion)
      try check(title, .title)
      try check(partners, marking, occasion)
      let isSame =
        track.title == title && track.partners == partners && track.marking == marking
      if isSame { throw .nothingChanged }
      return [.dialogue(.amended(id, title: title, partners: partners, marking))]
    case .addTopic(let id, let topic):
      let track = try sided(id, topic.side, occasion)
      try check(topic, in: track, occasion)
      return [.dialogue(.topicAdded(id, topic))]
    case .say(let id, let position):
      let track = try sided(id, position.side, occasion)
      try check(position, in: track, occasion)
      return [.dialogue(.said(id, position))]
    case .close(let id, let reason):
      _ = try led(id, occasion)
      try check(text: reason, .reason, limit: 2000)
      return [.dialogue(.closed(id, Track.Close(reason, occasion.stamp)))]
    case .note, .confirm, .retract: return try decide(onPoint: action, on: occasion)
    case .draw, .adopt, .answer, .withdraw: return try decide(onStatement: action, on: occasion)
    }
  }

  private func decide(
    onPoint action: DialogueAction, on occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    switch action {
    case .note(let id, let point):
      try check(point, in: try led(id, occasion), occasion)
      return [.dialogue(.noted(id, point))]
    case .confirm(let id, let point):
      guard let party = occasion.principal.party else { throw .notYours }
      let track = try sided(id, .party(party), occasion)
      let found = try seen(point, in: track, occasion)
      guard track.partners.contains(party) else { throw .notYours }
      if found.confirmed.contains(where: { $0.party == party }) { throw .nothingChanged }
      return [
        .dialogue(.confirmed(id, point, Track.Point.Confirmation(party, occasion.stamp)))
      ]
    case .retract(let id, let point):
      let track = try led(id, occasion)
      _ = try seen(point, in: track, occasion)
      return [.dialogue(.retracted(id, point, by: occasion.stamp))]
    default: return []
    }
  }

  private func decide(
    onStatement action: DialogueAction, on occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    switch action {
    case .draw(let id, let statement):
      try check(statement, in: try led(id, occasion), occasion)
      return [.dialogue(.drawn(id, statement))]
    case .adopt(let id, let statement, let decision):
      try checkDecides(citing: decision, occasion)
      guard let track = tracks[id] else { throw .unknown(.track(id), .track) }
      guard let found = track.statement(statement) else { throw .unknown(.track(id), .statement) }
      guard found.standing == .drafted, track.closed == nil else { throw .notNow }
      return [
        .dialogue(.adopted(id, statement, Statement.Adoption(by: decision, at: occasion.at)))
      ]
    case .answer(let id, let statement, let isYes, let text):
      guard let party = occasion.principal.party else { throw .notYours }
      let track = try sided(id, .party(party), occasion)
      let found = try seen(statement, in: track, occasion)
      guard found.partners.contains(party) else { throw .notYours }
      guard found.adopted != nil, found.withdrawn == nil else { throw .notNow }
      if found.answers.contains(where: { $0.party == party }) { throw .alreadyEnded(.track(id)) }
      try check(text: text, .text, limit: 4000, mayBeEmpty: isYes)
      let answer = Statement.Answer(of: party, isYes, text: text, occasion.stamp)
      return [.dialogue(.answered(id, statement, answer))]
    case .withdraw(let id, let statement):
      let track = try led(id, occasion)
      let found = try seen(statement, in: track, occasion)
      guard found.standing == .drafted else { throw .notNow }
      return [.dialogue(.withdrawn(id, statement, by: occasion.stamp))]
    default: return []
    }
  }

  /// What takes consensus is done by a proposal's adoption alone; of a decision that was taken
  /// elsewhere the registrar makes a record, and cites it.
  func checkDecides(citing decision: Decision.ID?, _ occasion: Occasion) throws(Refusal) {
    try check(decision, .decision)
    if occasion.principal.isOffice { return }
    try checkRole(.registrar, occasion)
    guard decision != nil else { throw .choiceMissing(.decision) }
  }
}

/// What makes a dialogue and what stands in it fit.
extension Alliance {
  /// Whether a principal leads dialogues: those at headquarters who look after partners.
  func leads(_ principal: Principal) -> Bool {
    principal.seat == .alliance && !principal.roles.isDisjoint(with: [.countryOfficer, .planner])
  }

  private func checkLeads(_ occasion: Occasion) throws(Refusal) {
    guard occasion.principal.seat == .alliance else { throw .notYours }
    guard leads(occasion.principal) else { throw .notPermitted(.countryOfficer) }
  }

  /// Whether a principal may know of a dialogue.
  func isSeen(_ track: Track, _ principal: Principal, at moment: Instant) -> Bool {
    guard reads(track.marking, principal, at: moment) else { return false }
    switch principal.seat {
    case .none: return false
    case .alliance: return true
    case .party(let party):
      return track.partners.contains(party) || isAlly(party, on: moment.day)
    }
  }

  private func seen(_ id: Track.ID, _ occasion: Occasion) throws(Refusal) -> Track {
    guard let track = tracks[id], isSeen(track, occasion.principal, at: occasion.at) else {
      throw .unknown(.track(id), .track)
    }
    return track
  }

  private func seen(
    _ id: Track.Point.ID, in track: Track, _ occasion: Occasion
  ) throws(Refusal) -> Track.Point {
    guard let point = track.point(id), point.retracted == nil,
      reads(point.marking, occasion.principal, at: occasion.at),
      let topic = track.topic(point.topic),
      reads(topic.marking, occasion.principal, at: occasion.at)
    else { throw .unknown(.track(track.id), .points) }
    return point
  }

  private func seen(
    _ id: Statement.ID, in track: Track, _ occasion: Occasion
  ) throws(Refusal) -> Statement {
    guard let statement = track.statement(id), isSeen(statement, occasion) else {
      throw .unknown(.track(track.id), .statement)
    }
    return statement
  }

  private func isSeen(_ statement: Statement, _ occasion: Occasion) -> Bool {
    versions[statement.version].map { reads($0.marking, occasion.principal, at: occasion.at) }
      ?? false
  }

  /// One that goes on, for those who lead it.
  private func led(_ id: Track.ID, _ occasion: Occasion) throws(Refusal) -> Track {
    let track = try seen(id, occasion)
    try checkLeads(occasion)
    if track.closed != nil { throw .alreadyEnded(.track(id)) }
    return track
  }

  /// One that goes on, for those who speak for one of its sides.
  private func sided(
    _ id: Track.ID, _ side: Principal.Seat, _ occasion: Occasion
  ) throws(Refusal) -> Track {
    let track = try seen(id, occasion)
    guard occasion.principal.seat == side else { throw .notYours }
    if side == .alliance { try checkLeads(occasion) } else { try checkRole(.delegation, occasion) }
    if track.closed != nil { throw .alreadyEnded(.track(id)) }
    return track
  }

  private func check(new track: Track, _ occasion: Occasion) throws(Refusal) {
    if tracks[track.id] != nil { throw .alreadyExists(.track(track.id)) }
    try check(track.title, .title)
    let isNew =
      track.topics.isEmpty && track.positions.isEmpty && track.points.isEmpty
      && track.statements.isEmpty && track.closed == nil && track.opened == occasion.stamp
    guard isNew else { throw .notYours }
    try check(track.partners, track.marking, occasion)
  }

  private func check(
    _ partners: [Party.ID], _ marking: Marking, _ occasion: Occasion
  ) throws(Refusal) {
    guard !partners.isEmpty, partners.count <= Track.partnersMax,
      partners == Set(partners).sorted()
    else { throw .choiceMissing(.parties) }
    try check(marking, .marking, by: occasion.principal, at: occasion.at)
    for party in partners {
      try check(party, .parties)
      guard !isAlly(party, on: occasion.at.day) else { throw .choiceMissing(.parties) }
      // Whoever cannot know of a dialogue cannot talk in it.
      guard mayRead(party, marking, at: occasion.at) else { throw .hidden(from: party) }
    }
  }

  private func check(
    _ topic: Track.Topic, in track: Track, _ occasion: Occasion
  ) throws(Refusal) {
    guard topic.added == occasion.stamp else { throw .notYours }
    if track.topic(topic.id) != nil { throw .alreadyExists(.track(track.id)) }
    if let area = topic.area, terms[area] == nil { throw .unknown(.term(area), .areas) }
    try check(topic.title, .title)
    try check(topic.marking, .marking, by: occasion.principal, at: occasion.at)
    guard track.topics.count < Track.topicsMax else { throw .notNow }
  }

  private func check(topic id: Track.Topic.ID, in track: Track, _ occasion: Occasion)
    throws(Refusal)
  {
    guard let topic = track.topic(id), reads(topic.marking, occasion.principal, at: occasion.at)
    else { throw .unknown(.track(track.id), .topic) }
  }

  private func check(
    _ position: Track.Position, in track: Track, _ occasion: Occasion
  ) throws(Refusal) {
    guard position.said == occasion.stamp else { throw .notYours }
    try check(topic: position.topic, in: track, occasion)
    try check(text: position.text, .text, limit: 4000)
    guard (1...5).contains(position.weight) else { throw .choiceMissing(.weight) }
    try check(position.marking, .marking, by: occasion.principal, at: occasion.at)
    if track.positions.contains(where: { $0.id == position.id }) {
      throw .alreadyExists(.track(track.id))
    }
    guard track.positions.count < Track.entriesMax else { throw .notNow }
    let last = track.standing(on: position.topic).first { $0.side == position.side }
    let isSame =
      last?.text == position.text && last?.weight == position.weight
      && last?.marking == position.marking
    if isSame { throw .nothingChanged }
  }

  private func check(
    _ point: Track.Point, in track: Track, _ occasion: Occasion
  ) throws(Refusal) {
    guard point.noted == occasion.stamp, point.confirmed.isEmpty, point.retracted == nil else {
      throw .notYours
    }
    try check(topic: point.topic, in: track, occasion)
    try check(text: point.text, .text, limit: 2000)
    try check(point.marking, .marking, by: occasion.principal, at: occasion.at)
    if track.point(point.id) != nil { throw .alreadyExists(.track(track.id)) }
    guard track.points.count < Track.entriesMax else { throw .notNow }
  }

  private func check(
    _ statement: Statement, in track: Track, _ occasion: Occasion
  ) throws(Refusal) {
    guard statement.drafted == occasion.stamp, statement.standing == .drafted,
      statement.answers.isEmpty, statement.partners == track.partners
    else { throw .notYours }
    if track.statement(statement.id) != nil { throw .alreadyExists(.track(track.id)) }
    guard isSeen(statement, occasion), let version = versions[statement.version] else {
      throw .unknown(.version(statement.version), .version)
    }
    guard papers[version.paper]?.origin == .alliance else { throw .notYours }
    // Whoever cannot read it cannot accept it.
    for party in statement.partners where !mayRead(party, version.marking, at: occasion.at) {
      throw .hidden(from: party)
    }
    let codes = statement.interests.map(\.id)
    guard !codes.isEmpty, codes.count <= Statement.interestsMax, Set(codes).count == codes.count
    else { throw .choiceMissing(.interests) }
    for interest in statement.interests {
      try check(interest.text, .interests, limit: 1000)
      guard interest.points == Set(interest.points).sorted() else { throw .choiceMissing(.points) }
      for id in interest.points {
        let point = try seen(id, in: track, occasion)
        guard point.kind == .common else { throw .choiceMissing(.points) }
      }
    }
    guard track.statements.count < Track.entriesMax else { throw .notNow }
  }
}

/// Making what was decided so.
extension Alliance {
  mutating func apply(_ fact: DialogueFact) {
    switch fact {
    case .opened(let track): hold(track)
    case .amended(let id, let title, let partners, let marking):
      change(id) { track in
        track.title = title
        track.partners = partners
        track.marking = marking
      }
    case .topicAdded(let id, let topic): change(id) { $0.topics.append(topic) }
    case .said(let id, let position): change(id) { $0.positions.append(position) }
    case .noted(let id, let point): change(id) { $0.points.append(point) }
    case .confirmed(let id, let point, let word):
      change(id, point) { $0.confirmed.append(word) }
    case .retracted(let id, let point, let by): change(id, point) { $0.retracted = by }
    case .drawn(let id, let statement): change(id) { $0.statements.append(statement) }
    case .adopted(let id, let statement, let adoption):
      change(id, statement) { $0.adopted = adoption }
    case .answered(let id, let statement, let answer):
      change(id, statement) { $0.answers.append(answer) }
    case .withdrawn(let id, let statement, let by):
      change(id, statement) { $0.withdrawn = by }
    case .closed(let id, let close): change(id) { $0.closed = close }
    }
  }

  private mutating func change(_ id: Track.ID, _ body: (inout Track) -> Void) {
    guard var track = tracks[id] else { preconditionFailure("changed a dialogue unknown") }
    body(&track)
    hold(track)
  }

  private mutating func change(
    _ id: Track.ID, _ point: Track.Point.ID, _ body: (inout Track.Point) -> Void
  ) {
    change(id) { track in
      guard let place = track.points.firstIndex(where: { $0.id == point }) else { return }
      body(&track.points[place])
    }
  }

  private mutating func change(
    _ id: Track.ID, _ statement: Statement.ID, _ body: (inout Statement) -> Void
  ) {
    change(id) { track in
      guard let place = track.statements.firstIndex(where: { $0.id == statement }) else { return }
      body(&track.statements[place])
    }
  }

  /// Takes a dialogue in, new or changed.
  mutating func hold(_ track: Track) {
    if let old = tracks[track.id] { index.tracks.forget(old) }
    var track = track
    track.marking = held(track.marking)
    for place in track.topics.indices {
      track.topics[place].marking = held(track.topics[place].marking)
    }
    for place in track.positions.indices {
      track.positions[place].marking = held(track.positions[place].marking)
    }
    for place in track.points.indices {
      track.points[place].marking = held(track.points[place].marking)
    }
    tracks[track.id] = track
    index.tracks.learn(track)
  }
}
