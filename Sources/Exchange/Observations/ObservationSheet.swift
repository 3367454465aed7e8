public import Domain

/// Values of an indicator as a table of text: `party;period;value;low;high;sources`, one a line.
///
/// Semicolons, tabs or commas part the columns; a first line of titles is passed over.
public struct ObservationSheet: Sendable {
  /// A line that cannot be read.
  public struct Fault: Hashable, Sendable {
    /// Its number, from 1.
    public var line: Int
    /// The line.
    public var text: String
  }

  /// What was read; of each code a party is meant until someone knows better.
  public private(set) var observations: [Observation] = []
  /// What could not be.
  public private(set) var faults: [Fault] = []

  /// Reads a table; identifiers come from a seed and the line.
  public init(
    _ text: String, of indicator: Indicator.ID, seed: String, marking: Marking? = nil
  ) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() {
      let cells = Self.cells(line)
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      let isHead = place == 0 && cells.count > 2 && cells[2] == "value"
      if isHead { continue }
      guard var read = Self.observation(cells, indicator, path: "\(seed)/\(place)") else {
        note(line, place)
        continue
      }
      read.marking = marking
      observations.append(read)
    }
  }

  private mutating func note(_ line: Substring, _ place: Int) {
    faults.append(Fault(line: place + 1, text: String(line.prefix(60))))
  }

  private static func cells(_ line: Substring) -> [String] {
    let separator: Character =
      line.contains(";") ? ";" : line.contains("\t") ? "\t" : ","
    return line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      let text = cell.drop { $0 == " " || $0 == "\"" }
      let kept = text.reversed().drop { $0 == " " || $0 == "\"" }
      return String(kept.reversed())
    }
  }

  private static func observation(
    _ cells: [String], _ indicator: Indicator.ID, path: String
  ) -> Observation? {
    guard cells.count >= 3, let party = Party.ID(cells[0]), let from = Dated(cells[1]),
      let value = Quantity(cells[2])
    else { return nil }
    func cell(_ place: Int) -> String? {
      cells.indices.contains(place) && !cells[place].isEmpty ? cells[place] : nil
    }
    var read = Observation(
      id: Observation.ID(path: path), indicator, of: .party(party), in: from, value)
    read.low = cell(3).flatMap { Quantity($0) }
    read.high = cell(4).flatMap { Quantity($0) }
    guard (cell(3) == nil) == (read.low == nil), (cell(4) == nil) == (read.high == nil) else {
      return nil
    }
    let words = (cell(5) ?? "").split(separator: " ")
    let sources = words.compactMap { Source.ID($0) }
    guard sources.count == words.count else { return nil }
    read.evidence = Evidence(sources: sources, confidence: sources.isEmpty ? .known : .read)
    return read
  }
}
