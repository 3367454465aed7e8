import Crypto

extension ActionKey {
  /// The key that a text always gives: the first half of its SHA-256.
  ///
  /// For actions that are derived from something, so that deriving them again gives the same
  /// keys; whoever asks by hand draws a random key.
  public init(of text: String) {
    let digest = Array(SHA256.hash(data: Array(text.utf8)))
    let halves = [digest[0..<8], digest[8..<16]].map { half in
      half.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    }
    self.init(high: halves[0], low: halves[1])
  }
}
