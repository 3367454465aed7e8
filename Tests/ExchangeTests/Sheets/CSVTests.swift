import Exchange
import Testing

private func rows(_ text: String) throws(SheetProblem) -> [[String]] {
  try Workbook(csv: Array(text.utf8)).sheets[0].rows.map { $0.map(\.text) }
}

private func problem(_ text: String, _ limits: Workbook.Limits = .init()) -> SheetProblem? {
  do throws(SheetProblem) {
    _ = try Workbook(csv: Array(text.utf8), within: limits)
    return nil
  } catch { return error }
}

@Suite struct `A sheet as CSV` {
  @Test(arguments: [",", ";", "\t"]) func `is read whatever parts its cells`(_ mark: String) throws
  {
    let text = ["a", "\"b\(mark),;\"", "c"].joined(separator: mark) + "\r\n1\(mark)2\n\r3"
    #expect(try rows(text) == [["a", "b\(mark),;", "c"], ["1", "2"], [], ["3"]])
  }

  @Test func `is read with a mark at its beginning, and by what it says parts its cells`() throws {
    #expect(try rows("\u{FEFF}a,b") == [["a", "b"]])
    #expect(try rows("sep=;\r\na;b") == [["a", "b"]])
    #expect(try rows("") == [])
    #expect(try rows("\"a\"\"b\nc\",d") == [["a\"b\nc", "d"]])
  }

  @Test func `guards what would run as a formula, and reads it back as it was`() throws {
    let cells = ["=1+1", "-5", "-x", "'=1", "@a", "'plain", "+1.5"]
    let sheet = Workbook.Sheet("", [cells.map { .text($0) }])
    let bytes = Workbook.csv(sheet)
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(text == "'=1+1,-5,'-x,''=1,'@a,'plain,+1.5\r\n")
    #expect(try Workbook(csv: bytes).sheets == [sheet])
  }

  @Test func `comes back as it went, whatever it holds`() throws {
    for seed in 0..<400 {
      var book = RandomBook(seed: UInt64(seed))
      let sheet = Workbook.Sheet("", book.texts().rows)
      #expect(try Workbook(csv: Workbook.csv(sheet)).sheets == [sheet], "seed \(seed)")
    }
  }

  @Test func `that cannot be read says what is wrong, and where`() {
    #expect(problem("a,b\nc,\"d") == SheetProblem(.quotes, row: 2, column: 2))
    #expect(problem("a,\"b\"c") == SheetProblem(.quotes, row: 1, column: 2))
    var limits = Workbook.Limits(packed: 100, rows: 2, columns: 2)
    #expect(problem("a\nb\nc", limits) == SheetProblem(.tooManyRows, row: 3))
    #expect(problem("a\na,b,c", limits) == SheetProblem(.tooManyColumns, row: 2, column: 3))
    #expect(problem(String(repeating: "a", count: 101), limits) == SheetProblem(.tooLarge))
    limits.text = 3
    #expect(problem("abc,abcd", limits) == SheetProblem(.cellTooLong, row: 1, column: 2))
    #expect(throws: SheetProblem(.notText)) { try Workbook(csv: [0x41, 0xFF]) }
  }
}
