import Domain

extension Party.Tile: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    guard let tile = Party.Tile(column: try reader.int(), row: try reader.int()) else {
      throw .malformed
    }
    self = tile
  }

  func write(to writer: inout ByteWriter) {
    writer.write(column)
    writer.write(row)
  }
}

extension Party: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "party")
    self.init(
      id: try reader.value(), kind: try reader.value(), names: try reader.list(),
      evidence: try reader.value())
    existence = try reader.value()
    region = try reader.optional()
    tile = try reader.optional()
    alpha2 = try reader.optional()
    predecessors = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(kind)
    writer.write(names)
    writer.write(evidence)
    writer.write(existence)
    writer.write(region)
    writer.write(tile)
    writer.write(alpha2)
    writer.write(predecessors)
  }
}

extension Body.Inclusion: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), span: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(body)
    writer.write(span)
  }
}

extension Body.Ending: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      on: try reader.value(), manner: try reader.value(), decision: try reader.optional(),
      into: try reader.list())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(on)
    writer.write(manner)
    writer.write(decision)
    writer.write(into)
  }
}

extension Body: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "body")
    self.init(
      id: try reader.value(), kind: try reader.value(), names: try reader.list(),
      short: try reader.value(), founded: try reader.value())
    purposes = try reader.list()
    decision = try reader.optional()
    ending = try reader.optional()
    mainRole = try reader.value()
    inclusions = try reader.list()
    predecessors = try reader.list()
    note = try reader.optional()
    evidence = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(kind)
    writer.write(names)
    writer.write(short)
    writer.write(founded)
    writer.write(purposes)
    writer.write(decision)
    writer.write(ending)
    writer.write(mainRole)
    writer.write(inclusions)
    writer.write(predecessors)
    writer.write(note)
    writer.write(evidence)
  }
}

extension Membership.Close: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(on: try reader.value(), manner: try reader.value(), decision: try reader.optional())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(on)
    writer.write(manner)
    writer.write(decision)
  }
}

extension Membership: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "membership")
    self.init(
      id: try reader.value(), party: try reader.value(), body: try reader.value(),
      from: try reader.value(), beginning: try reader.value())
    role = try reader.value()
    decision = try reader.optional()
    close = try reader.optional()
    note = try reader.optional()
    evidence = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(party)
    writer.write(body)
    writer.write(from)
    writer.write(beginning)
    writer.write(role)
    writer.write(decision)
    writer.write(close)
    writer.write(note)
    writer.write(evidence)
  }
}

extension Restriction: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "restriction")
    self.init(
      id: try reader.value(), party: try reader.value(), scopes: try reader.list(),
      from: try reader.value())
    body = try reader.optional()
    decision = try reader.optional()
    to = try reader.optional()
    liftedBy = try reader.optional()
    note = try reader.optional()
    evidence = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(party)
    writer.write(scopes)
    writer.write(from)
    writer.write(body)
    writer.write(decision)
    writer.write(to)
    writer.write(liftedBy)
    writer.write(note)
    writer.write(evidence)
  }
}
