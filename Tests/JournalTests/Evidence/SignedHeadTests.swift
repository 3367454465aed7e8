import Foundation
import Testing

@testable import Journal

@Suite struct `A signed head` {
  private static let signer = SigningKey()

  private func signed(_ journal: any Chronicle) throws -> SignedHead {
    try #require(
      SignedHead(try journal.head(), of: "The office", at: 1_795_262_400, by: Self.signer))
  }

  @Test func `reads as it was written`() throws {
    let journal = MemoryJournal()
    try journal.append(drafts(1...3), after: .empty)
    let head = try signed(journal)
    #expect(try SignedHead(text: head.text) == head)
    #expect(head.text.hasPrefix("entente signed head 1\noffice: The office\nentry: 3\ndigest: "))
    #expect(head.text.contains("\nsigned: 2026-11-21T12:00:00Z\n"))
  }

  @Test func `shows the change of any single bit`() throws {
    let journal = MemoryJournal()
    try journal.append(drafts(1...3), after: .empty)
    let whole = Array(try signed(journal).text.utf8)
    for place in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[place] ^= 1 << bit
        guard let text = String(validating: bytes, as: UTF8.self) else { continue }
        #expect(throws: SignedHeadFault.self, "byte \(place), bit \(bit)") {
          try SignedHead(text: text)
        }
      }
    }
  }

  @Test func `is refused when anything is added, left out or written in another way`() throws {
    let text = try signed(MemoryJournal()).text
    let others = [
      "", text + "\n", text + "more", String(text.dropLast()), " " + text,
      text.replacingOccurrences(of: "\n", with: "\r\n"),
      text.replacingOccurrences(of: "entry: 0", with: "entry: 00"),
      text.replacingOccurrences(of: "head 1", with: "head 2"),
      text.uppercased(), String(repeating: text, count: 2),
    ]
    for other in others {
      #expect(throws: SignedHeadFault.self, "\(other.prefix(40))") {
        try SignedHead(text: other)
      }
    }
    #expect(throws: SignedHeadFault.newerForm) {
      try SignedHead(text: text.replacingOccurrences(of: "head 1", with: "head 2"))
    }
  }

  @Test func `does not pass with the signature of another key`() throws {
    let journal = MemoryJournal()
    try journal.append(drafts(1...2), after: .empty)
    let own = try signed(journal)
    let other = try #require(
      SignedHead(own.head, of: own.office, at: own.signedAt, by: SigningKey()))
    let forged = SignedHead(
      head: own.head, signedAt: own.signedAt, office: own.office, key: own.key,
      signature: other.signature)
    #expect(throws: SignedHeadFault.badSignature) { try SignedHead(text: forged.text) }
  }

  @Test(arguments: ["", "two\nlines", "a\u{202e}b", " a", String(repeating: "a", count: 101)])
  func `is not made for a name that could hide something`(name: String) {
    #expect(SignedHead(.empty, of: name, at: 0, by: Self.signer) == nil)
  }

  @Test func `has keys that read as they were written`() throws {
    let key = try #require(SigningKey(pem: Self.signer.pem))
    #expect(key.verifying == Self.signer.verifying)
    #expect(VerifyingKey(pem: key.verifying.pem) == key.verifying)
    #expect(SigningKey(pem: key.verifying.pem) == nil)
    #expect(VerifyingKey(pem: key.pem) == nil)
    #expect(SigningKey(pem: key.pem.replacingOccurrences(of: "MC4C", with: "MC4D")) == nil)
  }

  /// RFC 8032, section 7.1, test 2: a signature that was computed elsewhere.
  @Test func `is signed as the standard says`() throws {
    let key = try #require(
      VerifyingKey(hex: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"))
    let signature = try #require(
      Hex.bytes(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
          + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"))
    #expect(key.accepts(signature, over: [0x72]))
    #expect(!key.accepts(signature, over: [0x73]))
  }
}

@Suite struct `Holding a journal against a head` {
  private func journal(_ numbers: ClosedRange<Int>) throws -> MemoryJournal {
    let journal = MemoryJournal()
    try journal.append(drafts(numbers), after: .empty)
    return journal
  }

  @Test func `finds that it extends what was signed, then and later`() throws {
    let journal = try journal(1...4)
    let head = try journal.head()
    #expect(try journal.departure(from: .empty) == nil)
    #expect(try journal.departure(from: head) == nil)
    try journal.append(drafts(5...9), after: head)
    #expect(try journal.departure(from: head) == nil)
  }

  @Test func `finds that it was cut off`() throws {
    let head = try journal(1...4).head()
    #expect(try journal(1...3).departure(from: head) == .shorter(last: 3))
    #expect(try MemoryJournal().departure(from: head) == .shorter(last: 0))
  }

  @Test func `finds that it was written anew, wherever that began`() throws {
    let head = try journal(1...6).head()
    for place in 1...6 {
      let forged = MemoryJournal()
      let written = (1...8).map { $0 == place ? draft(99) : draft($0) }
      try forged.append(written, after: .empty)
      guard case .differs(EntryNumber(6), _) = try forged.departure(from: head) else {
        Issue.record("not found at \(place)")
        continue
      }
      #expect(try forged.firstDifference(from: journal(1...6)) == EntryNumber(UInt64(place)))
      #expect(try journal(1...6).firstDifference(from: forged) == EntryNumber(UInt64(place)))
    }
  }

  @Test func `finds no difference between a journal and its beginning`() throws {
    #expect(try journal(1...6).firstDifference(from: journal(1...3)) == nil)
    #expect(try journal(1...6).firstDifference(from: MemoryJournal()) == nil)
  }
}
