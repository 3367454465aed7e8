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

  /// The pairs most alike: many parties in common, few in only one of the two.
  private var pairs: HTML {
    var found: [(alike: Double, first: Int, second: Int, shared: Int)] = []
    for first in rows.indices {
      for second in rows.indices where second > first {
        let shared = rows[first].row.shared[rows[second].place]
        let all = rows[first].row.parties.count + rows[second].row.parties.count - shared
        guard shared > 1 else { continue }
        found.append((Double(shared) / Double(max(all, 1)), first, second, shared))
      }
    }
    let closest = found.sorted { ($1.alike, $0.first, $0.second) < ($0.alike, $1.first, $1.second) }
      .prefix(10)
    guard !closest.isEmpty else { return HTML() }
    let columns = [
      Table.Column(say(Wording.OverlapTexts.first)), Table.Column(say(Wording.OverlapTexts.second)),
      Table.Column.number(say(Wording.OverlapTexts.common)),
      Table.Column(say(Wording.OverlapTexts.alike)),
    ]
    let cells = closest.map { pair -> [HTML] in
      [
        body(rows[pair.first]), body(rows[pair.second]), "\(pair.shared)",
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

  private func body(_ row: (place: Int, body: Body, row: Overlap.Row)) -> HTML {
    "\(reading.body(row.body.id)) <span class=\"count\">\(row.row.parties.count)</span>"
  }
}

extension Language {
  /// A share of one in whole hundredths, with the space that French sets.
  func percent(_ share: Double) -> String {
    let hundredths = Int((share * 100).rounded())
    return self == .french ? "\(hundredths)\u{202F}%" : "\(hundredths)%"
  }
}
