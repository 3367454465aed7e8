internal import Web

/// The machine's own mail program, which takes a message on its input.
public struct Sendmail: Sendable {
  /// Its path.
  public var path: String
  /// How long it may take, in seconds.
  public var seconds = 30

  /// The program at a path.
  public init(_ path: String) { self.path = path }

  /// Hands a letter over.
  ///
  /// A program that was killed may have taken it, so nobody knows.
  func send(_ letter: Letter) async -> Letter.Fate {
    let child = Child(
      path: path, arguments: ["-i", "-f", letter.from, "--", letter.to], input: letter.bytes,
      seconds: seconds)
    return switch await child.run() {
    case .exited(0, _): .taken
    case .exited, .notStarted: .refused
    case .killed: .unknown
    }
  }
}
