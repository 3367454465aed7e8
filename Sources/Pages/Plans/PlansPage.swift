public import Domain

/// The plans that the reader may see, and the form for a new one.
public struct PlansPage: Sendable {
  let sheet: Sheet

  /// The page with a form as it was sent.
  public init(_ sheet: Sheet) { self.sheet = sheet }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let plans = reading.sight.plans
    var content: HTML = """
      <h1>\(say(Wording.PlanTexts.title))</h1><p class="lead">\(say(Wording.PlanTexts.lead))</p>
      """
    if plans.isEmpty {
      content +=
        EmptyState(say(Wording.PlanTexts.none), "\(say(Wording.PlanTexts.noneAdvice))").html
    } else {
      content += table(plans, reading)
    }
    if reading.sight.mayPlan {
      content += "<h2>\(say(Wording.PlanTexts.new))</h2>\(form(reading).html(reading.frame))"
    }
    return reading.html(say(Wording.PlanTexts.title), in: .menu, below: [.menuOfDay], content)
  }

  private func table(_ plans: [Plan], _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = plans.map { plan -> [HTML] in
      [
        reading.link(plan.name, to: .plans(.plan(plan.id))), reading.party(plan.party),
        "\(plan.lines.count)", "\(plan.isShared ? say(Wording.PlanTexts.shared) : "")",
        "<span class=\"cell-day\">\(say.date(plan.made.at.day))</span>",
      ]
    }
    return Table(
      say(Wording.PlanTexts.title),
      columns: [
        Table.Column(say(Wording.PlanTexts.name)), Table.Column(say(Wording.PlanTexts.own)),
        .number(say(Wording.PlanTexts.runs)), Table.Column(say(Wording.PlanTexts.sharedWith)),
        Table.Column(say(Wording.PlanTexts.made)),
      ], rows: rows
    ).unseenCaption(say)
  }

  private func form(_ reading: Reading) -> Form {
    sheet.form(
      Route.plans(.list).address(in: reading.say), deed: "make",
      fields: [.planName(reading.say)], submit: reading.say(Wording.PlanTexts.make))
  }
}

/// The form that puts runs in a plan.
public struct PlanAddPage: Sendable {
  let runs: [Iteration.ID]
  let sheet: Sheet

  /// Runs to be put in a plan, and the form as it was sent.
  public init(_ runs: [Iteration.ID], _ sheet: Sheet) {
    self.runs = runs
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let lines = runs.compactMap { RunLine($0, reading) }
    let reading = reading.marked(by: lines.flatMap(\.labels).distinct)
    let title = say(Wording.PlanTexts.putIn)
    var content: HTML = "<h1>\(title)</h1>"
    if lines.isEmpty {
      content +=
        EmptyState(
          say(Wording.PlanTexts.nothingChosen), "\(say(Wording.PlanTexts.nothingChosenAdvice))"
        ).html
    } else {
      content += """
        <p class="lead">\(say(Wording.PlanTexts.putInLead))</p>\
        <ul>\(each: lines, { line in
          """
          <li>\(line.link) <span class="row-note"><code>\(line.run.id.text)</code> · \
          \(line.days)</span></li>
          """
        })</ul>\(form(lines, reading).html(reading.frame))
        """
    }
    return reading.html(title, in: .menu, below: [.menuOfDay, .plans(.list)], content)
  }

  private func form(_ lines: [RunLine], _ reading: Reading) -> Form {
    let say = reading.say
    let plans = reading.sight.ownPlans
    var which = Field(
      "plan", say(Wording.PlanTexts.which),
      .select(
        plans.map { Field.Choice($0.id.description, $0.name) }
          + [Field.Choice("", say(Wording.PlanTexts.another))]))
    which.value = plans.first?.id.description ?? ""
    let address = Route.plans(.add(lines.map(\.run.id))).address(in: say)
    return sheet.form(
      address, deed: "add", fields: plans.isEmpty ? [.planName(say)] : [which, .planName(say)],
      submit: say(Wording.PlanTexts.putIn))
  }
}

extension Field {
  /// The name of a plan.
  fileprivate static func planName(_ say: Language) -> Field {
    var field = Field("name", say(Wording.PlanTexts.name))
    field.hint = say(Wording.PlanTexts.nameHint)
    return field
  }
}
