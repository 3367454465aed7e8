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
    public static let number = "number"
    public static let title = "title"
    public static let titleFrench = "titleFrench"
    public static let kind = "kind"
    public static let areas = "areas"
    public static let discipline = "discipline"
    public static let delivery = "delivery"
    public static let languages = "languages"
    public static let proficiency = "proficiency"
    public static let certification = "certification"
    public static let text = "text"
    public static let textFrench = "textFrench"
    public static let objectives = "objectives"
    public static let serves = "serves"
    public static let grades = "grades"
    public static let profiles = "profiles"
    public static let clearance = "clearance"
    public static let prerequisites = "prerequisites"
    public static let corequisites = "corequisites"
    public static let disqualifiers = "disqualifiers"
    public static let eligibility = "eligibility"
    public static let tuition = "tuition"
    public static let board = "board"
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
    if sheet.typed.isEmpty, let activity { sheet.typed = typed(activity, reading.sight) }
    var editor = LabelEditor(typed: sheet.typed)
    editor.errors = sheet.errors
    let fields = ActivityFields(activity, reading).all + editor.fields(reading) + reason(reading)
    let route = activity.map { MenuRoute.correctActivity($0.id) } ?? .newActivity(provider.id)
    let words: Wording.RunTexts = activity == nil ? .newActivity : .correct
    var form = sheet.form(
      Route.menu(route).address(in: say), deed: "activity", fields: fields, submit: say(words))
    form = sheet.previewing(form, reading)
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
    let content: HTML = "<h1>\(title)</h1>\(form.html(reading.frame))"
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

  private func typed(_ activity: Activity, _ sight: Sight) -> [String: [String]] {
    let offer = activity.offer
    let demands = activity.demands
    var typed = LabelEditor(activity.marking, in: sight).typed
    func codes(_ ids: [Activity.ID]) -> [String] { [ids.map(\.text).joined(separator: " ")] }
    let own: [String: [String]] = [
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
    typed.merge(own) { _, new in new }
    return typed
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
