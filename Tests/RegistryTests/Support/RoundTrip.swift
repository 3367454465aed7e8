import Testing

@testable import Registry

/// A value as it is stored.
func bytes(_ value: some Stored) -> [UInt8] {
  var writer = ByteWriter()
  writer.write(value)
  return writer.bytes
}

/// A value read back from all of some bytes.
func read<Value: Stored>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
  var reader = ByteReader(bytes)
  let value = try Value(from: &reader)
  // No requirement: whoever reads spoilt bytes expects this.
  guard reader.isAtEnd else { throw StoredFault.malformed }
  return value
}

/// That a value is read back as it was written, to the same bytes.
func expectRoundTrip<Value: Stored & Equatable>(_ value: Value) throws {
  let written = bytes(value)
  let again = try read(Value.self, written)
  #expect(again == value)
  #expect(bytes(again) == written)
}

/// The same of every case of a closed set.
func expectEveryChoice<Choice: StoredChoice & CaseIterable & Equatable>(
  _ type: Choice.Type
) throws {
  for choice in Choice.allCases { try expectRoundTrip(choice) }
}
