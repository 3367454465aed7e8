internal import HashTreeCollections
internal import Labels

/// What waits about labels, by whom it waits for: who looks at the own desk walks nobody else's.
struct ReviewIndex: Sendable {
  /// Where an item comes from, in what never changes: a provider may come to sit elsewhere.
  enum Origin: Hashable, Sendable {
    case seat(Principal.Seat)
    case provider(Provider.ID)
  }

  /// That an item's label is to be looked at on a day.
  struct Due: Comparable, Hashable, Sendable {
    var day: Day
    var item: Item

    static func < (left: Due, right: Due) -> Bool {
      left.day != right.day ? left.day < right.day : left.item < right.item
    }
  }

  private struct Place: Hashable, Sendable {
    var origin: Origin
    var days: [Day]
  }

  private var places = TreeDictionary<Item, Place>()
  private var dueFrom = TreeDictionary<Origin, SortedTree<Due>>()
  private var dues = SortedTree<Due>()
  private var challengesBy = TreeDictionary<Principal.ID, [Challenge.ID]>()
  private var challengesFrom = TreeDictionary<Origin, [Challenge.ID]>()
  private var wideningsFrom = TreeDictionary<Origin, [Widening.ID]>()

  /// What of an origin was to be looked at by a day, the earliest first.
  func due(from origin: Origin, through day: Day) -> [Due] {
    dueFrom[origin].map { $0.all(through: day) } ?? []
  }

  /// What is to be looked at after a day and by another, the earliest first.
  func due(after start: Day, through end: Day) -> [Due] {
    dues.all(after: start, through: end)
  }

  func challenges(by principal: Principal.ID) -> [Challenge.ID] { challengesBy[principal] ?? [] }
  func challenges(from origin: Origin) -> [Challenge.ID] { challengesFrom[origin] ?? [] }
  func widenings(from origin: Origin) -> [Widening.ID] { wideningsFrom[origin] ?? [] }

  /// An item's label is to be looked at on these days and on no others.
  mutating func set(_ item: Item, of origin: Origin?, due days: [Day]) {
    let place = origin.flatMap { days.isEmpty ? nil : Place(origin: $0, days: days) }
    guard places[item] != place else { return }
    if let old = places[item] {
      for day in old.days {
        dueFrom[old.origin]?.remove(Due(day: day, item: item))
        dues.remove(Due(day: day, item: item))
      }
    }
    places[item] = place
    guard let place else { return }
    for day in place.days {
      dueFrom[place.origin, default: SortedTree()].insert(Due(day: day, item: item))
      dues.insert(Due(day: day, item: item))
    }
  }

  mutating func learn(_ challenge: Challenge, of origin: Origin?) {
    challengesBy[challenge.made.by, default: []].append(challenge.id)
    if let origin { challengesFrom[origin, default: []].append(challenge.id) }
  }

  mutating func learn(_ widening: Widening, of origin: Origin?) {
    if let origin { wideningsFrom[origin, default: []].append(widening.id) }
  }

  mutating func forget(_ widening: Widening, of origin: Origin?) {
    if let origin { wideningsFrom[origin]?.removeAll { $0 == widening.id } }
  }
}

extension SortedTree<ReviewIndex.Due> {
  fileprivate func all(after start: Day? = nil, through end: Day) -> [Element] {
    var found: [Element] = []
    visit(past: { due in start.map { due.day <= $0 } ?? false }) { due in
      guard due.day <= end else { return false }
      found.append(due)
      return true
    }
    return found
  }
}

extension Alliance {
  /// Where an item comes from; nil when there is no such item.
  func desk(of item: Item) -> ReviewIndex.Origin? {
    switch item {
    case .note, .version, .critique, .position: origin(of: item).map(ReviewIndex.Origin.seat)
    case .activity(let id): activities[id].map { .provider($0.provider) }
    case .iteration(let id):
      iterations[id].flatMap { activities[$0.activity] }.map { .provider($0.provider) }
    }
  }

  /// The origins whose labels are a principal's to look after.
  func desks(of principal: Principal) -> [ReviewIndex.Origin] {
    guard principal.mayWrite else { return [] }
    let offered = index.menu.providersInOrder.filter { acts(principal, for: $0) }
    return [.seat(principal.seat)] + offered.map(ReviewIndex.Origin.provider)
  }

  /// Notes when an item's label is to be looked at, as it stands now.
  ///
  /// What is over is not looked at any more: a run's label is due only while the run is to come.
  mutating func noteReview(of item: Item) {
    var days = marking(of: item).map { $0.label.reviewDays } ?? []
    if case .iteration(let id) = item, let run = iterations[id] {
      days.removeAll { run.schedule.last < $0 }
    }
    index.reviews.set(item, of: desk(of: item), due: days)
  }
}

extension Label {
  /// The days on which it, or one that is to succeed it, is to be looked at.
  fileprivate var reviewDays: [Day] {
    var days: [Day] = []
    var next: Label? = self
    while let label = next {
      if let due = label.reviewDue?.day, !days.contains(due) { days.append(due) }
      next = label.succession?.label
    }
    return days
  }
}
