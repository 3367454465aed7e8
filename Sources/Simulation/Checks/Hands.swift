import Domain

/// What two people must do, and what nobody may do for themselves.
struct Hands {
  let line: Entry
  /// The alliance before the line.
  let before: Alliance

  func check() throws(Violation) {
    for fact in line.facts {
      switch fact {
      case .access(.cleared(let person, _)):
        try expect(person != line.principal, "hands", "\(person) cleared themselves")
      case .review(.confirmed(let id, let by, _)):
        let asked = before.holdings.widenings.first { $0.id == id }?.by
        try expect(asked != nil, "hands", "widening \(id) was confirmed and is not known")
        try expect(asked != by, "hands", "\(by) confirmed their own widening \(id)")
      default: break
      }
    }
  }
}

/// That what is remembered of decisions is what deciding anew gives, on a server and on the twin.
struct PermitCheck {
  let live: Alliance
  let twin: Alliance

  func run(as principal: Principal, at now: Instant) throws(Violation) {
    let held = live.seen(by: principal, on: now.day, at: now)
    let told = twin.seen(by: principal, on: now.day, at: now)
    for version in twin.holdings.versions {
      let isRead = held.version(version.id) != nil
      let name = "version \(version.id) for \(principal.id)"
      try expect(isRead == held.reads(version.marking.label), "permits", name)
      try expect(isRead == (told.version(version.id) != nil), "permits", "\(name), replayed")
    }
    for note in twin.holdings.notes {
      let isRead = held.note(note.id) != nil
      let name = "note \(note.id) for \(principal.id)"
      try expect(isRead == held.reads(note.marking.label), "permits", name)
      try expect(isRead == (told.note(note.id) != nil), "permits", "\(name), replayed")
    }
  }
}
