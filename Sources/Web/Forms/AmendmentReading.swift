import Domain
import Journal
import Pages

/// All that could not be read of an amendment.
struct UnreadableList: Error, Sendable {
  let items: [Unreadable]
}

/// Reads the blanks of an amendment into what the domain is asked.
///
/// Every blank is read before any is complained of, so that all that is wrong is said at once.
struct AmendmentReading {
  let values: FormValues
  let key: ActionKey
  private(set) var problems: [Unreadable] = []

  static let valuesMax = 200

  /// Reads values; identifiers of new records come from the action's key, so that sending it
  /// again asks for the same thing.
  init(_ values: FormValues, key: ActionKey) {
    self.values = values
    self.key = key
  }

  mutating func note(_ blank: Blank, _ reason: Unreadable.Reason) {
    problems.append(Unreadable(blank, reason))
  }

  /// The one text of a blank; nil when it is empty.
  mutating func optionalText(_ blank: Blank) -> String? {
    if values[blank].count > 1 { note(blank, .tooMany) }
    return values.text(of: blank)
  }

  mutating func text(_ blank: Blank) -> String {
    guard let text = optionalText(blank) else {
      note(blank, .missing)
      return ""
    }
    return text
  }

  mutating func optionalPhrase(_ english: Blank, _ french: Blank) -> Bilingual? {
    let other = optionalText(french)
    guard let text = optionalText(english) else {
      if other != nil { note(english, .noText) }
      return nil
    }
    return Bilingual(text, french: other)
  }

  mutating func phrase(_ english: Blank, _ french: Blank) -> Bilingual {
    Bilingual(text(english), french: optionalText(french))
  }

  mutating func optionalDate(_ blank: Blank) -> Dated? {
    guard let text = optionalText(blank) else { return nil }
    guard let dated = Dated(text) else {
      note(blank, .noDate)
      return nil
    }
    return dated
  }

  mutating func date(_ blank: Blank) -> Dated {
    let before = problems.count
    let dated = optionalDate(blank)
    if dated == nil, problems.count == before { note(blank, .missing) }
    return dated ?? Dated(.earliest)
  }

  mutating func optionalCode<Subject>(_ blank: Blank) -> Code<Subject>? {
    guard let text = optionalText(blank) else { return nil }
    guard let code = Code<Subject>(text) else {
      note(blank, .noCode)
      return nil
    }
    return code
  }

  mutating func code<Subject>(_ blank: Blank) -> Code<Subject>? {
    let before = problems.count
    let code: Code<Subject>? = optionalCode(blank)
    if code == nil, problems.count == before { note(blank, .missing) }
    return code
  }

  mutating func codes<Subject>(_ blank: Blank) -> [Code<Subject>] {
    var found: [Code<Subject>] = []
    for text in several(blank) {
      guard let code = Code<Subject>(text) else {
        note(blank, .noCode)
        return []
      }
      if !found.contains(code) { found.append(code) }
    }
    return found
  }

  mutating func optionalChoice<Kind: Domain.Choice>(_ blank: Blank) -> Kind? {
    guard let word = optionalText(blank) else { return nil }
    guard let choice = Kind(word: word) else {
      note(blank, .noChoice)
      return nil
    }
    return choice
  }

  mutating func choice<Kind: Domain.Choice>(_ blank: Blank) -> Kind? {
    let before = problems.count
    let choice: Kind? = optionalChoice(blank)
    if choice == nil, problems.count == before { note(blank, .missing) }
    return choice
  }

  /// Several choices, in the order of their enumeration.
  mutating func choices<Kind: Domain.Choice & Equatable>(_ blank: Blank) -> [Kind] {
    var found: [Kind] = []
    for word in several(blank) {
      guard let choice = Kind(word: word) else {
        note(blank, .noChoice)
        return []
      }
      found.append(choice)
    }
    return Kind.allCases.filter { found.contains($0) }
  }

  mutating func several(_ blank: Blank) -> [String] {
    let given = values[blank].map(\.trimmed).filter { !$0.isEmpty }
    if given.count > Self.valuesMax { note(blank, .tooMany) }
    return Array(given.prefix(Self.valuesMax))
  }

  mutating func evidence() -> Evidence {
    let confidence: Confidence? = choice(.confidence)
    return Evidence(sources: codes(.sources), confidence: confidence ?? .known)
  }
}

extension FormValues {
  /// The first text of a blank without the spaces around it; nil when nothing is left.
  func text(of blank: Blank) -> String? {
    guard let text = self[blank].first?.trimmed, !text.isEmpty else { return nil }
    return text
  }
}

extension String {
  /// Without spaces and line ends around it, and with the line ends of one kind.
  var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return rest[...last].split(separator: "\r\n", omittingEmptySubsequences: false)
      .joined(separator: "\n")
  }
}
