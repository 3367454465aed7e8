import Domain
import HTTPTypes
import Journal
import Labels
import Pages
import Registry

/// The bytes of papers, given out and taken in.
extension Site {
  /// A version's bytes to keep, with what binds its label to them. Who may read them only by a
  /// clearance is written down as a reader first: no bytes without a receipt.
  func giveContent(_ id: Version.ID, _ table: Labelled) async throws(Problem) -> Response {
    guard let version = table.sight.version(id) else { throw .notFound }
    try await note(version, readBy: table)
    let bytes = try bytes(of: version)
    let type = version.content.type
    let isText = type.hasPrefix("text/")
    return Response(.ok, type: isText ? "\(type); charset=utf-8" : type, bytes)
      .with(.contentDisposition, version.content.fileName.asAttachment)
      .with(.bindingData, binding(version, table).headerValue)
  }

  /// The texts of those versions that are plain text and may be read; each is written down as read.
  func texts(
    of versions: [Version.ID], _ table: Labelled
  ) async throws(Problem) -> [Version.ID: String] {
    var texts: [Version.ID: String] = [:]
    for id in versions {
      guard let version = table.sight.version(id), version.content.type.isPlainText else {
        continue
      }
      try await note(version, readBy: table)
      texts[id] = String(decoding: try bytes(of: version), as: UTF8.self)
    }
    return texts
  }

  private func note(_ version: Version, readBy table: Labelled) async throws(Problem) {
    let isHead = table.asked.request.head.method == .head
    guard !isHead, !table.sight.isOpen(version.marking.label), !table.sight.hasRead(version.id)
    else { return }
    switch await order(.paper(.read(version.id)), Sheet(key: freshKey().description), table) {
    case .success, .failure(.refused(.nothingChanged)): return
    case .failure(let failure): throw Problem(failure)
    }
  }

  /// What binds a version's label to its bytes, as a file to lie beside them.
  func giveSidecar(_ id: Version.ID, _ table: Labelled) throws(Problem) -> Response {
    guard let version = table.sight.version(id) else { throw .notFound }
    let name = version.content.fileName + Binding.sidecarSuffix
    return Response(.ok, type: "application/xml", binding(version, table).xml())
      .with(.contentDisposition, name.asAttachment)
  }

  private func binding(_ version: Version, _ table: Labelled) -> Binding {
    let label = version.marking.label
    let effective = label.effective(at: table.asked.now.labelMoment)
    return Binding(
      labels: [effective],
      references: [
        Binding.Reference(
          uri: version.content.fileName.asReference, contentType: version.content.type)
      ])
  }

  private func bytes(of version: Version) throws(Problem) -> [UInt8] {
    guard let digest = Digest32(hex: version.content.digest) else { throw .contentMissing }
    do throws(PaperBytes.Failure) {
      guard let bytes = try accounts.papers.bytes(of: digest) else { throw .altered }
      return bytes
    } catch {
      throw .contentMissing
    }
  }

  /// Keeps bytes; what they are called by afterwards.
  func keep(_ bytes: [UInt8], at seconds: Int64) throws(Problem) {
    do throws(PaperBytes.Failure) {
      try accounts.papers.put(bytes, at: seconds)
    } catch .tooLarge {
      throw .tooLarge
    } catch {
      throw .contentMissing
    }
  }
}

extension Problem {
  /// The bytes that the record names cannot be reached, or are not what they were.
  static let contentMissing = Problem(.serviceUnavailable, .unavailable, saying: .contentMissing)
}

extension HTTPField.Name {
  static let bindingData = known(Binding.headerName)
}

extension String {
  /// Whether such bytes are text that can be printed as it is.
  fileprivate var isPlainText: Bool { self == "text/plain" || self == "text/markdown" }

  /// A file's name as a reference beside it.
  fileprivate var asReference: String {
    let address = Address(path: [self]).text
    return String(address.dropFirst())
  }
}
