/// Where a journal ends: its last entry's number and digest.
///
/// Whoever appends states the head that was seen, so two writers can never both succeed.
public struct Head: Hashable, Sendable {
  /// The last entry's number, or 0 while the journal is empty.
  public let number: UInt64
  /// The last entry's digest, or the genesis digest while the journal is empty.
  public let digest: Digest32

  /// Makes a head of its parts.
  public init(number: UInt64, digest: Digest32) {
    self.number = number
    self.digest = digest
  }

  /// The head of a journal that holds nothing.
  public static let empty = Head(number: 0, digest: Link.genesis)

  /// Whether no entry has been appended yet.
  public var isEmpty: Bool { number == 0 }
}
