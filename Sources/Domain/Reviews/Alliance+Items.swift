internal import HashTreeCollections
internal import Labels

/// What bears labels under review: where it comes from, who knows of it, what it bears.
extension Alliance {
  /// The label that an item bears.
  func marking(of item: Item) -> Marking? {
    switch item {
    case .note(let id): notes[id]?.marking
    case .version(let id): versions[id]?.marking
    case .activity(let id): activities[id]?.marking
    case .iteration(let id): iterations[id]?.marking
    case .critique(let id): critique(id)?.marking
    case .position(let id): position(id)?.marking
    }
  }

  /// The seat that an item comes from: of what a provider offers, the provider's.
  func origin(of item: Item) -> Principal.Seat? {
    switch item {
    case .note(let id): notes[id]?.origin
    case .version(let id): versions[id].flatMap { papers[$0.paper]?.origin }
    case .activity, .iteration: provider(of: item)?.seat
    case .critique(let id): critique(id).map { .party($0.party) }
    case .position(let id): position(id).map { .party($0.party) }
    }
  }

  /// Whether an item's label is a principal's to change: who sits in its seat and works there; of
  /// what a provider offers, who acts for the provider.
  func isOriginator(_ principal: Principal, of item: Item) -> Bool {
    switch item {
    case .note, .version, .critique, .position:
      principal.mayWrite && origin(of: item) == principal.seat
    case .activity, .iteration: provider(of: item).map { acts(principal, for: $0.id) } ?? false
    }
  }

  /// Whether a principal may know of an item: by its own label and by all that stands above it.
  func isSeen(_ item: Item, _ principal: Principal, at moment: Instant) -> Bool {
    switch item {
    case .note, .version:
      marking(of: item).map { reads($0, principal, at: moment) } ?? false
    case .activity(let id): activities[id].map { sees($0, principal, at: moment) } ?? false
    case .iteration(let id): iterations[id].map { sees($0, principal, at: moment) } ?? false
    case .critique(let id):
      critique(id).map { critique in
        isSeen(.iteration(critique.iteration), principal, at: moment)
          && reads(critique.marking, principal, at: moment)
      } ?? false
    case .position(let id):
      position(id).map { position in
        isSeen(draftOf: id, principal, at: moment)
          && reads(position.marking, principal, at: moment)
      } ?? false
    }
  }

  /// The label of an item at a moment; nil when it was not on record then.
  ///
  /// Former labels are known of papers' versions alone; of an activity not even when it came.
  func marking(of item: Item, at moment: Instant) -> Marking? {
    switch item {
    case .note(let id): notes[id].flatMap { $0.at <= moment ? $0.marking : nil }
    case .version(let id): versions[id]?.marking(at: moment)
    case .activity(let id): activities[id]?.marking
    case .iteration(let id): iterations[id].flatMap { $0.proposed.at <= moment ? $0.marking : nil }
    case .critique(let id): critique(id).flatMap { $0.written.at <= moment ? $0.marking : nil }
    case .position(let id): position(id).flatMap { $0.said.at <= moment ? $0.marking : nil }
    }
  }

  func critique(_ id: Critique.ID) -> Critique? {
    index.nominations.iteration(of: id).flatMap { rosters[$0]?.critiques.first { $0.id == id } }
  }

  /// Whoever offers an activity or a run of one.
  func provider(of item: Item) -> Provider? {
    let offered: Activity.ID? =
      switch item {
      case .activity(let id): id
      case .iteration(let id): iterations[id]?.activity
      case .note, .version, .critique, .position: nil
      }
    return offered.flatMap { activities[$0] }.flatMap { providers[$0.provider] }
  }

  /// Gives an item another label, and what is arranged by labels with it.
  mutating func hold(_ marking: Marking, of item: Item) {
    let marking = held(marking)
    switch item {
    case .note(let id): notes[id]?.marking = marking
    case .version(let id):
      guard var version = versions[id] else { return }
      index.labelled.forget(version, under: version.marking.label)
      version.marking = marking
      versions[id] = version
      index.labelled.learn(version, under: marking.label)
    case .activity(let id):
      guard var activity = activities[id] else { return }
      activity.marking = marking
      hold(activity)
    case .iteration(let id):
      guard var run = iterations[id] else { return }
      run.marking = marking
      hold(run)
    case .critique(let id):
      guard let at = index.nominations.iteration(of: id),
        let place = rosters[at]?.critiques.firstIndex(where: { $0.id == id })
      else { return }
      rosters[at]?.critiques[place].marking = marking
    case .position(let id): hold(marking, ofPosition: id)
    }
  }
}
