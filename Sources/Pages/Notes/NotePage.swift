public import Domain
internal import Labels

/// One note, with the forms by which its seat changes it.
public struct NotePage: Sendable {
  /// The note.
  public var note: Note
  /// A form as it was sent.
  public var sheet: Sheet

  /// The page of a note.
  public init(_ note: Note, _ sheet: Sheet) {
    self.note = note
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: [note.marking.label])
    let title = "\(say(Wording.NoteTexts.note)) – \(reading.name(of: note.subject))"
    let marking = Button.link(
      say(Wording.LabelEditing.aboutMarking), reading.link(.marking(.note(note.id))), .quiet)
    let content: HTML = """
      <p class="kicker">\(say(Wording.NoteTexts.note))</p>\
      <h1>\(reading.subject(note.subject))</h1>\
      \(NoteView(note, reading).html)<p class="actions">\(marking)</p>\
      \(if: reading.sight.isOriginator(of: .note(note.id)), forms(reading))
      """
    return reading.html(title, in: nil, content)
  }

  private func forms(_ reading: Reading) -> HTML {
    let say = reading.say
    let address = Route.note(note.id).address(in: say)
    var text = Field("text", say(Wording.NoteTexts.text), .lines(6))
    text.value = note.text
    text.isRequired = true
    let correct = sheet.form(
      address, deed: "correct", fields: [text], submit: say(Wording.NoteTexts.correct))
    var reason = Field("reason", say(Wording.Blanks.reason), .lines(2))
    reason.isRequired = true
    let fields = [reason, Sheet.reasonLabel(reading)].compactMap(\.self)
    let strike = sheet.form(
      address, deed: "strike", fields: fields, submit: say(Wording.NoteTexts.strike))
    return """
      <section><h2>\(say(Wording.NoteTexts.correct))</h2>\(correct.html(reading.frame))</section>\
      <section><h2>\(say(Wording.NoteTexts.strike))</h2>\
      <p>\(say(Wording.NoteTexts.strikeNote))</p>\(strike.html(reading.frame))</section>
      """
  }
}

/// A note as it stands in a list or on its own page.
struct NoteView {
  let note: Note
  let reading: Reading

  init(_ note: Note, _ reading: Reading) {
    self.note = note
    self.reading = reading
  }

  var html: HTML {
    let say = reading.say
    let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return """
      <div class="note-text"><p>\(reading.markingBadge(note.marking.label))</p>\
      <p>\(lines.map { HTML(text: $0) }.joined("<br>"))</p>\
      <p class="row-note">\(reading.seat(note.origin)) · \(reading.person(note.author)) · \
      \(say.moment(note.at)) · \
      \(say(Wording.LabelEditing.reason)): \(note.marking.reason)</p></div>
      """
  }
}

/// The notes on a record and the papers about it, for its own page.
struct AboutSection {
  let subject: Subject
  let reading: Reading

  init(_ subject: Subject, _ reading: Reading) {
    self.subject = subject
    self.reading = reading
  }

  /// The labels of all that is shown.
  var labels: [Label] {
    reading.sight.notes(on: subject).map(\.marking.label)
      + reading.sight.papers(about: subject).map(\.latest.marking.label)
  }

  var html: HTML {
    let say = reading.say
    let notes = reading.sight.notes(on: subject)
    let papers = reading.sight.papers(about: subject)
    let mayWrite = reading.sight.mayWrite
    guard !notes.isEmpty || !papers.isEmpty || mayWrite else { return HTML() }
    let write = Button.link(
      say(Wording.NoteTexts.write), reading.link(.writeNote(subject)), .quiet)
    var html: HTML = "<h2 id=\"notes\">\(say(Wording.NoteTexts.notes))</h2>"
    if notes.isEmpty { html += "<p>\(say(Wording.NoteTexts.none))</p>" }
    for note in notes {
      let more = reading.link(say(Wording.NoteTexts.open), to: .note(note.id))
      html += "<div class=\"note-item\">\(NoteView(note, reading).html)<p>\(more)</p></div>"
    }
    if mayWrite { html += "<p class=\"actions\">\(write)</p>" }
    if !papers.isEmpty {
      html += "<h2>\(say(Wording.PaperTexts.title))</h2>\(PapersPage.list(papers, reading))"
    }
    return html
  }
}
