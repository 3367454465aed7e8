import Domain
import Yams

/// One node of a pack's file, which notes everything that it is not.
struct PackNode {
  let node: Node
  let file: String
  let notes: PackNotes
  /// The key under which it stands, for sentences.
  var key = ""

  var spot: PackSpot {
    PackSpot(file: file, line: node.mark?.line ?? 0, column: node.mark?.column)
  }

  /// The keys and values of a mapping; a key that is none of those allowed is noted.
  func mapping(of keys: [String]) -> PackMapping? {
    guard case .mapping(let mapping) = node else { return wrong("a mapping of keys") }
    var values: [String: PackNode] = [:]
    for (key, value) in mapping {
      let place = PackNode(node: key, file: file, notes: notes)
      guard case .scalar(let scalar) = key else {
        notes.note(.wrongType(expected: "a key"), at: place.spot, "use a word as key")
        continue
      }
      guard keys.contains(scalar.string) else {
        let guess = nearest(to: scalar.string, among: keys).map { "did you mean '\($0)'?" }
        let remedy = guess ?? "the keys here are \(keys.joined(separator: ", "))"
        notes.note(.unknownKey(scalar.string), at: place.spot, remedy)
        continue
      }
      values[scalar.string] = PackNode(node: value, file: file, notes: notes, key: scalar.string)
    }
    return PackMapping(spot: spot, notes: notes, values: values)
  }

  /// The elements of a list.
  var list: [PackNode]? {
    guard case .sequence(let sequence) = node else { return wrong("a list") }
    return sequence.map { PackNode(node: $0, file: file, notes: notes, key: key) }
  }

  /// A text that is not empty, exactly as written: no scalar is taken for a number or a truth.
  var text: String? {
    guard case .scalar(let scalar) = node else { return wrong("a text") }
    guard !scalar.string.isEmpty else { return wrong("a text: it is empty") }
    return scalar.string
  }

  var dated: Dated? {
    guard let text else { return nil }
    guard let dated = Dated(text) else {
      notes.note(.badDate(text), at: spot, "write 1994-05-09, 1994-05 or 1994, 1800 to 2199")
      return nil
    }
    return dated
  }

  var day: Day? {
    guard let dated else { return nil }
    guard dated.precision == .day else {
      notes.note(.badDate(dated.description), at: spot, "write a whole day, 1994-05-09")
      return nil
    }
    return dated.day
  }

  var number: Int? {
    guard let text else { return nil }
    guard let number = Int(text), (0...1_000_000).contains(number) else {
      notes.note(.badNumber(text), at: spot, "write a whole number")
      return nil
    }
    return number
  }

  func code<Kind>(_ kind: Kind.Type = Kind.self) -> Code<Kind>? {
    guard let text else { return nil }
    guard let code = Code<Kind>(text) else {
      let remedy = "use up to 48 letters, digits, hyphens and full stops of ASCII"
      notes.note(.badCode(text), at: spot, remedy)
      return nil
    }
    return code
  }

  /// The code of another record, which is looked for once all files are read.
  func reference<Kind>(_ subject: (Code<Kind>) -> Subject) -> Code<Kind>? {
    guard let code = code(Kind.self) else { return nil }
    notes.refer(to: subject(code), at: spot)
    return code
  }

  func references<Kind>(_ subject: (Code<Kind>) -> Subject) -> [Code<Kind>] {
    distinct((list ?? []).compactMap { node in node.reference(subject).map { (node, $0) } })
  }

  func word<Option: Choice>(_ option: Option.Type = Option.self) -> Option? {
    guard let text else { return nil }
    guard let found = Option(word: text) else {
      let words = Option.allCases.map(\.word)
      let guess = nearest(to: text, among: words).map { "did you mean '\($0)'?" }
      let remedy = guess ?? "use one of \(words.joined(separator: ", "))"
      notes.note(.unknownWord(text, key: key), at: spot, remedy)
      return nil
    }
    return found
  }

  /// Choices of a closed set, put in the set's order so that equal lists compare equal.
  func words<Option: Choice & Hashable>(_ option: Option.Type = Option.self) -> [Option] {
    let chosen = distinct(
      (list ?? []).compactMap { node in node.word(Option.self).map { (node, $0) } })
    return Option.allCases.filter(chosen.contains)
  }

  var bilingual: Bilingual? {
    guard let parts = mapping(of: ["en", "fr"]) else { return nil }
    return parts.bilingual
  }

  private func distinct<Value: Hashable>(_ values: [(PackNode, Value)]) -> [Value] {
    var seen: Set<Value> = []
    return values.compactMap { node, value in
      if seen.insert(value).inserted { return value }
      notes.note(.repeated(node.text ?? ""), at: node.spot, "keep one of them")
      return nil
    }
  }

  private func wrong<Value>(_ expected: String) -> Value? {
    let remedy = key.isEmpty ? "see the format of packs" : "give '\(key)' that, or leave it out"
    notes.note(.wrongType(expected: expected), at: spot, remedy)
    return nil
  }
}

/// The values of a mapping by their keys.
struct PackMapping {
  let spot: PackSpot
  let notes: PackNotes
  let values: [String: PackNode]

  subscript(key: String) -> PackNode? { values[key] }

  /// The value of a key that must be there.
  func required(_ key: String) -> PackNode? {
    if let value = values[key] { return value }
    notes.note(.missingKey(key), at: spot, "add '\(key)'")
    return nil
  }

  /// The keys `en` and `fr` of this mapping.
  var bilingual: Bilingual? {
    let french = values["fr"]?.text
    if values["en"] != nil, values["fr"] == nil {
      notes.note(.noFrench, at: spot, "add 'fr'")
    }
    guard let english = required("en")?.text else { return nil }
    return Bilingual(english, french: french)
  }

  var names: [DatedName]? {
    guard let list = required("names")?.list else { return nil }
    if list.isEmpty { notes.note(.missingKey("names"), at: spot, "give at least one name") }
    return list.compactMap { node in
      guard let parts = node.mapping(of: ["from", "en", "fr", "footnote"]),
        let name = parts.bilingual
      else { return nil }
      return DatedName(
        from: parts["from"]?.dated, name, footnote: parts["footnote"]?.bilingual)
    }
  }

  func span(_ key: String) -> Span {
    guard let parts = values[key]?.mapping(of: ["from", "to"]) else { return Span() }
    return Span(from: parts["from"]?.dated, to: parts["to"]?.dated)
  }

  /// Sources and confidence, as far as not given here those of the list around it.
  func evidence(or around: PackMapping? = nil) -> Evidence {
    let sources = (values["sources"] ?? around?["sources"])?.references(Subject.source) ?? []
    guard let confidence = (values["confidence"] ?? around?["confidence"])?.word(Confidence.self)
    else {
      if values["confidence"] == nil, around?["confidence"] == nil { _ = required("confidence") }
      return Evidence(sources: sources)
    }
    if confidence == .read, sources.isEmpty {
      notes.note(.sourceMissing, at: spot, "cite a source or say 'confidence: known'")
    }
    return Evidence(sources: sources, confidence: confidence)
  }
}
