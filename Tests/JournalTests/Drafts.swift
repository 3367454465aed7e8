import Journal

/// A key that a test can name by a small number.
func key(_ number: Int) -> ActionKey {
  ActionKey(high: 0x00aa_bbcc_ddee_ff11, low: UInt64(number))
}

/// A draft whose payload tells its number.
func draft(_ number: Int) -> Draft {
  Draft(key: key(number), payload: Array("payload \(number)".utf8))
}

func drafts(_ numbers: ClosedRange<Int>) -> [Draft] {
  numbers.map(draft)
}

extension Chronicle {
  /// All entries, in order.
  func entries(after number: UInt64 = 0, limit: Int? = nil) throws -> [Entry] {
    var entries: [Entry] = []
    try read(after: number, limit: limit) { entry in
      entries.append(entry)
      return true
    }
    return entries
  }
}
