/// The place of an entry in the journal; the first is 1, and none is ever left out.
public struct EntryNumber: Hashable, Comparable, Sendable {
  /// The number itself, from 1.
  public let value: UInt64

  /// The first entry's number.
  public static let first = EntryNumber(1)

  /// Makes a number of at least 1.
  public init(_ value: UInt64) {
    precondition(value > 0, "Entries are numbered from 1.")
    self.value = value
  }

  /// Orders numbers as the journal does.
  public static func < (one: EntryNumber, other: EntryNumber) -> Bool {
    one.value < other.value
  }
}

extension EntryNumber: CustomStringConvertible {
  /// The number in decimal digits.
  public var description: String {
    String(value)
  }
}
