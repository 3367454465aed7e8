internal import Domain

/// The form that opens a dialogue.
public struct OpenTrackPage: Sendable {
  private var sheet: Sheet

  /// The form as it was sent.
  public init(_ sheet: Sheet) {
    self.sheet = sheet
    self.sheet.deed = "open"
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let title = say(Wording.DialogueForms.openTrack)
    var editor = LabelEditor(typed: sheet.typed)
    editor.errors = sheet.errors
    var form = sheet.form(
      Route.dialogue(.open).address(in: say), deed: "open",
      fields: DialogueFields(reading).own(nil, []) + editor.fields(reading),
      submit: say(Wording.DialogueForms.open))
    form = sheet.previewing(form, reading)
    form.cancel = (say(Wording.FormTexts.cancel), reading.link(.dialogue(.list)))
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(Wording.DialogueForms.openLead))</p>\
      \(form.html(reading.frame))
      """
    return reading.html(title, in: .consensus, below: [.dialogue(.list)], content)
  }
}
