import Domain

extension Provider.Kind: StoredChoice {}
extension Activity.Kind: StoredChoice {}
extension Activity.Delivery: StoredChoice {}
extension Activity.Certification: StoredChoice {}

extension Provider: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "provider")
    self.init(
      id: try reader.value(), kind: try reader.value(), name: try reader.value(),
      seat: try reader.value(), timeZone: try reader.text())
    host = try reader.optional()
    town = try reader.optional()
    evidence = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(kind)
    writer.write(name)
    writer.write(seat)
    writer.write(timeZone)
    writer.write(host)
    writer.write(town)
    writer.write(evidence)
  }
}

extension Activity.Offer: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      try reader.value(), title: try reader.value(), areas: try reader.list(),
      languages: try reader.list())
    discipline = try reader.optional()
    delivery = try reader.value()
    proficiency = try reader.optionalInt()
    certification = try reader.optional()
    text = try reader.value()
    objectives = try reader.list()
    serves = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(kind)
    writer.write(title)
    writer.write(areas)
    writer.write(languages)
    writer.write(discipline)
    writer.write(delivery)
    writer.write(optional: proficiency)
    writer.write(certification)
    writer.write(text)
    writer.write(objectives)
    writer.write(serves)
  }
}

extension Activity.Demands: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init()
    grades = try reader.optional()
    languages = try reader.list()
    clearance = try reader.optional()
    prerequisites = try reader.list()
    corequisites = try reader.list()
    disqualifiers = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(grades)
    writer.write(languages)
    writer.write(clearance)
    writer.write(prerequisites)
    writer.write(corequisites)
    writer.write(disqualifiers)
  }
}

extension Activity.Demands.Clearance: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(policy: try reader.text(), level: try reader.text())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(policy)
    writer.write(level)
  }
}

extension Activity.Costs: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(tuition: try reader.signed(), board: try reader.signed())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(signed: tuition)
    writer.write(signed: board)
  }
}

extension Eligibility: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init()
    bodies = try reader.list()
    parties = try reader.list()
    exceptBodies = try reader.list()
    exceptParties = try reader.list()
    unlessRestricted = try reader.list()
    agreement = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(bodies)
    writer.write(parties)
    writer.write(exceptBodies)
    writer.write(exceptParties)
    writer.write(unlessRestricted)
    writer.write(agreement)
  }
}

extension Activity: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "activity")
    self.init(
      id: try reader.value(), provider: try reader.value(), try reader.value(),
      for: try reader.value(), marking: try reader.value())
    demands = try reader.value()
    costs = try reader.value()
    retired = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(provider)
    writer.write(offer)
    writer.write(eligibility)
    writer.write(marking)
    writer.write(demands)
    writer.write(costs)
    writer.write(retired)
  }
}

extension ActivityFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x90: self = .providerAdded(try reader.value())
    case 0x91: self = .providerCorrected(try reader.value())
    case 0x92: self = .added(try reader.value())
    case 0x93: self = .corrected(try reader.value())
    case 0x94: self = .retired(try reader.value(), on: try reader.value())
    case 0x95: self = .proposed(try reader.value())
    case 0x96: self = .iterationCorrected(try reader.value())
    case 0x97: self = .checked(try reader.value())
    case 0x98: self = .approved(try reader.value(), try reader.value())
    case 0x99: self = .published(try reader.value())
    case 0x9A:
      self = .moved(
        try reader.value(), try reader.value(), try reader.value(), by: try reader.value())
    case 0x9B:
      self = .cancelled(try reader.value(), why: try reader.text(), by: try reader.value())
    case 0x9C: self = .instructed(try reader.value(), try reader.value())
    case 0x9D: self = .reported(try reader.value(), try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .providerAdded(let provider): writer.write(tag: 0x90, provider)
    case .providerCorrected(let provider): writer.write(tag: 0x91, provider)
    case .added(let activity): writer.write(tag: 0x92, activity)
    case .corrected(let activity): writer.write(tag: 0x93, activity)
    case .retired(let id, let day):
      writer.write(tag: 0x94, id)
      writer.write(day)
    case .proposed(let run): writer.write(tag: 0x95, run)
    case .iterationCorrected(let run): writer.write(tag: 0x96, run)
    case .checked(let id): writer.write(tag: 0x97, id)
    case .approved(let id, let approval):
      writer.write(tag: 0x98, id)
      writer.write(approval)
    case .published(let id): writer.write(tag: 0x99, id)
    case .moved(let id, let schedule, let deadlines, let by):
      writer.write(tag: 0x9A, id)
      writer.write(schedule)
      writer.write(deadlines)
      writer.write(by)
    case .cancelled(let id, let why, let by):
      writer.write(tag: 0x9B, id)
      writer.write(why)
      writer.write(by)
    case .instructed(let id, let paper):
      writer.write(tag: 0x9C, id)
      writer.write(paper)
    case .reported(let id, let paper):
      writer.write(tag: 0x9D, id)
      writer.write(paper)
    }
  }
}

extension ByteWriter {
  mutating func write(flag: Bool) { append(CollectionOfOne(flag ? 1 : 0)) }

  mutating func write(optional value: Int?) {
    write(flag: value != nil)
    if let value { write(value) }
  }
}

extension ByteReader {
  mutating func flag() throws(StoredFault) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw .malformed
    }
  }

  mutating func optionalInt() throws(StoredFault) -> Int? { try flag() ? try int() : nil }
}
