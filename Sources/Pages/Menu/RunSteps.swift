internal import Domain
internal import Labels

/// What the provider and the lead authority may do with a run: each step a small form.
struct RunSteps: Sendable {
  let run: Iteration
  let sheet: Sheet
  let reading: Reading

  init(_ run: Iteration, _ sheet: Sheet, _ reading: Reading) {
    self.run = run
    self.sheet = sheet
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var provides: Bool {
    reading.sight.activity(run.activity).map { reading.sight.acts(for: $0.provider) } ?? false
  }
  private var leads: Bool { reading.sight.isLead }

  var html: HTML {
    guard provides || leads else { return HTML() }
    let stage = run.stage(on: reading.sight.now.day)
    var forms = HTML()
    if leads, run.step == .proposed { forms += form(.check, []) }
    if leads, [.checked, .approved, .published].contains(run.step) {
      forms += form(.approve, approval)
    }
    if run.step == .approved { forms += form(.publish, []) }
    if ![.running, .done, .reported, .cancelled].contains(stage) { forms += form(.cancel, [why]) }
    forms += form(.instruct, [paper("paper", .instructions)])
    if [.done, .reported].contains(stage) { forms += form(.report, [paper("paper", .report)]) }
    return """
      <section class="steps-box"><h2>\(say(Wording.RunTexts.steps))</h2>\(progress)\(forms)\
      </section>
      """
  }

  /// Where it stands on its way from a proposal to a report.
  private var progress: HTML {
    let way: [Iteration.Step] = [.proposed, .checked, .approved, .published, .reported]
    let at = way.firstIndex(of: run.step) ?? way.count
    return """
      <ol class="progress">\(each: Array(way.enumerated()), { place, step in
        let look = place < at ? "past" : place == at ? "now" : nil
        return """
        <li\(classes: [look])\(attribute: "aria-current", place == at ? "step" : nil)>\
        \(say(step, as: Wording.Stages.self))</li>
        """
      })</ol>
      """
  }

  private var why: Field {
    var field = Field("why", say(Wording.FieldNames.why), .lines(2))
    field.hint = say(Wording.RunTexts.whyHint)
    field.isRequired = true
    return field
  }

  private var approval: [Field] {
    var scope = Field(
      "scope", say(Wording.FieldNames.approval),
      .radios([
        Field.Choice("all", say(Wording.RunTexts.approveAll)),
        Field.Choice("only", say(Wording.RunTexts.approveOnly)),
      ]))
    scope.value = run.approval.map { $0.isGeneral ? "all" : "only" } ?? "all"
    var parties = Field("parties", say(Wording.RunTexts.approveParties))
    parties.hint = say(Wording.RunTexts.approvePartiesHint)
    parties.value = (run.approval?.parties ?? []).map(\.text).joined(separator: " ")
    var decision = Field("decision", say(Wording.FieldNames.decision))
    decision.value = run.approval?.decision?.text ?? ""
    return [scope, parties, decision]
  }

  private func paper(_ name: String, _ words: Wording.FieldNames) -> Field {
    var field = Field(name, say(words))
    field.hint = say(Wording.RunTexts.paperHint)
    field.isRequired = true
    return field
  }

  /// A step's form behind its name; open where something is wrong with it.
  private func form(_ step: RunStep, _ fields: [Field]) -> HTML {
    let address = Route.menu(.iteration(run.id)).address(in: say)
    let form = sheet.form(address, deed: step.rawValue, fields: fields, submit: say(step.words))
    if fields.isEmpty { return form.html(reading.frame) }
    return """
      <details class="step-form"\(flag: "open", sheet.deed == step.rawValue)>\
      <summary>\(say(step.words))</summary>\(form.html(reading.frame))</details>
      """
  }
}

/// The steps of a run, by the names under which their forms are sent.
public enum RunStep: String, Sendable, CaseIterable {
  case check, approve, publish, cancel, instruct, report

  var words: Wording.RunTexts {
    switch self {
    case .check: .check
    case .approve: .approve
    case .publish: .publish
    case .cancel: .cancel
    case .instruct: .instruct
    case .report: .fileReport
    }
  }
}
