import Domain

/// Actions as stored: those alone that a proposal may hold, each by a tag.
///
/// Tags are of actions' own; one is never used again for something else, and an action whose
/// fields change gets a new tag while the old one is still read.
extension Action: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let tag = try reader.number()
    switch tag {
    case 0x20: self = .body(.found(try reader.value()))
    case 0x21: self = .body(.end(try reader.value(), try reader.value()))
    case 0x22: self = .body(.include(try reader.value(), try reader.value()))
    case 0x30: self = .membership(.begin(try reader.value()))
    case 0x31: self = .membership(.end(try reader.value(), try reader.value()))
    case 0x40: self = .restriction(.restrict(try reader.value()))
    case 0x41:
      self = .restriction(
        .lift(try reader.value(), on: try reader.value(), by: try reader.optional()))
    case 0x80:
      self = .review(
        .relabel(
          try reader.value(), try reader.value(), as: try reader.value(),
          decision: try reader.optional()))
    case 0x100:
      self = .dialogue(
        .adopt(try reader.value(), try reader.value(), by: try reader.optional()))
    case 0xF0...0xFF: self = .toolbox(try ToolboxAction(tag: tag, from: &reader))
    case 0xD0:
      self = .meeting(
        .invite(try reader.value(), try reader.value(), by: try reader.optional()))
    case 0xE3: self = .operation(.accept(try reader.value(), by: try reader.optional()))
    case 0x126:
      self = .programme(
        .adopt(try reader.value(), edition: try reader.int(), by: try reader.optional()))
    default: throw .newer("action \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .body(.found(let body)): writer.write(tag: 0x20, body)
    case .body(.end(let id, let ending)):
      writer.write(tag: 0x21, id)
      writer.write(ending)
    case .body(.include(let id, let inclusion)):
      writer.write(tag: 0x22, id)
      writer.write(inclusion)
    case .membership(.begin(let spell)): writer.write(tag: 0x30, spell)
    case .membership(.end(let id, let close)):
      writer.write(tag: 0x31, id)
      writer.write(close)
    case .restriction(.restrict(let restriction)): writer.write(tag: 0x40, restriction)
    case .restriction(.lift(let id, let on, let decision)):
      writer.write(tag: 0x41, id)
      writer.write(on)
      writer.write(decision)
    case .review(.relabel(let item, let marking, let id, let decision)):
      writer.write(tag: 0x80, item)
      writer.write(marking)
      writer.write(id)
      writer.write(decision)
    case .dialogue(.adopt(let track, let statement, let decision)):
      writer.write(tag: 0x100, track)
      writer.write(statement)
      writer.write(decision)
    case .toolbox(let action): action.write(to: &writer)
    case .meeting(.invite(let id, let who, let decision)):
      writer.write(tag: 0xD0, id)
      writer.write(who)
      writer.write(decision)
    case .operation(.accept(let id, let decision)):
      writer.write(tag: 0xE3, id)
      writer.write(decision)
    case .programme(.adopt(let id, let edition, let decision)):
      writer.write(tag: 0x126, id)
      writer.write(edition)
      writer.write(decision)
    default: preconditionFailure("no proposal holds such an action")
    }
  }
}
