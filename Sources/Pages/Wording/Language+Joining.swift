/// Sentences with links in them, and lists of things.
extension Language {
  /// The text of a case with its places filled by markup in order.
  func html(_ words: some Worded, _ values: HTML...) -> HTML {
    var html = HTML()
    var rest = words.phrase[self][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      html += HTML(text: String(rest[..<open]))
      if let place = Int(rest[rest.index(after: open)..<close]), values.indices.contains(place) {
        html += values[place]
      }
      rest = rest[rest.index(after: close)...]
    }
    html += HTML(text: String(rest))
    return html
  }

  /// Things one after the other, "and" before the last.
  func list(_ items: [HTML]) -> HTML {
    guard items.count > 1, let last = items.last else { return items.first ?? HTML() }
    return html(Wording.Changes.and, items.dropLast().joined(", "), last)
  }

  /// Words one after the other, "and" before the last.
  func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return self(Wording.Changes.and, items.dropLast().joined(separator: ", "), last)
  }
}
