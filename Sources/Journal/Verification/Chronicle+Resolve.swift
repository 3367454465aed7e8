extension Chronicle {
  /// Says of each entry that does not fit whether it was changed, stands in another's place, or
  /// only follows one that does.
  ///
  /// An exchange of two entries leaves four that do not fit. Trying each of them in each of the
  /// four places tells the two that were exchanged and clears the two that follow them.
  func resolve(_ findings: [ChainWalk.Finding]) throws(JournalFailure) -> [Damage] {
    let candidates = try unfitEntries(findings)
    var whole: [EntryNumber: Digest32] = [:]
    var damage: [Damage] = []
    for finding in findings {
      guard case .unfit(let number, let stored) = finding else {
        if case .certain(let known) = finding { damage.append(known) }
        continue
      }
      let previous = number == .first ? stored : whole[EntryNumber(number.value - 1)] ?? stored
      let holder = candidates.first { $0.isWhole(at: number, after: previous) }
      if let holder { whole[number] = holder.digest }
      switch holder?.number {
      case number: continue
      case let place?: damage.append(.misplaced(number, foundAt: place))
      case nil: damage.append(.changed(number))
      }
    }
    return damage
  }

  private func unfitEntries(
    _ findings: [ChainWalk.Finding]
  ) throws(JournalFailure) -> [Entry] {
    var entries: [Entry] = []
    for case .unfit(let number, _) in findings {
      do {
        if let entry = try entry(number) { entries.append(entry) }
      } catch .damaged {
        // It could be read a moment ago; now the finding stands without an explanation.
        continue
      }
    }
    return entries
  }
}

extension Entry {
  /// Whether this entry's content and digest belong to the given place of the chain.
  fileprivate func isWhole(at number: EntryNumber, after previous: Digest32) -> Bool {
    Link.digest(after: previous, number: number.value, key: key, payload: payload) == digest
  }
}
