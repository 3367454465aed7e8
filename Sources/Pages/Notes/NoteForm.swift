public import Domain

/// The form for a note on a party or a body.
public struct NoteForm: Sendable {
  /// What it is to be about.
  public var subject: Subject
  /// The form as it was sent.
  public var sheet: Sheet

  /// A form for a note.
  public init(_ subject: Subject, _ sheet: Sheet) {
    self.subject = subject
    self.sheet = sheet
    self.sheet.deed = "write"
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let title = say(Wording.NoteTexts.writeOn, reading.name(of: subject))
    var text = Field("text", say(Wording.NoteTexts.text), .lines(6))
    text.isRequired = true
    var editor = LabelEditor(typed: sheet.typed)
    editor.errors = sheet.errors
    var form = sheet.form(
      Route.writeNote(subject).address(in: say), deed: "write",
      fields: [text] + editor.fields(reading), submit: say(Wording.NoteTexts.write))
    form = sheet.previewing(form, reading)
    form.cancel = reading.route(to: subject).map {
      (say(Wording.FormTexts.cancel), reading.link($0))
    }
    let content: HTML = "<h1>\(title)</h1>\(form.html(reading.frame))"
    return reading.html(title, in: nil, content)
  }
}
