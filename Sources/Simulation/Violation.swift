/// Something that must never be so, and was.
public struct Violation: Error, Hashable, Sendable {
  /// What was being checked, in a word or two.
  public let check: String
  /// What was found.
  public let sentence: String

  init(_ check: String, _ sentence: String) {
    self.check = check
    self.sentence = sentence
  }
}

/// Fails the run unless something is so.
func expect(
  _ isSo: Bool, _ check: String, _ sentence: @autoclosure () -> String
) throws(Violation) {
  if !isSo { throw Violation(check, sentence()) }
}
