package import Domain
package import Journal

/// Reads a journal from an entry on and applies what it says.
enum Replay {
  /// The alliance after every entry beyond `start`, each link of the chain checked.
  ///
  /// `visit` sees each standpoint as it is reached and may keep some: they share what has not
  /// changed. It ends the replay by returning false.
  static func run(
    _ journal: any Chronicle, from start: Standpoint, visit: (Head, Alliance) -> Bool
  ) throws(RegistryFault) -> Standpoint {
    var alliance = start.alliance
    var fault: RegistryFault?
    var reached = start.head
    do throws(JournalFailure) {
      try journal.replay(after: start.head) { entry in
        do throws(StoredFault) {
          let payload = try Payload(bytes: entry.payload)
          alliance.apply(payload.facts)
          reached = entry.head
          return visit(reached, alliance)
        } catch {
          fault = .stored(error, entry: entry.number.value)
          return false
        }
      }
    } catch {
      throw .journal(error)
    }
    if let fault { throw fault }
    return Standpoint(alliance, at: reached)
  }
}

extension Domain.Entry {
  /// A line of the record from an entry of the journal.
  package init(_ entry: Journal.Entry) throws(RegistryFault) {
    do throws(StoredFault) {
      let payload = try Payload(bytes: entry.payload)
      self.init(
        number: entry.number.value, key: Domain.Entry.Key(entry.key),
        Stamp(by: payload.principal, at: payload.at), reason: payload.reason,
        facts: payload.facts)
      label = payload.label
      digest = entry.digest.description
    } catch {
      throw .stored(error, entry: entry.number.value)
    }
  }
}

extension Domain.Entry.Key where Subject == Domain.Entry {
  /// A key as the record names it: thirty-two hexadecimal digits.
  init(_ key: ActionKey) {
    guard let code = Self(key.description) else {
      preconditionFailure("hexadecimal digits make a code")
    }
    self = code
  }
}
