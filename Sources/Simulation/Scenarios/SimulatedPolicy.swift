import Domain
import Labels

/// The policies of simulated offices: one level open to all, three that name groups and parties.
enum SimulatedPolicy {
  /// What every reader holds.
  static let open = policy(
    name: "OPEN", id: "2.25.91", levels: ["FREE"], sets: "", extensions: "")

  /// What groups and parties are named in.
  static let closed = policy(
    name: "CLOSED", id: "2.25.92", levels: ["LOW", "MIDDLE", "HIGH"],
    sets: """
      <securityCategoryTagSets>
      \(tagSet("Care", 1, "restrictive", ["WATER", "FIRE"]))
      \(tagSet("Owner", 2, "permissive", groups + ["Opened"]))
      \(tagSet("Release", 3, "permissive", groups + parties))
      \(tagSet("Only", 4, "permissive", ["ALL"] + parties))
      </securityCategoryTagSets>
      """,
    extensions: """
      <extensions><rules xmlns="urn:entente:policy-rules:1"><present tag="Owner"/>
      <release owner="Owner" opening="Opened" release="Release" only="Only" alliance="ALL">
      \(groups.map { "<group>\($0)</group>" }.joined())</release></rules></extensions>
      """)

  /// The groups of the closed one; which bodies they are, an adoption says.
  static let groups = ["ALL", "ONE", "TWO"]

  /// The parties that it can name, as ``Pen`` draws their codes.
  private static let parties = (0..<40).map { "P\($0)" }

  private static func tagSet(
    _ name: String, _ number: Int, _ kind: String, _ values: [String]
  ) -> String {
    let cells = values.enumerated().map { place, value in
      "<tagCategory name=\"\(value)\" lacv=\"\(place + 1)\"/>"
    }
    return """
      <securityCategoryTagSet name="\(name)" id="2.25.92.\(number)">
      <securityCategoryTag name="\(name)" tagType="\(kind)">\(cells.joined())
      </securityCategoryTag></securityCategoryTagSet>
      """
  }

  private static func policy(
    name: String, id: String, levels: [String], sets: String, extensions: String
  ) -> Policy {
    let classes = levels.enumerated().map { place, level in
      """
      <securityClassification name="\(level)" lacv="\(place + 1)" hierarchy="\(place + 1)"/>
      """
    }
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <SPIF xmlns="http://www.xmlspif.org/spif" schemaVersion="2.1">
      <securityPolicyId name="\(name)" id="\(id)"/>
      <securityClassifications>\(classes.joined())</securityClassifications>
      \(sets)\(extensions)</SPIF>
      """
    do throws(PolicyProblem) { return try Policy(spif: text.utf8) } catch {
      preconditionFailure("a policy of our own cannot be read: \(error.faults)")
    }
  }
}
