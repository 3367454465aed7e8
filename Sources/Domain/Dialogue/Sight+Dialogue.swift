internal import HashTreeCollections

/// Dialogues, as far as they may be known of, and of what stands in them what may be read.
extension Sight {
  /// Whether the principal leads dialogues.
  public var leadsDialogues: Bool { judge.leads(principal) }

  /// A dialogue; nil when there is none to be known of. What of it may not be read is left out,
  /// and with a topic all that was said on it.
  public func track(_ id: Track.ID) -> Track? {
    guard let present = judge.tracks[id], let track = alliance.tracks[id],
      judge.isSeen(present, principal, at: now)
    else { return nil }
    return told(track)
  }

  private func told(_ track: Track) -> Track {
    var told = track
    told.topics.removeAll { !reads($0.marking) }
    let topics = Set(told.topics.map(\.id))
    told.positions.removeAll { !topics.contains($0.topic) || !reads($0.marking) }
    told.points.removeAll { !topics.contains($0.topic) || !reads($0.marking) }
    told.statements = track.statements.compactMap { shown($0, in: told) }
    return told
  }

  /// A statement without the points that may not be read; nil when its text may not be.
  private func shown(_ statement: Statement, in told: Track) -> Statement? {
    guard reads(judge.versions[statement.version]?.marking) else { return nil }
    var shown = statement
    for place in shown.interests.indices {
      shown.interests[place].points.removeAll { told.point($0) == nil }
    }
    return shown
  }

  /// The dialogues that may be known of, the latest first.
  public var tracks: some Sequence<Track> {
    alliance.index.tracks.opened.lazy.reversed().compactMap { track($0.track) }
  }

  /// Those with a partner, the latest first.
  public func tracks(with party: Party.ID) -> [Track] {
    alliance.index.tracks.tracks(with: party).reversed().compactMap { track($0.track) }
  }

  /// What was agreed with a partner: what its programmes may cite, the latest statement first.
  public func agreedStatements(with party: Party.ID) -> [(track: Track, statement: Statement)] {
    var found: [(track: Track, statement: Statement)] = []
    for track in tracks(with: party) {
      for statement in track.statements where statement.partners.contains(party) {
        if statement.standing == .agreed { found.append((track, statement)) }
      }
    }
    return found.sorted { left, right in
      let first = left.statement.adopted?.at.milliseconds ?? 0
      let second = right.statement.adopted?.at.milliseconds ?? 0
      return (first, left.statement.id) > (second, right.statement.id)
    }
  }

  /// Whether the principal speaks for one of a dialogue's sides.
  public func speaks(in track: Track) -> Bool {
    if judge.leads(principal) { return true }
    guard let party = principal.party, principal.roles.contains(.delegation) else { return false }
    return track.partners.contains(party) || judge.isAlly(party, on: now.day)
  }

  /// Whether the principal may say that a partner sees a point so, or accepts a statement.
  public func speaksForPartner(in track: Track) -> Bool {
    guard let party = principal.party, principal.roles.contains(.delegation) else { return false }
    return track.partners.contains(party)
  }

  /// A fact without what of it the principal may not read; nil when it may not know of it.
  func shown(_ fact: DialogueFact) -> DialogueFact? {
    guard let present = judge.tracks[fact.track], judge.isSeen(present, principal, at: now) else {
      return nil
    }
    let told = told(present)
    switch fact {
    case .opened(let track): return reads(track.marking) ? fact : nil
    case .amended(_, _, _, let marking): return reads(marking) ? fact : nil
    case .topicAdded(_, let topic): return reads(topic.marking) ? fact : nil
    case .said(_, let position):
      return told.positions.contains { $0.id == position.id } ? fact : nil
    case .noted(_, let point): return told.point(point.id) == nil ? nil : fact
    case .confirmed(_, let point, _), .retracted(_, let point, _):
      return told.point(point) == nil ? nil : fact
    case .drawn(let id, let statement):
      return shown(statement, in: told).map { .drawn(id, $0) }
    case .adopted(_, let id, _), .answered(_, let id, _), .withdrawn(_, let id, _):
      return told.statement(id) == nil ? nil : fact
    case .closed: return fact
    }
  }
}

extension Track {
  var details: [Detail] {
    [
      Detail(.code, .text(id.description)), Detail(.title, .phrase(title)),
      Detail(.parties, .subjects(partners.map(Subject.party))),
      Detail(.topic, .text(topics.map(\.title.english).joined(separator: "; "))),
      Detail(.positions, .number(positions.count)), Detail(.points, .number(points.count)),
      Detail(.statement, .number(statements.count)),
      Detail(.reason, closed.map { .text($0.reason) }),
    ]
  }
}
