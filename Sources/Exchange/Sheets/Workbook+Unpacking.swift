internal import Domain
internal import Labels

/// XLSX, read: what the cells hold, and nothing of how they look or were computed.
extension Workbook {
  /// Reads XLSX within limits; links, macros and formulas are passed over, a formula's cell holds
  /// its last value.
  public init(xlsx bytes: [UInt8], within limits: Limits = Limits()) throws(SheetProblem) {
    guard bytes.count <= limits.packed else { throw SheetProblem(.tooLarge) }
    let sheets = try ZipBox.read(bytes, unpacked: limits.unpacked) {
      (box) throws(SheetProblem) in
      var reader = BookReader(limits: limits)
      return try reader.sheets(&box)
    }
    self.init(sheets)
  }
}

/// What a workbook's parts say of each other.
private struct BookReader {
  let limits: Workbook.Limits
  private var stock = SheetStock()

  init(limits: Workbook.Limits) { self.limits = limits }

  mutating func sheets(_ box: inout ZipBox) throws(SheetProblem) -> [Workbook.Sheet] {
    let root = try links(of: "", &box)
    let book = root.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
    let tabs = try tabs(of: book, &box)
    let links = try links(of: book, &box)
    if let link = links.first(where: { $0.kind == "sharedStrings" }) {
      stock.texts = try strings(link.target, try needed(link.target, &box))
    }
    if let link = links.first(where: { $0.kind == "styles" }), let part = try box.part(link.target)
    {
      stock.dated = try DateStyles.read(link.target, part)
    }
    var sheets: [Workbook.Sheet] = []
    for tab in tabs {
      guard let link = links.first(where: { $0.id == tab.link }) else {
        throw SheetProblem(.missingPart, sheet: tab.name)
      }
      guard link.kind == "worksheet" else { continue }
      var reader = try SheetReader(
        tab.name, try needed(link.target, &box), stock, within: limits)
      sheets.append(Workbook.Sheet(tab.name, try reader.read()))
    }
    guard !sheets.isEmpty else { throw SheetProblem(.missingPart, sheet: book) }
    return sheets
  }

  private func needed(_ name: String, _ box: inout ZipBox) throws(SheetProblem) -> [UInt8] {
    guard let part = try box.part(name) else { throw SheetProblem(.missingPart, sheet: name) }
    return part
  }

  /// The parts that a part names, by the last word of their kind.
  private func links(
    of part: String, _ box: inout ZipBox
  ) throws(SheetProblem) -> [(id: String, kind: String, target: String)] {
    let folder = part.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    let file = part.split(separator: "/").last.map(String.init) ?? ""
    let name = "\(folder)_rels/\(file).rels"
    guard let bytes = try box.part(name) else { return [] }
    var found: [(id: String, kind: String, target: String)] = []
    try SheetMarkup.walk(name, bytes) { (walk, element) throws(MarkupProblem) in
      guard element == "Relationship", let id = walk.value(of: "Id"),
        let target = walk.value(of: "Target"), walk.value(of: "TargetMode") != "External"
      else { return }
      let kind = (walk.value(of: "Type") ?? "").split(separator: "/").last.map(String.init) ?? ""
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      found.append((id, kind, path.withoutSteps))
    }
    return found
  }

  private mutating func tabs(
    of book: String, _ box: inout ZipBox
  ) throws(SheetProblem) -> [(name: String, link: String)] {
    var found: [(name: String, link: String)] = []
    var from1904 = false
    try SheetMarkup.walk(book, try needed(book, &box)) { (walk, element) throws(MarkupProblem) in
      if element == "workbookPr" { from1904 = ["1", "true"].contains(walk.value(of: "date1904")) }
      guard element == "sheet", found.count < 200 else { return }
      found.append((walk.value(of: "name") ?? "", walk.value(ofLocal: "id") ?? ""))
    }
    stock.isFrom1904 = from1904
    return found
  }

  /// The texts that cells name by number.
  private func strings(_ name: String, _ part: [UInt8]) throws(SheetProblem) -> [String] {
    var texts: [String] = []
    try SheetMarkup.walk(name, part) { (walk, element) throws(MarkupProblem) in
      guard element == "si" else { return }
      texts.append(try walk.richText())
    }
    return texts
  }
}

/// Which of a workbook's styles show a number as a day.
private enum DateStyles {
  static func read(_ name: String, _ part: [UInt8]) throws(SheetProblem) -> [Bool] {
    var own: [Int: Bool] = [:]
    var styles: [Bool] = []
    try SheetMarkup.walk(name, part) { (walk, element) throws(MarkupProblem) in
      let format = walk.value(of: "numFmtId").flatMap { Int($0) } ?? 0
      if element == "numFmt" { own[format] = (walk.value(of: "formatCode") ?? "").showsTime }
      guard element == "cellXfs" else { return }
      while true {
        switch try walk.next() {
        case .start("xf"):
          let format = walk.value(of: "numFmtId").flatMap { Int($0) } ?? 0
          styles.append(own[format] ?? builtIn.contains { $0.contains(format) })
        case .end("cellXfs"), .finish: return
        default: break
        }
      }
    }
    return styles
  }

  private static let builtIn = [14...22, 27...36, 45...47, 50...58]
}

extension String {
  /// Whether a number's format shows days or hours: one of their letters, outside quotes,
  /// brackets and escapes.
  fileprivate var showsTime: Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\", "_", "*": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "y", "m", "d", "h", "s": if !isQuoted, !isBracketed { return true }
      default: break
      }
    }
    return false
  }

  /// A path without `.` and `..`.
  fileprivate var withoutSteps: String {
    var parts: [Substring] = []
    for part in split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
