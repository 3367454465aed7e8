public import Domain

/// Somebody by name and day of birth, as a table names them.
public struct BulkPerson: Hashable, Sendable {
  /// The whole name.
  public var name: String
  /// The day of birth.
  public var born: Day

  /// Somebody by name.
  public init(name: String, born: Day) {
    self.name = name
    self.born = born
  }

  /// Whether a table means the same person: the same words in any order, and the same day.
  func isLike(_ other: BulkPerson) -> Bool {
    born == other.born && Folding.words(name).sorted() == Folding.words(other.name).sorted()
  }
}

extension BulkTable {
  /// Those whom lines without a code name.
  public var people: [BulkPerson] { rows.compactMap { $0[.person] == nil ? $0.person : nil } }
}

extension BulkTable.Row {
  /// The whole name in the line, the given names first.
  var name: String? {
    if let name = self[.name] { return name }
    guard let family = self[.familyName], let given = self[.givenName] else { return nil }
    return "\(given) \(family)"
  }

  /// Whom the line names; nil where name or day of birth are missing.
  var person: BulkPerson? {
    guard let name, let born = self[.born].flatMap({ Day($0) }) else { return nil }
    return BulkPerson(name: name, born: born)
  }
}
