import Domain

extension Offer.Status: StoredChoice {}
extension Offer.Step.Kind: StoredChoice {}

extension Capability: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .people
    case 2: self = .assets(try reader.text())
    default: throw .newer("capability")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .people: writer.append([1])
    case .assets(let kind):
      writer.append([2])
      writer.write(kind)
    }
  }
}

extension Offer.Content: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let capability: Capability = try reader.value()
    let count = try reader.int()
    self.init(capability, count: count, from: try reader.value(), to: try reader.optional())
    sector = try reader.text()
    caveats = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(capability)
    writer.write(count)
    writer.write(from)
    writer.write(to)
    writer.write(sector)
    writer.write(caveats)
  }
}

extension Offer.Step: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), try reader.text(), by: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(kind)
    writer.write(text)
    writer.write(by)
  }
}

extension Offer: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "offer")
    let id: ID = try reader.value()
    let party: Party.ID = try reader.value()
    let operation: Body.ID = try reader.value()
    let content: Content = try reader.value()
    self.init(
      id: id, of: party, to: operation, content,
      Offer.Filing(try reader.value(), try reader.value()))
    status = try reader.value()
    steps = try reader.list()
    decision = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(party)
    writer.write(operation)
    writer.write(content)
    writer.write(marking)
    writer.write(made)
    writer.write(status)
    writer.write(steps)
    writer.write(decision)
  }
}

extension Contribution.Strength: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let from: Day = try reader.value()
    self.init(try reader.int(), from: from)
  }

  func write(to writer: inout ByteWriter) {
    writer.write(from)
    writer.write(count)
  }
}

extension Contribution.Caveat: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.text(), from: try reader.value(), to: try reader.optional())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(text)
    writer.write(from)
    writer.write(to)
  }
}

extension Contribution: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "contribution")
    let id: ID = try reader.value()
    let party: Party.ID = try reader.value()
    let operation: Body.ID = try reader.value()
    let capability: Capability = try reader.value()
    let strengths: [Strength] = try reader.list()
    guard !strengths.isEmpty else { throw .malformed }
    self.init(id: id, of: party, to: operation, capability, marking: try reader.value())
    self.strengths = strengths
    sector = try reader.text()
    end = try reader.optional()
    caveats = try reader.list()
    caveatMarking = try reader.optional()
    offer = try reader.optional()
    decision = try reader.optional()
    evidence = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(party)
    writer.write(operation)
    writer.write(capability)
    writer.write(strengths)
    writer.write(marking)
    writer.write(sector)
    writer.write(end)
    writer.write(caveats)
    writer.write(caveatMarking)
    writer.write(offer)
    writer.write(decision)
    writer.write(evidence)
  }
}

extension OperationFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0xE0: self = .offered(try reader.value())
    case 0xE1: self = .changed(try reader.value(), try reader.value(), try reader.value())
    case 0xE2: self = .stepped(try reader.value(), try reader.value())
    case 0xE3: self = .accepted(try reader.value(), try reader.value(), try reader.value())
    case 0xE4: self = .contributed(try reader.value())
    case 0xE5:
      self = .strengthSet(try reader.value(), try reader.value(), by: try reader.value())
    case 0xE6: self = .limited(try reader.value(), try reader.list(), by: try reader.value())
    case 0xE7: self = .ended(try reader.value(), on: try reader.value(), by: try reader.value())
    case 0xE8: self = .corrected(try reader.value())
    case 0xE9: self = .struck(try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .offered(let offer): writer.write(tag: 0xE0, offer)
    case .changed(let id, let content, let step):
      writer.write(tag: 0xE1, id)
      writer.write(content)
      writer.write(step)
    case .stepped(let id, let step):
      writer.write(tag: 0xE2, id)
      writer.write(step)
    case .accepted(let id, let step, let contribution):
      writer.write(tag: 0xE3, id)
      writer.write(step)
      writer.write(contribution)
    case .contributed(let contribution): writer.write(tag: 0xE4, contribution)
    case .strengthSet(let id, let strength, let by):
      writer.write(tag: 0xE5, id)
      writer.write(strength)
      writer.write(by)
    case .limited(let id, let caveats, let by):
      writer.write(tag: 0xE6, id)
      writer.write(caveats)
      writer.write(by)
    case .ended(let id, let day, let by):
      writer.write(tag: 0xE7, id)
      writer.write(day)
      writer.write(by)
    case .corrected(let contribution): writer.write(tag: 0xE8, contribution)
    case .struck(let id): writer.write(tag: 0xE9, id)
    }
  }
}
