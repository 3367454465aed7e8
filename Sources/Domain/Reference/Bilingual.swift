/// A text of the data in the alliance's two official languages, as far as both are known.
public struct Bilingual: Hashable, Sendable {
  /// The English text; never empty in a record.
  public var english: String
  /// The French text, where there is one.
  public var french: String?

  /// A text in English and, where known, French.
  public init(_ english: String, french: String? = nil) {
    self.english = english
    self.french = french
  }
}

/// A name and the days from which it holds, until the next one.
public struct DatedName: Hashable, Sendable {
  /// The first day; nil for the first name.
  public var from: Dated?
  /// The name.
  public var name: Bilingual
  /// What papers of the time add at the foot of the page.
  public var footnote: Bilingual?

  /// A name from a day on.
  public init(from: Dated? = nil, _ name: Bilingual, footnote: Bilingual? = nil) {
    self.from = from
    self.name = name
    self.footnote = footnote
  }
}

extension [DatedName] {
  /// The name that holds on a day; before the first, the first.
  public func held(on day: Day) -> DatedName? {
    last { ($0.from?.day ?? .earliest) <= day } ?? first
  }

  /// Whether the days rise strictly and only the first is without one.
  var isOrdered: Bool {
    zip(self, dropFirst()).allSatisfy { earlier, later in
      guard let day = later.from?.day else { return false }
      return (earlier.from?.day ?? .earliest) < day
    }
  }
}
