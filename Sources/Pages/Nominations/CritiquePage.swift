public import Domain

/// The form by which a party says what its participants thought of a run.
public struct CritiquePage: Sendable {
  /// The run.
  public var run: Iteration
  /// The form as it was sent.
  public var sheet: Sheet

  /// A form about a run.
  public init(_ run: Iteration, _ sheet: Sheet) {
    self.run = run
    self.sheet = sheet
    self.sheet.deed = "criticise"
  }

  /// What the rating of an aspect is called.
  public static func name(_ aspect: Critique.Aspect) -> String { "rating-\(aspect.word)" }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: reading.labels(of: run.id))
    let list = CritiqueList(run, reading)
    let title = say(Wording.CritiqueTexts.title, RunBrief(run, reading).title)
    let notThere = Notice(.information, "\(say(Wording.CritiqueTexts.notThere))").html(say)
    let content: HTML = """
      <p class="kicker"><code>\(run.id.text)</code></p><h1>\(title)</h1>\
      <p class="lead">\(say(Wording.CritiqueTexts.lead))</p>\
      \(list.mayWrite ? form(reading) : notThere)
      """
    return reading.html(title, in: .menu, content)
  }

  private func form(_ reading: Reading) -> HTML {
    let say = reading.say
    let choices = (1...5).map { rating in
      Field.Choice(
        "\(rating)",
        rating == 1
          ? say(Wording.CritiqueTexts.poor)
          : rating == 5 ? say(Wording.CritiqueTexts.excellent) : "\(rating)")
    }
    let ratings = Critique.Aspect.allCases.map { aspect -> Field in
      var field = Field(
        Self.name(aspect), say(aspect, as: Wording.Aspects.self), .radios(choices))
      field.isRequired = true
      return field
    }
    var text = Field("text", say(Wording.CritiqueTexts.text), .lines(6))
    text.hint = say(Wording.CritiqueTexts.textHint)
    var editor = LabelEditor(typed: sheet.typed)
    editor.errors = sheet.errors
    var form = sheet.form(
      Route.nominations(.critique(run.id)).address(in: say), deed: "criticise",
      fields: ratings + [text] + editor.fields(reading), submit: say(Wording.CritiqueTexts.send))
    form = sheet.previewing(form, reading)
    form.cancel = (say(Wording.FormTexts.cancel), reading.link(.menu(.iteration(run.id))))
    return form.html(reading.frame)
  }
}
