import Domain

extension Programme.Progress: StoredChoice {}

extension Programme.Cited: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let track: Track.ID = try reader.value()
    let statement: Statement.ID = try reader.value()
    self.init(try reader.value(), of: statement, in: track)
  }

  func write(to writer: inout ByteWriter) {
    writer.write(track)
    writer.write(statement)
    writer.write(interest)
  }
}

extension Programme.Objective: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "objective")
    self.init(id: try reader.value(), try reader.value())
    text = try reader.text()
    aims = try reader.list()
    interests = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(title)
    writer.write(text)
    writer.write(aims)
    writer.write(interests)
  }
}

extension Programme.Milestone: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(id: try reader.value(), try reader.text(), due: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(title)
    writer.write(due)
  }
}

extension Programme.Goal: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "goal")
    self.init(id: try reader.value(), of: try reader.value(), try reader.value())
    text = try reader.text()
    owner = try reader.text()
    due = try reader.optional()
    counts = try reader.list()
    milestones = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(objective)
    writer.write(title)
    writer.write(text)
    writer.write(owner)
    writer.write(due)
    writer.write(counts)
    writer.write(milestones)
  }
}

extension Programme.Effort: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "effort")
    let id: ID = try reader.value()
    let goal: Programme.Goal.ID? = try reader.optional()
    let run: Iteration.ID? = try reader.optional()
    self.init(
      id: id, for: goal, try reader.text(), try reader.value(), through: try reader.value())
    self.run = run
    owner = try reader.text()
    people = try reader.int()
    cost = try reader.flag() ? try reader.signed() : nil
    counts = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(goal)
    writer.write(run)
    writer.write(title)
    writer.write(first)
    writer.write(last)
    writer.write(owner)
    writer.write(people)
    writer.write(flag: cost != nil)
    if let cost { writer.write(signed: cost) }
    writer.write(counts)
  }
}

extension Programme.Contents: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.list(), try reader.list(), try reader.list())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(objectives)
    writer.write(goals)
    writer.write(efforts)
  }
}

extension Programme.Edition: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.int(), try reader.value(), try reader.value())
    adopted = try reader.optional()
    answer = try reader.optional()
    withdrawn = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(number)
    writer.write(contents)
    writer.write(sealed)
    writer.write(adopted)
    writer.write(answer)
    writer.write(withdrawn)
  }
}

extension Programme.Part: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .goal(try reader.value())
    case 2: self = .milestone(try reader.value(), try reader.value())
    case 3: self = .effort(try reader.value())
    case let tag: throw .newer("part \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .goal(let id):
      writer.append(CollectionOfOne(1))
      writer.write(id)
    case .milestone(let goal, let id):
      writer.append(CollectionOfOne(2))
      writer.write(goal)
      writer.write(id)
    case .effort(let id):
      writer.append(CollectionOfOne(3))
      writer.write(id)
    }
  }
}

extension Programme.Report: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      try reader.value(), try reader.value(), note: try reader.text(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(part)
    writer.write(progress)
    writer.write(note)
    writer.write(by)
  }
}

extension Programme.Review: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "review")
    self.init(
      of: try reader.int(), try reader.text(), edition: try reader.int(), try reader.value(),
      isParty: try reader.flag())
    reports = try reader.list()
    agreed = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(year)
    writer.write(summary)
    writer.write(edition)
    writer.write(drawn)
    writer.write(flag: isParty)
    writer.write(reports)
    writer.write(agreed)
  }
}

extension Programme.Close: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.text(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(note)
    writer.write(by)
  }
}

extension Programme: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "programme")
    let id: ID = try reader.value()
    let party: Party.ID = try reader.value()
    let instrument: Instrument.ID = try reader.value()
    let title: Bilingual = try reader.value()
    let first: Day = try reader.value()
    let last: Day = try reader.value()
    // A day's order was checked when it was decided; a store that says otherwise is damaged.
    guard first <= last else { throw .malformed }
    var opening = ProgrammeOpening(
      id, of: party, through: instrument, first...last, marking: try reader.value())
    opening.title = title
    opening.dossier = try reader.optional()
    opening.predecessor = try reader.optional()
    self.init(opening, try reader.value())
    contents = try reader.value()
    editions = try reader.list()
    let told: [Report] = try reader.list()
    reports = Dictionary(told.map { ($0.part, $0) }) { _, last in last }
    reviews = try reader.list()
    closed = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(party)
    writer.write(instrument)
    writer.write(title)
    writer.write(first)
    writer.write(last)
    writer.write(marking)
    writer.write(dossier)
    writer.write(predecessor)
    writer.write(opened)
    writer.write(contents)
    writer.write(editions)
    // A part is told of once, so that this order is the same on every machine.
    writer.write(reports.values.sorted { $0.part.order < $1.part.order })
    writer.write(reviews)
    writer.write(closed)
  }
}

extension Programme.Part {
  /// An order without meaning, but always the same.
  fileprivate var order: String {
    switch self {
    case .goal(let id): "1 \(id)"
    case .milestone(let goal, let id): "2 \(goal) \(id)"
    case .effort(let id): "3 \(id)"
    }
  }
}

extension Programme.Element: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .objective(try reader.value())
    case 2: self = .goal(try reader.value())
    case 3: self = .effort(try reader.value())
    case let tag: throw .newer("element \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .objective(let one):
      writer.append(CollectionOfOne(1))
      writer.write(one)
    case .goal(let one):
      writer.append(CollectionOfOne(2))
      writer.write(one)
    case .effort(let one):
      writer.append(CollectionOfOne(3))
      writer.write(one)
    }
  }
}

extension ProgrammeFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x120: self = .opened(try reader.value())
    case 0x121:
      self = .amended(
        try reader.value(), title: try reader.value(), first: try reader.value(),
        last: try reader.value(), by: try reader.value())
    case 0x122: self = .put(try reader.value(), try reader.list(), by: try reader.value())
    case 0x123: self = .dropped(try reader.value(), try reader.list(), by: try reader.value())
    case 0x124:
      self = .sealed(try reader.value(), edition: try reader.int(), by: try reader.value())
    case 0x125:
      self = .withdrawn(try reader.value(), edition: try reader.int(), by: try reader.value())
    case 0x126:
      self = .adopted(try reader.value(), edition: try reader.int(), try reader.value())
    case 0x127:
      self = .answered(try reader.value(), edition: try reader.int(), try reader.value())
    case 0x128: self = .reported(try reader.value(), try reader.list())
    case 0x129: self = .reviewed(try reader.value(), try reader.value())
    case 0x12A:
      self = .concurred(try reader.value(), year: try reader.int(), by: try reader.value())
    case 0x12B: self = .closed(try reader.value(), try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .opened(let programme): writer.write(tag: 0x120, programme)
    case .amended(let id, let title, let first, let last, let by):
      writer.write(tag: 0x121, id)
      writer.write(title)
      writer.write(first)
      writer.write(last)
      writer.write(by)
    case .put(let id, let elements, let by):
      writer.write(tag: 0x122, id)
      writer.write(elements)
      writer.write(by)
    case .dropped(let id, let gone, let by):
      writer.write(tag: 0x123, id)
      writer.write(gone)
      writer.write(by)
    case .sealed(let id, let number, let by): write(0x124, id, number, by, to: &writer)
    case .withdrawn(let id, let number, let by): write(0x125, id, number, by, to: &writer)
    case .adopted(let id, let number, let adoption):
      write(0x126, id, number, adoption, to: &writer)
    case .answered(let id, let number, let answer): write(0x127, id, number, answer, to: &writer)
    case .reported(let id, let reports):
      writer.write(tag: 0x128, id)
      writer.write(reports)
    case .reviewed(let id, let review):
      writer.write(tag: 0x129, id)
      writer.write(review)
    case .concurred(let id, let year, let by): write(0x12A, id, year, by, to: &writer)
    case .closed(let id, let close):
      writer.write(tag: 0x12B, id)
      writer.write(close)
    }
  }

  private func write(
    _ tag: UInt64, _ id: Programme.ID, _ number: Int, _ value: some Stored,
    to writer: inout ByteWriter
  ) {
    writer.write(tag: tag, id)
    writer.write(number)
    writer.write(value)
  }
}
