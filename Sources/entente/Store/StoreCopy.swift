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
    let journal = try StoreOptions(from).readableFile()
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
    typed = path
  }

  /// Opens the store for reading.
  func readable() throws(ToolFailure) -> any Store {
    do throws(JournalFailure) {
      return try place.open(for: .reading)
    } catch {
      throw ToolFailure(error, at: store)
    }
  }

  /// Opens the store for reading, if it is a file.
  func readableFile() throws(ToolFailure) -> SQLiteJournal {
    guard let file = try readable() as? SQLiteJournal else {
      throw ToolFailure(
        .badInput, "\(store) is a database: back it up as such, or 'entente copy' it to a file.")
    }
    return file
  }
}
