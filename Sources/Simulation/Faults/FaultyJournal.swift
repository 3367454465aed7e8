package import Journal
import Synchronization

/// One server's way to a journal, on which things go wrong as a seed says.
///
/// What it does to the engine beneath keeps the engine's promises: a batch is there whole or not
/// at all, and entries never change. All else may fail: before the write, after it without a word,
/// between two readings; or the server is gone, and every later call with it.
package final class FaultyJournal: Chronicle {
  fileprivate struct State {
    var random = SplitMix64(seed: 0)
    var isFaulty = false
    var isStopped = false
    var isCrashed = false
    var interlude: Interlude?
    /// The keys under which the ends of silences are recorded that have come.
    var settlements: Set<ActionKey> = []
    var marks = Marks()
  }

  fileprivate enum Fault: CaseIterable {
    case failsBefore, losesAcknowledgement, crashesBefore, crashesAfter
  }

  private let engine: any Chronicle
  private let state = Mutex(State())

  /// A way to an engine; nothing goes wrong until it is armed.
  package init(_ engine: any Chronicle) { self.engine = engine }

  /// Whether the server that held it is gone.
  var isCrashed: Bool { state.withLock { $0.isCrashed } }

  /// Whether it takes nothing until it is opened anew.
  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Lets things go wrong from here on as the generator draws.
  func arm(
    _ random: SplitMix64, interlude: Interlude? = nil, settlements: Set<ActionKey> = []
  ) {
    state.withLock { state in
      state.settlements = settlements
      state.random = random
      state.isFaulty = true
      state.interlude = interlude
    }
  }

  /// Ends what `arm` began; gives the marks that were left.
  func disarm() -> Marks {
    state.withLock { state in
      state.isFaulty = false
      state.interlude = nil
      defer { state.marks = Marks() }
      return state.marks
    }
  }

  package func head() throws(JournalFailure) -> Head {
    try beforeReading()
    return try engine.head()
  }

  package func entry(for key: ActionKey) throws(JournalFailure) -> Entry? {
    try beforeReading()
    return try engine.entry(for: key)
  }

  package func entry(_ number: EntryNumber) throws(JournalFailure) -> Entry? {
    try beforeReading()
    return try engine.entry(number)
  }

  package func read(
    after number: UInt64, limit: Int?, _ body: (Entry) -> Bool
  ) throws(JournalFailure) {
    try beforeReading()
    var failure: JournalFailure?
    try engine.read(after: number, limit: limit) { entry in
      do throws(JournalFailure) { try beforeReading(oneIn: 3000) } catch {
        failure = error
        return false
      }
      return body(entry)
    }
    if let failure { throw failure }
  }

  @discardableResult
  package func append(
    _ drafts: [Draft], after head: Head
  ) throws(JournalFailure) -> [Entry] {
    let isOther = try pause()
    if isStopped { throw .stopped }
    let fault = state.withLock { state in
      let isAdopting = drafts.contains { state.settlements.contains($0.key) }
      let fault = state.drawFault(isAdopting: isAdopting)
      if isAdopting, let fault { state.marks.leave(fault.markOfAdoption) }
      return fault
    }
    switch fault {
    case .failsBefore:
      throw state.withLock { $0.fail() }
    case .crashesBefore:
      throw state.withLock { $0.crash(.crashedBeforeWriting) }
    case .losesAcknowledgement:
      try engine.append(drafts, after: head)
      throw state.withLock { $0.loseAcknowledgement() }
    case .crashesAfter:
      try engine.append(drafts, after: head)
      throw state.withLock { $0.crash(.crashedAfterWriting) }
    case nil:
      return try append(drafts, after: head, isOther: isOther)
    }
  }

  private func append(
    _ drafts: [Draft], after head: Head, isOther: Bool
  ) throws(JournalFailure) -> [Entry] {
    do throws(JournalFailure) {
      let entries = try engine.append(drafts, after: head)
      // Another may write between this commit and the word of it.
      try pause()
      return entries
    } catch {
      if isOther, case .behind = error { state.withLock { $0.marks.leave(.otherWroteFirst) } }
      throw error
    }
  }

  /// Lets the other server do its part if it is time; says whether it did.
  @discardableResult
  private func pause() throws(JournalFailure) -> Bool {
    if isCrashed { throw .unavailable("the server is gone") }
    guard state.withLock({ $0.interlude })?.pass() == true else { return false }
    state.withLock { $0.marks.leave(.otherWroteMeanwhile) }
    return true
  }

  private func beforeReading(oneIn times: Int = 60) throws(JournalFailure) {
    try pause()
    let failure = state.withLock { $0.drawReadingFailure(oneIn: times) }
    if let failure { throw failure }
  }
}

extension FaultyJournal.State {
  /// Most of all goes wrong where a silence ends: that moment is rare.
  fileprivate mutating func drawFault(isAdopting: Bool) -> FaultyJournal.Fault? {
    guard isFaulty, random.oneIn(isAdopting ? 3 : 9) else { return nil }
    return random.any()
  }

  fileprivate mutating func drawReadingFailure(oneIn times: Int) -> JournalFailure? {
    guard isFaulty, random.oneIn(times) else { return nil }
    if random.oneIn(3) { return crash(.crashedWhileReading) }
    marks.leave(.failedReading)
    return .unavailable("a reading failed")
  }

  /// Nothing was written, and the failure says so or leaves it open.
  fileprivate mutating func fail() -> JournalFailure {
    marks.leave(.failedBeforeWriting)
    if random.oneIn(2) { return random.oneIn(2) ? .full : .readOnly }
    return unknown()
  }

  fileprivate mutating func loseAcknowledgement() -> JournalFailure {
    marks.leave(.lostAcknowledgement)
    return unknown()
  }

  private mutating func unknown() -> JournalFailure {
    if random.oneIn(3) {
      isStopped = true
      marks.leave(.stopped)
    }
    return random.oneIn(2) ? .uncertain : .unavailable("no word of the write")
  }

  fileprivate mutating func crash(_ mark: Mark) -> JournalFailure {
    marks.leave(mark)
    isCrashed = true
    return .unavailable("the server is gone")
  }
}

extension FaultyJournal.Fault {
  fileprivate var markOfAdoption: Mark {
    switch self {
    case .failsBefore: .failedBeforeAdopting
    case .crashesBefore: .crashedBeforeAdopting
    case .losesAcknowledgement: .adoptedWithoutWord
    case .crashesAfter: .crashedAfterAdopting
    }
  }
}
