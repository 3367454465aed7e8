/// Why a policy file is refused: everything that was found, in the order of the file.
public struct PolicyProblem: Error, Hashable, Sendable {
  /// One thing that is wrong, and where.
  public struct Fault: Hashable, Sendable {
    /// The place, `/SPIF/securityClassifications/securityClassification[SECRET]`.
    public let path: String
    /// What is wrong there.
    public let kind: Kind
    /// The text that is wrong, empty where something is missing.
    public let text: String
  }

  /// The ways in which a policy can be wrong.
  public enum Kind: Hashable, Sendable {
    /// Not XML that is read here.
    case markup(MarkupProblem)
    /// The root is no SPIF of the namespace.
    case notPolicy
    /// A schema other than 2.1; 3.0 changed the meaning of markings and is not guessed at.
    case schema
    /// An attribute or element that must be there.
    case missing
    /// A text that is none of the few that are known: a typing mistake must not remove a control.
    case unknown
    /// No object identifier in dotted form.
    case identifier
    /// No number, or one out of bounds.
    case number
    /// No time.
    case time
    /// A name, number or identifier that stands twice.
    case repeated
    /// A reference to something that is not there, or that could be two things.
    case unresolved
    /// Limits, times or rules that nothing can satisfy.
    case contradiction
  }

  /// What was found, never empty.
  public let faults: [Fault]
}
