public import Domain
internal import Labels

/// Everything that is measured.
public struct FiguresPage: Sendable {
  let sheet: Sheet

  /// The page with a form as it was sent.
  public init(_ sheet: Sheet) { self.sheet = sheet }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let indicators = reading.sight.indicators
    var content: HTML = """
      <h1>\(say(Wording.FigureTexts.title))</h1>\
      <p class="lead">\(say(Wording.FigureTexts.lead))</p>
      """
    content +=
      indicators.isEmpty
      ? EmptyState(say(Wording.FigureTexts.none), "\(say(Wording.FigureTexts.noneAdvice))").html
      : table(indicators, reading)
    if reading.sight.keepsFigures {
      content += """
        <details class="step-form"\(attribute: "open", sheet.deed.isEmpty ? nil : "")>\
        <summary>\(say(Wording.FigureTexts.define))</summary>\
        \(form(reading).html(reading.frame))</details>
        """
    }
    return reading.html(
      say(Wording.FigureTexts.title), in: .operations, below: [.operations(.list)], content)
  }

  private func table(_ indicators: [Indicator], _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = indicators.map { indicator -> [HTML] in
      let name = reading.text(indicator.name(on: reading.sight.day))
      return [
        reading.link(name, to: .figures(.indicator(indicator.id))),
        reading.html(indicator.unit),
        indicator.meaning.map { reading.html($0) } ?? HTML(),
        "<code>\(indicator.id.text)</code>",
      ]
    }
    return Table(
      say(Wording.FigureTexts.title),
      columns: [
        Table.Column(say(Wording.FigureTexts.indicator)),
        Table.Column(say(Wording.FigureTexts.unit)),
        Table.Column(say(Wording.FigureTexts.meaning)),
        Table.Column(say(Wording.FigureTexts.code)),
      ], rows: rows
    ).unseenCaption(say)
  }

  private func form(_ reading: Reading) -> Form {
    let say = reading.say
    func field(_ name: String, _ words: Wording.FigureTexts, isRequired: Bool = true) -> Field {
      var field = Field(name, say(words))
      field.isRequired = isRequired
      return field
    }
    let meaning = Field("meaning", say(Wording.FigureTexts.meaning), .lines(3))
    return sheet.form(
      Route.figures(.list).address(in: say), deed: "define",
      fields: [
        field("code", .code), field("name", .name),
        field("nameFrench", .nameFrench, isRequired: false), field("unit", .unit),
        field("unitFrench", .unitFrench, isRequired: false), meaning,
      ], submit: say(Wording.FigureTexts.define))
  }
}

/// One indicator: its values by party, and the form that records more.
public struct IndicatorPage: Sendable {
  let indicator: Indicator
  let sheet: Sheet

  /// How many values are listed.
  static let valuesMax = 1000
  /// How many values are recorded at once.
  public static let linesMax = 1000
  /// The first line of a table of values, which may be left out.
  public static let head = "party;period;value;low;high;sources"

  /// An indicator, and a form as it was sent.
  public init(_ indicator: Indicator, _ sheet: Sheet) {
    self.indicator = indicator
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let values = reading.sight.observations(by: indicator.id)
    let reading = reading.marked(by: values.compactMap { $0.marking?.label }.distinct)
    let title = reading.text(indicator.name(on: reading.sight.day))
    let shown = Array(values.suffix(Self.valuesMax).reversed())
    let facts = DefinitionList([
      (say(Wording.FigureTexts.unit), reading.html(indicator.unit)),
      (
        say(Wording.FigureTexts.meaning), indicator.meaning.map { reading.html($0) } ?? HTML()
      ), (say(Wording.FigureTexts.code), "<code>\(indicator.id.text)</code>"),
      (say(Wording.FigureTexts.source), reading.evidence(indicator.evidence)),
    ])
    let list =
      values.isEmpty
      ? EmptyState(
        say(Wording.FigureTexts.noValues), "\(say(Wording.FigureTexts.noValuesAdvice))"
      ).html
      : ObservationTable(shown, reading, sheet).ofIndicator
    let content: HTML = """
      <p class="kicker">\(say(Wording.FigureTexts.indicator))</p><h1>\(title)</h1>\(facts.html)\
      \(problem(say))<h2>\(say(Wording.FigureTexts.values)) \
      <span class="count">\(values.count)</span></h2>\(list)\
      \(if: reading.sight.keepsFigures, form(reading).html(reading.frame))
      """
    return reading.html(
      title, in: .operations, below: [.operations(.list), .figures(.list)], content)
  }

  /// Why the rules said no to a form that is only a button.
  private func problem(_ say: Language) -> HTML {
    guard sheet.deed == "strike" else { return HTML() }
    let texts = [sheet.problem].compactMap(\.self) + sheet.errors.values.sorted()
    return "\(each: texts, { Notice(.failure, "\($0)").html(say) })"
  }

  private func form(_ reading: Reading) -> Form {
    let say = reading.say
    var table = Field("table", say(Wording.FigureTexts.table), .lines(8))
    table.hint = say(Wording.FigureTexts.tableHint)
    table.isRequired = true
    var fields = [table]
    let isRegistrar = reading.sight.principal.roles.contains(.registrar)
    let quick = QuickLabel.fieldChoices(reading.sight, say).filter { !$0.value.isEmpty }
    let open = Field.Choice("", say(Wording.FigureTexts.openValue))
    var readers = Field(
      "readers", say(Wording.FigureTexts.marking), .select((isRegistrar ? [open] : []) + quick))
    readers.value = isRegistrar ? "" : quick.first?.value ?? ""
    if !quick.isEmpty { fields.append(readers) }
    return sheet.form(
      Route.figures(.indicator(indicator.id)).address(in: say), deed: "observe", fields: fields,
      submit: say(Wording.FigureTexts.record))
  }
}

/// Values as a table, of one indicator or of one party or body.
struct ObservationTable {
  let observations: [Observation]
  let reading: Reading
  let sheet: Sheet?

  init(_ observations: [Observation], _ reading: Reading, _ sheet: Sheet? = nil) {
    self.observations = observations
    self.reading = reading
    self.sheet = sheet
  }

  private var say: Language { reading.say }

  var ofIndicator: HTML {
    table(Wording.FigureTexts.subject) { reading.subject($0.of.subject) }
  }

  var ofSubject: HTML {
    table(Wording.FigureTexts.indicator) { value in
      let name = reading.sight.indicator(value.indicator).map {
        reading.text($0.name(on: reading.sight.day))
      }
      return reading.link(
        name ?? value.indicator.text, to: .figures(.indicator(value.indicator)))
    }
  }

  private func table(
    _ first: Wording.FigureTexts, _ name: (Observation) -> HTML
  ) -> HTML {
    let mayStrike = sheet != nil && reading.sight.keepsFigures
    let rows = observations.map { value -> [HTML] in
      var cells: [HTML] = [
        name(value), "<span class=\"cell-day\">\(reading.period(of: value))</span>",
        "\(say.quantity(value.value))", range(of: value),
        """
        \(reading.evidence(value.evidence)) \
        \(with: value.marking, { reading.markingBadge($0.label) })
        """,
      ]
      if mayStrike { cells.append(strike(value)) }
      return cells
    }
    var columns = [
      Table.Column(say(first)), Table.Column(say(Wording.FigureTexts.period)),
      .number(say(Wording.FigureTexts.value)), Table.Column(say(Wording.FigureTexts.range)),
      Table.Column(say(Wording.FigureTexts.source)),
    ]
    if mayStrike { columns.append(Table.Column(say(Wording.FigureTexts.strike))) }
    return Table(say(Wording.FigureTexts.values), columns: columns, rows: rows)
      .unseenCaption(say)
  }

  private func range(of value: Observation) -> HTML {
    guard value.low != nil || value.high != nil else { return HTML() }
    let (low, high) = (value.low ?? value.value, value.high ?? value.value)
    return "\(say.quantity(low)) – \(say.quantity(high))"
  }

  private func strike(_ value: Observation) -> HTML {
    let address = Route.figures(.indicator(value.indicator)).address(in: say)
    let hidden = [
      ("key", sheet?.key ?? ""), ("deed", "strike"), ("observation", value.id.description),
      ("reason", say(Wording.FigureTexts.strikeNote)),
    ].map { Address.Query($0.0, $0.1) }
    return """
      <form class="inline" method="post" action="\(address)">\(reading.frame.tokenField)\
      \(each: hidden, { .hidden($0) })\
      \(Button.submit(say(Wording.FigureTexts.strike), .quiet))</form>
      """
  }
}

extension Reading {
  /// When something was observed: a day, a month, a year, or from one day to another.
  func period(of value: Observation) -> String {
    guard let to = value.to else { return say.date(value.from) }
    return span(Span(from: value.from, to: to))
  }
}
