/// Writes the stored form: numbers of seven bits a byte, texts with their length before them.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: UInt64) {
    var rest = value
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ value: Int) { write(UInt64(value)) }

  /// A signed number, folded so that small ones of either sign stay short.
  mutating func write(signed value: Int64) {
    write(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  /// Eight bytes as they are: identifiers have no small values to save on.
  mutating func write(word value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func write(_ value: some Stored) { value.write(to: &self) }

  mutating func write(_ value: (some Stored)?) {
    bytes.append(value == nil ? 0 : 1)
    value?.write(to: &self)
  }

  mutating func write(_ values: [some Stored]) {
    write(values.count)
    for value in values { value.write(to: &self) }
  }

  mutating func append(_ other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }
}
