/// Why a text is no signed head.
public enum SignedHeadFault: Error, Hashable, Sendable {
  /// It does not begin as one does.
  case foreign
  /// It is one of a later form.
  case newerForm
  /// The line, counted from 1, is not what it should be.
  case unreadable(line: Int)
  /// It can be read, and the signature is not the named key's.
  case badSignature
}

extension SignedHead {
  /// The whole text, as it is kept in a file.
  public var text: String { statement + "signature: \(Hex.text(signature))\n" }

  /// The longest text that is read, in bytes.
  public static let textBytesMax = 4096

  /// Reads a text and checks its signature.
  ///
  /// Only the very bytes that ``text`` gives are accepted: with one way to write a statement,
  /// nobody can be shown another one than was signed.
  public init(text: String) throws(SignedHeadFault) {
    guard text.utf8.count <= Self.textBytesMax else { throw .foreign }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first, first.hasPrefix("entente signed head ") else { throw .foreign }
    guard first == Self.title else { throw .newerForm }
    func value(_ line: Int, _ name: String) throws(SignedHeadFault) -> String {
      guard lines.count > line - 1, lines[line - 1].hasPrefix("\(name): ") else {
        throw .unreadable(line: line)
      }
      return String(lines[line - 1].dropFirst(name.count + 2))
    }
    let office = try value(2, "office")
    guard Self.isFit(office) else { throw .unreadable(line: 2) }
    guard let number = UInt64(try value(3, "entry")) else { throw .unreadable(line: 3) }
    guard let digest = Digest32(hex: try value(4, "digest")) else { throw .unreadable(line: 4) }
    guard let signed = Moment.seconds(try value(5, "signed")) else {
      throw .unreadable(line: 5)
    }
    guard let key = VerifyingKey(hex: try value(6, "key")) else { throw .unreadable(line: 6) }
    guard let signature = Hex.bytes(try value(7, "signature")), signature.count == 64 else {
      throw .unreadable(line: 7)
    }
    self.init(
      head: Head(number: number, digest: digest), signedAt: signed, office: office, key: key,
      signature: signature)
    try checkBytes(against: text, lines: lines)
    guard isSignatureGood else { throw .badSignature }
  }

  private func checkBytes(against text: String, lines: [String]) throws(SignedHeadFault) {
    guard Array(self.text.utf8) != Array(text.utf8) else { return }
    let own = self.text.split(separator: "\n", omittingEmptySubsequences: false)
    let differs = own.indices.first { line in
      line >= lines.count || !lines[line].utf8.elementsEqual(own[line].utf8)
    }
    throw .unreadable(line: (differs ?? own.count) + 1)
  }
}
