/// A security policy: its levels, tags and values, and what may stand together.
///
/// Read from an XML SPIF of schema 2.1 and checked whole: a policy that exists is consistent.
public struct Policy: Sendable {
  /// Its name and object identifier.
  public let name: PolicyName
  /// The levels in the order of the file.
  public let classifications: [Classification]
  /// The tag sets in the order of the file.
  public let tagSets: [TagSet]
  /// When labels of the policy may be used.
  public let validity: Validity
  /// What the policy demands beyond what its format can say.
  public let rules: [PolicyRule]
  /// How release works in this policy, nil where no tag names parties.
  public let release: ReleaseRoles?
  /// Other policies that this one says how to speak in.
  public let equivalents: [PolicyName]
  /// The bytes it was read from, so that it can be stored and read again.
  public let source: [UInt8]
  let markings: PolicyMarkings
  let index: PolicyIndex

  /// A policy from an XML SPIF.
  ///
  /// Throws all that is wrong with it at once, each finding with its place.
  public init(spif: some Collection<UInt8>) throws(PolicyProblem) {
    let source = Array(spif)
    var reader = PolicyReader()
    let draft = try reader.read(source)
    name = draft.name
    classifications = draft.classifications
    tagSets = draft.tagSets
    validity = draft.validity
    rules = draft.rules
    release = draft.release
    equivalents = draft.equivalents
    markings = draft.markings
    index = draft.index
    self.source = source
  }
}

extension Policy: Hashable {
  /// Two policies are one when they were read from the same bytes.
  public static func == (left: Policy, right: Policy) -> Bool { left.source == right.source }

  /// Hashes what equality compares, in short.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(source.count)
  }
}

/// A time within which something may be used.
public struct Validity: Hashable, Sendable {
  /// The first moment, nil for any.
  public var from: Moment?
  /// The last moment, nil for any.
  public var to: Moment?

  /// Whether the moment lies within.
  public func contains(_ moment: Moment) -> Bool {
    (from.map { $0 <= moment } ?? true) && (to.map { moment <= $0 } ?? true)
  }
}

/// A level of a policy.
public struct Classification: Hashable, Sendable {
  /// Its name: `RESTRICTED`.
  public let name: String
  /// Its number in labels of other forms.
  public let lacv: String
  /// Its height: a higher number is a higher level.
  public let hierarchy: Int64
  /// Whether new labels may no longer use it.
  public let isObsolete: Bool
  /// Its colour, as a name or `#RRGGBB`.
  public let color: String?
  let required: [CategoryDemand]
  let equivalents: [LevelEquivalent]
  let marking: MarkingSet
}

/// A set of tags under one object identifier.
public struct TagSet: Hashable, Sendable {
  /// Its name: `Releasable To`.
  public let name: String
  /// Its object identifier.
  public let oid: String
  /// Its tags in the order of the file.
  public let tags: [Tag]
}

/// A tag: values of one kind.
public struct Tag: Hashable, Sendable {
  /// Its name; that of its set where the file gives none.
  public let name: String
  /// The name of its set, which is what labels write.
  public let setName: String
  /// The object identifier of its set.
  public let setOID: String
  /// What its values do.
  public let kind: Category.Kind
  /// The fewest values that a label with this tag holds.
  public let fewest: Int
  /// The most values that a label holds, nil for any.
  public let most: Int?
  /// Its values in the order of the file.
  public let values: [Value]
  /// The written type, by which references choose among the tags of a set.
  let encoding: TagEncoding
  let marking: MarkingSet
}

/// One value of a tag.
public struct Value: Hashable, Sendable {
  /// Its name: `JPN`.
  public let name: String
  /// Its number in labels of other forms.
  public let lacv: String
  /// Whether new labels may no longer use it.
  public let isObsolete: Bool
  /// When labels may use it.
  public let validity: Validity
  /// Folded names of the levels beside which alone it may stand; empty for any.
  let requiredClasses: [String]
  /// Folded names of the levels beside which it may not stand.
  let excludedClasses: [String]
  let required: [CategoryDemand]
  let excluded: [CategoryReference]
  let equivalents: [ValueEquivalent]
  let marking: MarkingSet
}

/// The types of tags that the format knows.
enum TagEncoding: Hashable, Sendable {
  case restrictive, permissive, enumeratedRestrictive, enumeratedPermissive, informative

  var kind: Category.Kind {
    switch self {
    case .restrictive, .enumeratedRestrictive: .restrictive
    case .permissive, .enumeratedPermissive: .permissive
    case .informative: .informative
    }
  }
}

/// Values that must stand beside something.
struct CategoryDemand: Hashable, Sendable {
  enum Operation: String, Hashable, Sendable { case onlyOne, oneOrMore, all }

  var operation: Operation
  var groups: [CategoryReference]
}

/// A value of a tag set, or all of one type's values, as the file names them.
struct CategoryReference: Hashable, Sendable {
  var tagSet: String
  var encoding: TagEncoding?
  /// The one value, nil for all.
  var lacv: String?
}

/// The level of another policy that a level corresponds to.
struct LevelEquivalent: Hashable, Sendable {
  var policy: String
  var lacv: String
  /// Whether it serves for writing into the other policy, and not for reading from it alone.
  var isForWriting: Bool
  var required: [CategoryDemand]
}

/// The value of another policy that a value corresponds to.
struct ValueEquivalent: Hashable, Sendable {
  var policy: String
  /// The other's tag set and number, nil where the value is to be left out there.
  var target: Target?
  var isForWriting: Bool

  struct Target: Hashable, Sendable {
    var tagSet: String
    var encoding: TagEncoding?
    var lacv: String
  }
}
