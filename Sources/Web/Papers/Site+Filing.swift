import Crypto
import Domain
import HTTPTypes
import Journal
import Labels
import Pages
import Registry

/// Filing papers by a form that sends the file along.
extension Site {
  func showFiling(_ id: Paper.ID?, _ table: Labelled) throws(Problem) -> Response {
    guard table.sight.mayWrite else { return try turnAway(table.asked, table.visitor) }
    return try showSheet(table, Sheet(key: freshKey().description), .ok)
  }

  /// Takes a paper or a version of one as a form brings it.
  func file(_ id: Paper.ID?, _ table: Labelled) async throws(Problem) -> Response {
    let form = try multipart(table.asked.request)
    var pairs: [(String, String)]
    do throws(Multipart.Fault) { pairs = try form.pairs() } catch { throw .unreadableBody }
    try checkOrigin(of: pairs, from: table.visitor)
    pairs.removeAll { $0.0 == "token" }
    guard table.sight.mayWrite else { throw .notPermitted }
    if let id, table.sight.paper(id) == nil { throw .notFound }
    var sheet = Sheet(pairs)
    let sent = form.parts.first { $0.name == FilePage.Name.file && $0.fileName != nil }
    if sheet.isPreview {
      var errors: [String: String] = [:]
      let editor = LabelEditor(typed: sheet.typed)
      let label = editor.label(table.sight, in: table.asked.language, &errors)
      sheet.preview = label.flatMap { table.unfit($0, &errors) ? nil : $0 }
      sheet.errors = errors
      return try showSheet(table, sheet, errors.isEmpty ? .ok : .unprocessableContent)
    }
    let draft = PaperDraft(sheet, sent?.fileName ?? "", sent?.bytes ?? [], into: id)
    switch await record(draft, table) {
    case .success(let receipt): return done(receipt, table)
    case .failure(.unreadable(let errors)):
      sheet.errors = errors
      return try showSheet(table, sheet, .unprocessableContent)
    case .failure(.refused(let failure)): return try refuse(failure, sheet, table)
    case .failure(.problem(let problem)): throw problem
    }
  }

  /// Records a paper: asks first whether it would be allowed, so that bytes are kept only for
  /// what is then recorded.
  func record(
    _ draft: PaperDraft, _ table: Labelled
  ) async -> Result<Receipt, PaperDraft.Failure> {
    let key = ActionKey(text: draft.sheet.key) ?? freshKey()
    var draft = draft
    draft.sheet.key = key.description
    let action: Action
    switch draft.action(key, table) {
    case .success(let found): action = found
    case .failure(let errors): return .failure(.unreadable(errors.byField))
    }
    let occasion = Occasion(by: table.visitor.principal, at: table.asked.now)
    do throws(Refusal) {
      _ = try registrar.latest.alliance.decide(action, on: occasion)
    } catch .alreadyExists {
      // The same form sent twice: the registrar gives the receipt of the first.
    } catch {
      return .failure(.refused(.refused(error)))
    }
    do throws(Problem) { try keep(Array(draft.bytes), at: table.asked.seconds) } catch {
      return .failure(.problem(error))
    }
    return await order(action, draft.sheet, table).mapError(PaperDraft.Failure.refused)
  }

  func multipart(_ request: Request) throws(Problem) -> Multipart {
    guard request.contentType == "multipart/form-data" else { throw .wrongType }
    guard request.isFromHere else { throw .forged }
    do throws(Multipart.Fault) {
      return try Multipart(
        request.body, type: request.head.headerFields[.contentType] ?? "")
    } catch {
      throw .unreadableBody
    }
  }
}

/// A paper as it was sent, by a form or a program.
struct PaperDraft: Sendable {
  /// Why a paper came to nothing.
  enum Failure: Error, Sendable {
    case unreadable([String: String])
    case refused(Registrar.Failure)
    case problem(Problem)
  }

  /// What is wrong, by field.
  struct Wrong: Error, Sendable {
    var byField: [String: String]
  }

  var sheet: Sheet
  var fileName: String
  var bytes: ArraySlice<UInt8>
  /// The paper that gets a version; nil for a new one.
  var paper: Paper.ID?

  init(_ sheet: Sheet, _ fileName: String, _ bytes: ArraySlice<UInt8>, into paper: Paper.ID?) {
    self.sheet = sheet
    self.fileName = fileName.plainFileName
    self.bytes = bytes
    self.paper = paper
  }

  /// What is asked of the domain; identifiers come from the key, so that sending again asks the
  /// same.
  func action(_ key: ActionKey, _ table: Labelled) -> Result<Action, Wrong> {
    let say = table.asked.language
    var errors: [String: String] = [:]
    let title = title(say, &errors)
    let content = content(title, say, &errors)
    let about = subjects(table.sight, say, &errors)
    let sources = sources(say, &errors)
    let marking = LabelEditor(typed: sheet.typed).marking(table.sight, in: say, &errors)
    guard errors.isEmpty, let content, let marking else { return .failure(Wrong(byField: errors)) }
    var version = Version(
      id: Version.ID(key.low), of: paper ?? Paper.ID(key.high), content, marking: marking,
      Stamp(by: table.visitor.principal.id, at: table.asked.now))
    version.derivedFrom = sources
    guard paper == nil else { return .success(.paper(.revise(version))) }
    let series = sheet[FilePage.Name.series].trimmed
    let paper = Paper(
      id: version.paper, series: series.isEmpty ? nil : series, about: about,
      origin: table.visitor.principal.seat)
    return .success(.paper(.file(paper, version)))
  }

  private func title(_ say: Language, _ errors: inout [String: String]) -> Bilingual {
    let title = sheet[FilePage.Name.title].trimmed
    if title.isEmpty { errors[FilePage.Name.title] = say(Wording.PaperTexts.titleMissing) }
    let french = sheet[FilePage.Name.titleFrench].trimmed
    return Bilingual(title, french: french.isEmpty ? nil : french)
  }

  private func content(
    _ title: Bilingual, _ say: Language, _ errors: inout [String: String]
  ) -> Version.Content? {
    let words: Wording.PaperTexts
    if bytes.isEmpty || fileName.isEmpty {
      words = .fileMissing
    } else if bytes.count > PaperBytes.bytesMax {
      words = .fileTooLarge
    } else if let type = PaperType(fileName: fileName, bytes: bytes) {
      let digest = SHA256.hash(data: bytes).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
      return Version.Content(
        title: title, digest: digest, size: bytes.count, type: type.mediaType,
        fileName: fileName)
    } else {
      words = .fileType
    }
    errors[FilePage.Name.file] = say(words)
    return nil
  }

  private func subjects(
    _ sight: Sight, _ say: Language, _ errors: inout [String: String]
  ) -> [Subject] {
    let typed = (sheet.typed[FilePage.Name.about] ?? []).flatMap { text in
      text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    }
    var found: [Subject] = []
    for text in typed.prefix(50) {
      if let id = Party.ID(text), sight.party(id) != nil {
        found.append(.party(id))
      } else if let id = Body.ID(text), sight.body(id) != nil {
        found.append(.body(id))
      } else {
        errors[FilePage.Name.about] = say(Wording.PaperTexts.aboutUnknown, String(text.prefix(60)))
      }
    }
    return found
  }

  private func sources(_ say: Language, _ errors: inout [String: String]) -> [Version.ID] {
    var found: [Version.ID] = []
    for text in (sheet.typed[FilePage.Name.derivedFrom] ?? []).prefix(200) where !text.isEmpty {
      guard let id = Version.ID(text) else {
        errors[FilePage.Name.derivedFrom] = say(Wording.PaperTexts.sourceUnknown)
        return []
      }
      if !found.contains(id) { found.append(id) }
    }
    return found
  }
}

extension Labelled {
  /// Whether a label breaks its policy; says so at its field.
  func unfit(_ label: Label, _ errors: inout [String: String]) -> Bool {
    guard let findings = sight.findings(in: label), findings.isEmpty else {
      let findings = sight.findings(in: label) ?? []
      errors[LabelEditor.Name.level] = Refusal.labelUnfit(findings, .marking)
        .sentence(on: nil, sight: sight, in: asked.language)
      return true
    }
    return false
  }
}
