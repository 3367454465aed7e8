import Domain

/// The parties that a filter finds, and how many each other choice would find.
struct PartySearch {
  let reading: Reading
  let filter: PartyFilter
  let all: [PartyGlance]
  private let inBody: Set<Party.ID>?

  private var say: Language { reading.say }

  init(_ reading: Reading, _ filter: PartyFilter) {
    self.reading = reading
    self.filter = filter
    all = reading.glances
    inBody = filter.body.map { Set(reading.sight.counted(in: $0)) }
  }

  /// Those that the filter lets through, by name.
  var found: [PartyGlance] {
    all.filter { glance in Part.allCases.allSatisfy { passes(glance, $0) } }
      .map { (Folding.key($0.name), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// One thing that the filter asks.
  private enum Part: CaseIterable { case kind, standing, region, body, restricted }

  private func passes(_ glance: PartyGlance, _ part: Part) -> Bool {
    switch part {
    case .kind: filter.kind.map { $0 == glance.party.kind } ?? true
    case .standing: filter.standing.map { $0 == glance.standing } ?? (glance.standing != .absent)
    case .region: filter.region.map { $0 == glance.party.region } ?? true
    case .body: inBody?.contains(glance.party.id) ?? true
    case .restricted: !filter.restricted || !glance.restrictions.isEmpty
    }
  }

  /// How many parties each value of a part would find, the other parts staying as they are.
  private func counts<Value: Hashable>(
    _ part: Part, of value: (PartyGlance) -> Value?
  ) -> [Value: Int] {
    var counts: [Value: Int] = [:]
    let others = Part.allCases.filter { $0 != part }
    for glance in all where others.allSatisfy({ passes(glance, $0) }) {
      // Those who do not exist on the day are found only when asked for.
      if part != .standing, filter.standing == nil, glance.standing == .absent { continue }
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
