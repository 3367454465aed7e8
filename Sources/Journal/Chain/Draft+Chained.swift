extension Array where Element == Draft {
  /// The entries that these drafts become when appended after `head`.
  ///
  /// Every engine begins here, so that all write the same bytes.
  func chained(after head: Head) throws(JournalFailure) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    var reached = head
    for draft in self {
      guard draft.payload.count <= Draft.payloadBytesMax else { throw .tooLarge(draft.key) }
      let number = EntryNumber(reached.number + 1)
      let digest = Link.digest(
        after: reached.digest, number: number.value, key: draft.key, payload: draft.payload)
      let entry = Entry(number: number, key: draft.key, payload: draft.payload, digest: digest)
      entries.append(entry)
      reached = entry.head
    }
    return entries
  }
}
