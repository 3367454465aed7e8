import Domain
import Labels

/// Labels as stored. What others wrote into a label's XML is not kept in the journal.
extension Label: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "label")
    let policy = PolicyName(try reader.text(), oid: try reader.optional())
    let classification = try reader.text()
    let categories: [Category] = try reader.list()
    self.init(
      policy: policy, classification: classification, categories: categories,
      created: try reader.value())
    reviewDue = try reader.optional()
    succession = try reader.optional()
    originator = try reader.optional()
    privacyMark = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(policy.name)
    writer.write(policy.oid)
    writer.write(classification)
    writer.write(categories)
    writer.write(created)
    writer.write(reviewDue)
    writer.write(succession)
    writer.write(originator)
    writer.write(privacyMark)
  }
}

extension Category: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let set: String? = try reader.optional()
    let tag = try reader.text()
    guard let kind = Kind(rawValue: try reader.text()) else { throw .newer("kind of category") }
    self.init(tagSet: set, tag: tag, kind: kind, values: try reader.list())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(tagSet)
    writer.write(tag)
    writer.write(kind.rawValue)
    writer.write(values)
  }
}

extension Moment: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(seconds: try reader.signed())
  }

  func write(to writer: inout ByteWriter) { writer.write(signed: seconds) }
}

extension Succession: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(at: try reader.value(), label: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(at)
    writer.write(label)
  }
}

extension Originator: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    guard let kind = Kind(rawValue: try reader.text()) else { throw .newer("kind of name") }
    self.init(kind, try reader.text())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(kind.rawValue)
    writer.write(name)
  }
}

extension Marking: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), reason: try reader.text(), guide: try reader.optional())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(label)
    writer.write(reason)
    writer.write(guide)
  }
}

extension Adoption.Group: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.text(), is: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(body)
  }
}

/// A policy is stored as the bytes that it was read from, so that whoever reads the journal later
/// has the policy itself and not what some program made of it.
extension Adoption: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "adoption")
    let source = try reader.text()
    let policy: Policy
    do throws(PolicyProblem) { policy = try PolicyShelf.policy(of: Array(source.utf8)) } catch {
      throw .malformed
    }
    let groups: [Group] = try reader.list()
    guard let asOf = AsOf(rawValue: try reader.text()) else { throw .newer("rule of days") }
    self.init(policy, groups: groups, asOf: asOf, open: try reader.optional())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(String(decoding: policy.source, as: UTF8.self))
    writer.write(groups)
    writer.write(asOf.rawValue)
    writer.write(open)
  }
}
