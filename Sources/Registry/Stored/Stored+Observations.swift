import Domain

extension Quantity: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let digits = try reader.signed()
    guard let quantity = Quantity(digits, decimals: try reader.int()) else { throw .malformed }
    self = quantity
  }

  func write(to writer: inout ByteWriter) {
    writer.write(signed: digits)
    writer.write(decimals)
  }
}

extension Indicator: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "indicator")
    self.init(id: try reader.value(), names: try reader.list(), unit: try reader.value())
    meaning = try reader.optional()
    evidence = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(names)
    writer.write(unit)
    writer.write(meaning)
    writer.write(evidence)
  }
}

extension Observation.Observed: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .party(try reader.value())
    case 2: self = .body(try reader.value())
    default: throw .newer("subject of an observation")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .party(let id):
      writer.append([1])
      writer.write(id)
    case .body(let id):
      writer.append([2])
      writer.write(id)
    }
  }
}

extension Observation: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "observation")
    self.init(
      id: try reader.value(), try reader.value(), of: try reader.value(),
      in: try reader.value(), try reader.value())
    to = try reader.optional()
    low = try reader.optional()
    high = try reader.optional()
    evidence = try reader.value()
    marking = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(indicator)
    writer.write(of)
    writer.write(from)
    writer.write(value)
    writer.write(to)
    writer.write(low)
    writer.write(high)
    writer.write(evidence)
    writer.write(marking)
  }
}

extension ObservationFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x110: self = .defined(try reader.value())
    case 0x111: self = .observed(try reader.value())
    case 0x112: self = .corrected(try reader.value())
    case 0x113: self = .struck(try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .defined(let indicator): writer.write(tag: 0x110, indicator)
    case .observed(let observation): writer.write(tag: 0x111, observation)
    case .corrected(let observation): writer.write(tag: 0x112, observation)
    case .struck(let id): writer.write(tag: 0x113, id)
    }
  }
}
