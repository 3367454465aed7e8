import Domain

extension Questionnaire: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) { throw .newer("questionnaire") }
  func write(to writer: inout ByteWriter) {}
}

extension Response: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) { throw .newer("response") }
  func write(to writer: inout ByteWriter) {}
}

extension QuestionnaireFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    throw .newer("fact \(tag)")
  }

  func write(to writer: inout ByteWriter) { switch self {} }
}
