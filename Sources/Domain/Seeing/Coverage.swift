/// On which days how many of a number of spans hold, without the spans.
///
/// It is as long as there are days on which the number changes, however many spans there are.
struct Coverage: Sendable, Equatable {
  private struct Step: Sendable, Equatable {
    var day: Int32
    /// How many hold from the day on, until the next step.
    var depth: Int32
  }

  private var steps: [Step] = []

  init() {}

  /// The coverage by many spans at once.
  init(_ spans: [Span]) {
    var turns: [(day: Int32, by: Int32)] = []
    turns.reserveCapacity(spans.count * 2)
    for span in spans where span.isOrdered {
      turns.append((span.firstNumber, 1))
      if let to = span.to { turns.append((to.day.number, -1)) }
    }
    turns.sort { $0.day < $1.day }
    var depth: Int32 = 0
    for (place, turn) in turns.enumerated() {
      depth += turn.by
      if place + 1 < turns.count, turns[place + 1].day == turn.day { continue }
      if depth != (steps.last?.depth ?? 0) { steps.append(Step(day: turn.day, depth: depth)) }
    }
  }

  var isEmpty: Bool { steps.isEmpty }

  mutating func add(_ span: Span) { change(span, by: 1) }

  /// Takes away a span that was added.
  mutating func remove(_ span: Span) { change(span, by: -1) }

  /// How many hold on a day.
  func depth(on day: Day) -> Int {
    let next = place(after: day.number)
    return next == 0 ? 0 : Int(steps[next - 1].depth)
  }

  /// Whether any holds on a day.
  func covers(_ day: Day) -> Bool { depth(on: day) > 0 }

  /// Whether any has begun by a day.
  func begins(by day: Day) -> Bool { steps.first.map { $0.day <= day.number } ?? false }

  private mutating func change(_ span: Span, by number: Int32) {
    guard span.isOrdered else { return }
    let first = step(on: span.firstNumber)
    let last = span.to.map { step(on: $0.day.number) } ?? steps.count
    for place in first..<last { steps[place].depth += number }
    // The later first, so that the earlier keeps its place.
    drop(last)
    drop(first)
  }

  /// The place of the step on a day, made where there was none.
  private mutating func step(on day: Int32) -> Int {
    let next = place(after: day)
    if next > 0, steps[next - 1].day == day { return next - 1 }
    steps.insert(Step(day: day, depth: next == 0 ? 0 : steps[next - 1].depth), at: next)
    return next
  }

  /// Takes out a step at which nothing changes.
  private mutating func drop(_ place: Int) {
    guard place < steps.count else { return }
    let before = place == 0 ? 0 : steps[place - 1].depth
    if steps[place].depth == before { steps.remove(at: place) }
  }

  /// The place of the first step after a day.
  private func place(after day: Int32) -> Int {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Span {
  fileprivate var firstNumber: Int32 { (from?.day ?? .earliest).number }
}
