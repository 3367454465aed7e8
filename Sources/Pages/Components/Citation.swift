public import Domain

/// Where something is known from.
public struct Citation: Sendable {
  /// The document's title.
  public var title: String
  /// Who published it.
  public var publisher: String?
  /// Where it can be read.
  public var address: Address?
  /// The place in it: a page, a paragraph.
  public var place: String?
  /// The day when it was read, as it is read.
  public var read: String?
  /// How sure the record is of what it took from it.
  public var confidence: Confidence?

  /// A source by its title.
  public init(_ title: String, address: Address? = nil) {
    self.title = title
    self.address = address
  }

  /// The citation in one line.
  public func html(_ say: Language) -> HTML {
    """
    <span class="citation"><span class="unseen">\(say(Wording.Components.citation)) </span>\
    \(name)\(with: publisher, { ", \($0)" })\(with: place, { ", \($0)" })\
    \(with: read, { ", \(say(Wording.Components.read, $0))" })\
    \(with: confidence, { " \(Marks.confidence($0, say))" })</span>
    """
  }

  private var name: HTML {
    guard let address else { return "<cite>\(title)</cite>" }
    return "<a href=\"\(address)\"><cite>\(title)</cite></a>"
  }
}

/// A list of sources that the text above refers to by number.
public struct Citations: Sendable {
  /// The sources in the order of their numbers.
  public var sources: [Citation]

  /// The sources of a page.
  public init(_ sources: [Citation]) { self.sources = sources }

  /// A raised number that leads to a source.
  public static func reference(_ number: Int, _ say: Language) -> HTML {
    """
    <sup class="reference"><a href="#source-\(number)"><span class="unseen">\
    \(say(Wording.Components.citation)) </span>\(number)</a></sup>
    """
  }

  /// The list.
  public func html(_ say: Language) -> HTML {
    """
    <ol class="citations">\
    \(each: sources.enumerated(), { "<li id=\"source-\($0 + 1)\">\($1.html(say))</li>" })</ol>
    """
  }
}
