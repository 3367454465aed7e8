import Domain

/// Facts as stored: a tag that says what happened, then its fields.
///
/// Tags are in blocks of sixteen by subject. A tag is never used again for something else; a
/// fact whose fields change gets a new tag and the old one is still read.
extension Fact: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let tag = try reader.number()
    switch tag >> 4 {
    case 0: self = .reference(try ReferenceFact(tag: tag, from: &reader))
    case 1: self = .party(try PartyFact(tag: tag, from: &reader))
    case 2: self = .body(try BodyFact(tag: tag, from: &reader))
    case 3: self = .membership(try MembershipFact(tag: tag, from: &reader))
    case 4: self = .restriction(try RestrictionFact(tag: tag, from: &reader))
    case 5: self = .access(try AccessFact(tag: tag, from: &reader))
    case 6: self = .note(try NoteFact(tag: tag, from: &reader))
    case 7: self = .paper(try PaperFact(tag: tag, from: &reader))
    case 8: self = .review(try ReviewFact(tag: tag, from: &reader))
    case 9: self = .activity(try ActivityFact(tag: tag, from: &reader))
    case 10: self = .nomination(try NominationFact(tag: tag, from: &reader))
    case 11: self = .plan(try PlanFact(tag: tag, from: &reader))
    case 12: self = .proposal(try ProposalFact(tag: tag, from: &reader))
    case 13: self = .meeting(try MeetingFact(tag: tag, from: &reader))
    case 14: self = .operation(try OperationFact(tag: tag, from: &reader))
    case 15: self = .toolbox(try ToolboxFact(tag: tag, from: &reader))
    case 16: self = .dialogue(try DialogueFact(tag: tag, from: &reader))
    case 17: self = .observation(try ObservationFact(tag: tag, from: &reader))
    case 18: self = .programme(try ProgrammeFact(tag: tag, from: &reader))
    case 19: self = .questionnaire(try QuestionnaireFact(tag: tag, from: &reader))
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .reference(let fact): fact.write(to: &writer)
    case .party(let fact): fact.write(to: &writer)
    case .body(let fact): fact.write(to: &writer)
    case .membership(let fact): fact.write(to: &writer)
    case .restriction(let fact): fact.write(to: &writer)
    case .access(let fact): fact.write(to: &writer)
    case .note(let fact): fact.write(to: &writer)
    case .paper(let fact): fact.write(to: &writer)
    case .review(let fact): fact.write(to: &writer)
    case .activity(let fact): fact.write(to: &writer)
    case .nomination(let fact): fact.write(to: &writer)
    case .plan(let fact): fact.write(to: &writer)
    case .proposal(let fact): fact.write(to: &writer)
    case .meeting(let fact): fact.write(to: &writer)
    case .operation(let fact): fact.write(to: &writer)
    case .observation(let fact): fact.write(to: &writer)
    case .toolbox(let fact): fact.write(to: &writer)
    case .dialogue(let fact): fact.write(to: &writer)
    case .programme(let fact): fact.write(to: &writer)
    case .questionnaire(let fact): fact.write(to: &writer)
    }
  }
}

extension ReferenceFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x01: self = .sourceAdded(try reader.value())
    case 0x02: self = .sourceCorrected(try reader.value())
    case 0x03: self = .decisionAdded(try reader.value())
    case 0x04: self = .decisionCorrected(try reader.value())
    case 0x05: self = .termAdded(try reader.value())
    case 0x06: self = .termCorrected(try reader.value())
    case 0x07: self = .editionNamed(try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .sourceAdded(let source): writer.write(tag: 0x01, source)
    case .sourceCorrected(let source): writer.write(tag: 0x02, source)
    case .decisionAdded(let decision): writer.write(tag: 0x03, decision)
    case .decisionCorrected(let decision): writer.write(tag: 0x04, decision)
    case .termAdded(let term): writer.write(tag: 0x05, term)
    case .termCorrected(let term): writer.write(tag: 0x06, term)
    case .editionNamed(let edition): writer.write(tag: 0x07, edition)
    }
  }
}

extension PartyFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x10: self = .added(try reader.value())
    case 0x11: self = .renamed(try reader.value(), try reader.value())
    case 0x12: self = .ended(try reader.value(), on: try reader.value())
    case 0x13: self = .corrected(try reader.value())
    case 0x14: self = .struck(try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .added(let party): writer.write(tag: 0x10, party)
    case .renamed(let id, let name):
      writer.write(tag: 0x11, id)
      writer.write(name)
    case .ended(let id, let on):
      writer.write(tag: 0x12, id)
      writer.write(on)
    case .corrected(let party): writer.write(tag: 0x13, party)
    case .struck(let id): writer.write(tag: 0x14, id)
    }
  }
}

extension BodyFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x20: self = .founded(try reader.value())
    case 0x21: self = .renamed(try reader.value(), try reader.value())
    case 0x22: self = .ended(try reader.value(), try reader.value())
    case 0x23: self = .included(try reader.value(), try reader.value())
    case 0x24: self = .corrected(try reader.value())
    case 0x25: self = .struck(try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .founded(let body): writer.write(tag: 0x20, body)
    case .renamed(let id, let name):
      writer.write(tag: 0x21, id)
      writer.write(name)
    case .ended(let id, let ending):
      writer.write(tag: 0x22, id)
      writer.write(ending)
    case .included(let id, let inclusion):
      writer.write(tag: 0x23, id)
      writer.write(inclusion)
    case .corrected(let body): writer.write(tag: 0x24, body)
    case .struck(let id): writer.write(tag: 0x25, id)
    }
  }
}

extension MembershipFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x30: self = .begun(try reader.value())
    case 0x31: self = .ended(try reader.value(), try reader.value())
    case 0x32: self = .corrected(try reader.value())
    case 0x33: self = .struck(try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .begun(let spell): writer.write(tag: 0x30, spell)
    case .ended(let id, let close):
      writer.write(tag: 0x31, id)
      writer.write(close)
    case .corrected(let spell): writer.write(tag: 0x32, spell)
    case .struck(let id): writer.write(tag: 0x33, id)
    }
  }
}

extension RestrictionFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x40: self = .set(try reader.value())
    case 0x41:
      self = .lifted(try reader.value(), on: try reader.value(), by: try reader.optional())
    case 0x42: self = .corrected(try reader.value())
    case 0x43: self = .struck(try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .set(let restriction): writer.write(tag: 0x40, restriction)
    case .lifted(let id, let on, let decision):
      writer.write(tag: 0x41, id)
      writer.write(on)
      writer.write(decision)
    case .corrected(let restriction): writer.write(tag: 0x42, restriction)
    case .struck(let id): writer.write(tag: 0x43, id)
    }
  }
}

extension ByteWriter {
  mutating func write(tag: UInt64, _ value: some Stored) {
    write(tag)
    value.write(to: &self)
  }
}
