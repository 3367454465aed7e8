extension Chronicle {
  /// Copies every entry that the target does not have yet, each link checked on the way, and
  /// gives the head with which both end.
  ///
  /// Goes on where an earlier copy stopped, also into a journal of another engine. Changes
  /// nothing in a target whose entries are not this journal's first. Entries that are appended
  /// meanwhile are copied too. Progress is told after each batch.
  @discardableResult
  public func copy(
    to target: any Chronicle, progress: (VerificationProgress) -> Void = { _ in }
  ) throws(CopyFailure) -> Head {
    let start = try commonHead(with: target)
    let total = try inSource { () throws(JournalFailure) in try head().number }
    var batch = CopyBatch(after: start, to: target)
    var failure: CopyFailure?
    let last = try inSource { () throws(JournalFailure) in
      try replay(after: start) { entry in
        guard batch.take(entry) else { return true }
        progress(VerificationProgress(entries: entry.number.value, total: total))
        failure = batch.write()
        return failure == nil
      }
    }
    if let failure = failure ?? batch.write() { throw failure }
    try confirm(last, with: target)
    progress(VerificationProgress(entries: last.number, total: last.number))
    return last
  }

  /// Where the target ends, which must be a place in this journal.
  private func commonHead(with target: any Chronicle) throws(CopyFailure) -> Head {
    let reached = try inTarget { () throws(JournalFailure) in try target.head() }
    guard !reached.isEmpty else { return .empty }
    let ours = try inSource { () throws(JournalFailure) in
      try entry(EntryNumber(reached.number))?.head
    }
    if ours == reached { return reached }
    throw try departure(from: target, before: reached.number)
  }

  /// The first entry in which two journals differ. Digests that are equal vouch for all before.
  private func departure(
    from target: any Chronicle, before end: UInt64
  ) throws(CopyFailure) -> CopyFailure {
    var equal: UInt64 = 0
    var different = end
    while different - equal > 1 {
      let middle = EntryNumber((equal + different) / 2)
      let ours = try inSource { () throws(JournalFailure) in try entry(middle)?.digest }
      let theirs = try inTarget { () throws(JournalFailure) in try target.entry(middle)?.digest }
      if ours == theirs { equal = middle.value } else { different = middle.value }
    }
    let number = EntryNumber(different)
    let isEnd = try inSource { () throws(JournalFailure) in try entry(number) == nil }
    return isEnd ? .ahead(end) : .departs(number)
  }

  /// Asks the target itself, from what it stored, whether it ends as it should.
  private func confirm(_ head: Head, with target: any Chronicle) throws(CopyFailure) {
    let (marked, last) = try inTarget { () throws(JournalFailure) in
      let marked = try target.head()
      return (marked, head.isEmpty ? nil : try target.entry(EntryNumber(head.number)))
    }
    guard marked == head else { throw .target(.behind(marked)) }
    guard head.isEmpty || last?.head == head else { throw .target(.damaged(.headChanged)) }
  }

  private func inSource<Result>(
    _ body: () throws(JournalFailure) -> Result
  ) throws(CopyFailure) -> Result {
    do { return try body() } catch { throw .source(error) }
  }

  private func inTarget<Result>(
    _ body: () throws(JournalFailure) -> Result
  ) throws(CopyFailure) -> Result {
    do { return try body() } catch { throw .target(error) }
  }
}

/// Entries on their way from one journal to another.
private struct CopyBatch {
  private static let countMax = 1024
  private static let bytesMax = 1 << 20

  private let target: any Chronicle
  private var reached: Head
  private var entries: [Entry] = []
  private var bytes = 0

  init(after head: Head, to target: any Chronicle) {
    reached = head
    self.target = target
  }

  /// Takes an entry, and says whether the batch is full.
  mutating func take(_ entry: Entry) -> Bool {
    entries.append(entry)
    bytes += entry.payload.count
    return entries.count >= Self.countMax || bytes >= Self.bytesMax
  }

  /// Appends what was taken. The target chains it anew, and must come to the same entries.
  mutating func write() -> CopyFailure? {
    guard !entries.isEmpty else { return nil }
    do throws(JournalFailure) {
      let drafts = entries.map { Draft(key: $0.key, payload: $0.payload) }
      let written = try target.append(drafts, after: reached)
      guard written == entries, let last = written.last else {
        return .target(.damaged(.changed(entries[0].number)))
      }
      reached = last.head
    } catch {
      return .target(error)
    }
    entries = []
    bytes = 0
    return nil
  }
}
