import Domain

extension Instant: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(milliseconds: try reader.signed())
  }

  func write(to writer: inout ByteWriter) { writer.write(signed: milliseconds) }
}

/// A record that something is about; only those that notes and papers may be about are stored.
extension Subject: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .party(try reader.value())
    case 2: self = .body(try reader.value())
    case 3: self = .membership(try reader.value())
    case 4: self = .restriction(try reader.value())
    case 5: self = .decision(try reader.value())
    default: throw .newer("subject")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .party(let id): writer.write(kind: 1, id)
    case .body(let id): writer.write(kind: 2, id)
    case .membership(let id): writer.write(kind: 3, id)
    case .restriction(let id): writer.write(kind: 4, id)
    case .decision(let id): writer.write(kind: 5, id)
    default: preconditionFailure("nothing is about such a record")
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(kind: UInt8, _ id: some Stored) {
    append(CollectionOfOne(kind))
    id.write(to: &self)
  }
}

extension Note: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "note")
    let id: Note.ID = try reader.value()
    let subject: Subject = try reader.value()
    let text = try reader.text()
    let marking: Marking = try reader.value()
    let author = Principal(id: try reader.value(), seat: try reader.value())
    self.init(
      id: id, about: subject, text: text, marking: marking,
      on: Occasion(by: author, at: try reader.value()))
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(subject)
    writer.write(text)
    writer.write(marking)
    writer.write(author)
    writer.write(origin)
    writer.write(at)
  }
}

extension Paper: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "paper")
    self.init(
      id: try reader.value(), series: try reader.optional(), about: try reader.list(),
      origin: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(series)
    writer.write(about)
    writer.write(origin)
  }
}

extension Version.Content: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      title: try reader.value(), digest: try reader.text(), size: try reader.int(),
      type: try reader.text(), fileName: try reader.text())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(digest)
    writer.write(size)
    writer.write(type)
    writer.write(fileName)
  }
}

extension Version.Former: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(marking: try reader.value(), until: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(marking)
    writer.write(until)
  }
}

extension Version: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "version of a paper")
    self.init(
      id: try reader.value(), of: try reader.value(), try reader.value(),
      marking: try reader.value(), try reader.value())
    formerly = try reader.list()
    derivedFrom = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(paper)
    writer.write(content)
    writer.write(marking)
    writer.write(filed)
    writer.write(formerly)
    writer.write(derivedFrom)
  }
}

extension NoteFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x60: self = .written(try reader.value())
    case 0x61: self = .corrected(try reader.value(), text: try reader.text())
    case 0x62: self = .struck(try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .written(let note): writer.write(tag: 0x60, note)
    case .corrected(let id, let text):
      writer.write(tag: 0x61, id)
      writer.write(text)
    case .struck(let id): writer.write(tag: 0x62, id)
    }
  }
}

extension PaperFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x70: self = .filed(try reader.value(), try reader.value())
    case 0x71: self = .revised(try reader.value())
    case 0x72: self = .read(try reader.value(), by: try reader.value(), at: try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .filed(let paper, let version):
      writer.write(tag: 0x70, paper)
      writer.write(version)
    case .revised(let version): writer.write(tag: 0x71, version)
    case .read(let id, let reader, let at):
      writer.write(tag: 0x72, id)
      writer.write(reader)
      writer.write(at)
    }
  }
}

extension Holdings.VersionReadings: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(of: try reader.value(), try reader.list())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(version)
    writer.write(readings)
  }
}

extension ReadReceipt: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(by: try reader.value(), at: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(by)
    writer.write(at)
  }
}

extension Stamp: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(by: try reader.value(), at: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(by)
    writer.write(at)
  }
}
