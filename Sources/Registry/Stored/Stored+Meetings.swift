import Domain

extension Composition.Criterion: StoredChoice {}
extension Composition.Barred.Condition: StoredChoice {}

extension Meeting.Call: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      try reader.value(), begins: try reader.value(), place: try reader.text(),
      marking: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(begins)
    writer.write(place)
    writer.write(marking)
  }
}

extension Meeting.Guest.Who: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .party(try reader.value())
    case 2: self = .body(try reader.value())
    default: throw .newer("guest")
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

extension Meeting.Guest: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), by: try reader.optional(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(who)
    writer.write(decision)
    writer.write(invited)
  }
}

extension Meeting.Attendance: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), people: try reader.int())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(party)
    writer.write(people)
  }
}

extension AgendaItem.Outcome: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .noted
    case 2: self = .agreed
    case 3: self = .deferred
    case 4: self = .referred(try reader.value())
    case 5: self = .notAgreed
    default: throw .newer("outcome of an item")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .noted: writer.append([1])
    case .agreed: writer.append([2])
    case .deferred: writer.append([3])
    case .referred(let committee):
      writer.append([4])
      writer.write(committee)
    case .notAgreed: writer.append([5])
    }
  }
}

extension AgendaItem.Arising: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      id: try reader.value(), try reader.text(), owner: try reader.value(),
      due: try reader.value())
    done = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(text)
    writer.write(owner)
    writer.write(due)
    writer.write(done)
  }
}

extension AgendaItem: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "agenda item")
    self.init(id: try reader.value(), try reader.value(), marking: try reader.value())
    papers = try reader.list()
    proposal = try reader.optional()
    outcome = try reader.optional()
    arising = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(title)
    writer.write(marking)
    writer.write(papers)
    writer.write(proposal)
    writer.write(outcome)
    writer.write(arising)
  }
}

extension Composition.Weight: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), try reader.int())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(criterion)
    writer.write(weight)
  }
}

extension Composition.Reason: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), try reader.text())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(party)
    writer.write(text)
  }
}

extension Composition.Score: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), points: try reader.int(), count: try reader.int())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(criterion)
    writer.write(points)
    writer.write(count)
  }
}

extension Composition.Ranked: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), try reader.list(), total: try reader.int())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(party)
    writer.write(scores)
    writer.write(total)
  }
}

extension Composition.Barred: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(party)
    writer.write(condition)
  }
}

extension Composition: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "composition")
    var criteria = Criteria(try reader.list(), count: try reader.int())
    criteria.regions = try reader.list()
    criteria.areas = try reader.list()
    var choice = Choice(criteria, chosen: try reader.list(), marking: try reader.value())
    choice.reasons = try reader.list()
    let ranking = Ranking(try reader.list(), barred: try reader.list())
    self.init(choice, over: ranking, try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(choice.criteria.weights)
    writer.write(choice.criteria.count)
    writer.write(choice.criteria.regions)
    writer.write(choice.criteria.areas)
    writer.write(choice.chosen)
    writer.write(choice.marking)
    writer.write(choice.reasons)
    writer.write(ranking.ranked)
    writer.write(ranking.barred)
    writer.write(made)
  }
}

extension Meeting: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "meeting")
    self.init(
      id: try reader.value(), of: try reader.value(), try reader.value(), try reader.value())
    agenda = try reader.list()
    guests = try reader.list()
    composition = try reader.optional()
    moved = try reader.list()
    cancelled = try reader.optional()
    attendance = try reader.list()
    record = try reader.optional()
    closed = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(committee)
    writer.write(call)
    writer.write(planned)
    writer.write(agenda)
    writer.write(guests)
    writer.write(composition)
    writer.write(moved)
    writer.write(cancelled)
    writer.write(attendance)
    writer.write(record)
    writer.write(closed)
  }
}

extension MeetingFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0xD0: self = .planned(try reader.value())
    case 0xD1: self = .changed(try reader.value(), try reader.value())
    case 0xD2:
      self = .added(try reader.value(), try reader.value(), before: try reader.optional())
    case 0xD3: self = .dropped(try reader.value(), try reader.value())
    case 0xD4: self = .composed(try reader.value(), try reader.value())
    case 0xD5: self = .invited(try reader.value(), try reader.value())
    case 0xD6: self = .cancelled(try reader.value(), by: try reader.value())
    case 0xD7: self = .attended(try reader.value(), try reader.list())
    case 0xD8:
      self = .concluded(
        try reader.value(), try reader.value(), try reader.value(), try reader.list())
    case 0xD9: self = .fulfilled(try reader.value(), try reader.value(), by: try reader.value())
    case 0xDA:
      self = .closed(try reader.value(), record: try reader.optional(), by: try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .planned(let meeting): writer.write(tag: 0xD0, meeting)
    case .changed(let id, let call):
      writer.write(tag: 0xD1, id)
      writer.write(call)
    case .added(let id, let item, let place):
      writer.write(tag: 0xD2, id)
      writer.write(item)
      writer.write(place)
    case .dropped(let id, let item):
      writer.write(tag: 0xD3, id)
      writer.write(item)
    case .composed(let id, let composition):
      writer.write(tag: 0xD4, id)
      writer.write(composition)
    case .invited(let id, let guest):
      writer.write(tag: 0xD5, id)
      writer.write(guest)
    case .cancelled(let id, let by):
      writer.write(tag: 0xD6, id)
      writer.write(by)
    case .attended(let id, let attendance):
      writer.write(tag: 0xD7, id)
      writer.write(attendance)
    default: writeEnd(to: &writer)
    }
  }

  private func writeEnd(to writer: inout ByteWriter) {
    switch self {
    case .concluded(let id, let item, let outcome, let arising):
      writer.write(tag: 0xD8, id)
      writer.write(item)
      writer.write(outcome)
      writer.write(arising)
    case .fulfilled(let id, let task, let by):
      writer.write(tag: 0xD9, id)
      writer.write(task)
      writer.write(by)
    case .closed(let id, let record, let by):
      writer.write(tag: 0xDA, id)
      writer.write(record)
      writer.write(by)
    default: preconditionFailure("written by its own case")
    }
  }
}
