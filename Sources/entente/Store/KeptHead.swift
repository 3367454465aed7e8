import ArgumentParser
import Journal

/// Which signed heads a store is held against.
struct EvidenceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A signed head that the store must extend.", valueName: "path"))
  var against: [String] = []
  @Option(
    help: ArgumentHelp("Whose signature it must be, as 'head keygen' wrote.", valueName: "path"))
  var publicKey: String?

  /// The heads, by the entries that they name.
  func heads() throws(ToolFailure) -> [KeptHead] {
    let trusted = try trustedKey()
    var heads: [KeptHead] = []
    for path in against {
      let head = try Self.signedHead(path)
      if let trusted, head.key != trusted {
        throw ToolFailure(.unreachable, "\(path) was signed by another key: \(head.key).")
      }
      heads.append(KeptHead(path: path, head: head, isTrusted: trusted != nil))
    }
    return heads.sorted { $0.head.head.number < $1.head.head.number }
  }

  private func trustedKey() throws(ToolFailure) -> VerifyingKey? {
    guard let publicKey else { return nil }
    guard let key = VerifyingKey(pem: try SmallFile.read(publicKey)) else {
      throw ToolFailure(.badInput, "\(publicKey) holds no public key.")
    }
    return key
  }

  private static func signedHead(_ path: String) throws(ToolFailure) -> SignedHead {
    let text = try SmallFile.read(path)
    do throws(SignedHeadFault) {
      return try SignedHead(text: text)
    } catch {
      switch error {
      case .foreign: throw ToolFailure(.badInput, "\(path) is no signed head.")
      case .newerForm:
        throw ToolFailure(.badInput, "\(path) has a later form; use a newer program.")
      case .unreadable(let line):
        throw ToolFailure(.badInput, "\(path):\(line): not as a signed head is written.")
      case .badSignature:
        throw ToolFailure(.unreachable, "\(path) was altered: its signature does not fit.")
      }
    }
  }
}

/// A signed head and the file it came from.
struct KeptHead {
  var path: String
  var head: SignedHead
  /// Whether it was asked whose signature it is.
  var isTrusted: Bool

  /// What holding a store against it shows.
  struct Finding {
    var departs: Bool
    var sentence: String
  }

  /// Whether a store, found whole, extends it.
  func finding(
    in journal: any Chronicle, at store: String
  ) throws(ToolFailure) -> Finding {
    let departure: Departure?
    do throws(JournalFailure) { departure = try journal.departure(from: head.head) } catch {
      throw ToolFailure(error, at: store)
    }
    let number = head.head.number
    switch departure {
    case nil:
      let whose = isTrusted ? "" : " (by key \(head.key), which was not compared with a known one)"
      return Finding(
        departs: false, sentence: "extends \(path): entry \(number) is as signed\(whose)")
    case .shorter(let last):
      let signed = "entry \(number) was signed, the record ends at \(last)"
      return Finding(departs: true, sentence: "departs from \(path): \(signed)")
    case .differs(let place, let found):
      let signed = "entry \(place) was signed as \(head.head.digest) and is \(found)"
      return Finding(departs: true, sentence: "departs from \(path): \(signed)")
    }
  }
}
