/// A stretch of years across the width of a chart.
///
/// Positions are years with a fraction and come out as percentages, so that a drawing keeps the
/// size of its letters at any width.
public struct TimeAxis: Sendable, Hashable {
  /// The year at the left edge.
  public var start: Double
  /// The year at the right edge.
  public var end: Double

  /// An axis from one year to another.
  public init(from start: Double, to end: Double) {
    self.start = start
    self.end = max(end, start + 1)
  }

  /// A day as a year with a fraction.
  public static func year(_ year: Int, month: Int, day: Int) -> Double {
    Double(year) + (Double(month - 1) * 30.44 + Double(day - 1)) / 365.3
  }

  /// Where a year lies, in percent of the width, within the edges.
  func percent(_ year: Double) -> Double {
    min(max((year - start) / (end - start), 0), 1) * 100
  }

  /// The years that have a line: whole decades, or less where the axis is short.
  var ticks: [Int] {
    let span = end - start
    let step = span > 40 ? 10 : span > 16 ? 5 : span > 7 ? 2 : 1
    let first = (Int(start + 0.999) + step - 1) / step * step
    return Array(stride(from: first, through: Int(end), by: step))
  }

  /// The lines of the axis and the years above them.
  func grid(height: Int) -> HTML {
    "\(each: ticks, { tick($0, height: height) })"
  }

  /// Every second year may be left out where there is little room.
  private func tick(_ year: Int, height: Int) -> HTML {
    let all = ticks
    let step = all.count > 1 ? all[1] - all[0] : 1
    let look = year / step % 2 == 0 ? "axis" : "axis axis-minor"
    let x = percent(Double(year))
    let side = x < 3 ? "start" : x > 96 ? "end" : "middle"
    return """
      <line class="grid" x1="\(x)%" x2="\(x)%" y1="20" y2="\(height)"/>\
      <text class="\(look)" x="\(x)%" y="13" text-anchor="\(side)">\(year)</text>
      """
  }
}
