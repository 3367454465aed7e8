public import Domain

/// One thing that a form asks for, named as the form sends it and as the programs' interface
/// takes it.
///
/// Most are a ``Domain/Field``; a text in two languages is two blanks.
public enum Blank: String, CaseIterable, Hashable, Sendable {
  case code, kind, name, nameFrench, footnote, footnoteFrench, names, short, shortFrench
  case alpha2, region, tile, party, body, role, purposes, founded, scopes
  case from, to, on, day, dated, beginning, ending, manner, decision, endDecision, into
  case inclusions, predecessors, title, titleFrench, publisher, address, reference, scheme
  case note, noteFrench, sources, confidence, reason, reasonLabel

  /// Whether several values may be given.
  public var takesMany: Bool {
    switch self {
    case .purposes, .scopes, .into, .predecessors, .sources, .names, .inclusions: true
    default: false
    }
  }

  /// Whether its several values are chosen from a few that are all shown.
  public var isTicked: Bool { self == .purposes || self == .scopes }

  /// Whether its several values stand on a line each, rather than beside each other.
  public var isInLines: Bool { self == .names || self == .inclusions }
}

/// What was typed or is on record, blank by blank.
public struct FormValues: Hashable, Sendable {
  private var held: [Blank: [String]] = [:]

  /// Nothing.
  public init() {}

  /// The values of a blank; empty when nothing was given.
  public subscript(blank: Blank) -> [String] {
    get { held[blank] ?? [] }
    set { held[blank] = newValue }
  }

  /// Reads the pairs of a form as sent; names that are no blank's are left out.
  ///
  /// Lists come in one box: codes apart by spaces or commas, others line by line.
  public init(pairs: [(String, String)]) {
    for (name, value) in pairs {
      guard let blank = Blank(rawValue: name) else { continue }
      held[blank, default: []] += FormValues.split(value, for: blank)
    }
  }

  private static func split(_ value: String, for blank: Blank) -> [String] {
    guard blank.takesMany, !blank.isTicked else { return [value] }
    let parts = value.split { character in
      blank.isInLines ? character.isNewline : character.isWhitespace || character == ","
    }
    return parts.map(String.init)
  }

  /// The values as one box shows them.
  public func typed(in blank: Blank) -> String {
    self[blank].joined(separator: blank.isInLines ? "\n" : " ")
  }
}

extension Amendment {
  /// Where a refusal that is about a field of the domain is shown; nil when no blank asks for it.
  public func blank(for field: Domain.Field) -> Blank? {
    let candidates: [Blank] =
      switch field {
      case .existence: [.to, .from]
      case .names: [.names, .from, .name]
      case .name: [.name, .names]
      case .footnote: [.footnote, .names]
      case .inclusions: [.inclusions, .body]
      case .from: [.from, .founded, .inclusions]
      case .on: [.on, .to]
      case .ending: [.ending, .on]
      case .to: [.to, .on]
      case .licence, .notice: []
      default: [Blank(rawValue: field.rawValue)].compactMap(\.self)
      }
    return candidates.first { kind.blanks.contains($0) }
  }
}
