import Domain

extension Plan.Line: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), note: try reader.text())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(run)
    writer.write(note)
  }
}

extension Plan: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "plan")
    self.init(
      id: try reader.value(), of: try reader.value(), name: try reader.text(),
      try reader.list(), try reader.value())
    isShared = try reader.flag()
    changed = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(party)
    writer.write(name)
    writer.write(lines)
    writer.write(made)
    writer.write(flag: isShared)
    writer.write(changed)
  }
}

extension PlanFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0xB0: self = .made(try reader.value())
    case 0xB1:
      self = .added(try reader.value(), try reader.list(), by: try reader.value())
    case 0xB2:
      self = .removed(try reader.value(), try reader.list(), by: try reader.value())
    case 0xB3:
      self = .noted(
        try reader.value(), try reader.value(), try reader.text(), by: try reader.value())
    case 0xB4:
      self = .ordered(try reader.value(), try reader.list(), by: try reader.value())
    case 0xB5: self = .renamed(try reader.value(), try reader.text(), by: try reader.value())
    case 0xB6: self = .shared(try reader.value(), try reader.flag(), by: try reader.value())
    case 0xB7: self = .struck(try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .made(let plan): writer.write(tag: 0xB0, plan)
    case .added(let id, let runs, let by): write(0xB1, id, by, to: &writer) { $0.write(runs) }
    case .removed(let id, let runs, let by): write(0xB2, id, by, to: &writer) { $0.write(runs) }
    case .noted(let id, let run, let text, let by):
      write(0xB3, id, by, to: &writer) {
        $0.write(run)
        $0.write(text)
      }
    case .ordered(let id, let order, let by): write(0xB4, id, by, to: &writer) { $0.write(order) }
    case .renamed(let id, let name, let by): write(0xB5, id, by, to: &writer) { $0.write(name) }
    case .shared(let id, let isShared, let by):
      write(0xB6, id, by, to: &writer) { $0.write(flag: isShared) }
    case .struck(let id): writer.write(tag: 0xB7, id)
    }
  }

  /// Tag and plan first, who and when last.
  private func write(
    _ tag: UInt64, _ id: Plan.ID, _ by: Stamp, to writer: inout ByteWriter,
    _ body: (inout ByteWriter) -> Void
  ) {
    writer.write(tag: tag, id)
    body(&writer)
    writer.write(by)
  }
}
