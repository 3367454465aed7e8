import Crypto
import CryptoExtras
import Foundation

/// What is kept of a password: a salt and what scrypt made of both.
struct Password: Equatable {
  /// The way it was derived, written with each account so that it can be made harder later.
  struct Method: Hashable {
    var logarithmOfRounds: Int
    var blockSize: Int
    var parallelism: Int

    /// 2^15 rounds, blocks of 8, 3 lanes: 32 MiB.
    ///
    /// OWASP's Password Storage Cheat Sheet counts this equal to 2^17 rounds in one lane, which
    /// takes four times the memory; that matters when several people sign in at once.
    static let present = Method(logarithmOfRounds: 15, blockSize: 8, parallelism: 3)
    /// For accounts that never reach a disk.
    static let fleeting = Method(logarithmOfRounds: 4, blockSize: 8, parallelism: 1)

    var text: String { "scrypt:\(logarithmOfRounds):\(blockSize):\(parallelism)" }

    init(logarithmOfRounds: Int, blockSize: Int, parallelism: Int) {
      self.logarithmOfRounds = logarithmOfRounds
      self.blockSize = blockSize
      self.parallelism = parallelism
    }

    init?(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 4, parts[0] == "scrypt", let rounds = Int(parts[1]),
        let block = Int(parts[2]), let lanes = Int(parts[3]),
        (1...20).contains(rounds), (1...32).contains(block), (1...16).contains(lanes)
      else { return nil }
      self.init(logarithmOfRounds: rounds, blockSize: block, parallelism: lanes)
    }
  }

  let method: Method
  let salt: [UInt8]
  let hash: [UInt8]

  static let lettersMin = 12
  static let bytesMax = 1024

  /// Why a password may not be chosen for an account of this name; nil when it may.
  static func fault(of clear: String, for name: String) -> AccountFailure? {
    guard clear.count >= lettersMin, clear.utf8.count <= bytesMax else { return .unfitPassword }
    return GuessedPasswords.hold(clear, name: name) ? .commonPassword : nil
  }

  /// A fresh salt and the hash under it.
  static func made(
    of clear: String, method: Method, random: inout some RandomNumberGenerator
  ) throws -> Password {
    let salt = Token.bytes(16, from: &random)
    let key = try derived(clear, salt: salt, method: method)
    return Password(method: method, salt: salt, hash: key.withUnsafeBytes { Array($0) })
  }

  /// What an unknown name is checked against, so that it takes as long as a known one.
  static func dummy(_ method: Method) -> Password {
    Password(
      method: method, salt: [UInt8](repeating: 0, count: 16),
      hash: [UInt8](repeating: 0, count: 32))
  }

  /// Compares in time that does not depend on where they differ.
  func matches(_ clear: String) throws -> Bool {
    guard clear.utf8.count <= Self.bytesMax else { return false }
    // The library does not take an empty password; any other costs the same time.
    let key = try Self.derived(clear.isEmpty ? " " : clear, salt: salt, method: method)
    return key == SymmetricKey(data: hash) && !clear.isEmpty
  }

  private static func derived(
    _ clear: String, salt: [UInt8], method: Method
  ) throws -> SymmetricKey {
    // The same letters typed on two machines may come composed differently.
    let typed = Array(clear.precomposedStringWithCompatibilityMapping.utf8)
    return try KDF.Scrypt.deriveKey(
      from: typed, salt: salt, outputByteCount: 32, rounds: 1 << method.logarithmOfRounds,
      blockSize: method.blockSize, parallelism: method.parallelism)
  }
}
