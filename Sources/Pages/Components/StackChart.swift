/// How a number made up of several went up and down over the years: layers one upon the other, the
/// Allies' below and the partners' above a heavy line.
public struct StackChart: Sendable {
  /// One of those that make up the number.
  public struct Layer: Sendable {
    /// What it is called.
    public var name: String
    /// Whether it is an Ally's, or all other Allies'.
    public var isAlly: Bool
    /// From which years on how many, in order.
    public var turns: [(year: Double, count: Int)]

    /// A layer and its course.
    public init(_ name: String, isAlly: Bool, _ turns: [(year: Double, count: Int)]) {
      self.name = name
      self.isAlly = isAlly
      self.turns = turns
    }

    func count(in year: Double) -> Int { turns.last { $0.year <= year }?.count ?? 0 }
  }

  /// What is counted.
  public var title: String
  /// The years it spans.
  public var axis: TimeAxis
  /// The layers from below, Allies' first.
  public var layers: [Layer]
  /// The day that the page shows, with what it is called.
  public var mark: (year: Double, label: String)?

  /// A chart of layers.
  public init(_ title: String, _ axis: TimeAxis, _ layers: [Layer]) {
    self.title = title
    self.axis = axis
    self.layers = layers
  }

  /// The chart with its key, and year by year as a table.
  public func html(_ say: Language) -> HTML {
    let years = Set(layers.flatMap { $0.turns.map(\.year) })
      .filter { $0 < axis.end }.sorted()
    let heights = stacked(over: years)
    let most = max(heights.last?.max() ?? 0, 1)
    return """
      <figure class="chart stack-chart"><figcaption>\(title)</figcaption>\(key)\
      <svg class="time" width="100%" height="258" role="img" aria-label="\(title)">\
      \(axis.grid(height: Int(floor)))\
      <svg x="0" y="\(top)" width="100%" height="\(floor - top)" \
      viewBox="0 0 1000 1000" preserveAspectRatio="none">\
      \(each: layers.indices, { place in
        area(place, years, heights, most)
      })\(divide(years, heights, most))</svg>\
      \(each: levels(most), { level($0, most, say) })\(with: mark, { line($0) })</svg>\
      <details><summary>\(say(Wording.Charts.asTable))</summary>\(table(say))</details></figure>
      """
  }

  /// The sums from below, layer by layer, in each of the years.
  private func stacked(over years: [Double]) -> [[Int]] {
    var sums = [Int](repeating: 0, count: years.count)
    return layers.map { layer in
      for place in years.indices { sums[place] += layer.count(in: years[place]) }
      return sums
    }
  }

  private var key: HTML {
    """
    <ul class="key">\(each: layers.indices, { place in
      """
      <li><span class="key-layer \(look(place))"></span> \(layers[place].name)</li>
      """
    })</ul>
    """
  }

  /// Allies in shades of one colour, partners in shades of another; the shades repeat.
  private func look(_ place: Int) -> String {
    let isAlly = layers[place].isAlly
    let before = layers[..<place].count { $0.isAlly == isAlly }
    return "layer-\(isAlly ? "ally" : "partner")-\(before % 5)"
  }

  private func y(_ number: Int, _ most: Int) -> Int { 1000 - number * 1000 / most }

  /// A line in steps over the sums of a layer, from the left or back from the right.
  private func steps(_ years: [Double], _ sums: [Int], _ most: Int) -> [(x: Int, y: Int)] {
    var points: [(x: Int, y: Int)] = []
    for place in years.indices {
      let next = place + 1 < years.count ? years[place + 1] : axis.end
      points.append((x(years[place]), y(sums[place], most)))
      points.append((x(next), y(sums[place], most)))
    }
    return points
  }

  private func x(_ year: Double) -> Int { Int(axis.percent(year) * 10) }

  private func path(_ points: [(x: Int, y: Int)]) -> String {
    points.map { "\($0.x) \($0.y)" }.joined(separator: "L")
  }

  private func area(
    _ place: Int, _ years: [Double], _ heights: [[Int]], _ most: Int
  ) -> HTML {
    let above = steps(years, heights[place], most)
    let sums = place > 0 ? heights[place - 1] : [Int](repeating: 0, count: years.count)
    let below = steps(years, sums, most)
    guard !above.isEmpty else { return HTML() }
    return """
      <path class="layer \(look(place))" d="M\(path(above + below.reversed()))Z">\
      <title>\(layers[place].name)</title></path>
      """
  }

  /// The line between Allies and partners.
  private func divide(_ years: [Double], _ heights: [[Int]], _ most: Int) -> HTML {
    guard let last = layers.lastIndex(where: \.isAlly), layers.count > last + 1 else {
      return HTML()
    }
    let points = steps(years, heights[last], most)
    guard !points.isEmpty else { return HTML() }
    return "<path class=\"layer-divide\" d=\"M\(path(points))\"/>"
  }

  /// Lines at steps of 1, 2 or 5 times a power of ten: at most six.
  private func levels(_ most: Int) -> [Int] {
    var (ten, place) = (1, 0)
    while most / (ten * [1, 2, 5][place]) >= 6 {
      place += 1
      if place == 3 { (ten, place) = (ten * 10, 0) }
    }
    return Array(stride(from: 0, through: most, by: ten * [1, 2, 5][place]))
  }

  private func level(_ number: Int, _ most: Int, _ say: Language) -> HTML {
    let y = floor - Double(number) / Double(most) * (floor - top)
    return """
      <line class="\(number == 0 ? "floor" : "grid")" x1="0" x2="100%" y1="\(y)" y2="\(y)"/>\
      \(if: number > 0, "<text class=\"axis\" x=\"0\" y=\"\(y - 4)\">\(say.grouped(number))</text>")
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

  /// What there was in the middle of each year.
  private func table(_ say: Language) -> HTML {
    let years = Array(Int(axis.start)...Int(axis.end))
    let rows = years.map { year -> [HTML] in
      func sum(_ isAlly: Bool) -> Int {
        layers.filter { $0.isAlly == isAlly }.reduce(0) { $0 + $1.count(in: Double(year) + 0.5) }
      }
      let (allies, partners) = (sum(true), sum(false))
      return [
        "\(year)", "\(say.grouped(allies))", "\(say.grouped(partners))",
        "\(say.grouped(allies + partners))",
      ]
    }
    var table = Table(
      title,
      columns: [
        Table.Column(say(Wording.OperationTexts.midYear)),
        .number(say(Wording.OperationTexts.allies)),
        .number(say(Wording.OperationTexts.partners)),
        .number(say(Wording.OperationTexts.people)),
      ], rows: rows)
    table.showsCaption = false
    return table.html(say)
  }
}

/// The upper and lower edge of the plot.
private let top = 34.0
private let floor = 254.0
