import Domain

extension Nomination.Status: StoredChoice {}

extension Nomination.Funding: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(travel: try reader.flag(), lodging: try reader.flag())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(flag: travel)
    writer.write(flag: lodging)
  }
}

extension Nomination: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "nomination")
    self.init(
      id: try reader.value(), for: try reader.value(), of: try reader.value(),
      by: try reader.value(), try reader.value())
    priority = try reader.int()
    funding = try reader.value()
    remark = try reader.optional()
    status = try reader.value()
    since = try reader.value()
    answerBy = try reader.optional()
    why = try reader.optional()
    ranked = try reader.optionalInt()
    replaces = try reader.optional()
    certificate = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(iteration)
    writer.write(candidate)
    writer.write(party)
    writer.write(filed)
    writer.write(priority)
    writer.write(funding)
    writer.write(remark)
    writer.write(status)
    writer.write(since)
    writer.write(answerBy)
    writer.write(why)
    writer.write(optional: ranked)
    writer.write(replaces)
    writer.write(certificate)
  }
}

extension NominationFact.Turn: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "turn")
    self.init(
      try reader.value(), of: try reader.value(), to: try reader.value(), try reader.value())
    answerBy = try reader.optional()
    why = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(nomination)
    writer.write(iteration)
    writer.write(status)
    writer.write(by)
    writer.write(answerBy)
    writer.write(why)
  }
}

extension Allowance: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "allowance")
    let id = ID(party: try reader.value(), year: try reader.int())
    self.init(
      id: id, travel: try reader.int(), lodging: try reader.int(), persons: try reader.int())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id.party)
    writer.write(id.year)
    writer.write(travel)
    writer.write(lodging)
    writer.write(persons)
  }
}

extension Critique: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "critique")
    let (id, iteration, party): (ID, Iteration.ID, Party.ID) = (
      try reader.value(), try reader.value(), try reader.value()
    )
    var ratings: [Int] = []
    for _ in 0..<(try reader.count()) { ratings.append(try reader.int()) }
    let text = try reader.text()
    self.init(
      id: id, of: iteration, by: party, marking: try reader.value(), try reader.value())
    self.ratings = ratings
    self.text = text
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(iteration)
    writer.write(party)
    writer.write(ratings.count)
    for rating in ratings { writer.write(rating) }
    writer.write(text)
    writer.write(marking)
    writer.write(written)
  }
}

extension NominationFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0xA0: self = .registered(try reader.value())
    case 0xA1: self = .corrected(try reader.value())
    case 0xA2: self = .allowed(try reader.value())
    case 0xA3: self = .nominated(try reader.value())
    case 0xA4: self = .prioritised(try reader.value(), try reader.list())
    case 0xA5: self = .ranked(try reader.value(), try reader.list())
    case 0xA6: self = .turned(try reader.value())
    case 0xA7:
      self = .certified(try reader.value(), try reader.value(), try reader.value())
    case 0xA8: self = .criticised(try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .registered(let candidate): writer.write(tag: 0xA0, candidate)
    case .corrected(let candidate): writer.write(tag: 0xA1, candidate)
    case .allowed(let allowance): writer.write(tag: 0xA2, allowance)
    case .nominated(let nomination): writer.write(tag: 0xA3, nomination)
    case .prioritised(let id, let order):
      writer.write(tag: 0xA4, id)
      writer.write(order)
    case .ranked(let id, let order):
      writer.write(tag: 0xA5, id)
      writer.write(order)
    case .turned(let turn): writer.write(tag: 0xA6, turn)
    case .certified(let id, let nomination, let code):
      writer.write(tag: 0xA7, id)
      writer.write(nomination)
      writer.write(code)
    case .criticised(let critique): writer.write(tag: 0xA8, critique)
    }
  }
}
