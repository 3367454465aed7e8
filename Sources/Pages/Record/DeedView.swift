import Domain

/// One fact in words, with what it changed.
struct DeedView {
  let fact: Fact
  let differences: [Difference]
  let reading: Reading
  /// Whether all is shown open; in a list, what was added folds away.
  let isFull: Bool

  private var say: Language { reading.say }

  init(
    _ fact: Fact, _ differences: [Difference], _ reading: Reading, isFull: Bool = false
  ) {
    self.fact = fact
    self.differences = differences
    self.reading = reading
    self.isFull = isFull
  }

  var html: HTML {
    """
    <div class="deed"><p>\(say(Wording.Deeds(fact)))\(say(Wording.Deeds.colon)) \(subject)</p>\
    \(changes)</div>
    """
  }

  /// The record by its name; what has been struck since is told from what it held.
  private var subject: HTML {
    switch fact.subject {
    case .membership(let id) where reading.sight.membership(id) == nil:
      [reference(.party), reference(.body)].compactMap(\.self).joined(" · ")
    case .restriction(let id) where reading.sight.restriction(id) == nil:
      reference(.party) ?? HTML()
    default: reading.subject(fact.subject)
    }
  }

  private func reference(_ field: Domain.Field) -> HTML? {
    guard let difference = differences.first(where: { $0.field == field }) else { return nil }
    let held = difference.after == .none ? difference.before : difference.after
    guard case .subjects(let subjects) = held else { return nil }
    return subjects.map { reading.subject($0) }.joined(", ")
  }

  private var changes: HTML {
    guard !differences.isEmpty else { return HTML() }
    // What was open and stays so is no change to a reader.
    let told = differences.filter { !$0.before.isNothing || !$0.after.isNothing }
    let list: HTML = "<dl class=\"difference\">\(each: told, { line($0) })</dl>"
    if isFull || fact.deed != .added && fact.subject != .edition { return list }
    return """
      <details><summary>\(say(Wording.RecordTexts.whatWasRecorded))</summary>\(list)</details>
      """
  }

  private func line(_ difference: Difference) -> HTML {
    let name = say(Wording.FieldNames(difference.field))
    return "<div><dt>\(name)</dt><dd>\(values(difference))</dd></div>"
  }

  private func values(_ difference: Difference) -> HTML {
    let before = reading.html(difference.before)
    let after = reading.html(difference.after)
    switch fact.deed {
    case .added: return after
    case .struck: return "<del>\(before)</del>"
    case _ where difference.before.isNothing: return "<ins>\(after)</ins>"
    default:
      return """
        <span class="unseen">\(say(Wording.Components.before)) </span><del>\(before)</del> \
        <span aria-hidden="true">→</span> \
        <span class="unseen">\(say(Wording.Components.after)) </span><ins>\(after)</ins>
        """
    }
  }
}

extension Detail.Value {
  /// Whether it says nothing, also as an empty list.
  fileprivate var isNothing: Bool {
    switch self {
    case .none, .subjects([]), .inclusions([]), .names([]): true
    default: false
    }
  }
}

extension Reading {
  /// A part of a record as it is read.
  func html(_ value: Detail.Value) -> HTML {
    switch value {
    case .none: "\(say(Wording.Components.nothing))"
    case .text(let text): "\(text)"
    case .phrase(let text): both(text)
    case .dated(let dated): time(dated)
    case .names(let names): names.map { self.name($0) }.joined("; ")
    case .subjects(let subjects):
      subjects.isEmpty
        ? html(.none) : subjects.map { subject($0) }.joined(", ")
    case .number(let number): "\(say.grouped(number))"
    case .day(let day): time(Dated(day))
    case .instant(let moment): "\(say.moment(moment))"
    case .posts(let posts): posts.isEmpty ? html(.none) : posts.map { post($0) }.joined("; ")
    case .grants(let grants):
      grants.isEmpty ? html(.none) : grants.map { grant($0) }.joined("; ")
    case .label(let label): "\(marking(label))"
    case .seat(let seat): self.seat(seat)
    case .inclusions(let inclusions):
      inclusions.isEmpty
        ? html(.none)
        : inclusions.map { "\(body($0.body)) (\(span($0.span)))" }.joined(", ")
    default: "\(word(value))"
    }
  }

  /// A choice of a closed set in words.
  private func word(_ value: Detail.Value) -> String {
    switch value {
    case .partyKind(let kind): say(kind)
    case .bodyKind(let kind): say(kind)
    case .purposes(let purposes): list(purposes.map { say($0) })
    case .bodyManner(let manner): say(manner)
    case .role(let role): say(role)
    case .beginning(let beginning): say(beginning)
    case .ending(let ending): say(ending)
    case .scopes(let scopes): list(scopes.map { say($0) })
    case .decisionKind(let kind): say(kind)
    case .confidence(let confidence): say(confidence)
    default: ""
    }
  }

  private func list(_ words: [String]) -> String {
    words.isEmpty ? say(Wording.Components.nothing) : words.joined(separator: ", ")
  }

  /// A data text in both languages: the record is about the data, not about its reader.
  private func both(_ text: Bilingual) -> HTML {
    guard let french = text.french else { return "<span lang=\"en\">\(text.english)</span>" }
    return "<span lang=\"en\">\(text.english)</span> / <span lang=\"fr\">\(french)</span>"
  }

  private func name(_ name: DatedName) -> HTML {
    """
    \(both(name.name))\(with: name.from, { " (\(say.since($0)))" })\
    \(with: name.footnote, { " [\(both($0))]" })
    """
  }
}
