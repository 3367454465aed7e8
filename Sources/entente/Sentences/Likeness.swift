import Domain

/// Which codes someone may have meant.
enum Likeness {
  /// The five codes most like what was typed; none when nothing is.
  static func codes(like typed: String, among bodies: [Body]) -> [String] {
    let typed = String(typed.lowercased().prefix(48))
    let ranked = bodies.compactMap { body -> (Int, String)? in
      let code = body.id.text.lowercased()
      let names = [code, body.short.english.lowercased()]
      if names.contains(typed) { return (0, body.id.text) }
      if !typed.isEmpty, names.contains(where: { $0.contains(typed) || typed.contains($0) }) {
        return (1, body.id.text)
      }
      let distance = distance(from: Array(typed.utf8), to: Array(code.utf8))
      return distance <= max(1, min(typed.utf8.count, code.utf8.count) / 2)
        ? (1 + distance, body.id.text) : nil
    }
    return ranked.sorted { $0 < $1 }.prefix(5).map(\.1)
  }

  /// How many letters must be changed, added or left out.
  private static func distance(from one: [UInt8], to other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in other.indices {
        let kept = diagonal + (letter == other[place] ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(kept, row[place] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
