/// Numbers beside one another as bars, each with the number of the time before as a thinner one.
public struct BarChart: Sendable {
  /// One thing and its number.
  public struct Bar: Sendable {
    /// What it is.
    public var name: String
    /// How much of it there is.
    public var number: Int
    /// How much there was the time before; nil draws none.
    public var before: Int?

    /// A thing and its number.
    public init(_ name: String, _ number: Int, before: Int? = nil) {
      self.name = name
      self.number = number
      self.before = before
    }
  }

  /// What is counted.
  public var title: String
  /// Whether the title is seen; it is always heard.
  public var showsTitle = true
  /// What the bars are called, and what the thinner ones; nil where there are none.
  public var names: (now: String, before: String?)
  /// The bars, from the top.
  public var bars: [Bar]

  /// A chart of bars.
  public init(_ title: String, names: (now: String, before: String?), _ bars: [Bar]) {
    self.title = title
    self.names = names
    self.bars = bars
  }

  /// The chart. The same numbers stand in a table beside it.
  public func html(_ say: Language) -> HTML {
    let most = max(bars.flatMap { [$0.number, $0.before ?? 0] }.max() ?? 0, 1)
    let sums = bars.map { "\($0.name) \(say.grouped($0.number))" }.joined(separator: ", ")
    return """
      <figure class="chart bar-chart">\
      <figcaption\(attribute: "class", showsTitle ? nil : "unseen")>\
      \(title)</figcaption>\
      <ul class="key"><li><span class="key-now"></span> \(names.now)</li>\
      \(with: names.before, { "<li><span class=\"key-before\"></span> \($0)</li>" })</ul>\
      <div role="img" aria-label="\(say(Wording.Components.pair, title, sums))">\
      \(each: bars, { bar($0, most, say) })</div></figure>
      """
  }

  /// The name is text of the page, so that a long one breaks where the page is narrow.
  private func bar(_ bar: Bar, _ most: Int, _ say: Language) -> HTML {
    // A tenth is left for the number at the end of the longest bar.
    let width = Double(bar.number) / Double(most) * 88
    let before = bar.before.map { Double($0) / Double(most) * 88 }
    return """
      <p class="bar-name">\(bar.name)</p>\
      <svg class="time" width="100%" height="\(before == nil ? 12 : 17)">\
      <rect class="bar-now" x="0" y="0" width="\(width)%" height="10"/>\
      \(with: before, {
        "<rect class=\"bar-before\" x=\"0\" y=\"11\" width=\"\($0)%\" height=\"4\"/>"
      })\
      <text class="axis" x="\(width)%" dx="6" y="9">\(say.grouped(bar.number))</text></svg>
      """
  }
}
