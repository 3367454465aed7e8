public import Domain
internal import Labels

/// One step for many runs at once: a series, or a year's proposals.
public struct StepsPage: Sendable {
  /// How many runs one step takes.
  public static let runsMax = 500

  /// The runs that were chosen.
  public var runs: [Iteration.ID]
  /// What was typed, and what is wrong with it.
  public var sheet: Sheet

  /// A step for some runs.
  public init(_ runs: [Iteration.ID], _ sheet: Sheet) {
    self.runs = runs
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let lines = runs.compactMap { RunLine($0, reading) }
    let reading = reading.marked(by: lines.flatMap(\.labels).distinct)
    let title = say(Wording.RunTexts.stepsOfMany)
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(lines.count, Wording.MenuCounts.runs))</p>\
      <p>\(say(Wording.RunTexts.stepsOfManyLead))</p>\
      \(if: !lines.isEmpty, forms(lines, reading) + RunTable(lines, reading).html)
      """
    return reading.html(title, in: .menu, below: [.menuOfDay], content)
  }

  /// The steps that the reader may take, each for the runs that are ready for it.
  private func forms(_ lines: [RunLine], _ reading: Reading) -> HTML {
    let leads = reading.sight.isLead
    let ready: [(RunStep, [RunLine])] = [
      (.check, leads ? lines.filter { $0.run.step == .proposed } : []),
      (.approve, leads ? lines.filter { $0.run.step == .checked } : []),
      (.publish, lines.filter { $0.run.step == .approved }),
    ]
    let say = reading.say
    let parts = ready.filter { !$0.1.isEmpty }.map { step, lines -> HTML in
      let count = say(lines.count, Wording.MenuCounts.runs)
      return """
        <section><h2>\(say(step.words)) <span class="count">\(count)</span></h2>\
        \(form(step, lines, reading).html(reading.frame))</section>
        """
    }
    return "<div class=\"steps-box\">\(each: parts, { $0 })</div>"
  }

  private func form(_ step: RunStep, _ lines: [RunLine], _ reading: Reading) -> Form {
    let say = reading.say
    var fields: [Field] = []
    if step == .approve {
      var except = Field("parties", say(Wording.RunTexts.approveBut))
      except.hint = say(Wording.RunTexts.approvePartiesHint)
      fields = [except, Field("decision", say(Wording.FieldNames.decision))]
    }
    var form = sheet.form(
      Route.menu(.steps([])).address(in: say), deed: step.rawValue, fields: fields,
      submit: say(step.words))
    form.hidden += lines.map { Address.Query("runs", $0.run.id.text) }
    return form
  }
}
