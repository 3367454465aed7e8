import Domain
import Drawing
import Testing

@Suite struct `A code` {
  @Test(arguments: ["FIN", "eapc", "a", "0", "washington-treaty", "S33a", "a.b-c", "FIN.2732.34"])
  func `prints what it reads`(text: String) {
    #expect(Party.ID(text)?.description == text)
  }

  @Test(arguments: [
    "", " ", "-a", ".a", "a b", "é", "Türkiye", "a_b", "a/b", "a\n", "\0", "日本", "a\u{301}",
    "1234567890123456789012345678901234567890123456789",
  ])
  func `is nil for what it may not hold`(text: String) {
    #expect(Party.ID(text) == nil)
  }

  @Test func `holds 48 bytes`() {
    #expect(Party.ID(String(repeating: "x", count: 48)) != nil)
    #expect(Party.ID(String(repeating: "x", count: 49)) == nil)
  }
}

@Suite struct `An identifier` {
  @Test func `reads what it prints`() {
    var random = SplitMix64(seed: 6)
    for value in [0, 1, 31, 32, .max] + (0..<2000).map({ _ in random.next() }) {
      let id = Membership.ID(value)
      #expect(id.description.utf8.count == 13)
      #expect(Membership.ID(id.description) == id)
    }
  }

  @Test(arguments: [
    "", "0", "000000000000", "00000000000000", "g000000000000", "zzzzzzzzzzzzz", "00000000000i0",
    "00000000000l0", "00000000000o0", "00000000000u0", "000000000000A", "00000000000é",
    "000000000000 ",
  ])
  func `is nil for what it never prints`(text: String) {
    #expect(Membership.ID(text) == nil)
  }

  @Test func `of a path is always the same and of another is another`() {
    #expect(Membership.ID(path: "nato/pfp/MLT/member/2").description == "9z29g1ej8rnx0")
    let paths = (0..<10_000).map { Membership.ID(path: "nato/pfp/MLT/member/\($0)") }
    #expect(Set(paths).count == 10_000)
  }
}
