import Exchange
import Foundation
import Testing

/// An input that is refused, and why.
struct Refused: Sendable, CustomTestStringConvertible {
  var input: String
  var reason: JSON.Fault.Reason

  init(_ input: String, _ reason: JSON.Fault.Reason) {
    self.input = input
    self.reason = reason
  }

  var testDescription: String { input }
}

@Suite struct `JSON values` {
  private func text(_ json: JSON) -> String { String(decoding: json.bytes, as: UTF8.self) }

  @Test func `keeps the order of members`() {
    let json: JSON = ["b": 1, "a": [true, nil, "x"], "c": [:]]
    #expect(text(json) == #"{"b":1,"a":[true,null,"x"],"c":{}}"#)
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("a\nb\r\t", #""a\nb\r\t""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("\u{2028}\u{2029}\u{2027}", #""\u2028\u2029"# + "\u{2027}\""),
    ("é’😀", "\"é’😀\""), ("", "\"\""),
  ])
  func `escapes what would break out of a string`(plain: String, written: String) throws {
    #expect(text(.string(plain)) == written)
    #expect(try JSON.parse(JSON.string(plain).bytes) == .string(plain))
    let other = try JSONSerialization.jsonObject(
      with: Data(JSON.string(plain).bytes), options: .fragmentsAllowed)
    #expect(other as? String == plain)
  }

  @Test(arguments: [
    #" {"a" : [ -1 , 0, 9223372036854775807 ] , "b":{}} "#, "[]", "null",
    #""\u0041\ud83d\ude00\/""#,
  ])
  func `reads what it should`(input: String) throws {
    let json = try JSON.parse(input.utf8)
    #expect(try JSON.parse(json.bytes) == json)
  }

  @Test(arguments: [
    Refused("", .endsEarly), Refused("[1,", .endsEarly), Refused("\"a", .endsEarly),
    Refused("{\"a\"", .endsEarly), Refused("nul", .endsEarly), Refused("-", .endsEarly),
    Refused("[1,]", .unexpected), Refused("{\"a\":1,}", .unexpected),
    Refused("{a:1}", .unexpected), Refused("01", .unexpected), Refused("\"\n\"", .unexpected),
    Refused("+1", .unexpected), Refused("[1] 2", .trailing), Refused("1.5", .notWhole),
    Refused("1e3", .notWhole), Refused("9223372036854775808", .notWhole),
    Refused(#""\x""#, .badEscape), Refused(#""\ud83d""#, .unexpected),
    Refused(#""\ude00""#, .badEscape), Refused(#""\ud83d\u0041""#, .badEscape),
    Refused(#""\u00g0""#, .badEscape), Refused(#"{"a":1,"b":2,"a":3}"#, .duplicate("a")),
    Refused(#"{"a":1,"\u0061":2}"#, .duplicate("a")),
  ])
  func `refuses what it should`(refused: Refused) {
    let fault = #expect(throws: JSON.Fault.self) { try JSON.parse(refused.input.utf8) }
    #expect(fault?.reason == refused.reason)
  }

  @Test func `stops at its limits`() {
    let deep = String(repeating: "[", count: 100_000)
    let many = "[\(String(repeating: "1,", count: 200_000))1]"
    let cases: [([UInt8], JSON.Fault.Reason)] = [
      (Array(deep.utf8), .tooDeep), (Array(repeating: 0x20, count: 2 << 20), .tooLong),
      ([0x22, 0xFF, 0x22], .notUnicode), (Array(many.utf8), .tooMany),
    ]
    for (input, reason) in cases {
      let fault = #expect(throws: JSON.Fault.self) { try JSON.parse(input) }
      #expect(fault?.reason == reason)
    }
  }
}
