import Domain

extension Principal.Role: StoredChoice {}

extension Principal.Seat: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 0: self = .none
    case 1: self = .alliance
    case 2: self = .party(try reader.value())
    default: throw .newer("seat")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .none: writer.append([0])
    case .alliance: writer.append([1])
    case .party(let id):
      writer.append([2])
      writer.write(id)
    }
  }
}

extension Person.Post: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      id: try reader.value(), party: try reader.optional(), roles: try reader.list(),
      from: try reader.value(), to: try reader.optional())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(party)
    writer.write(roles)
    writer.write(from)
    writer.write(to)
  }
}

extension Person.Grant.Special: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(tag: try reader.text(), value: try reader.text())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(tag)
    writer.write(value)
  }
}

extension Person.Grant: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      id: try reader.value(), policy: try reader.text(), level: try reader.text(),
      from: try reader.value(), expires: try reader.value())
    special = try reader.list()
    authority = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(policy)
    writer.write(level)
    writer.write(from)
    writer.write(expires)
    writer.write(special)
    writer.write(authority)
  }
}

extension Person: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "person")
    self.init(id: try reader.value(), posts: try reader.list())
    grants = try reader.list()
    left = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(posts)
    writer.write(grants)
    writer.write(left)
  }
}

extension AccessFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0x50: self = .adopted(try reader.value())
    case 0x51: self = .enrolled(try reader.value())
    case 0x52: self = .appointed(try reader.value(), try reader.value())
    case 0x53:
      self = .relieved(try reader.value(), try reader.value(), on: try reader.value())
    case 0x54: self = .cleared(try reader.value(), try reader.value())
    case 0x55:
      self = .withdrawn(try reader.value(), try reader.value(), on: try reader.value())
    case 0x56: self = .dismissed(try reader.value(), on: try reader.value())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .adopted(let adoption): writer.write(tag: 0x50, adoption)
    case .enrolled(let person): writer.write(tag: 0x51, person)
    case .appointed(let id, let post):
      writer.write(tag: 0x52, id)
      writer.write(post)
    case .relieved(let id, let post, let day):
      writer.write(tag: 0x53, id)
      writer.write(post)
      writer.write(day)
    case .cleared(let id, let grant):
      writer.write(tag: 0x54, id)
      writer.write(grant)
    case .withdrawn(let id, let grant, let day):
      writer.write(tag: 0x55, id)
      writer.write(grant)
      writer.write(day)
    case .dismissed(let id, let day):
      writer.write(tag: 0x56, id)
      writer.write(day)
    }
  }
}
