/// The body of a form that sends a file along (RFC 7578), read within bounds.
struct Multipart: Sendable {
  /// Why a body cannot be read.
  enum Fault: Error, Hashable, Sendable {
    case noBoundary, malformed, tooManyParts, notText
  }

  /// One field: its name, the file's name where there is one, and its bytes.
  struct Part: Sendable {
    var name: String
    var fileName: String?
    var bytes: ArraySlice<UInt8>
  }

  static let partsMax = 1000
  static let headBytesMax = 4 << 10
  private(set) var parts: [Part] = []

  /// Reads a body by the `Content-Type` that came with it.
  init(_ body: [UInt8], type: String) throws(Fault) {
    guard let boundary = Self.parameter("boundary", of: type),
      (1...70).contains(boundary.utf8.count)
    else { throw .noBoundary }
    let mark = Array("--\(boundary)".utf8)
    var rest = body[...]
    guard rest.starts(with: mark) else { throw .malformed }
    rest = rest.dropFirst(mark.count)
    let separator = Array("\r\n".utf8) + mark
    while !rest.starts(with: Array("--".utf8)) {
      guard parts.count < Self.partsMax else { throw .tooManyParts }
      guard rest.starts(with: Array("\r\n".utf8)),
        let end = rest.dropFirst(2).place(of: separator)
      else { throw .malformed }
      parts.append(try Self.part(rest.dropFirst(2)[..<end]))
      rest = rest[(end + separator.count)...]
    }
  }

  /// The pairs of the fields that are no files.
  func pairs() throws(Fault) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for part in parts where part.fileName == nil {
      guard let text = String(validating: part.bytes, as: UTF8.self), !text.utf8.contains(0) else {
        throw .notText
      }
      pairs.append((part.name, text))
    }
    return pairs
  }

  private static func part(_ bytes: ArraySlice<UInt8>) throws(Fault) -> Part {
    let blank = Array("\r\n\r\n".utf8)
    guard let end = bytes.prefix(headBytesMax).place(of: blank),
      let head = String(validating: bytes[..<end], as: UTF8.self)
    else { throw .malformed }
    let lines = head.split(separator: "\r\n")
    guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = parameter("name", of: String(line)), name.utf8.count <= 200
    else { throw .malformed }
    return Part(
      name: name, fileName: parameter("filename", of: String(line)),
      bytes: bytes[(end + blank.count)...])
  }

  /// A parameter of a header field; browsers write `%22` for a quotation mark in it.
  private static func parameter(_ name: String, of line: String) -> String? {
    var rest = Substring(line)
    while let semicolon = rest.firstIndex(of: ";") {
      rest = rest[rest.index(after: semicolon)...].drop { $0 == " " }
      guard rest.lowercased().hasPrefix("\(name)=") else { continue }
      let value = rest.dropFirst(name.count + 1)
      guard value.first == "\"" else { return String(value.prefix { $0 != ";" && $0 != " " }) }
      return String(value.dropFirst().prefix { $0 != "\"" })
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes first stand; nil when they do not.
  func place(of mark: [UInt8]) -> Int? {
    guard let first = mark.first, count >= mark.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      var place = 0
      let last = bytes.count - mark.count
      while place <= last {
        if bytes[place] == first {
          var matched = 1
          while matched < mark.count, bytes[place + matched] == mark[matched] { matched += 1 }
          if matched == mark.count { return startIndex + place }
        }
        place += 1
      }
      return nil
    }
  }
}
