/// Why bytes are not XML that is read here.
public struct MarkupProblem: Error, Hashable, Sendable {
  /// What is wrong, apart from where.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// More bytes than the limit.
    case tooLarge
    /// The bytes are not UTF-8, or declare another encoding.
    case notUTF8
    /// A document type or an entity of its own: never read, whatever it holds.
    case documentType
    /// Elements stand inside one another beyond the limit.
    case tooDeep
    /// More elements than the limit.
    case tooManyElements
    /// More attributes on one element than the limit.
    case tooManyAttributes
    /// A value or a text longer than the limit.
    case tooLong
    /// Not well-formed.
    case malformed
    /// A prefix that nothing declares, or a declaration that is forbidden.
    case namespace
    /// An attribute that stands twice on one element.
    case repeatedAttribute
  }

  /// What is wrong.
  public let reason: Reason
  /// Where, in bytes from the start.
  public let offset: Int
}
