public import Domain
internal import Labels

/// Who bore how much of an operation over a period, measured by something.
public struct SharesPage: Sendable {
  let operation: Body
  let view: SharesView

  /// The shares of an operation.
  public init(_ operation: Body, _ view: SharesView) {
    self.operation = operation
    self.view = view
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let period = view.period(of: operation, upTo: reading.sight.day)
    let denominator: BurdenShares.Denominator = view.indicator.map { .indicator($0) } ?? .equal
    let shares = reading.sight.burdenShares(of: operation.id, over: period, by: denominator)
    let labels =
      reading.sight.contributions(to: operation.id).map(\.marking.label)
      + shares.rows.compactMap { $0.measure?.marking?.label }
    let reading = reading.marked(by: labels.distinct)
    let title = say(Wording.BurdenTexts.title, reading.text(operation.short))
    let (first, last) = (say.date(period.lowerBound), say.date(period.upperBound.previous))
    var content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(Wording.BurdenTexts.lead, first, last))</p>\
      \(choice(period, reading).html(say))
      """
    if shares.rows.isEmpty {
      content +=
        EmptyState(say(Wording.BurdenTexts.none), "\(say(Wording.BurdenTexts.noneAdvice))").html
    } else {
      content += """
        \(table(shares, reading))\(reading.restsOn(evidence(shares, reading)))\
        <p>\(say(Wording.BurdenTexts.method))</p>\
        <p>\(say(Wording.BurdenTexts.ratioNote))</p>\(coverage(shares, say))
        """
    }
    return reading.html(
      title, in: .operations,
      below: [.operations(.list), .operations(.operation(operation.id))], content)
  }

  private func evidence(_ shares: BurdenShares, _ reading: Reading) -> [Evidence] {
    reading.sight.contributions(to: operation.id).map(\.evidence)
      + shares.rows.compactMap { $0.measure?.evidence }
  }

  private func choice(_ period: Range<Day>, _ reading: Reading) -> FilterBar {
    let say = reading.say
    var from = Field("from", say(Wording.BurdenTexts.from), .date)
    from.value = period.lowerBound.description
    var to = Field("to", say(Wording.BurdenTexts.to), .date)
    to.value = period.upperBound.previous.description
    let indicators = reading.sight.indicators.map { indicator in
      Field.Choice(indicator.id.text, reading.text(indicator.name(on: reading.sight.day)))
    }
    var by = Field(
      "by", say(Wording.BurdenTexts.by),
      .select([Field.Choice("", say(Wording.BurdenTexts.equal))] + indicators))
    by.value = view.indicator?.text ?? ""
    let route = Route.operations(.shares(operation.id, SharesView()))
    var bar = FilterBar(reading.frame.formAddress(of: route), fields: [from, to, by])
    bar.kept = reading.frame.carried
    return bar
  }

  private func table(_ shares: BurdenShares, _ reading: Reading) -> HTML {
    let say = reading.say
    let hasMeasure = shares.denominator != .equal
    var columns = [
      Table.Column(say(Wording.OperationTexts.party)),
      .number(say(Wording.BurdenTexts.personDays)), Table.Column(say(Wording.BurdenTexts.share)),
    ]
    if hasMeasure { columns.append(.number(say(Wording.BurdenTexts.measure))) }
    columns += [
      .number(say(Wording.BurdenTexts.measureShare)), .number(say(Wording.BurdenTexts.ratio)),
    ]
    let rows = shares.rows.map { row(of: $0, hasMeasure, reading) }
    let table = Table(say(Wording.BurdenTexts.table), columns: columns, rows: rows)
    return "\(sums(shares, say))\(table.unseenCaption(say))"
  }

  private func row(of row: BurdenShares.Row, _ hasMeasure: Bool, _ reading: Reading) -> [HTML] {
    let say = reading.say
    let mark = Marks.mark(row.isAlly ? .ally : .partner)
    var cells: [HTML] = [
      "\(mark) \(reading.party(row.party))", "\(say.grouped(row.personDays))",
      Share(Double(row.permille) / 1000, say.percent(permille: row.permille)).html,
    ]
    let unknown: HTML = "<span class=\"row-note\">\(say(Wording.BurdenTexts.unknown))</span>"
    if hasMeasure {
      cells.append(
        row.measure.map { measure in
          """
          \(say.quantity(measure.value)) \
          <span class="row-note">\(reading.period(of: measure))</span>
          """
        } ?? unknown)
    }
    cells.append(row.measurePermille.map { "\(say.percent(permille: $0))" } ?? unknown)
    cells.append(row.ratio.map { "\(say.hundredths($0))" } ?? unknown)
    return cells
  }

  /// Allies and the others, each as one.
  private func sums(_ shares: BurdenShares, _ say: Language) -> HTML {
    func stat(_ words: Wording.BurdenTexts, _ rows: [BurdenShares.Row]) -> Stat {
      let permille = rows.reduce(0) { $0 + $1.permille }
      var stat = Stat(say.percent(permille: permille), say(words))
      let days = rows.reduce(0) { $0 + $1.personDays }
      stat.note = "\(say.grouped(days)) \(say(Wording.BurdenTexts.personDays).lowercased())"
      return stat
    }
    return Stat.row([
      stat(.allies, shares.rows.filter(\.isAlly)),
      stat(.others, shares.rows.filter { !$0.isAlly }), stat(.whole, shares.rows),
    ])
  }

  private func coverage(_ shares: BurdenShares, _ say: Language) -> HTML {
    guard shares.coverage < 1000 else { return HTML() }
    let text = say(Wording.BurdenTexts.coverage, say.percent(permille: shares.coverage))
    return Notice(.warning, "\(text)").html(say)
  }
}
