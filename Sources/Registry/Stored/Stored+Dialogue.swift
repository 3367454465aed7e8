import Domain

extension Track.Point.Kind: StoredChoice {}

extension Track.Topic: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "topic")
    let id: ID = try reader.value()
    let title: Bilingual = try reader.value()
    let area: Term.ID? = try reader.optional()
    self.init(
      id: id, title: title, of: try reader.value(), marking: try reader.value(),
      try reader.value())
    self.area = area
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(title)
    writer.write(area)
    writer.write(side)
    writer.write(marking)
    writer.write(added)
  }
}

extension Track.Position: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "position in a dialogue")
    self.init(
      id: try reader.value(), on: try reader.value(), of: try reader.value(),
      marking: try reader.value(), try reader.value())
    text = try reader.text()
    weight = try reader.int()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(topic)
    writer.write(side)
    writer.write(marking)
    writer.write(said)
    writer.write(text)
    writer.write(weight)
  }
}

extension Track.Point.Confirmation: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(party)
    writer.write(by)
  }
}

extension Track.Point: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "point")
    let id: ID = try reader.value()
    let topic: Track.Topic.ID = try reader.value()
    let kind: Kind = try reader.value()
    let text = try reader.text()
    self.init(id: id, on: topic, kind, marking: try reader.value(), try reader.value())
    self.text = text
    confirmed = try reader.list()
    retracted = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(topic)
    writer.write(kind)
    writer.write(text)
    writer.write(marking)
    writer.write(noted)
    writer.write(confirmed)
    writer.write(retracted)
  }
}

extension Track.Close: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.text(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(reason)
    writer.write(by)
  }
}

extension Track: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "dialogue")
    self.init(
      id: try reader.value(), title: try reader.value(), with: try reader.list(),
      marking: try reader.value(), try reader.value())
    topics = try reader.list()
    positions = try reader.list()
    points = try reader.list()
    statements = try reader.list()
    closed = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(title)
    writer.write(partners)
    writer.write(marking)
    writer.write(opened)
    writer.write(topics)
    writer.write(positions)
    writer.write(points)
    writer.write(statements)
    writer.write(closed)
  }
}

extension Statement.Interest: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(id: try reader.value(), try reader.value(), points: try reader.list())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(text)
    writer.write(points)
  }
}

extension Statement.Adoption: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(by: try reader.optional(), at: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(decision)
    writer.write(at)
  }
}

extension Statement.Answer: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      of: try reader.value(), try reader.flag(), text: try reader.text(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(party)
    writer.write(flag: isYes)
    writer.write(text)
    writer.write(by)
  }
}

extension Statement: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "statement")
    self.init(
      id: try reader.value(), in: try reader.value(), with: try reader.list(),
      try reader.list(), try reader.value())
    adopted = try reader.optional()
    answers = try reader.list()
    withdrawn = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(version)
    writer.write(partners)
    writer.write(interests)
    writer.write(drafted)
    writer.write(adopted)
    writer.write(answers)
    writer.write(withdrawn)
  }
}

extension DialogueFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x100: self = .opened(try reader.value())
    case 0x101:
      self = .amended(
        try reader.value(), title: try reader.value(), partners: try reader.list(),
        try reader.value())
    case 0x102: self = .topicAdded(try reader.value(), try reader.value())
    case 0x103: self = .said(try reader.value(), try reader.value())
    case 0x104: self = .noted(try reader.value(), try reader.value())
    case 0x105:
      self = .confirmed(try reader.value(), try reader.value(), try reader.value())
    case 0x106:
      self = .retracted(try reader.value(), try reader.value(), by: try reader.value())
    case 0x107: self = .drawn(try reader.value(), try reader.value())
    case 0x108: self = .adopted(try reader.value(), try reader.value(), try reader.value())
    case 0x109: self = .answered(try reader.value(), try reader.value(), try reader.value())
    case 0x10A:
      self = .withdrawn(try reader.value(), try reader.value(), by: try reader.value())
    case 0x10B: self = .closed(try reader.value(), try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .opened(let track): writer.write(tag: 0x100, track)
    case .amended(let id, let title, let partners, let marking):
      writer.write(tag: 0x101, id)
      writer.write(title)
      writer.write(partners)
      writer.write(marking)
    case .topicAdded(let id, let topic): write(0x102, id, topic, to: &writer)
    case .said(let id, let position): write(0x103, id, position, to: &writer)
    case .noted(let id, let point): write(0x104, id, point, to: &writer)
    case .confirmed(let id, let point, let word):
      write(0x105, id, point, to: &writer)
      writer.write(word)
    case .retracted(let id, let point, let by):
      write(0x106, id, point, to: &writer)
      writer.write(by)
    case .drawn(let id, let statement): write(0x107, id, statement, to: &writer)
    case .adopted(let id, let statement, let adoption):
      write(0x108, id, statement, to: &writer)
      writer.write(adoption)
    case .answered(let id, let statement, let answer):
      write(0x109, id, statement, to: &writer)
      writer.write(answer)
    case .withdrawn(let id, let statement, let by):
      write(0x10A, id, statement, to: &writer)
      writer.write(by)
    case .closed(let id, let close): write(0x10B, id, close, to: &writer)
    }
  }

  private func write(
    _ tag: UInt64, _ id: Track.ID, _ value: some Stored, to writer: inout ByteWriter
  ) {
    writer.write(tag: tag, id)
    writer.write(value)
  }
}
