public import Domain

/// A place in a pack's file, so that whoever wrote it finds it at once.
public struct PackSpot: Hashable, Sendable, CustomStringConvertible {
  /// The file, by the path that the pack's folder was given as.
  public var file: String
  /// The line, from 1; 0 when it is about the file as a whole.
  public var line: Int
  /// The column, from 1, where it is known.
  public var column: Int?

  /// A place in a file.
  public init(file: String, line: Int = 0, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `Packs/nato/bodies.yaml:12`, which editors open.
  public var description: String { line > 0 ? "\(file):\(line)" : file }
}

/// What is wrong at one place of a pack, and what to do about it.
public struct PackProblem: Hashable, Sendable, CustomStringConvertible {
  /// How grave a problem is.
  public enum Severity: Hashable, Sendable {
    /// The pack cannot be imported.
    case error
    /// The pack can be imported and is poorer than it should be.
    case warning
  }

  /// What is wrong.
  public enum What: Hashable, Sendable {
    /// The folder or file cannot be read, or is no regular file.
    case unreadable
    /// More bytes, nodes or files than a pack may have.
    case tooLarge(String)
    /// Bytes that are no UTF-8.
    case notUnicode
    /// The YAML parser refuses it.
    case notYAML(String)
    /// An alias, which packs do without: it would let a small file be endless.
    case alias(String)
    case unknownKey(String)
    case missingKey(String)
    /// Something else stands where this is expected.
    case wrongType(expected: String)
    case badDate(String)
    case badCode(String)
    case badNumber(String)
    /// A word that is none of the key's closed set.
    case unknownWord(String, key: String)
    /// The same choice twice in a list.
    case repeated(String)
    case duplicate(kind: String, code: String)
    case unknownReference(kind: String, code: String)
    case noFrench
    case sourceMissing
    /// Days outside the life of the body or party.
    case outsideLife(kind: String, code: String)
    case noPack
    case secondPack
    case notAlliance(String)
    /// What is wrong with a security policy, in the words of who reads it.
    case policy(String)
    /// A fault of an instrument's process.
    case process(String)
    /// Records that need one another before they can be added.
    case cycle([String])
    /// The rules of the record refuse what the step asks for.
    case refused(Refusal)
  }

  /// Where.
  public var spot: PackSpot
  /// What is wrong.
  public var what: What
  /// What to do about it.
  public var remedy: String

  /// A problem at a place.
  public init(_ what: What, at spot: PackSpot, remedy: String) {
    self.spot = spot
    self.what = what
    self.remedy = remedy
  }

  /// Only missing French leaves the pack fit for import.
  public var severity: Severity { what == .noFrench ? .warning : .error }

  /// The place, what is wrong, and the remedy on one line.
  public var description: String {
    let mark = severity == .warning ? "warning: " : ""
    return "\(spot): \(mark)\(PackProblem.short(what.sentence)); \(remedy)"
  }

  /// What a file quotes is as long as its writer liked; a complaint is not.
  private static func short(_ sentence: String) -> String {
    sentence.count > 300 ? "\(sentence.prefix(280))…" : sentence
  }
}

extension PackProblem.What {
  /// Whether it keeps a whole file from being read, so that what else is missing may be in it.
  var isOfFile: Bool {
    switch self {
    case .unreadable, .tooLarge, .notUnicode, .notYAML, .alias: true
    default: false
    }
  }

  /// What is wrong, without a full stop.
  var sentence: String {
    switch self {
    case .unreadable: "cannot be read"
    case .tooLarge(let what): "too large: \(what)"
    case .notUnicode: "not UTF-8"
    case .notYAML(let reason): "not YAML: \(reason)"
    case .alias(let name): "alias '*\(name)'"
    case .unknownKey(let key): "unknown key '\(key)'"
    case .missingKey(let key): "missing key '\(key)'"
    case .wrongType(let expected): "not \(expected)"
    case .badDate(let text): "'\(text)' is no date"
    case .badCode(let text): "'\(text)' is no code"
    case .badNumber(let text): "'\(text)' is no number that fits"
    case .unknownWord(let word, let key): "unknown \(key) '\(word)'"
    case .repeated(let word): "'\(word)' stands twice"
    case .duplicate(let kind, let code): "\(kind) '\(code)' is there already"
    case .unknownReference(let kind, let code): "unknown \(kind) '\(code)'"
    case .noFrench: "English without French"
    case .sourceMissing: "read, but in no source"
    case .outsideLife(let kind, let code): "days outside the life of \(kind) '\(code)'"
    case .noPack: "nothing says which pack this is"
    case .secondPack: "a second 'pack'"
    case .notAlliance(let code): "'\(code)' is no body of kind alliance"
    case .policy(let reason): "no security policy: \(reason)"
    case .process(let reason): reason
    case .cycle(let codes): "these need one another: \(codes.joined(separator: ", "))"
    case .refused(let refusal): "refused: \(refusal.complaint)"
    }
  }
}
