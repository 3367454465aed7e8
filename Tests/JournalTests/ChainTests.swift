import Crypto
import Testing

@testable import Journal

@Suite struct `The chain's digest` {
  @Test func `is SHA-256 over tag, previous, number, key, length and payload`() {
    let key = ActionKey(high: 0x0102_0304_0506_0708, low: 0x090a_0b0c_0d0e_0f10)
    let payload: [UInt8] = [9, 8, 7]
    var bytes = Array("entente.entry.1\n".utf8)
    bytes += Head.empty.digest.bytes
    bytes += [0, 0, 0, 0, 0, 0, 0x12, 0x34]
    bytes += (1...16).map { UInt8($0) }
    bytes += [0, 0, 0, 0, 0, 0, 0, 3]
    bytes += payload
    let digest = Link.digest(
      after: Head.empty.digest, number: 0x1234, key: key, payload: payload)
    #expect(digest.bytes == Array(SHA256.hash(data: bytes)))
  }

  @Test func `of the first versions stays what it was`() {
    #expect(
      Head.empty.digest.description
        == "9d71602978ba1a5309e119f80e1acb7017f57bf5a187c19652e93e4617e76d2e")
    let entries = (try? drafts(1...2).chained(after: .empty)) ?? []
    #expect(
      entries.last?.digest.description
        == "8663ea8dee37270bb704e54f44751569416de38f9dd5267c0211a25f225487fe")
  }

  @Test func `reads and prints as hexadecimal digits`() {
    let digest = Head.empty.digest
    #expect(Digest32(hex: digest.description) == digest)
    #expect(Digest32(hex: digest.description.uppercased()) == digest)
    #expect(Digest32(bytes: digest.bytes) == digest)
    #expect(Digest32(hex: "12") == nil)
    #expect(Digest32(hex: String(repeating: "g", count: 64)) == nil)
    #expect(Digest32(bytes: digest.bytes.dropLast()) == nil)
  }

  @Test func `covers a key as its sixteen bytes`() {
    let key = ActionKey(high: 1, low: 0xff00)
    #expect(key.bytes == [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xff, 0])
    #expect(ActionKey(bytes: key.bytes) == key)
    #expect(ActionKey(bytes: key.bytes + [1]) == nil)
    #expect(key.description == "0000000000000001000000000000ff00")
  }
}
