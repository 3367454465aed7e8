internal import HashTreeCollections
internal import Labels

/// Notes and papers, as far as their labels let the principal read.
extension Sight {
  /// A note; nil when there is none to be seen.
  public func note(_ id: Note.ID) -> Note? {
    guard let note = alliance.notes[id], reads(judge.notes[id]?.marking) else { return nil }
    return note
  }

  /// The notes on a record, the latest first.
  public func notes(on subject: Subject) -> [Note] {
    alliance.index.labelled.notes(on: subject).compactMap(note)
      .sorted { ($0.at, $0.id) > ($1.at, $1.id) }
  }

  /// A version; nil when there is none to be seen. What it takes from is told as far as that may
  /// be read too: a reference alone says that there is something.
  public func version(_ id: Version.ID) -> Version? {
    guard let version = alliance.versions[id], reads(judge.versions[id]?.marking) else {
      return nil
    }
    return told(version)
  }

  func told(_ version: Version) -> Version {
    var version = version
    version.derivedFrom = version.derivedFrom.filter { reads(judge.versions[$0]?.marking) }
    return version
  }

  /// A paper; nil when no version of it is to be seen.
  public func paper(_ id: Paper.ID) -> Paper? {
    versions(of: id).isEmpty ? nil : alliance.papers[id]
  }

  /// The versions of a paper that are to be seen, the oldest first.
  public func versions(of paper: Paper.ID) -> [Version] {
    alliance.index.labelled.versions(of: paper).compactMap(version)
      .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }

  /// All papers of which a version is to be seen, with the latest such version, latest first.
  public var papers: [(paper: Paper, latest: Version)] {
    let found = alliance.papers.values.compactMap { paper in
      versions(of: paper.id).last.map { (paper: paper, latest: $0) }
    }
    return found.sorted { ($0.latest.at, $0.latest.id) > ($1.latest.at, $1.latest.id) }
  }

  /// The papers about a record, with the latest version to be seen, latest first.
  public func papers(about subject: Subject) -> [(paper: Paper, latest: Version)] {
    let found = alliance.index.labelled.papers(about: subject).compactMap { id in
      alliance.papers[id].flatMap { paper in
        versions(of: id).last.map { (paper: paper, latest: $0) }
      }
    }
    return found.sorted { ($0.latest.at, $0.latest.id) > ($1.latest.at, $1.latest.id) }
  }

  /// Who has read a version and when first: for its originators and security officers.
  public func readings(of id: Version.ID) -> [ReadReceipt] {
    guard version(id) != nil, isOriginator(of: .version(id)) || isSecurityOfficer else {
      return []
    }
    return (alliance.readings[id] ?? []).sorted { ($0.at, $0.by) < ($1.at, $1.by) }
  }

  /// Whether the principal has read a version before.
  public func hasRead(_ id: Version.ID) -> Bool {
    alliance.readings[id]?.contains { $0.by == principal.id } ?? false
  }

  /// Whether the principal may revise and relabel an item.
  public func isOriginator(of item: Item) -> Bool {
    judge.isOriginator(principal, of: item)
  }

  /// Whether the principal may make what bears labels.
  public var mayWrite: Bool { principal.mayWrite }

  /// Whether the principal settles challenges and answers who could read what.
  public var isSecurityOfficer: Bool { principal.roles.contains(.securityOfficer) }

  /// The label of an item that is to be seen.
  public func marking(of item: Item) -> Marking? {
    switch item {
    case .note(let id): note(id)?.marking
    case .version(let id): version(id)?.marking
    case .activity(let id): activity(id)?.marking
    case .iteration(let id): iteration(id)?.marking
    case .critique(let id): critique(id)?.marking
    case .position(let id): position(id)?.marking
    }
  }
}

/// Reviews, challenges and widenings.
extension Sight {
  /// A challenge that is the principal's to know.
  public func challenge(_ id: Challenge.ID) -> Challenge? {
    guard let challenge = alliance.challenges[id], marking(of: challenge.item) != nil,
      judge.isParty(principal, to: challenge)
    else { return nil }
    return challenge
  }

  /// The challenges of an item that are the principal's to know, the oldest first.
  public func challenges(of item: Item) -> [Challenge] {
    alliance.index.labelled.challenges(of: item).compactMap(challenge)
      .sorted { ($0.made.at, $0.id) < ($1.made.at, $1.id) }
  }

  /// All challenges that are the principal's to know, by the day on which their next step is due.
  public var challenges: [Challenge] {
    let reviews = alliance.index.reviews
    // Officers know of every one; others of their own and of those about what is theirs.
    var known = Set(reviews.challenges(by: principal.id))
    for desk in desks { known.formUnion(reviews.challenges(from: desk)) }
    if isSecurityOfficer { known.formUnion(alliance.challenges.keys) }
    return known.compactMap(challenge)
      .sorted { ($0.due ?? .latest, $0.id) < ($1.due ?? .latest, $1.id) }
  }

  /// A wider label that waits for a second person of the principal's own seat.
  public func widening(_ id: Widening.ID) -> Widening? {
    guard let widening = alliance.widenings[id], marking(of: widening.item) != nil,
      isOriginator(of: widening.item)
    else { return nil }
    return widening
  }

  /// The wider labels that wait for an item.
  public func widenings(of item: Item) -> [Widening] {
    alliance.index.labelled.widenings(of: item).compactMap(widening)
      .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }

  /// All wider labels that wait for the principal's seat, the oldest first.
  public var widenings: [Widening] {
    desks.flatMap(alliance.index.reviews.widenings(from:)).compactMap(widening)
      .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }

  /// The principal's own items whose labels were to be looked at by now, the longest due first;
  /// not those of runs that are over.
  public var reviewsDue: [(item: Item, due: Day)] {
    let noted = desks.flatMap { alliance.index.reviews.due(from: $0, through: now.day) }
    let found = Set(noted.map(\.item)).compactMap { item -> (item: Item, due: Day)? in
      guard isOriginator(of: item), !isOver(item),
        let due = marking(of: item)?.label.reviewDue?.day, due <= now.day
      else { return nil }
      return (item, due)
    }
    return found.sorted { ($0.due, $0.item) < ($1.due, $1.item) }
  }

  private func isOver(_ item: Item) -> Bool {
    guard case .iteration(let id) = item else { return false }
    return alliance.iterations[id].map { $0.schedule.last < now.day } ?? false
  }

  private var desks: [ReviewIndex.Origin] { judge.desks(of: principal) }
}

/// People, for those who look after them.
extension Sight {
  /// Whether the principal may see everyone's posts and clearances.
  public var seesPeople: Bool {
    principal.roles.contains(.administrator) || isSecurityOfficer
  }

  /// A person; nil when there is none to be seen: one always sees oneself.
  public func person(_ id: Person.ID) -> Person? {
    seesPeople || id == principal.id ? alliance.people[id] : nil
  }

  /// All people, by code; none for those who do not look after them.
  public var people: [Person] {
    seesPeople ? alliance.people.values.sorted { $0.id < $1.id } : []
  }

  /// The policies that the office works by, by name. They are open: a reader must be able to
  /// learn what a marking means.
  public var policies: [Adoption] { alliance.policies }
}
