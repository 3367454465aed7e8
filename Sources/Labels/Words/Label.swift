/// A confidentiality label: what the originator says about who may read something.
///
/// A label may say anything; whether it is valid is its policy's to find.
public struct Label: Hashable, Sendable {
  /// What the label is to the thing it stands on.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// What the originator decided.
    case originator = "originatorConfidentialityLabel"
    /// An equivalent in another policy.
    case alternative = "alternativeConfidentialityLabel"
    /// The label of the metadata themselves.
    case metadata = "metadataConfidentialityLabel"
  }

  /// What the label is to the thing it stands on.
  public var role: Role = .originator
  /// The policy in whose words it speaks.
  public let policy: PolicyName
  /// The level's name.
  public let classification: String
  /// Its categories in canonical order: by tag set, tag and kind, values by name.
  public let categories: [Category]
  /// When the label was made.
  public let created: Moment
  /// When it is to be looked at again; a passed review never changes the label.
  public var reviewDue: Moment?
  /// What it becomes later, by itself.
  public var succession: Succession?
  /// Who made it.
  public var originator: Originator?
  /// A mark of older systems, shown and never decided by.
  public var privacyMark: String?
  /// What others wrote into the label's XML, kept for them and ignored here.
  public var foreign = ForeignContent()

  /// A label of a policy's level and categories, made at a moment.
  public init(
    policy: PolicyName, classification: String, categories: [Category] = [], created: Moment
  ) {
    self.policy = policy
    self.classification = classification
    self.categories = Category.canonical(categories)
    self.created = created
  }
}

/// Who made a label.
public struct Originator: Hashable, Sendable {
  /// The kinds of names that the standard knows.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An address of electronic mail.
    case mail = "rfc822Name"
    /// A name of the domain name system.
    case domain = "dNSName"
    /// A name in a directory.
    case directory = "directoryName"
    /// An address of the web.
    case uri = "uniformResourceIdentifier"
    /// A network address.
    case address = "iPAddress"
    /// An address of X.400.
    case x400 = "x400Address"
    /// A name that someone signs in with.
    case principal = "userPrincipalName"
    /// An address of XMPP.
    case jabber = "jID"
  }

  /// What kind of name it is.
  public let kind: Kind
  /// The name.
  public let name: String

  /// A maker of labels by name.
  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }
}

/// What a label becomes at a moment, by itself.
public struct Succession: Hashable, Sendable {
  private indirect enum Held: Hashable, Sendable { case label(Label) }

  /// From when the other label holds.
  public let at: Moment
  private let held: Held

  /// The label that holds then.
  public var label: Label {
    switch held {
    case .label(let label): label
    }
  }

  /// The other label from a moment on.
  public init(at: Moment, label: Label) {
    self.at = at
    held = .label(label)
  }
}
