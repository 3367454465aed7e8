/// A language of the interface: the two official ones of the reference alliance.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// The tag of the `lang` attribute.
  public var tag: String { rawValue }

  /// The other one, for the switch in the header.
  public var other: Language { self == .english ? .french : .english }

  /// The language's own name for itself.
  public var ownName: String { self == .english ? "English" : "Français" }
}

/// One text in both languages.
///
/// `{0}`, `{1}` … stand for what is filled in, in whatever order a language needs.
public struct Phrase: Sendable, Hashable {
  /// The English text.
  public let english: String
  /// The French text.
  public let french: String

  /// English first, then French.
  public init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    language == .english ? english : french
  }
}

/// A text that depends on a number, which stands at `{0}`.
public struct Plural: Sendable, Hashable {
  /// The text for one; in French also for none.
  public let one: Phrase
  /// The text for any other number.
  public let other: Phrase

  /// The text for one, then for any other number.
  public init(one: Phrase, other: Phrase) {
    self.one = one
    self.other = other
  }

  /// The text that a number takes in a language.
  public func phrase(for number: Int, in language: Language) -> String {
    let isOne = language == .french ? number.magnitude < 2 : number.magnitude == 1
    return (isOne ? one : other)[language]
  }
}

/// A subject of the catalogue: an enumeration whose cases each have a text in both languages.
///
/// The compiler checks that none is missing, and a test can walk them all.
public protocol Worded: CaseIterable, Sendable {
  /// The text of this case.
  var phrase: Phrase { get }
}

/// A subject of the catalogue whose texts depend on a number.
public protocol WordedCount: CaseIterable, Sendable {
  /// The texts of this case.
  var plural: Plural { get }
}

extension Language {
  /// The text of a case: `say(Wording.Layout.home)`.
  public func callAsFunction(_ words: some Worded) -> String { words.phrase[self] }

  /// The text of a case with its places filled in order.
  public func callAsFunction(_ words: some Worded, _ values: String...) -> String {
    filled(words.phrase[self], values)
  }

  /// The text of a number: `say(3, Wording.Counts.parties)` is "3 parties".
  public func callAsFunction(_ number: Int, _ words: some WordedCount) -> String {
    filled(words.plural.phrase(for: number, in: self), [grouped(number)])
  }

  /// A whole number with its thousands set apart as the language does.
  public func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let separator = self == .french ? "\u{202F}" : ","
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return number < 0 ? "−" + text : text
  }
}

/// Text with `{0}`, `{1}` … replaced; a place without a value stays, so that a test sees it.
private func filled(_ text: String, _ values: [String]) -> String {
  var result = ""
  var rest = text[...]
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    result += rest[..<open]
    if let place = Int(rest[rest.index(after: open)..<close]), values.indices.contains(place) {
      result += values[place]
    } else {
      result += rest[open...close]
    }
    rest = rest[rest.index(after: close)...]
  }
  return result + rest
}
