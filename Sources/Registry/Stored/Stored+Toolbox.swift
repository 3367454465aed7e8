import Domain

extension Instrument.Doer: StoredChoice {}
extension Instrument.Holding: StoredChoice {}
extension Instrument.SubjectKind: StoredChoice {}
extension Instrument.Format: StoredChoice {}
extension Instrument.Right: StoredChoice {}
extension Instrument.ArtefactKind: StoredChoice {}
extension Case.Ending: StoredChoice {}

extension Instrument.Artefact: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(id: try reader.value(), try reader.value(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(kind)
    writer.write(name)
  }
}

extension Instrument.Stage: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(id: try reader.value(), try reader.value())
    actors = try reader.list()
    produces = try reader.list()
    let days = try reader.int()
    within = days == 0 ? nil : days
    rights = try reader.list()
    isEntry = try reader.flag()
    isEnd = try reader.flag()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(name)
    writer.write(actors)
    writer.write(produces)
    writer.write(within ?? 0)
    writer.write(rights)
    writer.write(flag: isEntry)
    writer.write(flag: isEnd)
  }
}

extension Instrument.Move: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(from: try reader.value(), to: try reader.value(), try reader.value())
    by = try reader.list()
    needs = try reader.optional()
    requires = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(from)
    writer.write(to)
    writer.write(name)
    writer.write(by)
    writer.write(needs)
    writer.write(requires)
  }
}

extension Instrument.Opening: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), try reader.value(), note: try reader.optional())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(span)
    writer.write(rule)
    writer.write(note)
  }
}

extension Instrument: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let version = try reader.version(upTo: 2, of: "instrument")
    self.init(
      id: try reader.value(), names: try reader.list(), short: try reader.value(),
      purpose: try reader.value())
    life = try reader.value()
    predecessors = try reader.list()
    let months = try reader.int()
    cadence = months == 0 ? nil : months
    holds = try reader.list()
    openings = try reader.list()
    subjectKind = try reader.value()
    format = try reader.optional()
    artefacts = try reader.list()
    stages = try reader.list()
    moves = try reader.list()
    evidence = try reader.value()
    guard version > 1 else { return }
    areas = try reader.list()
    scale = try reader.list()
    let spells: [Validity] = try reader.list()
    for place in stages.indices {
      guard let spell = spells.first(where: { $0.stage == stages[place].id }) else { continue }
      stages[place].validMonths = spell.months
      stages[place].validSince = spell.since
    }
  }

  func write(to writer: inout ByteWriter) {
    writer.write(isOfFirstVersion ? 1 : 2)
    writer.write(id)
    writer.write(names)
    writer.write(short)
    writer.write(purpose)
    writer.write(life)
    writer.write(predecessors)
    writer.write(cadence ?? 0)
    writer.write(holds)
    writer.write(openings)
    writer.write(subjectKind)
    writer.write(format)
    writer.write(artefacts)
    writer.write(stages)
    writer.write(moves)
    writer.write(evidence)
    if isOfFirstVersion { return }
    writer.write(areas)
    writer.write(scale)
    writer.write(
      stages.compactMap { stage in
        stage.validMonths.map { Validity(stage: stage.id, months: $0, since: stage.validSince) }
      })
  }

  /// Whether it says nothing that the first version could not: it is then written as it ever was,
  /// so that old entries keep their bytes.
  private var isOfFirstVersion: Bool {
    areas.isEmpty && scale.isEmpty && stages.allSatisfy { $0.validMonths == nil }
  }

  /// For how long what a stage gives holds; beside the stages since version 2.
  private struct Validity: Stored {
    var stage: Stage.ID
    var months: Int
    var since: Stage.ID?

    init(stage: Stage.ID, months: Int, since: Stage.ID?) {
      self.stage = stage
      self.months = months
      self.since = since
    }

    init(from reader: inout ByteReader) throws(StoredFault) {
      stage = try reader.value()
      months = try reader.int()
      since = try reader.optional()
    }

    func write(to writer: inout ByteWriter) {
      writer.write(stage)
      writer.write(months)
      writer.write(since)
    }
  }
}

extension Case.Step: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(to: try reader.value(), on: try reader.value(), try reader.value())
    decision = try reader.optional()
    note = try reader.optional()
    evidence = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(stage)
    writer.write(on)
    writer.write(by)
    writer.write(decision)
    writer.write(note)
    writer.write(evidence)
  }
}

extension Case.Filed: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), try reader.value(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(artefact)
    writer.write(version)
    writer.write(by)
  }
}

extension Case.Pause: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(from: try reader.value(), note: try reader.text(), try reader.value())
    to = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(from)
    writer.write(note)
    writer.write(by)
    writer.write(to)
  }
}

extension Case.Close: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      try reader.value(), on: try reader.value(), note: try reader.optional(),
      try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(how)
    writer.write(on)
    writer.write(note)
    writer.write(by)
  }
}

extension Case: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let version = try reader.version(upTo: 2, of: "case")
    let id: ID = try reader.value()
    let instrument: Instrument.ID = try reader.value()
    let party: Party.ID = try reader.value()
    let steps: [Step] = try reader.list()
    guard let first = steps.first else { throw .malformed }
    self.init(id: id, of: party, through: instrument, first)
    self.steps = steps
    opened = try reader.value()
    subject = try reader.optional()
    title = try reader.optional()
    marking = try reader.optional()
    filed = try reader.list()
    pauses = try reader.list()
    closed = try reader.optional()
    evidence = try reader.value()
    if version > 1 { contents = try reader.value() }
  }

  func write(to writer: inout ByteWriter) {
    // What holds nothing is written as it was before cases held anything.
    writer.write(contents.isEmpty ? 1 : 2)
    writer.write(id)
    writer.write(instrument)
    writer.write(party)
    writer.write(steps)
    writer.write(opened)
    writer.write(subject)
    writer.write(title)
    writer.write(marking)
    writer.write(filed)
    writer.write(pauses)
    writer.write(closed)
    writer.write(evidence)
    if !contents.isEmpty { writer.write(contents) }
  }
}

extension CaseOpening: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "opening of a case")
    let id: Case.ID = try reader.value()
    let instrument: Instrument.ID = try reader.value()
    let party: Party.ID = try reader.value()
    let stage: Instrument.Stage.ID = try reader.value()
    self.init(id, of: party, through: instrument, at: stage, marking: try reader.value())
    on = try reader.value()
    subject = try reader.optional()
    title = try reader.text()
    note = try reader.text()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(instrument)
    writer.write(party)
    writer.write(stage)
    writer.write(marking)
    writer.write(on)
    writer.write(subject)
    writer.write(title)
    writer.write(note)
  }
}

extension CaseMove: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      to: try reader.value(), on: try reader.optional(), by: try reader.optional(),
      note: try reader.text())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(to)
    writer.write(on)
    writer.write(decision)
    writer.write(note)
  }
}

extension ToolboxFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0xF0: self = .declared(try reader.value())
    case 0xF1: self = .recorded(try reader.value())
    case 0xF2: self = .opened(try reader.value())
    case 0xF3: self = .advanced(try reader.value(), try reader.value())
    case 0xF4: self = .filed(try reader.value(), try reader.value())
    case 0xF5: self = .paused(try reader.value(), try reader.value())
    case 0xF6:
      self = .resumed(try reader.value(), on: try reader.value(), by: try reader.value())
    case 0xF7: self = .closed(try reader.value(), try reader.value())
    case 0xF8: self = .added(try reader.value(), try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .declared(let instrument): writer.write(tag: 0xF0, instrument)
    case .recorded(let one): writer.write(tag: 0xF1, one)
    case .opened(let one): writer.write(tag: 0xF2, one)
    case .advanced(let id, let step):
      writer.write(tag: 0xF3, id)
      writer.write(step)
    case .filed(let id, let filed):
      writer.write(tag: 0xF4, id)
      writer.write(filed)
    case .paused(let id, let pause):
      writer.write(tag: 0xF5, id)
      writer.write(pause)
    case .resumed(let id, let day, let by):
      writer.write(tag: 0xF6, id)
      writer.write(day)
      writer.write(by)
    case .closed(let id, let close):
      writer.write(tag: 0xF7, id)
      writer.write(close)
    case .added(let id, let addition):
      writer.write(tag: 0xF8, id)
      writer.write(addition)
    }
  }
}

/// What a proposal may hold of it.
extension ToolboxAction {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0xF2: self = .open(try reader.value())
    case 0xF3: self = .advance(try reader.value(), try reader.value())
    case 0xF7:
      self = .close(try reader.value(), try reader.value(), note: try reader.text())
    default: throw .newer("action \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .open(let opening): writer.write(tag: 0xF2, opening)
    case .advance(let id, let move):
      writer.write(tag: 0xF3, id)
      writer.write(move)
    case .close(let id, let how, let note):
      writer.write(tag: 0xF7, id)
      writer.write(how)
      writer.write(note)
    case .declare, .record, .file, .add, .pause, .resume:
      preconditionFailure("no proposal holds such an action")
    }
  }
}
