internal import Domain

/// How goals flow from the alliance's objectives to partners: bands as wide as goals are many.
///
/// Every band is also a line of text for whoever does not see it, and the matrix above tells the
/// same numbers.
struct FlowDrawing {
  private static let width = 760
  private static let left = 300
  private static let right = 560
  private static let gap = 7
  private static let least = 15

  private struct Node {
    var name: String
    var y: Int
    var height: Int
    /// Where the next band begins.
    var next: Int
  }

  private let reading: Reading
  private let strands: [GoalThread.Strand]
  private var aims: [Term.ID: Node] = [:]
  private var parties: [Party.ID: Node] = [:]
  private let order: (aims: [Term.ID], parties: [Party.ID])
  private let scale: Int
  private let height: Int

  /// The strands that have goals; nil where there are none.
  init?(_ thread: GoalThread, _ reading: Reading) {
    strands = thread.strands.filter { $0.goals > 0 }
    guard !strands.isEmpty else { return nil }
    self.reading = reading
    let all = strands
    let used = Set(all.map(\.aim))
    let order = (
      aims: thread.aims.map(\.id).filter(used.contains),
      parties: thread.parties.filter { party in all.contains { $0.party == party } }
    )
    self.order = order
    let total = all.reduce(0) { $0 + $1.goals }
    // Some eleven points a goal where there are few, less where there are many.
    let scale = max(1, min(11, 900 / max(1, total)))
    self.scale = scale
    var y = 26
    for id in order.aims {
      let goals = all.filter { $0.aim == id }.reduce(0) { $0 + $1.goals }
      let tall = max(Self.least, goals * scale)
      let name = reading.sight.term(id).map { reading.text($0.name) } ?? id.text
      aims[id] = Node(
        name: name, y: y, height: tall, next: y + (tall - goals * scale) / 2)
      y += tall + Self.gap
    }
    var end = y
    y = 26
    for id in order.parties {
      let goals = all.filter { $0.party == id }.reduce(0) { $0 + $1.goals }
      let tall = max(Self.least, goals * scale)
      parties[id] = Node(
        name: reading.text(reading.sight.name(of: id)), y: y, height: tall,
        next: y + (tall - goals * scale) / 2)
      y += tall + Self.gap
    }
    end = max(end, y)
    height = end
  }

  var html: HTML {
    let say = reading.say
    var (aims, parties) = (aims, parties)
    var bands: HTML = ""
    for strand in strands {
      guard let from = aims[strand.aim], let to = parties[strand.party] else { continue }
      let wide = strand.goals * scale
      bands += band(strand, from, to, wide)
      aims[strand.aim]?.next += wide
      parties[strand.party]?.next += wide
    }
    return """
      <div class="chart-scroll" role="region" tabindex="0" \
      aria-label="\(say(Wording.ThreadTexts.flow))"><svg class="flow" \
      viewBox="0 0 \(Self.width) \(height)" role="img" \
      aria-label="\(say(Wording.ThreadTexts.flow))">\(bands)\
      \(each: order.aims, { self.aims[$0].map { aim($0) } ?? HTML() })\
      \(each: order.parties, { self.parties[$0].map { party($0) } ?? HTML() })</svg></div>
      """
  }

  private func band(
    _ strand: GoalThread.Strand, _ from: Node, _ to: Node, _ wide: Int
  ) -> HTML {
    let (a, b) = (from.next, to.next)
    let middle = (Self.left + Self.right) / 2
    let path =
      "M\(Self.left) \(a)C\(middle) \(a) \(middle) \(b) \(Self.right) \(b)v\(wide)"
      + "C\(middle) \(b + wide) \(middle) \(a + wide) \(Self.left) \(a + wide)z"
    let text = reading.say(
      Wording.ThreadTexts.flowLine, from.name, to.name, reading.say.grouped(strand.goals))
    return "<path d=\"\(path)\"><title>\(text)</title></path>"
  }

  private func aim(_ node: Node) -> HTML {
    let lines = Self.wrapped(node.name, at: 46)
    let top = node.y + node.height / 2 - (lines.count - 1) * 6 + 4
    return """
      <rect x="\(Self.left - 6)" y="\(node.y)" width="6" height="\(node.height)"/>\
      \(each: Array(lines.enumerated()), { place, text in
        "<text x=\"\(Self.left - 12)\" y=\"\(top + place * 12)\" text-anchor=\"end\">\(text)</text>"
      })
      """
  }

  private func party(_ node: Node) -> HTML {
    """
    <rect x="\(Self.right)" y="\(node.y)" width="6" height="\(node.height)"/>\
    <text x="\(Self.right + 12)" y="\(node.y + node.height / 2 + 4)">\(node.name)</text>
    """
  }

  /// A text in at most two lines.
  private static func wrapped(_ text: String, at limit: Int) -> [String] {
    guard text.count > limit else { return [text] }
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.count + word.count < limit || lines.count == 2 {
        lines[lines.count - 1] = last.isEmpty ? String(word) : "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    if lines.count == 2, lines[1].count > limit {
      lines[1] = lines[1].prefix(limit - 1) + "…"
    }
    return lines
  }
}
