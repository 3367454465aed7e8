import Domain
import Yams

/// What has been found while a pack is read: the problems, and the references still to check.
final class PackNotes {
  private(set) var problems: [PackProblem] = []
  private(set) var references: [(subject: Subject, spot: PackSpot)] = []

  func note(_ what: PackProblem.What, at spot: PackSpot, _ remedy: String) {
    problems.append(PackProblem(what, at: spot, remedy: remedy))
  }

  func refer(to subject: Subject, at spot: PackSpot) {
    references.append((subject, spot))
  }

  /// Problems in order of files and lines, as one would mend them.
  var inOrder: [PackProblem] {
    problems.enumerated().sorted { left, right in
      let (a, b) = (left.element.spot, right.element.spot)
      return (a.file, a.line, a.column ?? 0, left.offset)
        < (b.file, b.line, b.column ?? 0, right.offset)
    }.map(\.element)
  }

  func noteUnparsable(_ error: any Error, in file: String, text: String) {
    var line = 0
    var column: Int?
    var reason = "it cannot be parsed"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (line, column, reason) = (mark.line, mark.column, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      line = context.mark.line
      column = context.mark.column
      reason = "the key '\(keys.first ?? "")' stands twice in one mapping"
    case .reader(let problem, let offset, _, _):
      let read = text.utf8.prefix(offset ?? 0)
      line = 1 + read.count { $0 == UInt8(ascii: "\n") }
      reason = problem
    default: break
    }
    let spot = PackSpot(file: file, line: line, column: column)
    note(.notYAML(reason), at: spot, "mend the syntax; quote texts with ': ' or '#' in them")
  }
}

/// The candidate that a mistyped word most likely meant.
func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 48 else { return nil }
  let limit = max(1, (word.utf8.count + 1) / 3)
  let ranked = candidates.filter { abs($0.utf8.count - word.utf8.count) <= limit }
    .map { (distance: distance(from: word.lowercased(), to: $0.lowercased()), word: $0) }
    .filter { $0.distance <= limit }
  return ranked.min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
}

/// How many letters must change to make one word of the other.
private func distance(from left: String, to right: String) -> Int {
  let right = Array(right.utf8)
  var row = Array(0...right.count)
  for (place, byte) in left.utf8.enumerated() {
    var diagonal = row[0]
    row[0] = place + 1
    for column in right.indices {
      let change = diagonal + (byte == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(change, diagonal + 1, row[column] + 1)
    }
  }
  return row[right.count]
}
