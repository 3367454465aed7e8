import Domain

/// What an entry of the journal holds: when, who, why, and what happened.
struct Payload: Stored, Equatable {
  var at: Instant
  var principal: Principal.ID
  var reason: String
  var facts: [Fact]

  init(at: Instant, principal: Principal.ID, reason: String, facts: [Fact]) {
    self.at = at
    self.principal = principal
    self.reason = reason
    self.facts = facts
  }

  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "entry")
    at = Instant(milliseconds: try reader.signed())
    principal = try reader.value()
    reason = try reader.text()
    facts = try reader.list()
  }

  /// Reads the whole of an entry's bytes and leaves none over.
  init(bytes: [UInt8]) throws(StoredFault) {
    var reader = ByteReader(bytes)
    try self.init(from: &reader)
    guard reader.isAtEnd else { throw .malformed }
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(signed: at.milliseconds)
    writer.write(principal)
    writer.write(reason)
    writer.write(facts)
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }
}
