import Domain

/// What has a stored form.
///
/// The form is spelled out field by field, never derived from the names in the source: renaming
/// a Swift case must not change a byte of what was ever written.
protocol Stored {
  init(from reader: inout ByteReader) throws(StoredFault)
  func write(to writer: inout ByteWriter)
}

/// A closed set whose raw values are its stored form; they are given in Domain and never change.
protocol StoredChoice: Stored, RawRepresentable<UInt8> {}

extension StoredChoice {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let raw = try reader.byte()
    guard let value = Self(rawValue: raw) else { throw .newer("\(Self.self) \(raw)") }
    self = value
  }

  func write(to writer: inout ByteWriter) { writer.append(CollectionOfOne(rawValue)) }
}

extension Party.Kind: StoredChoice {}
extension Body.Kind: StoredChoice {}
extension Body.Purpose: StoredChoice {}
extension Body.Ending.Manner: StoredChoice {}
extension Membership.Role: StoredChoice {}
extension Membership.Beginning: StoredChoice {}
extension Membership.Ending: StoredChoice {}
extension Restriction.Scope: StoredChoice {}
extension Decision.Kind: StoredChoice {}
extension Confidence: StoredChoice {}
extension Dated.Precision: StoredChoice {}

extension String: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) { self = try reader.text() }
  func write(to writer: inout ByteWriter) { writer.write(self) }
}

extension Code: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    guard let code = Code(try reader.text()) else { throw .malformed }
    self = code
  }
  func write(to writer: inout ByteWriter) { writer.write(text) }
}

extension Identifier: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) { self.init(try reader.word()) }
  func write(to writer: inout ByteWriter) { writer.write(word: value) }
}

extension Day: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    guard let number = Int32(exactly: try reader.signed()), let day = Day(number: number) else {
      throw .malformed
    }
    self = day
  }
  func write(to writer: inout ByteWriter) { writer.write(signed: Int64(number)) }
}

extension Dated: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), precision: try reader.value())
  }
  func write(to writer: inout ByteWriter) {
    writer.write(day)
    writer.write(precision)
  }
}

extension Span: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(from: try reader.optional(), to: try reader.optional())
  }
  func write(to writer: inout ByteWriter) {
    writer.write(from)
    writer.write(to)
  }
}

extension Bilingual: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.text(), french: try reader.optional())
  }
  func write(to writer: inout ByteWriter) {
    writer.write(english)
    writer.write(french)
  }
}

extension DatedName: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      from: try reader.optional(), try reader.value(), footnote: try reader.optional())
  }
  func write(to writer: inout ByteWriter) {
    writer.write(from)
    writer.write(name)
    writer.write(footnote)
  }
}

extension Evidence: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(sources: try reader.list(), confidence: try reader.value())
  }
  func write(to writer: inout ByteWriter) {
    writer.write(sources)
    writer.write(confidence)
  }
}
