internal import CZip

/// Files in one, as the ZIP form holds them; in memory, within bounds.
struct ZipBox {
  /// How many files a box may hold.
  private static let partsMax = 2000

  private let box: OpaquePointer
  private var budget: Int

  /// Opens a box of bytes and gives it to `body`; `unpacked` bounds what may come out of it.
  static func read<Result>(
    _ bytes: [UInt8], unpacked: Int,
    _ body: (inout ZipBox) throws(SheetProblem) -> Result
  ) throws(SheetProblem) -> Result {
    // The bytes stay where they are until the box is closed.
    let held = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    defer { held.deallocate() }
    held.copyBytes(from: bytes)
    guard let source = zip_source_buffer_create(held.baseAddress, UInt64(held.count), 0, nil)
    else { throw SheetProblem(.damaged) }
    guard let box = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      throw SheetProblem(.damaged)
    }
    defer { zip_discard(box) }
    guard zip_get_num_entries(box, 0) <= Int64(partsMax) else { throw SheetProblem(.tooManyParts) }
    var opened = ZipBox(box: box, budget: unpacked)
    return try body(&opened)
  }

  /// Packs files, in order, always to the same bytes; those named bare are not compressed.
  static func write(
    _ parts: [(name: String, bytes: [UInt8])], bare: Set<String> = []
  ) -> [UInt8] {
    guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { return [] }
    guard let box = zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
      zip_source_free(source)
      return []
    }
    zip_source_keep(source)
    defer { zip_source_free(source) }
    let held = parts.map { part in
      let held = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(1, part.bytes.count), alignment: 1)
      held.copyBytes(from: part.bytes)
      return held
    }
    defer { for bytes in held { bytes.deallocate() } }
    for (part, bytes) in zip(parts, held) {
      guard
        let inner = zip_source_buffer(box, bytes.baseAddress, UInt64(part.bytes.count), 0)
      else { continue }
      let index = zip_file_add(box, part.name, inner, zip_flags_t(ZIP_FL_ENC_UTF_8))
      // The first day that the form knows, so that the same sheets are the same bytes.
      if index >= 0 {
        zip_file_set_dostime(box, UInt64(index), 0, 0x21, 0)
        if bare.contains(part.name) {
          zip_set_file_compression(box, UInt64(index), ZIP_CM_STORE, 0)
        }
      } else {
        zip_source_free(inner)
      }
    }
    guard zip_close(box) == 0 else {
      zip_discard(box)
      return []
    }
    return bytes(of: source)
  }

  private static func bytes(of source: OpaquePointer) -> [UInt8] {
    guard zip_source_open(source) == 0 else { return [] }
    defer { zip_source_close(source) }
    zip_source_seek(source, 0, SEEK_END)
    let count = Int(zip_source_tell(source))
    zip_source_seek(source, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      filled = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(buffer.count))))
    }
  }

  /// A file of the box; nil when there is none of the name.
  mutating func part(_ name: String) throws(SheetProblem) -> [UInt8]? {
    var stat = zip_stat_t()
    guard zip_stat(box, name, zip_flags_t(ZIP_FL_NOCASE), &stat) == 0 else { return nil }
    // What a box says of itself is believed when it says too much, never when it says little.
    guard stat.size <= UInt64(budget) else { throw SheetProblem(.tooLargeUnpacked, sheet: name) }
    guard let file = zip_fopen_index(box, stat.index, 0) else {
      throw SheetProblem(.damaged, sheet: name)
    }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(file, &chunk, UInt64(chunk.count))
      guard count >= 0 else { throw SheetProblem(.damaged, sheet: name) }
      if count == 0 { return bytes }
      budget -= Int(count)
      guard budget >= 0 else { throw SheetProblem(.tooLargeUnpacked, sheet: name) }
      bytes += chunk.prefix(Int(count))
    }
  }
}
