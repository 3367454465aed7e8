internal import Domain
internal import Labels

/// What a workbook's sheets share.
struct SheetStock {
  /// Texts that cells name by number.
  var texts: [String] = []
  /// Which styles show a number as a day.
  var dated: [Bool] = []
  /// Whether days count from 1904.
  var isFrom1904 = false
}

/// Reads one sheet's part into rows.
struct SheetReader {
  private let name: String
  private let limits: Workbook.Limits
  private let stock: SheetStock
  private var walk: MarkupWalk
  private var rows: [[Workbook.Cell]] = []
  /// Where the last cell stood, from 1.
  private var column = 0

  init(
    _ name: String, _ part: [UInt8], _ stock: SheetStock, within limits: Workbook.Limits
  ) throws(SheetProblem) {
    self.name = name
    self.limits = limits
    self.stock = stock
    do throws(MarkupProblem) { walk = try MarkupWalk(part, textMax: limits.text) } catch {
      throw SheetProblem(.markup, sheet: name)
    }
  }

  /// The rows of the part.
  mutating func read() throws(SheetProblem) -> [[Workbook.Cell]] {
    while true {
      switch try next() {
      case .start("row"): try beginRow()
      case .start("c"): try readCell()
      case .finish: return rows
      default: continue
      }
    }
  }

  private func problem(_ reason: SheetProblem.Reason) -> SheetProblem {
    SheetProblem(
      reason, sheet: name, row: rows.isEmpty ? nil : rows.count, column: column > 0 ? column : nil)
  }

  private mutating func next() throws(SheetProblem) -> MarkupWalk.Step {
    do throws(MarkupProblem) { return try walk.next() } catch {
      throw problem(error.reason == .tooLong ? .cellTooLong : .markup)
    }
  }

  /// Rows say where they stand or follow the one before; those left out are empty.
  private mutating func beginRow() throws(SheetProblem) {
    column = 0
    var number = rows.count + 1
    if let told = walk.value(of: "r") {
      guard let place = Int(told), place > rows.count else { throw problem(.badCell) }
      number = place
    }
    guard number <= limits.rows else { throw problem(.tooManyRows) }
    while rows.count < number { rows.append([]) }
  }

  private mutating func readCell() throws(SheetProblem) {
    guard !rows.isEmpty else { throw problem(.badCell) }
    var place = column + 1
    if let told = walk.value(of: "r") {
      guard let found = told.columnNumber, found > column else { throw problem(.badCell) }
      place = found
    }
    column = place
    guard place <= limits.columns else { throw problem(.tooManyColumns) }
    let cell = try content(walk.value(of: "t") ?? "n", style: walk.value(of: "s"))
    guard !cell.isEmpty else { return }
    let last = rows.count - 1
    while rows[last].count < place - 1 { rows[last].append(.empty) }
    rows[last].append(cell)
  }

  private mutating func content(
    _ type: String, style: String?
  ) throws(SheetProblem) -> Workbook.Cell {
    var value: String?
    var depth = 1
    while depth > 0 {
      switch try next() {
      case .start("v"): value = try text()
      case .start("is"):
        do throws(MarkupProblem) { return try inline() } catch { throw problem(.markup) }
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      case .finish: throw problem(.markup)
      }
    }
    guard let value, !value.isEmpty else { return .empty }
    return try cell(value, type, isDated: style.flatMap { Int($0) }.map(isDated) ?? false)
  }

  /// An inline text, to the end of its cell.
  private mutating func inline() throws(MarkupProblem) -> Workbook.Cell {
    let text = try walk.richText()
    try walk.skip()
    return .text(text)
  }

  private mutating func text() throws(SheetProblem) -> String {
    var text = ""
    while true {
      switch try next() {
      case .text(let piece): text += piece
      case .end: return text
      case .start, .finish: throw problem(.markup)
      }
    }
  }

  private func isDated(_ style: Int) -> Bool {
    stock.dated.indices.contains(style) && stock.dated[style]
  }

  private func cell(
    _ value: String, _ type: String, isDated: Bool
  ) throws(SheetProblem) -> Workbook.Cell {
    switch type {
    case "s":
      guard let number = Int(value), stock.texts.indices.contains(number) else {
        throw problem(.badCell)
      }
      return .text(stock.texts[number])
    case "str": return .text(value.outOfCell)
    case "b": return .truth(value == "1" || value == "true")
    case "e": return .text(value)
    case "d": return Day(value.prefix(10)).map { .day($0) } ?? .text(value)
    default:
      guard let number = Double(value), number.isFinite else { throw problem(.badCell) }
      return isDated ? moment(number) : .number(number)
    }
  }

  /// A number shown as a day: a day, an hour, or both as text.
  private func moment(_ number: Double) -> Workbook.Cell {
    let minutes = (number * 1440).rounded()
    guard (0...300_000_000).contains(minutes) else { return .number(number) }
    let (whole, rest) = Int(minutes).quotientAndRemainder(dividingBy: 1440)
    let clock = "\(rest / 60 < 10 ? "0" : "")\(rest / 60):\(rest % 60 < 10 ? "0" : "")\(rest % 60)"
    if whole == 0, rest > 0 { return .text(clock) }
    guard let day = SheetDays.day(whole, from1904: stock.isFrom1904) else {
      return .number(number)
    }
    return rest == 0 ? .day(day) : .text("\(day) \(clock)")
  }
}

extension String {
  /// The number of a cell's column, `A` = 1; nil for none below 16,384.
  fileprivate var columnNumber: Int? {
    var number = 0
    for byte in utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
      number = number * 26 + Int(byte) - 64
      guard number <= 16_384 else { return nil }
    }
    return number > 0 ? number : nil
  }
}
