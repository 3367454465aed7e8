import Domain

extension Source: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "source")
    self.init(id: try reader.value(), title: try reader.text(), publisher: try reader.text())
    address = try reader.optional()
    dated = try reader.optional()
    note = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(title)
    writer.write(publisher)
    writer.write(address)
    writer.write(dated)
    writer.write(note)
  }
}

extension Term: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "term")
    self.init(id: try reader.value(), scheme: try reader.text(), name: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(scheme)
    writer.write(name)
  }
}

extension Edition: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "edition")
    self.init(
      code: try reader.text(), title: try reader.value(), day: try reader.value(),
      licence: try reader.text(), notice: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(code)
    writer.write(title)
    writer.write(day)
    writer.write(licence)
    writer.write(notice)
  }
}

extension Decision: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "decision")
    self.init(
      id: try reader.value(), kind: try reader.value(), day: try reader.value(),
      title: try reader.value(), evidence: try reader.value())
    body = try reader.optional()
    party = try reader.optional()
    reference = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(kind)
    writer.write(day)
    writer.write(title)
    writer.write(evidence)
    writer.write(body)
    writer.write(party)
    writer.write(reference)
  }
}
