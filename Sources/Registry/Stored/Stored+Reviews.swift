import Domain

extension Challenge.Outcome: StoredChoice {}

extension Item: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .note(try reader.value())
    case 2: self = .version(try reader.value())
    case 3: self = .activity(try reader.value())
    case 4: self = .iteration(try reader.value())
    case 5: self = .critique(try reader.value())
    case 6: self = .position(try reader.value())
    default: throw .newer("item")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .note(let id):
      writer.append([1])
      writer.write(id)
    case .version(let id):
      writer.append([2])
      writer.write(id)
    case .activity(let id):
      writer.append([3])
      writer.write(id)
    case .iteration(let id):
      writer.append([4])
      writer.write(id)
    case .critique(let id):
      writer.append([5])
      writer.write(id)
    case .position(let id):
      writer.append([6])
      writer.write(id)
    }
  }
}

extension Widening: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "widening")
    self.init(
      id: try reader.value(), of: try reader.value(), to: try reader.value(),
      decision: try reader.optional(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(item)
    writer.write(marking)
    writer.write(decision)
    writer.write(asked)
  }
}

extension Challenge.Step: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      by: try reader.value(), at: try reader.value(), text: try reader.text(),
      outcome: try reader.optional())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(by)
    writer.write(at)
    writer.write(text)
    writer.write(outcome)
  }
}

extension Challenge: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "challenge")
    self.init(
      id: try reader.value(), of: try reader.value(), try reader.value(),
      proposed: try reader.optional())
    acknowledged = try reader.optional()
    answered = try reader.optional()
    appealed = try reader.optional()
    settled = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(item)
    writer.write(made)
    writer.write(proposed)
    writer.write(acknowledged)
    writer.write(answered)
    writer.write(appealed)
    writer.write(settled)
  }
}

extension ReviewFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x80:
      self = .relabelled(
        try reader.value(), try reader.value(), at: try reader.value(),
        decision: try reader.optional())
    case 0x81: self = .widening(try reader.value())
    case 0x82:
      self = .confirmed(try reader.value(), by: try reader.value(), at: try reader.value())
    case 0x83: self = .refused(try reader.value())
    case 0x84: self = .kept(try reader.value(), until: try reader.optional())
    case 0x85: self = .challenged(try reader.value())
    case 0x86: self = .acknowledged(try reader.value(), try reader.value())
    case 0x87: self = .answered(try reader.value(), try reader.value())
    case 0x88: self = .appealed(try reader.value(), try reader.value())
    case 0x89: self = .settled(try reader.value(), try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .relabelled(let item, let marking, let at, let decision):
      writer.write(tag: 0x80, item)
      writer.write(marking)
      writer.write(at)
      writer.write(decision)
    case .widening(let widening): writer.write(tag: 0x81, widening)
    case .confirmed(let id, let by, let at):
      writer.write(tag: 0x82, id)
      writer.write(by)
      writer.write(at)
    case .refused(let id): writer.write(tag: 0x83, id)
    case .kept(let item, let day):
      writer.write(tag: 0x84, item)
      writer.write(day)
    case .challenged(let challenge): writer.write(tag: 0x85, challenge)
    case .acknowledged(let id, let step): writer.write(tag: 0x86, id, step)
    case .answered(let id, let step): writer.write(tag: 0x87, id, step)
    case .appealed(let id, let step): writer.write(tag: 0x88, id, step)
    case .settled(let id, let step): writer.write(tag: 0x89, id, step)
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(tag: UInt64, _ id: Challenge.ID, _ step: Challenge.Step) {
    write(tag: tag, id)
    write(step)
  }
}
