import Domain

/// The choices by which the menu is narrowed, each with how many there would be.
struct MenuFilters: Sendable {
  let view: MenuView
  let answer: MenuAnswer
  let reading: Reading

  init(_ view: MenuView, _ answer: MenuAnswer, _ reading: Reading) {
    self.view = view
    self.answer = answer
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var query: MenuQuery { view.query }

  /// The form. Without scripts the button applies it; with a pointer each choice applies at once.
  var html: HTML {
    let plain = reading.frame.formAddress(of: .menu(.list(MenuView(MenuQuery(year: query.year)))))
    let clear = reading.link(.menu(.list(MenuView(MenuQuery(year: query.year)))))
    return """
      <form class="menu-filter" id="filter" method="get" action="\(plain)" data-apply data-live \
      aria-label="\(say(Wording.Components.filter))">\(kept)\(words)\(openness)\
      \(each: groups, { group($0.0, $0.1) })\
      <div class="filter-foot"><button class="button" type="submit">\
      \(say(Wording.Components.applyFilter))</button>\
      \(if: isNarrowed, "<a\(href: clear)>\(say(Wording.Components.clearFilter))</a>")</div></form>
      """
  }

  private var isNarrowed: Bool {
    !query.text.isEmpty || !query.facets.isEmpty || query.openness != .any
  }

  private var kept: HTML {
    let layout = view.layout == .list ? nil : view.layout.rawValue
    return """
      \(each: reading.frame.carried, { .hidden($0) })\
      <input type="hidden" name="year" value="\(query.year)">\
      \(with: layout, { "<input type=\"hidden\" name=\"view\" value=\"\($0)\">" })\
      \(if: view.showsPast, "<input type=\"hidden\" name=\"past\" value=\"yes\">")\
      \(if: view.layout == .month, "<input type=\"hidden\" name=\"of\" value=\"\(view.month)\">")
      """
  }

  private var words: HTML {
    """
    <div class="field"><label for="q">\(say(Wording.MenuTexts.words))</label>\
    <input id="q" name="q" type="search" value="\(query.text)" data-suggest autocomplete="off">\
    </div>
    """
  }

  /// For a party: all, open to it, closed to it.
  private var openness: HTML {
    guard answer.countOpen != nil else { return HTML() }
    let choices: [(MenuQuery.Openness, Wording.MenuTexts)] = [
      (.any, .anyone), (.open, .onlyOpen), (.closed, .onlyClosed),
    ]
    return """
      <fieldset class="facet"><legend>\(say(Wording.MenuTexts.forUs))</legend>\
      \(each: choices, { choice, words in
        """
        <label class="facet-value"><input type="radio" name="open" \
        value="\(choice == .any ? "" : choice.word)"\(flag: "checked", query.openness == choice)> \
        <span>\(say(words))</span></label>
        """
      })</fieldset>
      """
  }

  private var groups: [(Facet.Group, [(facet: Facet, count: Int)])] {
    let found = Dictionary(grouping: answer.facets, by: \.facet.group)
    return Facet.Group.allCases.compactMap { group in
      guard let values = found[group], group != .stage || reading.sight.isLead || isProvider else {
        return nil
      }
      return (group, values)
    }
  }

  private var isProvider: Bool { !reading.sight.ownProviders.isEmpty }

  private func group(_ group: Facet.Group, _ values: [(facet: Facet, count: Int)]) -> HTML {
    let chosen = values.contains { query.facets.contains($0.facet) }
    // Months in their order; all else by how much there is.
    let isOrdered = [.month, .proficiency, .cost, .stage].contains(group)
    let order =
      isOrdered ? values : values.sorted { ($1.count, $0.facet.order) < ($0.count, $1.facet.order) }
    return """
      <details class="facet"\(flag: "open", chosen || group == .month || group == .area)>\
      <summary>\(say(group.words))</summary><div class="facet-values">\
      \(each: order, { value($0.facet, $0.count) })</div></details>
      """
  }

  private func value(_ facet: Facet, _ count: Int) -> HTML {
    """
    <label class="facet-value"><input type="checkbox" name="\(facet.group.word)" \
    value="\(facet.word)"\(flag: "checked", query.facets.contains(facet))> \
    <span>\(reading.name(of: facet))</span><span class="facet-count">\(count)</span></label>
    """
  }

  /// What was chosen, each with a way to undo it.
  var chips: HTML {
    let chosen = query.facets.sorted {
      ($0.group.rawValue, $0.order) < ($1.group.rawValue, $1.order)
    }
    guard !chosen.isEmpty || !query.text.isEmpty else { return HTML() }
    var items = chosen.map { facet -> HTML in
      var other = view
      other.skip = 0
      other.query.facets.remove(facet)
      return chip(reading.name(of: facet), other)
    }
    if !query.text.isEmpty {
      var other = view
      other.skip = 0
      other.query.text = ""
      items.insert(chip("“\(query.text)”", other), at: 0)
    }
    return """
      <ul class="chips" aria-label="\(say(Wording.MenuTexts.chosen))">\
      \(each: items, { "<li>\($0)</li>" })</ul>
      """
  }

  private func chip(_ name: String, _ other: MenuView) -> HTML {
    """
    <a class="chip"\(href: reading.link(.menu(.list(other)))) \
    title="\(say(Wording.MenuTexts.without, name))">\(name) <span aria-hidden="true">×</span></a>
    """
  }
}

extension Reading {
  /// A facet's value by the name that people know it by.
  func name(of facet: Facet) -> String {
    switch facet {
    case .area(let id), .serves(let id): sight.term(id).map { text($0.name) } ?? id.text
    case .provider(let id): sight.provider(id).map { text($0.name) } ?? id.text
    case .month(let month): say.month(month)
    case .country(let id): text(sight.name(of: id))
    case .language(let language): language.uppercased()
    case .proficiency(let level): "\(level)"
    case .kind(let kind): say(kind, as: Wording.ActivityKinds.self)
    case .delivery(let delivery): say(delivery, as: Wording.Deliveries.self)
    case .certification(let level): say(level, as: Wording.Certifications.self)
    case .cost(let band): say(band, as: Wording.CostBands.self)
    case .stage(let step): say(step, as: Wording.Stages.self)
    case .free: say(Wording.MenuTexts.hasFree)
    }
  }
}

extension Facet.Group {
  /// What the group is called.
  var words: Wording.MenuTexts {
    switch self {
    case .month: .month
    case .area: .area
    case .kind: .kind
    case .provider: .provider
    case .country: .country
    case .language: .language
    case .proficiency: .level
    case .delivery: .delivery
    case .certification: .certification
    case .cost: .cost
    case .serves: .serves
    case .stage: .stage
    case .free: .seats
    }
  }
}
