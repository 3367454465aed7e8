import Labels
import Testing

/// A line of the vectors: what another implementation answers.
struct Vector: CustomStringConvertible {
  let label: String
  let clearance: String
  let isValid: Bool
  let passes: Bool
  let marking: String

  var description: String { "\(label) · \(clearance)" }

  static func all() throws -> [Vector] {
    let text = try String(decoding: bytes(of: "Tests/LabelsTests/label-vectors.tsv"), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Vector(
        label: cells[1], clearance: cells[2], isValid: cells[3] == "valid",
        passes: cells[4] == "PASS", marking: cells[5])
    }
  }
}

@Suite struct `The vectors` {
  @Test func `are decided alike by the plain algorithm`() throws {
    let policy = try nato()
    let notation = Shorthand(policy)
    let vectors = try Vector.all()
    #expect(vectors.count == 66)
    for vector in vectors {
      let verdict = try policy.bare(
        notation.label(vector.label), notation.clearance(vector.clearance))
      #expect(verdict.isPermit == vector.passes, "\(vector): \(verdict)")
    }
  }

  @Test func `are found valid alike by what the format itself can say`() throws {
    let policy = try nato()
    for vector in try Vector.all() {
      let label = try Shorthand(policy).label(vector.label)
      let found = policy.findings(in: label, at: noon).filter(\.isOfFormat)
      #expect(found.isEmpty == vector.isValid, "\(vector): \(found)")
    }
  }

  @Test func `are denied by default wherever the label is not valid`() throws {
    let policy = try nato()
    let notation = Shorthand(policy)
    for vector in try Vector.all() {
      let label = try notation.label(vector.label)
      let verdict = try policy.verdict(
        on: label, for: notation.clearance(vector.clearance), at: noon)
      let isValid = policy.findings(in: label, at: noon).isEmpty
      if !vector.isValid { #expect(!isValid && !verdict.isPermit, "\(vector)") }
      #expect(verdict.isPermit == (isValid && vector.passes), "\(vector): \(verdict)")
    }
  }

  @Test func `are marked alike at the bottom of a page`() throws {
    let policy = try nato()
    for vector in try Vector.all() {
      let marking = try policy.marking(of: Shorthand(policy).label(vector.label))
      #expect(marking == vector.marking, "\(vector)")
    }
  }
}
