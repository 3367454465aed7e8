/// What became of a run.
public struct Report: Sendable {
  /// The number that everything in the run followed from.
  public let seed: UInt64
  /// How many steps were done.
  public let steps: Int
  /// How many entries the journal had in the end.
  public let entries: Int
  /// The digest of the last of them: the same seed and steps give the same.
  public let digest: String
  /// What was met.
  public let marks: Marks
  /// What went wrong, if anything did.
  public let failing: Failing?
}

/// A violation and the shortest way to it that was found.
public struct Failing: Sendable {
  /// What must never be so.
  public let violation: Violation
  /// The first steps after which it can be seen; fewer show nothing.
  public let prefix: Int
  /// Those of the prefix that are needed; leaving out any one of them shows nothing.
  public let needed: [Int]
  /// The needed steps in words.
  public let words: [String]
}
