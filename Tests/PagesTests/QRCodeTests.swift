import Testing

@testable import Pages

@Suite struct `A QR code` {
  @Test func `has its finders, its timing and its dark module`() throws {
    let code = try #require(QRCode("otpauth://totp/Entente:anna?secret=JBSWY3DPEHPK3PXP"))
    #expect(code.size == 33)
    let corner = [true, true, true, true, true, true, true, false]
    #expect(Array(code.modules[0].prefix(8)) == corner)
    #expect(Array(code.modules[0].suffix(8)) == corner.reversed())
    #expect(code.modules.map { $0[0] }.suffix(8) == ArraySlice(corner.reversed()))
    for place in 8..<25 { #expect(code.modules[6][place] == place.isMultiple(of: 2)) }
    #expect(code.modules[code.size - 8][8])
  }

  @Test(arguments: [(1, 21), (14, 21), (15, 25), (62, 33), (106, 41), (107, 45), (213, 57)])
  func `is as large as its text asks for`(_ count: Int, _ size: Int) throws {
    #expect(try #require(QRCode(String(repeating: "x", count: count))).size == size)
  }

  @Test func `is not made of more than it holds`() {
    #expect(QRCode(String(repeating: "x", count: 214)) == nil)
  }

  /// ISO/IEC 18004 gives the format bits of level M with mask 5 as 100000011001110.
  @Test func `says its level and mask in fifteen bits, twice`() throws {
    let formats: Set = [
      0b101010000010010, 0b101000100100101, 0b101111001111100, 0b101101101001011,
      0b100010111111001, 0b100000011001110, 0b100111110010111, 0b100101010100000,
    ]
    for text in ["a", "another", String(repeating: "long ", count: 30)] {
      let code = try #require(QRCode(text))
      let modules = code.modules
      let size = code.size
      let upper =
        (0...5).map { modules[$0][8] } + [modules[7][8], modules[8][8], modules[8][7]]
        + (9..<15).map { modules[8][14 - $0] }
      let lower =
        (0..<8).map { modules[8][size - 1 - $0] } + (8..<15).map { modules[size - 15 + $0][8] }
      #expect(upper == lower)
      let bits = upper.reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
      #expect(formats.contains(bits))
    }
  }

  /// Module by module what another program of 2025, which drew with the same mask, gave.
  @Test func `is what others make of the same text`() throws {
    let rows = try #require(QRCode("a")).modules.map { row in
      row.map { $0 ? "1" : "0" }.joined()
    }
    let expected = """
      111111100101101111111
      100000101011001000001
      101110101101001011101
      101110101011001011101
      101110100100101011101
      100000100011001000001
      111111101010101111111
      000000001100000000000
      100000101011011001110
      100110000001110111001
      001011100110101100000
      010101011001111101010
      110100111101111111111
      000000001100100000101
      111111100111010011110
      100000100010001000111
      101110100111010011100
      101110100101111101000
      101110100101110111011
      100000100011111101000
      111111101010100100110
      """
    #expect(rows.joined(separator: "\n") == expected)
  }

  @Test func `is drawn with its quiet zone and a name`() throws {
    let svg = try #require(QRCode("a")).svg("The <address>").description
    #expect(svg.contains("viewBox=\"0 0 29 29\""))
    #expect(svg.contains("aria-label=\"The &lt;address&gt;\""))
  }
}
