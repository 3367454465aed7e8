internal import Domain
internal import Labels

/// All who offer activities, with how many activities of each the reader may see.
public struct ProvidersPage: Sendable {
  private let filter: ProviderFilter

  /// Those that a filter lets through.
  public init(_ filter: ProviderFilter) { self.filter = filter }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let all = reading.sight.providers
    let found = byName(all.filter(filter.admits), reading)
    let activities = found.flatMap { reading.sight.activities(of: $0.id) }
    let reading = reading.marked(by: activities.map(\.marking.label).distinct)
    var content: HTML = """
      <h1>\(say(Wording.MenuTexts.providers))</h1>\
      <p class="lead">\(say(Wording.RunTexts.providersLead))</p>\(ways(reading))
      """
    if all.isEmpty {
      content +=
        EmptyState(
          say(Wording.ProviderTexts.noneYet), "\(say(Wording.ProviderTexts.noneYetAdvice))"
        ).html
    } else {
      content += bar(all, count: found.count, reading)
      content += found.isEmpty ? nothing(reading) : list(found, reading)
    }
    return reading.html(say(Wording.MenuTexts.providers), in: .menu, below: [.menuOfDay], content)
  }

  private func ways(_ reading: Reading) -> HTML {
    guard reading.mayChange else { return HTML() }
    let new = Button.link(
      reading.say(Wording.ProviderTexts.new), reading.link(.menu(.newProvider)))
    return "<p class=\"actions\">\(new)</p>"
  }

  private func byName(_ providers: [Provider], _ reading: Reading) -> [Provider] {
    providers.map { (key: Folding.key(reading.text($0.name)), provider: $0) }
      .sorted { ($0.key, $0.provider.id) < ($1.key, $1.provider.id) }.map(\.provider)
  }

  private func list(_ providers: [Provider], _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = providers.map { provider -> [HTML] in
      [
        """
        \(reading.link(reading.text(provider.name), to: .menu(.provider(provider.id)))) \
        <span class="row-note"><code>\(provider.id.text)</code></span>
        """,
        "\(say(provider.kind, as: Wording.ProviderKinds.self))",
        "\(reading.place(of: provider))", reading.seat(provider.seat),
        "\(reading.sight.activities(of: provider.id).count)",
      ]
    }
    var table = Table(
      say(Wording.MenuTexts.providers),
      columns: [
        Table.Column(say(Wording.MenuTexts.provider)), Table.Column(say(Wording.MenuTexts.kind)),
        Table.Column(say(Wording.MenuTexts.place)), Table.Column(say(Wording.RunTexts.seat)),
        Table.Column.number(say(Wording.RunTexts.activities)),
      ], rows: rows)
    table.showsCaption = false
    return table.html(say)
  }

  private func nothing(_ reading: Reading) -> HTML {
    let all = reading.link(reading.say(Wording.ProviderTexts.all), to: .providers)
    return EmptyState(reading.say(Wording.ProviderTexts.empty), all).html
  }
}

/// What narrows the list.
extension ProvidersPage {
  private func bar(_ all: [Provider], count: Int, _ reading: Reading) -> HTML {
    let say = reading.say
    var words = Field("q", say(Wording.ProviderTexts.words))
    words.value = filter.words
    let kinds = counts(all, .kind) { $0.kind }
    let kind = field(
      "kind", say(Wording.MenuTexts.kind),
      Provider.Kind.allCases.map {
        ($0.word, say($0, as: Wording.ProviderKinds.self), kinds[$0] ?? 0)
      }, filter.kind?.word, say)
    let hosts = counts(all, .host) { $0.host }
    let places = Set(all.compactMap(\.host) + (filter.host.map { [$0] } ?? []))
      .map {
        (word: $0.text, name: reading.text(reading.sight.name(of: $0)), count: hosts[$0] ?? 0)
      }
      .map { (key: (Folding.key($0.name), $0.word), choice: $0) }
      .sorted { $0.key < $1.key }.map(\.choice)
    let host = field("host", say(Wording.MenuTexts.country), places, filter.host?.text, say)
    var bar = FilterBar(
      reading.frame.formAddress(of: .providers), fields: [words, kind, host])
    bar.kept = reading.frame.carried
    bar.clear = filter == ProviderFilter() ? nil : reading.link(.providers)
    bar.count = say(count, Wording.ProviderCounts.providers)
    return bar.html(say)
  }

  /// How many providers each value of a part would find, the other parts staying as they are.
  private func counts<Value: Hashable>(
    _ all: [Provider], _ part: ProviderFilter.Parts, of value: (Provider) -> Value?
  ) -> [Value: Int] {
    var counts: [Value: Int] = [:]
    for provider in all where filter.misses(of: provider).subtracting(part).isEmpty {
      if let value = value(provider) { counts[value, default: 0] += 1 }
    }
    return counts
  }

  /// What was chosen stays in the list even where nothing matches it.
  private func field(
    _ name: String, _ label: String, _ choices: [(word: String, name: String, count: Int)],
    _ chosen: String?, _ say: Language
  ) -> Field {
    let shown = choices.filter { $0.count > 0 || $0.word == chosen }.map {
      Field.Choice($0.word, say(Wording.Parties.option, $0.name, say.grouped($0.count)))
    }
    var field = Field(name, label, .select([Field.Choice("", say(Wording.Parties.all))] + shown))
    field.value = chosen ?? ""
    return field
  }
}

extension Reading {
  /// Where a provider lies: `Bern, Switzerland`.
  func place(of provider: Provider) -> String {
    [provider.town, provider.host.map { text(sight.name(of: $0)) }]
      .compactMap(\.self).joined(separator: ", ")
  }
}
