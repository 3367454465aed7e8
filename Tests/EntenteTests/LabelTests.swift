import Foundation
import Testing

@Suite struct `The tool's labels` {
  private let scratch: Scratch
  private let label: String
  private let clearance: String
  private let policy = Tool.root.appendingPathComponent("Packs/nato/policy.xml").path

  init() throws {
    scratch = try Scratch()
    label = try scratch.file("label.xml", holding: Self.label("RESTRICTED", "NATO")).path
    clearance = try scratch.file("clearance.xml", holding: Self.clearance).path
  }

  private static let space = "urn:nato:stanag:4774:confidentialitymetadatalabel:1:0"

  private static func label(_ level: String, _ owner: String) -> String {
    """
    <originatorConfidentialityLabel xmlns="\(space)" ReviewDateTime="2030-01-01T00:00:00Z">
    <ConfidentialityInformation><PolicyIdentifier>NATO</PolicyIdentifier>
    <Classification>\(level)</Classification><Category Type="PERMISSIVE" TagName="Context">
    <GenericValue>\(owner)</GenericValue></Category></ConfidentialityInformation>
    <CreationDateTime>2026-01-01T00:00:00Z</CreationDateTime></originatorConfidentialityLabel>
    """
  }

  private static let clearance = """
    <c:ConfidentialityClearance xmlns:c="urn:nato:stanag:4774:confidentialityclearance:1:0"
      xmlns="\(space)"><PolicyIdentifier URI="urn:oid:1.3.26.1.3.1">NATO</PolicyIdentifier>
    <c:ClassificationList><Classification>RESTRICTED</Classification></c:ClassificationList>
    <Category Type="PERMISSIVE" TagName="Context"><GenericValue>NATO</GenericValue></Category>
    </c:ConfidentialityClearance>
    """

  private func answer(_ arguments: String...) throws -> [String: Any] {
    let outcome = try Tool.run(["label"] + arguments + ["--policy", policy, "--label", label])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `are checked, decided and marked`() throws {
    #expect(try answer("check")["valid"] as? Bool == true)
    #expect(try answer("decide", "--clearance", clearance)["verdict"] as? String == "permit")
    #expect(
      try answer("mark", "--language", "fr")["marking"] as? String == "OTAN DIFFUSION RESTREINTE")
    #expect(
      try answer("combine", "--label2", label, "--clearance", clearance)["marking"] as? String
        == "NATO RESTRICTED")
  }

  @Test func `are decided line by line`() throws {
    let wrong = try scratch.file("wrong.xml", holding: Self.label("RESTRICTED", "OTHER")).path
    let none = try scratch.file("none.xml", holding: "<a/>").path
    let lines = [label, wrong, none].map { "\($0)\t\(clearance)\n" }.joined()
    let outcome = try Tool.run(["label", "batch", "--policy", policy], given: lines)
    #expect(outcome.code == 0)
    #expect(
      outcome.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).dropFirst(2) }
        == [
          ["valid", "NATO RESTRICTED", "permit"], ["invalid", "NATO RESTRICTED OTHER", "deny"],
          ["invalid", "", "deny"],
        ])
  }

  @Test func `are refused by a policy that cannot be relied on`() throws {
    let outcome = try Tool.run([
      "label", "check", "--policy", clearance, "--label", label,
    ])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("no SPIF"))
  }
}
