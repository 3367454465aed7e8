/// How a number went up and down over the years, in steps.
public struct StepChart: Sendable {
  /// A day on which the number changed.
  public struct Step: Sendable {
    /// The day, as a year with a fraction.
    public var year: Double
    /// The number from that day on.
    public var number: Int
    /// The day as it is read.
    public var day: String
    /// What happened.
    public var note: String

    /// The number from a day on.
    public init(_ number: Int, from year: Double, day: String, note: String = "") {
      self.number = number
      self.year = year
      self.day = day
      self.note = note
    }
  }

  /// What is counted.
  public var title: String
  /// The years it spans.
  public var axis: TimeAxis
  /// The steps in order.
  public var steps: [Step]
  /// The day that the page shows, with what it is called.
  public var mark: (year: Double, label: String)?

  /// A chart of steps.
  public init(_ title: String, _ axis: TimeAxis, _ steps: [Step]) {
    self.title = title
    self.axis = axis
    self.steps = steps
  }

  /// The chart with the same as a table.
  public func html(_ say: Language) -> HTML {
    let scale = Scale(most: steps.map(\.number).max() ?? 1)
    // What comes after the axis ends would pile up at its edge.
    let drawn = steps.prefix { $0.year <= axis.end }
    return """
      <figure class="chart step-chart"><figcaption>\(title)</figcaption>\
      <svg class="time" width="100%" height="218" role="img" aria-label="\(summary(say))">\
      \(axis.grid(height: Int(floor)))\(each: scale.levels, { scale.line($0) })\
      \(each: drawn.indices, { step($0, scale) })\
      \(each: scale.levels.dropFirst(), { scale.name($0) })\
      \(with: mark, { line($0) })</svg>\
      <details><summary>\(say(Wording.Charts.asTable))</summary>\(table(say))</details></figure>
      """
  }

  private func summary(_ say: Language) -> String {
    guard let last = steps.last else { return title }
    return say(Wording.Charts.parties, title, say.grouped(last.number))
  }

  /// The lines across, found once a chart.
  private struct Scale {
    let ceiling: Int
    let levels: [Int]

    init(most: Int) {
      let most = max(most, 1)
      let spacing = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { most / $0 < 5 } ?? 1000
      ceiling = (most + spacing - 1) / spacing * spacing
      levels = Array(stride(from: 0, through: ceiling, by: spacing))
    }

    func y(_ number: Int) -> Double { floor - Double(number) / Double(ceiling) * (floor - top) }

    func line(_ number: Int) -> HTML {
      """
      <line class="\(number == 0 ? "floor" : "grid")" x1="0" x2="100%" y1="\(y(number))" \
      y2="\(y(number))"/>
      """
    }

    func name(_ number: Int) -> HTML {
      "<text class=\"axis\" x=\"0\" y=\"\(y(number) - 4)\">\(number)</text>"
    }
  }

  private func step(_ index: Int, _ scale: Scale) -> HTML {
    let step = steps[index]
    let x = axis.percent(step.year)
    let next = index + 1 < steps.count ? steps[index + 1].year : axis.end
    let end = axis.percent(next)
    let height = scale.y(step.number)
    let before = index > 0 ? scale.y(steps[index - 1].number) : floor
    return """
      <g class="step-part"><title>\(step.day): \(step.number)</title>\
      <rect x="\(x)%" y="\(height)" width="\(end - x)%" height="\(floor - height)"/>\
      <line x1="\(x)%" x2="\(x)%" y1="\(before)" y2="\(height)"/>\
      <line x1="\(x)%" x2="\(end)%" y1="\(height)" y2="\(height)"/></g>
      """
  }

  private func line(_ mark: (year: Double, label: String)) -> HTML {
    let x = axis.percent(mark.year)
    return """
      <g class="day-mark"><title>\(mark.label)</title>\
      <line x1="\(x)%" x2="\(x)%" y1="16" y2="\(floor)"/>\
      <circle cx="\(x)%" cy="20" r="4"/></g>
      """
  }

  private func table(_ say: Language) -> HTML {
    let columns = [
      Table.Column(say(Wording.Charts.day)), Table.Column.number(say(Wording.Charts.number)),
      Table.Column(say(Wording.Components.changes)),
    ]
    let rows = steps.map { step -> [HTML] in
      ["\(step.day)", "\(step.number)", "\(step.note)"]
    }
    var table = Table(title, columns: columns, rows: rows)
    table.showsCaption = false
    return table.html(say)
  }
}

/// The upper and lower edge of the plot.
private let top = 34.0
private let floor = 214.0
