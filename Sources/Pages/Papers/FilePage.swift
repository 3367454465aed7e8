public import Domain
internal import Labels

/// The form for a new paper, or for a new version of one.
public struct FilePage: Sendable {
  /// The paper that gets a version; nil for a new one.
  public var paper: Paper?
  /// What was typed, and what is wrong with it.
  public var sheet: Sheet

  /// The names under which its fields are sent.
  public enum Name {
    /// The title in English.
    public static let title = "title"
    /// The title in French.
    public static let titleFrench = "titleFrench"
    /// The series of a new paper.
    public static let series = "series"
    /// The codes of parties and bodies that a new paper is about.
    public static let about = "about"
    /// The versions that it takes from.
    public static let derivedFrom = "derivedFrom"
    /// The bytes.
    public static let file = "file"
  }

  /// A form for a paper.
  public init(_ paper: Paper?, _ sheet: Sheet) {
    self.paper = paper
    self.sheet = sheet
    self.sheet.deed = "file"
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let versions = paper.map { reading.sight.versions(of: $0.id) } ?? []
    var reading = reading.marked(by: versions.map(\.marking.label))
    let words: Wording.PaperTexts = paper == nil ? .file : .newVersion
    var sheet = sheet
    if sheet.typed.isEmpty, let last = versions.last { sheet.typed = typed(last, reading.sight) }
    var editor = LabelEditor(typed: sheet.typed)
    editor.errors = sheet.errors
    let fields = own(versions, reading) + editor.fields(reading)
    let address = Route.filePaper(paper?.id).address(in: say)
    var form = sheet.form(address, deed: "file", fields: fields, submit: say(words))
    form = sheet.previewing(form, reading)
    form.sendsFile = true
    let back: Route = paper.map { .paper($0.id) } ?? .papers(PaperFilter())
    form.cancel = (say(Wording.FormTexts.cancel), reading.link(back))
    reading.frame.section = .papers
    let content: HTML = """
      <h1>\(say(words))</h1>\(if: reading.sight.policies.isEmpty, none(reading))\
      \(form.html(reading.frame))
      """
    return reading.html(say(words), in: .papers, below: [.papers(PaperFilter())], content)
  }

  private func none(_ reading: Reading) -> HTML {
    Notice(.warning, "\(reading.say(Wording.LabelEditing.noPolicy))").html(reading.say)
  }

  private func own(_ versions: [Version], _ reading: Reading) -> [Field] {
    let say = reading.say
    var file = Field(Name.file, say(Wording.PaperTexts.fileField), .file)
    file.hint = say(Wording.PaperTexts.fileHint)
    file.isRequired = true
    var title = Field(Name.title, say(Wording.Blanks.title))
    title.isRequired = true
    let french = Field(Name.titleFrench, say(Wording.Blanks.titleFrench))
    var fields = [file, title, french]
    if paper == nil {
      var series = Field(Name.series, say(Wording.PaperTexts.series))
      series.hint = say(Wording.PaperTexts.seriesHint)
      var about = Field(Name.about, say(Wording.PaperTexts.about))
      about.hint = say(Wording.PaperTexts.aboutHint)
      fields += [series, about]
    }
    let sources = reading.sight.papers.prefix(200).map { row in
      Field.Choice(
        row.latest.id.description,
        "\(reading.text(row.latest.title)) (\(reading.marking(row.latest.marking.label)))")
    }
    if !sources.isEmpty {
      fields.append(
        Field(Name.derivedFrom, say(Wording.PaperTexts.derivedFrom), .folded(sources)))
    }
    return fields
  }

  /// A new version begins with the title and the label of the last one that may be read.
  private func typed(_ last: Version, _ sight: Sight) -> [String: [String]] {
    var typed = LabelEditor(last.marking, in: sight).typed
    typed[LabelEditor.Name.review] = nil
    typed[Name.title] = [last.title.english]
    typed[Name.titleFrench] = last.title.french.map { [$0] }
    return typed
  }
}
