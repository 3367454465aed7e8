import Synchronization

/// The journal in memory, gone with the instance: for tests and simulations.
public final class MemoryJournal: Chronicle {
  fileprivate struct Contents {
    var entries: [Entry] = []
    var places: [ActionKey: Int] = [:]
    var head = Head.empty
  }

  private let contents: Mutex<Contents>

  /// Makes an empty journal.
  public init() {
    contents = Mutex(Contents())
  }

  /// Makes a journal of entries that may be wrong, as a disk might give them back.
  init(entries: [Entry], head: Head) {
    let places = Dictionary(
      entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    contents = Mutex(Contents(entries: entries, places: places, head: head))
  }

  /// Where the journal ends now.
  public func head() throws(JournalFailure) -> Head {
    contents.withLock { $0.head }
  }

  /// Appends all drafts, or none.
  @discardableResult
  public func append(_ drafts: [Draft], after head: Head) throws(JournalFailure) -> [Entry] {
    let entries = try drafts.chained(after: head)
    let result = contents.withLock { $0.append(entries, after: head) }
    return try result.get()
  }

  /// The entry that records this action, if any does.
  public func entry(for key: ActionKey) throws(JournalFailure) -> Entry? {
    contents.withLock { held in held.places[key].map { held.entries[$0] } }
  }

  /// The entry with this number, if the journal reaches so far.
  public func entry(_ number: EntryNumber) throws(JournalFailure) -> Entry? {
    contents.withLock { held in
      let place = held.place(after: number.value - 1)
      guard place < held.entries.count, held.entries[place].number == number else { return nil }
      return held.entries[place]
    }
  }

  /// Visits entries in order, from the one after `number`.
  public func read(
    after number: UInt64, limit: Int?, _ body: (Entry) -> Bool
  ) throws(JournalFailure) {
    var place = contents.withLock { $0.place(after: number) }
    var left = limit ?? .max
    while left > 0, let entry = contents.withLock({ $0.entry(at: place) }), body(entry) {
      place += 1
      left -= 1
    }
  }
}

extension MemoryJournal.Contents {
  fileprivate mutating func append(
    _ drafted: [Entry], after stated: Head
  ) -> Result<[Entry], JournalFailure> {
    guard stated == head else { return .failure(.behind(head)) }
    var keys: Set<ActionKey> = []
    for entry in drafted where places[entry.key] != nil || !keys.insert(entry.key).inserted {
      return .failure(.repeated(entry.key))
    }
    for entry in drafted {
      places[entry.key] = entries.count
      entries.append(entry)
      head = entry.head
    }
    return .success(drafted)
  }

  /// Where the first entry with a greater number stands.
  fileprivate func place(after number: UInt64) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].number.value > number { high = middle } else { low = middle + 1 }
    }
    return low
  }

  fileprivate func entry(at place: Int) -> Entry? {
    place < entries.count ? entries[place] : nil
  }
}
