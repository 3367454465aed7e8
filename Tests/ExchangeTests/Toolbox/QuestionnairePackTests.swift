import Domain
import Exchange
import Foundation
import Testing

/// The first block of YAML of a page of the docs.
private func block(of page: String) throws -> String {
  let text = try String(contentsOf: root.appendingPathComponent("docs/" + page), encoding: .utf8)
  let start = try #require(text.range(of: "```yaml\n"))
  let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
  return String(text[start.upperBound..<end.lowerBound]) + "\n"
}

private let figures = """
  indicators:
    - code: hulls
      names: [{en: Ships in service, fr: Navires en service}]
      unit: {en: ships, fr: navires}
      sources: []
      confidence: known

  """

private let slips = [
  Slip(
    "unit: {en: ships, fr: navires}, ", "",
    "question 'hulls': a number and its 'unit' go together"),
  Slip("code: season", "code: hulls", "question 'hulls' stands twice; choose another code"),
  Slip(
    "kind: choice", "kind: text", "question 'season': a choice and its 'options' go together"),
  Slip("kind: choice", "kind: choise", "did you mean 'choice'?"),
  Slip("indicator: hulls", "indicator: hull", "did you mean 'hulls'?"),
  Slip("instrument: harbour", "instrument: harbor", "did you mean 'harbour'?"),
]

@Suite struct `A questionnaire written by someone else` {
  private func reading(_ change: (String) -> String = { $0 }) throws -> PackReading {
    try Scratch([
      "pack.yaml": Array(example().utf8), "harbour.yaml": Array(block(of: "TOOLBOX.md").utf8),
      "figures.yaml": Array(figures.utf8),
      "ships.yaml": Array(change(block(of: "QUESTIONNAIRES.md")).utf8),
    ]).reading
  }

  @Test func `is taken in by YAML alone, once`() throws {
    let first = try reading()
    let pack = try #require(first.pack, "\(first.problems)")
    let alliance = try Alliance.holding(pack)
    let sight = try alliance.seen(on: "2026-11-21")
    let ships = try #require(sight.questionnaires.first)
    #expect(ships.questions.map(\.kind) == [.number, .choice] && ships.findings.isEmpty)
    #expect(ships.uses.first?.artefact?.text == "chart")
    #expect(ships.questions.first?.indicator?.text == "hulls")
    #expect(ImportPlan(pack, for: sight).steps.isEmpty)
  }

  @Test(arguments: slips) func `is told what is wrong with it, at its line`(
    _ slip: Slip
  ) throws {
    #expect(try block(of: "QUESTIONNAIRES.md").contains(slip.find))
    let problems = try reading { $0.replacing(slip.find, with: slip.replace) }.problems
    let told = problems.map(\.description)
    #expect(told.contains { $0.contains(slip.problem) }, "\(told)")
    #expect(problems.allSatisfy { $0.spot.line > 0 && $0.spot.file.hasSuffix("ships.yaml") })
  }
}
