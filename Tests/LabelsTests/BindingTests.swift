import Foundation
import Labels
import Testing

@Suite struct `A binding` {
  let binding: Binding

  init() throws {
    binding = try Binding(
      labels: [Label(xml: strange.utf8)],
      references: [.init(uri: "paper.pdf", contentType: "application/pdf"), .init(uri: "a&b")])
  }

  @Test func `comes back the same from a sidecar`() throws {
    #expect(try Binding(xml: binding.xml()) == binding)
  }

  @Test func `comes back the same from a header`() throws {
    let value = binding.headerValue
    #expect(value.hasPrefix("binding-type=\"urn:nato:stanag:4778:bindinginformation:1:0\"; "))
    #expect(try Binding(header: value) == binding)
    let object = try #require(value.split(separator: "\"").last)
    #expect(Data(base64Encoded: String(object)).map(Array.init) == binding.xml())
  }

  @Test(arguments: [
    "", "binding-type=\"x\"", "binding-data-object=\"QQ==\"",
    "binding-type=\"urn:nato:stanag:4778:bindinginformation:1:0\"; binding-data-object=\"QR==\"",
    "binding-type=\"urn:nato:stanag:4778:bindinginformation:1:0\"; binding-data-object=\"####\"",
  ])
  func `is not read from a header that holds none`(_ header: String) {
    #expect(throws: FormProblem.self) { try Binding(header: header) }
  }

  @Test(arguments: [
    ("<mb:DataReference URI=\"a&amp;b\"/>", "<mb:Data/>"), ("mb:Metadata>", "mb:Other>"),
    (" URI=\"paper.pdf\"", ""), ("bindinginformation:1:0", "bindinginformation:1:1"),
  ])
  func `is refused with a mistake`(_ right: String, _ wrong: String) {
    let text = String(decoding: binding.xml(), as: UTF8.self)
    let changed = text.split(separator: right, omittingEmptySubsequences: false)
      .joined(separator: wrong)
    #expect(changed != text)
    #expect(throws: FormProblem.self) { try Binding(xml: changed.utf8) }
  }
}

@Suite struct `The JSON image of a label` {
  @Test func `loses nothing`() throws {
    let label = try Label(xml: strange.utf8)
    let image = try JSONEncoder().encode(label)
    let back = try JSONDecoder().decode(Label.self, from: image)
    #expect(back == label, "\(String(decoding: image, as: UTF8.self))")
    #expect(try Label(xml: back.xml()) == label)
  }

  @Test(arguments: [
    ("PERMISSIVE", "PERMISIVE"), ("CreationDateTime", "Creation"), ("JPN", "\\u0000"),
    ("originatorConf", "Conf"),
  ])
  func `is refused where the XML would be`(_ right: String, _ wrong: String) throws {
    let image = try String(
      decoding: JSONEncoder().encode(Label(xml: strange.utf8)), as: UTF8.self)
    let text = image.replacingOccurrences(of: right, with: wrong)
    #expect(text != image)
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode(Label.self, from: Data(text.utf8))
    }
  }
}
