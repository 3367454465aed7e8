/// Why bytes are no label, clearance or binding in the standards' form.
public struct FormProblem: Error, Hashable, Sendable {
  /// What is wrong, apart from where.
  public enum Kind: Hashable, Sendable {
    /// Not XML that is read here.
    case markup(MarkupProblem)
    /// Another root, or one of another namespace.
    case root
    /// An element, an attribute or a text that must be there.
    case missing
    /// An element, an attribute or a text that may not be there, or not in this order.
    case unexpected
    /// An element of another namespace with a name of the standard's: read as foreign it would
    /// be passed over, and a control with it.
    case lookalike
    /// Something that stands twice.
    case repeated
    /// A text that is none of the few that are known.
    case unknown
    /// No time.
    case time
    /// No `urn:oid:` identifier.
    case identifier
    /// No base64, or no such header.
    case encoding
  }

  /// The place, `/originatorConfidentialityLabel/CreationDateTime`.
  public let path: String
  /// What is wrong there.
  public let kind: Kind
  /// The text that is wrong, empty where something is missing.
  public let text: String

  init(_ path: String, _ kind: Kind, _ text: String = "") {
    self.path = path
    self.kind = kind
    self.text = text
  }
}

/// The namespaces of the standards' forms.
enum FormNamespace {
  static let label = "urn:nato:stanag:4774:confidentialitymetadatalabel:1:0"
  static let clearance = "urn:nato:stanag:4774:confidentialityclearance:1:0"
  static let binding = "urn:nato:stanag:4778:bindinginformation:1:0"
  static let media = "http://www.w3.org/2005/05/xmlmime"
}
