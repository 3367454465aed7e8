internal import HashTreeCollections
internal import Labels

/// Activities and iterations, arranged for the menu.
///
/// A year is the unit: what one year's page costs does not depend on how many years there are.
/// Within it every facet's value is a set of bits, and so is each label's and each rule's: what a
/// reader may read is put together from the labels that it may read, and counted from that alone.
struct MenuIndex: Sendable {
  var years = TreeDictionary<Int, MenuYear>()
  var words = WordIndex()
  var rules = RuleBook()
  private(set) var providersInOrder: [Provider.ID] = []
  private var activitiesByProvider = TreeDictionary<Provider.ID, [Activity.ID]>()
  private var iterationsByActivity = TreeDictionary<Activity.ID, [Iteration.ID]>()

  /// By code.
  func activities(of provider: Provider.ID) -> [Activity.ID] {
    activitiesByProvider[provider] ?? []
  }
  /// By code.
  func iterations(of activity: Activity.ID) -> [Iteration.ID] {
    iterationsByActivity[activity] ?? []
  }

  mutating func learn(_ provider: Provider) { providersInOrder.insertSorted(provider.id) }

  mutating func learn(_ activity: Activity) {
    activitiesByProvider[activity.provider, default: []].insertSorted(activity.id)
    words.learn(activity.texts, .activity(activity.id))
    _ = rules.handle(of: activity.eligibility)
  }

  mutating func forget(_ activity: Activity) {
    activitiesByProvider[activity.provider]?.removeSorted(activity.id)
    words.forget(activity.texts, .activity(activity.id))
  }

  mutating func learn(_ iteration: Iteration, of activity: Activity, _ seats: MenuYear.Seats) {
    iterationsByActivity[activity.id, default: []].insertSorted(iteration.id)
    let rule = rules.handle(of: activity.eligibility)
    for year in iteration.schedule.years {
      let line = MenuYear.Line(iteration, of: activity, rule: rule, in: year)
      years[year, default: MenuYear()].learn(line, seats)
    }
  }

  mutating func forget(_ iteration: Iteration) {
    iterationsByActivity[iteration.activity]?.removeSorted(iteration.id)
    for year in iteration.schedule.years { years[year]?.forget(iteration.id) }
  }

  mutating func mark(_ iteration: Iteration, _ seats: MenuYear.Seats) {
    for year in iteration.schedule.years { years[year]?.mark(iteration.id, seats) }
  }
}

/// Every rule of eligibility in use, numbered in order of first use.
struct RuleBook: Sendable {
  private var numbers: [Eligibility: Int] = [:]
  private(set) var rules: [Eligibility] = []

  mutating func handle(of rule: Eligibility) -> Int {
    if let number = numbers[rule] { return number }
    numbers[rule] = rules.count
    rules.append(rule)
    return rules.count - 1
  }
}

/// What runs in one year.
struct MenuYear: Sendable {
  /// What all who may read an iteration are told of its seats.
  struct Seats: Hashable, Sendable {
    /// Whether seats were free when its roster last changed.
    var isFree: Bool
    /// Whether the clock alone may have changed that since.
    var isClocked: Bool
  }

  /// An iteration as the year keeps it.
  struct Line: Sendable {
    var id: Iteration.ID
    var activity: Activity.ID
    var first: Day
    var last: Day
    var facets: [Facet]
    var keys: [Key]
    /// The days on which its label and its activity's were made.
    var made: [Key: Day]

    init(_ iteration: Iteration, of activity: Activity, rule: Int, in year: Int) {
      id = iteration.id
      self.activity = activity.id
      first = iteration.schedule.first
      last = iteration.schedule.last
      facets = activity.facets + iteration.facets(in: year)
      keys = [.rule(rule), .activity(activity.id), .offeredBy(activity.provider)]
      // What bears no number is decided each time; only succession lacks one once held.
      let labels = [iteration.marking.key(.iteration), activity.marking.key(.activity)]
      keys += labels
      made = [
        labels[0]: iteration.marking.label.created.day,
        labels[1]: activity.marking.label.created.day,
      ]
      if iteration.wasPublished { keys.append(.published) }
      if let approval = iteration.approval {
        if !approval.isGeneral { keys.append(.restricted) }
        keys += approval.parties.map { approval.isGeneral ? .closedTo($0) : .openTo($0) }
      }
    }
  }

  /// What else divides the year's lines: who may read them and for whom they are.
  enum Key: Hashable, Sendable {
    enum Bearer: Sendable { case iteration, activity }
    case label(Bearer, Int)
    /// Decided by the moment as well: asked one by one.
    case unsettled(Bearer)
    case rule(Int)
    case activity(Activity.ID)
    case offeredBy(Provider.ID)
    case published
    case restricted
    case openTo(Party.ID)
    case closedTo(Party.ID)
    /// The clock alone may change whether seats are free: asked one by one.
    case clocked
  }

  /// The iteration of each slot; nil where one was taken out.
  private(set) var slots: [Line?] = []
  private var slotOf = TreeDictionary<Iteration.ID, Int>()
  /// Slots by first day and code.
  private(set) var order: [Int] = []
  private(set) var facets: [Facet: Bits] = [:]
  private(set) var keys: [Key: Bits] = [:]
  /// When the labels of each content were made, by day; lines taken out still stand here.
  private var made: [Key: [Making]] = [:]

  /// A line and the day on which its label, or its activity's, was made.
  struct Making: Sendable {
    var day: Day
    var slot: Int
  }

  var all: Bits {
    var bits = Bits()
    for slot in order { bits.insert(slot) }
    return bits
  }

  func bits(_ key: Key) -> Bits { keys[key] ?? Bits() }

  /// When the labels of a content were made, by day: whoever may read one may read all those that
  /// were made while its releases were the same. Only lines that ``bits(_:)`` holds count.
  func makings(of key: Key) -> [Making] { made[key] ?? [] }

  mutating func learn(_ line: Line, _ seats: Seats) {
    let slot = slots.count
    slots.append(line)
    slotOf[line.id] = slot
    let place = order.place { other in
      guard let known = slots[other] else { return false }
      return (known.first, known.id) < (line.first, line.id)
    }
    order.insert(slot, at: place)
    for (key, day) in line.made {
      let place = made[key]?.place { $0.day <= day } ?? 0
      made[key, default: []].insert(Making(day: day, slot: slot), at: place)
    }
    for facet in line.facets { facets[facet, default: Bits()].insert(slot) }
    for key in line.keys { keys[key, default: Bits()].insert(slot) }
    mark(line.id, seats)
  }

  mutating func forget(_ id: Iteration.ID) {
    guard let slot = slotOf[id], let line = slots[slot] else { return }
    for facet in line.facets { facets[facet]?.remove(slot) }
    for key in line.keys { keys[key]?.remove(slot) }
    facets[.free]?.remove(slot)
    keys[.clocked]?.remove(slot)
    order.removeAll { $0 == slot }
    slots[slot] = nil
    slotOf[id] = nil
    if slots.count > 64, slots.count > order.count * 2 { pack() }
  }

  mutating func mark(_ id: Iteration.ID, _ seats: Seats) {
    guard let slot = slotOf[id], seats != self.seats(in: slot) else { return }
    if seats.isFree {
      facets[.free, default: Bits()].insert(slot)
    } else {
      facets[.free]?.remove(slot)
    }
    if seats.isClocked {
      keys[.clocked, default: Bits()].insert(slot)
    } else {
      keys[.clocked]?.remove(slot)
    }
  }

  private func seats(in slot: Int) -> Seats {
    Seats(
      isFree: facets[.free]?.contains(slot) ?? false,
      isClocked: keys[.clocked]?.contains(slot) ?? false)
  }

  /// Lays the lines out anew without the gaps that were left by those taken out.
  private mutating func pack() {
    let kept = order.compactMap { slot in slots[slot].map { ($0, seats(in: slot)) } }
    self = MenuYear()
    for (line, seats) in kept { learn(line, seats) }
  }
}

extension Marking {
  fileprivate func key(_ bearer: MenuYear.Key.Bearer) -> MenuYear.Key {
    guard let handle, label.succession == nil else { return .unsettled(bearer) }
    return .label(bearer, handle.number)
  }
}

extension Iteration.Schedule {
  /// The years in which any of its days lies.
  var years: ClosedRange<Int> { first.year...last.year }

  /// The months of a year, 1 to 12, in which any of its days lies.
  func months(in year: Int) -> ClosedRange<Int> {
    let from = first.year < year ? 1 : first.parts.month
    let to = last.year > year ? 12 : last.parts.month
    return from...max(from, to)
  }
}

extension Activity {
  fileprivate var facets: [Facet] {
    [.provider(provider), .kind(offer.kind), .delivery(offer.delivery)]
      + [.cost(Facet.CostBand(costs.total))]
      + offer.areas.map(Facet.area) + offer.languages.map(Facet.language)
      + offer.serves.map(Facet.serves)
      + [offer.proficiency.map(Facet.proficiency)].compactMap(\.self)
      + [offer.certification.map(Facet.certification)].compactMap(\.self)
  }

  fileprivate var texts: [String] {
    [id.text, offer.title.english, offer.title.french ?? "", offer.text.english]
      + [offer.text.french ?? ""] + offer.objectives
  }
}

extension Iteration {
  fileprivate func facets(in year: Int) -> [Facet] {
    schedule.months(in: year).map(Facet.month) + [.stage(step)]
      + [place.country.map(Facet.country)].compactMap(\.self)
  }
}
