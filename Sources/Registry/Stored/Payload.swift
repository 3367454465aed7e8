import Domain
import Labels

/// What an entry of the journal holds: when, who, why, and what happened.
struct Payload: Stored, Equatable {
  var at: Instant
  var principal: Principal.ID
  var reason: String
  /// Who may read the reason; absent from the first version.
  var label: Label?
  var facts: [Fact]

  init(
    at: Instant, principal: Principal.ID, reason: String, label: Label? = nil, facts: [Fact]
  ) {
    self.at = at
    self.principal = principal
    self.reason = reason
    self.label = label
    self.facts = facts
  }

  init(_ occasion: Occasion, facts: [Fact]) {
    self.init(
      at: occasion.at, principal: occasion.principal.id, reason: occasion.reason,
      label: occasion.reason.isEmpty ? nil : occasion.label, facts: facts)
  }

  init(from reader: inout ByteReader) throws(StoredFault) {
    let version = try reader.version(upTo: 2, of: "entry")
    at = Instant(milliseconds: try reader.signed())
    principal = try reader.value()
    reason = try reader.text()
    label = version < 2 ? nil : try reader.value()
    facts = try reader.list()
  }

  /// Reads the whole of an entry's bytes and leaves none over.
  init(bytes: [UInt8]) throws(StoredFault) {
    var reader = ByteReader(bytes)
    try self.init(from: &reader)
    guard reader.isAtEnd else { throw .malformed }
  }

  func write(to writer: inout ByteWriter) {
    // Without a label the first version says all; an entry's bytes never depend on the program.
    writer.write(label == nil ? 1 : 2)
    writer.write(signed: at.milliseconds)
    writer.write(principal)
    writer.write(reason)
    label?.write(to: &writer)
    writer.write(facts)
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }
}
