public import Domain
internal import Labels

/// One operation by day: who contributes what, and how its strength went.
public enum OperationPage {
  /// The page.
  public static func render(_ reading: Reading, operation: Body) -> HTML {
    let view = OperationView(operation, reading)
    let reading = view.reading
    let title = reading.text(operation.name(on: reading.sight.day))
    let short = reading.text(operation.short)
    let content: HTML = """
      <p class="kicker">\(reading.say(Wording.OperationTexts.operation))</p><h1>\(title)\
      \(if: short != title, " <span class=\"h1-code\">\(short)</span>")</h1>\
      \(with: operation.note, { "<p class=\"lead\">\(reading.html($0))</p>" })\
      \(view.absence)\(view.stats)\(view.ways)\(view.chart)\(view.contributors)\(view.sums)\
      \(view.offers)\(view.papers)\(view.figures)\(view.others)
      """
    return reading.html(
      title, in: .operations, below: [.operations(.list)], content)
  }
}

/// The parts of an operation's page.
struct OperationView {
  let body: Body
  let reading: Reading
  let contributions: [Contribution]
  let course: OperationCourse
  let released: [(paper: Paper, latest: Version)]
  let liveOffers: [Offer]
  let observations: [Observation]
  private let allies: Set<Party.ID>

  init(_ body: Body, _ reading: Reading) {
    let sight = reading.sight
    self.body = body
    contributions = sight.contributions(to: body.id)
    course = OperationCourse(contributions)
    released = sight.papersReleased(to: body.id)
    liveOffers = sight.offers(to: body.id).filter(\.status.isLive)
    observations = sight.observations(of: .body(body.id))
    allies = Set(sight.allies)
    let labels =
      contributions.flatMap { [$0.marking, $0.caveatMarking].compactMap { $0?.label } }
      + released.map(\.latest.marking.label) + liveOffers.map(\.marking.label)
      + observations.compactMap { $0.marking?.label }
    self.reading = reading.marked(by: labels.distinct)
  }

  var say: Language { reading.say }
  var day: Day { reading.sight.day }

  /// What there is on the day, the most people first, then things by kind.
  private var present: [Contribution] {
    contributions.filter { $0.count(on: day) > 0 }.sorted { left, right in
      let (one, other) = (left.capability.asset ?? "", right.capability.asset ?? "")
      return (one, right.count(on: day), left.party, left.id)
        < (other, left.count(on: day), right.party, right.id)
    }
  }

  private func isAlly(_ party: Party.ID) -> Bool { allies.contains(party) }

  var absence: HTML {
    if day < body.founded.day {
      return Notice(
        .information,
        "\(say(Wording.OperationTexts.beforeFounding, say.date(body.founded)))"
      ).html(say)
    }
    guard let ending = body.ending, day >= ending.on.day else { return HTML() }
    let last = reading.link(.operations(.operation(body.id)), on: lastDay)
    return Notice(
      .information,
      """
      \(say(Wording.OperationTexts.afterEnd, say.date(ending.on))) \
      <a href="\(last)">\(say(Wording.BodyTexts.goToEnd))</a>
      """
    ).html(say)
  }

  /// The last day of the operation, or the last before its month or year.
  private var lastDay: Day { body.ending.map { $0.on.day.previous } ?? day }

  var stats: HTML {
    let people = present.filter { $0.capability == .people }
    let all = people.reduce(0) { $0 + $1.count(on: day) }
    let others = people.filter { !isAlly($0.party) }.reduce(0) { $0 + $1.count(on: day) }
    var strength = Stat(say.grouped(all), say(Wording.OperationTexts.people))
    strength.note = "\(say(Wording.OperationTexts.onDay, say.date(day)))"
    var stats = all == 0 ? [] : [strength]
    if all > 0 {
      let share = BurdenShares.permille(of: [Int128(others), Int128(all - others)])[0]
      stats.append(
        Stat(say.percent(permille: share), say(Wording.OperationTexts.partnersShare)))
    }
    let parties = Set(present.map(\.party))
    if !parties.isEmpty {
      let count = parties.count { isAlly($0) }
      stats.append(Stat(say.grouped(count), say(Wording.OperationTexts.allies)))
      stats.append(
        Stat(say.grouped(parties.count - count), say(Wording.OperationTexts.partners)))
    }
    if let peak = course.peak {
      var stat = Stat(say.grouped(peak.count), say(Wording.OperationTexts.people))
      stat.note = "\(say(Wording.OperationTexts.peakOn, say.date(peak.from)))"
      stats.append(stat)
    }
    return stats.isEmpty ? HTML() : Stat.row(stats)
  }

  var ways: HTML {
    let sight = reading.sight
    func way(_ words: some Worded, _ route: OperationRoute, _ weight: Button.Weight) -> HTML {
      Button.link(say(words), reading.link(.operations(route)), weight)
    }
    let isOver = body.ending.map { $0.on.day <= sight.now.day } ?? false
    let body = Button.link(
      say(Wording.OperationTexts.body), reading.link(.body(body.id)), .quiet)
    return """
      <p class="actions">\
      \(if: sight.mayOffer && !isOver, way(Wording.OfferTexts.new, .newOffer(self.body.id), .main))\
      \(way(Wording.OperationTexts.shares, .shares(self.body.id, SharesView()), .quiet))\
      \(if: sight.principal.seat != .none,
        way(Wording.OperationTexts.offers, .offers(self.body.id), .quiet))\
      \(if: sight.keepsOperations,
        way(Wording.OperationTexts.contribute, .contribute(self.body.id), .quiet))\(body)</p>
      """
  }

  /// The foremost parties each as a layer, the rest together, Allies below.
  var chart: HTML {
    guard course.peak != nil else { return HTML() }
    let end = max(body.ending?.on.day ?? reading.sight.now.day, body.founded.day.next)
    let axis = TimeAxis(from: Double(body.founded.day.year), to: end.yearOnAxis + 0.1)
    let layers =
      layers(course.lines.filter { isAlly($0.party) }, isAlly: true, .otherAllies)
      + layers(course.lines.filter { !isAlly($0.party) }, isAlly: false, .otherPartners)
    var chart = StackChart(say(Wording.OperationTexts.course), axis, layers)
    if body.life.contains(day) {
      chart.mark = (day.yearOnAxis, say(Wording.Charts.dayMark))
    }
    return chart.html(say)
  }

  private func layers(
    _ lines: [OperationCourse.Line], isAlly: Bool, _ others: Wording.OperationTexts
  ) -> [StackChart.Layer] {
    let shown = lines.prefix(lines.count == 5 ? 5 : 4).map { line in
      StackChart.Layer(
        reading.text(reading.sight.name(of: line.party)), isAlly: isAlly,
        line.turns.map { ($0.from.yearOnAxis, $0.count) })
    }
    let rest = lines.dropFirst(shown.count)
    guard !rest.isEmpty else { return shown }
    let days = Set(rest.flatMap { $0.turns.map(\.from) }).sorted()
    let turns = days.map { day in
      (day.yearOnAxis, rest.reduce(0) { $0 + $1.count(on: day) })
    }
    return shown + [StackChart.Layer(say(others), isAlly: isAlly, turns)]
  }

  var contributors: HTML {
    let heading: HTML = """
      <h2>\(say(Wording.OperationTexts.asOfDay, say.date(day))) \
      <span class="count">\(Set(present.map(\.party)).count)</span></h2>
      """
    guard !present.isEmpty else {
      return """
        \(heading)\
        \(EmptyState(
          say(Wording.OperationTexts.nothingOnDay),
          "\(say(Wording.OperationTexts.nothingOnDayAdvice))"
        ).html)
        """
    }
    return """
      \(heading)\(table(present, on: day))\(reading.restsOn(present.map(\.evidence)))\
      <p>\(say(Wording.OperationTexts.readable))</p>\(silent)
      """
  }

  /// Members of the day of whom the table tells nothing.
  private var silent: HTML {
    let told = Set(present.map(\.party))
    let members = reading.sight.counted(in: body.id).filter { !told.contains($0) }
    guard !members.isEmpty else { return HTML() }
    return """
      <p>\(say(Wording.OperationTexts.withoutNumbers))\(say == .french ? "\u{202F}" : ""): \
      \(say.list(members.map { reading.party($0) }))</p>
      """
  }

  private func table(_ contributions: [Contribution], on day: Day) -> HTML {
    let rows = contributions.map { contribution -> [HTML] in
      let caveats = contribution.caveats(on: day)
      let count = contribution.count(on: day)
      return [
        "\(Marks.mark(reading.mark(of: contribution.party))) \(reading.party(contribution.party))",
        reading.link(
          reading.name(of: contribution.capability),
          to: .operations(.contribution(contribution.id))),
        "\(say.grouped(count))", "\(contribution.sector)",
        caveats.isEmpty
          ? HTML()
          : "<ul class=\"caveats\">\(each: caveats, { "<li>\($0.text)</li>" })</ul>",
        "<span class=\"cell-day\">\(say.date(contribution.from))</span>",
      ]
    }
    return Table(
      say(Wording.OperationTexts.title),
      columns: [
        Table.Column(say(Wording.OperationTexts.party)),
        Table.Column(say(Wording.OperationTexts.what)),
        .number(say(Wording.OperationTexts.number)),
        Table.Column(say(Wording.OperationTexts.sector)),
        Table.Column(say(Wording.OperationTexts.caveats)),
        Table.Column(say(Wording.OperationTexts.since)),
      ], rows: rows
    ).unseenCaption(say)
  }

  /// Things by kind and people by sector.
  var sums: HTML {
    let assets = present.filter { $0.capability != .people }
    let kinds = Dictionary(grouping: assets) { $0.capability.asset ?? "" }
    let sectors = Dictionary(grouping: present.filter { $0.capability == .people }, by: \.sector)
    func count(_ parts: [Contribution]) -> Int { parts.reduce(0) { $0 + $1.count(on: day) } }
    let kindBars = kinds.map { BarChart.Bar($0.key, count($0.value)) }.mostFirst
    let sectorBars = sectors.map { sector, parts in
      BarChart.Bar(
        sector.isEmpty ? say(Wording.OperationTexts.everywhere) : sector, count(parts))
    }.mostFirst
    func chart(_ words: Wording.OperationTexts, _ bars: [BarChart.Bar]) -> HTML {
      guard !bars.isEmpty else { return HTML() }
      return BarChart(say(words), names: (say(Wording.OperationTexts.number), nil), bars)
        .html(say)
    }
    let isSplit = sectors.keys.contains { !$0.isEmpty }
    return """
      <div class="columns"><div>\(if: isSplit, chart(.sectors, sectorBars))</div>\
      <div>\(chart(.assets, kindBars))</div></div>
      """
  }

  var offers: HTML {
    guard !liveOffers.isEmpty else { return HTML() }
    return """
      <h2>\(say(Wording.OfferTexts.inProposal)) \
      <span class="count">\(liveOffers.count)</span></h2>\
      \(OfferTable(liveOffers, reading).html)
      """
  }

  var papers: HTML {
    guard !released.isEmpty else { return HTML() }
    let lines = released.prefix(20).map { item -> HTML in
      """
      <li>\(reading.link(reading.text(item.latest.title), to: .paper(item.paper.id))) \
      \(reading.markingBadge(item.latest.marking.label)) \
      <span class="row-note">\(say.date(item.latest.at.day))</span></li>
      """
    }
    return "<h2>\(say(Wording.OperationTexts.papers))</h2><ul>\(each: lines, { $0 })</ul>"
  }

  var figures: HTML {
    guard !observations.isEmpty else { return HTML() }
    let table = ObservationTable(observations, reading)
    return "<h2>\(say(Wording.OperationTexts.figures))</h2>\(table.ofSubject)"
  }

  /// What there is not on the day: it ended, or is still to begin.
  var others: HTML {
    let others = contributions.filter { $0.count(on: day) == 0 }
    guard !others.isEmpty else { return HTML() }
    let rows = others.sorted { ($0.from, $0.party, $0.id) < ($1.from, $1.party, $1.id) }
      .map { contribution -> [HTML] in
        let most = contribution.strengths.map(\.count).max() ?? 0
        return [
          reading.party(contribution.party),
          reading.link(
            reading.name(of: contribution.capability),
            to: .operations(.contribution(contribution.id))),
          "\(say.grouped(most))", "\(say.date(contribution.from))",
          "\(contribution.end.map { say.date($0) } ?? "")",
        ]
      }
    let table = Table(
      say(Wording.OperationTexts.earlier),
      columns: [
        Table.Column(say(Wording.OperationTexts.party)),
        Table.Column(say(Wording.OperationTexts.what)),
        .number(say(Wording.OperationTexts.peak)),
        Table.Column(say(Wording.OperationTexts.since)),
        Table.Column(say(Wording.OperationTexts.until)),
      ], rows: rows)
    return """
      <details class="report-table"><summary>\(say(Wording.OperationTexts.earlier)) \
      <span class="count">\(others.count)</span></summary>\(table.unseenCaption(say))</details>
      """
  }
}

extension [BarChart.Bar] {
  fileprivate var mostFirst: [BarChart.Bar] {
    sorted { ($1.number, $0.name) < ($0.number, $1.name) }
  }
}

extension Reading {
  /// What numbers rest on, in one line: how sure the least sure of them is, and their sources by
  /// title, so that nobody takes what is estimated or invented for read.
  func restsOn(_ evidence: [Evidence]) -> HTML {
    guard let least = evidence.map(\.confidence).max(by: { $0.rawValue < $1.rawValue }) else {
      return HTML()
    }
    let sources = Set(evidence.flatMap(\.sources)).sorted().prefix(6).map { id in
      link(sight.source(id)?.title ?? id.text, to: .source(id))
    }
    let words: HTML = "\(Marks.confidence(least, say)) \(say.list(Array(sources)))"
    let name: HTML = "\(say(Wording.OperationTexts.evidence))"
    return "<p class=\"evidence\">\(say.html(Wording.Components.pair, name, words))</p>"
  }

  /// People, or a kind of thing.
  func name(of capability: Capability) -> String {
    capability.asset ?? say(Wording.OperationTexts.people)
  }
}

extension Language {
  /// Thousandths as percent with one decimal: `12.5 %`.
  func percent(permille: Int) -> String {
    let tenths = permille % 10
    let sign = self == .french ? "," : "."
    return "\(grouped(permille / 10))\(sign)\(tenths)\u{202F}%"
  }

  /// Hundredths as a number with two decimals: `1.25`.
  func hundredths(_ number: Int) -> String {
    let rest = number % 100
    let sign = self == .french ? "," : "."
    return "\(grouped(number / 100))\(sign)\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A quantity with its thousands set apart and its decimals as they were written.
  func quantity(_ quantity: Quantity) -> String {
    let parts = quantity.description.split(separator: ".")
    let whole = Int(parts[0]) ?? 0
    let sign = quantity.digits < 0 && whole == 0 ? "−" : ""
    guard parts.count == 2 else { return sign + grouped(whole) }
    return "\(sign)\(grouped(whole))\(self == .french ? "," : ".")\(parts[1])"
  }
}
