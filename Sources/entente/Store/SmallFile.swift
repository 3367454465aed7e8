import Foundation

/// Keys and signed heads: files that are read whole and never written over.
enum SmallFile {
  static let bytesMax = 64 << 10

  static func read(_ path: String) throws(ToolFailure) -> String {
    guard let file = FileHandle(forReadingAtPath: path),
      let data = try? file.read(upToCount: bytesMax + 1), data.count <= bytesMax,
      let text = String(validating: data, as: UTF8.self)
    else { throw ToolFailure(.badInput, "\(path) cannot be read, or is no such file.") }
    return text
  }

  static func mustBeFree(_ path: String) throws(ToolFailure) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw ToolFailure(.refused, "\(path) is there already; it was left as it is.")
    }
  }

  /// Makes a file, durably, unless there is one.
  static func make(
    _ path: String, holding text: String, mode: mode_t = 0o644
  ) throws(ToolFailure) {
    let opened = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard opened >= 0 else {
      if errno == EEXIST { try mustBeFree(path) }
      let reason = String(cString: strerror(errno))
      throw ToolFailure(.unreachable, "\(path) cannot be made: \(reason).")
    }
    let file = FileHandle(fileDescriptor: opened, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(text.utf8))
      try file.synchronize()
    } catch {
      unlink(path)
      throw ToolFailure(.unreachable, "\(path) cannot be written: \(error).")
    }
  }
}
