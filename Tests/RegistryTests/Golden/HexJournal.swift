import Foundation
import Journal
import Testing

/// A journal as text: for each entry its key, payload and digest in hexadecimal.
struct HexJournal {
  /// The name of the file beside this one.
  let name: String

  static let first = HexJournal(name: "journal-1.hex")
  static let menu = HexJournal(name: "journal-2.hex")
  static let consensus = HexJournal(name: "journal-3.hex")

  var url: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent(name)
  }

  static func text(_ entries: [Journal.Entry]) -> String {
    entries.map { "\($0.key) \(hex($0.payload)) \($0.digest)\n" }.joined()
  }

  /// The entries of the file, exactly as it states them.
  func entries() throws -> [Journal.Entry] {
    let text = try String(contentsOf: url, encoding: .utf8)
    return try text.split(separator: "\n").enumerated().map { place, line in
      let parts = line.split(separator: " ")
      try #require(parts.count == 3)
      return Journal.Entry(
        number: EntryNumber(UInt64(place + 1)),
        key: try #require(ActionKey(bytes: bytes(parts[0]))), payload: bytes(parts[1]),
        digest: try #require(Digest32(bytes: bytes(parts[2]))))
    }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private func bytes(_ hex: Substring) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }
}

func entries(of journal: any Chronicle) throws -> [Journal.Entry] {
  var entries: [Journal.Entry] = []
  try journal.read(after: 0, limit: nil) { entry in
    entries.append(entry)
    return true
  }
  return entries
}
