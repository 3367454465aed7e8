public import Domain
internal import Labels

/// How the partners of a meeting are chosen: what counts, the ranking, the choice and its reasons.
public struct CompositionPage: Sendable {
  let meeting: Meeting
  let criteria: Composition.Criteria
  let sheet: Sheet

  /// A choice for a told meeting by criteria, and a form as it was sent.
  public init(_ meeting: Meeting, _ criteria: Composition.Criteria, _ sheet: Sheet) {
    self.meeting = meeting
    self.criteria = criteria
    self.sheet = sheet
  }

  /// What counts where nothing was chosen yet.
  public static var usual: Composition.Criteria {
    Composition.Criteria(
      [
        Composition.Weight(.contribution, 30), Composition.Weight(.capability, 30),
        Composition.Weight(.interest, 30), Composition.Weight(.balance, 10),
      ], count: 7)
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: reading.labels(of: meeting).distinct)
    let title = say(Wording.ComposingTexts.title)
    let lead = say(Wording.ComposingTexts.lead, reading.text(meeting.call.title))
    let kept = meeting.composition.map { CompositionView($0, reading).html } ?? HTML()
    let work = reading.sight.plansMeetings && meeting.isOpen ? forms(reading) : HTML()
    let content: HTML = """
      <p class="kicker">\(reading.meeting(meeting))</p><h1>\(title)</h1>\
      <p class="lead">\(lead)</p>\(kept)\(work)
      """
    return reading.html(
      title, in: .meetings, below: [.meetings(.list(MeetingFilter()))], content)
  }

  private func forms(_ reading: Reading) -> HTML {
    let say = reading.say
    let ranking = reading.sight.ranking(by: criteria, for: meeting)
    let ask: HTML = """
      <h2>\(say(Wording.ComposingTexts.criteria))</h2>\
      \(form("rank", criteriaFields(reading), .rank, reading).html(reading.frame))
      """
    guard !ranking.ranked.isEmpty else {
      return ask
        + EmptyState(
          say(Wording.ComposingTexts.nobody), "\(say(Wording.ComposingTexts.nobodyAdvice))"
        ).html + RankingTable(ranking, criteria, reading).barred
    }
    var keep = form("keep", choiceFields(ranking, reading), .keep, reading)
    keep.hidden += hiddenCriteria
    return ask + RankingTable(ranking, criteria, reading).html + """
      <h2>\(say(Wording.ComposingTexts.choice))</h2>\(keep.html(reading.frame))
      """
  }

  private func form(
    _ deed: String, _ fields: [Field], _ submit: Wording.ComposingTexts, _ reading: Reading
  ) -> Form {
    // What was typed to rank by is in the criteria; only what is wrong is said again.
    sheet.form(
      Route.meetings(.compose(meeting.id)).address(in: reading.say), deed: deed, fields: fields,
      submit: reading.say(submit))
  }

  private func criteriaFields(_ reading: Reading) -> [Field] {
    let say = reading.say
    let weights = Composition.Criterion.allCases.map { criterion -> Field in
      let name = say(criterion, as: Wording.Criteria.self)
      var field = Field(criterion.word, say(Wording.ComposingTexts.weight, name), .number)
      field.value = "\(criteria.weight(of: criterion))"
      field.isRequired = true
      return field
    }
    var count = Field("count", say(Wording.ComposingTexts.wanted), .number)
    count.value = "\(criteria.count)"
    count.isRequired = true
    var regions = Field(
      "regions", say(Wording.ComposingTexts.regions), .folded(terms("region", reading)))
    regions.values = criteria.regions.map(\.text)
    var areas = Field("areas", say(Wording.ComposingTexts.areas), .folded(terms("area", reading)))
    areas.hint = say(Wording.ComposingTexts.areasHint)
    areas.values = criteria.areas.map(\.text)
    return [count] + weights + [regions, areas]
  }

  private func terms(_ scheme: String, _ reading: Reading) -> [Field.Choice] {
    reading.sight.terms(of: scheme).map { Field.Choice($0.id.text, reading.text($0.name)) }
  }

  private func choiceFields(
    _ ranking: Composition.Ranking, _ reading: Reading
  ) -> [Field] {
    let say = reading.say
    var chosen = Field(
      "chosen", say(Wording.ComposingTexts.chosen),
      .checkboxes(
        ranking.ranked.enumerated().map { place, one in
          let name = reading.text(reading.sight.name(of: one.party))
          return Field.Choice(one.party.text, "\(place + 1). \(name) (\(one.party.text))")
        }))
    chosen.hint = say(Wording.ComposingTexts.chosenHint)
    chosen.isRequired = true
    chosen.values =
      (meeting.composition?.choice.chosen ?? ranking.ranked.prefix(criteria.count).map(\.party))
      .map(\.text)
    var reasons = Field("reasons", say(Wording.ComposingTexts.reasons), .lines(4))
    reasons.hint = say(Wording.ComposingTexts.reasonsHint)
    reasons.value = (meeting.composition?.choice.reasons ?? [])
      .map { "\($0.party.text): \($0.text)" }.joined(separator: "\n")
    var marking = Field(
      "readers", say(Wording.ComposingTexts.marking),
      .select(QuickLabel.fieldChoices(reading.sight, say)))
    marking.isRequired = true
    let own = meeting.call.marking.label
    let alike = QuickLabel.choices(reading.sight).first { quick in
      let made = quick.label(at: reading.sight.now)
      return !reading.sight.isOpen(made) && made.classification == own.classification
    }
    marking.value = alike?.word ?? ""
    return [chosen, reasons, marking]
  }

  private var hiddenCriteria: [Address.Query] {
    let weights = Composition.Criterion.allCases.map {
      Address.Query($0.word, "\(criteria.weight(of: $0))")
    }
    return weights + [Address.Query("count", "\(criteria.count)")]
      + criteria.regions.map { Address.Query("regions", $0.text) }
      + criteria.areas.map { Address.Query("areas", $0.text) }
  }
}

/// Partners in their order, each score with what it was computed from.
struct RankingTable: Sendable {
  let ranking: Composition.Ranking
  let criteria: Composition.Criteria
  let reading: Reading
  /// Who was chosen, where a choice was made.
  var chosen: [Party.ID]?

  init(
    _ ranking: Composition.Ranking, _ criteria: Composition.Criteria, _ reading: Reading
  ) {
    self.ranking = ranking
    self.criteria = criteria
    self.reading = reading
  }

  private var say: Language { reading.say }

  var html: HTML {
    let shown = Composition.Criterion.allCases.filter { criteria.weight(of: $0) > 0 }
    let columns =
      [
        Table.Column(say(Wording.ComposingTexts.partner)),
        Table.Column.number(say(Wording.ComposingTexts.place)),
        Table.Column.number(say(Wording.ComposingTexts.total)),
      ]
      + shown.map { criterion in
        let name = say(criterion, as: Wording.Criteria.self)
        return Table.Column("\(name) × \(criteria.weight(of: criterion))")
      }
    let rows = ranking.ranked.enumerated().map { place, one -> [HTML] in
      let scores = shown.map { criterion -> HTML in
        one.scores.first { $0.criterion == criterion }.map { score($0) } ?? HTML()
      }
      return ["\(reading.party(one.party)) \(mark(place, one))", "\(place + 1)", points(one.total)]
        + scores
    }
    let table = Table(say(Wording.ComposingTexts.ranking), columns: columns, rows: rows)
    return """
      <h2>\(say(Wording.ComposingTexts.ranking)) \
      <span class="count">\(ranking.ranked.count)</span></h2>\(margins)\
      \(table.unseenCaption(say))\(barred)
      """
  }

  /// Whether a partner is in, and by how much the first ones out are behind.
  private func mark(_ place: Int, _ one: Composition.Ranked) -> HTML {
    let isIn = chosen.map { $0.contains(one.party) } ?? (place < criteria.count)
    let words: Wording.ComposingTexts = isIn ? .isIn : .isOut
    let tag: HTML = """
      <span class="standing standing-\(isIn ? "adopted" : "drafted")">\(say(words))</span>
      """
    guard place >= criteria.count, criteria.count > 0 else { return tag }
    let behind = ranking.ranked[criteria.count - 1].total - one.total
    // By balance a later one may have gained since: then there is nothing to say.
    guard behind >= 0 else { return tag }
    let note = say(Wording.ComposingTexts.margin, decimal(behind))
    return "\(tag) <span class=\"row-note\">\(note)</span>"
  }

  private func points(_ total: Int) -> HTML { "<strong>\(decimal(total))</strong>" }

  private func decimal(_ tenths: Int) -> String {
    "\(tenths / 10)\(say == .french ? "," : ".")\(tenths % 10)"
  }

  /// A score with what it was computed from.
  private func score(_ score: Composition.Score) -> HTML {
    let count = say.grouped(score.count)
    let yes = say(score.count > 0 ? Wording.People.yes : .no)
    let note =
      switch score.criterion {
      case .contribution: say(Wording.ComposingTexts.operations, count)
      case .capability: say(Wording.ComposingTexts.holdings, count)
      case .region: say(Wording.ComposingTexts.inRegion, yes)
      case .interest: say(Wording.ComposingTexts.people, count)
      case .balance: say(Wording.ComposingTexts.before, count)
      }
    return "\(score.points) <span class=\"row-note\">\(note)</span>"
  }

  /// What one more or one fewer would mean.
  private var margins: HTML {
    let (line, count) = (ranking.ranked, criteria.count)
    let more =
      line.count > count
      ? say.html(Wording.ComposingTexts.more, reading.party(line[count].party))
      : "\(say(Wording.ComposingTexts.noneMore))"
    guard let last = line.prefix(count).last else { return HTML() }
    let fewer = say.html(Wording.ComposingTexts.fewer, reading.party(last.party))
    return "<p>\(more) \(fewer)</p>"
  }

  /// Whom a hard condition keeps out, and which.
  var barred: HTML {
    guard !ranking.barred.isEmpty else { return HTML() }
    let lines = reading.byName(ranking.barred) { $0.party }.map { one -> HTML in
      let words: Wording.ComposingTexts =
        one.condition == .clearance ? .clearance : .restriction
      return say.html(Wording.Components.pair, reading.party(one.party), "\(say(words))")
    }
    return """
      <details class="step-form"><summary>\(say(Wording.ComposingTexts.barred)) \
      <span class="count">\(lines.count)</span></summary>\
      <ul>\(each: lines, { "<li>\($0)</li>" })</ul></details>
      """
  }
}

/// A choice that was kept, with its ranking and its reasons.
struct CompositionView: Sendable {
  let composition: Composition
  let reading: Reading

  init(_ composition: Composition, _ reading: Reading) {
    self.composition = composition
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var choice: Composition.Choice { composition.choice }

  /// Who was chosen, by what, and where that departs from the ranking.
  var summary: HTML {
    let parties = say.list(reading.byName(choice.chosen) { $0 }.map { reading.party($0) })
    let weights = choice.criteria.weights.filter { $0.weight > 0 }.map { weight in
      "\(say(weight.criterion, as: Wording.Criteria.self)) \(weight.weight)"
    }
    let reasons = choice.reasons.map { reason -> HTML in
      let isTaken = choice.chosen.contains(reason.party)
      let words: Wording.ComposingTexts = isTaken ? .chosenAgainst : .leftOut
      return """
        <li>\(reading.party(reason.party)) <strong>\(say(words))</strong>: \(reason.text)</li>
        """
    }
    let count = say(choice.chosen.count, Wording.MeetingCounts.partners)
    return """
      <p class="row-note">\(say(Wording.ComposingTexts.made, say.date(composition.made.at.day))) \
      \(reading.markingBadge(choice.marking.label))</p>\
      \(DefinitionList([
        (count, parties),
        (say(Wording.ComposingTexts.weights), "\(weights.joined(separator: ", "))"),
        (
          say(Wording.ComposingTexts.departures),
          reasons.isEmpty
            ? "\(say(Wording.ComposingTexts.none))" : "<ul>\(each: reasons, { $0 })</ul>"
        ),
      ]).html)
      """
  }

  /// The same with the ranking as it was then.
  var html: HTML {
    var table = RankingTable(composition.ranking, choice.criteria, reading)
    table.chosen = choice.chosen
    return """
      <h2>\(say(Wording.ComposingTexts.chosenBy))</h2>\(summary)\
      <details class="step-form"><summary>\(say(Wording.ComposingTexts.ranking))</summary>\
      \(table.html)</details>
      """
  }
}
