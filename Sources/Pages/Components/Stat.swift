/// A number that says something by itself.
public struct Stat: Sendable {
  /// The number as it is read.
  public var number: String
  /// What is counted.
  public var label: String
  /// A line beneath: since when, compared with what.
  public var note: HTML?
  /// Where those counted are listed.
  public var address: Address?
  /// The mark of those counted.
  public var standing: StandingMark?

  /// A number and what it counts.
  public init(_ number: String, _ label: String, address: Address? = nil) {
    self.number = number
    self.label = label
    self.address = address
  }

  /// The number.
  public var html: HTML {
    """
    <div class="stat"><p class="stat-number">\(number)</p>\
    <p class="stat-label">\(with: standing, { Marks.mark($0) })\(name)</p>\
    \(with: note, { "<p class=\"stat-note\">\($0)</p>" })</div>
    """
  }

  private var name: HTML {
    guard let address else { return "\(label)" }
    return "<a href=\"\(address)\">\(label)</a>"
  }

  /// Several numbers in a row.
  public static func row(_ stats: [Stat]) -> HTML {
    "<div class=\"stats\">\(each: stats, { $0.html })</div>"
  }
}

/// Numbers that lie on a line: a share drawn as a bar beside its figure.
public struct Share: Sendable {
  /// The part, from 0 to 1.
  public var part: Double
  /// The part as it is read.
  public var label: String

  /// A part and its figure.
  public init(_ part: Double, _ label: String) {
    self.part = part
    self.label = label
  }

  /// The bar with its figure.
  public var html: HTML {
    """
    <span class="share"><svg class="share-bar" height="8" aria-hidden="true">\
    <rect class="share-all" width="100%" height="8"/>\
    <rect class="share-part" width="\(min(max(part, 0), 1) * 100)%" height="8"/></svg>\
    <span>\(label)</span></span>
    """
  }
}
