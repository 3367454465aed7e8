import Pages

/// A sort of file that papers may be: known by its name's ending and by its bytes alike.
enum PaperType: String, CaseIterable, Sendable {
  case pdf, docx, xlsx, odt, ods, png, jpg, jpeg, txt, csv, md

  /// What it is called to browsers.
  var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .ods: "application/vnd.oasis.opendocument.spreadsheet"
    case .png: "image/png"
    case .jpg, .jpeg: "image/jpeg"
    case .txt: "text/plain"
    case .csv: "text/csv"
    case .md: "text/markdown"
    }
  }

  /// The type of a file, if its name and its bytes agree on one that is taken.
  init?(fileName: String, bytes: ArraySlice<UInt8>) {
    let ending = fileName.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    guard fileName.contains("."), let type = PaperType(rawValue: ending.lowercased()),
      type.fits(bytes)
    else { return nil }
    self = type
  }

  private func fits(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .pdf: bytes.starts(with: Array("%PDF-".utf8))
    case .docx: bytes.isPackage(holding: "word/document.xml")
    case .xlsx: bytes.isPackage(holding: "xl/workbook.xml")
    case .odt: bytes.isOpenDocument(mediaType)
    case .ods: bytes.isOpenDocument(mediaType)
    case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .jpg, .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
    case .txt, .csv, .md: bytes.isPlainText
    }
  }
}

extension ArraySlice<UInt8> {
  private var isArchive: Bool { starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// An office file without macros.
  fileprivate func isPackage(holding name: String) -> Bool {
    isArchive && place(of: Array("[Content_Types].xml".utf8)) != nil
      && place(of: Array(name.utf8)) != nil && place(of: Array("vbaProject.bin".utf8)) == nil
  }

  /// An open document says what it is in its first, unpacked member.
  fileprivate func isOpenDocument(_ type: String) -> Bool {
    isArchive && prefix(200).place(of: Array("mimetype\(type)".utf8)) != nil
  }

  /// UTF-8 without control characters but tabs and line ends.
  fileprivate var isPlainText: Bool {
    allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }
      && String(validating: self, as: UTF8.self) != nil
  }
}

extension String {
  /// A file's name without the way to it and without what cannot be printed.
  var plainFileName: String {
    let last = split { $0 == "/" || $0 == "\\" }.last ?? ""
    let isPlain: (Unicode.Scalar) -> Bool = { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
        .privateUse:
        false
      default: true
      }
    }
    var text = ""
    for scalar in last.unicodeScalars where isPlain(scalar) { text.unicodeScalars.append(scalar) }
    return text
  }

  /// The value of a `Content-Disposition` header that names a file to be kept.
  var asAttachment: String {
    let plain = String(
      unicodeScalars.map { scalar in
        scalar.isASCII && scalar != "\"" && scalar != "\\" && scalar != "%"
          ? Character(scalar) : "_"
      })
    let encoded = Address(path: [self]).text.dropFirst()
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
  }
}
