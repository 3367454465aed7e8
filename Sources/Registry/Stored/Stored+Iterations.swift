import Domain

extension Iteration.Allocation: StoredChoice {}
extension Iteration.Step: StoredChoice {}

extension Iteration.Schedule: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), through: try reader.value(), timeZone: try reader.text())
    guard try reader.flag() else { return }
    let (begins, ends) = (try reader.int(), try reader.int())
    guard begins <= ends else { throw .malformed }
    hours = begins..<ends
  }

  func write(to writer: inout ByteWriter) {
    writer.write(first)
    writer.write(last)
    writer.write(timeZone)
    writer.write(flag: hours != nil)
    guard let hours else { return }
    writer.write(hours.lowerBound)
    writer.write(hours.upperBound)
  }
}

extension Iteration.Deadlines: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let opens: Day = try reader.value()
    self.init(before: opens)
    self.opens = opens
    closes = try reader.value()
    cancels = try reader.value()
    answerDays = try reader.int()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(opens)
    writer.write(closes)
    writer.write(cancels)
    writer.write(answerDays)
  }
}

extension Iteration.Place: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(town: try reader.optional(), country: try reader.optional())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(town)
    writer.write(country)
  }
}

extension Iteration.Group: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .eachParty
    case 2: self = .party(try reader.value())
    case 3: self = .body(try reader.value())
    case 4: self = .allies
    case 5: self = .partners
    case 6: self = .everyone
    default: throw .newer("group of seats")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .eachParty: writer.append([1])
    case .party(let id):
      writer.append([2])
      writer.write(id)
    case .body(let id):
      writer.append([3])
      writer.write(id)
    case .allies: writer.append([4])
    case .partners: writer.append([5])
    case .everyone: writer.append([6])
    }
  }
}

extension Iteration.Quota: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let group: Iteration.Group = try reader.value()
    switch try reader.byte() {
    case 1: self.init(group, .atMost(try reader.int()))
    case 2: self.init(group, .heldBack(try reader.int(), until: try reader.optional()))
    default: throw .newer("limit on seats")
    }
  }

  func write(to writer: inout ByteWriter) {
    writer.write(group)
    switch kind {
    case .atMost(let most):
      writer.append([1])
      writer.write(most)
    case .heldBack(let held, let until):
      writer.append([2])
      writer.write(held)
      writer.write(until)
    }
  }
}

extension Iteration.Seating: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.int(), allocation: try reader.value())
    minimum = try reader.optionalInt()
    quotas = try reader.list()
    tellsSeats = try reader.flag()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(seats)
    writer.write(allocation)
    writer.write(optional: minimum)
    writer.write(quotas)
    writer.write(flag: tellsSeats)
  }
}

extension Iteration.Approval: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      isGeneral: try reader.flag(), parties: try reader.list(), decision: try reader.optional())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(flag: isGeneral)
    writer.write(parties)
    writer.write(decision)
  }
}

extension Iteration.Move: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(from: try reader.value(), by: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(from)
    writer.write(by)
  }
}

extension Iteration: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "iteration")
    self.init(
      id: try reader.value(), of: try reader.value(), try reader.value(),
      marking: try reader.value(), try reader.value())
    deadlines = try reader.value()
    place = try reader.value()
    seating = try reader.value()
    step = try reader.value()
    approval = try reader.optional()
    wasPublished = try reader.flag()
    repeats = try reader.optional()
    series = try reader.optional()
    instructions = try reader.optional()
    report = try reader.optional()
    cancelledFor = try reader.optional()
    cancelledBy = try reader.optional()
    moves = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(activity)
    writer.write(schedule)
    writer.write(marking)
    writer.write(proposed)
    writer.write(deadlines)
    writer.write(place)
    writer.write(seating)
    writer.write(step)
    writer.write(approval)
    writer.write(flag: wasPublished)
    writer.write(repeats)
    writer.write(series)
    writer.write(instructions)
    writer.write(report)
    writer.write(cancelledFor)
    writer.write(cancelledBy)
    writer.write(moves)
  }
}
