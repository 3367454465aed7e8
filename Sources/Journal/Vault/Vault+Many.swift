/// Keeping many people at once: an import must not wait for the disk once a person.
extension Vault {
  /// Keeps this of each of several people in place of what was kept, in one durable commit.
  public func set(
    all people: [(person: String, data: PersonalData)], at seconds: Int64
  ) throws(VaultFailure) {
    guard !people.isEmpty else { return }
    do {
      try store.writing { tables in
        for (person, data) in people { try set(data, of: person, at: seconds, in: tables) }
      }
    } catch {
      throw VaultFailure(error)
    }
  }
}
