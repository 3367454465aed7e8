import Domain

extension OperationFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    throw .newer("fact \(tag)")
  }

  func write(to writer: inout ByteWriter) { switch self {} }
}

extension ObservationFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    throw .newer("fact \(tag)")
  }

  func write(to writer: inout ByteWriter) { switch self {} }
}
