import Foundation
import Labels
import Testing

/// The repository's folder, from this file's own place.
private let root = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func bytes(of path: String) throws -> [UInt8] {
  try Array(Data(contentsOf: root.appending(path: path)))
}

func loaded(_ path: String) throws -> Policy { try Policy(spif: bytes(of: path)) }

func loaded(spif text: String) throws -> Policy { try Policy(spif: text.utf8) }

/// The reference pack's policies.
func nato() throws -> Policy { try loaded("Packs/nato/policy.xml") }

/// The middle of the time in which these tests play.
let noon = Moment(seconds: 1_750_000_000)

extension Moment {
  /// A moment by its day, for tests that count in days.
  static func day(_ text: String) throws -> Moment {
    try #require(Moment(dateTime: "\(text)T00:00:00Z"))
  }
}
