import Foundation

/// The tool's two outputs: answers on one, everything else on the other.
enum Terminal {
  /// Whether a person watches the error output.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a line beside the answer.
  static func complain(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Writes over the line that was written last.
  static func rewrite(_ line: String) {
    FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
  }

  /// Writes a value as JSON, its keys sorted so that the same answer is the same bytes.
  static func answer(_ value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("answers are plain values")
    }
    print(String(decoding: data, as: UTF8.self))
  }

  /// Reads a line that the terminal does not show; plain input is read as it is.
  static func secret(_ prompt: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() }
    FileHandle.standardError.write(Data(prompt.utf8))
    var shown = termios()
    tcgetattr(STDIN_FILENO, &shown)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
      complain("")
    }
    return readLine()
  }
}
