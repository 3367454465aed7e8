import Crypto
import Foundation

/// Personal data apart from the journal: each person's fields sealed under a key of their own,
/// and the keys under the master key.
///
/// Erasing a person destroys their key, so that also what copies still hold of the fields is
/// noise. Opened without a master key it answers `locked` to everything but erasing.
public struct Vault: Sendable {
  let store: any SideStore
  let key: MasterKey?

  /// What may be shown of somebody's name.
  public enum Name: Hashable, Sendable {
    /// The name.
    case known(String)
    /// Nothing is kept under that code, or the vault is locked.
    case unknown
    /// There was one, and it is gone for good.
    case erased
  }

  /// Opens the vault of a store, setting it up under this key when nobody has.
  ///
  /// Fails with `wrongKey` when it was set up under another.
  init(_ store: any SideStore, under key: MasterKey) throws(VaultFailure) {
    self.store = store
    self.key = key
    do {
      if let settings = try store.reading(VaultRows.settings) {
        guard key.proves(settings.proof) else { throw VaultFailure.wrongKey }
        return
      }
      try store.writing { tables in
        // Another server may have been first.
        if let settings = try VaultRows.settings(tables) {
          guard key.proves(settings.proof) else { throw VaultFailure.wrongKey }
          return
        }
        try VaultRows.set(proof: key.proof, papers: Self.freshPapersKey(under: key), in: tables)
      }
    } catch {
      throw VaultFailure(error)
    }
  }

  /// The vault without a key.
  init(locked store: any SideStore) {
    self.store = store
    key = nil
  }

  /// Whether it was opened without a key.
  public var isLocked: Bool { key == nil }

  /// Whether it was ever set up, under whatever key.
  public func isSetUp() throws(JournalFailure) -> Bool {
    try store.reading(VaultRows.settings) != nil
  }

  /// What may be shown as somebody's name. Colleagues' names are shown to each other all day, so
  /// this is not noted, unlike every other look into the vault.
  public func name(of person: String) throws(JournalFailure) -> Name {
    let (holding, sealed) = try store.reading { tables in
      (
        try VaultRows.holding(of: person, in: tables),
        try VaultRows.sealed(PersonalData.Detail.name.rawValue, of: person, in: tables)
      )
    }
    switch holding {
    case .erased: return .erased
    case .none: return .unknown
    case .wrapped(let wrapped):
      guard let sealed, let own = try? unwrapped(wrapped, of: person),
        let bytes = Seal.opened(
          sealed, under: own,
          bound: VaultRows.context(PersonalData.Detail.name.rawValue, of: person))
      else { return .unknown }
      return .known(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Everything that is kept of a person, once it is noted who looked and why.
  public func read(_ person: String, noting note: AccessNote) throws(VaultFailure) -> PersonalData {
    guard note.reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
    do {
      let (own, fields) = try store.writing { tables in
        let own = try key(of: person, in: tables)
        try AccessRows.insert(note, in: tables)
        return (own, try VaultRows.fields(of: person, in: tables))
      }
      return try Self.opened(fields, under: own, of: person)
    } catch {
      throw VaultFailure(error)
    }
  }

  static func opened(
    _ fields: [(name: String, sealed: [UInt8])], under own: SymmetricKey?, of person: String
  ) throws(VaultFailure) -> PersonalData {
    var found = PersonalData()
    for field in fields {
      guard let own,
        let bytes = Seal.opened(
          field.sealed, under: own, bound: VaultRows.context(field.name, of: person)),
        found.take(field.name, bytes)
      else { throw .altered }
    }
    return found
  }

  /// Keeps this of a person in place of what was kept.
  public func set(
    _ data: PersonalData, of person: String, at seconds: Int64, noting note: AccessNote? = nil
  ) throws(VaultFailure) {
    do {
      try store.writing { tables in
        try set(data, of: person, at: seconds, in: tables)
        if let note { try AccessRows.insert(note, in: tables) }
      }
    } catch {
      throw VaultFailure(error)
    }
  }

  func set(
    _ data: PersonalData, of person: String, at seconds: Int64, in tables: any SideTables
  ) throws {
    let own = try keyMade(for: person, at: seconds, in: tables)
    try VaultRows.removeFields(of: person, in: tables)
    for field in try data.fields() {
      let sealed = try Seal.closed(
        field.bytes, under: own, bound: VaultRows.context(field.name, of: person))
      try VaultRows.set(sealed, field.name, of: person, at: seconds, in: tables)
    }
  }

  /// Destroys a person's key and with it all that is kept of them, in one durable commit.
  public func erase(
    _ person: String, at seconds: Int64, noting note: AccessNote? = nil
  ) throws(VaultFailure) {
    do {
      try store.writing { tables in
        try unmark(person, in: tables)
        try VaultRows.erase(person, at: seconds, in: tables)
        if let note { try AccessRows.insert(note, in: tables) }
      }
      try store.wipe()
    } catch {
      throw VaultFailure(error)
    }
  }

  /// Puts another master key in place of this one: every person's key is wrapped anew in one
  /// durable commit; what the keys seal stays as it is.
  public func rotate(
    to fresh: MasterKey, noting note: AccessNote? = nil
  ) throws(VaultFailure) -> Vault {
    guard let key else { throw .locked }
    do {
      try store.writing { tables in
        guard let settings = try VaultRows.settings(tables) else { throw VaultFailure.wrongKey }
        guard key.proves(settings.proof) else { throw VaultFailure.wrongKey }
        for held in try VaultRows.wrappedKeys(tables) {
          let again = try Self.rewrapped(held.wrapped, of: held.person, from: key, to: fresh)
          try VaultRows.set(again, of: held.person, in: tables)
        }
        let papers = try Self.rewrapped(
          settings.papers, of: VaultRows.papers, from: key, to: fresh)
        try VaultRows.set(proof: fresh.proof, papers: papers, in: tables)
        if let note { try AccessRows.insert(note, in: tables) }
      }
      try store.wipe()
      return try Vault(store, under: fresh)
    } catch {
      throw VaultFailure(error)
    }
  }
}

/// Keys.
extension Vault {
  private static func freshPapersKey(under key: MasterKey) throws -> [UInt8] {
    try Seal.closed(
      Token.bytes(32), under: key.wrapping, bound: VaultRows.context(keyOf: VaultRows.papers))
  }

  private static func rewrapped(
    _ wrapped: [UInt8], of holder: String, from old: MasterKey, to fresh: MasterKey
  ) throws -> [UInt8] {
    let context = VaultRows.context(keyOf: holder)
    guard let clear = Seal.opened(wrapped, under: old.wrapping, bound: context) else {
      throw VaultFailure.altered
    }
    return try Seal.closed(clear, under: fresh.wrapping, bound: context)
  }

  func unwrapped(_ wrapped: [UInt8], of holder: String) throws(VaultFailure) -> SymmetricKey {
    guard let key else { throw .locked }
    let clear = Seal.opened(
      wrapped, under: key.wrapping, bound: VaultRows.context(keyOf: holder))
    guard let clear else { throw .altered }
    return SymmetricKey(data: clear)
  }

  /// A person's key; nil when nothing is kept of them.
  func key(of person: String, in tables: any SideTables) throws -> SymmetricKey? {
    guard !isLocked else { throw VaultFailure.locked }
    switch try VaultRows.holding(of: person, in: tables) {
    case .none: return nil
    case .erased: throw VaultFailure.erased
    case .wrapped(let wrapped): return try unwrapped(wrapped, of: person)
    }
  }

  /// A person's key, drawn when there is none.
  func keyMade(
    for person: String, at seconds: Int64, in tables: any SideTables
  ) throws -> SymmetricKey {
    guard let master = key else { throw VaultFailure.locked }
    if let own = try key(of: person, in: tables) { return own }
    let own = SymmetricKey(size: .bits256)
    let wrapped = try own.withUnsafeBytes {
      try Seal.closed(
        Data($0), under: master.wrapping, bound: VaultRows.context(keyOf: person))
    }
    try VaultRows.insert(wrapped, of: person, at: seconds, in: tables)
    return own
  }
}
