internal import HashTreeCollections

/// What someone asks of the menu.
public struct MenuQuery: Hashable, Sendable {
  /// For whom activities must be.
  public enum Openness: UInt8, Hashable, Sendable, CaseIterable {
    /// For whomever they are.
    case any = 1
    /// Those that the party may come to.
    case open = 2
    /// Those that it may not come to.
    case closed = 3
  }

  /// The calendar year; whatever runs on one of its days.
  public var year: Int
  /// Beginnings of words that title, text or code must hold.
  public var text: String
  /// The facets chosen: within a group any of them must hold, across groups all.
  public var facets: Set<Facet>
  /// For whom activities must be.
  public var openness: Openness
  /// The day before which what has ended is left out; nil to leave nothing out.
  public var from: Day?
  /// The party that openness is asked for; nil for the principal's own.
  public var party: Party.ID?

  /// All that runs in a year.
  public init(year: Int) {
    self.year = year
    text = ""
    facets = []
    openness = .any
  }
}

/// What the menu answers: which iterations, and how many there would be with each other choice.
public struct MenuAnswer: Sendable {
  /// How many iterations fit.
  public var count: Int
  /// The iterations of the part asked for, by first day.
  public var rows: [Iteration.ID]
  /// Every facet that something readable holds, with how many would fit were it chosen in its
  /// group; in the groups' and the facets' order.
  public var facets: [(facet: Facet, count: Int)]
  /// How many fit that the party may come to; nil when there is no party to ask for.
  public var countOpen: Int?
}

/// The menu: counted from what the principal may read and from nothing else.
extension Sight {
  /// The nearest year before another in which something is to be seen; nearer ones are asked
  /// first, so that it costs nothing how many years there are.
  public func menuYear(before year: Int) -> Int? {
    alliance.index.menu.years.keys.filter { $0 < year }.sorted(by: >).first(where: isOnMenu)
  }

  /// The nearest year after another in which something is to be seen.
  public func menuYear(after year: Int) -> Int? {
    alliance.index.menu.years.keys.filter { $0 > year }.sorted().first(where: isOnMenu)
  }

  /// Whether something of a year is to be seen: mostly its first lines tell.
  public func isOnMenu(_ year: Int) -> Bool {
    guard let year = alliance.index.menu.years[year] else { return false }
    let first = year.order.prefix(8).contains { slot in
      year.slots[slot].map { iteration($0.id) != nil } ?? false
    }
    return first || !readable(in: year).isEmpty
  }

  /// The years in which something is to be seen, ascending.
  public var menuYears: [Int] { alliance.index.menu.years.keys.filter(isOnMenu).sorted() }

  /// A part of a year's menu with the counts of every facet; the rows are those that run on some
  /// days alone, where such are named.
  public func menu(
    _ query: MenuQuery, within days: ClosedRange<Day>? = nil, from start: Int = 0, limit: Int = 50
  ) -> MenuAnswer {
    // A year of which nothing is known and one of which nothing may be read are answered alike.
    let year = alliance.index.menu.years[query.year] ?? MenuYear()
    var base = readable(in: year)
    if let found = matches(query.text, in: year) { base.formIntersection(found) }
    if let from = query.from {
      for slot in year.order where year.slots[slot].map({ $0.last < from }) ?? false {
        base.remove(slot)
      }
    }
    let open = (query.party ?? principal.party).map { lines(openTo: $0, in: year) }
    let narrowed = Narrowing(base, query, open, in: facets(of: year, within: base))
    let rows = year.order.lazy.filter(narrowed.all.contains).filter { slot in
      guard let days, let line = year.slots[slot] else { return true }
      return line.first <= days.upperBound && line.last >= days.lowerBound
    }.dropFirst(max(0, start)).prefix(max(0, limit))
    return MenuAnswer(
      count: narrowed.all.count, rows: rows.compactMap { year.slots[$0]?.id },
      facets: narrowed.counts, countOpen: narrowed.countOpen)
  }

  /// Everything of the year that fits, by first day.
  public func iterations(_ query: MenuQuery) -> [Iteration] {
    menu(query, limit: .max).rows.compactMap(iteration)
  }

  /// The year's lines that the principal may read: those whose labels it may, unless they are not
  /// yet on the menu and none of its business.
  private func readable(in year: MenuYear) -> Bits {
    var all = Bits()
    if !isOfThePresent {
      // The past is read by the labels of the present, which its own sets know nothing of.
      for slot in year.order {
        if let line = year.slots[slot], iteration(line.id) != nil { all.insert(slot) }
      }
      return all
    }
    all = labelled(.iteration, in: year) { alliance.iterations[$0.id]?.marking }
    all.formIntersection(
      labelled(.activity, in: year) { alliance.activities[$0.activity]?.marking })
    guard principal.seat != .alliance else { return all }
    var known = year.bits(.published)
    if principal.seat != .none {
      for provider in alliance.index.menu.providersInOrder
      where alliance.sits(principal, close: provider) {
        known.formUnion(year.bits(.offeredBy(provider)))
      }
    }
    all.formIntersection(known)
    return all
  }

  /// The lines whose label lets the principal read: asked once for each content of a label and
  /// each span of days in which the principal's releases were the same.
  private func labelled(
    _ bearer: MenuYear.Key.Bearer, in year: MenuYear, _ marking: (MenuYear.Line) -> Marking?
  ) -> Bits {
    var all = Bits()
    for (key, bits) in year.keys {
      switch key {
      case .label(bearer, _): all.formUnion(readable(of: key, bits, in: year, marking))
      // What the moment decides: asked one by one.
      case .unsettled(bearer):
        for slot in bits.numbers where reads(year.slots[slot].flatMap(marking)) {
          all.insert(slot)
        }
      default: continue
      }
    }
    return all
  }

  private func readable(
    of key: MenuYear.Key, _ bits: Bits, in year: MenuYear,
    _ marking: (MenuYear.Line) -> Marking?
  ) -> Bits {
    var found = Bits()
    var span: (days: Range<Day>, isReadable: Bool)?
    for making in year.makings(of: key) where bits.contains(making.slot) {
      if span.map({ !$0.days.contains(making.day) }) ?? true {
        let isReadable = reads(year.slots[making.slot].flatMap(marking))
        span = (daysOfOneRelease(around: making.day), isReadable)
      }
      if span?.isReadable ?? false { found.insert(making.slot) }
    }
    return found
  }

  /// The lines whose activity holds every word; nil when nothing is asked.
  private func matches(_ text: String, in year: MenuYear) -> Bits? {
    let words = Array(Set(Folding.words(String(text.prefix(200)))).sorted().prefix(12))
    guard let first = words.first else { return nil }
    var found = Set(alliance.index.menu.words.subjects(beginning: first).keys)
    for word in words.dropFirst() {
      found.formIntersection(alliance.index.menu.words.subjects(beginning: word).keys)
    }
    var bits = Bits()
    for case .activity(let id) in found { bits.formUnion(year.bits(.activity(id))) }
    return bits
  }

  /// The year's facets; which seats are free is asked of the clock where it may have changed that.
  private func facets(of year: MenuYear, within base: Bits) -> [Facet: Bits] {
    var clocked = year.bits(.clocked)
    clocked.formIntersection(base)
    guard isOfThePresent, !clocked.isEmpty else { return year.facets }
    var facets = year.facets
    var free = facets[.free] ?? Bits()
    for slot in clocked.numbers {
      guard let id = year.slots[slot]?.id, let run = alliance.iterations[id] else { continue }
      if alliance.isFree(run, by: now) { free.insert(slot) } else { free.remove(slot) }
    }
    facets[.free] = free
    return facets
  }

  /// The lines that a party may come to, by rule and by approval: as of the day and, as known by
  /// then, on the first day of each.
  private func lines(openTo party: Party.ID, in year: MenuYear) -> Bits {
    var open = lines(admitting: party, on: day, in: year)
    let last = year.order.last.flatMap { year.slots[$0]?.first } ?? day
    let turns = alliance.admissions.turningDays(
      of: party, after: day, through: last, in: alliance)
    for (place, turn) in turns.enumerated() {
      let next = place + 1 < turns.count ? turns[place + 1] : nil
      let admitted = lines(admitting: party, on: turn, in: year)
      for slot in year.order where open.contains(slot) && !admitted.contains(slot) {
        guard let first = year.slots[slot]?.first else { continue }
        if turn <= first, next.map({ first < $0 }) ?? true { open.remove(slot) }
      }
    }
    var restricted = year.bits(.restricted)
    restricted.subtract(year.bits(.openTo(party)))
    open.subtract(restricted)
    open.subtract(year.bits(.closedTo(party)))
    return open
  }

  private func lines(admitting party: Party.ID, on day: Day, in year: MenuYear) -> Bits {
    var open = Bits()
    let admitted = alliance.admissions.admitted(party, on: day, in: alliance)
    for (rule, isIn) in admitted.enumerated() where isIn {
      open.formUnion(year.bits(.rule(rule)))
    }
    return open
  }
}

/// Lines narrowed by what was chosen in each group, so that each group can be counted as if
/// nothing were chosen in it.
private struct Narrowing {
  private let base: Bits
  private let facets: [Facet: Bits]
  private let chosen: [(group: Facet.Group, bits: Bits)]
  let all: Bits
  let countOpen: Int?

  init(_ base: Bits, _ query: MenuQuery, _ open: Bits?, in facets: [Facet: Bits]) {
    var base = base
    self.facets = facets
    chosen = Dictionary(grouping: query.facets, by: \.group).map { group, values in
      (group, values.reduce(into: Bits()) { $0.formUnion(facets[$1] ?? Bits()) })
    }
    var before = base
    for (_, bits) in chosen { before.formIntersection(bits) }
    countOpen = open.map(before.countShared)
    switch query.openness {
    case .any: break
    case .open: base.formIntersection(open ?? Bits())
    case .closed: if let open { base.subtract(open) } else { base = Bits() }
    }
    self.base = base
    var all = base
    for (_, bits) in chosen { all.formIntersection(bits) }
    self.all = all
  }

  var counts: [(facet: Facet, count: Int)] {
    var within: [Facet.Group: Bits] = [:]
    for (group, _) in chosen {
      var bits = base
      for (other, narrowed) in chosen where other != group { bits.formIntersection(narrowed) }
      within[group] = bits
    }
    let found = facets.compactMap { facet, bits -> (facet: Facet, count: Int)? in
      // A value that nothing readable holds is not named at all.
      guard base.countShared(with: bits) > 0 else { return nil }
      return (facet, bits.countShared(with: within[facet.group] ?? all))
    }
    return found.map { (key: ($0.facet.group.rawValue, $0.facet.order), value: $0) }
      .sorted { $0.key < $1.key }.map(\.value)
  }
}
