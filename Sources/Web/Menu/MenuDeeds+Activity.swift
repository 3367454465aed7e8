import Domain
import Journal
import Labels
import Pages

/// The form of an activity.
extension MenuDeeds {
  private typealias Name = ActivityFormPage.Name

  func activity(of provider: Provider.ID, correcting old: Activity?) -> Asked {
    var fields = typed
    let offer = offer(&fields)
    let demands = demands(&fields)
    let rule = rule(&fields)
    let costs = Activity.Costs(
      tuition: fields.amount(Name.tuition, .tuition), board: fields.amount(Name.board, .board))
    if !sheet[Name.audience].isEmpty {
      return rule.map { .audience($0) } ?? .wrong(fields.errors)
    }
    let editor = LabelEditor(typed: sheet.typed)
    if old == nil, sheet.isPreview { return preview(editor) }
    // What is in force keeps its label: it is relabelled on a page of its own.
    let marking =
      old?.marking ?? editor.marking(table.sight, in: table.asked.language, &fields.errors)
    let id = old?.id ?? newID(of: provider, &fields)
    guard fields.errors.isEmpty, let offer, let rule, let marking, let id else {
      return .wrong(fields.errors)
    }
    var activity = Activity(id: id, provider: provider, offer, for: rule, marking: marking)
    activity.demands = demands
    activity.costs = costs
    activity.retired = old?.retired
    return .action(.activity(old == nil ? .add(activity) : .correct(activity)))
  }

  func preview(_ editor: LabelEditor) -> Asked {
    var errors: [String: String] = [:]
    let label = editor.label(table.sight, in: table.asked.language, &errors)
    guard let label else { return .wrong(errors) }
    return table.unfit(label, &errors) ? .wrong(errors) : .preview(label)
  }

  private func newID(of provider: Provider.ID, _ fields: inout TypedFields) -> Activity.ID? {
    guard let number = fields.number(Name.number, .code), number > 0 else {
      fields.wrong(Name.number, Wording.MenuUnreadables.noNumber, .code)
      return nil
    }
    return Activity.ID("\(provider).\(number)")
  }

  private func offer(_ fields: inout TypedFields) -> Activity.Offer? {
    let title = fields.text(Name.title, .title)
    let kind: Activity.Kind? = fields.choice(Name.kind, .kind)
    if kind == nil { fields.wrong(Name.kind, Wording.Refusals.choiceMissing, .kind) }
    let areas: [Term.ID] = fields.codes(Name.areas, .areas)
    guard let kind else { return nil }
    var offer = Activity.Offer(
      kind, title: Bilingual(title, french: fields.optional(Name.titleFrench)), areas: areas)
    offer.languages = sheet.lines(Name.languages)
      .split(whereSeparator: { $0.isWhitespace || $0 == "," })
      .map { $0.lowercased() }
    offer.delivery = fields.choice(Name.delivery, .delivery) ?? .residential
    offer.discipline = fields.code(Name.discipline, .discipline)
    offer.proficiency = fields.number(Name.proficiency, .proficiency)
    offer.certification = fields.choice(Name.certification, .certification)
    offer.text = Bilingual(
      fields.optional(Name.text) ?? "", french: fields.optional(Name.textFrench))
    offer.objectives = sheet.lines(Name.objectives).split(whereSeparator: \.isNewline)
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    offer.serves = fields.codes(Name.serves, .serves)
    return offer
  }

  private func demands(_ fields: inout TypedFields) -> Activity.Demands {
    var demands = Activity.Demands()
    if let text = fields.optional(Name.grades) {
      demands.grades = GradeRange(text)
      if demands.grades == nil {
        fields.wrong(Name.grades, Wording.MenuUnreadables.noGrades, .grades)
      }
    }
    demands.languages = fields.lines(Name.profiles, .languages) { LanguageSkill($0) }
    if fields.errors[Name.profiles] != nil {
      let profiles = table.asked.language(Wording.RunTexts.profiles)
      fields.errors[Name.profiles] = table.asked.language(Wording.MenuUnreadables.line, profiles)
    }
    if let text = fields.optional(Name.clearance) {
      let words = text.split(separator: " ", maxSplits: 1).map(String.init)
      if words.count == 2 {
        demands.clearance = Activity.Demands.Clearance(policy: words[0], level: words[1])
      } else {
        fields.wrong(Name.clearance, Wording.MenuUnreadables.noClearance, .clearance)
      }
    }
    demands.prerequisites = fields.codes(Name.prerequisites, .prerequisites)
    demands.corequisites = fields.codes(Name.corequisites, .corequisites)
    demands.disqualifiers = fields.codes(Name.disqualifiers, .disqualifiers)
    return demands
  }

  private func rule(_ fields: inout TypedFields) -> Eligibility? {
    let text = fields.text(Name.eligibility, .eligibility)
    guard !text.isEmpty else { return nil }
    guard let rule = Eligibility(text, isBody: { table.sight.body($0) != nil }) else {
      fields.wrong(Name.eligibility, Wording.MenuUnreadables.noRule, .eligibility)
      return nil
    }
    return rule
  }
}
