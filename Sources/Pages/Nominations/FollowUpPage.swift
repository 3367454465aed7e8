public import Domain

/// What a host has to know of somebody who comes: written by their party, read by the provider.
public struct FollowUpPage: Sendable {
  /// The nomination.
  public var nomination: Nomination
  /// The form as it was sent.
  public var sheet: Sheet
  /// What the vault holds, once it was asked for with a reason.
  public var data: [(name: String, value: String)]?
  /// Whether the reader writes it: a focal point of the person's own party.
  public var mayWrite = false
  /// Whether the reader may see it: the same, and the run's provider.
  public var mayLook = false

  /// The names of its fields.
  public static let names = ["travel", "visa", "diet", "emergency"]

  /// The page of a nomination.
  public init(_ nomination: Nomination, _ sheet: Sheet) {
    self.nomination = nomination
    self.sheet = sheet
  }

  /// What a field is called.
  public static func label(_ name: String, in say: Language) -> String {
    switch name {
    case "travel": say(Wording.FollowUpTexts.travel)
    case "visa": say(Wording.FollowUpTexts.visa)
    case "diet": say(Wording.FollowUpTexts.diet)
    default: say(Wording.FollowUpTexts.emergency)
    }
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: reading.labels(of: nomination.iteration))
    let title = say(Wording.FollowUpTexts.title)
    let back = reading.link(
      say(Wording.NominationTexts.kicker), to: .nominations(.nomination(nomination.id)))
    let content: HTML = """
      <p class="kicker">\(back)</p><h1>\(title)</h1>\
      <p class="lead">\(reading.candidate(nomination.candidate))</p>\
      <p>\(say(Wording.FollowUpTexts.lead))</p>\(looking(reading))\
      \(if: mayWrite, writing(reading))
      """
    return reading.html(title, in: .menu, content)
  }

  private func looking(_ reading: Reading) -> HTML {
    guard mayLook else { return HTML() }
    let say = reading.say
    if let data { return VaultData(data, say).html }
    let form = VaultData.form(sheet, .followUp(nomination.id), say)
    return """
      <section><h2>\(say(Wording.CandidateTexts.look))</h2>\
      <p>\(say(Wording.CandidateTexts.lookLead))</p>\(form.html(reading.frame))</section>
      """
  }

  private func writing(_ reading: Reading) -> HTML {
    let say = reading.say
    let hints: [String: Wording.FollowUpTexts] = [
      "travel": .travelHint, "visa": .visaHint, "emergency": .emergencyHint,
    ]
    let fields = Self.names.map { name -> Field in
      var field = Field(name, Self.label(name, in: say), .lines(2))
      field.hint = hints[name].map { say($0) }
      return field
    }
    let form = sheet.form(
      Route.nominations(.followUp(nomination.id)).address(in: say), deed: "keep",
      fields: fields, submit: say(Wording.FollowUpTexts.save))
    return """
      <section><h2>\(say(Wording.FollowUpTexts.title))</h2>\
      <p>\(say(Wording.CandidateTexts.keepHint))</p>\(form.html(reading.frame))</section>
      """
  }
}
