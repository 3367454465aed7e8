public import Domain
internal import Labels

/// The form for a new activity, or for the correction of one.
public struct ActivityFormPage: Sendable {
  /// The provider whose it is.
  public var provider: Provider
  /// The activity that is corrected; nil for a new one.
  public var activity: Activity?
  /// What was typed, and what is wrong with it.
  public var sheet: Sheet
  /// The rule whose parties are shown before anything is recorded.
  public var previewed: Eligibility?

  /// The names under which its fields are sent.
  public enum Name {
    /// The number after the provider's code.
    public static let number = "number"
    /// The title in English.
    public static let title = "title"
    /// The title in French.
    public static let titleFrench = "titleFrench"
    /// The sort of activity.
    public static let kind = "kind"
    /// The areas of cooperation.
    public static let areas = "areas"
    /// The discipline.
    public static let discipline = "discipline"
    /// How it reaches those who come.
    public static let delivery = "delivery"
    /// The languages that it is held in.
    public static let languages = "languages"
    /// The level of proficiency.
    public static let proficiency = "proficiency"
    /// How the alliance vouches for it.
    public static let certification = "certification"
    /// What it is, in English.
    public static let text = "text"
    /// What it is, in French.
    public static let textFrench = "textFrench"
    /// What one can do afterwards, one a line.
    public static let objectives = "objectives"
    /// What else it counts as.
    public static let serves = "serves"
    /// The ranks it is for.
    public static let grades = "grades"
    /// The least language profiles, one a line.
    public static let profiles = "profiles"
    /// The policy and level that one must be cleared for.
    public static let clearance = "clearance"
    /// What one must have done before.
    public static let prerequisites = "prerequisites"
    /// What one must do as well.
    public static let corequisites = "corequisites"
    /// What rules one out.
    public static let disqualifiers = "disqualifiers"
    /// The rule of the parties it is for.
    public static let eligibility = "eligibility"
    /// What teaching costs.
    public static let tuition = "tuition"
    /// What bed and meals cost.
    public static let board = "board"
    /// The button that shows who may come.
    public static let audience = "audience"
  }

  /// A form for a provider's activity.
  public init(_ provider: Provider, _ activity: Activity?, _ sheet: Sheet) {
    self.provider = provider
    self.activity = activity
    self.sheet = sheet
    self.sheet.deed = "activity"
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: activity.map { [$0.marking.label] } ?? [])
    var sheet = sheet
    if sheet.typed.isEmpty, let activity { sheet.typed = typed(activity) }
    var editor = LabelEditor(typed: sheet.typed)
    editor.errors = sheet.errors
    // What is in force is relabelled on its own page, where widening takes two people.
    let label = activity == nil ? editor.fields(reading) : []
    let fields = ActivityFields(activity, reading).all + label + reason(reading)
    let route = activity.map { MenuRoute.correctActivity($0.id) } ?? .newActivity(provider.id)
    let words: Wording.RunTexts = activity == nil ? .newActivity : .correct
    var form = sheet.form(
      Route.menu(route).address(in: say), deed: "activity", fields: fields, submit: say(words))
    if activity == nil { form = sheet.previewing(form, reading) }
    form.others.append((Name.audience, "yes", say(Wording.RunTexts.preview)))
    if let previewed {
      form.preface += """
        <p>\(previewed.sentence(reading))</p>\
        \(AdmissionList(reading.sight.standing(by: previewed), reading).html)
        """
    }
    let back = activity.map { MenuRoute.activity($0.id) } ?? .provider(provider.id)
    form.cancel = (say(Wording.FormTexts.cancel), reading.link(.menu(back)))
    let title = "\(say(words)) – \(activity?.id.text ?? reading.text(provider.name))"
    let badge = activity.map { reading.markingBadge(of: .activity($0.id)) } ?? HTML()
    let content: HTML = """
      <h1>\(title)</h1>\(if: !badge.isEmpty, "<p class=\"tags\">\(badge)</p>")\
      \(form.html(reading.frame))
      """
    return reading.html(
      title, in: .menu, below: [.menuOfDay, .menu(.provider(provider.id))], content)
  }

  /// A correction says why.
  private func reason(_ reading: Reading) -> [Field] {
    guard activity != nil else { return [] }
    var reason = Field("reason", reading.say(Wording.Blanks.reason), .lines(2))
    reason.isRequired = true
    return [reason, Sheet.reasonLabel(reading)].compactMap(\.self)
  }

  private func typed(_ activity: Activity) -> [String: [String]] {
    let offer = activity.offer
    let demands = activity.demands
    func codes(_ ids: [Activity.ID]) -> [String] { [ids.map(\.text).joined(separator: " ")] }
    return [
      Name.title: [offer.title.english], Name.titleFrench: [offer.title.french ?? ""],
      Name.kind: [offer.kind.word], Name.areas: offer.areas.map(\.text),
      Name.discipline: [offer.discipline?.text ?? ""], Name.delivery: [offer.delivery.word],
      Name.languages: [offer.languages.joined(separator: " ")],
      Name.proficiency: [offer.proficiency.map(String.init) ?? ""],
      Name.certification: [offer.certification?.word ?? ""], Name.text: [offer.text.english],
      Name.textFrench: [offer.text.french ?? ""],
      Name.objectives: [offer.objectives.joined(separator: "\n")],
      Name.serves: offer.serves.map(\.text), Name.grades: [demands.grades?.text ?? ""],
      Name.profiles: [demands.languages.map(\.text).joined(separator: "\n")],
      Name.clearance: [demands.clearance.map { "\($0.policy) \($0.level)" } ?? ""],
      Name.prerequisites: codes(demands.prerequisites),
      Name.corequisites: codes(demands.corequisites),
      Name.disqualifiers: codes(demands.disqualifiers),
      Name.eligibility: [activity.eligibility.text],
      Name.tuition: [plain(activity.costs.tuition)], Name.board: [plain(activity.costs.board)],
    ]
  }

  private func plain(_ hundredths: Int64) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// The fields of an activity.
struct ActivityFields: Sendable {
  typealias Name = ActivityFormPage.Name
  let activity: Activity?
  let reading: Reading

  init(_ activity: Activity?, _ reading: Reading) {
    self.activity = activity
    self.reading = reading
  }

  private var say: Language { reading.say }

  var all: [Field] { offer + teaching + demands + parties + costs }

  private func field(
    _ name: String, _ words: some Worded, _ control: Field.Control = .text,
    hint: Wording.RunTexts? = nil
  ) -> Field {
    var field = Field(name, say(words), control)
    field.hint = hint.map { say($0) }
    return field
  }

  private func required(_ field: Field) -> Field {
    var field = field
    field.isRequired = true
    return field
  }

  private func choices<Value: Choice>(
    _ all: [Value], _ name: (Value) -> String, none: Bool = false
  ) -> Field.Control {
    let choices = all.map { Field.Choice($0.word, name($0)) }
    return .select((none ? [Field.Choice("", "–")] : []) + choices)
  }

  private func terms(_ scheme: String) -> [Field.Choice] {
    reading.sight.terms(of: scheme).map { Field.Choice($0.id.text, reading.text($0.name)) }
  }

  private var offer: [Field] {
    let number = field(Name.number, Wording.FieldNames.code, .number, hint: .numberHint)
    let kinds = choices(Activity.Kind.allCases, { say($0, as: Wording.ActivityKinds.self) })
    let deliveries = choices(Activity.Delivery.allCases, { say($0, as: Wording.Deliveries.self) })
    var languages = required(field(Name.languages, Wording.FieldNames.languages, hint: .codesHint))
    languages.value = "en"
    return (activity == nil ? [required(number)] : []) + [
      required(field(Name.title, Wording.Blanks.title)),
      field(Name.titleFrench, Wording.Blanks.titleFrench),
      required(field(Name.kind, Wording.FieldNames.kind, kinds)),
      required(field(Name.areas, Wording.FieldNames.areas, .folded(terms("area")))),
      required(field(Name.delivery, Wording.FieldNames.delivery, deliveries)), languages,
    ]
  }

  private var teaching: [Field] {
    let levels = Field.Control.select(
      [Field.Choice("", "–")] + (1...5).map { Field.Choice("\($0)00", "\($0)00") })
    let certifications = choices(
      Activity.Certification.allCases, { say($0, as: Wording.Certifications.self) }, none: true)
    let disciplines = terms("discipline")
    let serves = terms("serves")
    var fields = [
      field(Name.proficiency, Wording.FieldNames.proficiency, levels),
      field(Name.certification, Wording.FieldNames.certification, certifications),
      field(Name.text, Wording.RunTexts.about, .lines(6)),
      field(Name.textFrench, Wording.RunTexts.aboutFrench, .lines(6)),
      field(Name.objectives, Wording.FieldNames.objectives, .lines(4), hint: .objectivesHint),
    ]
    if !disciplines.isEmpty {
      let control = Field.Control.select([Field.Choice("", "–")] + disciplines)
      fields.append(field(Name.discipline, Wording.FieldNames.discipline, control))
    }
    if !serves.isEmpty {
      fields.append(field(Name.serves, Wording.FieldNames.serves, .folded(serves)))
    }
    return fields
  }

  private var demands: [Field] {
    [
      field(Name.grades, Wording.FieldNames.grades, hint: .gradesHint),
      field(Name.profiles, Wording.RunTexts.profiles, .lines(2), hint: .languagesHint),
      field(Name.clearance, Wording.FieldNames.clearance, hint: .clearanceHint),
      field(Name.prerequisites, Wording.FieldNames.prerequisites, hint: .codesHint),
      field(Name.corequisites, Wording.FieldNames.corequisites, hint: .codesHint),
      field(Name.disqualifiers, Wording.FieldNames.disqualifiers, hint: .codesHint),
    ]
  }

  private var parties: [Field] {
    [required(field(Name.eligibility, Wording.FieldNames.eligibility, hint: .audienceHint))]
  }

  private var costs: [Field] {
    [
      field(Name.tuition, Wording.FieldNames.tuition, hint: .costHint),
      field(Name.board, Wording.FieldNames.board, hint: .costHint),
    ]
  }
}
