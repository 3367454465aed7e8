import Crypto
import Foundation

/// Finding a second record of the same person without reading every record.
///
/// Whoever keeps somebody may say by what they are known again: a circle, a name, a day of birth.
/// The vault turns that into a mark under a key of its own, and keeps with the mark who bears it:
/// one look finds them, however many there are. A mark tells nothing to who lacks the key.
extension Vault {
  /// The codes of those who are known again by the same, the first kept first.
  public func known(by likeness: String) throws(VaultFailure) -> [String] {
    do {
      return try store.reading { tables in
        try bearers(of: try mark(likeness, in: tables), in: tables).filter { code in
          if case .wrapped = try VaultRows.holding(of: code, in: tables) { true } else { false }
        }
      }
    } catch {
      throw VaultFailure(error)
    }
  }

  /// Changes what is kept of a person. The body gives by what they are known again from now on;
  /// nil where that stays as it is.
  public func change(
    _ person: String, at seconds: Int64, noting note: AccessNote? = nil,
    _ body: (inout PersonalData) -> String?
  ) throws(VaultFailure) {
    do {
      try store.writing { tables in
        let own = try key(of: person, in: tables)
        let fields = try VaultRows.fields(of: person, in: tables)
        var data = try Self.opened(fields, under: own, of: person)
        if let likeness = body(&data) {
          try unmark(person, in: tables)
          data.mark = try mark(likeness, in: tables)
          let all = try bearers(of: data.mark, in: tables) + [person]
          try set(bearers: all, of: data.mark, at: seconds, in: tables)
        }
        try set(data, of: person, at: seconds, in: tables)
        if let note { try AccessRows.insert(note, in: tables) }
      }
    } catch {
      throw VaultFailure(error)
    }
  }

  /// Takes a person from their mark. Without the master key it stays; it then leads to nobody.
  func unmark(_ person: String, in tables: any SideTables) throws {
    guard !isLocked, case .wrapped(let wrapped) = try VaultRows.holding(of: person, in: tables),
      let sealed = try VaultRows.sealed("mark", of: person, in: tables)
    else { return }
    let own = try unwrapped(wrapped, of: person)
    let bytes = Seal.opened(sealed, under: own, bound: VaultRows.context("mark", of: person))
    guard let bytes else { return }
    let mark = String(decoding: bytes, as: UTF8.self)
    let others = try bearers(of: mark, in: tables).filter { $0 != person }
    try VaultRows.remove(mark, in: tables)
    guard !others.isEmpty else { return }
    try set(bearers: others, of: mark, at: 0, in: tables)
  }

  /// The mark of a likeness. Its key comes from that of the papers, which outlives a change of
  /// the master key.
  private func mark(_ likeness: String, in tables: any SideTables) throws -> String {
    guard let settings = try VaultRows.settings(tables) else { throw VaultFailure.locked }
    let secret = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: try unwrapped(settings.papers, of: VaultRows.papers),
      info: Data("entente.mark.1".utf8), outputByteCount: 32)
    let code = HMAC<SHA256>.authenticationCode(for: Data(likeness.utf8), using: secret)
    return "mark-" + Hex.text(Array(code))
  }

  private func bearers(of mark: String, in tables: any SideTables) throws -> [String] {
    guard case .wrapped(let wrapped) = try VaultRows.holding(of: mark, in: tables),
      let sealed = try VaultRows.sealed("bearers", of: mark, in: tables)
    else { return [] }
    let own = try unwrapped(wrapped, of: mark)
    let bytes = Seal.opened(sealed, under: own, bound: VaultRows.context("bearers", of: mark))
    guard let bytes else { throw VaultFailure.altered }
    return String(decoding: bytes, as: UTF8.self).split(separator: " ").map(String.init)
  }

  private func set(
    bearers: [String], of mark: String, at seconds: Int64, in tables: any SideTables
  ) throws {
    let own = try keyMade(for: mark, at: seconds, in: tables)
    let sealed = try Seal.closed(
      Data(bearers.joined(separator: " ").utf8), under: own,
      bound: VaultRows.context("bearers", of: mark))
    try VaultRows.set(sealed, "bearers", of: mark, at: seconds, in: tables)
  }
}
