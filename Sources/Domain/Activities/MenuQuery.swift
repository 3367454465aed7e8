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
  /// The years in which something is to be seen, ascending.
  public var menuYears: [Int] {
    alliance.index.menu.years.filter { !readable(in: $0.value).isEmpty }.map(\.key).sorted()
  }

  /// A part of a year's menu with the counts of every facet.
  public func menu(_ query: MenuQuery, from start: Int = 0, limit: Int = 50) -> MenuAnswer {
    guard let year = alliance.index.menu.years[query.year] else {
      return MenuAnswer(count: 0, rows: [], facets: [], countOpen: nil)
    }
    var base = readable(in: year)
    if let found = matches(query.text, in: year) { base.formIntersection(found) }
    let open = (query.party ?? principal.party).map { lines(openTo: $0, in: year) }
    let narrowed = Narrowing(base, query, open, in: year)
    let rows = year.order.lazy.filter(narrowed.all.contains).dropFirst(start).prefix(limit)
    return MenuAnswer(
      count: narrowed.all.count, rows: rows.compactMap { year.slots[$0]?.id },
      facets: narrowed.counts(in: year), countOpen: narrowed.countOpen)
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
    all.formIntersection(labelled(.activity, in: year) { alliance.activities[$0.activity]?.marking })
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

  /// The lines whose label lets the principal read: asked once for each content of a label.
  private func labelled(
    _ bearer: MenuYear.Key.Bearer, in year: MenuYear, _ marking: (MenuYear.Line) -> Marking?
  ) -> Bits {
    var all = Bits()
    for (key, bits) in year.keys {
      switch key {
      case .label(bearer, _):
        if reads(bits.first.flatMap { year.slots[$0] }.flatMap(marking)) { all.formUnion(bits) }
      case .unsettled(bearer):
        for slot in bits.numbers where reads(year.slots[slot].flatMap(marking)) {
          all.insert(slot)
        }
      default: continue
      }
    }
    return all
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

  /// The lines that a party may come to: by rule and by approval.
  private func lines(openTo party: Party.ID, in year: MenuYear) -> Bits {
    var open = Bits()
    let admitted = alliance.admissions.admitted(party, on: day, in: alliance)
    for (rule, isIn) in admitted.enumerated() where isIn {
      open.formUnion(year.bits(.rule(rule)))
    }
    var restricted = year.bits(.restricted)
    restricted.subtract(year.bits(.openTo(party)))
    open.subtract(restricted)
    open.subtract(year.bits(.closedTo(party)))
    return open
  }
}

/// Lines narrowed by what was chosen in each group, so that each group can be counted as if
/// nothing were chosen in it.
private struct Narrowing {
  private let base: Bits
  private let open: Bits?
  private let chosen: [(group: Facet.Group, bits: Bits)]
  let all: Bits
  let countOpen: Int?

  init(_ base: Bits, _ query: MenuQuery, _ open: Bits?, in year: MenuYear) {
    var base = base
    self.open = open
    chosen = Dictionary(grouping: query.facets, by: \.group).map { group, facets in
      (group, facets.reduce(into: Bits()) { $0.formUnion(year.facets[$1] ?? Bits()) })
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

  func counts(in year: MenuYear) -> [(facet: Facet, count: Int)] {
    var within: [Facet.Group: Bits] = [:]
    for (group, _) in chosen {
      var bits = base
      for (other, narrowed) in chosen where other != group { bits.formIntersection(narrowed) }
      within[group] = bits
    }
    let found = year.facets.compactMap { facet, bits -> (facet: Facet, count: Int, isKnown: Bool)? in
      // A value that nothing readable holds is not named at all.
      guard base.countShared(with: bits) > 0 else { return nil }
      return (facet, bits.countShared(with: within[facet.group] ?? all), true)
    }
    return found.map { ($0.facet, $0.count) }
      .sorted { ($0.facet.group.rawValue, $0.facet.order) < ($1.facet.group.rawValue, $1.facet.order) }
  }
}
