import Domain
import Drawing
import Exchange

/// Tables drawn by a seed, with what spreadsheets stumble over.
struct RandomBook {
  private var chance: SplitMix64

  init(seed: UInt64) { chance = SplitMix64(seed: seed) }

  private static let pieces = [
    "", "=1+1", "'=1+1", "''@x", "-5", "-", "+49 30", "@ref", "\ttab", "a\r\nb", "c\nd", "e\rf",
    "\"", "a;b,c", " lead", "trail ", "é ✈ 漢", "_x000D_", "_x41", "x_x0041_y", "<&>", "]]>",
    "\u{1}\u{1F}", "0012", "1e5", "TRUE", "2026-11-21", "sep=;", "\u{FFFE}", "'", "' apostrophe",
  ]

  private mutating func text() -> String {
    (0..<Int.random(in: 1...2, using: &chance))
      .map { _ in Self.pieces.randomElement(using: &chance) ?? "" }.joined()
  }

  mutating func texts() -> Workbook.Sheet { sheet { .text($0.text()) } }

  mutating func anything() -> Workbook.Sheet {
    sheet { book in
      switch Int.random(in: 0..<6, using: &book.chance) {
      case 0: .number(Double(Int.random(in: -1_000_000...1_000_000, using: &book.chance)))
      case 1: .number(Double.random(in: -1e9...1e9, using: &book.chance))
      case 2:
        Day(number: Int32.random(in: -25_508...80_000, using: &book.chance)).map { .day($0) }
          ?? .empty
      case 3: .truth(Bool.random(using: &book.chance))
      case 4: .empty
      default: .text(book.text())
      }
    }
  }

  private mutating func sheet(_ cell: (inout RandomBook) -> Workbook.Cell) -> Workbook.Sheet {
    let rows = (0..<Int.random(in: 0...12, using: &chance)).map { _ in
      (0..<Int.random(in: 0...30, using: &chance)).map { _ in cell(&self) }
    }
    return Workbook.Sheet("Table", rows)
  }
}
