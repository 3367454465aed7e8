import Journal

/// A copy of one store's file at another path.
struct StoreCopy {
  let from: String
  let to: String

  init(from: String, to: String) {
    self.from = from
    self.to = to
  }

  /// Fails when something stands at the copy's place.
  func mustBeFree() throws(ToolFailure) {
    try SmallFile.mustBeFree(to)
  }

  /// Copies and checks.
  func make() throws(ToolFailure) -> Verification {
    try mustBeFree()
    let journal = try StoreOptions(from).readable()
    do throws(BackupFailure) {
      return try journal.backUp(to: to)
    } catch {
      switch error {
      case .taken:
        throw ToolFailure(.refused, "Something stands at \(to) already; it was left as it is.")
      case .unwritable(let detail):
        throw ToolFailure(.unreachable, "\(to) cannot be written: \(detail).")
      case .store(let failure): throw ToolFailure(failure, at: from)
      case .unfit(let damage):
        throw ToolFailure(
          .unreachable, "\(from) is damaged; no copy was made.", details: damage.map(\.sentence))
      }
    }
  }
}

extension StoreOptions {
  init(_ path: String) {
    self.init()
    store = path
  }

  /// Opens the journal for reading.
  func readable() throws(ToolFailure) -> SQLiteJournal {
    do throws(JournalFailure) {
      return try SQLiteJournal(path: store, for: .reading)
    } catch {
      throw ToolFailure(error, at: store)
    }
  }
}
