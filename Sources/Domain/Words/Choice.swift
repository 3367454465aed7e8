/// A closed set of choices, each with the one word that packs, forms, addresses, JSON and CSV
/// use for it.
///
/// The word of a case is part of every format we ever gave out: it never changes.
public protocol Choice: CaseIterable, Sendable {
  /// The word.
  var word: String { get }
}

extension Choice {
  /// The case of a word; nil when there is none.
  public init?(word: String) {
    guard let found = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = found
  }
}
