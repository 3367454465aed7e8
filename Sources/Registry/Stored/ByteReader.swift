/// Why stored bytes could not be read.
public enum StoredFault: Error, Hashable, Sendable {
  /// The bytes end too early, or hold what no version ever wrote.
  case malformed
  /// A tag or version that this program does not know: a newer one wrote it. Nothing is skipped.
  case newer(String)
}

/// Reads what ``ByteWriter`` wrote, within bounds, trusting nothing.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var place: Int

  init(_ bytes: [UInt8], at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func byte() throws(StoredFault) -> UInt8 {
    guard place < bytes.count else { throw .malformed }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func number() throws(StoredFault) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 63 || byte <= 1 else { throw .malformed }
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
    }
  }

  mutating func int() throws(StoredFault) -> Int {
    guard let value = Int(exactly: try number()) else { throw .malformed }
    return value
  }

  /// How many things follow; never more than there are bytes for.
  mutating func count() throws(StoredFault) -> Int {
    let count = try int()
    guard count <= bytes.count - place else { throw .malformed }
    return count
  }

  mutating func signed() throws(StoredFault) -> Int64 {
    let value = try number()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  mutating func word() throws(StoredFault) -> UInt64 {
    guard bytes.count - place >= 8 else { throw .malformed }
    defer { place += 8 }
    return bytes.withUnsafeBytes { raw in
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }

  /// Bytes with their count before them.
  mutating func section() throws(StoredFault) -> [UInt8] {
    let count = try count()
    defer { place += count }
    return Array(bytes[place..<place + count])
  }

  mutating func text() throws(StoredFault) -> String {
    let count = try count()
    defer { place += count }
    guard let text = String(validating: bytes[place..<place + count], as: UTF8.self) else {
      throw .malformed
    }
    return text
  }

  mutating func value<Value: Stored>(
    _ type: Value.Type = Value.self
  ) throws(StoredFault) -> Value {
    try Value(from: &self)
  }

  mutating func optional<Value: Stored>(
    _ type: Value.Type = Value.self
  ) throws(StoredFault) -> Value? {
    switch try byte() {
    case 0: return nil
    case 1: return try Value(from: &self)
    default: throw .malformed
    }
  }

  mutating func list<Value: Stored>(
    _ type: Value.Type = Value.self
  ) throws(StoredFault) -> [Value] {
    let count = try count()
    var values: [Value] = []
    // Not for more at once: a false count must not ask for memory that the bytes cannot fill.
    values.reserveCapacity(min(count, 1024))
    for _ in 0..<count { values.append(try Value(from: &self)) }
    return values
  }

  /// Reads a version and refuses one that is not known.
  mutating func version(_ known: UInt64, of name: String) throws(StoredFault) {
    _ = try version(upTo: known, of: name)
  }

  /// Reads a version of several that are known.
  mutating func version(upTo known: UInt64, of name: String) throws(StoredFault) -> UInt64 {
    let found = try number()
    if found > known { throw .newer("\(name) \(found)") }
    if found == 0 { throw .malformed }
    return found
  }
}
