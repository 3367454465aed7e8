import Domain

extension Candidate.Gender: StoredChoice {}
extension Grade.Ladder: StoredChoice {}

extension Grade: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let ladder: Ladder = try reader.value()
    let number = try reader.byte()
    guard let grade = Grade(ladder, number, isCivilian: try reader.flag()) else {
      throw .malformed
    }
    self = grade
  }

  func write(to writer: inout ByteWriter) {
    writer.write(ladder)
    writer.append(CollectionOfOne(number))
    writer.write(flag: isCivilian)
  }
}

extension GradeRange: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      officers: try reader.rungs(), others: try reader.rungs(), takesCivilians: try reader.flag())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(rungs: officers)
    writer.write(rungs: others)
    writer.write(flag: takesCivilians)
  }
}

extension ByteWriter {
  fileprivate mutating func write(rungs: ClosedRange<UInt8>?) {
    write(flag: rungs != nil)
    if let rungs { append([rungs.lowerBound, rungs.upperBound]) }
  }
}

extension ByteReader {
  fileprivate mutating func rungs() throws(StoredFault) -> ClosedRange<UInt8>? {
    guard try flag() else { return nil }
    let (lowest, highest) = (try byte(), try byte())
    guard lowest <= highest else { throw .malformed }
    return lowest...highest
  }
}

/// Four bytes, a level each, in the order in which a profile is written.
extension LanguageProfile: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    var levels: [Level] = []
    for _ in Skill.allCases {
      guard let level = Level(halves: try reader.byte()) else { throw .malformed }
      levels.append(level)
    }
    guard let profile = LanguageProfile(levels) else { throw .malformed }
    self = profile
  }

  func write(to writer: inout ByteWriter) { writer.append(levels.map(\.halves)) }
}

extension LanguageSkill: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.text(), try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(language)
    writer.write(profile)
  }
}

extension Candidate.Clearance: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      policy: try reader.text(), level: try reader.text(), expires: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(policy)
    writer.write(level)
    writer.write(expires)
  }
}

extension Candidate.Done: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), on: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(activity)
    writer.write(on)
  }
}

extension Candidate: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "candidate")
    self.init(id: try reader.value(), party: try reader.value(), grade: try reader.value())
    gender = try reader.optional()
    languages = try reader.list()
    clearances = try reader.list()
    done = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(party)
    writer.write(grade)
    writer.write(gender)
    writer.write(languages)
    writer.write(clearances)
    writer.write(done)
  }
}
