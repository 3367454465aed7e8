internal import Domain

/// A process drawn: stages from above to below, moves as lines between them.
///
/// What goes to the next stage runs straight down; all else runs in lanes at the right. It is as
/// wide as a small window, so that nothing is ever cut off or set too small.
struct ProcessDrawing {
  private let instrument: Instrument
  private let reading: Reading
  /// The stages that a case has come to; the last is where it stands.
  private let passed: [Instrument.Stage.ID]
  private let places: [Instrument.Stage.ID: Int]
  private let lanes: [(move: Instrument.Move, lane: Int)]

  private static let width = 380
  private static let boxWidth = 236
  private static let boxHeight = 58
  private static let pitch = 92
  private static let laneGap = 13
  private static let lineMax = 27

  private var say: Language { reading.say }

  /// An instrument's process, and how far a case has come.
  init(_ instrument: Instrument, passed: [Instrument.Stage.ID] = [], _ reading: Reading) {
    self.instrument = instrument
    self.passed = passed
    self.reading = reading
    let numbered = instrument.stages.enumerated().map { ($1.id, $0) }
    places = Dictionary(numbered) { first, _ in first }
    lanes = Self.lanes(of: instrument.moves, places)
  }

  var html: HTML {
    let height = instrument.stages.count * Self.pitch - Self.pitch + Self.boxHeight + 8
    return """
      <figure class="chart process"><svg class="process-drawing" \
      viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="\(summary)">\
      \(each: straight, { line($0) })\(each: lanes, { bow($0.move, $0.lane) })\
      \(each: instrument.stages.indices, { box($0) })</svg></figure>
      """
  }

  private var summary: String {
    let stages = instrument.stages.map { reading.text($0.name) }
    return "\(say(Wording.ToolboxTexts.drawing)): \(stages.joined(separator: ", "))"
  }

  private var straight: [Instrument.Move] {
    instrument.moves.filter { move in
      guard let from = places[move.from], let to = places[move.to] else { return false }
      return to == from + 1
    }
  }

  /// Lanes for all moves that do not go to the next stage: short ones inside, none over another.
  private static func lanes(
    of moves: [Instrument.Move], _ places: [Instrument.Stage.ID: Int]
  ) -> [(move: Instrument.Move, lane: Int)] {
    func ends(_ move: Instrument.Move) -> (low: Int, high: Int) {
      let (from, to) = (places[move.from] ?? 0, places[move.to] ?? 0)
      return (min(from, to), max(from, to))
    }
    let far = moves.filter { (places[$0.to] ?? 0) != (places[$0.from] ?? 0) + 1 }
    let short = far.sorted { left, right in
      let (a, b) = (ends(left), ends(right))
      return (a.high - a.low, a.low) < (b.high - b.low, b.low)
    }
    var taken: [[(low: Int, high: Int)]] = []
    return short.map { move in
      let own = ends(move)
      let free = taken.firstIndex { lane in
        lane.allSatisfy { $0.high < own.low || own.high < $0.low }
      }
      let lane = free ?? taken.count
      if lane == taken.count { taken.append([]) }
      taken[lane].append(own)
      return (move, lane)
    }
  }

  private func top(_ place: Int) -> Int { place * Self.pitch + 4 }

  private func title(_ move: Instrument.Move) -> HTML {
    func name(_ id: Instrument.Stage.ID) -> String {
      instrument.stage(id).map { reading.text($0.name) } ?? id.text
    }
    let text = say(
      Wording.ToolboxTexts.drawingLegend, name(move.from), name(move.to), reading.text(move.name))
    return "<title>\(text)</title>"
  }

  private func look(_ move: Instrument.Move) -> String {
    move.needs == nil ? "process-move" : "process-move process-decided"
  }

  private func line(_ move: Instrument.Move) -> HTML {
    guard let from = places[move.from] else { return HTML() }
    let x = Self.boxWidth / 2
    let y = top(from) + Self.boxHeight
    let end = top(from + 1)
    let middle = (y + end) / 2
    return """
      <g class="\(look(move))">\(title(move))\
      <path d="M\(x) \(y)V\(end - 6)"/>\
      <path class="process-head" d="M\(x) \(end - 1)l-5 -8h10z"/>\
      \(if: move.needs != nil, diamond(x, middle - 2))</g>
      """
  }

  /// A move along a lane. Where it leaves is above where others come in.
  private func bow(_ move: Instrument.Move, _ lane: Int) -> HTML {
    guard let from = places[move.from], let to = places[move.to] else { return HTML() }
    let edge = Self.boxWidth + 4
    let x = min(edge + 14 + lane * Self.laneGap, Self.width - 6)
    let spread = min(lane, 5) * 4
    let start = top(from) + Self.boxHeight - 10 - spread
    let end = top(to) + 10 + spread
    return """
      <g class="\(look(move))">\(title(move))\
      <path d="M\(edge) \(start)H\(x)V\(end)H\(edge + 7)"/>\
      <path class="process-head" d="M\(edge + 1) \(end)l8 -5v10z"/>\
      \(if: move.needs != nil, diamond(x, (start + end) / 2))</g>
      """
  }

  private func diamond(_ x: Int, _ y: Int) -> HTML {
    "<path class=\"process-diamond\" d=\"M\(x) \(y - 6)l6 6l-6 6l-6 -6z\"/>"
  }

  private func box(_ place: Int) -> HTML {
    let stage = instrument.stages[place]
    let y = top(place)
    let state: String? =
      passed.last == stage.id ? "is-here" : passed.contains(stage.id) ? "is-passed" : nil
    let names = lines(of: reading.text(stage.name))
    let actors = stage.actors.prefix(2).map { say($0, as: Wording.CaseActors.self) }
      .joined(separator: ", ")
    let first = names.count > 1 ? y + 18 : y + 25
    return """
      <g\(classes: ["process-stage", state])>\
      <rect x="2" y="\(y)" width="\(Self.boxWidth)" height="\(Self.boxHeight)" rx="4"/>\
      \(if: stage.isEnd, inner(y))\
      \(if: stage.isEntry, "<circle class=\"process-entry\" cx=\"16\" cy=\"\(y + 15)\" r=\"4\"/>")\
      \(each: names.indices, { number in
        """
        <text class="process-name" x="\(Self.boxWidth / 2 + 4)" y="\(first + number * 15)">\
        \(names[number])</text>
        """
      })<text class="process-actors" x="\(Self.boxWidth / 2 + 4)" y="\(y + 50)">\
      \(short(actors))</text></g>
      """
  }

  private func inner(_ y: Int) -> HTML {
    """
    <rect class="process-inner" x="6" y="\(y + 4)" width="\(Self.boxWidth - 8)" \
    height="\(Self.boxHeight - 8)" rx="2"/>
    """
  }

  /// A name on one line or two.
  private func lines(of name: String) -> [String] {
    guard name.count > Self.lineMax else { return [name] }
    var first = ""
    var rest = name.split(separator: " ").map(String.init)
    while let word = rest.first, first.count + word.count < Self.lineMax {
      first += first.isEmpty ? word : " \(word)"
      rest.removeFirst()
    }
    return [first, short(rest.joined(separator: " "))]
  }

  private func short(_ text: String) -> String {
    text.count > 35 ? "\(text.prefix(33))…" : text
  }
}
