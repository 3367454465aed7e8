/// The parameters of one statement in PostgreSQL's binary form, one after another.
struct PostgresParameters {
  private(set) var bytes: [UInt8] = []
  /// Where each parameter lies; nil for a null.
  private(set) var places: [Range<Int>?] = []

  init() {}

  init(_ fields: [Field]) {
    for field in fields {
      switch field {
      case .null: places.append(nil)
      case .integer(let number): append(number)
      case .text(let text): append { $0.bytes += text.utf8 }
      case .bytes(let bytes): append { $0.bytes += bytes }
      }
    }
  }

  mutating func append(_ number: Int64) {
    append { $0.write(number) }
  }

  mutating func append(_ number: UInt64) {
    append(Int64(bitPattern: number))
  }

  mutating func append(_ digest: Digest32) {
    append { parameters in digest.withUnsafeBytes { parameters.bytes += $0 } }
  }

  mutating func append(_ key: ActionKey) {
    append { parameters in key.withUnsafeBytes { parameters.bytes += $0 } }
  }

  /// An array, each element written by the body: a header, then length and bytes of each.
  mutating func append<Element>(
    arrayOf kind: ElementKind, _ elements: [Element],
    _ write: (Element, inout PostgresParameters) -> Void
  ) {
    append { parameters in
      let header: [Int32] = [1, 0, kind.rawValue, Int32(elements.count), 1]
      for word in header { parameters.write(word) }
      for element in elements {
        let start = parameters.bytes.count
        parameters.write(Int32(0))
        write(element, &parameters)
        let length = Int32(parameters.bytes.count - start - 4)
        parameters.bytes.replaceSubrange(start..<(start + 4), with: parameters.bigEndian(length))
      }
    }
  }

  /// The types that our arrays hold, by the numbers that every server gives them.
  enum ElementKind: Int32 {
    case bytes = 17
    case integer = 20
  }

  mutating func write(_ number: some FixedWidthInteger) {
    bytes += bigEndian(number)
  }

  mutating func write(_ more: UnsafeRawBufferPointer) {
    bytes += more
  }

  private func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  private mutating func append(_ write: (inout PostgresParameters) -> Void) {
    let start = bytes.count
    write(&self)
    places.append(start..<bytes.count)
  }

  /// Lends what the client library takes: addresses, lengths and formats.
  func withPointers<Result>(
    _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) throws -> Result
  ) rethrows -> Result {
    // An empty parameter needs an address too: none would be a null.
    let lent = bytes.isEmpty ? [0] : bytes
    return try lent.withUnsafeBufferPointer { buffer in
      try buffer.withMemoryRebound(to: CChar.self) { buffer in
        let pointers = places.map { place in
          place.flatMap { range in buffer.baseAddress.map { $0 + range.lowerBound } }
        }
        return try body(
          pointers, places.map { Int32($0?.count ?? 0) }, places.map { _ in Int32(1) })
      }
    }
  }
}
