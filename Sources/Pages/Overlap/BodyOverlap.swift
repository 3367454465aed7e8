import Domain

/// Bodies against bodies: how many parties each two share, shaded by the share of the smaller.
struct BodyOverlap {
  private let rows: [(place: Int, body: Body, row: Overlap.Row)]
  private let reading: Reading

  init(_ overlap: Overlap, _ reading: Reading) {
    rows = reading.byKind(overlap)
    self.reading = reading
  }

  private var say: Language { reading.say }

  var html: HTML {
    let headings = rows.map { reading.heading($0.body) }
    let title = say(Wording.OverlapTexts.bodiesTitle, say.date(reading.sight.day))
    var matrix = Matrix(title, rows: headings, columns: headings, cells: cells)
    matrix.namesRowsShort = true
    return """
      <p>\(say(Wording.OverlapTexts.bodiesNote))</p>\(key)\(matrix.html(say))\(pairs)
      """
  }

  private var cells: [[Matrix.Cell?]] {
    rows.map { row in
      rows.map { column in
        let shared = row.row.shared[column.place]
        if row.place == column.place { return Matrix.Cell("\(shared)", weight: 0, isWhole: true) }
        if shared == 0 { return Matrix.Cell("", weight: 0) }
        let smaller = min(row.row.parties.count, column.row.parties.count)
        return Matrix.Cell("\(shared)", weight: Double(shared) / Double(max(smaller, 1)))
      }
    }
  }

  private var key: HTML {
    """
    <ul class="key heat-key" aria-label="\(say(Wording.Charts.key))">\
    \(each: 1...5, { "<li><span class=\"heat-sample heat-\($0)\"></span>\(range($0))</li>" })</ul>
    """
  }

  private func range(_ step: Int) -> String {
    say(Wording.OverlapTexts.percentRange, String((step - 1) * 20), String(step * 20))
  }

  /// The pairs most alike once the Allies, who sit in every council, are left aside.
  private var pairs: HTML {
    let partners = partnerSets
    var found: [(alike: Double, first: Int, second: Int, shared: Int)] = []
    for first in rows.indices where !partners[first].isEmpty {
      for second in rows.indices where second > first {
        let shared = partners[first].common(with: partners[second])
        let all = partners[first].count + partners[second].count - shared
        if shared > 1 { found.append((Double(shared) / Double(all), first, second, shared)) }
      }
    }
    let closest = found.sorted { ($1.alike, $0.first, $0.second) < ($0.alike, $1.first, $1.second) }
      .prefix(12)
    guard !closest.isEmpty else { return HTML() }
    let columns = [
      Table.Column(say(Wording.OverlapTexts.first)), Table.Column(say(Wording.OverlapTexts.second)),
      Table.Column.number(say(Wording.OverlapTexts.common)),
      Table.Column(say(Wording.OverlapTexts.alike)),
    ]
    let cells = closest.map { pair -> [HTML] in
      [
        body(rows[pair.first].body.id, partners[pair.first].count),
        body(rows[pair.second].body.id, partners[pair.second].count), "\(pair.shared)",
        Share(pair.alike, say.percent(pair.alike)).html,
      ]
    }
    var table = Table(say(Wording.OverlapTexts.closest), columns: columns, rows: cells)
    table.showsCaption = false
    return """
      <h2>\(say(Wording.OverlapTexts.closest))</h2>\
      <p>\(say(Wording.OverlapTexts.closestNote))</p>\(table.html(say))
      """
  }

  private func body(_ id: Body.ID, _ count: Int) -> HTML {
    "\(reading.body(id)) <span class=\"count\">\(count)</span>"
  }

  /// Each body's parties that are no Allies, as bits, so that a thousand pairs cost little.
  private var partnerSets: [PartySet] {
    let allies = reading.sight.allianceBody.map { Set(reading.sight.counted(in: $0)) } ?? []
    var places: [Party.ID: Int] = [:]
    return rows.map { row in
      var set = PartySet()
      for party in row.row.parties where !allies.contains(party) {
        let place = places[party] ?? places.count
        places[party] = place
        set.insert(place)
      }
      return set
    }
  }
}

/// Some of a list's parties, by their places in it.
private struct PartySet {
  private var bits: [UInt64] = []
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// Takes in a place that it does not hold yet.
  mutating func insert(_ place: Int) {
    while bits.count <= place / 64 { bits.append(0) }
    bits[place / 64] |= 1 << UInt64(place % 64)
    count += 1
  }

  func common(with other: PartySet) -> Int {
    zip(bits, other.bits).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }
}

extension Language {
  /// A share of one in whole hundredths, with the space that French sets.
  func percent(_ share: Double) -> String {
    let hundredths = Int((share * 100).rounded())
    return self == .french ? "\(hundredths)\u{202F}%" : "\(hundredths)%"
  }
}
