import Domain
public import Journal

/// What a journal says when it is read from its first entry, without a snapshot's aid.
public struct FullReplay: Sendable {
  /// The alliance that the facts make, and the last entry read.
  public let standpoint: Standpoint
  /// How many facts the entries hold.
  public let facts: Int

  /// Reads a journal up to an entry, or to its end; each link of the chain is checked.
  public init(
    of journal: any Chronicle, upTo last: UInt64 = .max, progress: (Progress) -> Void = { _ in }
  ) throws(RegistryFault) {
    var alliance = Alliance()
    var facts = 0
    var reached = Head.empty
    var fault: RegistryFault?
    do throws(JournalFailure) {
      let total = min(try journal.head().number, last)
      try journal.replay { entry in
        guard entry.number.value <= last else { return false }
        do throws(StoredFault) {
          let payload = try Payload(bytes: entry.payload)
          alliance.apply(payload.facts)
          facts += payload.facts.count
        } catch {
          fault = .stored(error, entry: entry.number.value)
          return false
        }
        reached = entry.head
        if reached.number % 4096 == 0 || reached.number == total {
          progress(Progress(stage: .replaying, done: reached.number, total: total))
        }
        return reached.number < last
      }
    } catch {
      throw .journal(error)
    }
    if let fault { throw fault }
    standpoint = Standpoint(alliance, at: reached)
    self.facts = facts
  }
}
