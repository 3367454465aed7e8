import Domain
import Exchange
import Foundation
import Testing

/// An instrument that the office has never heard of, as docs/TOOLBOX.md writes it.
private func nineteenth() throws -> String {
  let text = try String(
    contentsOf: root.appendingPathComponent("docs/TOOLBOX.md"), encoding: .utf8)
  let start = try #require(text.range(of: "```yaml\n"))
  let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
  return String(text[start.upperBound..<end.lowerBound]) + "\n"
}

private let slips = [
  Slip("entry: true, ", "", "no stage at which a case may begin; say 'entry: true' of a stage"),
  Slip(
    "actors: [partner, officer], ", "",
    "nobody acts at stage 'sailing'; name its 'actors'"),
  Slip(
    "to: sailing, en: \"Ready\"", "to: saling, en: \"Ready\"",
    "unknown stage 'saling'; add that stage or mend the code"),
  Slip(
    "requires: [chart]", "requires: [cahrt]",
    "unknown artefact 'cahrt'; add it to 'artefacts' or mend the code"),
  Slip(
    "by: [partner], requires", "by: [partnr], requires",
    "unknown by 'partnr'; did you mean 'partner'?"),
  Slip("end: true", "end: false", "no stage at which a case is over; say 'end: true' of a stage"),
]

@Suite struct `A process written by someone else` {
  private func reading(_ change: (String) -> String = { $0 }) throws -> PackReading {
    try Scratch([
      "pack.yaml": Array(example().utf8), "harbour.yaml": Array(change(nineteenth()).utf8),
    ]).reading
  }

  @Test func `is taken in by YAML alone and can be gone through`() throws {
    let pack = try #require(try reading().pack)
    var alliance = try Alliance.holding(pack)
    let again = try ImportPlan(pack, for: alliance.seen(on: "2026-11-21"))
    #expect(again.steps.isEmpty)
    let sight = try alliance.seen(on: "2026-11-21")
    let instrument = try #require(sight.instruments.first)
    #expect(instrument.findings.isEmpty && instrument.stages.count == 3)
    let party = try #require(Party.ID("BRO"))
    let told = try #require(sight.cases(of: party).first)
    #expect(told.step.stage.text == "sailing" && told.marking == nil)
    let over = CaseMove(to: try #require(Code("home")), on: Dated("2001"))
    let today = Occasion(
      by: try #require(registrar), at: Instant(milliseconds: 1_790_000_000_000))
    alliance.apply(try alliance.decide(.toolbox(.advance(told.id, over)), on: today))
    let later = try alliance.seen(on: "2026-11-21")
    #expect(later.caseFile(told.id).map { later.isOpen($0) } == false)
  }

  @Test(arguments: slips) func `is told what is wrong with it, at its line`(
    _ slip: Slip
  ) throws {
    let text = try nineteenth()
    #expect(text.contains(slip.find))
    let problems = try reading { $0.replacing(slip.find, with: slip.replace) }.problems
    let told = problems.map(\.description)
    #expect(told.contains { $0.contains(slip.problem) }, "\(told)")
    #expect(problems.allSatisfy { $0.spot.line > 0 && $0.spot.file.hasSuffix("harbour.yaml") })
  }
}
