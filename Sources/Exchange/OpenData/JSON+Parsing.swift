extension JSON {
  /// What an input may at most be. It comes from whoever sends it.
  public struct Limits: Hashable, Sendable {
    /// How many bytes.
    public var bytes: Int
    /// How many levels of objects and arrays.
    public var depth: Int
    /// How many values in all.
    public var values: Int

    /// Limits; those of a request's body unless told otherwise.
    public init(bytes: Int = 1 << 20, depth: Int = 16, values: Int = 100_000) {
      self.bytes = bytes
      self.depth = depth
      self.values = values
    }
  }

  /// Why an input is no JSON that we take, and at which byte.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
      case tooLong, tooDeep, tooMany
      /// Bytes that are no UTF-8.
      case notUnicode
      /// It ends in the middle of a value.
      case endsEarly
      /// A byte that cannot stand there.
      case unexpected
      /// Something follows the value.
      case trailing
      /// The same name twice in an object: readers would differ on which one holds.
      case duplicate(String)
      /// A number with a fraction or exponent, or beyond 64 bits.
      case notWhole
      /// An escape that is none, or half of a surrogate pair.
      case badEscape
    }
    /// What is wrong.
    public var reason: Reason
    /// How many bytes stand before it.
    public var offset: Int
  }

  /// Reads JSON strictly and within limits; numbers must be whole.
  public static func parse(
    _ bytes: some Collection<UInt8>, limits: Limits = Limits()
  ) throws(Fault) -> JSON {
    guard bytes.count <= limits.bytes else { throw Fault(reason: .tooLong, offset: limits.bytes) }
    let bytes = Array(bytes)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(reason: .notUnicode, offset: 0)
    }
    var parser = JSONParser(bytes: bytes, limits: limits)
    return try parser.whole()
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  let limits: JSON.Limits
  var place = 0
  var values = 0

  init(bytes: [UInt8], limits: JSON.Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func whole() throws(JSON.Fault) -> JSON {
    let value = try value(depth: 0)
    skipSpace()
    guard place == bytes.count else { throw fault(.trailing) }
    return value
  }

  private func fault(_ reason: JSON.Fault.Reason) -> JSON.Fault {
    JSON.Fault(reason: reason, offset: place)
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private func peek() throws(JSON.Fault) -> UInt8 {
    guard place < bytes.count else { throw fault(.endsEarly) }
    return bytes[place]
  }

  private mutating func take(_ character: Unicode.Scalar) throws(JSON.Fault) {
    guard try peek() == UInt8(ascii: character) else { throw fault(.unexpected) }
    place += 1
  }

  private mutating func value(depth: Int) throws(JSON.Fault) -> JSON {
    values += 1
    if values > limits.values { throw fault(.tooMany) }
    skipSpace()
    switch try peek() {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSON.Fault) -> JSON {
    for character in word.unicodeScalars { try take(character) }
    return value
  }

  private mutating func object(depth: Int) throws(JSON.Fault) -> JSON {
    if depth > limits.depth { throw fault(.tooDeep) }
    try take("{")
    var members: [JSON.Member] = []
    var names: Set<String> = []
    skipSpace()
    if try peek() == UInt8(ascii: "}") { place += 1; return .object([]) }
    while true {
      skipSpace()
      let name = try string()
      // Names that print alike count as one, however they are composed.
      guard names.insert(name).inserted else { throw fault(.duplicate(name)) }
      skipSpace()
      try take(":")
      members.append(JSON.Member(name, try value(depth: depth)))
      if try ends(with: "}") { return .object(members) }
    }
  }

  private mutating func array(depth: Int) throws(JSON.Fault) -> JSON {
    if depth > limits.depth { throw fault(.tooDeep) }
    try take("[")
    var elements: [JSON] = []
    skipSpace()
    if try peek() == UInt8(ascii: "]") { place += 1; return .array([]) }
    while true {
      elements.append(try value(depth: depth))
      if try ends(with: "]") { return .array(elements) }
    }
  }

  /// Takes the bracket that closes, or the comma before one more.
  private mutating func ends(with bracket: Unicode.Scalar) throws(JSON.Fault) -> Bool {
    skipSpace()
    if try peek() == UInt8(ascii: bracket) { place += 1; return true }
    try take(",")
    return false
  }

  private mutating func number() throws(JSON.Fault) -> Int {
    let start = place
    if try peek() == UInt8(ascii: "-") { place += 1 }
    let digits = bytes[place...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let first = digits.first else {
      throw fault(place == bytes.count ? .endsEarly : .unexpected)
    }
    if first == UInt8(ascii: "0"), digits.count > 1 { throw fault(.unexpected) }
    place += digits.count
    if place < bytes.count, Array(".eE".utf8).contains(bytes[place]) { throw fault(.notWhole) }
    guard let number = Int(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      throw fault(.notWhole)
    }
    return number
  }

  private mutating func string() throws(JSON.Fault) -> String {
    try take("\"")
    var text: [UInt8] = []
    while true {
      let byte = try peek()
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20:
        place -= 1
        throw fault(.unexpected)
      default: text.append(byte)
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSON.Fault) {
    let byte = try peek()
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try scalar()).utf8)
    default: throw fault(.badEscape)
    }
  }

  /// The scalar of `\u`, which two escapes may make together.
  private mutating func scalar() throws(JSON.Fault) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first) else { throw fault(.badEscape) }
    try take("\\")
    try take("u")
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault(.badEscape) }
    return scalar
  }

  private mutating func hexadecimal() throws(JSON.Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(try peek())).hexDigitValue else {
        throw fault(.badEscape)
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }
}
