/// The two files that every page asks for, held in the program so that it is one file.
public enum Assets {
  /// A file with its address.
  public struct File: Sendable {
    /// Its contents in UTF-8.
    public let bytes: [UInt8]
    /// What it is, for `Content-Type`.
    public let type: String
    /// Where it is served; changes with its contents, so it may be kept for ever.
    public let address: Address

    init(_ name: String, type: String, _ text: String) {
      bytes = Array(text.utf8)
      self.type = type
      address = Address(path: ["assets", fingerprint(bytes), name])
    }
  }

  /// The style sheet, for screen and paper.
  public static let stylesheet = File(
    "entente.css", type: "text/css; charset=utf-8",
    [
      Stylesheet.tokens, Stylesheet.foundation, Stylesheet.layout, Stylesheet.days,
      Stylesheet.components, Stylesheet.tables, Stylesheet.forms, Stylesheet.marks,
      Stylesheet.charts, Stylesheet.network, Stylesheet.labels, Stylesheet.pages,
      Stylesheet.menu, Stylesheet.proposals, Stylesheet.toolbox,
      Stylesheet.questionnaires, Stylesheet.programmes,
      Stylesheet.operations, Stylesheet.partners,
      Stylesheet.specimens, Stylesheet.nominations, Stylesheet.paper,
      Stylesheet.nominationsOnPaper, Stylesheet.partnersOnPaper,
    ].joined(separator: "\n"))

  /// The script, without which everything works too.
  public static let script = File(
    "entente.js", type: "text/javascript; charset=utf-8", Script.text)

  /// All files.
  public static let all = [stylesheet, script]

  /// What a page may load and where it may send, for `Content-Security-Policy`.
  public static let contentSecurityPolicy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    connect-src 'self'; \
    form-action 'self'; frame-ancestors 'none'; base-uri 'none'
    """
}

/// A short name of some bytes (FNV-1a, 64 bits), which changes when they do.
private func fingerprint(_ bytes: [UInt8]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return String(hash, radix: 16)
}

/// The style sheet's parts; each file of this folder adds one.
enum Stylesheet {}
