import Labels
import Testing

/// A label as another system might write it: its own prefixes, a zone, foreign content.
let strange = """
  <?xml version='1.0' encoding='utf-8'?><!-- a remark --><?look away?>
  <originatorConfidentialityLabel xmlns="urn:nato:stanag:4774:confidentialitymetadatalabel:1:0"
      xmlns:x="urn:example:x" ReviewDateTime="2030-01-01T01:00:00+01:00" x:seal="a &amp; b" Id="l1">
    <ConfidentialityInformation>
      <PolicyIdentifier URI="urn:oid:1.3.26.1.3.1"> nato </PolicyIdentifier>
      <Classification>Top
        Secret</Classification>
      <PrivacyMark>HANDLE WITH <![CDATA[<CARE>]]></PrivacyMark>
      <Category Type="PERMISSIVE" TagName="Releasable To" URI="urn:oid:1.3.26.1.4.2" x:by="me">
        <GenericValue>JPN</GenericValue>
      </Category>
      <Category Type="PERMISSIVE" TagName="CONTEXT"><GenericValue>NATO</GenericValue>
        <GenericValue>Releasable</GenericValue></Category>
      <Category Type="PERMISSIVE" TagName="Releasable To" URI="urn:oid:1.3.26.1.4.2">
        <GenericValue>NATO</GenericValue></Category>
      <x:Marking type="x:short">deep<x:b/> water</x:Marking>
    </ConfidentialityInformation>
    <OriginatorID IDType="rfc822Name">office@example.org</OriginatorID>
    <CreationDateTime>2026-01-01T00:00:00.5Z</CreationDateTime>
    <SuccessionHandling>
      <SuccessionDateTime>2028-01-01T00:00:00</SuccessionDateTime>
      <SuccessorConfidentialityLabel>
        <ConfidentialityInformation>
          <PolicyIdentifier>NATO</PolicyIdentifier>
          <Classification>UNCLASSIFIED</Classification>
          <Category Type="PERMISSIVE" TagName="Context"><GenericValue>NATO</GenericValue></Category>
        </ConfidentialityInformation>
        <CreationDateTime>2026-01-01T00:00:00Z</CreationDateTime>
      </SuccessorConfidentialityLabel>
    </SuccessionHandling>
    <y:extra xmlns:y="urn:example:y" xmlns="" y:k="1"><plain>&#x41;</plain></y:extra>
  </originatorConfidentialityLabel>
  """

@Suite struct `A label in XML` {
  @Test func `is read with what the standard allows to differ`() throws {
    let label = try Label(xml: strange.utf8)
    #expect(label.policy == PolicyName("nato", oid: "1.3.26.1.3.1"))
    #expect(label.classification == "Top Secret")
    #expect(label.privacyMark == "HANDLE WITH <CARE>")
    #expect(label.categories.map(\.values) == [["NATO", "Releasable"], ["JPN", "NATO"]])
    #expect(label.originator == Originator(.mail, "office@example.org"))
    #expect("\(label.created)" == "2026-01-01T00:00:00Z")
    #expect(label.reviewDue.map { "\($0)" } == "2030-01-01T00:00:00Z")
    #expect(label.succession?.label.classification == "UNCLASSIFIED")
    #expect(try nato().findings(in: label, at: noon) == [])
  }

  @Test func `comes back the same with what others wrote into it`() throws {
    let label = try Label(xml: strange.utf8)
    let written = label.xml()
    let text = String(decoding: written, as: UTF8.self)
    #expect(try Label(xml: written) == label, "\(text)")
    #expect(text.contains("a &amp; b") && text.contains("water"))
    #expect(text.contains("<plain>A</plain>") && text.contains("x:short"))
    let third = try Label(xml: Label(xml: written).xml()).xml()
    #expect(try Label(xml: third).xml() == third)
  }

  @Test func `is written in its policy's spelling`() throws {
    let spelled = try nato().spelled(Label(xml: strange.utf8))
    #expect(spelled.policy == PolicyName("NATO", oid: "1.3.26.1.3.1"))
    #expect(spelled.classification == "TOP SECRET")
    #expect(spelled.categories.map(\.tag) == ["Releasable To", "Context"])
    #expect(spelled.succession?.label.categories.first?.tagSet == "1.3.26.1.4.4")
  }

  @Test(arguments: [
    ("Type=\"PERMISSIVE\"", "Type=\"PERMISIVE\""), ("Type=\"PERMISSIVE\"", ""),
    ("Type=\"PERMISSIVE\"", "Type=\"permissive\""),
    ("<GenericValue>JPN</GenericValue>", "<IntegerValue>3</IntegerValue>"),
    ("<GenericValue>JPN</GenericValue>", "<x:GenericValue>JPN</x:GenericValue>"),
    ("<GenericValue>JPN</GenericValue>", "<x:Other>JPN</x:Other>"),
    ("<GenericValue>JPN</GenericValue>", "<GenericValue/>"),
    ("<GenericValue>JPN</GenericValue>", "JPN"),
    ("<x:Marking type=\"x:short\">deep<x:b/> water</x:Marking>", "<x:Category/>"),
    ("urn:oid:1.3.26.1.3.1", "1.3.26.1.3.1"), ("urn:oid:1.3.26.1.3.1", "urn:oid:1.3.x"),
    ("<Classification>", "<Classification URI=\"urn:oid:1.2\">"),
    ("rfc822Name", "rfc822"), ("2026-01-01T00:00:00.5Z", "2026-02-30T00:00:00Z"),
    ("2028-01-01T00:00:00<", "soon<"), ("TagName=\"CONTEXT\"", "TagName=\" \""),
    ("label:1:0\"", "label:1:1\""), ("originatorConf", "originalConf"),
  ])
  func `is refused with a mistake`(_ right: String, _ wrong: String) {
    let text = strange.split(separator: right, omittingEmptySubsequences: false)
      .joined(separator: wrong)
    #expect(text != strange)
    #expect(throws: FormProblem.self) { try Label(xml: text.utf8) }
  }

  @Test func `keeps one order when an empty category stands beside a full one`() {
    let full = LabelCategory(tag: "Theme", kind: .permissive, values: ["SEA"])
    let empty = LabelCategory(tag: "Theme", kind: .permissive, values: [])
    for _ in 0..<50 {
      let label = Label(
        policy: PolicyName("P"), classification: "L", categories: [empty, full], created: noon)
      #expect(label.categories == [full, empty])
    }
  }

  @Test func `is read with an empty category, so that its policy can refuse it`() throws {
    let empty = strange.split(separator: "<GenericValue>JPN</GenericValue>").joined()
    let found = try nato().findings(in: Label(xml: empty.utf8), at: noon)
    #expect(found.contains(.emptyTag("Releasable To")))
  }
}

@Suite struct `A clearance in XML` {
  @Test func `comes back the same`() throws {
    let clearance = try Shorthand(nato()).clearance(
      "UNCLASSIFIED+SECRET; Context[P]={NATO|EAPC}; Additional Sensitivity[R]={ATOMAL}")
    #expect(try Clearance(xml: clearance.xml()) == clearance)
  }

  @Test(arguments: [
    ("sclr:ClassificationList", "sclr:List"), ("RESTRICTIVE", "INFORMATIVE"),
    ("<slab:Classification>SECRET</slab:Classification>", ""),
    ("confidentialityclearance:1:0", "confidentialityclearance:2:0"),
  ])
  func `is refused with a mistake`(_ right: String, _ wrong: String) throws {
    let clearance = try Shorthand(nato()).clearance(
      "SECRET; Additional Sensitivity[R]={ATOMAL}")
    let text = String(decoding: clearance.xml(), as: UTF8.self)
      .split(separator: right, omittingEmptySubsequences: false).joined(separator: wrong)
    #expect(throws: FormProblem.self) { try Clearance(xml: text.utf8) }
  }
}
