public import Domain
internal import Labels

/// A case, or the papers of its file of one sort, as they are printed.
public struct CaseDocument: Sendable {
  let one: Case
  let instrument: Instrument
  let print: CasePrint
  /// The texts of papers on file that are plain text, as far as they were given out.
  public var texts: [Version.ID: String] = [:]

  /// What of a case is printed.
  public init(_ one: Case, through instrument: Instrument, _ print: CasePrint) {
    self.one = one
    self.instrument = instrument
    self.print = print
  }

  /// The versions on file that are printed with their text.
  public var versions: [Version.ID] { filed.map(\.version) }

  /// What of the file is printed: all by title, or one sort with its text.
  private var filed: [Case.Filed] {
    guard let kinds = print.kinds else { return [] }
    return one.filed.filter { filed in
      instrument.artefact(filed.artefact).map { kinds.contains($0.kind) } ?? false
    }
  }

  /// The page that is printed.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = marked(reading)
    let document = document(reading)
    let back = Button.link(
      say(Wording.PrintTexts.back), reading.link(.toolbox(.caseFile(one.id))), .quiet)
    let file = Button.link(
      say(Wording.PrintTexts.document), reading.link(.toolbox(.document(one.id, print))), .quiet)
    let content: HTML = "<p class=\"actions\">\(back)\(file)</p>\(document.html(say))"
    return reading.html("\(document.kicker) – \(document.title)", in: .toolbox, content)
  }

  /// What is printed, marked as its page is.
  public func document(of reading: Reading) -> PrintedDocument { document(marked(reading)) }

  private func marked(_ reading: Reading) -> Reading {
    let shown = print == .file ? one.filed : filed
    let filed = shown.compactMap { reading.sight.version($0.version)?.marking.label }
    return reading.marked(by: ([one.marking?.label].compactMap(\.self) + filed).distinct)
  }

  private func document(_ reading: Reading) -> PrintedDocument {
    var document = PrintedDocument(
      reading.say(print.words), reading.title(of: one),
      note: reading.say(Wording.PrintTexts.printedOn, reading.say.date(reading.sight.now.day)),
      marking: reading.frame.marking.text)
    let parts = CaseParts(one, instrument, reading)
    document.add(parts.facts)
    if print == .file {
      parts.addCourse(to: &document)
    } else {
      addPapers(to: &document, reading)
    }
    return document
  }

  /// Each paper with its text; one that is no text is named.
  private func addPapers(to document: inout PrintedDocument, _ reading: Reading) {
    let say = reading.say
    let shown = filed.compactMap { filed in
      reading.sight.version(filed.version).map { (filed: filed, version: $0) }
    }
    if shown.isEmpty {
      let words: Wording.PrintTexts = print == .plan ? .nonePlan : .noneAssessment
      document.blocks.append(.paragraph(say(words)))
    }
    for (filed, version) in shown {
      document.blocks.append(.heading(reading.text(version.title)))
      document.add([
        (
          say(Wording.PrintTexts.kind),
          instrument.artefact(filed.artefact).map { reading.text($0.name) } ?? filed.artefact.text
        ),
        (say(Wording.PrintTexts.label), reading.marking(version.marking.label)),
        (say(Wording.PrintTexts.filed), say.date(filed.by.at.day)),
      ])
      if let text = texts[version.id] {
        document.add(text: text)
      } else {
        document.blocks.append(
          .paragraph(say(Wording.PrintTexts.notText, version.content.fileName)))
      }
    }
  }
}

extension CasePrint {
  /// What it is called.
  var words: Wording.PrintTexts {
    switch self {
    case .file: .file
    case .assessment: .assessment
    case .plan: .plan
    }
  }

  /// Which sorts of papers on file it prints; nil for none with their text.
  var kinds: [Instrument.ArtefactKind]? {
    switch self {
    case .file: nil
    case .assessment: [.assessment, .evaluation]
    case .plan: [.plan]
    }
  }
}

extension CasePage {
  /// The ways to what may be printed of the case.
  func prints(_ reading: Reading) -> HTML {
    let say = reading.say
    let kinds = Set(one.filed.compactMap { instrument.artefact($0.artefact)?.kind })
    let prints = CasePrint.allCases.filter { print in
      print.kinds.map { !kinds.isDisjoint(with: $0) } ?? true
    }
    let links = prints.map { print -> HTML in
      let name =
        print == .file ? say(Wording.PrintTexts.print) : say(print.words)
      return Button.link(name, reading.link(.toolbox(.printed(one.id, print))), .quiet)
    }
    let file = Button.link(
      say(Wording.PrintTexts.document), reading.link(.toolbox(.document(one.id, .file))), .quiet)
    return "<p class=\"actions\">\(links.joined())\(file)</p>"
  }
}
