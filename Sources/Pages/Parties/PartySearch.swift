import Domain

/// The parties that a filter finds, and how many each other choice would find.
struct PartySearch {
  let reading: Reading
  let filter: PartyFilter
  let all: [PartyGlance]
  /// What each of them lacks of what the filter asks.
  private let misses: [Parts]

  private var say: Language { reading.say }

  init(_ reading: Reading, _ filter: PartyFilter) {
    self.reading = reading
    self.filter = filter
    all = reading.glances
    let inBody = filter.body.map { Set(reading.sight.counted(in: $0)) }
    misses = all.map { Self.misses(of: $0, filter, inBody) }
  }

  /// Those that the filter lets through, by name.
  var found: [PartyGlance] {
    all.indices.filter { misses[$0].isEmpty }
      .map { (key: Folding.key(all[$0].name), place: $0) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map { all[$0.place] }
  }

  /// The things that a filter asks.
  private struct Parts: OptionSet {
    let rawValue: UInt8
    static let kind = Parts(rawValue: 1)
    static let standing = Parts(rawValue: 2)
    static let region = Parts(rawValue: 4)
    static let body = Parts(rawValue: 8)
    static let restricted = Parts(rawValue: 16)
  }

  /// Which parts of a filter a party does not meet.
  private static func misses(
    of glance: PartyGlance, _ filter: PartyFilter, _ inBody: Set<Party.ID>?
  ) -> Parts {
    var misses: Parts = []
    if let kind = filter.kind, kind != glance.party.kind { misses.insert(.kind) }
    if let standing = filter.standing {
      if standing != glance.standing { misses.insert(.standing) }
    } else if glance.standing == .absent {
      // Those who do not exist on the day are found only when asked for.
      misses.insert(.standing)
    }
    if let region = filter.region, region != glance.party.region { misses.insert(.region) }
    if let inBody, !inBody.contains(glance.party.id) { misses.insert(.body) }
    if filter.restricted, glance.restrictions.isEmpty { misses.insert(.restricted) }
    return misses
  }

  /// How many parties each value of a part would find, the other parts staying as they are.
  private func counts<Value: Hashable>(
    _ part: Parts, of value: (PartyGlance) -> Value?
  ) -> [Value: Int] {
    var counts: [Value: Int] = [:]
    for (glance, misses) in zip(all, misses) where misses.subtracting(part).isEmpty {
      if let value = value(glance) { counts[value, default: 0] += 1 }
    }
    return counts
  }
}

/// The form.
extension PartySearch {
  func bar(count: Int) -> HTML {
    var bar = FilterBar(
      reading.frame.formAddress(of: .parties(filter)),
      fields: [standings, kinds, regions, bodies, restriction])
    bar.kept = reading.frame.carried
    bar.clear = filter.narrows ? reading.link(.parties(PartyFilter())) : nil
    bar.count = say(count, Wording.Counts.results)
    return bar.html(say)
  }

  private var standings: Field {
    let counts = counts(.standing) { $0.standing }
    let choices = Standing.allCases.map { (word: $0.word, name: say($0), count: counts[$0] ?? 0) }
    return field("standing", .standing, choices, filter.standing?.word)
  }

  private var kinds: Field {
    let counts = counts(.kind) { $0.party.kind }
    let choices = Party.Kind.allCases.map {
      (word: $0.word, name: say($0), count: counts[$0] ?? 0)
    }
    return field("kind", .kind, choices, filter.kind?.word)
  }

  private var regions: Field {
    let counts = counts(.region) { $0.party.region }
    let choices = reading.sight.terms(of: "region").map {
      (word: $0.id.text, name: reading.text($0.name), count: counts[$0.id] ?? 0)
    }
    return field("region", .region, choices, filter.region?.text)
  }

  /// What was chosen stays in the list even where nothing matches it.
  private func field(
    _ name: String, _ label: Wording.Parties, _ choices: [(word: String, name: String, count: Int)],
    _ chosen: String?
  ) -> Field {
    let shown = choices.filter { $0.count > 0 || $0.word == chosen }.map {
      Field.Choice($0.word, say(Wording.Parties.option, $0.name, say.grouped($0.count)))
    }
    var field = Field(
      name, say(label), .select([Field.Choice("", say(Wording.Parties.all))] + shown))
    field.value = chosen ?? ""
    return field
  }

  private var bodies: Field {
    let choices = choosable.map { Field.Choice($0.id.text, label(of: $0)) }
    var field = Field(
      "body", say(Wording.Parties.inBody),
      .select([Field.Choice("", say(Wording.Parties.all))] + choices))
    field.value = filter.body?.text ?? ""
    return field
  }

  /// The bodies of the day, the foremost kinds first: as many as anybody would look through in a
  /// list. Any other can still be asked for by its address.
  private var choosable: [Body] {
    let sight = reading.sight
    var found: [Body] = []
    for kind in Body.Kind.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      if found.count >= Self.choicesMax { break }
      found += sight.bodies(of: [kind]).filter { $0.life.contains(sight.day) }
    }
    found = Array(found.prefix(Self.choicesMax))
    if let chosen = filter.body.flatMap(sight.body), !found.contains(where: { $0.id == chosen.id })
    {
      found.append(chosen)
    }
    return found
  }

  private static let choicesMax = 100

  private func label(of body: Body) -> String {
    let short = reading.text(body.short)
    let name = reading.text(body.name(on: reading.sight.day))
    return short == name ? short : "\(short) – \(name)"
  }

  private var restriction: Field {
    var field = Field(
      "restricted", say(Wording.Parties.anyRestriction),
      .checkboxes([Field.Choice("yes", say(Wording.Parties.restrictedOnly))]))
    if filter.restricted { field.value = "yes" }
    return field
  }
}

/// What is filtered by, each with a way to take it back.
extension PartySearch {
  var chips: HTML {
    var chips: [HTML] = []
    func add(_ text: String?, _ change: (inout PartyFilter) -> Void) {
      guard let text else { return }
      var without = filter
      without.skip = 0
      change(&without)
      chips.append(chip(text, reading.link(.parties(without))))
    }
    add(filter.standing.map { say($0) }) { $0.standing = nil }
    add(filter.kind.map { say($0) }) { $0.kind = nil }
    let sight = reading.sight
    add(filter.region.map { id in sight.term(id).map { reading.text($0.name) } ?? id.text }) {
      $0.region = nil
    }
    add(filter.body.map { reading.text(sight.short(of: $0)) }) { $0.body = nil }
    add(filter.restricted ? say(Wording.Parties.restrictedOnly) : nil) { $0.restricted = false }
    guard !chips.isEmpty else { return HTML() }
    return """
      <ul class="chips" aria-label="\(say(Wording.Parties.chips))">\(chips.joined())</ul>
      """
  }

  private func chip(_ text: String, _ without: Address) -> HTML {
    """
    <li><a href="\(without)" aria-label="\(say(Wording.Parties.remove, text))">\(text)\
    <span aria-hidden="true"> ×</span></a></li>
    """
  }
}
